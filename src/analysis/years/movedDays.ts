import { dayOfSerial, daySerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { isDay, movedDay } from "../../exact/movedDay.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterDefinition } from "../../scheme/definition.js";
import { isReference, type Scheme } from "../../scheme/scheme.js";
import type { ItemPair } from "./correspondence.js";

/**
 * By how many years the days of an item's rule moved from one scheme to the next: those of the last day that it names, or
 * may be set to. An answer of one year is a day of the other by so many years; 0 where the rule names none.
 */
export const yearsMovedIn = (pair: ItemPair, before: Scheme, after: Scheme): number =>
  yearsBetween(daysOfItem(before, pair.before.params), daysOfItem(after, pair.after.params));

/** The same of the values that a parameter may have. */
export const yearsMovedOf = (before: ParameterDefinition, after: ParameterDefinition): number =>
  yearsBetween(daysOfParameter(before), daysOfParameter(after));

function yearsBetween(before: readonly string[], after: readonly string[]): number {
  const [was, is] = [[...before].sort().at(-1), [...after].sort().at(-1)];
  return was === undefined || is === undefined ? 0 : Number(is.slice(0, 4)) - Number(was.slice(0, 4));
}

const daysOfItem = ({ parameters }: Scheme, params: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(params).flatMap((entry) => {
    if (!isReference(entry)) return daysIn(entry);
    const definition = parameters.get(entry.parameter);
    return definition ? daysOfParameter(definition) : [];
  });

const daysOfParameter = ({ default: value, choices }: ParameterDefinition): readonly string[] =>
  choices ? choices.flatMap((choice) => daysIn(choice.value)) : daysIn(value);

function daysIn(value: unknown): readonly string[] {
  if (isDay(value)) return [value];
  return Array.isArray(value) ? value.flatMap(daysIn) : [];
}

/** A day as Excel counts it, some years later; a word in its place stays. */
export function movedSerial(value: Scalar, years: number): Scalar {
  if (!(value instanceof Fraction) || !value.isWhole() || !isDaySerial(value.toNumber())) return value;
  const serial = daySerial(movedDay(dayOfSerial(value.toNumber()), years));
  return serial === null ? value : Fraction.of(serial);
}
