import { invalidArgument } from "../protocol/apiError.js";

/** Checks of what an add-in hands over: each throws Excel's "InvalidArgument" for anything else. */

export function wholeNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument();
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

const named: Readonly<Record<string, string>> = {
  red: "FF0000",
  orange: "FFA500",
  yellow: "FFFF00",
  green: "008000",
  blue: "0000FF",
  white: "FFFFFF",
  black: "000000",
  gray: "808080",
};

/** "#RRGGBB" or one of the commonest names. @returns "RRGGBB" */
export function color(value: unknown): string {
  const [, hex] = /^#?([0-9a-f]{6})$/i.exec(text(value)) ?? [];
  const found = hex?.toUpperCase() ?? named[text(value).toLowerCase()];
  if (found === undefined) throw invalidArgument();
  return found;
}

export const hex = (value: string): string => `#${value}`;

/** One of Excel's words for something. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const found = words.find((word) => word.toLowerCase() === text(value).toLowerCase());
  if (found === undefined) throw invalidArgument();
  return found;
}
