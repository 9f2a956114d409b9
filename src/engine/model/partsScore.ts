import { Fraction } from "../../exact/fraction.js";
import {
  add,
  and,
  divide,
  equal,
  greater,
  multiply,
  notAvailable,
  or,
  subtract,
  sum,
  when,
} from "../../formula/build.js";
import { number, text, type Expr } from "../../formula/expr.js";
import { isReference, type Scheme, type Section } from "../../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { own } from "./modelRef.js";
import { outcomeWords } from "./outcome.js";
import { schemeParameter } from "./schemeParameters.js";
import { absentPoints, setShares, totalParts, type TotalPart } from "./totalParts.js";

/** The score of a section, or of what the total rests on under a code of its own. */
export type ScoreOf = (of: { readonly code: string }) => Expr;

const nothing = number(0);

/** Whether a section does not apply to the department. */
export const missing = (section: Section): Expr =>
  equal(own(keyOf.status(section.code)), text(outcomeWords.notApplicable));

const partMissing = ({ sections }: TotalPart): Expr => and(...sections.map(missing));

/**
 * The sum of the parts, unrounded, with what becomes of those that do not apply. Where nothing applies that has points,
 * it says nothing: see `nothingApplies`.
 */
export function partsScore(scheme: Scheme, score: ScoreOf): Expr {
  const parts = totalParts(scheme);
  const certain = parts.filter(({ optional }) => !optional);
  const optional = parts.filter((part) => part.optional);
  const valueOf = (part: TotalPart, points = part.points) => partValue(scheme, part, points, score);
  const stands = summed(certain.map((part) => valueOf(part)));
  const kind = absentPoints(scheme);
  if (kind === "full" || kind === "nothing")
    return plus(
      stands,
      optional.map((part) => when(partMissing(part), kind === "full" ? number(part.points) : nothing, valueOf(part))),
    );
  const all = plus(
    stands,
    optional.map((part) => valueOf(part)),
  );
  const [only, ...others] = optional;
  if (!only) return all;
  const present = plus(
    stands,
    optional.length === 1 ? [] : optional.map((part) => when(partMissing(part), nothing, valueOf(part))),
  );
  const any = others.length === 0 ? partMissing(only) : or(...optional.map(partMissing));
  return when(
    any,
    kind === "equally"
      ? equally(parts, present ?? nothing, (part) => valueOf(part, Fraction.one))
      : inProportion(scheme, certain, optional, present ?? nothing),
    all ?? nothing,
  );
}

/** What is there, scaled to the full mark. */
function inProportion(
  scheme: Scheme,
  certain: readonly TotalPart[],
  optional: readonly TotalPart[],
  present: Expr,
): Expr {
  const points = certain.reduce((so, part) => so.plus(part.points), Fraction.zero);
  const remaining =
    optional.length === 1
      ? number(points)
      : add(number(points), ...optional.map((part) => when(partMissing(part), nothing, number(part.points))));
  return points.equals(Fraction.zero) && optional.length === 1
    ? nothing
    : divide(multiply(present, number(scheme.full)), remaining);
}

/** What is there, each part worth as much more as every other: the absent points by the number of parts that have points. */
function equally(parts: readonly TotalPart[], present: Expr, perPoint: (part: TotalPart) => Expr): Expr {
  const counted = parts.filter(({ points }) => !points.equals(Fraction.zero));
  const optional = counted.filter((part) => part.optional);
  const ifPresent = (part: TotalPart, value: Expr) => (part.optional ? when(partMissing(part), nothing, value) : value);
  const absent = add(...optional.map((part) => when(partMissing(part), number(part.points), nothing)));
  const standing = add(...counted.map((part) => ifPresent(part, number(1))));
  const ratios = add(...counted.map((part) => ifPresent(part, perPoint(part))));
  return add(present, divide(multiply(absent, ratios), standing));
}

/** Whether no part that has points applies, and nothing says what the total is then; null where that cannot be. */
export function nothingApplies(scheme: Scheme): Expr | null {
  const kind = absentPoints(scheme);
  const counted = totalParts(scheme).filter(({ points }) => !points.equals(Fraction.zero));
  if (kind === "full" || kind === "nothing" || counted.some(({ optional }) => !optional)) return null;
  return and(...counted.flatMap(({ sections }) => sections.map(missing)));
}

/** A part as points of the total, all of its sections being there or those that are. */
function partValue(scheme: Scheme, part: TotalPart, points: Fraction, score: ScoreOf): Expr {
  const [first, second] = part.sections;
  if (part.kind === "pool") return poolValue(scheme, part.sections, score, points);
  if (!first || second) throw new TypeError("a part of the total has one section");
  return points.equals(first.full) ? score(first) : multiply(number(points.over(first.full)), score(first));
}

/** The pool by its shares. A section that does not apply leaves its share to the others in proportion to theirs. */
export function poolValue(scheme: Scheme, sections: readonly Section[], score: ScoreOf, points: Fraction): Expr {
  const shares = shareExprs(scheme);
  const part = (section: Section) => multiply(number(points.over(section.full)), score(section));
  const shareOf = (section: Section): Expr => {
    const share = shares.get(section.code);
    if (!share) throw new TypeError(`section ${section.code} has no share`);
    return share;
  };
  const [first, second, third] = sections;
  if (!first || !second) throw new TypeError("a pool has two sections or more");
  const all = add(...sections.map((section) => multiply(shareOf(section), part(section))));
  if (!third) return when(missing(first), part(second), when(missing(second), part(first), all));
  const there = (value: (section: Section) => Expr) =>
    add(...sections.map((section) => when(missing(section), nothing, value(section))));
  const weights = there(shareOf);
  const byShares = divide(
    there((section) => multiply(shareOf(section), part(section))),
    weights,
  );
  const hasParameter = setShares(scheme).some(({ share }) => isReference(share));
  const some = hasParameter
    ? when(
        equal(weights, nothing),
        divide(
          there(part),
          there(() => number(1)),
        ),
        byShares,
      )
    : byShares;
  const value = when(or(...sections.map(missing)), some, all);
  return hasParameter ? when(sharesExceed(scheme), notAvailable(), value) : value;
}

/** Whether the parameters leave less than nothing to the rest. */
const sharesExceed = (scheme: Scheme): Expr =>
  greater(add(...setShares(scheme).map(({ share }) => shareExpr(scheme, share))), number(1));

const shareExpr = (scheme: Scheme, share: unknown): Expr =>
  isReference(share) ? schemeParameter(scheme, share.parameter) : number(String(share));

function shareExprs(scheme: Scheme): ReadonlyMap<string, Expr> {
  const set = setShares(scheme);
  const rest = set.reduce((left, { share }) => subtract(left, shareExpr(scheme, share)), number(1));
  return new Map(
    (scheme.final.pool?.parts ?? []).map(({ section, share }) => [
      section,
      share === "rest" ? rest : shareExpr(scheme, share),
    ]),
  );
}

const summed = (values: readonly Expr[]): Expr | null => (values.length > 1 ? sum(...values) : (values[0] ?? null));

const plus = (first: Expr | null, others: readonly Expr[]): Expr => {
  const terms = [...(first ? [first] : []), ...others];
  return terms.length === 0 ? nothing : add(...terms);
};
