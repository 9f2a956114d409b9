import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { explain } from "../../engine/explain/explain.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Item } from "../../scheme/scheme.js";
import { placeOf, printedFigure } from "../printedFigure.js";
import type { Change } from "./changeEffect.js";

/** What an entry about one item changes for its department. Scores are printed; null where there is none. */
export interface EntryEffect {
  /** The item; the group that it is deducted in, or the section that it vetoes. */
  readonly code: string;
  readonly name: string;
  readonly full: string;
  readonly score: Change<string | null>;
  /** How the score will come about. */
  readonly sentence: string;
  readonly total: Change<string | null>;
  readonly place: Change<number | null>;
  /** How many departments have a place. */
  readonly placed: number;
  /** Who comes before the department then, and does not now. */
  readonly overtakenBy: readonly DepartmentIdentity[];
  /** Who comes behind it then, and does not now. */
  readonly overtakes: readonly DepartmentIdentity[];
}

/** @throws RangeError for a department or an item that the assessment does not have */
export function entryEffect(before: Assessment, after: Assessment, department: string, code: string): EntryEffect {
  const [was, is] = [departmentOf(before, department), departmentOf(after, department)];
  const item = before.scheme.node(code);
  if (item?.kind !== "item") throw new RangeError(`the scheme has no item ${code}`);
  const shown = before.scheme.node(scoredAs(item));
  if (!shown?.full) throw new RangeError(`${code} is part of nothing that is scored`);
  const change = (key: string): Change<string | null> => ({
    before: printedFigure(before, was, key),
    after: printedFigure(after, is, key),
  });
  const others = after.departments.flatMap((other, at) => {
    const then = before.departments[at];
    return then && other !== is ? [{ was: then, is: other }] : [];
  });
  const named = (pairs: readonly Pair[]) =>
    pairs.map(({ is: { answers } }) => ({ code: answers.code, name: answers.name }));
  return {
    code: shown.code,
    name: shown.name,
    full: shown.full.toString(),
    score: change(keyOf.score(shown.code)),
    sentence: explain(after, is, item.code).sentence,
    total: change(keyOf.total),
    place: { before: placeOf(was), after: placeOf(is) },
    placed: after.departments.filter((other) => placeOf(other) !== null).length,
    overtakenBy: named(others.filter((other) => isBefore(other.is, is) && !isBefore(other.was, was))),
    overtakes: named(others.filter((other) => isBefore(is, other.is) && !isBefore(was, other.was))),
  };
}

interface Pair {
  readonly was: AssessedDepartment;
  readonly is: AssessedDepartment;
}

const scoredAs = ({ code, full, group, section }: Item): string => (full ? code : (group ?? section));

function departmentOf({ departments }: Assessment, code: string): AssessedDepartment {
  const found = departments.find(({ answers }) => answers.code === code);
  if (!found) throw new RangeError(`the assessment has no department ${code}`);
  return found;
}

const isBefore = (one: AssessedDepartment, other: AssessedDepartment): boolean =>
  (placeOf(one) ?? Infinity) < (placeOf(other) ?? Infinity);
