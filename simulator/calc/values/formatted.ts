import { isError, type CellValue } from "./cellValue.js";
import { asNumber, asText } from "./convert.js";
import { roundTo } from "./digits.js";
import { dateOf } from "./serial.js";

/**
 * TEXT, for the formats that people use here: "0.00", "#,##0", "0%", "yyyy-mm-dd", "yyyy年m月d日", "General", "@".
 * A format with sections is read by its first.
 */
export function formatted(value: CellValue, format: string): CellValue {
  if (isError(value)) return value;
  const [section = ""] = format.split(";");
  const number = typeof value === "string" ? undefined : asNumber(value);
  if (typeof number !== "number" || section === "@" || /^general$/i.test(section)) return asText(value);
  return /[ymd]/i.test(section.replace(/"[^"]*"/g, "")) ? dateText(number, section) : numberByFormat(number, section);
}

const padded = (value: number, length: number): string => String(value).padStart(length, "0");

function dateText(serial: number, format: string): string {
  const { year, month, day } = dateOf(serial);
  const literal = format.replaceAll('"', "");
  return literal.replace(/y+|m+|d+/gi, (letters) => {
    const which = letters.charAt(0).toLowerCase();
    if (which === "y") return letters.length > 2 ? padded(year, 4) : padded(year % 100, 2);
    return padded(which === "m" ? month : day, letters.length > 1 ? 2 : 1);
  });
}

const digits = /[0#][0#,]*(?:\.[0#]*)?|\.[0#]+/;

function numberByFormat(number: number, format: string): string {
  const pattern = digits.exec(format)?.[0];
  if (pattern === undefined) return format.replaceAll('"', "");
  const [whole = "", fraction = ""] = pattern.split(".");
  const value = format.includes("%") ? number * 100 : number;
  const rounded = roundTo(Math.abs(value), fraction.length);
  const [integer = "", decimals = ""] = rounded.toFixed(fraction.length).split(".");
  const optional = fraction.length - fraction.replace(/#+$/, "").length;
  const kept = decimals.replace(new RegExp(`0{0,${optional}}$`), "");
  const grouped = whole.includes(",") ? integer.replace(/\B(?=(\d{3})+$)/g, ",") : integer;
  const text =
    (whole.includes("0") || integer !== "0" ? padIntegers(grouped, whole) : "") + (kept === "" ? "" : `.${kept}`);
  return (value < 0 && rounded !== 0 ? "-" : "") + format.replace(pattern, () => text).replaceAll('"', "");
}

const padIntegers = (text: string, pattern: string): string => text.padStart(pattern.replace(/[^0]/g, "").length, "0");
