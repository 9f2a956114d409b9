import { and, equal, when } from "../../../formula/build.js";
import { text, type Expr } from "../../../formula/expr.js";
import type { Item, Level, Scheme, Section } from "../../../scheme/scheme.js";
import type { StyleDraft } from "../../../xlsx/draft.js";
import type { BookBuilder } from "../../bookBuilder.js";
import { cell, type CellRef, cellRef, columnLetters } from "../../cellRef.js";
import type { Content, SheetBuilder } from "../../sheetBuilder.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { lines } from "../../lists/textLines.js";

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
  readonly headStyles?: readonly [StyleDraft, StyleDraft, StyleDraft, StyleDraft];
}

/** The widest headings run over several pages: from the left, they are read on the first. */
const wideBand = { ...style.band, align: { ...style.band.align, horizontal: "left", indent: 1 } } as const;
const headStyles = [wideBand, style.head, style.subhead, style.points] as const;

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

/** The sheet with its headings, its keys and the names of the departments; the cells are for the caller. */
export function wideSheet(
  book: BookBuilder,
  name: string,
  id: string,
  title: string,
  note: string,
  columns: readonly WideColumn[],
  departments: readonly { readonly code: string }[],
): WideSheet {
  const builder = book.sheet(name);
  builder.set(frame.keyRow, frame.keyColumn, sheetKey("office", id), style.hidden);
  builder.set(frame.keyRow, frame.nameColumn, "name", style.hidden);
  builder.set(frame.titleRow, frame.nameColumn, title, style.title);
  builder.set(frame.noteRow, frame.nameColumn, note, style.note);
  builder.hideColumn(frame.keyColumn);
  builder.hideRow(frame.keyRow);
  builder.hideRow(frame.itemRow);
  builder.height(frame.titleRow, 28);
  builder.width(frame.nameColumn, 20);
  builder.merge({ row: 5, column: frame.nameColumn, rowCount: 4, columnCount: 1 }, "单位", style.band);
  columns.forEach((column, at) => {
    const position = frame.firstColumn + at;
    builder.set(frame.keyRow, position, column.key, style.hidden);
    if (column.node !== undefined) builder.set(frame.itemRow, position, column.node, style.hidden);
    builder.width(position, column.width);
  });
  headings(builder, columns);
  builder.set(frame.firstRow - 1, frame.keyColumn, departmentHeads, style.hidden);
  departments.forEach(({ code }, at) => {
    builder.set(rowOf(at), frame.keyColumn, code, style.hidden);
    if (name !== officeSheets.departments)
      builder.set(rowOf(at), frame.nameColumn, { expr: nameAt(name, rowOf(at)) }, style.name);
    builder.height(rowOf(at), 16);
  });
  if (name !== officeSheets.departments)
    builder.conditionalFormats.push({
      area: { row: frame.firstRow, column: frame.nameColumn, rowCount: departments.length, columnCount: 1 },
      formula: `LEFT($${columnLetters(frame.nameColumn)}${frame.firstRow},1)="✗"`,
      style: { fill: palette.wrong, color: "C00000" },
    });
  builder.frozenAt = { row: frame.firstRow, column: frame.firstColumn };
  return { builder, columnOf: new Map(columns.map(({ key }, at) => [key, frame.firstColumn + at])) };
}

/** Equal neighbours share one heading, but never across different headings above them. */
function headings(builder: SheetBuilder, columns: readonly WideColumn[]): void {
  for (const [level, row] of frame.headRows.entries()) {
    let from = 0;
    let most = 1;
    const same = (a: WideColumn, b: WideColumn) =>
      level < 3 && a.heads.slice(0, level + 1).every((head, at) => head === b.heads[at]);
    for (let at = 1; at <= columns.length; at += 1) {
      const [first, here] = [columns[from], columns[at]];
      if (first && here && same(first, here)) continue;
      if (first) {
        const width = columns.slice(from, at).reduce((sum, column) => sum + column.width, 0);
        most = Math.max(most, lines([typeof first.heads[level] === "string" ? first.heads[level] : ""], [width]));
        const look = (first.headStyles ?? headStyles)[level] ?? style.subhead;
        builder.merge(
          { row, column: frame.firstColumn + from, rowCount: 1, columnCount: at - from },
          first.heads[level] ?? null,
          look,
        );
      }
      from = at;
    }
    builder.height(row, 8 + 12.5 * most);
  }
}

/** The cells of one key in all departments. */
export const columnRef = (sheet: string, column: number, departments: number, fixedColumn = false): CellRef => ({
  ...cellRef(sheet, frame.firstRow, column, { row: true, column: fixedColumn }),
  shape: "range",
  rowCount: departments,
});

/** "信息化应用绩效（30分）" over "闽政通APP应用情况（10分）": the two headings above an item. */
export function headsAbove(scheme: Scheme, section: Section, code: string): readonly [string, string] {
  const above = ancestors(scheme, section, code);
  const [first, second] = above;
  const named = (node: Level | Section) => `${node.name}（${node.full.toString()}分）`;
  return [first ? named(first) : section.name, second ? named(second) : ""];
}

/** The levels above an item, from the widest. */
function ancestors(scheme: Scheme, section: Section, code: string): readonly Level[] {
  const parts = code.split(".");
  return parts
    .map((_, at) => scheme.node(parts.slice(0, at + 1).join(".")))
    .filter((node): node is Level => node?.kind === "level" && node.section === section.code && node.code !== code);
}

export const itemHead = (item: Item): string => `${item.code}\n${item.name}`;
