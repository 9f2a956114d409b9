import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { gradeOf, numberOf, placeOf, printedFigure } from "../printedFigure.js";

/** Whose results a change changes. */
export interface ChangeEffect {
  /** In the order of the places before; those without one at the end, newcomers last. */
  readonly changed: readonly DepartmentChange[];
  /** How many departments stay as they are. */
  readonly unchanged: number;
}

export interface DepartmentChange {
  readonly code: string;
  readonly name: string;
  /** It is only in one of the two assessments. */
  readonly presence: "both" | "onlyBefore" | "onlyAfter";
  /** Each is null where it stays the same. */
  readonly total: Change<string | null> | null;
  /** After less before, as printed; null where one of them is missing. */
  readonly difference: string | null;
  readonly place: Change<number | null> | null;
  readonly grade: Change<string> | null;
  /** Only the sections whose score changes. */
  readonly sections: readonly SectionChange[];
}

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface SectionChange extends Change<string | null> {
  readonly code: string;
  readonly name: string;
}

/** Compares two assessments of one scheme, department by department; departments are matched by their codes. */
export function changeEffect(before: Assessment, after: Assessment): ChangeEffect {
  const later = new Map(after.departments.map((department) => [department.answers.code, department]));
  const earlier = new Set(before.departments.map(({ answers }) => answers.code));
  const pairs: Pair[] = [
    ...before.departments.map((department) => ({ was: department, is: later.get(department.answers.code) ?? null })),
    ...after.departments
      .filter(({ answers }) => !earlier.has(answers.code))
      .map((department) => ({ was: null, is: department })),
  ];
  const changed = pairs
    .map((pair) => ({ pair, change: changeOf(before, after, pair) }))
    .filter(({ change }) => isChange(change))
    .sort((a, b) => placeBefore(a.pair) - placeBefore(b.pair) || 0)
    .map(({ change }) => change);
  return { changed, unchanged: pairs.length - changed.length };
}

interface Pair {
  readonly was: AssessedDepartment | null;
  readonly is: AssessedDepartment | null;
}

const placeBefore = ({ was }: Pair): number => (was && placeOf(was)) ?? Infinity;

function changeOf(before: Assessment, after: Assessment, { was, is }: Pair): DepartmentChange {
  const { code = "", name = "" } = (is ?? was)?.answers ?? {};
  const [from, to] = [was && numberOf(was.valueOf(keyOf.total)), is && numberOf(is.valueOf(keyOf.total))];
  return {
    code,
    name,
    presence: was === null ? "onlyAfter" : is === null ? "onlyBefore" : "both",
    total: scoreChange(before, after, { was, is }, keyOf.total),
    difference: from && to ? to.minus(from).toFixed(after.decimals) : null,
    place: changeIn(was && placeOf(was), is && placeOf(is)),
    grade: changeIn(was ? gradeOf(was) : "", is ? gradeOf(is) : ""),
    sections: after.scheme.sections.flatMap((section) => {
      const change = scoreChange(before, after, { was, is }, keyOf.score(section.code));
      return change ? [{ code: section.code, name: section.name, ...change }] : [];
    }),
  };
}

/** A figure that is only printed with other decimals is the same figure. */
function scoreChange(
  before: Assessment,
  after: Assessment,
  { was, is }: Pair,
  key: string,
): Change<string | null> | null {
  const [from, to] = [was && numberOf(was.valueOf(key)), is && numberOf(is.valueOf(key))];
  if (from === null ? to === null : to !== null && from.equals(to)) return null;
  return { before: was && printedFigure(before, was, key), after: is && printedFigure(after, is, key) };
}

const changeIn = <Value>(before: Value, after: Value): Change<Value> | null =>
  before === after ? null : { before, after };

const isChange = ({ presence, total, place, grade, sections }: DepartmentChange): boolean =>
  presence !== "both" || total !== null || place !== null || grade !== null || sections.length > 0;
