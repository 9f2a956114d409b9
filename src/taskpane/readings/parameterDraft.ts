import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import type { Alternatives } from "../../analysis/effects/alternativesOf.js";
import type { ParameterValue } from "../../scheme/definition.js";

/** What stands in the fields of a parameter, as it was typed: a row for each entry of a table, else one cell. */
export type ParameterDraft = readonly (readonly string[])[];

export function draftOf({ kind, ...more }: Alternatives, value: ParameterValue): ParameterDraft {
  if (!Array.isArray(value)) return [[String(value)]];
  const rows = (value as readonly (string | readonly [string, string])[]).map((entry) =>
    typeof entry === "string" ? [entry] : [...entry],
  );
  const isOpenEnded = (kind === "bands" || kind === "grades") && "most" in more && rows.length < more.most;
  // One empty row to go on with.
  return isOpenEnded ? [...rows, ["", ""]] : rows;
}

/** The value that a draft stands for. It may be invalid: `parameterFault` says so. */
export function valueOf({ kind }: Alternatives, draft: ParameterDraft): ParameterValue {
  const first = draft[0]?.[0] ?? "";
  switch (kind) {
    case "choice":
      return first;
    case "truth":
      return first === "true";
    case "share":
      return shareOf(first);
    case "whole":
      return /^\d{1,9}$/.test(plain(first)) ? Number(plain(first)) : first;
    case "amounts":
      return draft.map(([amount = ""]) => plain(amount));
    case "bands":
    case "grades":
      return draft
        .filter((row) => row.some((cell) => cell.trim() !== ""))
        .map(([from = "", to = ""]): [string, string] => [plain(from), kind === "grades" ? to.trim() : plain(to)]);
  }
}

const plain = (text: string): string => text.normalize("NFKC").trim();

/** A share as people write it: 0.7, 70%, 70:30 or 7比3. What is none of these stays as it is. */
export function shareOf(typed: string): string {
  const text = plain(typed);
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text);
  if (percent?.[1] !== undefined) return decimal(Fraction.parse(percent[1]).over(Fraction.of(100)), text);
  const ratio = /^(\d+(?:\.\d+)?)\s*[:比]\s*(\d+(?:\.\d+)?)$/.exec(text);
  if (!ratio) return text;
  const [first, second] = [Fraction.parse(ratio[1] ?? "0"), Fraction.parse(ratio[2] ?? "0")];
  const sum = first.plus(second);
  return sum.equals(Fraction.zero) ? text : decimal(first.over(sum), text);
}

/** A share is a decimal number: 1:2 is none, and is refused rather than rounded. */
function decimal(share: Fraction, typed: string): string {
  const text = share.toString();
  return isFigure(text) ? text : typed;
}

/** "70 : 30" of "0.7"; "" for what is not a share. */
export function ratioText(share: string): string {
  if (!isFigure(share)) return "";
  const first = Fraction.parse(share).times(Fraction.of(100));
  if (first.compare(Fraction.of(100)) > 0) return "";
  return `${first.toString()} : ${Fraction.of(100).minus(first).toString()}`;
}

export const sameValue = (one: ParameterValue, other: ParameterValue): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
