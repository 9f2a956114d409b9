import { carriedText, isShipped } from "../../scheme/catalogue.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookBuilder } from "../bookBuilder.js";
import { schemeTextSheetName, sheetKey } from "../sheetNames.js";
import { style } from "../style.js";
import { chunksOf } from "../textChunks.js";
import { textCheck } from "./textCheck.js";

/** What stands in the sheet that carries a scheme, by its keys. */
export const carried = { sheet: "schemeText", column: "text", check: "check", part: "part." } as const;

/**
 * 指标体系文本: the scheme whole, in a very hidden sheet, so that the workbook is read, computed and explained wherever
 * it goes. One that comes with the program is only named.
 */
export function carryScheme(book: BookBuilder, scheme: Scheme, kind: "office" | "form"): void {
  if (isShipped(scheme)) return;
  const text = carriedText(scheme);
  const sheet = book.sheet(schemeTextSheetName);
  sheet.state = "veryHidden";
  const line = (row: number, key: string, value: string) => {
    sheet.set(row, 1, key, style.hidden);
    sheet.set(row, 2, value, style.hidden);
  };
  line(1, sheetKey(kind, carried.sheet), carried.column);
  line(2, carried.check, textCheck(text));
  chunksOf(text).forEach((chunk, at) => line(at + 3, `${carried.part}${at + 1}`, chunk));
}
