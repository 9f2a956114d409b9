import { ruleCall, type Expr } from "../../formula/expr.js";
import type { Scalar } from "../../formula/value.js";
import type { Change, NearestBetter } from "./changes.js";
import type { InputType } from "./inputType.js";
import type { Invented, Invention, RandomSource } from "./invention.js";
import type { ParamType } from "./paramType.js";
import type { Words } from "../../words/words.js";
import type { Say } from "../../words/say.js";

/**
 * How points are earned: one object in one file.
 *
 * `work` is one expression tree. It is evaluated for the exact score, printed for the native formula,
 * and its named steps are the figures of the explanation; so the three cannot disagree. A rule knows
 * neither cells nor the items that use it: weights and amounts come in as parameters.
 */
export interface RuleDefinition<I extends Inputs, P extends Params> {
  /** The name of the custom function; null for a rule that is written with the functions of others. */
  readonly id: string | null;
  readonly title: Words;
  readonly about: Words;
  readonly inputs: I;
  readonly params: P;
  /** What each input and parameter is, shown to users typing the function; needed where there is one. */
  readonly help?: { readonly [K in keyof I | keyof P]: Words };
  /** Arguments that may also be ranges, all of one shape: what stands at one place of them belongs together. */
  readonly alike?: readonly (keyof I | keyof P)[];
  /** What is wrong with parameters that are each good, as a scheme sets them, and with how many cells inputs have. */
  readonly together?: (params: ParamValues<P>, cells: Readonly<Record<keyof I, number>>) => Words | null;
  /** What must hold between inputs and parameters beyond the type of each. */
  readonly conditions?: (args: Args<I, P>) => readonly Condition[];
  /** The rule has no meaning for 不适用: such an answer is invalid. */
  readonly alwaysApplies?: true;
  /** Its "score" is how often it counts in a group of items, which turns all of them into points with one limit. */
  readonly inGroup?: true;
  /** Its score is what is taken off: only where points are subtracted. */
  readonly takesOff?: true;
  /** Where nothing is found it is the full mark: never where points are subtracted. */
  readonly fromFull?: true;
  /** Its inputs are what an assessor judges; the office supplies inputs of other rules as figures that it collected. */
  readonly judged?: true;
  /** When the inputs say that the item does not apply, such as a denominator of 0. */
  readonly notApplicable?: (args: Args<I, P>) => Expr;
  /** When the inputs are themselves a veto of the section. */
  readonly vetoes?: (args: Args<I, P>) => Expr;
  /** From where on the inputs are a veto, in figures: 达到 5 项. */
  readonly vetoBound?: (figures: Figures, units: Units, say: Say) => string;
  /** Figures of this department with which others are compared, each a column of its own. */
  readonly metrics?: (args: Args<I, P>) => Readonly<Record<string, Metric>>;
  /** The score (unrounded) and, by name, the figures on the way to it. */
  readonly work: (args: Args<I, P>, ranked: Readonly<Record<string, Ranked>>) => Work;
  /** The arithmetic in one sentence, without the score itself and the clause, which the engine adds. */
  readonly explain: (figures: Figures, units: Units, wording: Wording, say: Say) => string;
  /** What the points that it takes are counted as. */
  readonly lossCause: LossCause;
  /** How an item is scored, in one sentence with what its scheme sets, before there is an answer. */
  readonly scoring: (terms: Terms<I, P>) => string;
  /** Small changes that are worth telling whoever gave a scored answer; none where there are none. */
  readonly changes: (figures: Figures, better: NearestBetter) => readonly Change<keyof I & string>[];
  /** A valid answer of a fictional department; null for a blank. */
  readonly invent: (random: RandomSource, department: Invention<P>) => Invented<I> | null;
  readonly examples: readonly RuleExample<I, P>[];
}

export type Inputs = Readonly<Record<string, InputType>>;
export type Params = Readonly<Record<string, ParamType>>;

type OptionalNames<P extends Params> = {
  [K in keyof P]: P[K] extends { readonly optional: true } ? K : never;
}[keyof P];

/** One for each parameter; perhaps none for an optional one. */
type PerParam<P extends Params, Value> = Readonly<
  Record<Exclude<keyof P, OptionalNames<P>>, Value> & Partial<Record<OptionalNames<P>, Value>>
>;

/** An expression for each input and parameter; undefined for an optional parameter that is left out. */
export type Args<I extends Inputs, P extends Params> = Readonly<Record<keyof I, Expr>> & PerParam<P, Expr>;

type ValueOf<T> = T extends ParamType<infer Value> ? Value : never;

/** The parameters as a scheme writes them. */
export type ParamValues<P extends Params> = { readonly [K in Exclude<keyof P, OptionalNames<P>>]: ValueOf<P[K]> } & {
  readonly [K in OptionalNames<P>]?: ValueOf<P[K]>;
};

export interface Condition {
  readonly holds: Expr;
  readonly otherwise: Words;
}

/** A figure by which departments are placed. */
export interface Metric {
  readonly title: Words;
  readonly value: Expr;
  readonly ties: Expr;
  readonly order: Expr;
}

/** A metric among all departments: this one's value and place, all values, and beside each how many equal it. */
export interface Ranked {
  readonly value: Expr;
  readonly values: Expr;
  readonly sames: Expr;
  readonly place: Expr;
}

export type Work = { readonly score: Expr } & Readonly<Record<string, Expr>>;

/** Evaluated inputs, parameters and steps, by name; lists where the input has several cells. */
export type Figures = Readonly<Record<string, Scalar | readonly Scalar[]>>;
/** The unit of each input, such as 件; "" where it has none. */
export type Units = Readonly<Record<string, string>>;

/** How the scheme calls an input; a function has no scheme, and no words of one. */
export interface InputWords {
  readonly label: string;
  /** What each of its cells is for. */
  readonly kinds?: readonly string[];
}
export type Wording = Readonly<Record<string, InputWords>>;

export type LossCause = "finding" | "rate" | "proportion" | "ranking" | "rating" | "deadline" | "notMet" | "veto";

/** What a scheme sets for an item, as texts. */
export interface Terms<I extends Inputs, P extends Params> {
  /** The rule's own description. */
  readonly about: string;
  readonly inputs: Readonly<Record<keyof I, InputWords & { readonly unit: string }>>;
  /** Each as the scheme writes it, or what it means where the round sets it. */
  readonly params: PerParam<P, string>;
  /** The same as values; none that the round sets. */
  readonly values: Partial<ParamValues<P>>;
  /** Those that the round sets. */
  readonly open: ReadonlySet<keyof P>;
  /** That no more than the full mark is lost, and why, where the document names no limit. */
  readonly fullAsLimit: string;
  /** Who rates, such as 考核办. */
  readonly assessor: string;
  /** What a veto does in the scheme, such as 所在部分判定为不合格，计 0 分. */
  readonly whenVetoed: string;
}

export interface RuleExample<I extends Inputs, P extends Params> {
  readonly params: ParamValues<P>;
  readonly inputs: { readonly [K in keyof I]: string | number | readonly number[] };
  /** Values of other departments, by metric, for rules that compare; the first is this department's. */
  readonly metrics?: Readonly<Record<string, readonly string[]>>;
  readonly score: string;
}

export interface Rule<I extends Inputs = Inputs, P extends Params = Params> extends RuleDefinition<I, P> {
  /** The rule on given arguments, as a call of its function where the workbook is live. */
  readonly apply: (args: Args<I, P>, ranked?: Readonly<Record<string, Ranked>>) => Expr;
}

/** Completes a definition; the arguments of the function are the inputs and then the parameters, in order. */
export function rule<const I extends Inputs, const P extends Params>(definition: RuleDefinition<I, P>): Rule<I, P> {
  return {
    ...definition,
    apply: (args, ranked = {}) => {
      const { score } = definition.work(args, ranked);
      if (definition.id === null) return score;
      const given: Readonly<Record<string, Expr | undefined>> = args;
      const names = [...Object.keys(definition.inputs), ...Object.keys(definition.params)];
      return ruleCall(
        definition.id,
        names.map((name) => given[name] ?? null),
        score,
      );
    },
  };
}
