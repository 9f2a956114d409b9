import type { Expr } from "../../../../formula/expr.js";
import { number, text } from "../../../../formula/expr.js";
import { concat, divide, greater, multiply, repeat, round, when } from "../../../../formula/build.js";
import type { SheetBuilder } from "../../../sheetBuilder.js";
import { style } from "../../../style.js";
import type { StyleDraft } from "../../../../xlsx/draft.js";

/**
 * 总览 from left to right: a name, a figure, what it is a part of, and a bar; beside them the table of ratings. Below
 * both, a row for each department, in which the same columns are those of the indicators.
 */
export const overviewColumns = { key: 1, name: 2, figure: 3, of: 4, bar: 5, barEnd: 8, side: 10 } as const;
export const overviewRows = { keyRow: 1, titleRow: 2, noteRow: 3, first: 5 } as const;

/** Place, total and how much was reported, wide enough for 100.00; then percentages, in which a heading breaks. */
export const widthOf = (column: number): number => (column < overviewColumns.bar ? 9 : 7.5);

const barLength = 12;

const barLook: StyleDraft = {
  ...style.text,
  font: { ...style.text.font, color: "2E75B6" },
  align: { horizontal: "left", vertical: "center" },
};

export const linkLook = (look: StyleDraft): StyleDraft => ({
  ...look,
  font: { ...look.font, color: "0563C1", underline: true },
});

/** A share to a hundredth of a per cent: the same in every program, which a quotient of doubles is not. */
export const rounded = (share: Expr): Expr => round(share, number(4));

/** A bar of characters, which every program draws, and beside it the percentage: no colour carries it alone. */
const barOf = (part: Expr, whole: Expr): Expr =>
  when(
    greater(whole, number(0)),
    concat(
      repeat("■", round(multiply(number(barLength), divide(part, whole)), number(0))),
      text(" "),
      round(divide(multiply(number(100), part), whole), number(0)),
      text("%"),
    ),
    text("—"),
  );

/** A heading over a block, from one column to another. */
export function heading(sheet: SheetBuilder, row: number, from: number, to: number, words: string): void {
  sheet.merge({ row, column: from, rowCount: 1, columnCount: to - from + 1 }, words, {
    ...style.head,
    align: { horizontal: "left", vertical: "center", indent: 1 },
  });
  sheet.height(row, 22);
}

export interface OverviewLine {
  /** Hidden in column A: a program finds the row by it. */
  readonly key: string;
  readonly name: string | Expr;
  readonly figure: Expr;
  readonly figureLook?: StyleDraft;
  /** What the figure is a part of; the bar shows how much of it. */
  readonly of?: Expr;
  /** The figure is a share by itself. */
  readonly isShare?: true;
  /** Where the figure comes from. */
  readonly linkTo: string;
}

/** @returns the row after */
export function overviewLine(sheet: SheetBuilder, row: number, line: OverviewLine): number {
  const { name, figure, of, bar, barEnd } = overviewColumns;
  sheet.set(row, overviewColumns.key, line.key, style.hidden);
  sheet.set(
    row,
    name,
    typeof line.name === "string" ? line.name : { expr: line.name },
    linkLook(style.name),
    line.linkTo,
  );
  sheet.set(row, figure, { expr: line.figure }, line.figureLook ?? style.number, line.linkTo);
  sheet.set(row, of, line.of ? { expr: line.of } : null, style.number);
  sheet.merge(
    { row, column: bar, rowCount: 1, columnCount: barEnd - bar + 1 },
    line.of || line.isShare ? { expr: barOf(line.figure, line.of ?? number(1)) } : null,
    barLook,
  );
  sheet.height(row, 18);
  return row + 1;
}
