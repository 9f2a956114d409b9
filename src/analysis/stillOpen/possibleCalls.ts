import { Fraction } from "../../exact/fraction.js";
import type { FormulaFunction } from "../../formula/functions.js";
import { asBoolean, asNumber, FormulaError, isArray, type Scalar } from "../../formula/value.js";
import { anything, either, least, most, nothing, numbersIn, only, onlyValue, truths } from "./possible.js";
import { mayBeOther, mayFail, type Possible, type Range } from "./possible.js";

/** A value, a range of numbers, or any text. */
type Choice = Scalar | Range | typeof anyText;
const anyText = Symbol("any text");
const failed = only(new FormulaError("#VALUE!"));
const zero = Fraction.zero;

/** What a function of single cells may give. */
export function possibleOf(fn: FormulaFunction, args: readonly Possible[]): Possible {
  const known = args.map(onlyValue);
  if (known.every((value) => value !== undefined)) {
    const value = fn.evaluate(known);
    return isArray(value) ? anything : only(value);
  }
  const [first = nothing, second = nothing] = args;
  switch (fn.name) {
    case "+":
    case "-":
    case "*":
    case "/":
      return pairs(first, second, (a, b) => arithmetic(fn, a, b));
    case "=":
    case "<>":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return pairs(first, second, (a, b) => compared(fn, a, b));
    case "NOT":
      return junction([first], (values) => !(values[0] ?? false));
    case "ROUND":
      return rounded(first, onlyValue(second));
    case "INT":
      return onNumbers(first, ({ low, high }) => numbersIn(low && low.floor(), high && high.floor()));
    case "ISNUMBER":
      return either(...(first.numbers ? [only(true)] : []), ...(mayBeOther(first) ? [only(false)] : []));
    case "WITHINDECIMALS":
    case "ISTEXT":
    case "ISERROR":
      return truths;
    default:
      return anything;
  }
}

function pairs(a: Possible, b: Possible, apply: (a: Choice, b: Choice) => Possible): Possible {
  return either(...choicesOf(a).flatMap((left) => choicesOf(b).map((right) => apply(left, right))));
}

function choicesOf({ numbers, others, anyText: isAny }: Possible): readonly Choice[] {
  const number = numbers && (numbers.low && numbers.high && numbers.low.equals(numbers.high) ? numbers.low : numbers);
  return [...(number ? [number] : []), ...others, ...(isAny ? [anyText] : [])] as readonly Choice[];
}

const isRange = (choice: Choice): choice is Range => typeof choice === "object" && choice !== null && "low" in choice;

function rangeOf(choice: Choice): Range | null {
  if (choice === anyText) return null;
  if (isRange(choice)) return choice;
  const number = asNumber(choice as Scalar);
  return number instanceof FormulaError ? null : { low: number, high: number };
}

function arithmetic(fn: FormulaFunction, a: Choice, b: Choice): Possible {
  const [left, right] = [rangeOf(a), rangeOf(b)];
  if (!left || !right) return failed;
  switch (fn.name) {
    case "+":
      return numbersIn(both(left.low, right.low, plus), both(left.high, right.high, plus));
    case "-":
      return numbersIn(both(left.low, right.high, minus), both(left.high, right.low, minus));
    case "*":
      return product(left, right);
    default:
      return quotient(left, right);
  }
}

const plus = (a: Fraction, b: Fraction): Fraction => a.plus(b);
const minus = (a: Fraction, b: Fraction): Fraction => a.minus(b);
const both = (a: Fraction | null, b: Fraction | null, apply: (a: Fraction, b: Fraction) => Fraction) =>
  a && b && apply(a, b);

const isNotNegative = ({ low }: Range): boolean => low !== null && low.compare(zero) >= 0;
const isZero = ({ low, high }: Range): boolean => low?.equals(zero) === true && high?.equals(zero) === true;

function product(a: Range, b: Range): Possible {
  if (isZero(a) || isZero(b)) return only(zero);
  const ends = [a.low, a.high].flatMap((left) => [b.low, b.high].map((right) => both(left, right, times)));
  const known = ends.filter((each): each is Fraction => each !== null);
  if (known.length === 4) return numbersIn(known.reduce(least), known.reduce(most));
  if (isNotNegative(a) && isNotNegative(b)) return numbersIn(both(a.low, b.low, times), both(a.high, b.high, times));
  return numbersIn(null, null);
}

const times = (a: Fraction, b: Fraction): Fraction => a.times(b);
const over = (a: Fraction, b: Fraction): Fraction => a.over(b);

function quotient(a: Range, b: Range): Possible {
  const { low, high } = b;
  if (low && low.compare(zero) > 0) {
    if (high) return product(a, { low: Fraction.one.over(high), high: Fraction.one.over(low) });
    return isNotNegative(a) ? numbersIn(zero, a.high && a.high.over(low)) : numbersIn(null, null);
  }
  // 0 is possible, and then it is an error
  if (isZero(b)) return failed;
  if (isNotNegative(a) && isNotNegative(b)) return either(numbersIn(both(a.low, high, over) ?? zero, null), failed);
  return either(numbersIn(null, null), failed);
}

function compared(fn: FormulaFunction, a: Choice, b: Choice): Possible {
  const evaluated = (left: Scalar, right: Scalar): Possible => {
    const value = fn.evaluate([left, right]);
    return isArray(value) ? anything : only(value);
  };
  if (a instanceof FormulaError || b instanceof FormulaError) return failed;
  if (a === anyText || b === anyText) {
    const other = a === anyText ? b : a;
    // of any text only that it is no number is known
    if (other === anyText || typeof other === "string" || other === null) return truths;
    const known = isRange(other) ? zero : other;
    return a === anyText ? evaluated("x", known) : evaluated(known, "x");
  }
  if (!isRange(a) && !isRange(b)) return evaluated(a, b);
  const [left, right] = [isRange(a) ? a : numberOf(a), isRange(b) ? b : numberOf(b)];
  // numbers stand before texts and truths, whichever number it is
  if (!left || !right) return evaluated(isRange(a) ? zero : a, isRange(b) ? zero : b);
  const orders = [
    ...(mayBeBelow(left, right) ? [evaluated(zero, Fraction.one)] : []),
    ...(mayBeEqual(left, right) ? [evaluated(zero, zero)] : []),
    ...(mayBeBelow(right, left) ? [evaluated(Fraction.one, zero)] : []),
  ];
  return either(...orders);
}

const numberOf = (value: Scalar): Range | null =>
  value === null ? { low: zero, high: zero } : value instanceof Fraction ? { low: value, high: value } : null;

const mayBeBelow = (a: Range, b: Range): boolean => a.low === null || b.high === null || a.low.compare(b.high) < 0;
const mayBeEqual = (a: Range, b: Range): boolean =>
  (a.low === null || b.high === null || a.low.compare(b.high) <= 0) &&
  (b.low === null || a.high === null || b.low.compare(a.high) <= 0);

function onNumbers(possible: Possible, apply: (range: Range) => Possible): Possible {
  return either(
    ...choicesOf(possible).map((choice) => {
      const range = rangeOf(choice);
      return range ? apply(range) : failed;
    }),
  );
}

function rounded(value: Possible, decimals: Scalar | undefined): Possible {
  if (!(decimals instanceof Fraction)) return anything;
  const places = Number(decimals.numerator);
  return onNumbers(value, ({ low, high }) => numbersIn(low && low.round(places), high && high.round(places)));
}

/** AND, OR and NOT over what each cell may say; blanks are passed over. */
export function junction(cells: readonly Possible[], decide: (values: readonly boolean[]) => boolean): Possible {
  let fails = false;
  const said = cells.flatMap((cell) => {
    const found = new Set<boolean>();
    let isBlank = false;
    for (const choice of choicesOf(cell)) {
      if (choice === null) isBlank = true;
      else if (isRange(choice)) [true, false].forEach((each) => found.add(each));
      else {
        const truth = choice === anyText ? new FormulaError("#VALUE!") : asBoolean(choice);
        if (truth instanceof FormulaError) fails = true;
        else found.add(truth);
      }
    }
    return [{ found, isBlank }];
  });
  // all of one kind and all of the other decide what is possible: AND and OR are monotone
  const results = [true, false].map((wanted) =>
    decide(
      said.flatMap(({ found, isBlank }) =>
        found.has(wanted) ? [wanted] : isBlank ? [] : found.size > 0 ? [!wanted] : [],
      ),
    ),
  );
  return either(...results.map(only), ...(fails ? [failed] : []));
}

/** The sum of the numbers among cells. */
export function summed(cells: readonly Possible[]): Possible {
  const terms = cells.flatMap(({ numbers, others, anyText: isAny }): Range[] => {
    if (!numbers) return [];
    if (others.length === 0 && !isAny) return [numbers];
    return [{ low: numbers.low && least(numbers.low, zero), high: numbers.high && most(numbers.high, zero) }];
  });
  const low = terms.reduce<Fraction | null>((so, term) => both(so, term.low, plus), zero);
  const high = terms.reduce<Fraction | null>((so, term) => both(so, term.high, plus), zero);
  return either(numbersIn(low, high), ...(cells.some(mayFail) ? [failed] : []));
}

/** The least or the greatest of the numbers among cells; 0 where there is none. */
export function extreme(cells: readonly Possible[], which: "MIN" | "MAX"): Possible {
  const numbers = cells.flatMap((cell) => cell.numbers ?? []);
  const sure = cells.flatMap((cell) => (cell.numbers && !mayBeOther(cell) ? [cell.numbers] : []));
  const none = sure.length === 0 ? [only(zero)] : [];
  const better = which === "MAX" ? most : least;
  const worse = which === "MAX" ? least : most;
  const [towards, away] = which === "MAX" ? (["high", "low"] as const) : (["low", "high"] as const);
  // the end that it may reach is that of any; the end that it cannot fall behind is that of those that are there
  const end = ends(numbers, towards, better);
  const kept = sure.length > 0 ? best(sure, away, better) : ends(numbers, away, worse);
  const range = numbers.length === 0 ? [] : [which === "MAX" ? numbersIn(kept, end) : numbersIn(end, kept)];
  return either(...range, ...none, ...(cells.some(mayFail) ? [failed] : []));
}

/** Null as soon as one has no end. */
const ends = (ranges: readonly Range[], side: "low" | "high", pick: (a: Fraction, b: Fraction) => Fraction) =>
  ranges.map((range) => range[side]).reduce((so, each) => both(so, each, pick));

/** Null only where none has an end. */
const best = (ranges: readonly Range[], side: "low" | "high", pick: (a: Fraction, b: Fraction) => Fraction) =>
  ranges.map((range) => range[side]).reduce((so, each) => both(so, each, pick) ?? so ?? each);

/** How many cells are numbers. */
export function counted(cells: readonly Possible[]): { readonly sure: number; readonly most: number } {
  const numbers = cells.filter((cell) => cell.numbers !== null);
  return { sure: numbers.filter((cell) => !mayBeOther(cell)).length, most: numbers.length };
}

/** How many cells are numbers above, below or at a value. */
export function placed(
  cells: readonly Possible[],
  value: Range,
  where: "above" | "below" | "equal",
): { readonly sure: number; readonly most: number } {
  let [sure, most] = [0, 0];
  for (const cell of cells) {
    const { numbers } = cell;
    if (!numbers) continue;
    const [a, b] = where === "below" ? [numbers, value] : [value, numbers];
    const may = where === "equal" ? mayBeEqual(a, b) : mayBeBelow(a, b);
    const must =
      where === "equal"
        ? [numbers.low, numbers.high, value.high].every((end) => end !== null && value.low?.equals(end) === true)
        : a.high !== null && b.low !== null && a.high.compare(b.low) < 0;
    if (may) most += 1;
    if (must && !mayBeOther(cell)) sure += 1;
  }
  return { sure, most };
}

/** How many different numbers lie above or below a value: those that are still open may all be alike, or none of them. */
export function placedDistinct(
  cells: readonly Possible[],
  value: Range,
  where: "above" | "below",
): { readonly sure: number; readonly most: number } {
  const closed = new Map<string, Possible>();
  const open: Possible[] = [];
  for (const cell of cells) {
    const known = onlyValue(cell);
    if (known instanceof Fraction) closed.set(known.toString(), cell);
    else open.push(cell);
  }
  const [ofClosed, ofOpen] = [placed([...closed.values()], value, where), placed(open, value, where)];
  return {
    sure: Math.max(ofClosed.sure, ofClosed.sure + ofOpen.sure > 0 ? 1 : 0),
    most: ofClosed.most + ofOpen.most,
  };
}
