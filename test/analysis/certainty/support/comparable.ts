import type { Certainty } from "../../../../src/analysis/certainty/certainty.js";
import type { Fraction } from "../../../../src/exact/fraction.js";
import type { Exhaustive } from "./exhaustive.js";

/** A certainty as the independent calculation tells it: factors in the order of the readings, departments of the codes. */
export const comparable = ({ combinations, factors, departments, neighbours }: Certainty): Exhaustive => ({
  combinations,
  weights: [...factors].sort((a, b) => a.at - b.at).map(({ weight }) => ratio(weight) ?? "none"),
  departments: [...departments]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, lowest, highest, best, worst, keepsPlace, keepsGrade, placed, counts }) => ({
      code,
      lowest: ratio(lowest),
      highest: ratio(highest),
      best: best?.place ?? null,
      worst: worst?.place ?? null,
      keepsPlace,
      keepsGrade,
      placed,
      counts: Object.fromEntries(counts),
    })),
  neighbours: neighbours.map(({ upper, lower, swapped, newlyTied, separated }) => [
    upper.code,
    lower.code,
    swapped,
    newlyTied,
    separated,
  ]),
});

const ratio = (value: Fraction | null): string | null =>
  value === null
    ? null
    : value.denominator === 1n
      ? String(value.numerator)
      : `${value.numerator}/${value.denominator}`;
