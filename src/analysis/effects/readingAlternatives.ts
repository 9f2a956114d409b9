import { Fraction } from "../../exact/fraction.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Words } from "../../words/words.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { alternativesOf } from "./alternativesOf.js";
import { proposedValues } from "./proposedValues.js";

/** Another value of a parameter of a reading that is not yet confirmed. */
export interface ReadingAlternative {
  readonly reading: number;
  readonly parameter: string;
  readonly value: ParameterValue;
  readonly label: Words;
}

export interface ReadingAlternatives {
  readonly tried: readonly ReadingAlternative[];
  /** Parameters of unconfirmed readings whose values are amounts, bands or grades: there is no list of others to try. */
  readonly untried: readonly { readonly reading: number; readonly parameter: string }[];
}

export function readingAlternatives(scheme: Scheme, record: OfficeRecord): ReadingAlternatives {
  const open = scheme.readings
    .filter(({ number }) => !record.confirmedReadings.has(number))
    .flatMap(({ number: reading, parameters }) => parameters.map((parameter) => ({ reading, parameter })))
    .map((entry) => ({ ...entry, others: othersOf(scheme, entry.parameter, record.parameters.get(entry.parameter)) }));
  return {
    tried: open.flatMap(({ reading, parameter, others }) =>
      (others ?? []).map((other) => ({ reading, parameter, ...other })),
    ),
    untried: open.filter(({ others }) => others === null).map(({ reading, parameter }) => ({ reading, parameter })),
  };
}

type Other = Pick<ReadingAlternative, "value" | "label">;

/** @returns null where there is no list of values to try */
function othersOf(scheme: Scheme, parameter: string, current: ParameterValue | undefined): readonly Other[] | null {
  const alternatives = alternativesOf(scheme, parameter);
  if (alternatives.kind === "choice" || alternatives.kind === "truth")
    return alternatives.options.filter(({ value }) => value !== current);
  const labelOf = (value: ParameterValue): string =>
    alternatives.kind === "share"
      ? `${Fraction.parse(String(value)).times(Fraction.of(100)).toString()}%`
      : String(value);
  const others = proposedValues(scheme, parameter, current)?.filter((value) => value !== current);
  return others?.map((value) => ({ value, label: same(labelOf(value)) })) ?? null;
}

const same = (text: string): Words => ({ zh: text, en: text });
