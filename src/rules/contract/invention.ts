import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "./cellWords.js";
import type { Inputs, ParamValues, Params } from "./rule.js";

/** Random choices; the same source gives the same answers. */
export interface RandomSource {
  /** 0 ≤ x < 1 */
  next(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** A number between two others, more often near their middle. */
  around(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
}

/** The fictional department for which an answer is invented. */
export interface Invention<P extends Params> {
  /** How well it does, from 0 to 1. */
  readonly skill: number;
  /** How much it has of what is ranked, such as datasets: the same in all items. */
  readonly stock: number;
  /** It is vetoed, and by this item. */
  readonly vetoed: boolean;
  /** As the scheme writes them; the usual value of what the round sets. */
  readonly params: ParamValues<P>;
}

/** What the cells of each input hold. */
export type Invented<I extends Inputs = Inputs> = Readonly<Record<keyof I, readonly Scalar[]>>;

export const wholeCell = (value: number): readonly Scalar[] => [Fraction.of(value)];
export const yesNoCell = (value: boolean): readonly Scalar[] => [value ? cellWords.yes : cellWords.no];

/** A mark in the steps in which assessors think: halves of many points, tenths of few. */
export function markCell(random: RandomSource, skill: number, full: string): readonly Scalar[] {
  const points = Fraction.parse(full);
  const steps = Fraction.of(points.compare(Fraction.of(4)) >= 0 ? 2 : 10);
  const share = Math.min(1, Math.max(0, skill + random.around(-0.22, 0.16)));
  const hundredths = Fraction.of(Math.floor(share * 100), 100);
  return [points.times(hundredths).times(steps).floor().over(steps)];
}
