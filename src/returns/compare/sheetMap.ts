import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { alignLines, type Alignment, type Line } from "./alignLines.js";

/** Where the rows and columns of an issued sheet are in a returned file. */
export interface SheetMap {
  readonly issued: SheetContents;
  readonly returned: SheetContents;
  readonly key: string;
  readonly rows: Alignment;
  readonly columns: Alignment;
  /** Nothing was inserted, deleted or moved. */
  readonly same: boolean;
}

export interface BookMap {
  readonly maps: readonly SheetMap[];
  readonly missing: readonly SheetContents[];
  readonly added: readonly SheetContents[];
  /** Several sheets that carry the key of one. */
  readonly copied: readonly { readonly issued: SheetContents; readonly sheets: readonly SheetContents[] }[];
}

/** Where the key of a sheet may be when rows or columns were inserted before it. */
const searched = 10;

/** Finds the issued sheets in a returned workbook by their keys; only where a key is missing, by the tab's name. */
export function mapBook(issued: BookContents, returned: BookContents): BookMap {
  const left = new Set(returned.sheets);
  const corners = new Map(returned.sheets.map((sheet) => [sheet, cornersOf(sheet)]));
  const copied: { issued: SheetContents; sheets: readonly SheetContents[] }[] = [];
  const pairs = new Map<SheetContents, SheetContents>();
  for (const sheet of issued.sheets) {
    const key = sheetKeyOf(sheet);
    const found = key === "" ? [] : returned.sheets.filter((each) => corners.get(each)?.has(key));
    if (found.length > 1) copied.push({ issued: sheet, sheets: found });
    const chosen = found.length > 1 ? (found.find(({ name }) => name === sheet.name) ?? found[0]) : found[0];
    if (!chosen) continue;
    pairs.set(sheet, chosen);
    for (const each of found) left.delete(each);
  }
  for (const sheet of issued.sheets) {
    const chosen = pairs.has(sheet) ? undefined : [...left].find(({ name }) => name === sheet.name);
    if (!chosen) continue;
    pairs.set(sheet, chosen);
    left.delete(chosen);
  }
  return {
    maps: issued.sheets.flatMap((sheet) => {
      const other = pairs.get(sheet);
      return other ? [mapSheet(sheet, other, corners.get(other)?.get(sheetKeyOf(sheet)))] : [];
    }),
    missing: issued.sheets.filter((sheet) => !pairs.has(sheet)),
    added: [...left],
    copied,
  };
}

export const textOf = (cell: CellContents | undefined): string => (cell?.value.kind === "text" ? cell.value.text : "");

/** The key that our sheets carry in A1. */
export const sheetKeyOf = (sheet: SheetContents): string => {
  const text = textOf(sheet.cells.get("A1"));
  return text.startsWith(keyPrefix) ? text : "";
};

const keyPrefix = "scorebook.";

interface Corner {
  readonly row: number;
  readonly column: number;
}

/** Whatever may be the key of a sheet, and where it first stands. */
function cornersOf(sheet: SheetContents): ReadonlyMap<string, Corner> {
  const found = new Map<string, Corner>();
  for (const cell of sheet.cells.values()) {
    if (cell.row > searched) break;
    const text = cell.column <= searched && cell.formula === undefined ? textOf(cell) : "";
    if (text.startsWith(keyPrefix) && !found.has(text)) found.set(text, cell);
  }
  return found;
}

function mapSheet(issued: SheetContents, returned: SheetContents, corner: Corner | undefined): SheetMap {
  const key = sheetKeyOf(issued);
  const at = corner ?? { row: 1, column: 1 };
  const extent = extentOf(issued);
  if (at.row === 1 && at.column === 1 && keepsLines(issued, returned, extent))
    return { issued, returned, key, rows: unmoved(extent.rows), columns: unmoved(extent.columns), same: true };
  const [ours, theirs] = [gridOf(issued, { row: 1, column: 1 }, null), gridOf(returned, at, extent)];
  const rows = alignLines(ours.rows, theirs.rows);
  const columns = alignLines(ours.columns, theirs.columns);
  const still = ({ to, added, moved }: Alignment, lines: readonly Line[]) =>
    moved.length === 0 && added.length === 0 && lines.every((line) => to.get(line.at) === line.at);
  return { issued, returned, key, rows, columns, same: still(rows, ours.rows) && still(columns, ours.columns) };
}

/**
 * Whether the keys of rows and columns are those that were issued, each where it was, with nothing beyond the last line.
 * Then every line is found where it was, whatever stands between the keys: so it is with nearly every form.
 */
function keepsLines(issued: SheetContents, returned: SheetContents, { rows, columns }: Extent): boolean {
  let keys = 0;
  for (const cell of returned.cells.values()) {
    const beyond = cell.row > rows || cell.column > columns;
    // most cells are neither
    if (!beyond && cell.row !== 1 && cell.column !== 1) continue;
    const blank = cell.formula === undefined && cell.value.kind === "blank";
    if (beyond && !blank) return false;
    if (isKey(cell)) keys += 1;
  }
  for (const [address, cell] of issued.cells) {
    if (!isKey(cell)) continue;
    const other = returned.cells.get(address);
    if (other?.formula !== undefined || textOf(other) !== textOf(cell)) return false;
    keys -= 1;
  }
  return keys === 0;
}

const isKey = (cell: CellContents): boolean =>
  (cell.row === 1 || cell.column === 1) && cell.formula === undefined && textOf(cell) !== "";

const unmovedLines: Alignment[] = [];

/** Every line where it was. */
function unmoved(lines: number): Alignment {
  const known = unmovedLines[lines];
  if (known) return known;
  const made = {
    to: new Map(Array.from({ length: lines }, (_, index) => [index + 1, index + 1])),
    moved: [],
    added: [],
  };
  if (lines <= mostRemembered) unmovedLines[lines] = made;
  return made;
}

/** More lines than any of our forms has. */
const mostRemembered = 1_000;

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const extentOf = ({ rowCount, maxColumn }: SheetContents): Extent => ({ rows: rowCount, columns: maxColumn });

/** @param least as many lines as were issued, although the last ones may be blank now */
function gridOf(
  sheet: SheetContents,
  at: { readonly row: number; readonly column: number },
  least: Extent | null,
): { readonly rows: readonly Line[]; readonly columns: readonly Line[] } {
  const rows = new Map<number, { key: string; contents: string[] }>();
  const columns = new Map<number, { key: string; contents: string[] }>();
  const line = (lines: typeof rows, position: number) => {
    const known = lines.get(position) ?? { key: "", contents: [] };
    lines.set(position, known);
    return known;
  };
  let [lastRow, lastColumn] = [least?.rows ?? 0, least?.columns ?? 0];
  for (const cell of sheet.cells.values()) {
    const blank = cell.formula === undefined && cell.value.kind === "blank";
    if (blank && least) continue;
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    if (blank) continue;
    const text = cell.formula === undefined ? textOf(cell) : "";
    if (cell.column === at.column && text !== "") line(rows, cell.row).key = text;
    else if (text !== "" || cell.formula !== undefined) line(rows, cell.row).contents.push(text === "" ? "=" : text);
    if (cell.row === at.row && text !== "") line(columns, cell.column).key = text;
    else if (text !== "" || cell.formula !== undefined)
      line(columns, cell.column).contents.push(text === "" ? "=" : text);
  }
  return { rows: linesOf(rows, lastRow), columns: linesOf(columns, lastColumn) };
}

function linesOf(
  found: ReadonlyMap<number, { readonly key: string; readonly contents: readonly string[] }>,
  last: number,
): readonly Line[] {
  const counts = new Map<string, number>();
  for (const { key } of found.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Array.from({ length: last }, (_, index) => {
    const line = found.get(index + 1);
    const key = line && counts.get(line.key) === 1 ? line.key : "";
    return { at: index + 1, key, contents: line?.contents.join("\u0001") ?? "" };
  });
}
