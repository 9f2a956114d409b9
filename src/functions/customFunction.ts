import type { Fraction } from "../exact/fraction.js";
import type { Words } from "../words/words.js";
import type { ArgumentKind } from "./arguments/argumentKind.js";
import type { Example } from "./example.js";
import type { Grid } from "./arguments/grid.js";

/**
 * One function of Excel: all that its help, its page, its entry in functions.json and its call are made from.
 */
export interface CustomFunction {
  /** Also its id; the same in every language. */
  readonly name: string;
  readonly title: Words;
  readonly about: Words;
  /** In the order in which they are typed; those that may be left out stand last. */
  readonly arguments: readonly Argument[];
  readonly result: { readonly about: Words; readonly dimensionality: "scalar" | "matrix" };
  readonly examples: readonly Example[];
  /** @throws FunctionError, and CalendarError; anything else is a programmer's mistake */
  readonly compute: (values: Readonly<Record<string, unknown>>) => Result;
  /** The same on what Excel passes, for plain arguments; undefined for others. */
  readonly quick?: (handedOver: readonly unknown[]) => Quick | undefined;
}

/** What Excel takes, as it is. */
type Quick = number | readonly (readonly (number | string)[])[];

export interface Argument<T = unknown> {
  readonly name: string;
  readonly title: Words;
  readonly kind: ArgumentKind<T>;
  readonly optional: boolean;
}

/** Exact; how it is handed to Excel is decided where functions are called. */
export type Result = Fraction | string | Grid<Fraction | string>;

interface ArgumentDefinition<T = unknown> {
  readonly title: Words;
  readonly kind: ArgumentKind<T>;
  readonly optional?: true;
}

/** What an argument's kind reads; undefined as well where it may be left out. */
type Values<A extends Readonly<Record<string, ArgumentDefinition>>> = {
  readonly [K in keyof A]: A[K]["kind"] extends ArgumentKind<infer T>
    ? A[K] extends { optional: true }
      ? T | undefined
      : T
    : never;
};

/** Completes a definition whose arguments are known to the compiler. */
export function customFunction<const A extends Readonly<Record<string, ArgumentDefinition>>>(
  definition: Omit<CustomFunction, "arguments" | "compute"> & {
    readonly arguments: A;
    readonly compute: (values: Values<A>) => Result;
  },
): CustomFunction {
  const { arguments: given, compute, ...rest } = definition;
  return {
    ...rest,
    arguments: Object.entries(given).map(([name, { title, kind, optional = false }]) => ({
      name,
      title,
      kind,
      optional,
    })),
    // each value was read by the kind of its argument, so it has the argument's type
    compute: (values) => compute(values as Values<A>),
  };
}
