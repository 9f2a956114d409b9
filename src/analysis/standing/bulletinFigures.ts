import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { lostPoints } from "../../engine/explain/losses.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { failingGrade } from "../../scheme/parameterType.js";
import { indicatorsOf, type Indicator } from "./indicators.js";
import { comparedWithLastYear, type SettledLastYear, type YearComparison } from "./lastYear.js";
import { mean } from "./mean.js";
import { partRankings, type PartRanking } from "./partRanking.js";
import { barRatio, gradeOf, numberOf, placeOf, printedFigure } from "../printedFigure.js";
import { spread, type Spread } from "./spread.js";
import { inOrderOfPlace } from "./standings.js";

/** The figures of the year's bulletin. Scores are decimal strings, printed with the assessment's decimals. */
export interface BulletinFigures {
  readonly decimals: number;
  readonly departments: number;
  /** Of the totals; null when there are none. */
  readonly totals: Spread | null;
  /** From the best grade to the failing one, empty ones too; last, if there are any, "" for those without a grade. */
  readonly grades: readonly { readonly grade: string; readonly count: number; readonly codes: readonly string[] }[];
  readonly places: readonly PlaceList[];
  readonly withoutPlace: readonly NamedDepartment[];
  /** Those that are not assessed. */
  readonly leftOut: readonly NamedDepartment[];
  readonly sections: readonly IndicatorMean[];
  /** The indicators of level 2, or of level 1 where a section has no more. */
  readonly indicators: readonly IndicatorMean[];
  /** Items and groups that cost all departments most together, in points of the final score; at most ten. */
  readonly dearest: readonly DearItem[];
  readonly parts: readonly PartRanking[];
  /** Null when last year's results are not given. */
  readonly sinceLastYear: YearComparison | null;
}

export interface NamedDepartment {
  readonly code: string;
  readonly name: string;
}

/** All who share one place, in the order of the record. */
export interface PlaceList {
  readonly place: number;
  readonly total: string;
  readonly departments: readonly NamedDepartment[];
}

export interface IndicatorMean {
  readonly code: string;
  readonly name: string;
  readonly full: string;
  /** Over those that have a score; null when none has. */
  readonly mean: string | null;
  readonly highest: string | null;
  readonly lowest: string | null;
  /** Mean by full mark, 0 to 1. */
  readonly ratio: number;
  readonly count: number;
}

export interface DearItem {
  readonly code: string;
  readonly name: string;
  readonly lost: string;
  /** How many departments lost points there. */
  readonly departments: number;
}

const dearestShown = 10;

export function bulletinFigures(assessment: Assessment, lastYear?: SettledLastYear): BulletinFigures {
  const { departments, decimals, scheme } = assessment;
  const ordered = inOrderOfPlace(departments);
  const totals = departments.flatMap((department) => numberOf(department.valueOf(keyOf.total)) ?? []);
  const all = indicatorsOf(scheme);
  return {
    decimals,
    departments: departments.length,
    totals: spread(totals, decimals),
    grades: gradeCounts(assessment, ordered),
    places: placeLists(assessment, ordered),
    withoutPlace: ordered.filter((department) => placeOf(department) === null).map(named),
    leftOut: assessment.leftOut.map(({ code, name }) => ({ code, name })),
    sections: all.filter(({ depth }) => depth === 0).map((indicator) => indicatorMean(assessment, indicator)),
    indicators: all
      .filter((indicator) => isLevel2(assessment, indicator))
      .map((indicator) => indicatorMean(assessment, indicator)),
    dearest: dearestItems(assessment),
    parts: partRankings(assessment),
    sinceLastYear: lastYear ? comparedWithLastYear(assessment, lastYear) : null,
  };
}

const named = ({ answers: { code, name } }: AssessedDepartment): NamedDepartment => ({ code, name });

function gradeCounts(
  { parameters }: Assessment,
  departments: readonly AssessedDepartment[],
): BulletinFigures["grades"] {
  const grades = [...namesOf(parameters.get("grades")), failingGrade];
  const codesOf = (grade: string) =>
    departments.filter((department) => gradeOf(department) === grade).map(({ answers }) => answers.code);
  const without = codesOf("");
  const counted = grades.map((grade) => ({ grade, codes: codesOf(grade) }));
  return [...counted, ...(without.length > 0 ? [{ grade: "", codes: without }] : [])].map(({ grade, codes }) => ({
    grade,
    count: codes.length,
    codes,
  }));
}

const namesOf = (grades: ParameterValue | undefined): readonly string[] =>
  Array.isArray(grades) ? (grades as readonly (readonly [string, string])[]).map(([, name]) => name) : [];

function placeLists(assessment: Assessment, departments: readonly AssessedDepartment[]): readonly PlaceList[] {
  const places = [...new Set(departments.flatMap((department) => placeOf(department) ?? []))];
  return places.map((place) => {
    const those = departments.filter((department) => placeOf(department) === place);
    const [first] = those;
    return {
      place,
      total: (first && printedFigure(assessment, first, keyOf.total)) ?? "",
      departments: those.map(named),
    };
  });
}

/** The indicator that keeps its full mark whatever applies below it is the lowest that the document calls by a level. */
function isLevel2({ scheme }: Assessment, { node, depth, counts, basic }: Indicator): boolean {
  if (node.kind === "section" || counts !== "within") return false;
  const wanted = (scheme.sections.find(({ code }) => code === node.section)?.definition.indicatorDepth ?? 3) - 1;
  return depth === wanted || (basic && depth < wanted);
}

function indicatorMean({ departments, decimals }: Assessment, { node, full }: Indicator): IndicatorMean {
  const scores = departments.flatMap((department) => numberOf(department.valueOf(keyOf.score(node.code))) ?? []);
  const of = spread(scores, decimals);
  return {
    code: node.code,
    name: node.name,
    full: full.toString(),
    mean: of?.mean ?? null,
    highest: of?.highest ?? null,
    lowest: of?.lowest ?? null,
    ratio: barRatio(mean(scores), full),
    count: scores.length,
  };
}

/** A section that a veto took whole is not an item; it is reported with the vetoes. */
function dearestItems(assessment: Assessment): readonly DearItem[] {
  const sums = new Map<string, { name: string; lost: Fraction; departments: number }>();
  for (const department of assessment.departments)
    for (const { code, name, ofTotal } of lostPoints(assessment, department)) {
      if (assessment.scheme.node(code)?.kind === "section") continue;
      const before = sums.get(code) ?? { name, lost: Fraction.zero, departments: 0 };
      sums.set(code, { name, lost: before.lost.plus(ofTotal), departments: before.departments + 1 });
    }
  const order = new Map(indicatorsOf(assessment.scheme).map(({ node }, at) => [node.code, at]));
  return [...sums]
    .sort(([a, one], [b, other]) => other.lost.compare(one.lost) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
    .slice(0, dearestShown)
    .map(([code, { name, lost, departments }]) => ({
      code,
      name,
      lost: lost.toFixed(assessment.decimals),
      departments,
    }));
}
