import { Fraction } from "../../exact/fraction.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterDefinition, ParameterValue } from "../../scheme/definition.js";

/** A value as people choose or type it: a choice by its label, true and false as 是 and 否. */
export function shownValue({ kind, choices }: ParameterDefinition, value: ParameterValue): string | Fraction {
  if (typeof value === "boolean") return value ? cellWords.yes : cellWords.no;
  if (kind === "choice") return choices?.find((choice) => choice.value === value)?.label ?? String(value);
  return Fraction.parse(String(value));
}
