import { DraftSheet } from "../../workbook/draftSheet.js";
import { fittedHeight } from "../../workbook/fit/fit.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { firstColumn, listPages } from "../listPages.js";

export type ListCell = readonly [value: string | number | null, style: StyleDraft];

/** A sheet that is one list under its heads, with what is to be said of it above. */
export interface List {
  readonly name: string;
  /** For A1. */
  readonly key: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly columns: readonly (readonly [head: string, width: number])[];
  readonly rows: readonly (readonly ListCell[])[];
  /** How many columns stay where they are. */
  readonly frozen: number;
}

/** The sheet, rows as high as their texts. */
export function listSheet({ name, key, title, about, columns, rows, frozen }: List): SheetDraft {
  const sheet = new DraftSheet(name);
  sheet.key(key);
  columns.forEach(([, width], at) => sheet.width(firstColumn + at, width));
  const across = columns.reduce((sum, [, width]) => sum + width, 0);
  sheet.merge(2, firstColumn, 1, columns.length, title, style.title);
  sheet.height(2, 28);
  about.forEach((text, at) => {
    sheet.merge(3 + at, firstColumn, 1, columns.length, text, style.noteWrapped);
    sheet.height(3 + at, fittedHeight([{ text, width: across }], 18));
  });
  const headRow = 3 + about.length;
  columns.forEach(([head], at) => sheet.set(headRow, firstColumn + at, head, style.band));
  sheet.height(headRow, 36);
  rows.forEach((cells, down) => {
    const row = headRow + 1 + down;
    cells.forEach(([value, look], at) => sheet.set(row, firstColumn + at, value, look));
    const texts = cells.map(([value], at) => ({ text: String(value ?? ""), width: columns[at]?.[1] ?? 0 }));
    sheet.height(row, fittedHeight(texts));
  });
  return sheet.finish({
    tabColor: palette.band,
    frozenAt: { row: headRow + 1, column: firstColumn + frozen },
    print: listPages(title, headRow, rows.length, columns.length),
  });
}
