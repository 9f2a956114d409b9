import { Fraction } from "../../exact/fraction.js";

/** Points as a scheme writes them: a decimal without a sign. */
const isPoints = (value: unknown): value is string => typeof value === "string" && /^\d+(\.\d+)?$/.test(value);

/** The figure of points; null for what is none. */
export const pointsOf = (value: unknown): Fraction | null => (isPoints(value) ? Fraction.parse(value) : null);

export const sumOf = (values: readonly (Fraction | null)[]): Fraction =>
  values.reduce<Fraction>((sum, value) => (value ? sum.plus(value) : sum), Fraction.zero);

export const isAboveZero = (value: Fraction | null): value is Fraction =>
  value !== null && value.compare(Fraction.zero) > 0;
