import {
  and,
  blankText,
  concat,
  equal,
  firstWord,
  greater,
  ifError,
  index,
  isText,
  lessOrEqual,
  notEqual,
  or,
  positionOf,
  rowCount,
  trim,
  when,
} from "../../../formula/build.js";
import { number, ref, text, truth, type Expr } from "../../../formula/expr.js";
import { Fraction } from "../../../exact/fraction.js";
import { areaRef, cell, type CellRef } from "../../cellRef.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import type { ItemList } from "./lists.js";
import type { TypedFrame } from "./typedFrame.js";

/** The first row of a sheet of checks; the n-th below it is about the n-th row below the heads of the typed one. */
const firstRow = 2;

/** Columns that every sheet of checks has; what else is calculated of a row comes behind them. */
const columns = { position: 2, department: 3, item: 4, filled: 5, coded: 6, departmentAt: 7, itemAt: 8 } as const;
const firstOwnColumn = 9;

/** What is known of one row that people typed. */
export interface CheckedRow {
  /** Whether anything stands in it. */
  readonly filled: Expr;
  /** What it means; 0 where it means none. */
  readonly departmentAt: Expr;
  readonly itemAt: Expr;
  /** It is meant by its code, and the name beside the code is another than that of now. */
  readonly otherDepartmentName: Expr;
  readonly otherItemName: Expr;
  /** What stands in a column; blank stays blank. */
  readonly typed: (column: number) => Expr;
  /** Of the columns that were calculated before. */
  readonly own: (key: string) => Expr;
}

export interface CheckColumn {
  readonly place: CellRef;
  readonly expr: Expr;
}

/**
 * A hidden sheet that looks at every row of a sheet in which people type, by its position. The formulas do not stand in
 * the rows themselves: so a row that somebody inserts, copies, moves or types below the prepared ones is counted like
 * any other, with formulas filled down or without.
 *
 * @param own further columns by key, each from what stands before it
 * @returns the columns by key, over all rows
 */
export function rowCheckSheet(
  { book }: OfficeContent,
  id: "ledgerCheck" | "reasonCheck",
  typed: TypedFrame & {
    readonly sheet: string;
    readonly typed: readonly number[];
    readonly department: number;
    readonly item: number;
  },
  { departments, items }: { readonly departments: DepartmentNames; readonly items: ItemList },
  own: readonly (readonly [key: string, expr: (row: CheckedRow) => Expr])[],
): (key: string) => CheckColumn {
  const name = officeSheets[id];
  const sheet = book.sheet(name);
  sheet.state = "hidden";
  sheet.set(1, 1, sheetKey("office", id), style.hidden);
  for (const [key, column] of Object.entries(columns)) sheet.set(1, column, `.${key}`, style.hidden);
  own.forEach(([key], at) => sheet.set(1, firstOwnColumn + at, `.${key}`, style.hidden));
  const columnOf = (key: string) => firstOwnColumn + own.findIndex(([each]) => each === key);
  // from the heads to the last row: a row inserted above the first or below the last is within
  const rows = (column: number) =>
    ref(
      areaRef(typed.sheet, { row: typed.headRow, column, rowCount: typed.endRow - typed.headRow + 1, columnCount: 1 }),
    );
  const [departmentRows, itemRows] = [rows(typed.department), rows(typed.item)];
  const typedRows = typed.typed.map((column) => [column, rows(column)] as const);

  for (let at = 0; at < typed.checked; at += 1) {
    const row = firstRow + at;
    const here = (column: number) => cell(name, row, column, { column: true });
    const position = here(columns.position);
    const within = (range: Expr) => index(range, position);
    const typedText = (range: Expr) => ifError(when(isText(within(range)), trim(within(range)), blankText), blankText);
    const [department, item] = [here(columns.department), here(columns.item)];
    const [departmentAt, itemAt] = [here(columns.departmentAt), here(columns.itemAt)];
    sheet.set(row, columns.position, Fraction.of(at + 2), style.hidden);
    const set = (column: number, expr: Expr) => sheet.set(row, column, { expr }, style.hidden);
    set(columns.department, typedText(departmentRows));
    set(columns.item, typedText(itemRows));
    const anything = or(...typedRows.map(([, range]) => notEqual(within(range), blankText)));
    set(columns.filled, and(lessOrEqual(position, rowCount(departmentRows)), ifError(anything, truth(true))));
    const found = (value: Expr, range: Expr, above: Expr) => positionOf(value, range, above);
    set(
      columns.coded,
      when(
        equal(department, blankText),
        number(0),
        found(firstWord(department), ref(departments.codes), departments.above),
      ),
    );
    const coded = here(columns.coded);
    set(
      columns.departmentAt,
      when(
        or(greater(coded, number(0)), equal(department, blankText)),
        coded,
        found(department, ref(departments.names), departments.above),
      ),
    );
    set(columns.itemAt, when(equal(item, blankText), number(0), found(firstWord(item), ref(items.codes), items.above)));
    const checked: CheckedRow = {
      filled: here(columns.filled),
      departmentAt,
      itemAt,
      otherDepartmentName: and(
        notEqual(department, firstWord(department)),
        notEqual(department, index(ref(departments.labels), departmentAt)),
        notEqual(department, index(ref(departments.shown), departmentAt)),
      ),
      otherItemName: and(notEqual(item, firstWord(item)), notEqual(item, index(ref(items.labels), itemAt))),
      typed: (column) => {
        const range = rows(column);
        return when(equal(within(range), blankText), blankText, within(range));
      },
      own: (key) => here(columnOf(key)),
    };
    own.forEach(([key, expr]) => set(columnOf(key), expr(checked)));
  }
  return (key) => {
    const place = areaRef(name, { row: firstRow, column: columnOf(key), rowCount: typed.checked, columnCount: 1 });
    return { place, expr: ref(place) };
  };
}

/** "#D01#1.1.1.1": two codes as one text, which no program takes for a number, a day, a comparison or a pattern. */
export const joinedKey = (department: Expr, item: Expr): Expr => concat(text("#"), department, text("#"), item);
