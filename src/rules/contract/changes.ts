import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "./cellWords.js";
import { numberIn } from "./figureText.js";
import type { Figures } from "./rule.js";

/** One cell of an answer that could hold something else, where that is worth telling. */
export interface Change<Input = string> {
  readonly kind: "onePoint" | "more" | "fewer" | "threshold" | "nextPlace" | "otherOutcome" | "fullMark";
  readonly input: Input;
  /** Which of its cells, from 0, where it has several. */
  readonly at?: number;
  readonly value: Scalar;
}

/** The nearest value of a metric by which another department is better; null for the best. */
export type NearestBetter = (metric: string) => Fraction | null;

export const ceiling = (value: Fraction): Fraction => value.negated().floor().negated();

/** A percentage point of few cases is less than one case; one more is then meant. */
export function onePointMore(figures: Figures): readonly Change<"numerator">[] {
  const [part, whole] = [numberIn(figures, "numerator"), numberIn(figures, "denominator")];
  if (part.compare(whole) >= 0) return [];
  const aimed = ceiling(part.plus(whole.over(Fraction.of(100))));
  return [{ kind: "onePoint", input: "numerator", value: aimed.compare(whole) > 0 ? whole : aimed }];
}

export function oneFinding<Input extends string>(input: Input, count: Fraction, at = 0): readonly Change<Input>[] {
  const more: Change<Input> = { kind: "more", input, at, value: count.plus(Fraction.one) };
  if (count.equals(Fraction.zero)) return [more];
  return [{ kind: "fewer", input, at, value: count.minus(Fraction.one) }, more];
}

export const fullMark = <Input extends string>(figures: Figures, input: Input): readonly Change<Input>[] =>
  numberIn(figures, input).compare(numberIn(figures, "full")) < 0
    ? [{ kind: "fullMark", input, value: numberIn(figures, "full") }]
    : [];

export const otherAnswer = <Input extends string>(figures: Figures, input: Input): readonly Change<Input>[] => [
  { kind: "otherOutcome", input, value: figures[input] === cellWords.yes ? cellWords.no : cellWords.yes },
];

/** To equal the nearest better value is to share its place, or to come nearer to it. */
export const nextPlace = <Input extends string>(input: Input, value: Fraction | null): readonly Change<Input>[] =>
  value === null ? [] : [{ kind: "nextPlace", input, value }];
