import { Fraction } from "../exact/fraction.js";
import type { Figures } from "./rule.js";

/** A figure that the rule's types make a single number. */
export const numberIn = (figures: Figures, name: string): Fraction => {
  const value = figures[name];
  if (value instanceof Fraction) return value;
  throw new TypeError(`the figure ${name} is not a number`);
};

/** Points as people write them: at least two decimals; what no decimal can say exactly is marked ≈. */
export function pointsText(value: Fraction): string {
  const exact = value.toDecimal();
  if (exact === null || exact.length > 9) return `≈${value.toFixed(4)}`;
  const decimals = exact.split(".")[1]?.length ?? 0;
  return value.toFixed(Math.max(2, decimals));
}

/** A count, an amount or a rate without needless zeros. */
export const plainText = (value: Fraction): string => value.toDecimal() ?? `≈${value.toFixed(4)}`;

export const pointsIn = (figures: Figures, name: string): string => pointsText(numberIn(figures, name));
export const plainIn = (figures: Figures, name: string): string => plainText(numberIn(figures, name));
