import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { DepartmentAnswers } from "../../engine/answers/answers.js";
import { assess, type Assessment } from "../../engine/assess/assess.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item } from "../../scheme/scheme.js";
import { placeOf } from "../printedFigure.js";

/** Places that change when one thing is left out. */
export interface WithoutOne {
  /** Items without which places change, in the order of the document. */
  readonly items: readonly (DepartmentChanges & { readonly item: Item })[];
  /** Departments without which others change places among themselves, in their order. */
  readonly departments: readonly (DepartmentChanges & { readonly department: DepartmentIdentity })[];
}

export interface DepartmentChanges {
  /** In the order of the assessment. */
  readonly changed: readonly PlaceWithout[];
}

export interface PlaceWithout extends DepartmentIdentity {
  /** The place now; where a department is left out, the place among those that remain. */
  readonly before: number | null;
  readonly after: number | null;
}

export interface WithoutOneOptions {
  readonly progress?: (done: number, of: number) => void | Promise<void>;
  readonly signal?: { readonly aborted: boolean };
}

/**
 * Each place without one item at a time, and without one department at a time. Without an item: it applies to nobody, so
 * that its points are what the round makes of what does not apply; a veto is none. Without a department: the others are
 * assessed among themselves, which changes what is ranked.
 *
 * @returns null when it was aborted
 */
export async function withoutOne(
  assessment: Assessment,
  { progress, signal }: WithoutOneOptions = {},
): Promise<WithoutOne | null> {
  const { scheme, departments } = assessment;
  const answers = departments.map((department) => department.answers);
  const places = departments.map(placeOf);
  const steps = scheme.items.length + departments.length;
  let done = 0;
  const goesOn = async (): Promise<boolean> => {
    done += 1;
    await progress?.(done, steps);
    return signal?.aborted !== true;
  };
  const items: (DepartmentChanges & { readonly item: Item })[] = [];
  for (const item of scheme.items) {
    const then = assessed(assessment, answers.map((department) => withoutItem(department, item))); // prettier-ignore
    const changed = changesBetween(answers, places, then);
    if (changed.length > 0) items.push({ item, changed });
    if (!(await goesOn())) return null;
  }
  const others: (DepartmentChanges & { readonly department: DepartmentIdentity })[] = [];
  for (const [left, { code, name }] of answers.entries()) {
    const rest = answers.filter((_, at) => at !== left);
    const before = placesAmong(places, left);
    const changed = changesBetween(rest, before, assessed(assessment, rest));
    if (changed.length > 0) others.push({ department: { code, name }, changed });
    if (!(await goesOn())) return null;
  }
  return { items, departments: others };
}

function withoutItem(department: DepartmentAnswers, { code, inputs, rule }: Item): DepartmentAnswers {
  const cells = new Map<string, Scalar>(department.cells);
  for (const { keys, type } of inputs)
    for (const key of keys) {
      cells.delete(key);
      if (!rule.alwaysApplies && !type.optional) cells.set(key, cellWords.notApplicable);
    }
  return { ...department, cells, malformed: new Map([...department.malformed].filter(([of]) => of !== code)) };
}

const assessed = (
  { scheme, parameters }: Assessment,
  departments: readonly DepartmentAnswers[],
): readonly (number | null)[] => assess(scheme, { parameters, departments }).departments.map(placeOf);

/** The places of the others among themselves: whoever stands behind the one that is left out moves up. */
const placesAmong = (places: readonly (number | null)[], left: number): readonly (number | null)[] => {
  const own = places[left] ?? Infinity;
  return places.flatMap((place, at) => (at === left ? [] : [place !== null && place > own ? place - 1 : place]));
};

const changesBetween = (
  departments: readonly DepartmentIdentity[],
  before: readonly (number | null)[],
  after: readonly (number | null)[],
): readonly PlaceWithout[] =>
  departments.flatMap(({ code, name }, at) => {
    const [was, is] = [before[at] ?? null, after[at] ?? null];
    return was === is ? [] : [{ code, name, before: was, after: is }];
  });
