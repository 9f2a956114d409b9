import { typedText } from "../../../src/exact/typedNumber.js";

/**
 * @param value not negative
 * @returns its plain decimal with exactly this many places, halves rounded up, as Excel rounds what it shows
 */
export function roundedDigits(value: number, places: number): string {
  const [whole = "0", fraction = ""] = typedText(value).split(".");
  const kept = fraction.slice(0, places).padEnd(places, "0");
  const up = (fraction[places] ?? "0") >= "5";
  const digits = up ? String(BigInt(whole + kept) + 1n).padStart(whole.length + places, "0") : whole + kept;
  return places === 0 ? digits : `${digits.slice(0, -places) || "0"}.${digits.slice(-places)}`;
}

/** What General shows where there is room. */
export const widestGeneral = 11;

/**
 * General: up to eleven characters, as in a cell that is wide enough, or fewer where it is not.
 *
 * @param most characters besides the sign; the result may be longer where no fewer can say it
 */
export function generalText(value: number, most = widestGeneral): string {
  const plain = typedText(value);
  if (plain.replace("-", "").length <= most) return plain;
  const size = Math.abs(value);
  if (size >= 10 ** most || size < 1e-4) return exponentText(value, Math.min(5, Math.max(0, most - 6)));
  const [whole = ""] = plain.replace("-", "").split(".");
  const rounded = roundedDigits(size, Math.max(0, most - 1 - whole.length));
  return (value < 0 ? "-" : "") + (rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded);
}

function exponentText(value: number, digits: number): string {
  const [mantissa = "", exponent = "+0"] = value.toExponential(digits).split("e");
  return `${mantissa.replace(/\.?0+$/, "")}E${exponent.startsWith("-") ? "-" : "+"}${exponent.slice(1).padStart(2, "0")}`;
}
