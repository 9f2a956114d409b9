import { decimalText } from "../../exact/decimalText.js";
import type { BookContents, CellContents, CellValue, SheetContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { AreaDraft, BookDraft, CellDraft, SheetDraft } from "../../xlsx/draft.js";

/** What the file of a draft would be read as, as far as its cells go. */
export const contentsOfDraft = ({ date1904, sheets }: BookDraft): BookContents => ({
  date1904: date1904 ?? false,
  sheets: sheets.map(sheetContents),
  definedNames: [],
  customProperties: new Map(),
  customXml: [],
  appName: undefined,
  workbookProtection: undefined,
});

const sheetContents = ({ name, state = "visible", cells, merges = [] }: SheetDraft): SheetContents => ({
  name,
  part: "",
  state,
  cells: new Map(cells.map((cell) => [addressText(cell.row, cell.column), cellContents(cell)])),
  merges: merges.map(rangeText),
  validations: [],
  conditionalFormats: [],
  hyperlinks: [],
  protection: undefined,
  hiddenRows: [],
  hiddenColumns: [],
  unlistedRowsHidden: false,
  hasComments: false,
  rowCount: cells.reduce((last, { row }) => Math.max(last, row), 0),
  maxColumn: cells.reduce((last, { column }) => Math.max(last, column), 0),
});

const rangeText = ({ row, column, rowCount, columnCount }: AreaDraft): string =>
  `${addressText(row, column)}:${addressText(row + rowCount - 1, column + columnCount - 1)}`;

const cellContents = ({ row, column, value, formula, style }: CellDraft): CellContents => ({
  row,
  column,
  value: valueOf(value),
  formula,
  formulaKind: formula === undefined ? undefined : "normal",
  formulaRange: undefined,
  numberFormat: style?.numberFormat ?? "General",
  locked: style?.unlocked !== true,
  styleIndex: 0,
});

function valueOf(value: CellDraft["value"]): CellValue {
  if (value === undefined) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", text: decimalText(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "string" ? { kind: "text", text: value } : { kind: "error", code: value.error };
}
