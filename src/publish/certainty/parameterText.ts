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
