import { daySerial } from "../../exact/daySerial.js";
import { choose, day } from "../../formula/build.js";
import { array, literal, number, text, truth, type Expr } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import { isFigure } from "../../exact/isFigure.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterReference } from "../../scheme/definition.js";
import { isTable } from "../../scheme/parameterType.js";
import { isReference, type Item, type Scheme } from "../../scheme/scheme.js";
import { parameterCell, parameterRange } from "./modelRef.js";

/** Parameters that the engine itself reads, with what holds in a scheme that does not have them. */
const standard = {
  notApplicable: "full",
  rounding: "items",
  decimals: 2,
  bonusOver100: true,
} as const;

/** A value of a scheme as a formula holds it: decimals become numbers, days dates, pairs a list. */
export function valueExpr(value: unknown): Expr {
  if (typeof value === "boolean") return truth(value);
  if (typeof value === "number") return number(value);
  if (Array.isArray(value)) return array(scalarsOf(value), Array.isArray(value[0]) ? 2 : value.length);
  return typeof value === "string" && daySerial(value) !== null ? day(value) : literal(scalarOf(value));
}

export const scalarsOf = (values: readonly unknown[]): readonly Scalar[] => values.flat().map(scalarOf);

/** As it stands in a cell; a choice among days is a word there. */
export function scalarOf(value: unknown): Scalar {
  if (typeof value === "number") return Fraction.parse(String(value));
  if (typeof value === "boolean") return value;
  const word = String(value);
  return isFigure(word) ? Fraction.parse(word) : word;
}

/** A parameter of the assessment, or what holds where the scheme leaves it out. */
export function schemeParameter(scheme: Scheme, name: string): Expr {
  const definition = scheme.parameters.get(name);
  if (definition) return isTable(definition) ? parameterRange(name) : parameterCell(name);
  const fallback = (standard as Readonly<Record<string, unknown>>)[name];
  if (fallback === undefined) throw new TypeError(`the scheme has no parameter ${name}`);
  return typeof fallback === "string" ? text(fallback) : valueExpr(fallback);
}

/** The parameters of an item's rule: figures of the scheme, or the assessment's own parameters. */
export const itemParameters = (scheme: Scheme, item: Item): Readonly<Record<string, Expr>> =>
  Object.fromEntries(
    Object.entries(item.params).map(([name, entry]) => {
      if (!isReference(entry)) return [name, valueExpr(entry)];
      const isDay = item.rule.params[name]?.form?.kind === "day";
      return [name, isDay ? dayParameter(scheme, entry) : schemeParameter(scheme, entry.parameter)];
    }),
  );

/** The day of a parameter that chooses among days. Its cell holds the choice as a word. */
function dayParameter(scheme: Scheme, { parameter, day: which }: ParameterReference): Expr {
  const days = (scheme.parameters.get(parameter)?.choices ?? []).map(({ value }) => value);
  const dayOf = (chosen: string): Expr => day(which === "firstOfYear" ? `${chosen.slice(0, 4)}-01-01` : chosen);
  return choose(schemeParameter(scheme, parameter), Object.fromEntries(days.map((chosen) => [chosen, dayOf(chosen)])));
}
