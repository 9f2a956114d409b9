import { dateText, isDateFormat } from "./dateFormat.js";
import { generalText, roundedDigits } from "./decimalDigits.js";
import { type FormatToken, sections } from "./formatTokens.js";

/** A shown value, and the colour that its format demands. */
export interface ShownText {
  readonly text: string;
  readonly color?: string;
}

/**
 * A number as its format shows it. Only what workbooks of scores need: digits, thousands, per cent, dates,
 * literal text, colours and up to four sections; an exponent or a fraction is shown as General.
 */
export function formatNumber(value: number, format: string): ShownText {
  const all = sections(format);
  const [positive = [], negative, zero] = all;
  const section = value > 0 || all.length === 1 ? positive : value < 0 ? (negative ?? positive) : (zero ?? positive);
  // A section of its own for negative numbers shows no sign by itself.
  const own = section !== positive || value >= 0;
  return shown(own ? Math.abs(value) : value, section);
}

/** Text, as the fourth section or a format "@" shows it. */
export function formatText(text: string, format: string): string {
  const all = sections(format);
  const section = all[3] ?? (all.length === 1 && all[0]?.some(({ kind }) => kind === "text") ? all[0] : undefined);
  return section
    ? section.map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : "")).join("")
    : text;
}

function shown(value: number, section: readonly FormatToken[]): ShownText {
  const color = section.find(({ kind }) => kind === "color")?.text;
  const text = isDateFormat(section) ? dateText(value, section) : numberText(value, section);
  return color === undefined ? { text } : { text, color };
}

function numberText(value: number, section: readonly FormatToken[]): string {
  if (section.some(({ kind }) => kind === "general")) {
    return section
      .map(({ kind, text }) => (kind === "general" ? generalText(value) : kind === "literal" ? text : ""))
      .join("");
  }
  const pattern = section
    .filter(({ kind }) => kind === "digits")
    .map(({ text }) => text)
    .join("");
  if (pattern === "") return section.map(({ kind, text }) => (kind === "literal" ? text : "")).join("");
  const percent = section.filter(({ kind }) => kind === "percent").length;
  const [whole = "", fraction = ""] = pattern.split(".");
  const places = fraction.replaceAll(",", "").length;
  const [digits = "0", decimals = ""] = roundedDigits(Math.abs(value) * 100 ** percent, places).split(".");
  const needed = fraction.replaceAll("#", "").replaceAll(",", "").length;
  const kept = decimals.replace(/0+$/, "").padEnd(needed, "0");
  const least = whole.replaceAll(",", "").replaceAll("#", "").length;
  const padded = (digits === "0" && least === 0 ? "" : digits).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replace(/\B(?=(\d{3})+$)/g, ",") : padded;
  const sign = value < 0 && /[1-9]/.test(digits + kept) ? "-" : "";
  const number = `${sign}${grouped}${pattern.includes(".") && (kept !== "" || needed > 0) ? `.${kept}` : pattern.includes(".") ? "." : ""}`;
  let placed = false;
  return section
    .map(({ kind, text }) => {
      if (kind === "percent") return "%";
      if (kind === "literal") return text;
      if (kind !== "digits" || placed) return "";
      placed = true;
      return number;
    })
    .join("");
}
