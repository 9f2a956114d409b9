import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import { countedOnce } from "../../engine/model/countedOnce.js";
import type { ParameterValue, Reading } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { alternativesOf } from "../effects/alternativesOf.js";
import { proposedValues } from "../effects/proposedValues.js";

/** Values of the parameters of one reading. */
export type ReadingValues = ReadonlyMap<string, ParameterValue>;

/** A reading that may be read otherwise. */
export interface Factor {
  readonly reading: Reading;
  /** All that are tried, as it is set now first; those that can make no difference are one. */
  readonly alternatives: readonly ReadingValues[];
  /** Parameters whose other values nobody named: those tried are proposed. */
  readonly proposed: readonly string[];
}

/** Why a reading is not tried. */
export type NotTried =
  /** It has no parameter. */
  | "noParameter"
  | "confirmed"
  /** Nobody named another value, and there is no list of them. */
  | "noOtherValue"
  /** No figure rests on it, as the other readings stand. */
  | "noEffect";

export interface Factors {
  readonly factors: readonly Factor[];
  readonly untried: readonly { readonly reading: Reading; readonly because: NotTried; readonly parameters: string[] }[];
  /** Numbers of those that are tried although somebody confirmed them. */
  readonly freed: readonly number[];
  /** Parameters of factors that keep their value, because nobody named another. */
  readonly kept: readonly { readonly reading: Reading; readonly parameter: string }[];
}

export interface FactorChoice {
  /** Numbers of the readings that somebody confirmed: they keep their values. */
  readonly confirmed: ReadonlySet<number>;
  /** Confirmed readings that are tried all the same. */
  readonly freed?: ReadonlySet<number> | undefined;
  /** The values to try of a parameter, in place of all or of those proposed; the present one is always tried. */
  readonly named?: ReadonlyMap<string, readonly ParameterValue[]> | undefined;
}

/** Which readings are tried, each with which values, beside those that are not, with the reason. */
export function factorsOf(
  scheme: Scheme,
  parameters: ReadonlyMap<string, ParameterValue>,
  { confirmed, freed, named }: FactorChoice,
): Factors {
  const isFixed = ({ number }: Reading): boolean => confirmed.has(number) && freed?.has(number) !== true;
  const open = scheme.readings.filter((reading) => reading.parameters.length > 0 && !isFixed(reading));
  const given = open.map((reading) => ({ reading, values: reading.parameters.map(valuesOf) }));
  function valuesOf(parameter: string): Tried {
    const current = parameters.get(parameter) ?? scheme.parameters.get(parameter)?.default ?? "";
    const names = named?.get(parameter);
    const others = names ?? proposedValues(scheme, parameter, current) ?? [];
    const isProposed = names === undefined && !["choice", "truth"].includes(alternativesOf(scheme, parameter).kind);
    return { parameter, all: different([current, ...others]), isProposed };
  }
  const moving = new Set(given.flatMap(({ values }) => values.filter(({ all }) => all.length > 1).map(nameOf)));
  const fixed = new Map([...parameters].filter(([name]) => !moving.has(name)));
  const made = given.map(({ reading, values }) => {
    const sets = combined(values.filter(({ all }) => all.length > 1));
    const alternatives = countedOnce(scheme, fixed, sets);
    const proposed = values.filter(({ all, isProposed }) => isProposed && all.length > 1).map(nameOf);
    return { reading, values, sets, alternatives, proposed };
  });
  return {
    factors: made.filter(({ alternatives }) => alternatives.length > 1),
    untried: scheme.readings.flatMap((reading) => {
      const tried = made.find((each) => each.reading === reading);
      if (tried && tried.alternatives.length > 1) return [];
      const because = reasonOf(reading, isFixed(reading), (tried?.sets.length ?? 0) > 1);
      return [{ reading, because, parameters: [...reading.parameters] }];
    }),
    freed: made.flatMap(({ reading: { number }, alternatives }) =>
      alternatives.length > 1 && confirmed.has(number) ? [number] : [],
    ),
    kept: made.flatMap(({ reading, values, alternatives }) =>
      alternatives.length > 1
        ? values.filter(({ all }) => all.length === 1).map(({ parameter }) => ({ reading, parameter }))
        : [],
    ),
  };
}

interface Tried {
  readonly parameter: string;
  readonly all: readonly ParameterValue[];
  readonly isProposed: boolean;
}

const nameOf = ({ parameter }: Tried): string => parameter;

function reasonOf({ parameters }: Reading, isConfirmed: boolean, hasSets: boolean): NotTried {
  if (parameters.length === 0) return "noParameter";
  if (isConfirmed) return "confirmed";
  return hasSets ? "noEffect" : "noOtherValue";
}

/** Each once, in its first spelling. */
function different(values: readonly ParameterValue[]): readonly ParameterValue[] {
  const first = new Map<string, ParameterValue>();
  for (const value of values) {
    const form = JSON.stringify(plain(value));
    if (!first.has(form)) first.set(form, value);
  }
  return [...first.values()];
}

/** Figures as they are written shortest: 0.50 is no other value than 0.5. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return isFigure(value) ? Fraction.parse(value).toString() : value;
}

const combined = (values: readonly Tried[]): readonly ReadingValues[] =>
  values.reduce<readonly ReadingValues[]>(
    (sets, { parameter, all }) => sets.flatMap((set) => all.map((value) => new Map([...set, [parameter, value]]))),
    [new Map()],
  );
