import { Fraction } from "../../../../src/exact/fraction.js";
import type { ParameterValue } from "../../../../src/scheme/definition.js";
import { assess } from "../../../oracle/assess.js";
import type { AnswersJson, DepartmentScore } from "../../../oracle/json.js";

/** What a certainty says, by the independent calculation of every combination, one after the other. */
export interface Exhaustive {
  readonly combinations: number;
  readonly weights: readonly string[];
  readonly departments: readonly {
    readonly code: string;
    readonly lowest: string | null;
    readonly highest: string | null;
    readonly best: number | null;
    readonly worst: number | null;
    readonly keepsPlace: number;
    readonly keepsGrade: number;
    readonly counts: Readonly<Record<number, number>>;
  }[];
}

type Values = ReadonlyMap<string, ParameterValue>;

/** @param factors of each all sets of values, the present one first */
export function exhaustive(answers: AnswersJson, factors: readonly (readonly Values[])[]): Exhaustive {
  const combinations = factors.reduce<number[][]>(
    (all, values) => all.flatMap((chosen) => values.map((_, at) => [...chosen, at])),
    [[]],
  );
  const results = combinations.map((chosen) => {
    const set = chosen.flatMap((at, factor) => [...(factors[factor]?.[at] ?? [])]);
    const parameters = { ...answers.parameters, ...Object.fromEntries(set) };
    return { chosen, departments: assess({ ...answers, parameters }).departments };
  });
  const present = results[0]?.departments ?? [];
  const of = (at: number): DepartmentScore[] => results.flatMap(({ departments }) => departments[at] ?? []);
  return {
    combinations: combinations.length,
    weights: factors.map((values, factor) => weightOf(results, factor, values.length, present.length)),
    departments: present.map(({ code, place, grade }, at) => {
      const totals = of(at)
        .flatMap(({ total }) => (total === null ? [] : [Fraction.parse(total)]))
        .sort((a, b) => a.compare(b));
      const places = of(at).flatMap((each) => each.place ?? []);
      const counts: Record<number, number> = {};
      for (const each of places) counts[each] = (counts[each] ?? 0) + 1;
      return {
        code,
        lowest: totals[0]?.toString() ?? null,
        highest: totals.at(-1)?.toString() ?? null,
        best: places.length > 0 ? Math.min(...places) : null,
        worst: places.length > 0 ? Math.max(...places) : null,
        keepsPlace: of(at).filter((each) => each.place === place).length,
        keepsGrade: of(at).filter((each) => each.grade === grade).length,
        counts,
      };
    }),
  };
}

interface Result {
  readonly chosen: readonly number[];
  readonly departments: readonly DepartmentScore[];
}

/** By the definition of variance, in fractions. */
function weightOf(results: readonly Result[], factor: number, size: number, departments: number): string {
  let [explained, variance] = [Fraction.zero, Fraction.zero];
  for (let at = 0; at < departments; at += 1) {
    const placed = results.map(({ chosen, departments: all }) => ({ chosen, place: all[at]?.place ?? null }));
    if (placed.some(({ place }) => place === null)) continue;
    const places = placed.map(({ chosen, place }) => ({ at: chosen[factor], place: Fraction.of(place ?? 0) }));
    const means = Array.from({ length: size }, (_, value) =>
      mean(places.filter((each) => each.at === value).map(({ place }) => place)),
    );
    explained = explained.plus(varianceOf(means));
    variance = variance.plus(varianceOf(places.map(({ place }) => place)));
  }
  return variance.equals(Fraction.zero) ? "0" : explained.over(variance).toString();
}

const mean = (values: readonly Fraction[]): Fraction =>
  values.reduce((so, each) => so.plus(each), Fraction.zero).over(Fraction.of(values.length));

function varianceOf(values: readonly Fraction[]): Fraction {
  const middle = mean(values);
  return mean(values.map((value) => value.minus(middle).times(value.minus(middle))));
}
