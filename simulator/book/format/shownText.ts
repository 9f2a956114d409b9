import { type CellValue, isError } from "../../calc/values/cellValue.js";
import { formatNumber, formatText, type ShownText } from "./numberFormat.js";

/** A value as its cell shows it when there is room. */
export function shownText(value: CellValue, format = "General"): ShownText {
  if (value === null) return { text: "" };
  if (isError(value)) return { text: value.error };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE" };
  return typeof value === "number" ? formatNumber(value, format) : { text: formatText(value, format) };
}
