import { hanNumber } from "./hanNumber.js";

/** How a number before a name is written; a dot, 、 and a bracket behind it are one way, for people mix them. */
export type NumberStyle = "mark" | "bracket" | "sign" | "hanMark" | "hanBracket" | "blank";

export interface LeadingNumber {
  readonly style: NumberStyle;
  readonly value: number;
  /** The name without it. */
  readonly rest: string;
}

/**
 * The number that stands before a name, as far as it is set off from it: 1. 1、 1) （1） ① ⒈ 一、 （一） and "1 ". A figure that is
 * part of the name (12345热线, 第一…, 三明市…) is set off by nothing and is none.
 */
export function leadingNumber(name: string): LeadingNumber | undefined {
  for (const [style, form] of forms) {
    const [, number = "", rest = ""] = form.exec(name) ?? [];
    const value = rest === "" ? undefined : valueOf(number);
    if (value !== undefined) return { style, value, rest };
  }
  return undefined;
}

const digits = "([0-9０-９]{1,3})";
const han = "([一二三四五六七八九十百零〇]{1,6})";
const marks = "[.．。、)）:：]";
const [opening, closing] = ["[(（\\[［【〔]", "[)）\\]］】〕]"];

/** Signs that are a number by themselves: the first of a row, its value, and how many there are. */
const signs: readonly (readonly [first: string, value: number, count: number])[] = [
  ["①", 1, 20],
  ["㉑", 21, 15],
  ["㊱", 36, 15],
  ["⑴", 1, 20],
  ["⒈", 1, 20],
  ["❶", 1, 10],
  ["㈠", 1, 10],
  ["㊀", 1, 10],
  ["Ⅰ", 1, 12],
];
const anySign = signs
  .map(([first, , count]) => `${first}-${String.fromCharCode(first.charCodeAt(0) + count - 1)}`)
  .join("");

const forms: readonly (readonly [NumberStyle, RegExp])[] = [
  ["mark", new RegExp(`^${digits}\\s*${marks}\\s*(.+)$`, "u")],
  ["bracket", new RegExp(`^${opening}\\s*${digits}\\s*${closing}${marks}?\\s*(.+)$`, "u")],
  ["sign", new RegExp(`^([${anySign}])${marks}?\\s*(.+)$`, "u")],
  ["hanMark", new RegExp(`^${han}\\s*${marks}\\s*(.+)$`, "u")],
  ["hanBracket", new RegExp(`^${opening}\\s*${han}\\s*${closing}${marks}?\\s*(.+)$`, "u")],
  ["blank", new RegExp(`^${digits}\\s+(.+)$`, "u")],
];

function valueOf(number: string): number | undefined {
  const plain = number.normalize("NFKC");
  if (/^\d+$/.test(plain) && /^[0-9０-９]/.test(number)) return Number(plain);
  const code = number.charCodeAt(0);
  const row = signs.find(([first, , count]) => code >= first.charCodeAt(0) && code < first.charCodeAt(0) + count);
  return row ? row[1] + code - row[0].charCodeAt(0) : hanNumber(number);
}
