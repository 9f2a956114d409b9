import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import { bounds, boundsWords, isWithin, ratioWithin, type Bounds } from "./bounds.js";
import type { Words } from "../../words/words.js";

/**
 * What a parameter may hold, as it stands in a scheme or in an answers file: decimals are strings, so
 * that 0.1 means one tenth.
 */
export interface ParamType<Value = unknown> {
  readonly expected: Words;
  /** The reason why a value does not suit, or null when it does. */
  readonly problem: (value: unknown) => Words | null;
  /** Carries the type of the value to the compiler; never set. */
  readonly value?: Value;
  readonly optional?: boolean;
  /** The sort of value, for code that takes it from elsewhere than a scheme, such as a function's argument. */
  readonly form?: ParamForm;
}

export type ParamForm =
  | { readonly kind: "truth" | "day" | "bands" }
  | { readonly kind: "points" | "share" | "positive" | "whole"; readonly bounds: Bounds }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "steps" }
  | { readonly kind: "amounts"; readonly bounds: Bounds; readonly length?: number };

function paramType<Value>(form: ParamForm, expected: Words, suits: (value: unknown) => boolean): ParamType<Value> {
  return { form, expected, problem: (value) => (suits(value) ? null : expected) };
}

const decimalParam = (kind: "points" | "share" | "positive", within: Bounds, expected: Words): ParamType<string> =>
  paramType({ kind, bounds: within }, expected, (value) => isFigure(value) && isWithin(within, Fraction.parse(value)));

/** Points, 0 or more. */
export const points = (): ParamType<string> =>
  decimalParam("points", bounds.amount, {
    zh: '分值（不小于 0 的小数，写成文本，如 "0.1"）',
    en: 'points: a decimal string of 0 or more, such as "0.1"',
  });

/** A share from 0 to 1. */
export const share = (): ParamType<string> =>
  decimalParam("share", bounds.share, {
    zh: '0 到 1 之间的比例（如 "0.65"）',
    en: 'a share from 0 to 1, such as "0.65"',
  });

/** A percentage or another amount above 0. */
export const positive = (): ParamType<string> =>
  decimalParam("positive", bounds.positive, {
    zh: '大于 0 的小数（如 "1"）',
    en: 'a decimal string above 0, such as "1"',
  });

export function wholeParam(least: number, most: number): ParamType<number> {
  const within = { least, most, decimals: 0 };
  const suits = ratioWithin(within);
  const isGood = (value: unknown): boolean => typeof value === "number" && Number.isInteger(value) && suits(value, 1);
  return paramType({ kind: "whole", bounds: within }, boundsWords(within), isGood);
}

export const choice = <const Values extends readonly string[]>(...values: Values): ChoiceType<Values[number]> => {
  const form = { kind: "choice", values } as const;
  const expected = { zh: `下列之一：${values.join("、")}`, en: `one of ${values.join(", ")}` };
  return { ...paramType<Values[number]>(form, expected, (value) => values.includes(value as string)), form };
};

type ChoiceType<Value> = ParamType<Value> & {
  readonly form: { readonly kind: "choice"; readonly values: readonly string[] };
};

export const truth = (): ParamType<boolean> =>
  paramType({ kind: "truth" }, { zh: "true 或 false", en: "true or false" }, (value) => typeof value === "boolean");

/** A day written as YYYY-MM-DD. */
export const day = (): ParamType<string> =>
  paramType(
    { kind: "day" },
    { zh: '日期（如 "2021-01-10"）', en: 'a day such as "2021-01-10"' },
    (value) => typeof value === "string" && daySerial(value) !== null,
  );

/** No input has more cells than this. */
export const maxKinds = 30;

/** A list of amounts of points: this many, or one for each cell of the rule's input. */
export const amounts = (length?: number): ParamType<readonly string[]> => listOf("分值", bounds.amount, length);

/** A list of weights, one for each cell of the rule's input. What they add up to does not matter. */
export const weights = (): ParamType<readonly string[]> => listOf("大于 0 的权重", bounds.positive);

function listOf(zh: string, within: Bounds, length?: number): ParamType<readonly string[]> {
  const isGood = (value: unknown): boolean => isFigure(value) && isWithin(within, Fraction.parse(value));
  return paramType(
    { kind: "amounts", bounds: within, ...(length !== undefined && { length }) },
    length === undefined
      ? { zh: `1 至 ${maxKinds} 个${zh}（写成文本）`, en: `1 to ${maxKinds} decimal strings` }
      : { zh: `${length} 个${zh}`, en: `${length} decimal strings` },
    (value) =>
      Array.isArray(value) &&
      (length === undefined ? value.length >= 1 && value.length <= maxKinds : value.length === length) &&
      value.every(isGood),
  );
}

/** Bound and points of each step, as the rule's own words say what the bound means. */
export type StepTable = readonly (readonly [bound: string, points: string])[];

const maxSteps = 20;

/** Pairs of bound and points, bounds ascending: each step ends where the next begins, without gap or overlap. */
export const stepTable = (within: Bounds = bounds.amount): ParamType<StepTable> =>
  paramType(
    { kind: "steps" },
    {
      zh: `1 至 ${maxSteps} 对“界限、得分”，界限从小到大，互不相同${within.most === undefined ? "" : `，在 ${within.least ?? 0} 到 ${within.most} 之间`}`,
      en: `1 to ${maxSteps} pairs of bound and points, bounds ascending, no two alike${within.most === undefined ? "" : `, each from ${within.least ?? 0} to ${within.most}`}`,
    },
    (value) => isSteps(value, within),
  );

function isSteps(value: unknown, within: Bounds): boolean {
  if (!Array.isArray(value) || value.length === 0 || value.length > maxSteps) return false;
  let previous: Fraction | null = null;
  for (const pair of value as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2 || !isFigure(pair[0]) || !isFigure(pair[1])) return false;
    const bound = Fraction.parse(pair[0]);
    if (!isWithin(within, bound) || (previous !== null && bound.compare(previous) <= 0)) return false;
    previous = bound;
  }
  return true;
}

/** Pairs of upper bound (a share of the places) and share of the points; ascending, the last bound is 1. */
export const bands = (): ParamType<readonly (readonly [string, string])[]> =>
  paramType(
    { kind: "bands" },
    {
      zh: "若干对“名次比例上限、得分比例”，上限递增且末项为 1，均在 0 到 1 之间",
      en: "pairs of upper bound and share, each from 0 to 1, bounds ascending, the last one 1",
    },
    isBands,
  );

export const maxBands = 10;

function isBands(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > maxBands) return false;
  const pairs: [Fraction, Fraction][] = [];
  for (const pair of value as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2 || !isFigure(pair[0]) || !isFigure(pair[1])) return false;
    pairs.push([Fraction.parse(pair[0]), Fraction.parse(pair[1])]);
  }
  return areBands(pairs);
}

/** @param pairs upper bound and share of each band */
export function areBands(pairs: readonly (readonly [Fraction, Fraction])[]): boolean {
  if (pairs.length === 0 || pairs.length > maxBands) return false;
  let previous = Fraction.zero;
  for (const [upTo, points] of pairs) {
    if (!isWithin(bounds.share, upTo) || !isWithin(bounds.share, points) || upTo.compare(previous) <= 0) return false;
    previous = upTo;
  }
  return previous.equals(Fraction.one);
}

export const optional = <Value>(type: ParamType<Value>): ParamType<Value> & { readonly optional: true } => ({
  ...type,
  optional: true,
});
