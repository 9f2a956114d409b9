import { keyOf } from "../../../engine/model/keys.js";
import { countIf, subtract, sum } from "../../../formula/build.js";
import { text, type Expr } from "../../../formula/expr.js";
import { area } from "../../cellRef.js";
import { officeSheets } from "../../sheetNames.js";
import type { OfficeContent } from "./content.js";
import { frame } from "./frame.js";

/**
 * How many items of all departments have a state, by 填报状态. A group's own state stands among those of its items and
 * is none of an item; version 2 counted it.
 */
export function statesOf({ columns, scheme, record }: OfficeContent, word: string): Expr {
  const of = (code: string): readonly number[] => {
    const place = columns.get(keyOf.outcome(code));
    return place ? [place.column] : [];
  };
  const items = scheme.items.flatMap(({ code }) => of(code));
  const isItem = new Set(items);
  const [first, last] = [Math.min(...items), Math.max(...items)];
  const others = [...columns]
    .filter(
      ([key, { sheet, column }]) => sheet === officeSheets.outcomes && key.endsWith(".outcome") && !isItem.has(column),
    )
    .map(([, { column }]) => column)
    .filter((column) => column > first && column < last);
  const counted = (column: number, columnCount: number): Expr =>
    countIf(
      area(officeSheets.outcomes, { row: frame.firstRow, column, rowCount: record.departments.length, columnCount }),
      text(word),
    );
  const all = counted(first, last - first + 1);
  if (others.length === 0 || record.template !== undefined) return all;
  return subtract(all, sum(...others.map((column) => counted(column, 1))));
}
