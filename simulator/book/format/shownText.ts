import { type CellValue, isError } from "../../calc/values/cellValue.js";
import { generalText, widestGeneral } from "./decimalDigits.js";
import { formatNumber, formatText, type ShownText } from "./numberFormat.js";

/** A value as its cell shows it when there is room. */
export function shownText(value: CellValue, format = "General"): ShownText {
  if (value === null) return { text: "" };
  if (isError(value)) return { text: value.error };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? formatNumber(value, format) : { text: formatText(value, format) };
}

/**
 * A number as its cell shows it where the room is scarce: General drops decimals before it gives up, as Excel does.
 *
 * @returns null where no text that says the number fits: other formats show all of their digits, or none
 */
export function narrowText(value: number, format = "General", fits: (text: string) => boolean): string | null {
  const isGeneral = /^(?:General|G\/通用格式)$/i.test(format);
  for (let most = widestGeneral - 1; isGeneral && most >= 1; most -= 1) {
    const text = generalText(value, most);
    if (fits(text)) return text;
  }
  return null;
}
