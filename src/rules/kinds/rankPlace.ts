import { add, choose, countAbove, countBelow, distinctAbove, distinctBelow, divide } from "../../formula/build.js";
import { number, type Expr } from "../../formula/expr.js";

/** Where a value stands among others: the values, beside each how many equal it, and how ties are counted. */
export interface Standing {
  readonly value: Expr;
  readonly values: Expr;
  readonly sames: Expr;
  readonly same: Expr;
  readonly ties: Expr;
  readonly order: Expr;
}

/**
 * The place of a value, 1 for the best. Ties: standard competition ranking (best: 1224, RANK.EQ), fractional
 * (mean: 1 2.5 2.5 4, RANK.AVG) or dense (dense: 1223).
 */
export function rankPlace({ value, values, sames, same, ties, order }: Standing): Expr {
  const better = choose(order, { descending: countAbove(values, value), ascending: countBelow(values, value) });
  const betterDistinct = choose(order, {
    descending: distinctAbove(values, value, sames),
    ascending: distinctBelow(values, value, sames),
  });
  return choose(ties, {
    best: add(better, number(1)),
    mean: add(better, divide(add(same, number(1)), number(2))),
    dense: add(betterDistinct, number(1)),
  });
}
