import type { Answers } from "../../engine/answers/answers.js";
import { Combinations } from "../../engine/assess/combinations.js";
import { decimalsOf } from "../../engine/model/modelLeaves.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scheme } from "../../scheme/scheme.js";
import { combinationList, type Sample } from "./combinationList.js";
import { DepartmentRanges, type DepartmentCertainty } from "./departmentRanges.js";
import { factorsOf, type Factor, type FactorChoice, type Factors } from "./factors.js";
import { NeighbourCounts, type NeighbourCertainty } from "./neighbourCounts.js";
import { PlaceSums } from "./placeSums.js";

/** How sure each total and place is while readings are open. */
export interface Certainty extends Omit<Factors, "factors"> {
  /** Those of which the places hang most on come first; in the order of the readings where there are no weights. */
  readonly factors: readonly WeighedFactor[];
  /** How many combinations were looked at, and how many there are. */
  readonly combinations: number;
  readonly possible: number;
  /** How they were drawn; null where all were looked at. */
  readonly sample: Sample | null;
  /** In the order of the present places, those without one last. */
  readonly departments: readonly DepartmentCertainty[];
  /** Neighbours in the present ranking, from the first place down. */
  readonly neighbours: readonly NeighbourCertainty[];
  /** To which totals are given under any reading, and as all is read now. */
  readonly decimals: number;
  readonly presentDecimals: number;
}

export interface WeighedFactor extends Factor {
  /** Where it stands in each `Chosen`. */
  readonly at: number;
  /** See `PlaceSums.weights`; null for a sample. */
  readonly weight: Fraction | null;
}

export interface CertaintyOptions extends FactorChoice {
  /** Of the sample, where there are too many combinations. */
  readonly seed?: number;
  /** Called now and then; what it returns is awaited, so that a worker can listen in between. */
  readonly progress?: (done: number, of: number) => void | Promise<void>;
  readonly signal?: { readonly aborted: boolean };
}

const stepsBetween = 250;

/**
 * All open readings at once: every combination of what they may say, each assessed in full.
 *
 * @returns null when it was aborted
 */
export async function certainty(
  scheme: Scheme,
  answers: Answers,
  { seed, progress, signal, ...choice }: CertaintyOptions,
): Promise<Certainty | null> {
  const { factors, ...others } = factorsOf(scheme, answers.parameters, choice);
  const sizes = factors.map(({ alternatives }) => alternatives.length);
  const combinations = new Combinations(
    scheme,
    answers,
    factors.map(({ alternatives }) => ({ values: alternatives })),
  );
  const list = combinationList(sizes, combinations.order, seed);
  const present = combinations.at(sizes.map(() => 0));
  const ranges = new DepartmentRanges(present, combinations);
  const neighbours = new NeighbourCounts(present.places);
  const sums = new PlaceSums(answers.departments.length, sizes);
  let done = 0;
  for (const chosen of list.all) {
    const standing = combinations.at(chosen);
    ranges.add(chosen, standing);
    neighbours.add(chosen, standing.places);
    sums.add(chosen, standing.places);
    done += 1;
    if (done % stepsBetween === 0) {
      await progress?.(done, list.count);
      if (signal?.aborted === true) return null;
    }
  }
  await progress?.(done, list.count);
  const weights = list.sample ? null : sums.weights();
  const weighed = factors.map((factor, at): WeighedFactor => ({ ...factor, at, weight: weights?.[at] ?? null }));
  return {
    factors: weights ? weighed.sort((a, b) => (b.weight ?? zero).compare(a.weight ?? zero) || a.at - b.at) : weighed,
    ...others,
    combinations: list.count,
    possible: list.possible,
    sample: list.sample,
    departments: ranges.told(answers.departments),
    neighbours: neighbours.told(answers.departments),
    decimals: combinations.decimals,
    presentDecimals: decimalsOf(answers.parameters),
  };
}

const zero = Fraction.zero;
