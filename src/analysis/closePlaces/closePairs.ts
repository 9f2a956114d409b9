import { Fraction } from "../../exact/fraction.js";
import type { AssessedDepartment } from "../../engine/assess/assess.js";
import { unroundedTotal } from "../../engine/model/finalScore.js";
import { effectWords, findingWords, readingWords, roundingWords } from "./radarWords.js";
import { findingChanges, radarDepartment, readingChange } from "./radarDepartment.js";
import { rankOf, rankedBefore, type Rank } from "../standing/rankedBefore.js";
import type { WhatIf } from "../effects/whatIf.js";
import type { ClosePair, OrderEffect, OrderHang, Radar, RadarDepartment } from "./tieRadar.js";

/** The neighbours in the ranking whose order hangs on something. */
export const closePairs = (radar: Radar): readonly ClosePair[] =>
  radar.ranked.slice(1).flatMap((lower, at) => {
    const upper = radar.ranked[at];
    const pair = upper && closePair(radar, upper, lower);
    return pair && isClose(pair) ? [pair] : [];
  });

const isClose = ({ withinStep, rounding, findings, readings }: ClosePair): boolean =>
  withinStep || rounding.length > 0 || findings.length > 0 || readings.length > 0;

/** The ranks of both, as they are or as they would be. */
interface Ranks {
  readonly upper: Rank | null;
  readonly lower: Rank | null;
}

interface Turn {
  readonly effect: OrderEffect;
  readonly better: RadarDepartment | null;
}

function closePair(radar: Radar, upper: AssessedDepartment, lower: AssessedDepartment): ClosePair {
  const { assessment, step } = radar;
  const [first, second] = [radarDepartment(assessment, upper), radarDepartment(assessment, lower)];
  const now: Ranks = { upper: rankOf(upper.valueOf), lower: rankOf(lower.valueOf) };
  const turnOf = (then: Ranks): Turn | null => {
    const effect = effectOf(rankedBefore(now.upper, now.lower), rankedBefore(then.upper, then.lower));
    if (effect === null) return null;
    return {
      effect,
      better:
        effect === "tied"
          ? null
          : effect === "swapped" || (rankedBefore(then.upper, then.lower) ?? 0) < 0
            ? second
            : first,
    };
  };
  const turnIf = (then: WhatIf) =>
    turnOf({ upper: rankOf((key) => then(key, upper)), lower: rankOf((key) => then(key, lower)) });
  const gap =
    now.upper && now.lower && now.upper.vetoed === now.lower.vetoed ? now.upper.total.minus(now.lower.total) : null;
  return {
    upper: first,
    lower: second,
    gap: gap?.toFixed(assessment.decimals) ?? null,
    sameTotal: gap?.equals(Fraction.zero) ?? false,
    withinStep: gap !== null && gap.compare(step) <= 0,
    rounding: roundingHangs(radar, upper, lower, turnOf),
    findings: [...findingHangs(radar, upper, first, turnIf), ...findingHangs(radar, lower, second, turnIf)],
    readings: radar.alternatives.flatMap((alternative) => {
      const turn = turnOf({
        upper: rankOf(alternative.then(upper).valueOf),
        lower: rankOf(alternative.then(lower).valueOf),
      });
      const meaning = assessment.scheme.parameters.get(alternative.parameter)?.meaning;
      if (!turn || !meaning) return [];
      const sentence = readingWords(alternative.reading, meaning, alternative.label, wordsOf(turn));
      return [{ ...readingChange(alternative), ...toldOf(turn), sentence }];
    }),
  };
}

/** @returns null when the order stays, or cannot be said */
function effectOf(before: number | null, after: number | null): OrderEffect | null {
  if (before === null || after === null || Math.sign(before) === Math.sign(after)) return null;
  if (before === 0) return "separated";
  return after === 0 ? "tied" : "swapped";
}

const wordsOf = ({ effect, better }: Turn) => effectWords(effect, better?.name ?? "");
const toldOf = ({ effect, better }: Turn) => ({ effect, better: better?.code ?? null });

function findingHangs(
  { assessment, findingsOf }: Radar,
  department: AssessedDepartment,
  { name }: RadarDepartment,
  turnIf: (then: WhatIf) => Turn | null,
): ClosePair["findings"] {
  const turning = (findingsOf.get(department) ?? []).flatMap((finding) => {
    const then = turnIf(finding.valueOf);
    return then && then.effect !== "separated" ? [{ finding, then }] : [];
  });
  return findingChanges(assessment, department, turning, ({ effect }) => effect).map(({ change, then }) => ({
    ...change,
    ...toldOf(then),
    sentence: findingWords(name, change, wordsOf(then)),
  }));
}

function roundingHangs(
  radar: Radar,
  upper: AssessedDepartment,
  lower: AssessedDepartment,
  turnOf: (then: Ranks) => Turn | null,
): ClosePair["rounding"] {
  const { otherRounding, roundedAtTheEnd } = radar;
  const hang = (
    kind: "unrounded" | "otherRounding",
    then: Ranks,
  ): readonly OrderHang<{ readonly kind: typeof kind }>[] => {
    const turn = turnOf(then);
    return turn ? [{ kind, ...toldOf(turn), sentence: roundingWords[kind](wordsOf(turn)) }] : [];
  };
  const unrounded =
    roundedAtTheEnd && ((department: AssessedDepartment) => unroundedRank(radar, roundedAtTheEnd(department)));
  return [
    ...(unrounded ? hang("unrounded", { upper: unrounded(upper), lower: unrounded(lower) }) : []),
    ...(otherRounding
      ? hang("otherRounding", {
          upper: rankOf(otherRounding(upper).valueOf),
          lower: rankOf(otherRounding(lower).valueOf),
        })
      : []),
  ];
}

/** By the total before any rounding: the model's own expression over unrounded sections. */
function unroundedRank({ assessment }: Radar, department: AssessedDepartment): Rank | null {
  const rank = rankOf(department.valueOf);
  const total = department.evaluate(unroundedTotal(assessment.scheme));
  return rank && total instanceof Fraction ? { ...rank, total } : null;
}
