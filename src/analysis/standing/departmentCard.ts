import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Outcome } from "../../engine/model/outcome.js";
import type { Counting } from "../../scheme/scheme.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import { indicatorsOf, type Indicator } from "./indicators.js";
import { lossesByCause, type LossesByCause } from "./lossesByCause.js";
import { sparedWords } from "./sparedWords.js";
import { mean } from "./mean.js";
import { barRatio, gradeOf, numberOf, placeOf, printedFigure } from "../printedFigure.js";
import { sectionStandings, type SectionStanding } from "./sectionStandings.js";
import type { Words } from "../../words/words.js";

/** All about one department. Scores are decimal strings, as printed. */
export interface DepartmentCard {
  readonly code: string;
  readonly name: string;
  readonly total: string | null;
  readonly place: number | null;
  /** How many departments have a place. */
  readonly placed: number;
  readonly grade: string;
  readonly vetoed: boolean;
  readonly sections: readonly SectionStanding[];
  /** Sections, levels and items in the order of the document. */
  readonly indicators: readonly CardIndicator[];
  /** Items and groups furthest above the mean, in shares of their full mark; at most three. */
  readonly strongest: readonly CardIndicator[];
  /** Those furthest below it. */
  readonly weakest: readonly CardIndicator[];
  readonly lost: LossesByCause;
  /** What vetoes cost (sparedWords). */
  readonly spared: readonly Words[];
}

export interface CardIndicator {
  readonly code: string;
  readonly name: string;
  readonly kind: "section" | "level" | "group" | "item";
  /** 0 for a section, 1 for what stands directly below it. */
  readonly depth: number;
  /** Whether it comes on top of the full mark, or is taken off. */
  readonly counts: Counting;
  /** Of items and groups. */
  readonly outcome: Outcome | null;
  readonly score: string | null;
  readonly full: string;
  /** Score by full mark, 0 to 1. */
  readonly ratio: number;
  /** Over the departments that have a score; null when none has. */
  readonly mean: string | null;
  readonly meanRatio: number;
  /** Score less mean, from the exact mean. */
  readonly toMean: string | null;
  readonly best: string | null;
  /** Who has the best score, in the order of the record. */
  readonly bestBy: readonly { readonly code: string; readonly name: string }[];
}

const shown = 3;

/** @throws RangeError for a department that the assessment does not have */
export function departmentCard(assessment: Assessment, code: string): DepartmentCard {
  const department = assessment.departments.find(({ answers }) => answers.code === code);
  if (!department) throw new RangeError(`the assessment has no department ${code}`);
  const all = indicatorsOf(assessment.scheme).map((indicator) => compared(assessment, department, indicator));
  const distances = all.filter(({ comparable, distance }) => comparable && distance !== null);
  const furthest = (sign: 1 | -1) =>
    distances
      .filter(({ distance }) => distance !== null && distance.compare(Fraction.zero) === sign)
      .sort((a, b) => sign * (b.distance ?? Fraction.zero).compare(a.distance ?? Fraction.zero))
      .slice(0, shown)
      .map(({ indicator }) => indicator);
  return {
    code,
    name: department.answers.name,
    total: printedFigure(assessment, department, keyOf.total),
    place: placeOf(department),
    placed: assessment.departments.filter((other) => placeOf(other) !== null).length,
    grade: gradeOf(department),
    vetoed: department.valueOf(keyOf.vetoed) === true,
    sections: sectionStandings(assessment, department),
    indicators: all.map(({ indicator }) => indicator),
    strongest: furthest(1),
    weakest: furthest(-1),
    lost: lossesByCause(assessment, department),
    spared: sparedWords(assessment, department),
  };
}

interface Compared {
  readonly indicator: CardIndicator;
  /** It counts among the strongest and weakest. */
  readonly comparable: boolean;
  /** Score less mean, in shares of the full mark. */
  readonly distance: Fraction | null;
}

function compared(
  assessment: Assessment,
  department: AssessedDepartment,
  { node, full, depth, basic, counts }: Indicator,
): Compared {
  const { scheme, decimals } = assessment;
  const key = keyOf.score(node.code);
  const score = numberOf(department.valueOf(key));
  const scores = assessment.departments.flatMap((other) => {
    const value = numberOf(other.valueOf(key));
    return value === null ? [] : [{ value, code: other.answers.code, name: other.answers.name }];
  });
  const average = mean(scores.map(({ value }) => value));
  const best = scores.reduce<Fraction | null>(
    (so, { value }) => (so === null || value.compare(so) > 0 ? value : so),
    null,
  );
  const toMean = score && average && score.minus(average);
  return {
    indicator: {
      code: node.code,
      name: node.name,
      kind: node.kind === "level" && node.group ? "group" : node.kind,
      depth,
      counts,
      outcome: basic && node.kind !== "section" ? outcomeOf(scheme, department, node) : null,
      score: score?.toFixed(decimals) ?? null,
      full: full.toString(),
      ratio: barRatio(score, full),
      mean: average?.toFixed(decimals) ?? null,
      meanRatio: barRatio(average, full),
      toMean: toMean?.toFixed(decimals) ?? null,
      best: best?.toFixed(decimals) ?? null,
      bestBy: scores.filter(({ value }) => best?.equals(value)).map(({ code, name }) => ({ code, name })),
    },
    comparable: basic && counts === "within" && !full.equals(Fraction.zero),
    distance: toMean && !full.equals(Fraction.zero) ? toMean.over(full) : null,
  };
}
