import { serialOf } from "./serial.js";

const plain = /^[+-]?(\d+(,\d{3})*|\d*)(\.\d*)?(e[+-]?\d+)?%?$/i;
const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/** The number that a text spells where a formula needs one: "12", " 1,234.5 ", "65%", "2020-12-31". */
export function textNumber(text: string): number | undefined {
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  // most strings are words
  if (!(first >= 43 && first <= 57)) return undefined;
  if (plain.test(trimmed) && /\d/.test(trimmed)) {
    const isPercent = trimmed.endsWith("%");
    const number = Number((isPercent ? trimmed.slice(0, -1) : trimmed).replaceAll(",", ""));
    return Number.isFinite(number) ? (isPercent ? number / 100 : number) : undefined;
  }
  const [, y, m, d] = day.exec(trimmed) ?? [];
  return y === undefined ? undefined : dayNumber(Number(y), Number(m), Number(d));
}

function dayNumber(year: number, month: number, date: number): number | undefined {
  const real = new Date(Date.UTC(year, month - 1, date));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === date ? serialOf(year, month, date) : undefined;
}

/** A number in Excel's General format, as `&` writes it: 15 digits at most. */
export function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  const digits = Number(value.toPrecision(15));
  if (size >= 1e21 || size < 1e-9) return exponentText(digits);
  const text = String(digits);
  return text.includes("e") ? digits.toFixed(20).replace(/0+$/, "") : text;
}

/** 1.5E-10, 1E+21: the exponent has a sign and two digits at least. */
function exponentText(value: number): string {
  const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
  const sign = exponent.startsWith("-") ? "-" : "+";
  return `${mantissa}E${sign}${exponent.replace(/^[+-]/, "").padStart(2, "0")}`;
}
