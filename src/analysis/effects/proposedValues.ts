import { Fraction } from "../../exact/fraction.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { alternativesOf } from "./alternativesOf.js";

/** How far from the chosen share others are tried. */
const shareSteps = ["-0.1", "-0.05", "0.05", "0.1"];
/** Whole numbers with a wider range are not all tried. */
const widestRange = 10;

/**
 * The values of a parameter that are tried where nobody names any: all of a choice or of a short range, shares around
 * the present one.
 *
 * @returns null where there is no such list: of amounts, bands and grades only the office knows what else they might be
 */
export function proposedValues(
  scheme: Scheme,
  parameter: string,
  current?: ParameterValue,
): readonly ParameterValue[] | null {
  const alternatives = alternativesOf(scheme, parameter);
  switch (alternatives.kind) {
    case "choice":
    case "truth":
      return alternatives.options.map(({ value }) => value);
    case "share":
      return typeof current === "string" ? sharesAround(Fraction.parse(current)) : null;
    case "whole": {
      const { lowest, highest } = alternatives;
      if (highest - lowest > widestRange) return null;
      return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
    }
    case "amounts":
    case "bands":
    case "grades":
      return null;
  }
}

const sharesAround = (current: Fraction): readonly string[] =>
  shareSteps
    .map((step) => current.plus(Fraction.parse(step)))
    .filter((share) => share.compare(Fraction.zero) >= 0 && share.compare(Fraction.one) <= 0)
    .map((share) => share.toString());
