import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";

/** The figure of points; null for what is none. */
export const pointsOf = (value: unknown): Fraction | null => (isFigure(value) ? Fraction.parse(value) : null);

export const sumOf = (values: readonly (Fraction | null)[]): Fraction =>
  values.reduce<Fraction>((sum, value) => (value ? sum.plus(value) : sum), Fraction.zero);

export const isAboveZero = (value: Fraction | null): value is Fraction =>
  value !== null && value.compare(Fraction.zero) > 0;
