import { Fraction } from "../../exact/fraction.js";
import type { Figures } from "./rule.js";

/** A figure that the rule's types make a single number. */
export const numberIn = (figures: Figures, name: string): Fraction => {
  const value = figures[name];
  if (value instanceof Fraction) return value;
  throw new TypeError(`the figure ${name} is not a number`);
};

/** The numbers of a figure that the rule's types make a list of them. */
export const numbersIn = (figures: Figures, name: string): readonly Fraction[] => {
  const values = figures[name];
  if (Array.isArray(values) && values.every((value: unknown) => value instanceof Fraction)) return values;
  throw new TypeError(`the figure ${name} is not a list of numbers`);
};

/** Points as people write them: at least two decimals; what no decimal can say exactly is marked ≈. */
export function pointsText(value: Fraction): string {
  const exact = value.toDecimal();
  const decimals = exact?.split(".")[1]?.length ?? 0;
  if (exact === null || decimals > 6) return `≈${value.toFixed(4)}`;
  return value.toFixed(Math.max(2, decimals));
}

/** "= 0.30", or "≈ 2.2174" for what no decimal can say exactly. */
export function equalsPoints(value: Fraction): string {
  const points = pointsText(value);
  return points.startsWith("≈") ? `≈ ${points.slice(1)}` : `= ${points}`;
}

/** "3 件", or "3" where there is no unit. */
export const measured = (text: string, unit: string | undefined): string => (unit ? `${text} ${unit}` : text);

/** "90 分的", but "95% 的": a blank stands where no Chinese character ends. */
export const those = (figure: string): string => `${figure}${/\p{Script=Han}$/u.test(figure) ? "" : " "}的`;

/** A count, an amount or a rate without needless zeros. */
export const plainText = (value: Fraction): string => value.toDecimal() ?? `≈${value.toFixed(4)}`;

/** A ratio that was calculated: up to four decimals. */
export function ratioText(value: Fraction): string {
  const rounded = value.round(4);
  return rounded.equals(value) ? plainText(value) : `≈${value.toFixed(4)}`;
}

/** 0.65 as "65%". */
export const percentText = (share: Fraction): string => `${ratioText(share.times(Fraction.of(100)))}%`;

export const equalsIn = (figures: Figures, name: string): string => equalsPoints(numberIn(figures, name));
export const pointsIn = (figures: Figures, name: string): string => pointsText(numberIn(figures, name));
export const plainIn = (figures: Figures, name: string): string => plainText(numberIn(figures, name));
