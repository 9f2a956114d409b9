import { add, blankText, count, divide, equal, multiply, subtract, sum, when } from "../../formula/build.js";
import { number, text, type Expr } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import { schemeParameter } from "./schemeParameters.js";

/** A part of a subtotal: its cell (blank when it is left out, reading 6) and its full mark. */
export interface Part {
  readonly score: Expr;
  readonly full: Fraction;
  /** It may be left out: then its cell is blank. */
  readonly mayBeBlank: boolean;
  /** Its points come on top of the full mark: they are neither scaled nor a share of anything. */
  readonly onTop: boolean;
}

/**
 * The sum of the parts; where some are left out, the others are worth more: in proportion to their full marks, or each
 * by an equal share of the missing points, as the assessment sets it.
 *
 * @param whenEmpty what stands when every part is left out: the full mark, or blank
 * @param rounded how the result is rounded
 */
export function subtotal(
  scheme: Scheme,
  all: readonly Part[],
  full: Fraction,
  whenEmpty: Expr,
  rounded: (value: Expr) => Expr,
): Expr {
  const sumOfAll = rounded(sum(...all.map(({ score }) => score)));
  if (!all.some(({ mayBeBlank }) => mayBeBlank)) return sumOfAll;
  const parts = all.filter(({ onTop }) => !onTop);
  const scores = parts.map(({ score }) => score);
  const extras = all.flatMap(({ onTop, score }) => (onTop ? [score] : []));
  const withExtras = (value: Expr): Expr => (extras.length === 0 ? value : add(value, ...extras));
  const remaining = add(...parts.map((part) => unlessBlank(part, number(part.full))));
  const inProportion = withExtras(divide(multiply(sum(...scores), number(full)), remaining));
  const scaled = hasEqualShares(scheme)
    ? when(
        equal(schemeParameter(scheme, "notApplicable"), text(equalShares)),
        withExtras(equally(parts, full, remaining)),
        inProportion,
      )
    : inProportion;
  return when(
    equal(count(...scores), number(parts.length)),
    sumOfAll,
    // a part that is an error is neither counted nor blank: the comparison passes the error on
    when(
      equal(remaining, number(0)),
      extras.length === 0 ? whenEmpty : rounded(withExtras(whenEmpty)),
      rounded(scaled),
    ),
  );
}

/** Each part is worth its full mark and an equal share of what is missing; one that is worth nothing has no share. */
function equally(parts: readonly Part[], full: Fraction, remaining: Expr): Expr {
  const worth = parts.filter((part) => !part.full.equals(Fraction.zero));
  const standing = add(...worth.map((part) => unlessBlank(part, number(1))));
  const share = divide(subtract(number(full), remaining), standing);
  const rates = add(...worth.map((part) => unlessBlank(part, divide(part.score, number(part.full)))));
  return add(sum(...parts.map(({ score }) => score)), multiply(share, rates));
}

const unlessBlank = ({ score }: Part, value: Expr): Expr => when(equal(score, blankText), number(0), value);

/** The value of the parameter notApplicable by which missing points are shared out equally. */
export const equalShares = "equal";

/** A scheme without that choice has the formula without it. */
const hasEqualShares = (scheme: Scheme): boolean =>
  scheme.parameters.get("notApplicable")?.choices?.some(({ value }) => value === equalShares) === true;

/**
 * By how much a part counts more while others are left out: what the formula above does, part by part.
 * @param standing full marks of all parts that are not left out, this one among them
 */
export function scaleOfPart(own: Fraction, standing: readonly Fraction[], full: Fraction, isEqual: boolean): Fraction {
  const remaining = standing.reduce((so, each) => so.plus(each), Fraction.zero);
  if (remaining.equals(Fraction.zero)) return Fraction.one;
  if (!isEqual) return full.over(remaining);
  if (own.equals(Fraction.zero)) return Fraction.one;
  const worth = standing.filter((each) => !each.equals(Fraction.zero)).length;
  return own.plus(full.minus(remaining).over(Fraction.of(worth))).over(own);
}

export const fullOrBlank = (keepsFull: boolean, full: Fraction): Expr => (keepsFull ? number(full) : blankText);
