import { printedFigure, placeOf } from "../../analysis/printedFigure.js";
import type { CardIndicator, DepartmentCard } from "../../analysis/standing/departmentCard.js";
import { departmentLastYear, lastYearFigures, type LastYearResults } from "../../analysis/years/lastYearFigures.js";
import { keyOf } from "../../engine/model/keys.js";
import { Fraction } from "../../exact/fraction.js";
import { levelPairs } from "../../workbook/scheme/diff/levelPairs.js";

/** Last year beside this year, on a card. */
export interface CardLastYear {
  /** "85.20（3/60）"; 无 where there was no total. */
  readonly result: string;
  /** By this year's code of a section, level or item. */
  readonly scores: ReadonlyMap<string, LastScore>;
}

interface LastScore {
  /** As printed; with its full mark where that was another, or in words where there was none. */
  readonly score: string;
  /** This year's less last year's, "+0.50"; "" where they are not out of the same full mark, or one of them has none. */
  readonly change: string;
}

/** @returns undefined for a department that was not assessed last year */
export function cardLastYear(results: LastYearResults, card: DepartmentCard): CardLastYear | undefined {
  const { assessment, correspondence } = results;
  const department = departmentLastYear(results, card.code);
  const figures = lastYearFigures(results, card.code);
  if (!department || !figures) return undefined;
  const levels = levelPairs(correspondence);
  const fullOf = new Map(correspondence.pairs.map(({ before, after }) => [after.code, before.full]));
  const levelScore = (code: string): string | null => {
    const node = correspondence.before.node(levels.get(code) ?? "");
    if (!node) return null;
    fullOf.set(code, node.full);
    return printedFigure(assessment, department, keyOf.score(node.code)) ?? "无";
  };
  const scores = card.indicators.flatMap((indicator): readonly (readonly [string, LastScore])[] => {
    const own = indicator.kind === "item";
    const score = own ? figures.get(indicator.code)?.score : levelScore(indicator.code);
    if (score === null || score === undefined) return [[indicator.code, { score: "—", change: "" }]];
    const full = fullOf.get(indicator.code) ?? null;
    const isSame = full?.equals(Fraction.parse(indicator.full)) === true;
    const shown = own || isSame || !full ? score : `${score}（满分 ${full.toString()}）`;
    return [[indicator.code, { score: shown, change: isSame ? changeFrom(score, indicator) : "" }]];
  });
  const [total, place] = [printedFigure(assessment, department, keyOf.total), placeOf(department)];
  const placed = assessment.departments.filter((other) => placeOf(other) !== null).length;
  return {
    result: total === null ? "无" : `${total}${place === null ? "" : `（${place}/${placed}）`}`,
    scores: new Map(scores),
  };
}

function changeFrom(before: string, { score }: CardIndicator): string {
  const [last] = before.split("（");
  if (score === null || last === undefined || !/^-?\d+(\.\d+)?$/.test(last)) return "";
  const change = Fraction.parse(score).minus(Fraction.parse(last));
  const decimals = Math.max(...[score, last].map((text) => text.split(".")[1]?.length ?? 0));
  return `${change.compare(Fraction.zero) > 0 ? "+" : ""}${change.toFixed(decimals)}`;
}
