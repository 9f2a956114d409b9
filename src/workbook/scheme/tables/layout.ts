import { columnLetters, quotedSheet } from "../../cellRef.js";
import { inputsTable } from "./inputsTable.js";
import { itemsTable } from "./itemsTable.js";
import { optionsTable, parametersTable } from "./parametersTable.js";
import { readingsTable } from "./readingsTable.js";
import { schemeSheets, type TableId, type TableSpec, type Tables } from "./schemeSheets.js";
import { systemTable } from "./systemTable.js";
import { totalTable } from "./totalTable.js";
import { treeTable } from "./treeTable.js";

export const tableSpecs: Readonly<Record<TableId, TableSpec>> = {
  system: systemTable,
  total: totalTable,
  tree: treeTable,
  items: itemsTable,
  inputs: inputsTable,
  parameters: parametersTable,
  options: optionsTable,
  readings: readingsTable,
};

/** Rows of every sheet with a table; column A is hidden and holds the key alone. */
export const frame = { titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5, firstColumn: 2 } as const;

/** Blank rows below what is there, ready to be filled in. */
const spareRows: Readonly<Record<TableId, number>> = {
  system: 0,
  total: 10,
  tree: 20,
  items: 40,
  inputs: 60,
  parameters: 10,
  options: 20,
  readings: 10,
};

/** Where the tables of a workbook stand. */
export class Layout {
  constructor(private readonly tables: Tables) {}

  columnNumber(table: TableId, key: string): number {
    const at = tableSpecs[table].columns.findIndex((column) => column.key === key);
    if (at < 0) throw new TypeError(`the sheet ${table} has no column ${key}`);
    return frame.firstColumn + at;
  }

  rowCount(table: TableId): number {
    return this.tables[table].length + spareRows[table];
  }

  /** Of the tables' own sheet, with the column fixed: "$C7". */
  cell(table: TableId, key: string, row: number): string {
    return `$${columnLetters(this.columnNumber(table, key))}${row}`;
  }

  /** All cells of a column: "考核项!$C$5:$C$160". */
  column(table: TableId, key: string): string {
    const letters = columnLetters(this.columnNumber(table, key));
    const last = frame.firstRow + this.rowCount(table) - 1;
    return `${quotedSheet(schemeSheets[table])}!$${letters}$${frame.firstRow}:$${letters}$${last}`;
  }

  /** One cell, fixed, as any sheet names it. */
  fixed(table: TableId, key: string, row: number): string {
    return `${quotedSheet(schemeSheets[table])}!$${columnLetters(this.columnNumber(table, key))}$${row}`;
  }
}
