import { Fraction } from "../../exact/fraction.js";
import { mean } from "./mean.js";
import { squareRoot } from "./squareRoot.js";

/** How scores are spread; decimal strings, rounded to the decimals of the assessment from exact figures. */
export interface Spread {
  readonly count: number;
  readonly mean: string;
  readonly median: string;
  readonly highest: string;
  readonly lowest: string;
  /** Highest less lowest. */
  readonly range: string;
  /** Of the population: all departments are there, not a sample. */
  readonly deviation: string;
}

/** @returns null of nothing */
export function spread(values: readonly Fraction[], decimals: number): Spread | null {
  const ascending = [...values].sort((a, b) => a.compare(b));
  const [lowest, highest] = [ascending[0], ascending.at(-1)];
  const middle = mean(values);
  if (!lowest || !highest || !middle) return null;
  const squares = values.map((value) => value.minus(middle).times(value.minus(middle)));
  const printed = (value: Fraction) => value.toFixed(decimals);
  return {
    count: values.length,
    mean: printed(middle),
    median: printed(medianOf(ascending)),
    highest: printed(highest),
    lowest: printed(lowest),
    range: printed(highest.minus(lowest)),
    deviation: squareRoot(mean(squares) ?? Fraction.zero, decimals),
  };
}

/** The middle one, or the mean of the two in the middle. */
function medianOf(ascending: readonly Fraction[]): Fraction {
  const half = ascending.length / 2;
  return mean(ascending.slice(Math.ceil(half) - 1, Math.floor(half) + 1)) ?? Fraction.zero;
}
