import { Fraction } from "../../exact/fraction.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Words } from "../../words/words.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { alternativesOf } from "./alternativesOf.js";

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

/** How far from the chosen share others are tried. */
const shareSteps = ["-0.1", "-0.05", "0.05", "0.1"];
/** Whole numbers with a wider range are not all tried. */
const widestRange = 10;

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
  switch (alternatives.kind) {
    case "choice":
    case "truth":
      return alternatives.options.filter(({ value }) => value !== current);
    case "share":
      return typeof current === "string" ? sharesAround(Fraction.parse(current)) : null;
    case "whole": {
      const { lowest, highest } = alternatives;
      if (highest - lowest > widestRange) return null;
      return Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at)
        .filter((value) => value !== current)
        .map((value) => ({ value, label: same(String(value)) }));
    }
    case "amounts":
    case "bands":
    case "grades":
      return null;
  }
}

const sharesAround = (current: Fraction): readonly Other[] =>
  shareSteps
    .map((step) => current.plus(Fraction.parse(step)))
    .filter((share) => share.compare(Fraction.zero) >= 0 && share.compare(Fraction.one) <= 0)
    .map((share) => ({ value: share.toString(), label: same(`${share.times(Fraction.of(100)).toString()}%`) }));

const same = (text: string): Words => ({ zh: text, en: text });
