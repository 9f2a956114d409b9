import { finalScore } from "../../engine/model/finalScore.js";
import { keyOf } from "../../engine/model/keys.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import { valueExpr } from "../../engine/model/schemeParameters.js";
import { Fraction } from "../../exact/fraction.js";
import { countEqual, countIf } from "../../formula/build.js";
import { array, literal, text, type Expr, type Ref } from "../../formula/expr.js";
import type { CustomFunction } from "../../functions/customFunction.js";
import { ruleNamed, rules, type AnyArgs, type RuleName } from "../../rules/index.js";
import { rankPlace } from "../../rules/kinds/rankPlace.js";
import { rankScore } from "../../rules/kinds/rankScore.js";
import type { Scheme } from "../../scheme/scheme.js";

/** The cells of a call, by the names of its arguments; those that are left out are not there. */
export type CallCells = Readonly<Record<string, Expr | undefined>>;

/** What a native workbook writes for a call, over the cells of its arguments; null for a function that has no such formula. */
export function exampleNative(scheme: Scheme, { name }: CustomFunction, cells: CallCells): Expr | null {
  const rule = (Object.keys(rules) as RuleName[]).map(ruleNamed).find(({ id }) => id === name);
  if (rule) {
    const optional = Object.entries(rule.inputs).flatMap(([input, type]) =>
      type.optional ? [[input, literal(null)]] : [],
    );
    return rule.apply({ ...Object.fromEntries(optional), ...given(cells) } as AnyArgs);
  }
  if (name === "RANKSCOREOF") return rankNative(given(cells));
  return name === "WEIGHTEDTOTAL" ? totalNative(scheme, given(cells)) : null;
}

type Given = Readonly<Record<string, Expr>>;

const given = (cells: CallCells): Given =>
  Object.fromEntries(Object.entries(cells).flatMap(([name, cell]) => (cell ? [[name, cell]] : [])));

/** Never read, but a formula that names it must be one. */
const noBands = array([Fraction.one, Fraction.one], 2);

/** The workbook has columns for the place and for how many values are equal; here they are counted in the formula. */
function rankNative({
  value,
  values,
  full,
  method = text("linear"),
  ties = text("best"),
  bands = noBands,
  order = text("descending"),
}: Given): Expr | null {
  if (!value || !values || !full) return null;
  const same = countEqual(values, value);
  const sames = countIf(values, values);
  const place = rankPlace({ value, values, sames, same, ties, order });
  return rankScore({ value, values, sames, place }, { full, method, ties, bands, order });
}

/** A section that does not apply says so in the cell of its score. */
function totalNative(scheme: Scheme, cells: Given): Expr {
  const cellOf = (code: string): Expr => cells[`section${code}`] ?? literal(null);
  return replaced(
    finalScore(scheme, ({ code }) => cellOf(code)),
    (to) => {
      const cell = to as ModelRef;
      if (cell.at === "parameter") return cells[cell.name] ?? valueExpr(scheme.parameters.get(cell.name)?.default);
      const section =
        cell.at === "own" ? scheme.sections.find(({ code }) => keyOf.status(code) === cell.key) : undefined;
      return section && cellOf(section.code);
    },
  );
}

/** @param by what stands in the place of a cell; undefined where it stays */
function replaced(expr: Expr, by: (to: Ref) => Expr | undefined): Expr {
  switch (expr.kind) {
    case "literal":
    case "array":
      return expr;
    case "ref":
      return by(expr.ref) ?? expr;
    case "call":
      return { ...expr, args: expr.args.map((arg) => replaced(arg, by)) };
    case "rule":
      return { ...expr, args: expr.args.map((arg) => arg && replaced(arg, by)), body: replaced(expr.body, by) };
  }
}
