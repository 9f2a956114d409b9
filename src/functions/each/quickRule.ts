import { isNumber, no, unsure, yes } from "../../columns/code.js";
import { floored, order, over, plus, ratio, times } from "../../columns/exactness.js";
import { Fraction } from "../../exact/fraction.js";
import { evaluate } from "../../formula/evaluate.js";
import { literal, ref, type Expr, type Ref } from "../../formula/expr.js";
import { functions, type FormulaFunction } from "../../formula/functions.js";
import { ratioWithin } from "../../rules/contract/bounds.js";
import type { AnyArgs, AnyRule } from "../../rules/index.js";
import type { InputType } from "../../rules/contract/inputType.js";
import type { ParamForm } from "../../rules/contract/paramType.js";
import { isInvocation } from "../arguments/cell.js";

/**
 * A rule on plain numbers, as most cells call it: the rule's own expression on pairs of doubles that are exact.
 *
 * What is not plainly good (a range, a text, a number out of bounds, a condition that does not hold, a result that
 * doubles do not say exactly) is left to the general way, which knows every message.
 *
 * @returns the score, or undefined where the general way is to be taken; null for rules that it suits never
 */
export function quickRule(rule: AnyRule): ((handedOver: readonly unknown[]) => number | undefined) | null {
  const kinds = [
    ...Object.values(rule.inputs).map(ofInput),
    ...Object.values(rule.params).map(({ form }) => (form ? ofForm(form) : null)),
  ];
  if (kinds.some((kind) => kind === null)) return null;
  const names = [...Object.keys(rule.inputs), ...Object.keys(rule.params)];
  const optional = [...Object.values(rule.inputs), ...Object.values(rule.params)].map((type) => type.optional === true);
  const suits = kinds as readonly (Suits | readonly string[])[];
  const made = new Map<number | string, Step | null>();
  const cells: Cells = { n: new Float64Array(names.length), d: new Float64Array(names.length) };

  return (handedOver) => {
    let given = 0;
    let words = "";
    for (let at = 0; at < suits.length; at += 1) {
      const value = alone(handedOver[at]);
      const suit = suits[at] as Suits | readonly string[];
      if (typeof suit !== "function") {
        if (typeof value !== "string" || !suit.includes(value)) return undefined;
        words += ` ${value}`;
        continue;
      }
      if (typeof value !== "number") {
        if (optional[at] && isLeftOut(value)) continue;
        return undefined;
      }
      const d = decimalOf(value);
      const n = d === 1 ? value : Math.round(value * d);
      if (d === 0 || !suit(n, d)) return undefined;
      cells.n[at] = n;
      cells.d[at] = d;
      given |= 1 << at;
    }
    const key = words === "" ? given : `${given}${words}`;
    let step = made.get(key);
    if (step === undefined) {
      const args = names.flatMap((name, at): [string, Expr][] => {
        if ((given & (1 << at)) !== 0) return [[name, ref({ shape: "cell", at } as ArgumentRef)]];
        return typeof suits[at] === "function" ? [] : [[name, literal(alone(handedOver[at]) as string)]];
      });
      step = stepOf(rule, Object.fromEntries(args));
      made.set(key, step);
    }
    const score = step ? step(cells) : unsure;
    return isNumber(score) && ratio.denominator > 0 ? score / ratio.denominator : undefined;
  };
}

/** Whether n/d is plainly good for an argument. */
type Suits = (n: number, d: number) => boolean;

const ofInput = ({ bounds, cells }: InputType): Suits | null =>
  bounds && cells === undefined ? ratioWithin(bounds) : null;

/** A choice is taken by its own words only; what else may be written for it is for the general way. */
const ofForm = (form: ParamForm): Suits | readonly string[] | null =>
  "bounds" in form && form.kind !== "amounts" ? ratioWithin(form.bounds) : form.kind === "choice" ? form.values : null;

/** Excel passes a matrix where a range is allowed. */
function alone(raw: unknown): unknown {
  if (!Array.isArray(raw) || raw.length !== 1) return raw;
  const row: unknown = raw[0];
  return Array.isArray(row) && row.length === 1 ? (row[0] as unknown) : raw;
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null || isInvocation(value);

const mostDecimals = 6;
/** With more digits, a cell may mean the ratio that it is near to. */
const mostDigits = 1e12;

/** 10 to the number of decimals of what was typed; 0 where that is not plain. */
function decimalOf(value: number): number {
  for (let d = 1; d <= 10 ** mostDecimals; d *= 10) {
    const n = Math.round(value * d);
    if (n / d === value) return n < mostDigits && n > -mostDigits ? d : 0;
  }
  return 0;
}

interface Cells {
  readonly n: Float64Array;
  readonly d: Float64Array;
}
/** Leaves its denominator in `ratio`. */
type Step = (cells: Cells) => number;
interface ArgumentRef extends Ref {
  readonly at: number;
}

/** @returns null for a rule with steps that are not among the quick ones */
function stepOf(rule: AnyRule, args: AnyArgs): Step | null {
  const score = made(rule.apply(args));
  const conditions = (rule.conditions?.(args) ?? []).map(({ holds }) => made(holds));
  const against = [rule.notApplicable?.(args), rule.vetoes?.(args)].flatMap((expr) => (expr ? [made(expr)] : []));
  if (!score || conditions.includes(null) || against.includes(null)) return null;
  if (conditions.length + against.length === 0) return score;
  return (cells) => {
    for (const condition of conditions) if (condition?.(cells) !== yes) return unsure;
    for (const test of against) if (test?.(cells) !== no) return unsure;
    return score(cells);
  };
}

function made(expr: Expr): Step | null {
  switch (expr.kind) {
    case "literal": {
      if (!(expr.value instanceof Fraction)) return null;
      const [n, d] = [Number(expr.value.numerator), Number(expr.value.denominator)];
      return isNumber(n) && isNumber(d) ? () => ((ratio.denominator = d), n) : null;
    }
    case "ref": {
      const { at } = expr.ref as ArgumentRef;
      return ({ n, d }) => {
        ratio.denominator = d[at] as number;
        return n[at] as number;
      };
    }
    case "rule":
      return made(expr.body);
    case "array":
      return null;
    case "call":
      if (expr.fn.name === "IF") return branch(expr.args);
      return expr.fn === functions.floor ? whole(made(expr.args[0] ?? expr)) : called(expr.fn, expr.args.map(made));
  }
}

/** The branch that a choice decides; what numbers decide is left to the general way. */
function branch([test, then, otherwise]: readonly Expr[]): Step | null {
  if (!test || !then || !otherwise || readsCells(test)) return null;
  const decided = evaluate(test);
  return typeof decided === "boolean" ? made(decided ? then : otherwise) : null;
}

const readsCells = (expr: Expr): boolean =>
  expr.kind === "ref" ||
  (expr.kind === "call" && expr.args.some(readsCells)) ||
  (expr.kind === "rule" && readsCells(expr.body));

function whole(step: Step | null): Step | null {
  if (!step) return null;
  return (cells) => {
    const n = step(cells);
    if (!isNumber(n)) return unsure;
    const result = floored(n, ratio.denominator);
    ratio.denominator = 1;
    return result;
  };
}

type Operation = (n1: number, d1: number, n2: number, d2: number) => number;
const told = (order: number, holds: boolean): number => (Number.isNaN(order) ? unsure : holds ? yes : no);
const chosen =
  (sign: 1 | -1): Operation =>
  (n1, d1, n2, d2) => {
    const ordered = order(n1, d1, n2, d2) * sign;
    if (Number.isNaN(ordered)) return unsure;
    ratio.denominator = ordered > 0 ? d1 : d2;
    return ordered > 0 ? n1 : n2;
  };

/** Of two numbers. */
const operations = new Map<FormulaFunction, Operation>([
  [functions.add, plus],
  [functions.subtract, (n1, d1, n2, d2) => plus(n1, d1, -n2, d2)],
  [functions.multiply, times],
  [functions.divide, (n1, d1, n2, d2) => (n2 === 0 ? unsure : over(n1, d1, n2, d2))],
  [functions.min, chosen(-1)],
  [functions.max, chosen(1)],
  [functions.equal, compared((order) => order === 0)],
  [functions.less, compared((order) => order < 0)],
  [functions.lessOrEqual, compared((order) => order <= 0)],
  [functions.greater, compared((order) => order > 0)],
  [functions.greaterOrEqual, compared((order) => order >= 0)],
]);

function compared(holds: (order: number) => boolean): Operation {
  return (n1, d1, n2, d2) => {
    const ordered = order(n1, d1, n2, d2);
    return told(ordered, holds(ordered));
  };
}

function called(fn: FormulaFunction, args: readonly (Step | null)[]): Step | null {
  const [first, second] = args;
  const operation = operations.get(fn);
  if (!operation || !first || !second || args.length !== 2) return null;
  return (cells) => {
    const n1 = first(cells);
    const d1 = ratio.denominator;
    const n2 = second(cells);
    return isNumber(n1) && isNumber(n2) ? operation(n1, d1, n2, ratio.denominator) : unsure;
  };
}
