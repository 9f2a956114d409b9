import { Fraction } from "../../exact/fraction.js";
import { add, and, blankText, greater, max, min, subtract, when } from "../../formula/build.js";
import { number, ruleCall, type Expr } from "../../formula/expr.js";
import type { Scheme } from "../../scheme/scheme.js";
import { anyVeto } from "./gradeAndPlace.js";
import { isIssuedTotal } from "./issuedTotal.js";
import { keyOf } from "./keys.js";
import { own } from "./modelRef.js";
import { missing, nothingApplies, partsScore, poolValue, type ScoreOf } from "./partsScore.js";
import { poolShare } from "./poolShare.js";
import { schemeParameter } from "./schemeParameters.js";
import { isPlainTotal, sectionNamed, totalParts, vetoEffect } from "./totalParts.js";

/** The code under which the sum before additions has its cells, where it has some. */
export const baseCode = "total.base";

/** Whether the sum before additions stands in cells of its own: a formula of everything at once would be too long. */
export const hasBase = (scheme: Scheme): boolean => !isPlainTotal(scheme);

/** The parts less the subtractions, down to 0. */
export function baseScore(scheme: Scheme, score: ScoreOf): Expr {
  const parts = partsScore(scheme, score);
  const taken = (scheme.final.subtractions ?? []).map((each) => counted(scheme, each, score));
  return taken.length === 0 ? parts : max(number(0), subtract(parts, add(...taken)));
}

/** The final score of a department to which something applies and that no veto fails, unrounded. */
export function finalScore(scheme: Scheme, score: ScoreOf): Expr {
  if (hasBase(scheme)) return aboveBase(scheme, score);
  const body = baseScore(scheme, score);
  if (!isIssuedTotal(scheme)) return body;
  const sections = totalParts(scheme).flatMap((part) => part.sections);
  const share = schemeParameter(scheme, poolShare(scheme));
  return ruleCall("WEIGHTEDTOTAL", [...sections.map(score), share], body, true);
}

/** The additions that count, and the limit of it all. */
function aboveBase(scheme: Scheme, score: ScoreOf): Expr {
  const { additions = [], most } = scheme.final;
  const base = score({ code: baseCode });
  const added = additions.map((each) => {
    const value = counted(scheme, each, score);
    return each.above === undefined ? value : when(greater(base, number(each.above)), value, number(0));
  });
  const sum = add(base, ...added);
  return most === undefined ? sum : min(number(most), sum);
}

/** What an addition or subtraction counts. */
function counted(scheme: Scheme, { section, limit }: { section: string; limit?: string }, score: ScoreOf): Expr {
  const node = sectionNamed(scheme, section);
  const value = limit === undefined ? score(node) : min(number(limit), score(node));
  return node.optional ? when(missing(node), number(0), value) : value;
}

/**
 * The total as it is told: what a veto makes of it, blank where nothing applies, else the final score.
 * @param rounded how figures of this chain are rounded
 */
export function wholeTotal(scheme: Scheme, score: ScoreOf, rounded: (value: Expr) => Expr = (value) => value): Expr {
  const { effect, mark } = vetoEffect(scheme);
  const value = orNothing(scheme, rounded(finalScore(scheme, score)));
  return effect === "total" ? when(anyVeto(scheme), rounded(number(mark)), value) : value;
}

/** Blank for a department to which nothing applies. */
export function orNothing(scheme: Scheme, value: Expr): Expr {
  const none = nothingApplies(scheme);
  return none ? when(none, blankText, value) : value;
}

/** The total before any rounding, from cells that hold unrounded scores. */
export const unroundedTotal = (scheme: Scheme): Expr => wholeTotal(scheme, ({ code }) => own(keyOf.raw(code)));

/** The pool on its own, out of 100, unrounded; blank when nothing of it applies. */
export function poolScore(scheme: Scheme, score: ScoreOf, rounded: (value: Expr) => Expr): Expr | null {
  const pool = totalParts(scheme).find(({ kind }) => kind === "pool");
  if (!pool) return null;
  return when(
    and(...pool.sections.map(missing)),
    blankText,
    rounded(poolValue(scheme, pool.sections, score, Fraction.of(100))),
  );
}
