import type { FactorChoice } from "../../../../src/analysis/certainty/factors.js";
import type { ParameterValue } from "../../../../src/scheme/definition.js";
import { alternatives } from "../../../oracle/generate.js";
import type { Random } from "../../../oracle/random.js";
import type { Values } from "./exhaustive.js";

/** The readings of 2020 that have parameters, typed from its table, apart from the product. */
const parametersOf: Readonly<Record<number, readonly string[]>> = {
  1: ["rankMethod", "rankBands"],
  2: ["datasetSplit"],
  3: ["rateSteps"],
  4: ["siteShare"],
  5: ["bonusOver100"],
  6: ["notApplicable"],
  9: ["ties"],
  10: ["rounding", "decimals"],
  11: ["findingAmounts"],
  12: ["grades"],
  24: ["reportDue"],
  30: ["guideVeto"],
};

export const movable = Object.keys(parametersOf).map(Number);

/** All values of these are tried; of shares those beside the present one; of others what somebody names. */
const whole: Readonly<Record<string, readonly ParameterValue[]>> = {
  rankMethod: ["linear", "toZero", "bands", "relative"],
  ties: ["best", "mean", "dense"],
  rateSteps: ["whole", "proRata"],
  bonusOver100: [true, false],
  notApplicable: ["full", "rescale"],
  rounding: ["items", "final"],
  decimals: [1, 2, 3, 4],
  reportDue: ["2021-01-10", "2020-01-10"],
  guideVeto: ["section", "item"],
};
const shares = ["datasetSplit", "siteShare"];

/** A reading, and all sets of its values, the present one first. */
export interface OwnFactor {
  readonly reading: number;
  readonly sets: readonly Values[];
}

/** What is to be tried, by the text of the task; factors of one set alone are none. */
export function ownFactors(present: Values, { confirmed, freed, named }: FactorChoice): readonly OwnFactor[] {
  const open = movable.filter((number) => !confirmed.has(number) || freed?.has(number));
  const triedOf = (parameter: string): readonly ParameterValue[] => {
    const now = present.get(parameter) ?? "";
    const others = named?.get(parameter) ?? whole[parameter] ?? (shares.includes(parameter) ? beside(String(now)) : []);
    return distinct([now, ...others]);
  };
  const methods = open.includes(1) ? triedOf("rankMethod") : [present.get("rankMethod")];
  return open
    .map((reading) => {
      const sets = (parametersOf[reading] ?? []).reduce<readonly Values[]>(
        (all, parameter) =>
          all.flatMap((set) => triedOf(parameter).map((value) => new Map([...set, [parameter, value]]))),
        [new Map()],
      );
      // bands only mean something where bands are the method, and how ties are ranked only where there are places
      const without = (set: Values): Values =>
        reading === 1 && set.get("rankMethod") !== "bands"
          ? new Map([["rankMethod", set.get("rankMethod") ?? ""]])
          : reading === 9 && methods.every((method) => method === "relative")
            ? new Map()
            : set;
      return { reading, sets: firstOf(sets, (set) => told(without(set))) };
    })
    .filter(({ sets }) => sets.length > 1);
}

/** Shares in hundredths of a percent: 5 and 10 points beside, from 0 to 1. */
function beside(now: string): readonly string[] {
  const units = Math.round(Number(now) * 10_000);
  return [-1000, -500, 500, 1000]
    .map((step) => units + step)
    .filter((each) => each >= 0 && each <= 10_000)
    .map((each) => String(each / 10_000));
}

/** A value whatever its spelling: 0.50 is 0.5. */
const plain = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(plain)
    : typeof value === "string" && /^\d+(\.\d+)?$/.test(value)
      ? Number(value)
      : value;

export const told = (set: Values): string => JSON.stringify([...set].map(([name, value]) => [name, plain(value)]));

function firstOf<Each>(all: readonly Each[], key: (each: Each) => string): readonly Each[] {
  const known = new Map<string, Each>();
  for (const each of all) if (!known.has(key(each))) known.set(key(each), each);
  return [...known.values()];
}

const distinct = (values: readonly ParameterValue[]): readonly ParameterValue[] =>
  firstOf(values, (value) => JSON.stringify(plain(value)));

/** Some readings confirmed, some of these free all the same, values named for some parameters, one of them spelled otherwise. */
export function someWish(random: Random, most: number): FactorChoice {
  const open = new Set(Array.from({ length: random.whole(1, most) }, () => random.pick(movable)));
  const freed = new Set([...open].filter(() => random.chance(0.3)));
  const named = Object.entries(alternatives).flatMap(([name, values]) =>
    random.chance(0.6) ? [[name, some(random, values as readonly ParameterValue[])] as const] : [],
  );
  return {
    confirmed: new Set(movable.filter((number) => !open.has(number) || freed.has(number))),
    freed,
    named: new Map(named),
  };
}

const some = (random: Random, values: readonly ParameterValue[]): readonly ParameterValue[] =>
  values
    .filter(() => random.chance(0.5))
    .map((value) => (typeof value === "string" && /^\d\.\d+$/.test(value) ? `${value}0` : value));
