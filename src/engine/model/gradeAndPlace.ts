import {
  add,
  blankText,
  column as columnOf,
  count,
  countAbove,
  equal,
  greater,
  index,
  isNumber,
  less,
  multiply,
  or,
  total,
  when,
} from "../../formula/build.js";
import { number, text, truth, type Expr } from "../../formula/expr.js";
import { failingGrade } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { column, own } from "./modelRef.js";
import { outcomeWords } from "./outcome.js";
import { schemeParameter } from "./schemeParameters.js";

/** TRUE when any section failed by a veto. */
export const anyVeto = (scheme: Scheme): Expr => {
  const failed = scheme.sections
    .filter(({ hasStatus }) => hasStatus)
    .map(({ code }) => equal(own(keyOf.status(code)), text(outcomeWords.vetoed)));
  return failed.length === 0 ? truth(false) : or(...failed);
};

/** 不合格 after a veto or below the mark; else the first grade whose lowest score is reached; else blank. */
export function grade(scheme: Scheme): Expr {
  const failed = own(keyOf.vetoed);
  const score = own(keyOf.total);
  const { failBelow } = scheme.final;
  const unlessBelow = (otherwise: Expr): Expr =>
    failBelow === undefined ? otherwise : when(less(score, number(failBelow)), text(failingGrade), otherwise);
  if (!scheme.parameters.has("grades")) {
    const ungraded = failBelow === undefined ? blankText : when(isNumber(score), unlessBelow(blankText), blankText);
    return when(failed, text(failingGrade), ungraded);
  }
  const grades = schemeParameter(scheme, "grades");
  const from = columnOf(grades, 1);
  const missed = total(multiply(isNumber(from), greater(from, score)));
  return when(
    failed,
    text(failingGrade),
    when(
      isNumber(score),
      unlessBelow(when(less(missed, count(from)), index(columnOf(grades, 2), add(missed, number(1))), blankText)),
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
