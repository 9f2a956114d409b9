import type { OfficeRecord } from "../engine/officeRecord.js";
import type { FormulaMode } from "../formula/print.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BookContents, CellContents, SheetContents } from "../xlsx/bookContents.js";
import type { BookDraft, CellDraft, SheetDraft } from "../xlsx/draft.js";
import type { BookGrowth, SheetGrowth } from "../xlsx/growRows.js";
import type { CellPatch } from "../xlsx/patchCells.js";
import { officeDrafts } from "./buildOffice.js";
import { columnLetters } from "./cellRef.js";
import { isSame, keyOfDraft, renameMap, sameValue, sheetNamesOf } from "./convert.js";
import { sheetKey } from "./sheetNames.js";
import { canonicalFormula, renamedSheets } from "./formulaText.js";

/** Why a workbook in use cannot be changed in place: each is a cell or a name that would be lost or go wrong. */
export interface GrowthFault {
  readonly kind:
    /** A key stands elsewhere than where it was built. */
    | "moved"
    /** A formula of ours that would have to change is another one. */
    | "formula"
    /** Something stands where a new row belongs. */
    | "taken"
    /** A name that would have to change refers to something else, or is gone. */
    | "name";
  readonly place: string;
  readonly expected: string;
  readonly found: string;
}

export interface OfficeGrowth {
  readonly growth: BookGrowth;
  /** Nothing may be written unless there are none. */
  readonly faults: readonly GrowthFault[];
  /** Formulas of others that end with what was the last row, and do not take in the new one. */
  readonly notCovering: readonly { readonly place: string; readonly formula: string }[];
}

/**
 * What has to be written so that an office workbook in use says another record: departments appended below the last
 * one, ledger rows appended, single cells changed. Computed as the difference of the workbook built from the record
 * before and after, so that whatever people added beside it stays; every formula keeps its mode, and every result is
 * computed afresh.
 *
 * @param before the record that was read from the workbook
 */
export function growOffice(scheme: Scheme, book: BookContents, before: OfficeRecord, after: OfficeRecord): OfficeGrowth {
  const [was, is] = [allModes(scheme, before), allModes(scheme, after)];
  const actual = sheetNamesOf(book);
  const rename = renameMap(is.native.sheets, actual);
  const faults: GrowthFault[] = [];
  const sheets = new Map<SheetContents, SheetGrowth>();
  is.native.sheets.forEach((draft, at) => {
    const sheet = actual.get(keyOfDraft(draft));
    if (sheet) sheets.set(sheet, sheetGrowth({ sheet, was: inModes(was, at), is: inModes(is, at), rename, faults }));
  });
  return { growth: { sheets, names: grownNames(book, was.native, is.native, rename, faults) }, faults, notCovering: formulasEndingAt(book, sheets) };
}

const modes = ["native", "live", "both"] as const satisfies readonly FormulaMode[];
type InModes<Of> = Readonly<Record<FormulaMode, Of>>;

function allModes(scheme: Scheme, record: OfficeRecord): InModes<BookDraft> {
  const draftIn = officeDrafts(scheme, record);
  return { native: draftIn("native"), live: draftIn("live"), both: draftIn("both") };
}

const inModes = (drafts: InModes<BookDraft>, at: number): InModes<ReadonlyMap<string, CellDraft>> => ({
  native: byAddress(drafts.native.sheets[at]),
  live: byAddress(drafts.live.sheets[at]),
  both: byAddress(drafts.both.sheets[at]),
});

const byAddress = (sheet: SheetDraft | undefined): ReadonlyMap<string, CellDraft> =>
  new Map((sheet?.cells ?? []).map((cell) => [`${columnLetters(cell.column)}${cell.row}`, cell]));

interface Compared {
  readonly sheet: SheetContents;
  readonly was: InModes<ReadonlyMap<string, CellDraft>>;
  readonly is: InModes<ReadonlyMap<string, CellDraft>>;
  readonly rename: ReadonlyMap<string, string>;
  readonly faults: GrowthFault[];
}

function sheetGrowth({ sheet, was, is, rename, faults }: Compared): SheetGrowth {
  const patches = new Map<string, CellPatch>();
  const added = new Map<string, CellPatch>();
  const modeOf = new Map<number, FormulaMode>();
  const fault = (kind: GrowthFault["kind"], address: string, expected: string | undefined, found: CellContents | undefined) =>
    void faults.push({ kind, place: `${sheet.name}!${address}`, expected: expected ?? "", found: shown(found) });
  const rows = [...is.native.values()].filter(({ row, column }) => !was.native.has(`${columnLetters(column)}${row}`)).map(({ row }) => row);
  const firstNew = rows.length === 0 ? Infinity : rows.reduce((least, row) => Math.min(least, row), Infinity);

  // their filled rows may have gaps, which a record does not keep: results there are left to the program
  const isList = listKeys.includes(keyIn(sheet));
  for (const [address, cell] of is.native) {
    if (cell.row >= firstNew) continue;
    const old = was.native.get(address);
    const found = sheet.cells.get(address);
    const isKey = cell.row === 1 || cell.column === 1;
    if (isKey && cell.formula === undefined && found?.formula === undefined && !sameText(found, old)) {
      fault("moved", address, textOf(old), found);
      continue;
    }
    if (cell.formula === undefined) {
      if (old?.value !== cell.value) patches.set(address, { value: cell.value });
      continue;
    }
    const mode = modes.find((each) => found && isSame(found, was[each].get(address)?.formula, rename));
    const changes = mode === undefined || was[mode].get(address)?.formula !== is[mode].get(address)?.formula;
    if (mode === undefined) {
      // a formula of the user's that stays as it is would not know the new row
      if (old?.formula !== cell.formula) fault("formula", address, `=${renamedSheets(old?.formula ?? "", rename)}`, found);
      continue;
    }
    modeOf.set(cell.column, mode);
    if (changes || !found || (!isList && !sameValue(found, cell.value)))
      patches.set(address, { formula: renamedSheets(is[mode].get(address)?.formula ?? cell.formula, rename), value: cell.value });
  }
  for (const [address, cell] of is.native) {
    if (cell.row < firstNew) continue;
    const formula = is[modeOf.get(cell.column) ?? "native"].get(address)?.formula;
    added.set(address, { value: cell.value, ...(formula !== undefined && { formula: renamedSheets(formula, rename) }) });
  }
  if (rows.length === 0) return { patches, added, rows: null };
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  for (const [address, found] of sheet.cells)
    if (found.row >= firstNew && found.row <= last && (found.formula !== undefined || found.value.kind !== "blank")) fault("taken", address, "", found);
  return { patches, added, rows: { like: firstNew - 1, last } };
}

const listKeys: readonly string[] = [sheetKey("office", "ledger"), sheetKey("office", "reasons")];

const keyIn = ({ cells }: SheetContents): string => shown(cells.get("A1"));

function sameText(found: CellContents | undefined, draft: CellDraft | undefined): boolean {
  if (draft?.value === undefined) return true;
  const value = found?.value;
  return (value?.kind === "text" || value?.kind === "number") && value.text === textOf(draft);
}

const textOf = (draft: CellDraft | undefined): string => (draft === undefined || typeof draft.value === "object" ? "" : String(draft.value ?? ""));

function shown(cell: CellContents | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value;
  if (value === undefined || value.kind === "blank") return "";
  return value.kind === "error" ? value.code : value.kind === "boolean" ? String(value.value) : value.text;
}

function grownNames(book: BookContents, was: BookDraft, is: BookDraft, rename: ReadonlyMap<string, string>, faults: GrowthFault[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, refersTo } of is.names) {
    const old = was.names.find((each) => each.name === name)?.refersTo ?? "";
    if (old === refersTo) continue;
    const found = book.definedNames.find((each) => each.name === name && each.sheetIndex === undefined)?.refersTo;
    const expected = renamedSheets(old, rename);
    if (found === undefined || canonicalFormula(found) !== canonicalFormula(expected)) faults.push({ kind: "name", place: name, expected, found: found ?? "" });
    else names.set(name, renamedSheets(refersTo, rename));
  }
  return names;
}

/** On sheets of others, and in cells of ours that are not ours: ranges over a sheet that end with its last row. */
function formulasEndingAt(book: BookContents, sheets: ReadonlyMap<SheetContents, SheetGrowth>): OfficeGrowth["notCovering"] {
  const ends = [...sheets].flatMap(([{ name }, { rows }]) => (rows ? [{ name: `${name.toUpperCase()}!`, row: rows.like }] : []));
  return book.sheets.flatMap((sheet) => {
    const growth = sheets.get(sheet);
    return [...sheet.cells].flatMap(([address, { formula }]) => {
      if (formula === undefined || growth?.patches.has(address)) return [];
      const text = canonicalFormula(formula);
      const isShort = ends.some(({ name, row }) => text.includes(name) && new RegExp(`:\\$?[A-Z]+\\$?${row}(?!\\d)`).test(text.slice(text.indexOf(name))));
      return isShort && !growth ? [{ place: `${sheet.name}!${address}`, formula }] : [];
    });
  });
}
