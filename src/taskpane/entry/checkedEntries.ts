import type { SetInputs } from "../../analysis/effects/recordChanges.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { reasonWords } from "../../engine/answers/problems.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import type { DayContext } from "../../exact/typedDay.js";
import type { Scalar } from "../../formula/value.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import { typedInput } from "../../workbook/typedInput.js";
import type { Words } from "../../words/words.js";

/** What was typed for an item of a department: a text for each field, in the order of `entryFields`. */
export interface Entry {
  readonly department: string;
  readonly item: string;
  readonly values: readonly string[];
}

/** An entry that is to be written where the cells still hold what the user saw. */
export interface KnownEntry extends Entry {
  readonly seen: readonly string[];
}

/** What is wrong with an entry: by the key of the field, or as a whole. */
export interface EntryFaults {
  readonly fields: Readonly<Record<string, Words>>;
  readonly whole: Words | null;
}

export type ReadEntry = { readonly set: SetInputs } | { readonly faults: EntryFaults };

/** What was typed as cells. @throws RangeError for an item that the scheme does not have */
export function readEntry(scheme: Scheme, { department, item: code, values }: Entry, days: DayContext): ReadEntry {
  const item = itemOf(scheme, code);
  const cells = new Map<string, Scalar>();
  const fields: Record<string, Words> = {};
  item.inputs
    .flatMap((input) => input.keys.map((key) => ({ input, key })))
    .forEach(({ input, key }, at) => {
      const read = typedInput(item, input, values[at] ?? "", days);
      if ("fault" in read) fields[key] = read.fault;
      else cells.set(key, read.value);
    });
  return Object.keys(fields).length > 0
    ? { faults: { fields, whole: null } }
    : { set: { department, item: code, cells } };
}

/** What the rules have against it, once all answers are known; null where nothing. */
export function faultIn(after: Assessment, { department: code, item }: SetInputs): EntryFaults | null {
  const department = after.departments.find(({ answers }) => answers.code === code);
  if (department?.valueOf(keyOf.outcome(item)) !== outcomeWords.invalid) return null;
  return { fields: {}, whole: reasonWords(after, department, itemOf(after.scheme, item)).words };
}

export function itemOf(scheme: Scheme, code: string): Item {
  const item = scheme.node(code);
  if (item?.kind !== "item") throw new RangeError(`the scheme has no item ${code}`);
  return item;
}

/** The fields that were typed anew: the others stay as they are. */
export const changedOnly = ({ cells, ...rest }: SetInputs, before: (key: string) => Scalar | undefined): SetInputs => ({
  ...rest,
  cells: new Map([...cells].filter(([key, value]) => String(before(key) ?? "") !== String(value ?? ""))),
});
