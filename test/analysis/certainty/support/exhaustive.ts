import type { ParameterValue } from "../../../../src/scheme/definition.js";
import { assess } from "../../../oracle/assess.js";
import {
  compare,
  decimal,
  fraction,
  isZero,
  minus,
  over,
  plus,
  times,
  zero,
  type Fraction,
} from "../../../oracle/fraction.js";
import type { AnswersJson, DepartmentScore } from "../../../oracle/json.js";

/** What a certainty says, by the independent calculation of every combination, one after the other. */
export interface Exhaustive {
  readonly combinations: number;
  /** Of each factor as a fraction in lowest terms, such as "3/8". */
  readonly weights: readonly string[];
  readonly departments: readonly {
    readonly code: string;
    readonly lowest: string | null;
    readonly highest: string | null;
    readonly best: number | null;
    readonly worst: number | null;
    readonly keepsPlace: number;
    readonly keepsGrade: number;
    readonly placed: number;
    readonly counts: Readonly<Record<number, number>>;
  }[];
  /** Of those that follow each other now: how often they swap, tie, and no longer tie. */
  readonly neighbours: readonly (readonly [upper: string, lower: string, ...counts: readonly number[]])[];
}

export type Values = ReadonlyMap<string, ParameterValue>;

/** One combination: which alternative of each factor, and what the independent calculation makes of it. */
export interface Combination {
  readonly chosen: readonly number[];
  readonly departments: readonly DepartmentScore[];
}

/** @param factors of each all sets of values, the present one first */
export const everyCombination = (
  answers: AnswersJson,
  factors: readonly (readonly Values[])[],
): readonly Combination[] =>
  factors
    .reduce<number[][]>((all, values) => all.flatMap((chosen) => values.map((_, at) => [...chosen, at])), [[]])
    .map((chosen) => {
      const set = chosen.flatMap((at, factor) => [...(factors[factor]?.[at] ?? [])]);
      const parameters = { ...answers.parameters, ...Object.fromEntries(set) };
      return { chosen, departments: assess({ ...answers, parameters }).departments };
    });

/** @param factors as above */
export function exhaustive(
  answers: AnswersJson,
  factors: readonly (readonly Values[])[],
  results = everyCombination(answers, factors),
): Exhaustive {
  const present = results[0]?.departments ?? [];
  const of = (at: number): DepartmentScore[] => results.flatMap(({ departments }) => departments[at] ?? []);
  return {
    combinations: results.length,
    weights: factors.map((values, factor) => weightOf(results, factor, values.length, present.length)),
    departments: present.map(({ code, place, grade }, at) => {
      const totals = of(at)
        .flatMap(({ total }) => (total === null ? [] : [decimal(total)]))
        .sort(compare);
      const places = of(at).flatMap((each) => each.place ?? []);
      const counts: Record<number, number> = {};
      for (const each of places) counts[each] = (counts[each] ?? 0) + 1;
      return {
        code,
        lowest: ratio(totals[0]),
        highest: ratio(totals.at(-1)),
        best: places.length > 0 ? Math.min(...places) : null,
        worst: places.length > 0 ? Math.max(...places) : null,
        keepsPlace: of(at).filter((each) => each.place === place).length,
        keepsGrade: of(at).filter((each) => each.grade === grade).length,
        placed: places.length,
        counts,
      };
    }),
    neighbours: neighboursIn(present, results),
  };
}

const ratio = (value: Fraction | undefined): string | null =>
  value === undefined ? null : value.bottom === 1n ? String(value.top) : `${value.top}/${value.bottom}`;

function neighboursIn(present: readonly DepartmentScore[], results: readonly Combination[]): Exhaustive["neighbours"] {
  const placeIn = ({ departments }: Combination, code: string): number | null =>
    departments.find((each) => each.code === code)?.place ?? null;
  const ranked = present.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
  return ranked.slice(1).map((lower, at) => {
    const upper = ranked[at] ?? lower;
    const gaps = results.flatMap((each) => {
      const [first, second] = [placeIn(each, upper.code), placeIn(each, lower.code)];
      return first === null || second === null ? [] : [second - first];
    });
    const isTied = upper.place === lower.place;
    return [
      upper.code,
      lower.code,
      isTied ? 0 : gaps.filter((gap) => gap < 0).length,
      isTied ? 0 : gaps.filter((gap) => gap === 0).length,
      isTied ? gaps.filter((gap) => gap !== 0).length : 0,
    ];
  });
}

/** By the definition of variance, in fractions. */
function weightOf(results: readonly Combination[], factor: number, size: number, departments: number): string {
  let [explained, variance] = [zero, zero];
  for (let at = 0; at < departments; at += 1) {
    const placed = results.map(({ chosen, departments: all }) => ({ chosen, place: all[at]?.place ?? null }));
    if (placed.some(({ place }) => place === null)) continue;
    const places = placed.map(({ chosen, place }) => ({ at: chosen[factor], place: fraction(place ?? 0) }));
    const means = Array.from({ length: size }, (_, value) =>
      mean(places.filter((each) => each.at === value).map(({ place }) => place)),
    );
    explained = plus(explained, varianceOf(means));
    variance = plus(variance, varianceOf(places.map(({ place }) => place)));
  }
  return isZero(variance) ? "0" : (ratio(over(explained, variance)) ?? "");
}

const mean = (values: readonly Fraction[]): Fraction => over(values.reduce(plus, zero), fraction(values.length));

function varianceOf(values: readonly Fraction[]): Fraction {
  const middle = mean(values);
  return mean(values.map((value) => times(minus(value, middle), minus(value, middle))));
}
