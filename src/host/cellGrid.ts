import { typedText } from "../exact/typedNumber.js";
import type { BookContents, CellContents, CellValue, SheetContents } from "../xlsx/bookContents.js";

/** A rectangle of cells as a spreadsheet program hands it over. */
export interface CellGrid {
  readonly sheet: string;
  readonly visible: boolean;
  /** Of its first cell, from 1. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  /** The formula with "=", or the value itself where there is none. */
  readonly formulas: readonly (readonly unknown[])[];
  /** "Error" where the value is one: a text may read "#N/A" too. */
  readonly types: readonly (readonly string[])[];
  /** Where they were asked for; "General" everywhere else. */
  readonly formats?: readonly (readonly unknown[])[];
  /** Ranges such as "A1:C1", where they were asked for. */
  readonly merges?: readonly string[];
}

/** The workbook that the grids make up, as if it had been read from a file. */
export function bookOf(grids: readonly CellGrid[]): BookContents {
  return {
    date1904: false,
    sheets: grids.map(sheetOf),
    definedNames: [],
    customProperties: new Map(),
    customXml: [],
    appName: undefined,
    workbookProtection: undefined,
  };
}

function sheetOf(grid: CellGrid): SheetContents {
  const cells = new Map<string, CellContents>();
  forEachCell(grid, (row, column, value, formula, type, format) => {
    const contents = valueOf(value, type);
    if (contents.kind === "blank" && formula === undefined) return;
    cells.set(`${letters(column)}${row}`, {
      row,
      column,
      value: contents,
      formula,
      formulaKind: formula === undefined ? undefined : "normal",
      formulaRange: undefined,
      numberFormat: format,
      locked: true,
      styleIndex: 0,
    });
  });
  return {
    name: grid.sheet,
    part: "",
    state: grid.visible ? "visible" : "hidden",
    cells,
    merges: grid.merges ?? [],
    validations: [],
    conditionalFormats: [],
    hyperlinks: [],
    protection: undefined,
    hiddenRows: [],
    hiddenColumns: [],
    unlistedRowsHidden: false,
    hasComments: false,
    rowCount: grid.row + grid.values.length - 1,
    maxColumn: grid.column + (grid.values[0]?.length ?? 0) - 1,
  };
}

type Visit = (
  row: number,
  column: number,
  value: unknown,
  formula: string | undefined,
  type: string,
  format: string,
) => void;

function forEachCell({ row, column, values, formulas, types, formats }: CellGrid, visit: Visit): void {
  values.forEach((line, down) =>
    line.forEach((value, across) => {
      visit(
        row + down,
        column + across,
        value,
        formulaOf(formulas[down]?.[across], value),
        types[down]?.[across] ?? "",
        formatOf(formats?.[down]?.[across]),
      );
    }),
  );
}

const formatOf = (format: unknown): string => (typeof format === "string" && format !== "" ? format : "General");

/** A string that begins with "=" comes like a formula; its value is that same string, a formula's never is. */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula.slice(1) : undefined;

function valueOf(value: unknown, type: string): CellValue {
  if (type === "Error") return { kind: "error", code: String(value) };
  if (typeof value === "number") return { kind: "number", text: typedText(value) };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return typeof value === "string" && value !== "" ? { kind: "text", text: value } : { kind: "blank" };
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}
