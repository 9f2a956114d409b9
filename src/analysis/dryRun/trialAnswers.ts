import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { isWithin } from "../../rules/contract/bounds.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import { isReference, type Item, type ItemInput, type Scheme } from "../../scheme/scheme.js";

/** One answer to an item: what each of its cells holds. */
export type TrialAnswer = ReadonlyMap<string, Scalar>;

/** More than any document counts of anything. */
const many = 1_000_000;

/** Answers to an item among which its best and its worst are, as far as limits, bounds and days of its rule say. */
export function trialAnswers(scheme: Scheme, item: Item): readonly TrialAnswer[] {
  const own = figuresOf(scheme, item);
  let answers: TrialAnswer[] = [new Map()];
  for (const [at, input] of item.inputs.entries()) {
    // of what is divided all figures are tried, of what it is divided by the few that make every share of them
    const values = valuesFor(item, input, at === 0 ? own.flatMap(around) : [], own.flatMap(daysAround));
    answers = answers.flatMap((answer) =>
      values.map((value) => new Map([...answer, ...input.keys.map((key) => [key, value] as const)])),
    );
  }
  return answers;
}

function valuesFor(
  item: Item,
  { type }: ItemInput,
  figures: readonly Fraction[],
  days: readonly Fraction[],
): readonly Scalar[] {
  switch (type.kind) {
    case "yesNo":
      return [cellWords.yes, cellWords.no];
    case "text":
      return ["试算"];
    case "date":
      return [...days, ...(type.word === undefined ? [] : [type.word])];
    case "whole":
    case "decimal": {
      const { least = -many, most = many } = type.bounds ?? {};
      const ends = [Math.max(least, 0), 1, least, Math.min(most, many)].map((each) => Fraction.of(each));
      const tried = type.upToFull ? [Fraction.zero, item.full ?? Fraction.of(many)] : [...ends, ...figures];
      const fits = (each: Fraction) => type.upToFull === true || isWithin(type.bounds ?? {}, each);
      return tried.filter((each, at) => fits(each) && tried.findIndex((other) => other.equals(each)) === at);
    }
  }
}

/** A figure, what lies beside it, and as many of a million as it is a share or a percentage of it. */
const around = (figure: unknown): readonly Fraction[] => {
  if (typeof figure !== "string" || !/^\d{1,9}(\.\d{1,9})?$/.test(figure)) return [];
  const value = Fraction.parse(figure);
  const shares = [value.times(Fraction.of(many)), value.times(Fraction.of(many / 100))];
  return [value, ...shares].flatMap((each) => [each.minus(Fraction.one), each, each.plus(Fraction.one)]);
};

const daysAround = (day: unknown): readonly Fraction[] => {
  const serial = typeof day === "string" ? daySerial(day) : null;
  return serial === null ? [] : [Fraction.of(serial), Fraction.of(serial + 1)];
};

/** All that the rule's parameters name, or may be set to: where steps, bounds and periods begin and end. */
function figuresOf(scheme: Scheme, { params }: Item): readonly unknown[] {
  const flat = (value: unknown): readonly unknown[] => {
    if (Array.isArray(value)) return value.flatMap(flat);
    if (!isReference(value)) return [typeof value === "number" ? String(value) : value];
    const parameter = scheme.parameters.get(value.parameter);
    return flat([parameter?.default, ...(parameter?.choices ?? []).map((choice) => choice.value)]);
  };
  return [...new Set(Object.values(params).flatMap(flat))];
}
