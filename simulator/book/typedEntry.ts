import { daySerial } from "../../src/exact/daySerial.js";
import { type CellError, type CellValue, errorCodes } from "../calc/values/cellValue.js";
import { blank, type CellInput } from "./cellInput.js";

/** What an entry becomes, and the format that it brings along, as "2024-05-01" brings a date's. */
export interface Entry {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[+-]?\d+)?$/i;
const day = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/;
const errors: ReadonlyMap<string, CellError> = new Map(errorCodes.map((error) => [error, { error }]));

/**
 * What a person typed, or an add-in wrote, as Excel reads it: a formula, a number, a date, TRUE, an error, or text.
 *
 * @param format of the cell: "@" takes everything as text
 */
export function readEntry(typed: string, format: string): Entry {
  if (typed === "") return { input: blank };
  if (format === "@") return valueEntry(typed);
  if (typed.startsWith("'")) return valueEntry(typed.slice(1));
  if (typed.startsWith("=") && typed.length > 1) return { input: { formula: typed.slice(1) } };
  const text = typed.trim();
  const error = errors.get(text.toUpperCase());
  if (error) return valueEntry(error);
  if (/^true$/i.test(text)) return valueEntry(true);
  if (/^false$/i.test(text)) return valueEntry(false);
  const plain = numberOf(text);
  if (plain !== undefined) return valueEntry(plain);
  const percent = text.endsWith("%") ? numberOf(text.slice(0, -1)) : undefined;
  if (percent !== undefined)
    return { input: { value: percent / 100 }, ...(format === "General" && { numberFormat: "0%" }) };
  const serial = serialOf(text);
  if (serial !== undefined)
    return { input: { value: serial }, ...(format === "General" && { numberFormat: "yyyy/m/d" }) };
  return valueEntry(typed);
}

const valueEntry = (value: CellValue): Entry => ({ input: { value } });

function numberOf(text: string): number | undefined {
  return number.test(text) && /\d/.test(text) ? Number(text.replaceAll(",", "")) : undefined;
}

function serialOf(text: string): number | undefined {
  const [, year = "", month = "", date = ""] = day.exec(text) ?? [];
  return daySerial(`${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`) ?? undefined;
}
