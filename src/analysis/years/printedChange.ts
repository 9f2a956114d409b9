import { printedParts } from "../../exact/largestRemainder.js";
import { Fraction } from "../../exact/fraction.js";
import { placeSources, totalSources, type PlaceSource, type TotalSource } from "./changeSources.js";
import type { ChangeLine, SplitChange } from "./splitChange.js";

/** Decimals to which parts of a change of place are printed: the change itself is whole. */
const placeDecimals = 2;

/** Last year's total and this year's, and the difference, as printed. */
export interface PrintedTotals {
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

export function printedTotals({ total, decimals }: SplitChange): PrintedTotals {
  const [before, after] = [total.before.toFixed(decimals.before), total.after.toFixed(decimals.after)];
  const change = Fraction.parse(after).minus(Fraction.parse(before));
  return { before, after, change: signed(change.toFixed(Math.max(decimals.before, decimals.after))) };
}

/** The lines with what each comes to, so that they add up to the printed change. */
export function printedLines(change: SplitChange): readonly { readonly line: ChangeLine; readonly points: string }[] {
  const { lines, decimals } = change;
  const texts = printedParts(
    lines.map((line) => line.change),
    Math.max(decimals.before, decimals.after),
    Fraction.parse(printedTotals(change).change.replace("+", "")),
  );
  return lines.map((line, at) => ({ line, points: signed(texts[at] ?? "") }));
}

/** What a line of so many points comes from, so that the parts add up to them; sources without a part are left out. */
export function printedSources(
  { bySource }: ChangeLine,
  points: string,
  { decimals }: SplitChange,
): readonly { readonly source: TotalSource; readonly points: string }[] {
  const texts = printedParts(
    totalSources.map((source) => bySource[source]),
    Math.max(decimals.before, decimals.after),
    Fraction.parse(points.replace("+", "")),
  );
  return totalSources
    .map((source, at) => ({ source, points: signed(texts[at] ?? "") }))
    .filter((part) => !isNothing(part.points));
}

/** Places up by source: whole together. Null where the change of place cannot be split. */
export function printedPlaces({ places }: SplitChange): Readonly<Record<PlaceSource, string>> | null {
  if (!places) return null;
  const texts = printedParts(
    placeSources.map((source) => places[source]),
    placeDecimals,
  );
  return Object.fromEntries(placeSources.map((source, at) => [source, signed(texts[at] ?? "")])) as Readonly<
    Record<PlaceSource, string>
  >;
}

/** Of a printed figure. */
export const isNothing = (text: string): boolean => /^[+-]?0(\.0*)?$/.test(text);

/** "+0.50", "-0.50", "0.00". */
export const signed = (text: string): string => (/^-|^0(\.0*)?$/.test(text) ? text : `+${text}`);
