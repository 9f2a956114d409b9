import { factorsOf, type FactorChoice, type Factors } from "../../../../src/analysis/certainty/factors.js";
import type { ParameterValue } from "../../../../src/scheme/definition.js";
import { alternatives } from "../../../oracle/generate.js";
import type { Random } from "../../../oracle/random.js";
import { scheme } from "../../support/assessed.js";

/** Some readings open, with random values named for parameters that are figures. */
export function someChoice(random: Random, most: number): FactorChoice {
  const movable = scheme.readings.filter(({ parameters }) => parameters.length > 0).map(({ number }) => number);
  const open = new Set(Array.from({ length: most }, () => random.pick(movable)));
  return {
    confirmed: new Set(movable.filter((number) => !open.has(number))),
    named: new Map(
      Object.entries(alternatives).map(([name, values]) => [
        name,
        values.filter(() => random.chance(0.5)) as readonly ParameterValue[],
      ]),
    ),
  };
}

export const someFactors = (random: Random, parameters: ReadonlyMap<string, ParameterValue>, most: number): Factors =>
  factorsOf(scheme, parameters, someChoice(random, most));
