import { changeEffect, type ChangeEffect } from "../../analysis/effects/changeEffect.js";
import { entryEffect, type EntryEffect } from "../../analysis/effects/entryEffect.js";
import { withRatings, type SetInputs } from "../../analysis/effects/recordChanges.js";
import { printedFigure } from "../../analysis/printedFigure.js";
import { assess, type AssessedDepartment, type Assessment } from "../../engine/assess/assess.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeOfWord, type Outcome } from "../../engine/model/outcome.js";
import type { DayContext } from "../../exact/typedDay.js";
import type { Scalar } from "../../formula/value.js";
import type { Selection } from "../../host/port.js";
import { mustBeRated } from "../../scheme/mustBeRated.js";
import type { Item } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import { inputCells } from "../../workbook/office/inputCells.js";
import type { KnownCell } from "../../workbook/cellToWrite.js";
import { KeyedSheet } from "../../workbook/keyedSheet.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { shownInput } from "../../workbook/typedInput.js";
import {
  changedOnly,
  faultIn,
  itemOf,
  readEntry,
  type Entry,
  type EntryFaults,
  type KnownEntry,
} from "../entry/checkedEntries.js";
import { entryFields, type EntryField } from "../entry/entryFields.js";
import { figureAt } from "../explain/figureAt.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { DepartmentName, OpenOffice } from "../worker/openBook.js";
import { pastedColumn, type Expected, type PastedColumn, type PastedRow } from "./pastedColumn.js";

export interface RatingsWork {
  /** What the office rates, as it stands; null where no office workbook is open. */
  ratings(): Promise<RatingTable | null>;
  /** What the selected cell of 评分 names; null elsewhere. */
  ratingAt(selection: Selection): Promise<{ readonly department: string; readonly item: string } | null>;
  /** What an entry would change, or what is wrong with it; null while it is what stands there. */
  ratingEffect(entry: Entry, days: DayContext): Promise<RatingEffect | null>;
  /** The cells that an entry, or several, change; null where one of them is wrong, the place that somebody changed since. */
  ratingCells(
    entries: readonly KnownEntry[],
    days: DayContext,
  ): Promise<readonly KnownCell[] | { readonly changed: string } | null>;
  /** How a pasted column is understood. */
  pastedRatings(text: string, wanted: PastedFor, days: DayContext): Promise<PastedRatings | null>;
}

export interface RatingTable {
  readonly items: readonly RatedItem[];
  /** Those that are assessed. */
  readonly departments: readonly DepartmentName[];
  /** By the department's code, in the order of `items`. */
  readonly cells: Readonly<Record<string, readonly RatedCell[]>>;
}

export interface RatedItem {
  readonly code: string;
  readonly name: string;
  /** null for what has no points of its own, such as a veto. */
  readonly full: string | null;
  readonly about: string;
  /** It must be rated before all can be scored. */
  readonly isNeeded: boolean;
  readonly fields: readonly EntryField[];
}

export interface RatedCell {
  /** What stands in the cells, in the order of the fields. */
  readonly values: readonly string[];
  readonly outcome: Outcome;
  readonly score: string | null;
}

export type RatingEffect =
  | { readonly kind: "effect"; readonly effect: EntryEffect; readonly isCleared: boolean }
  | { readonly kind: "faults"; readonly faults: EntryFaults };

/** A pasted column, each row with what is wrong with it and what it changes. */
export type PastedRatings =
  | Exclude<PastedColumn, { readonly kind: "rows" }>
  | {
      readonly kind: "rows";
      /** Values alone, taken in the order of the list: to be asked about. */
      readonly isBare: boolean;
      readonly headingLine: number | null;
      readonly ignoredColumns: readonly number[];
      readonly rows: readonly JudgedRow[];
      /** Of the rows that are right. */
      readonly effect: ChangeEffect;
    };

/** An item, of which the rows name departments, or a department, of which they name items. */
export interface PastedFor {
  readonly by: "item" | "department";
  readonly chosen: string;
  /** Codes in the order of the list. */
  readonly shown: readonly string[];
}

export interface JudgedRow extends PastedRow {
  readonly before: readonly string[];
  readonly becomes: "new" | "changed" | "same" | "blank" | "wrong";
}

export const ratingsWork = (desk: BookDesk): RatingsWork => ({
  ratings: async () => (desk.office ? tableOf(desk.office) : null),
  ratingAt: async (selection) => {
    const open = desk.office;
    if (!open || selection.sheetKey !== sheetKey("office", "ratings")) return null;
    const figure = figureAt(open.scheme, open.office.record, selection);
    const node = figure && open.scheme.node(figure.code);
    const isRated = node?.kind === "item" && node.definition.by === "office";
    return figure && isRated ? { department: figure.department, item: figure.code } : null;
  },
  ratingEffect: async (entry, days) => {
    const open = desk.office;
    if (!open) return null;
    const read = readEntry(open.scheme, entry, days);
    if ("faults" in read) return { kind: "faults", faults: read.faults };
    if (changedIn(open, read.set).cells.size === 0) return null;
    const after = assess(open.scheme, answersOf(open.scheme, withRatings(open.office.record, [read.set])));
    const faults = faultIn(after, read.set);
    if (faults) return { kind: "faults", faults };
    const isCleared = [...read.set.cells.values()].every((value) => value === null);
    return { kind: "effect", effect: entryEffect(open.assessment, after, entry.department, entry.item), isCleared };
  },
  ratingCells: async (entries, days) => {
    const open = desk.office;
    if (!open) return null;
    const overtaken = entries.find(({ department, item, seen }) => {
      const stands = shownValues(itemOf(open.scheme, item), ratedBy(open, department));
      return stands.some((value, at) => value !== seen[at]);
    });
    if (overtaken) {
      const { department, item } = overtaken;
      const [key = ""] = itemOf(open.scheme, item).inputs.flatMap(({ keys }) => keys);
      return { changed: KeyedSheet.find(open.book, sheetKey("office", "ratings")).placeOf(department, key) };
    }
    const sets = entries.flatMap((entry) => {
      const read = readEntry(open.scheme, entry, days);
      return "set" in read ? [read.set] : [];
    });
    const after = assess(open.scheme, answersOf(open.scheme, withRatings(open.office.record, sets)));
    if (sets.length < entries.length || sets.some((set) => faultIn(after, set))) return null;
    return sets.flatMap((set) =>
      inputCells(open.scheme, open.book, "ratings", set.department, changedIn(open, set).cells),
    );
  },
  pastedRatings: async (text, wanted, days) => (desk.office ? judged(desk.office, text, wanted, days) : null),
});

const isRatedItem = ({ definition }: Item): boolean => definition.by === "office";

function tableOf({ scheme, office, assessment }: OpenOffice): RatingTable {
  const items = scheme.items.filter(isRatedItem);
  const rated = new Map(office.record.departments.map((department) => [department.code, department.rated]));
  return {
    items: items.map((item) => ({
      code: item.code,
      name: item.name,
      full: item.full?.toString() ?? null,
      about: item.definition.about,
      isNeeded: mustBeRated(item),
      fields: entryFields(item),
    })),
    departments: assessment.departments.map(({ answers: { code, name } }) => ({ code, name })),
    cells: Object.fromEntries(
      assessment.departments.map((department) => {
        const { code } = department.answers;
        return [code, items.map((item) => cellOf(assessment, department, item, rated.get(code)))];
      }),
    ),
  };
}

function cellOf(
  assessment: Assessment,
  department: AssessedDepartment,
  item: Item,
  rated: ReadonlyMap<string, Scalar> | undefined,
): RatedCell {
  return {
    values: shownValues(item, rated),
    outcome: outcomeOfWord(department.valueOf(keyOf.outcome(item.code))),
    score: item.full ? printedFigure(assessment, department, keyOf.score(item.code)) : null,
  };
}

const shownValues = (item: Item, rated: ReadonlyMap<string, Scalar> | undefined): readonly string[] =>
  item.inputs.flatMap((input) => input.keys.map((key) => shownInput(input, rated?.get(key))));

const ratedBy = ({ office }: OpenOffice, code: string): ReadonlyMap<string, Scalar> =>
  office.record.departments.find((department) => department.code === code)?.rated ?? new Map<string, Scalar>();

const changedIn = (open: OpenOffice, set: SetInputs): SetInputs => {
  const rated = ratedBy(open, set.department);
  return changedOnly(set, (key) => rated.get(key));
};

function judged(open: OpenOffice, text: string, { by, chosen, shown }: PastedFor, days: DayContext): PastedRatings {
  const { scheme, office, assessment } = open;
  const pasted = pastedColumn(text, expectedIn(open, by, chosen, shown));
  if (pasted.kind !== "rows") return pasted;
  const isBlank = ({ values }: PastedRow) => values.every((value) => value.trim() === "");
  const readable = pasted.rows.map((pastedRow) => {
    const { owner, values, problem } = pastedRow;
    const pair = pairIn(by, chosen, owner?.code ?? "");
    const item = owner && itemOf(scheme, pair.item);
    const before = item ? shownValues(item, ratedBy(open, pair.department)) : [];
    const miscounted = item && !problem ? countFault(values, entryFields(item)) : null;
    if (!item || problem || miscounted)
      return { row: { ...pastedRow, problem: problem ?? miscounted }, before, set: null };
    // what was left blank in the column is left as it is in the sheet
    const whole = before.map((value, at) => ((values[at] ?? "").trim() === "" ? value : (values[at] ?? "")));
    const row = isBlank(pastedRow) ? pastedRow : { ...pastedRow, values: whole };
    const read = readEntry(scheme, { ...pair, values: row.values }, days);
    if ("set" in read) return { row, before, set: read.set };
    const [fault] = Object.values(read.faults.fields);
    return { row: { ...row, problem: fault ?? null }, before, set: null };
  });
  const wanted = readable.flatMap(({ row, set }) => (set && !isBlank(row) ? [set] : []));
  const trial = assess(scheme, answersOf(scheme, withRatings(office.record, wanted)));
  const rows = readable.map(({ row, before, set }): JudgedRow => {
    if (!set) return { ...row, before, becomes: "wrong" };
    if (isBlank(row)) return { ...row, before, becomes: "blank" };
    const fault = faultIn(trial, set)?.whole ?? null;
    if (fault) return { ...row, problem: fault, before, becomes: "wrong" };
    if (changedIn(open, set).cells.size === 0) return { ...row, before, becomes: "same" };
    return { ...row, before, becomes: before.every((value) => value === "") ? "new" : "changed" };
  });
  const right = new Set(rows.flatMap(({ becomes, owner }) => (becomes === "wrong" ? [] : (owner?.code ?? []))));
  const good = wanted.filter(({ department, item }) => right.has(by === "item" ? department : item));
  const after = assess(scheme, answersOf(scheme, withRatings(office.record, good)));
  return { ...pasted, rows, effect: changeEffect(assessment, after) };
}

const pairIn = (by: PastedFor["by"], chosen: string, owner: string): Pick<Entry, "department" | "item"> =>
  by === "item" ? { item: chosen, department: owner } : { item: owner, department: chosen };

function expectedIn(
  { scheme, assessment }: OpenOffice,
  by: PastedFor["by"],
  chosen: string,
  shown: readonly string[],
): Expected {
  if (by === "item") {
    const owners = assessment.departments.map(({ answers: { code, name } }) => ({ code, name }));
    const fields = entryFields(itemOf(scheme, chosen));
    return {
      owners,
      what: { zh: "单位", en: "department" },
      shown: shown.flatMap((of) => owners.filter(({ code }) => code === of)),
      most: fields.length,
      least: leastOf(fields),
    };
  }
  // of a section that does not apply nothing is listed, and nothing is taken
  const items = scheme.items.filter((item) => isRatedItem(item) && shown.includes(item.code));
  return {
    owners: items.map(({ code, name }) => ({ code, name })),
    what: { zh: "考核项", en: "item" },
    shown: null,
    most: Math.max(1, ...items.map((item) => entryFields(item).length)),
    least: 1,
  };
}

const leastOf = (fields: readonly EntryField[]): number =>
  Math.max(1, fields.filter(({ isOptional }) => !isOptional).length);

/** Items of one department have as many values as each has. */
function countFault(values: readonly string[], fields: readonly EntryField[]): Words | null {
  const given = values.reduce((last, value, at) => (value.trim() === "" ? last : at + 1), 0);
  return given <= fields.length
    ? null
    : {
        zh: `最多 ${fields.length} 个值，实有 ${given} 个`,
        en: `at most ${fields.length} values are expected, found ${given}`,
      };
}
