import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import type { AreaDraft, BookDraft, CellDraft, SheetDraft } from "../../xlsx/draft.js";
import { grownRange, type RangeChange } from "../../xlsx/edit/growRanges.js";
import type { AddedCell, BookGrowth, NewRow, SheetGrowth } from "../../xlsx/edit/growRows.js";
import type { CellPatch } from "../../xlsx/edit/patchCells.js";
import { areaText } from "../../xlsx/write/area.js";
import { officeDrafts } from "../office/buildOffice.js";
import { columnLetters } from "../cellRef.js";
import { isSame, keyOfDraft, renameMap, sameValue, sheetNamesOf } from "./convert.js";
import { ledgerColumns } from "../office/sheets/ledger.js";
import { sheetKey } from "../sheetNames.js";
import { canonicalFormula, renamedSheets } from "../formulaText.js";

/** Why a workbook in use cannot be changed in place: each is a cell or a name that would be lost or go wrong. */
export interface GrowthFault {
  readonly kind:
    /** A key stands elsewhere than where it was built. */
    | "moved"
    /** A formula of ours that would have to change is another one. */
    | "formula"
    /** Something stands where a new cell or row belongs. */
    | "taken"
    /** A name that would have to change refers to something else, or is missing. */
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
  /** Where a list of choices or a conditional format of ours should reach further, and is not there any more. */
  readonly rangesLeft: readonly string[];
}

/**
 * What has to be written so that an office workbook in use says another record: departments appended below the last
 * one, ledger rows appended, single cells changed. Computed as the difference of the workbook built from the record
 * before and after, so that whatever people added beside it stays; every formula keeps its mode, and every result is
 * computed afresh.
 *
 * @param before the record that was read from the workbook
 */
export function growOffice(
  scheme: Scheme,
  book: BookContents,
  before: OfficeRecord,
  after: OfficeRecord,
): OfficeGrowth {
  const [was, is] = [madeOnce(officeDrafts(scheme, before)), madeOnce(officeDrafts(scheme, after))];
  const actual = sheetNamesOf(book);
  const rename = renameMap(is("native").sheets, actual);
  const faults: GrowthFault[] = [];
  const sheets = new Map<SheetContents, SheetGrowth>();
  const rangesLeft: string[] = [];
  is("native").sheets.forEach((draft, at) => {
    const sheet = actual.get(keyOfDraft(draft));
    const before = was("native").sheets[at];
    if (!sheet || !before) return;
    const ranges = rangeChanges(before, draft);
    rangesLeft.push(...rangesNotFound(sheet, ranges));
    sheets.set(
      sheet,
      sheetGrowth({ sheet, was: inModes(was, at), is: inModes(is, at), heights: draft.rows, ranges, rename, faults }),
    );
  });
  const names = grownNames(book, was("native"), is("native"), rename, faults);
  return { growth: { sheets, names }, faults, notCovering: formulasEndingAt(book, sheets), rangesLeft };
}

const modes = ["native", "live", "both"] as const satisfies readonly FormulaMode[];
type InModes<Of> = (mode: FormulaMode) => Of;

/** Each is made when it is asked for: most workbooks have one mode. */
function madeOnce<Of>(make: InModes<Of>): InModes<Of> {
  const made = new Map<FormulaMode, Of>();
  return (mode) => {
    const known = made.get(mode) ?? make(mode);
    made.set(mode, known);
    return known;
  };
}

const inModes = (drafts: InModes<BookDraft>, at: number): InModes<ReadonlyMap<string, CellDraft>> =>
  madeOnce((mode) => byAddress(drafts(mode).sheets[at]));

const byAddress = (sheet: SheetDraft | undefined): ReadonlyMap<string, CellDraft> =>
  new Map((sheet?.cells ?? []).map((cell) => [`${columnLetters(cell.column)}${cell.row}`, cell]));

interface Compared {
  readonly sheet: SheetContents;
  readonly was: InModes<ReadonlyMap<string, CellDraft>>;
  readonly is: InModes<ReadonlyMap<string, CellDraft>>;
  /** How many points rows are high. */
  readonly heights: SheetDraft["rows"];
  readonly ranges: readonly RangeChange[];
  readonly rename: ReadonlyMap<string, string>;
  readonly faults: GrowthFault[];
}

function sheetGrowth({ sheet, was, is, heights, ranges, rename, faults }: Compared): SheetGrowth {
  const patches = new Map<string, CellPatch>();
  const added = new Map<string, AddedCell>();
  const rows = new Map<number, NewRow>();
  const modeOf = new Map<number, FormulaMode>();
  const lastIn = new Map<number, number>();
  const fault = (
    kind: GrowthFault["kind"],
    address: string,
    expected: string | undefined,
    found: CellContents | undefined,
  ) => void faults.push({ kind, place: `${sheet.name}!${address}`, expected: expected ?? "", found: shown(found) });
  const lastRow = [...was("native").values()].reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = [...was("native").values()].reduce((most, { column }) => Math.max(most, column), 0);
  const put = (address: string, cell: CellDraft, patch: CellPatch) => {
    const { row, column } = cell;
    if (sheet.cells.has(address) && was("native").has(address)) patches.set(address, patch);
    else if (column > lastColumn) added.set(address, { ...patch, ...looksLike(was("native"), cell) });
    else added.set(address, { ...patch, like: lastIn.get(column) ?? row - 1 });
  };

  // people insert and sort rows here: what stands in column A says no more than how many are prepared
  const isTyped = typedKeys.includes(keyIn(sheet));
  for (const [address, cell] of is("native")) {
    const old = was("native").get(address);
    if (!old) continue;
    const found = sheet.cells.get(address);
    const isSameKey = isTyped && cell.column === 1 && cell.row > 1 && old.value === cell.value;
    const isKey = (cell.row === 1 || cell.column === 1) && !isSameKey;
    if (isKey && cell.formula === undefined && found?.formula === undefined && !sameText(found, old)) {
      fault("moved", address, textOf(old), found);
      continue;
    }
    if (cell.formula === undefined) {
      lastIn.set(cell.column, cell.row);
      if (old.value !== cell.value) put(address, cell, { value: cell.value });
      continue;
    }
    const mode = modes.find((each) => found && isSame(found, was(each).get(address)?.formula, rename));
    if (mode === undefined) {
      // a formula of the user's that stays as it is would not know the new row
      if (old.formula !== cell.formula)
        fault("formula", address, `=${renamedSheets(old.formula ?? "", rename)}`, found);
      continue;
    }
    modeOf.set(cell.column, mode);
    lastIn.set(cell.column, cell.row);
    const formula = is(mode).get(address)?.formula;
    if (was(mode).get(address)?.formula !== formula || !found || !sameValue(found, cell.value))
      put(address, cell, { formula: renamedSheets(formula ?? cell.formula, rename), value: cell.value });
  }
  // the mark at the end of the ledger goes down, and may leave a cell where nothing stands any more
  for (const [address, old] of was("native")) {
    const found = sheet.cells.get(address);
    if (is("native").has(address) || found === undefined) continue;
    if (found.formula === undefined && sameText(found, old)) patches.set(address, { value: undefined });
    else fault("moved", address, textOf(old), found);
  }
  for (const [address, cell] of is("native")) {
    if (was("native").has(address)) continue;
    const found = sheet.cells.get(address);
    if (found && (found.formula !== undefined || found.value.kind !== "blank")) {
      fault("taken", address, "", found);
      continue;
    }
    const formula = is(modeOf.get(cell.column) ?? "native").get(address)?.formula;
    put(address, cell, {
      value: cell.value,
      ...(formula !== undefined && { formula: renamedSheets(formula, rename) }),
    });
    if (cell.column > lastColumn) continue;
    const height = heights?.get(cell.row)?.height;
    rows.set(cell.row, { like: Math.min(lastRow, cell.row - 1), ...(height !== undefined && { height }) });
  }
  // between the new cells as well: what stands there would be taken for the department's
  for (const [address, found] of sheet.cells)
    if (
      rows.has(found.row) &&
      found.row > lastRow &&
      !is("native").has(address) &&
      (found.formula !== undefined || found.value.kind !== "blank")
    )
      fault("taken", address, "", found);
  return { patches, added: keyIn(sheet) === ledgerKey ? withOwnIds(sheet, added) : added, rows, ranges };
}

/** In a new column: a cell of its row that looks the same, if there is one. */
function looksLike(
  was: ReadonlyMap<string, CellDraft>,
  { row, style }: CellDraft,
): Pick<AddedCell, "like" | "likeColumn"> {
  const look = JSON.stringify(style);
  for (const other of was.values())
    if (other.row === row && JSON.stringify(other.style) === look)
      return { like: row, likeColumn: columnLetters(other.column) };
  return { like: row };
}

/** New rows of 台账 get ids that no row of the workbook has: a record does not contain those of blank ones. */
function withOwnIds(sheet: SheetContents, added: ReadonlyMap<string, AddedCell>): ReadonlyMap<string, AddedCell> {
  const column = columnLetters(ledgerColumns.id);
  const ids = [...sheet.cells.values()]
    .filter((cell) => cell.column === ledgerColumns.id)
    .map((cell) => Number(/^f(\d{1,9})$/.exec(shown(cell))?.[1] ?? 0));
  let last = ids.reduce((most, id) => Math.max(most, id), 0);
  return new Map(
    [...added].map(([address, cell]) => [
      address,
      address.startsWith(column) ? { ...cell, value: `f${(last += 1)}` } : cell,
    ]),
  );
}

const ledgerKey = sheetKey("office", "ledger");
const typedKeys: readonly string[] = [ledgerKey, sheetKey("office", "reasons")];

/** Where lists of choices, conditional formats, filter and print area of a sheet apply, before and after. */
function rangeChanges(was: SheetDraft, is: SheetDraft): readonly RangeChange[] {
  const pairs = (
    kind: RangeChange["kind"],
    before: AreaDraft | undefined,
    after: AreaDraft | undefined,
  ): readonly RangeChange[] =>
    before && after && areaText(before) !== areaText(after) ? [{ kind, was: before, is: after }] : [];
  return [
    ...(was.validations ?? []).flatMap(({ area }, at) => pairs("validation", area, is.validations?.[at]?.area)),
    ...(was.conditionalFormats ?? []).flatMap(({ area, formula }, at) => {
      const now = is.conditionalFormats?.[at];
      return pairs("format", area, now?.area).map((change) => ({
        ...change,
        formula: { was: formula, is: now?.formula ?? formula },
      }));
    }),
    ...pairs("filter", was.autoFilter, is.autoFilter),
    ...pairs("print", was.print?.area, is.print?.area),
  ];
}

/** Lists of choices and conditional formats of ours that were removed or moved: they stay as they are. */
function rangesNotFound(sheet: SheetContents, changes: readonly RangeChange[]): readonly string[] {
  const grows = (ranges: readonly string[], change: RangeChange) =>
    ranges.some((range) => grownRange(range, [change]) !== range);
  const at = (kind: "validation" | "format") =>
    (kind === "validation" ? sheet.validations : sheet.conditionalFormats).flatMap(({ sqref }) => sqref.split(/\s+/));
  const missing = changes.filter(
    (change) => (change.kind === "validation" || change.kind === "format") && !grows(at(change.kind), change),
  );
  return [...new Set(missing.map(({ was }) => `${sheet.name}!${areaText(was)}`))];
}

const keyIn = ({ cells }: SheetContents): string => shown(cells.get("A1"));

function sameText(found: CellContents | undefined, draft: CellDraft | undefined): boolean {
  if (draft?.value === undefined) return true;
  const value = found?.value;
  return (value?.kind === "text" || value?.kind === "number") && value.text === textOf(draft);
}

const textOf = (draft: CellDraft | undefined): string =>
  draft === undefined || typeof draft.value === "object" ? "" : String(draft.value ?? "");

function shown(cell: CellContents | undefined): string {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value;
  if (value === undefined || value.kind === "blank") return "";
  return value.kind === "error" ? value.code : value.kind === "boolean" ? String(value.value) : value.text;
}

function grownNames(
  book: BookContents,
  was: BookDraft,
  is: BookDraft,
  rename: ReadonlyMap<string, string>,
  faults: GrowthFault[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, refersTo } of is.names) {
    const old = was.names.find((each) => each.name === name)?.refersTo ?? "";
    if (old === refersTo) continue;
    const found = book.definedNames.find((each) => each.name === name && each.sheetIndex === undefined)?.refersTo;
    const expected = renamedSheets(old, rename);
    if (found === undefined || canonicalFormula(found) !== canonicalFormula(expected))
      faults.push({ kind: "name", place: name, expected, found: found ?? "" });
    else names.set(name, renamedSheets(refersTo, rename));
  }
  return names;
}

/** On sheets of others, and in cells of ours that are not ours: ranges over a sheet that end with its last row. */
function formulasEndingAt(
  book: BookContents,
  sheets: ReadonlyMap<SheetContents, SheetGrowth>,
): OfficeGrowth["notCovering"] {
  const ends = [...sheets].flatMap(([{ name }, { rows }]) => {
    const firstNew = Math.min(...rows.keys());
    return Number.isFinite(firstNew) ? [{ name: `${name.toUpperCase()}!`, row: firstNew - 1 }] : [];
  });
  return book.sheets.flatMap((sheet) => {
    const growth = sheets.get(sheet);
    return [...sheet.cells].flatMap(([address, { formula }]) => {
      if (formula === undefined || growth?.patches.has(address)) return [];
      const text = canonicalFormula(formula);
      const isShort = ends.some(
        ({ name, row }) =>
          text.includes(name) && new RegExp(`:\\$?[A-Z]+\\$?${row}(?!\\d)`).test(text.slice(text.indexOf(name))),
      );
      return isShort && !growth ? [{ place: `${sheet.name}!${address}`, formula }] : [];
    });
  });
}
