import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import { isReference, type Item, type ItemInput, type Scheme } from "../../scheme/scheme.js";

/** One answer to an item: what each of its cells holds. */
export type TrialAnswer = ReadonlyMap<string, Scalar>;

/** More than any document counts of anything, and few enough for every type of input. */
const many = 1000;
/** Of several inputs all combinations are tried, of the first so many values of each. */
const mostAnswers = 240;

/** Answers to an item among which its best and its worst are, as far as limits, bounds and days of its rule say. */
export function trialAnswers(scheme: Scheme, item: Item): readonly TrialAnswer[] {
  let answers: TrialAnswer[] = [new Map()];
  for (const input of item.inputs) {
    const values = valuesFor(scheme, item, input);
    answers = answers.flatMap((answer) =>
      values.map((value) => new Map([...answer, ...input.keys.map((key) => [key, value] as const)])),
    );
  }
  return answers.slice(0, mostAnswers);
}

function valuesFor(scheme: Scheme, item: Item, { type }: ItemInput): readonly Scalar[] {
  switch (type.kind) {
    case "yesNo":
      return [cellWords.yes, cellWords.no];
    case "text":
      return ["试算"];
    case "date":
      return [...daysOf(scheme, item), ...(type.word === undefined ? [] : [type.word])];
    case "whole":
    case "decimal": {
      const { least = -many, most = many } = type.bounds ?? {};
      const full = item.full ?? Fraction.of(many);
      const figures = type.upToFull
        ? [Fraction.zero, full]
        : [Math.max(least, 0), 1, least, Math.min(most, many)].map((each) => Fraction.of(each));
      return figures.filter((each, at) => figures.findIndex((other) => other.equals(each)) === at);
    }
  }
}

/** The days that the rule's own parameters name, or may be set to. */
function daysOf(scheme: Scheme, { params }: Item): readonly Fraction[] {
  const named = Object.values(params).flatMap((entry): readonly unknown[] =>
    isReference(entry) ? (scheme.parameters.get(entry.parameter)?.choices ?? []).map(({ value }) => value) : [entry],
  );
  return named.flatMap((day) => {
    const serial = typeof day === "string" ? daySerial(day) : null;
    return serial === null ? [] : [Fraction.of(serial), Fraction.of(serial + many)];
  });
}
