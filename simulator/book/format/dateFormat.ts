import type { FormatToken } from "./formatTokens.js";

const dayLength = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const isDateFormat = (section: readonly FormatToken[]): boolean => section.some(({ kind }) => kind === "date");

/** @param serial a day of the 1900 system, with its time as the fraction */
export function dateText(serial: number, section: readonly FormatToken[]): string {
  if (serial < 0) return "#".repeat(8);
  const time = new Date(Math.round((epoch + serial * dayLength) / 1000) * 1000);
  const halfDay = section.some(({ text }) => /am\/pm|a\/p|上午/.test(text));
  return section
    .map((token, at) => {
      if (token.kind === "literal") return token.text;
      if (token.kind !== "date") return "";
      return part(token.text, time, serial, halfDay, isMinute(section, at));
    })
    .join("");
}

/** "m" means minutes after hours and before seconds. */
function isMinute(section: readonly FormatToken[], at: number): boolean {
  const codes = section
    .map(({ kind, text }) => (kind === "date" ? text : ""))
    .map((text) => text.replace(/^\[|\]$/g, ""));
  const before = codes
    .slice(0, at)
    .reverse()
    .find((code) => code !== "");
  const after = codes.slice(at + 1).find((code) => code !== "");
  return before?.startsWith("h") === true || after?.startsWith("s") === true;
}

function part(code: string, time: Date, serial: number, halfDay: boolean, minute: boolean): string {
  const padded = (value: number): string => String(value).padStart(code.length > 1 ? 2 : 1, "0");
  const hours = time.getUTCHours();
  switch (code.charAt(0)) {
    case "y":
      return code.length > 2 ? String(time.getUTCFullYear()) : String(time.getUTCFullYear() % 100).padStart(2, "0");
    case "d":
      return padded(time.getUTCDate());
    case "h":
      return padded(halfDay ? hours % 12 || 12 : hours);
    case "s":
      return padded(time.getUTCSeconds());
    case "m":
      if (minute) return padded(time.getUTCMinutes());
      return code.length > 2 ? (months[time.getUTCMonth()] ?? "") : padded(time.getUTCMonth() + 1);
    case "[":
      return String(Math.floor(serial * (code.includes("h") ? 24 : code.includes("m") ? 1440 : 86_400)));
    case "a":
      return hours < 12 ? "AM" : "PM";
    case "上":
      return hours < 12 ? "上午" : "下午";
    default:
      return "";
  }
}
