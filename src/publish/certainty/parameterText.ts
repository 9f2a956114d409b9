import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { Chosen } from "../../analysis/certainty/chosen.js";
import type { Factor } from "../../analysis/certainty/factors.js";
import type { ParameterValue } from "../../scheme/definition.js";
import { joinedWords, sameWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";
import type { Scheme } from "../../scheme/scheme.js";
import { valueInWords } from "../readings/valueInWords.js";

/** What a parameter of the scheme is set to, as it is read out. */
export function parameterText(scheme: Scheme, name: string, value: ParameterValue): Words {
  const definition = scheme.parameters.get(name);
  return definition ? valueInWords(definition, value) : sameWords(JSON.stringify(value));
}

/** The values of a parameter that were tried, the present one first: "60%、65%、70%". */
export function triedText(scheme: Scheme, name: string, { alternatives }: Pick<Factor, "alternatives">): Words {
  const texts = alternatives.map((set) => parameterText(scheme, name, set.get(name) ?? ""));
  return joinedWords([...new Map(texts.map((text) => [text.zh, text])).values()], { zh: "、", en: ", " });
}

/** A reading that is read otherwise than now. */
export interface ReadOtherwise {
  readonly reading: number;
  /** To what it is set then: only what is other than now. */
  readonly values: Words;
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
          values: joinedWords(
            changed.map(([name, value]) => parameterText(scheme, name, value)),
            { zh: "；", en: "; " },
          ),
        },
      ];
    });
