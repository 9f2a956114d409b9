import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";

/** Numbers from one end to the other; null where there is no end. */
export interface Range {
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

/** What a cell may hold once all that is open is filled in; at least all that it really may. */
export interface Possible {
  /** Null where it is no number. */
  readonly numbers: Range | null;
  /** Other values, each once; any error stands for all. */
  readonly others: readonly Exclude<Scalar, Fraction>[];
  /** Any text at all. */
  readonly anyText: boolean;
}

const error = new FormulaError("#VALUE!");

export const nothing: Possible = { numbers: null, others: [], anyText: false };
export const truths: Possible = { numbers: null, others: [true, false], anyText: false };
export const anything: Possible = {
  numbers: { low: null, high: null },
  others: [true, false, null, error],
  anyText: true,
};
const errorAlone: Possible = { numbers: null, others: [error], anyText: false };

export const numbersIn = (low: Fraction | null, high: Fraction | null): Possible => ({
  numbers: { low, high },
  others: [],
  anyText: false,
});

export function only(value: Scalar): Possible {
  if (value instanceof Fraction) return numbersIn(value, value);
  if (value instanceof FormulaError) return errorAlone;
  return { numbers: null, others: [value], anyText: false };
}

/** The one value that is possible, or undefined. */
export function onlyValue({ numbers, others, anyText }: Possible): Scalar | undefined {
  if (anyText) return undefined;
  if (!numbers) return others.length === 1 ? others[0] : undefined;
  const { low, high } = numbers;
  return others.length === 0 && low !== null && high !== null && low.equals(high) ? low : undefined;
}

export function either(...all: readonly Possible[]): Possible {
  let numbers: Range | null = null;
  const others = new Set<Exclude<Scalar, Fraction>>();
  let anyText = false;
  for (const each of all) {
    numbers = numbers && each.numbers ? hull(numbers, each.numbers) : (numbers ?? each.numbers);
    for (const other of each.others) others.add(other instanceof FormulaError ? error : other);
    anyText ||= each.anyText;
  }
  return { numbers, others: [...others], anyText };
}

const hull = (a: Range, b: Range): Range => ({
  low: a.low && b.low && least(a.low, b.low),
  high: a.high && b.high && most(a.high, b.high),
});

export const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);
export const most = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);

/** The same, with its numbers cut to those that are known to be possible; null where nothing is known. */
export function between(possible: Possible, { low, high }: Range): Possible {
  const { numbers } = possible;
  if (!numbers) return possible;
  const from = low && (numbers.low ? most(numbers.low, low) : low);
  const to = high && (numbers.high ? least(numbers.high, high) : high);
  return { ...possible, numbers: { low: from ?? numbers.low, high: to ?? numbers.high } };
}

export const within = (possible: Possible, low: Fraction, high: Fraction): Possible => between(possible, { low, high });

export const withoutErrors = (possible: Possible): Possible => ({
  ...possible,
  others: possible.others.filter((other) => !(other instanceof FormulaError)),
});

export const mayBe = ({ others }: Possible, value: Exclude<Scalar, Fraction>): boolean => others.includes(value);
export const mayFail = ({ others }: Possible): boolean => others.some((other) => other instanceof FormulaError);
/** It may be something else than a number. */
export const mayBeOther = ({ others, anyText }: Possible): boolean => others.length > 0 || anyText;
