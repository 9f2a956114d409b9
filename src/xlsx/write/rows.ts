import { addressText } from "../cellAddress.js";
import type { CellDraft, SheetDraft, StyleDraft } from "../draft.js";
import { areaText } from "./area.js";
import { fileText } from "./text.js";
import { content } from "./xml.js";

/** How the cells of a sheet refer to what their workbook keeps for all sheets. */
export interface CellTables {
  /** The number of a format; 0 is that of cells without a style. */
  readonly format: (style: StyleDraft) => number;
  /** Whether strings are shared, or inline in the cells. */
  readonly textType: "s" | "inlineStr";
  /** The content of a cell with a text. */
  readonly text: (text: string) => string;
}

/** A text such as "#N/A", which some programs take for an error wherever it could not carry formatting of its own. */
const isErrorLike = (text: string): boolean => text.startsWith("#") && /^#[A-Z0-9_/]+[!?]?$/.test(text);

/** Whether the value of a cell is a text that a table may hold. LibreOffice opens an empty text as a blank cell. */
export const isShared = (value: CellDraft["value"], formula: string | undefined): value is string =>
  formula === undefined && typeof value === "string" && value !== "" && !isErrorLike(value);

/** Cells in the order of the file, by rows and columns. */
export function inFileOrder({ cells }: SheetDraft): readonly CellDraft[] {
  const isSorted = cells.every((cell, at) => {
    const before = cells[at - 1];
    return !before || before.row < cell.row || (before.row === cell.row && before.column < cell.column);
  });
  return isSorted ? cells : [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

/**
 * What stands in `<sheetData>`, row by row.
 *
 * @param cells in the order of the file
 */
export function* rowElements(
  lines: NonNullable<SheetDraft["rows"]>,
  cells: readonly CellDraft[],
  tables: CellTables,
): Generator<string> {
  const withoutCells = [...lines].filter(([, { height, hidden }]) => height !== undefined || hidden === true);
  withoutCells.sort(([a], [b]) => a - b);
  let next = 0;
  let at = 0;
  while (at < cells.length) {
    const row = cells[at]?.row ?? 0;
    let elements = "";
    for (let cell = cells[at]; cell?.row === row; cell = cells[(at += 1)]) elements += cellElement(cell, tables);
    if (elements === "") continue;
    for (let line = withoutCells[next]; line && line[0] <= row; line = withoutCells[(next += 1)])
      if (line[0] < row) yield `${rowStart(line[0], line[1])}/>`;
    yield `${rowStart(row, lines.get(row))}>${elements}</row>`;
  }
  for (const [row, line] of withoutCells.slice(next)) yield `${rowStart(row, line)}/>`;
}

function rowStart(row: number, line: { readonly height?: number; readonly hidden?: boolean } | undefined): string {
  const height = line?.height === undefined ? "" : ` ht="${line.height}" customHeight="1"`;
  return `<row r="${row}"${height}${line?.hidden === true ? ' hidden="1"' : ""}`;
}

/** @returns "" for a cell that says nothing */
function cellElement(cell: CellDraft, tables: CellTables): string {
  const { row, column, value, formula, style } = cell;
  const number = style ? tables.format(style) : 0;
  const format = number === 0 ? "" : ` s="${number}"`;
  const start = `<c r="${addressText(row, column)}"`;
  if (formula !== undefined) return `${start}${format}${formulaContent(cell, formula)}</c>`;
  if (isShared(value, formula)) return `${start} t="${tables.textType}"${format}>${tables.text(fileText(value))}</c>`;
  switch (typeof value) {
    case "number":
      return `${start}${format}><v>${value}</v></c>`;
    case "boolean":
      return `${start} t="b"${format}><v>${value ? "1" : "0"}</v></c>`;
    case "object":
      return `${start} t="e"${format}><v>${value.error}</v></c>`;
    case "string":
      if (value !== "") return `${start} t="inlineStr"${format}><is><r><t>${value}</t></r></is></c>`;
      break;
    default:
  }
  return number === 0 ? "" : `${start}${format}/>`;
}

function formulaContent({ row, column, value, spills }: CellDraft, formula: string): string {
  const [type, shown] = result(value);
  const text = content(fileText(formula));
  // without the mark of a dynamic array, Excel would put "@" before the formula and show its first cell only
  if (spills) return ` cm="1"${type}><f t="array" ref="${areaText({ row, column, ...spills })}">${text}</f>${shown}`;
  return `${type}><f>${text}</f>${shown}`;
}

/** The type and the element of a cached value. */
function result(value: CellDraft["value"]): readonly [type: string, shown: string] {
  switch (typeof value) {
    case "number":
      return ["", `<v>${value}</v>`];
    case "string":
      return [' t="str"', value === "" ? "<v/>" : `<v>${content(fileText(value))}</v>`];
    case "boolean":
      return [' t="b"', `<v>${value ? "1" : "0"}</v>`];
    case "object":
      return [' t="e"', `<v>${value.error}</v>`];
    default:
      return ["", ""];
  }
}
