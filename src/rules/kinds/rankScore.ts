import {
  add,
  choose,
  column,
  count,
  divide,
  equal,
  index,
  isNumber,
  less,
  lessOrEqual,
  max,
  min,
  multiply,
  or,
  subtract,
  total,
  when,
} from "../../formula/build.js";
import { number, ruleCall, type Expr } from "../../formula/expr.js";
import type { Ranked } from "../contract/rule.js";

/** How a place becomes points; the parameters of every ranking rule. */
export interface Ranking {
  readonly full: Expr;
  readonly method: Expr;
  readonly ties: Expr;
  /** Two columns: upper bound of the share of places, share of the points. */
  readonly bands: Expr;
  readonly order: Expr;
}

/**
 * The points for a place among n ranked departments.
 * linear: full × (n − p + 1)/n. toZero: full × (n − p)/(n − 1). bands: by the share of places p/n.
 * relative: full × value/best, and 0 for what is not above 0.
 */
export function rankScore({ value, values, place }: Ranked, { full, method, ties, bands, order }: Ranking): Expr {
  const n = count(values);
  const body = choose(method, {
    linear: divide(multiply(full, add(subtract(n, place), number(1))), n),
    toZero: when(equal(n, number(1)), full, divide(multiply(full, subtract(n, place)), subtract(n, number(1)))),
    bands: multiply(full, index(column(bands, 2), add(number(1), bandsPassed(bands, place, n)))),
    relative: choose(order, {
      descending: toBest(full, value, max(values)),
      ascending: fromBest(full, value, min(values)),
    }),
  });
  return ruleCall("RANKSCOREOF", [value, values, full, method, ties, bands, order], body);
}

/** How many bands end before place p of n: those whose upper bound × n is less than p. */
const bandsPassed = (bands: Expr, place: Expr, n: Expr): Expr => {
  const bounds = column(bands, 1);
  return total(multiply(isNumber(bounds), less(multiply(bounds, n), place)));
};

/** A value below 0 earns nothing, and beside a best that is not above 0 no value does. */
const toBest = (full: Expr, value: Expr, best: Expr): Expr =>
  when(or(lessOrEqual(best, number(0)), less(value, number(0))), number(0), divide(multiply(full, value), best));

/**
 * Where less is better, the least value has the full mark; a value of 0 cannot be undercut. A value above 0 has no
 * ratio to a least one below 0 and earns nothing.
 */
const fromBest = (full: Expr, value: Expr, best: Expr): Expr =>
  when(
    lessOrEqual(value, number(0)),
    full,
    when(less(best, number(0)), number(0), divide(multiply(full, best), value)),
  );
