import type { Item } from "../../../scheme/scheme.js";
import type { Expr } from "../../../formula/expr.js";
import { areaRef, cell, type NameRef } from "../../cellRef.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { style } from "../../style.js";
import type { OfficeContent } from "./content.js";

/** A drop-down list of items, with the codes beside it. */
export interface ItemList {
  readonly labels: NameRef;
  readonly codes: NameRef;
  /** The cell over the first of them. */
  readonly above: Expr;
  readonly labelOf: ReadonlyMap<string, string>;
}

const firstListRow = 40;

/** The lists behind drop-downs, on a hidden sheet; parameters.ts keeps its calculated values above them. */
export function itemList(
  { book, scheme }: OfficeContent,
  name: string,
  column: number,
  wanted: (item: Item) => boolean,
): ItemList {
  const sheet = book.sheet(officeSheets.lists);
  sheet.state = "hidden";
  sheet.set(1, 1, sheetKey("office", "lists"), style.hidden);
  const items = scheme.items.filter(wanted);
  const labels = items.map((item) => [item.code, `${item.code} ${item.name}`] as const);
  labels.forEach(([code, label], at) => {
    sheet.set(firstListRow + at, column, label, style.hidden);
    sheet.set(firstListRow + at, column + 1, code, style.hidden);
  });
  // a list of none has a blank cell: no name can stand for no cell
  const rowCount = Math.max(1, labels.length);
  const list = (position: number) =>
    areaRef(officeSheets.lists, { row: firstListRow, column: position, rowCount, columnCount: 1 });
  return {
    labels: book.define(`${name}Items`, list(column)),
    codes: book.define(`${name}ItemCodes`, list(column + 1)),
    above: cell(officeSheets.lists, firstListRow - 1, column, { row: true, column: true }),
    labelOf: new Map(labels),
  };
}
