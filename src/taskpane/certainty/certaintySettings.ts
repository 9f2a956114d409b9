import { alternativesOf } from "../../analysis/effects/alternativesOf.js";
import { proposedValues } from "../../analysis/effects/proposedValues.js";
import { parameterText } from "../../publish/certainty/parameterText.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { Words } from "../../words/words.js";
import type { ShownParameter } from "../readings/readingsWork.js";
import type { DepartmentName, OpenOffice } from "../worker/openBook.js";

/** What somebody may choose before it is calculated. */
export interface CertaintySettings {
  /** Those with parameters. */
  readonly readings: readonly SettingReading[];
  readonly departments: readonly DepartmentName[];
  readonly items: readonly { readonly code: string; readonly name: string }[];
}

export interface SettingReading {
  readonly number: number;
  readonly question: string;
  readonly confirmed: boolean;
  /** Those of which somebody can name values: of choices all are tried anyway. */
  readonly parameters: readonly SettingParameter[];
}

export interface SettingParameter extends Pick<ShownParameter, "name" | "meaning" | "value" | "alternatives"> {
  /** As it is set now. */
  readonly present: ShownValue;
  /** What is tried besides where nobody names anything. */
  readonly proposed: readonly ShownValue[];
}

export interface ShownValue {
  readonly value: ParameterValue;
  readonly text: Words;
}

export function certaintySettings({ scheme, assessment, office: { record } }: OpenOffice): CertaintySettings {
  return {
    readings: scheme.readings.flatMap(({ number, question, parameters }) =>
      parameters.length === 0
        ? []
        : [
            {
              number,
              question,
              confirmed: record.confirmedReadings.has(number),
              parameters: parameters.flatMap((name) => parameterOf(scheme, name, assessment.parameters.get(name))),
            },
          ],
    ),
    departments: assessment.departments.map(({ answers: { code, name } }) => ({ code, name })),
    items: scheme.items.map(({ code, name }) => ({ code, name })),
  };
}

function parameterOf(scheme: Scheme, name: string, set: ParameterValue | undefined): readonly SettingParameter[] {
  const definition = scheme.parameters.get(name);
  const alternatives = alternativesOf(scheme, name);
  if (!definition || alternatives.kind === "choice" || alternatives.kind === "truth") return [];
  const value = set ?? definition.default;
  const shown = (each: ParameterValue): ShownValue => ({ value: each, text: parameterText(scheme, name, each) });
  const present = shown(value);
  const proposed = (proposedValues(scheme, name, value) ?? [])
    .map(shown)
    .filter(({ text }) => text.zh !== present.text.zh);
  return [{ name, meaning: definition.meaning, value, alternatives, present, proposed }];
}
