import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { Chosen } from "../../analysis/certainty/chosen.js";
import type { Factor } from "../../analysis/certainty/factors.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { valueInWords } from "../readings/valueInWords.js";

/** What a parameter of the scheme is set to, as it is read out. */
export function parameterText(scheme: Scheme, name: string, value: ParameterValue): string {
  const definition = scheme.parameters.get(name);
  return definition ? valueInWords(definition, value) : JSON.stringify(value);
}

/** The values of a parameter that were tried, the present one first: "60%、65%、70%". */
export function triedText(scheme: Scheme, name: string, { alternatives }: Pick<Factor, "alternatives">): string {
  return [...new Set(alternatives.map((set) => parameterText(scheme, name, set.get(name) ?? "")))].join("、");
}

/** A reading that is read otherwise than now. */
export interface ReadOtherwise {
  readonly reading: number;
  /** To what it is set then: only what is other than now. */
  readonly values: string;
}

/** In a combination, what is read otherwise than now; in the order of the readings. */
export const readOtherwise = (scheme: Scheme, { factors }: Certainty, chosen: Chosen): readonly ReadOtherwise[] =>
  [...factors]
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, reading, alternatives }) => {
      const [present, set] = [alternatives[0], alternatives[chosen[at] ?? 0]];
      const changed = [...(set ?? [])].filter(([name, value]) => present?.get(name) !== value);
      if (changed.length === 0) return [];
      return [
        {
          reading: reading.number,
          values: changed.map(([name, value]) => parameterText(scheme, name, value)).join("；"),
        },
      ];
    });
