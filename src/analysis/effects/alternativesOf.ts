import { maxBands } from "../../rules/contract/paramType.js";
import type { Words } from "../../words/words.js";
import { choiceLabel } from "../../scheme/english/choiceLabel.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";
import { maxGrades, parameterType, wholeBounds } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import { truthWords } from "../words.js";

/** What one can choose for a parameter: values with their labels, or what is to be typed. */
export type Alternatives =
  | { readonly kind: "choice" | "truth"; readonly options: readonly ParameterOption[] }
  /** A decimal string from 0 to 1. */
  | { readonly kind: "share" }
  | { readonly kind: "whole"; readonly lowest: number; readonly highest: number }
  /** A decimal string for each label. */
  | { readonly kind: "amounts"; readonly labels: readonly string[] }
  /** Pairs: upper bound and share of the points; lowest score and name. */
  | { readonly kind: "bands" | "grades"; readonly most: number };

export interface ParameterOption {
  readonly value: ParameterValue;
  readonly label: Words;
}

/** @throws RangeError for a parameter that the scheme does not have */
export function alternativesOf(scheme: Scheme, parameter: string): Alternatives {
  const definition = definitionOf(scheme, parameter);
  switch (definition.kind) {
    case "choice":
      return {
        kind: "choice",
        options: (definition.choices ?? []).map(({ value, label }) => ({ value, label: choiceLabel(label) })),
      };
    case "truth":
      return { kind: "truth", options: [true, false].map((value) => ({ value, label: truthWords[`${value}`] })) };
    case "share":
      return { kind: "share" };
    case "whole": {
      const { least, most } = wholeBounds(definition);
      return { kind: "whole", lowest: least, highest: most };
    }
    case "amounts":
      return { kind: "amounts", labels: definition.labels ?? [] };
    case "bands":
      return { kind: "bands", most: maxBands };
    case "grades":
      return { kind: "grades", most: maxGrades };
  }
}

/** What a parameter should be, when a value does not suit it; null when it does. @throws RangeError as above */
export const parameterFault = (scheme: Scheme, parameter: string, value: unknown): Words | null =>
  parameterType(definitionOf(scheme, parameter)).problem(value);

function definitionOf(scheme: Scheme, parameter: string): ParameterDefinition {
  const definition = scheme.parameters.get(parameter);
  if (!definition) throw new RangeError(`the scheme has no parameter ${parameter}`);
  return definition;
}
