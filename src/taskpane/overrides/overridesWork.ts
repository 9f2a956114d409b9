import { entryEffect, type EntryEffect } from "../../analysis/effects/entryEffect.js";
import { withOverrides } from "../../analysis/effects/recordChanges.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord, type ReasonRow } from "../../engine/answers/officeRecord.js";
import { dayOfSerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { typedDay, type DayContext } from "../../exact/typedDay.js";
import type { Scalar } from "../../formula/value.js";
import type { Selection } from "../../host/port.js";
import type { Item } from "../../scheme/scheme.js";
import { inputCells } from "../../workbook/office/inputCells.js";
import type { KnownCell } from "../../workbook/cellToWrite.js";
import { emptiedReasons, hasDecidedOn, reasonCells } from "../../workbook/office/reasonCells.js";
import { shownInput } from "../../workbook/typedInput.js";
import { changedOnly, faultIn, itemOf, readEntry, type Entry, type EntryFaults } from "../entry/checkedEntries.js";
import { entryFields, type EntryField } from "../entry/entryFields.js";
import { figureAt } from "../explain/figureAt.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { DepartmentName, OpenOffice } from "../worker/openBook.js";

export interface OverridesWork {
  /** What can be set, and what is; null where no office workbook is open. */
  overrides(): Promise<OverrideChoices | null>;
  /** What the selected cell names of it; null elsewhere. */
  overrideAt(selection: Selection): Promise<OverrideOf | null>;
  /** What was reported, what the office set, and what counts. */
  overrideOf(of: OverrideOf): Promise<ShownOverride | null>;
  /** What a draft would change, or what is wrong with it; null while it changes nothing. */
  overrideEffect(draft: OverrideDraft, days: DayContext): Promise<OverrideEffect | null>;
  /** The cells of 核定 and 核定理由 together. */
  overrideCells(draft: OverrideDraft, days: DayContext): Promise<OverrideCells>;
}

export interface OverrideOf {
  readonly department: string;
  readonly item: string;
}

export interface OverrideChoices {
  readonly departments: readonly DepartmentName[];
  /** What departments report, and what is counted in the ledger. */
  readonly items: readonly DepartmentName[];
  /** Items that the office rates itself: there is nothing to set in their place. */
  readonly rated: readonly DepartmentName[];
  readonly listed: readonly ListedOverride[];
}

/** A value that the office set. */
export interface ListedOverride extends OverrideOf {
  readonly departmentName: string;
  readonly itemName: string;
  readonly values: readonly string[];
  readonly reason: string;
}

/** Texts are in the order of the fields; "" for a blank cell. */
export interface ShownOverride {
  readonly item: { readonly code: string; readonly name: string; readonly full: string | null };
  readonly from: "department" | "ledger";
  readonly fields: readonly EntryField[];
  readonly reported: readonly string[];
  readonly set: readonly string[];
  readonly inForce: readonly string[];
  /** The row of 核定理由 that is changed with it; null where there is none yet. */
  readonly reason: ShownReason | null;
  /** What other rows say about it. */
  readonly otherReasons: readonly string[];
  /** The workbook has a place for the day. */
  readonly takesDay: boolean;
}

export interface ShownReason {
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

export interface OverrideDraft extends Entry, ShownReason {
  /** What the user saw when he decided. */
  readonly seen: { readonly set: readonly string[]; readonly reason: string };
}

export type OverrideEffect =
  /** @param isWithdrawn nothing is set any more: the report counts again */
  | { readonly kind: "effect"; readonly effect: EntryEffect | "leftOut"; readonly isWithdrawn: boolean }
  | { readonly kind: "faults"; readonly faults: EntryFaults };

export type OverrideCells =
  | { readonly kind: "cells"; readonly cells: readonly KnownCell[]; readonly isWithdrawn: boolean }
  /** Every prepared row of 核定理由 is taken; somebody changed it since; or the draft is not right. */
  | { readonly kind: "full" | "changed" | "wrong" };

export const overridesWork = (desk: BookDesk): OverridesWork => ({
  overrides: async () => (desk.office ? choicesOf(desk.office) : null),
  overrideAt: async (selection) => {
    const open = desk.office;
    const figure = open && figureAt(open.scheme, open.office.record, selection);
    const node = figure && open.scheme.node(figure.code);
    return figure && node?.kind === "item" && isSettable(node)
      ? { department: figure.department, item: figure.code }
      : null;
  },
  overrideOf: async (of) => (desk.office ? shownOf(desk.office, of) : null),
  overrideEffect: async (draft, days) => {
    const open = desk.office;
    if (!open) return null;
    const read = readEntry(open.scheme, draft, days);
    if ("faults" in read) return { kind: "faults", faults: read.faults };
    const set = changedOnly(read.set, (key) => setIn(open, draft.department).get(key)?.value);
    if (set.cells.size === 0) return null;
    const isWithdrawn = isEmpty(draft);
    if (open.assessment.leftOut.some(({ code }) => code === draft.department))
      return { kind: "effect", effect: "leftOut", isWithdrawn };
    const after = assess(open.scheme, answersOf(open.scheme, withOverrides(open.office.record, [set], draft.reason)));
    const faults = isWithdrawn ? null : faultIn(after, set);
    if (faults) return { kind: "faults", faults };
    return { kind: "effect", effect: entryEffect(open.assessment, after, draft.department, draft.item), isWithdrawn };
  },
  overrideCells: async (draft, days) => (desk.office ? cellsOf(desk.office, draft, days) : { kind: "wrong" }),
});

const isSettable = ({ definition }: Item): boolean => definition.by !== "office";
const isEmpty = ({ values }: Entry): boolean => values.every((value) => value.trim() === "");

function choicesOf({ scheme, office }: OpenOffice): OverrideChoices {
  const named = (items: readonly Item[]) => items.map(({ code, name }) => ({ code, name }));
  const items = scheme.items.filter(isSettable);
  return {
    departments: office.record.departments.map(({ code, name }) => ({ code, name })),
    items: named(items),
    rated: named(scheme.items.filter((item) => !isSettable(item))),
    listed: office.record.departments.flatMap((department) =>
      items.flatMap((item) => {
        const set = item.inputs.flatMap(({ keys }) => keys.flatMap((key) => department.overrides.get(key) ?? []));
        const [first] = set;
        if (!first) return [];
        return [
          {
            department: department.code,
            departmentName: department.name,
            item: item.code,
            itemName: item.name,
            values: item.inputs.flatMap((input) =>
              input.keys.map((key) => shownInput(input, department.overrides.get(key)?.value)),
            ),
            reason: first.reason,
          },
        ];
      }),
    ),
  };
}

const departmentOf = ({ office }: OpenOffice, code: string) =>
  office.record.departments.find((department) => department.code === code);

const setIn = (open: OpenOffice, code: string) =>
  departmentOf(open, code)?.overrides ?? new Map<string, { readonly value: Scalar }>();

function shownOf(open: OpenOffice, { department: code, item: of }: OverrideOf): ShownOverride | null {
  const department = departmentOf(open, code);
  if (!department) return null;
  const { scheme, office, book } = open;
  const item = itemOf(scheme, of);
  const from = item.definition.by === "ledger" ? "ledger" : "department";
  const counted = from === "ledger" ? countedIn(office.record, code, of) : null;
  const each = (valueOf: (key: string) => Scalar | undefined): readonly string[] =>
    item.inputs.flatMap((input) => input.keys.map((key) => shownInput(input, valueOf(key))));
  const reported = (key: string): Scalar | undefined => counted ?? department.reported.get(key);
  const set = (key: string): Scalar | undefined => department.overrides.get(key)?.value;
  const rows = reasonsOf(office.record, code, of);
  const last = rows.at(-1);
  return {
    item: { code: item.code, name: item.name, full: item.full?.toString() ?? null },
    from,
    fields: entryFields(item),
    reported: each(reported),
    set: each(set),
    inForce: each((key) => set(key) ?? reported(key)),
    reason: last ? { reason: last.reason, decidedBy: last.decidedBy, decidedOn: dayText(last.decidedOn) } : null,
    otherReasons: rows.slice(0, -1).map(({ reason }) => reason),
    takesDay: hasDecidedOn(book),
  };
}

const dayText = (day: Scalar | undefined): string =>
  day instanceof Fraction ? dayOfSerial(day.toNumber()) : String(day ?? "");

const reasonsOf = ({ reasons = [] }: OfficeRecord, department: string, item: string): readonly ReasonRow[] =>
  reasons.filter((row) => row.department === department && row.item === item);

/** What the ledger comes to, as the engine counts it. */
function countedIn(record: OfficeRecord, department: string, item: string): Fraction {
  const counts = record.ledger.filter((row) => !row.withdrawn && row.department === department && row.item === item);
  return counts.reduce((sum, { count }) => (count instanceof Fraction ? sum.plus(count) : sum), Fraction.zero);
}

function cellsOf(open: OpenOffice, draft: OverrideDraft, days: DayContext): OverrideCells {
  const { scheme, book, office, assessment } = open;
  const { department, item, seen } = draft;
  const shown = shownOf(open, draft);
  const read = readEntry(scheme, draft, days);
  const isWithdrawn = isEmpty(draft);
  if (!shown || "faults" in read || (!isWithdrawn && draft.reason.trim() === "")) return { kind: "wrong" };
  const isSame = shown.set.every((value, at) => value === seen.set[at]) && (shown.reason?.reason ?? "") === seen.reason;
  if (!isSame) return { kind: "changed" };
  const day = draft.decidedOn.trim() === "" ? null : typedDay(draft.decidedOn, days);
  if (day === null && draft.decidedOn.trim() !== "") return { kind: "wrong" };
  const after = assess(scheme, answersOf(scheme, withOverrides(office.record, [read.set], draft.reason)));
  const isAssessed = assessment.departments.some(({ answers }) => answers.code === department);
  if (isAssessed && !isWithdrawn && faultIn(after, read.set)) return { kind: "wrong" };

  const set = changedOnly(read.set, (key) => setIn(open, department).get(key)?.value);
  const values = inputCells(scheme, book, "overrides", department, set.cells);
  const positions = reasonsOf(office.record, department, item).flatMap(({ position }) => position ?? []);
  if (isWithdrawn) return { kind: "cells", cells: [...values, ...emptiedReasons(book, positions)], isWithdrawn };
  const given = {
    department,
    item,
    reason: draft.reason.trim(),
    decidedBy: draft.decidedBy.trim(),
    decidedOn: day === null ? null : Fraction.of(day),
  };
  const reasons = reasonCells(scheme, book, given, positions.at(-1) ?? null);
  return reasons ? { kind: "cells", cells: [...values, ...reasons], isWithdrawn } : { kind: "full" };
}
