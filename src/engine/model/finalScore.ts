import {
  add,
  and,
  blankText,
  column as columnOf,
  count,
  countAbove,
  divide,
  equal,
  greater,
  index,
  isNumber,
  less,
  multiply,
  or,
  subtract,
  sum,
  total,
  when,
} from "../../formula/build.js";
import { Fraction } from "../../exact/fraction.js";
import { number, ruleCall, text, truth, type Expr } from "../../formula/expr.js";
import { failingGrade } from "../../scheme/parameterType.js";
import type { Scheme, Section } from "../../scheme/scheme.js";
import { isIssuedTotal } from "./issuedTotal.js";
import { keyOf } from "./keys.js";
import { column, own } from "./modelRef.js";
import { outcomeWords } from "./outcome.js";
import { poolShare } from "./poolShare.js";
import { schemeParameter } from "./schemeParameters.js";

type ScoreOf = (section: Section) => Expr;

const sectionNamed = (scheme: Scheme, code: string): Section => {
  const found = scheme.sections.find((section) => section.code === code);
  if (!found) throw new TypeError(`the scheme has no section ${code}`);
  return found;
};

const missing = (section: Section): Expr => equal(own(keyOf.status(section.code)), text(outcomeWords.notApplicable));

/**
 * The final score, unrounded: standing sections as they are, the pool by its shares. A section that does
 * not apply leaves its share to the other; without both, the standing sections are scaled to the full mark.
 */
export function finalScore(scheme: Scheme, score: ScoreOf): Expr {
  const { standing, pool } = scheme.final;
  const sections = standing.map((code) => sectionNamed(scheme, code));
  const stands = sections.length === 1 && sections[0] ? score(sections[0]) : sum(...sections.map(score));
  if (!pool) return stands;
  const full = sections.reduce((points, section) => points.plus(section.full), Fraction.zero);
  const [first, second] = pool.parts.map((part) => sectionNamed(scheme, part.section)) as [Section, Section];
  const body = when(
    and(missing(first), missing(second)),
    divide(multiply(stands, number(scheme.full)), number(full)),
    add(stands, poolOf(scheme, first, second, score, Fraction.parse(pool.points))),
  );
  if (!isIssuedTotal(scheme)) return body;
  const share = schemeParameter(scheme, poolShare(scheme));
  return ruleCall("WEIGHTEDTOTAL", [...[...sections, first, second].map(score), share], body, true);
}

/** The pool on its own, out of 100, unrounded; blank when nothing of it applies. */
export function poolScore(scheme: Scheme, score: ScoreOf, rounded: (value: Expr) => Expr): Expr | null {
  const { pool } = scheme.final;
  if (!pool) return null;
  const [first, second] = pool.parts.map((part) => sectionNamed(scheme, part.section)) as [Section, Section];
  return when(
    and(missing(first), missing(second)),
    blankText,
    rounded(poolOf(scheme, first, second, score, Fraction.of(100))),
  );
}

function poolOf(scheme: Scheme, first: Section, second: Section, score: ScoreOf, points: Fraction): Expr {
  const { pool } = scheme.final;
  const share = pool ? schemeParameter(scheme, poolShare(scheme)) : number(1);
  const part = (section: Section) => multiply(number(points.over(section.full)), score(section));
  return when(
    missing(first),
    part(second),
    when(
      missing(second),
      part(first),
      add(multiply(share, part(first)), multiply(subtract(number(1), share), part(second))),
    ),
  );
}

/** TRUE when any section failed by a veto. */
export const anyVeto = (scheme: Scheme): Expr => {
  const failed = scheme.sections
    .filter(({ hasStatus }) => hasStatus)
    .map(({ code }) => equal(own(keyOf.status(code)), text(outcomeWords.vetoed)));
  return failed.length === 0 ? truth(false) : or(...failed);
};

/** 不合格 after a veto; else the first grade whose lowest score is reached; else blank. */
export function grade(scheme: Scheme): Expr {
  const failed = own(keyOf.vetoed);
  if (!scheme.parameters.has("grades")) return when(failed, text(failingGrade), blankText);
  const grades = schemeParameter(scheme, "grades");
  const from = columnOf(grades, 1);
  const score = own(keyOf.total);
  const missed = total(multiply(isNumber(from), greater(from, score)));
  return when(
    failed,
    text(failingGrade),
    when(
      isNumber(score),
      when(less(missed, count(from)), index(columnOf(grades, 2), add(missed, number(1))), blankText),
      blankText,
    ),
  );
}

/** The places: by the rounded total, ties share the better place, those with a veto after all others. */
export const rankedTotal = (vetoed: boolean): Expr => {
  const score = own(keyOf.total);
  const counts = when(isNumber(score), score, blankText);
  return vetoed ? when(own(keyOf.vetoed), counts, blankText) : when(own(keyOf.vetoed), blankText, counts);
};

export function finalPlace(): Expr {
  const place = (key: string) => add(number(1), countAbove(column(key), own(key)));
  return when(
    isNumber(own(keyOf.ranked)),
    place(keyOf.ranked),
    when(isNumber(own(keyOf.rankedVetoed)), add(count(column(keyOf.ranked)), place(keyOf.rankedVetoed)), blankText),
  );
}
