import type { BookDraft, CellDraft, SheetDraft } from "../../../src/xlsx/draft.js";
import { type CellValue, isError } from "../../calc/values/cellValue.js";
import { storedFormula } from "../../calc/syntax/spelling.js";
import type { Book } from "../book.js";
import { areaDraft } from "./fileSheetPrint.js";
import type { ProtectionOptions } from "./protectionOptions.js";
import type { Sheet } from "../sheet.js";

/**
 * The book as a draft for the writer of .xlsx files, with the values that are shown now. Not in it: charts that are no bars,
 * document settings, comments, and what else the embedded workbook does not know of a file (docs/embedded.md).
 */
export const draftOf = (book: Book): BookDraft => ({
  properties: {
    title: book.properties.get("title") ?? book.title,
    creator: book.properties.get("author") ?? "考核簿 Scorebook",
  },
  customProperties: Object.fromEntries(book.customProperties),
  customXml: book.xmlParts.map(({ xml }) => xml),
  names: book.names.map((name) => ({
    ...name,
    refersTo: storedFormula(name.refersTo, book.calculator.knownFunctions),
  })),
  sheets: book.sheets.map((sheet) => sheetDraft(book, sheet)),
});

const sheetDraft = (book: Book, sheet: Sheet): SheetDraft => ({
  name: sheet.name,
  state: sheet.state,
  cells: cellDrafts(book, sheet),
  columns: sheet.columns,
  rows: sheet.rows,
  merges: sheet.merges.map(areaDraft),
  validations: sheet.validations.map((validation) =>
    validation.formula1 === undefined
      ? validation
      : { ...validation, formula1: storedFormula(validation.formula1, book.calculator.knownFunctions) },
  ),
  conditionalFormats: sheet.conditionalFormats,
  charts: sheet.fileCharts.flatMap(({ kind, ...chart }) => (kind === "other" ? [] : [{ kind, ...chart }])),
  zoom: sheet.zoom,
  showGridLines: sheet.showGridLines,
  ...(sheet.frozenAt && { frozenAt: sheet.frozenAt }),
  ...(sheet.protection && { protection: protectionDraft(sheet.protection) }),
  ...(sheet.print && { print: sheet.print }),
  ...(sheet.autoFilter && { autoFilter: sheet.autoFilter }),
  ...(sheet.ignoredErrors && { ignoredErrors: sheet.ignoredErrors }),
  ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
});

function cellDrafts(book: Book, sheet: Sheet): CellDraft[] {
  const places = new Map<string, { readonly row: number; readonly column: number }>();
  for (const map of [sheet.inputs, sheet.styles, sheet.links])
    for (const { row, column } of map.entries()) places.set(`${row},${column}`, { row, column });
  return [...places.values()]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column }) => {
      const input = sheet.inputAt(row, column);
      // a spilled value belongs to the formula that spills it
      const value = "formula" in input ? savedValue(book.valueAt(sheet, row, column)) : savedValue(input.value);
      const style = sheet.styles.get(row, column);
      const linkTo = sheet.links.get(row, column);
      return {
        row,
        column,
        ...(value !== undefined && { value }),
        ...("formula" in input && { formula: storedFormula(input.formula, book.calculator.knownFunctions) }),
        ...(style && { style }),
        ...(linkTo !== undefined && { linkTo }),
      };
    });
}

const savedErrors = ["#N/A", "#VALUE!", "#DIV/0!", "#REF!", "#NAME?", "#NUM!", "#NULL!"] as const;

/** Errors that files do not know, such as a call that is still awaited, are saved as #N/A. */
function savedValue(value: CellValue): CellDraft["value"] {
  if (value === null) return undefined;
  return isError(value) ? { error: savedErrors.find((known) => known === value.error) ?? "#N/A" } : value;
}

const protectionDraft = ({
  allowFormatColumns = false,
  allowAutoFilter = false,
  allowSort = false,
}: Partial<ProtectionOptions>): SheetDraft["protection"] & object => ({
  formatColumns: allowFormatColumns,
  autoFilter: allowAutoFilter,
  sort: allowSort,
});
