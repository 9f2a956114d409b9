import { and, equal, when } from "../../../formula/build.js";
import { text, type Expr } from "../../../formula/expr.js";
import type { Item, Level, Scheme, Section } from "../../../scheme/scheme.js";
import type { AreaDraft } from "../../../xlsx/draft.js";
import type { BookBuilder } from "../../bookBuilder.js";
import { cell, type CellRef, cellRef, columnLetters } from "../../cellRef.js";
import type { Content, SheetBuilder } from "../../sheetBuilder.js";
import { fittedHeight, textWidth, type WrappedCell } from "../../fit/fit.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { headings } from "./headings.js";

/**
 * The frame that all sheets with a row for each department share: keys in hidden rows and a hidden
 * column, a title, four rows of merged headings, then the departments, everywhere in the same rows.
 */
export const frame = {
  keyRow: 1,
  itemRow: 2,
  titleRow: 3,
  noteRow: 4,
  headRows: [5, 6, 7, 8],
  firstRow: 9,
  keyColumn: 1,
  nameColumn: 2,
  firstColumn: 3,
} as const;

/** In column A of the last row of headings, so that a row inserted below it is known for one. */
export const departmentHeads = ".head";

export interface WideColumn {
  readonly key: string;
  /** The code of the item or level that it belongs to. */
  readonly node?: string;
  /** Headings from the widest to the narrowest; equal neighbours are merged. */
  readonly heads: readonly [string, string, string, Content];
  readonly width: number;
}

export interface WideSheet {
  readonly builder: SheetBuilder;
  readonly columnOf: ReadonlyMap<string, number>;
}

export const rowOf = (department: number): number => frame.firstRow + department;

/** What stands in the place of a name where rows were sorted on one sheet and not on another: formulas go by rows. */
const otherRow = "✗ 行次与其他表不同";

/** Every sheet on which a department's figures come from the same row. */
const followed = ["departments", "reported", "overrides", "ratings", "effective", "outcomes"] as const;

/** The name, as long as the row is the same department's on all sheets that it takes figures from. */
function nameAt(sheet: string, row: number): Expr {
  const key = (of: string) => cell(of, row, frame.keyColumn);
  const sources = sheet === officeSheets.scores ? followed.map((id) => officeSheets[id]) : [officeSheets.departments];
  return when(
    and(...sources.map((source) => equal(key(sheet), key(source)))),
    cell(officeSheets.departments, row, frame.nameColumn),
    text(otherRow),
  );
}

/** What a wide sheet is apart from its columns. */
export interface WideWords {
  readonly id: string;
  readonly title: string;
  readonly note: string;
}

/** In points; with the headings 149 pixels at 100 %, so that a small screen shows twenty departments below them. */
const heights = { title: 21, note: 13.5 } as const;

const looks = {
  title: { ...style.title, font: { ...style.title.font, size: 13 } },
  name: { ...style.name, align: { horizontal: "left", vertical: "center", indent: 1, wrap: true } },
} as const;

/** As wide as the longest name, within bounds; longer ones go over several lines. */
export const nameWidth = (departments: readonly { readonly name: string }[]): number => {
  const longest = Math.max(0, ...departments.map(({ name }) => textWidth(name, { bold: true })));
  return Math.min(34, Math.max(20, Math.ceil((longest + 20) / 7)));
};

/** Makes the rows of departments as high as their names and what is written in them need. */
export function fitRows(
  builder: SheetBuilder,
  departments: readonly { readonly name: string }[],
  textsOf: (at: number) => readonly WrappedCell[],
): void {
  const width = nameWidth(departments);
  departments.forEach(({ name: text }, at) =>
    builder.height(rowOf(at), fittedHeight([{ text, width, bold: true }, ...textsOf(at)])),
  );
}

/**
 * The sheet with its headings, its keys and the names of the departments; the cells are for the caller.
 *
 * @param breaks positions of columns after which a new page begins: no heading goes across
 */
export function wideSheet(
  book: BookBuilder,
  name: string,
  { id, title, note }: WideWords,
  columns: readonly WideColumn[],
  departments: readonly { readonly code: string; readonly name: string }[],
  breaks: ReadonlySet<number> = new Set(),
): WideSheet {
  const builder = book.sheet(name);
  builder.set(frame.keyRow, frame.keyColumn, sheetKey("office", id), style.hidden);
  builder.set(frame.keyRow, frame.nameColumn, "name", style.hidden);
  builder.set(frame.titleRow, frame.nameColumn, title, looks.title);
  builder.set(frame.noteRow, frame.nameColumn, note, style.note);
  builder.hideColumn(frame.keyColumn);
  builder.hideRow(frame.keyRow);
  builder.hideRow(frame.itemRow);
  builder.height(frame.titleRow, heights.title);
  builder.height(frame.noteRow, heights.note);
  builder.width(frame.nameColumn, nameWidth(departments));
  builder.merge({ row: 5, column: frame.nameColumn, rowCount: 4, columnCount: 1 }, "单位", style.band);
  columns.forEach((column, at) => {
    const position = frame.firstColumn + at;
    builder.set(frame.keyRow, position, column.key, style.hidden);
    if (column.node !== undefined) builder.set(frame.itemRow, position, column.node, style.hidden);
    builder.width(position, column.width);
  });
  headings(builder, columns, breaks, { row: frame.headRows[0], column: frame.firstColumn });
  builder.set(frame.firstRow - 1, frame.keyColumn, departmentHeads, style.hidden);
  departments.forEach(({ code }, at) => {
    builder.set(rowOf(at), frame.keyColumn, code, style.hidden);
    if (name !== officeSheets.departments)
      builder.set(rowOf(at), frame.nameColumn, { expr: nameAt(name, rowOf(at)) }, looks.name);
  });
  fitRows(builder, departments, () => []);
  if (name !== officeSheets.departments)
    builder.conditionalFormats.push({
      area: { row: frame.firstRow, column: frame.nameColumn, rowCount: departments.length, columnCount: 1 },
      formula: `LEFT($${columnLetters(frame.nameColumn)}${frame.firstRow},1)="✗"`,
      style: { fill: palette.wrong, color: "C00000" },
    });
  builder.frozenAt = { row: frame.firstRow, column: frame.firstColumn };
  return { builder, columnOf: new Map(columns.map(({ key }, at) => [key, frame.firstColumn + at])) };
}

/** Columns are filtered by what stands below the last row of headings. */
export const filterRows = (columns: number, departments: number): AreaDraft => ({
  row: frame.firstRow - 1,
  column: frame.nameColumn,
  rowCount: departments + 1,
  columnCount: columns + 1,
});

/** The cells of one key in all departments. */
export const columnRef = (sheet: string, column: number, departments: number, fixedColumn = false): CellRef => ({
  ...cellRef(sheet, frame.firstRow, column, { row: true, column: fixedColumn }),
  shape: "range",
  rowCount: departments,
});

/** "1.1 信息化应用绩效（30分）" over "1.1.2 闽政通APP应用情况（10分）": the two headings above an item. */
export function headsAbove(scheme: Scheme, section: Section, code: string): readonly [string, string] {
  const above = ancestors(scheme, section, code);
  const [first, second] = above;
  const named = (node: Level) => `${node.code} ${node.name}（${node.full.toString()}分）`;
  return [first ? named(first) : `${section.code} ${section.name}`, second ? named(second) : ""];
}

/** The levels above an item, from the widest. */
function ancestors(scheme: Scheme, section: Section, code: string): readonly Level[] {
  const parts = code.split(".");
  return parts
    .map((_, at) => scheme.node(parts.slice(0, at + 1).join(".")))
    .filter((node): node is Level => node?.kind === "level" && node.section === section.code && node.code !== code);
}

export const itemHead = (item: Item): string => `${item.code}\n${item.name}`;
