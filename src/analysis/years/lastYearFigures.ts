import type { LastYearFigure, LastYearFigures } from "../../engine/answers/lastYearFigure.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { valueText } from "../../engine/explain/explainInputs.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import type { Item } from "../../scheme/scheme.js";
import { printedFigure } from "../printedFigure.js";
import { carriedKeys } from "./carriedAnswers.js";
import type { Correspondence, ItemPair } from "./correspondence.js";
import type { SplitChange } from "./splitChange.js";

/** Last year's results, as this year's papers show them. */
export interface LastYearResults {
  readonly assessment: Assessment;
  /** From last year's scheme to this year's. */
  readonly correspondence: Correspondence;
  /** Last year's code by this year's, of departments that were assessed then. */
  readonly lastCodeOf: ReadonlyMap<string, string>;
  /** What the changes come from, by this year's code, where they were split. */
  readonly changes?: ReadonlyMap<string, SplitChange>;
}

/** A department as it was last year; undefined for one that was not assessed then. @param code this year's */
export function departmentLastYear(
  { assessment, lastCodeOf }: LastYearResults,
  code: string,
): AssessedDepartment | undefined {
  const lastCode = lastCodeOf.get(code);
  return assessment.departments.find(({ answers }) => answers.code === lastCode);
}

/**
 * What each item of this year was for a department the year before, by 上年代码 alone.
 *
 * @param code this year's
 * @returns undefined for a department that was not assessed then
 */
export function lastYearFigures(results: LastYearResults, code: string): LastYearFigures | undefined {
  const department = departmentLastYear(results, code);
  if (!department) return undefined;
  const { pairs, splits, after } = results.correspondence;
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const split = new Set(splits.flatMap((each) => each.after));
  return new Map(
    after.items.map((item): [string, LastYearFigure] => {
      const pair = pairOf.get(item);
      if (pair) return [item.code, figureOf(results, department, pair)];
      return [item.code, { filled: item.inputs.map(() => ""), score: split.has(item) ? "上年与他项合为一项" : "新增" }];
    }),
  );
}

function figureOf(
  { assessment, correspondence }: LastYearResults,
  department: AssessedDepartment,
  pair: ItemPair,
): LastYearFigure {
  const keys = carriedKeys(pair, correspondence);
  const valueOf = (input: Item["inputs"][number]): string =>
    input.keys.map((key) => valueText(department.valueOf(keys?.get(key) ?? ""), input.type) || "未填").join("、");
  return {
    filled: keys ? pair.after.inputs.map(valueOf) : null,
    score: scoreText(assessment, department, pair),
  };
}

function scoreText(assessment: Assessment, department: AssessedDepartment, { before, after }: ItemPair): string {
  const outcome = outcomeOf(assessment.scheme, department, before);
  if (outcome === "invalid" || outcome === "vetoed" || outcome === "notApplicable") return outcomeWords[outcome];
  const score = before.full === null ? null : printedFigure(assessment, department, keyOf.score(before.code));
  if (score === null || before.full === null) return outcome === "notFilled" ? outcomeWords.notFilled : "—";
  const isSame = after.full?.equals(before.full) === true;
  const full = isSame ? [] : [`满分 ${before.full.toString()}`];
  const said = [...full, ...(outcome === "notFilled" ? [outcomeWords.notFilled] : [])];
  return said.length === 0 ? score : `${score}（${said.join("，")}）`;
}
