import type { Assessment } from "../../engine/assess/assess.js";
import { Fraction } from "../../exact/fraction.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { CanonicalValue } from "../canonical/canonicalJson.js";

/** Every figure of every department that was computed, exactly, by the department's code and the figure's key. */
export const resultsOf = ({
  model,
  departments,
}: Assessment): { readonly [code: string]: { readonly [key: string]: CanonicalValue } } =>
  Object.fromEntries(
    departments.map(({ answers, valueOf }) => [
      answers.code,
      Object.fromEntries(model.cells.map(({ key }) => [key, exactText(valueOf(key))])),
    ]),
  );

/** A value as evidence holds it: a decimal, or a ratio where no decimal is exact, so that nothing is rounded; texts after an apostrophe. */
export function exactText(value: Scalar): string | null {
  if (value === null) return null;
  if (value instanceof Fraction) return value.toString();
  if (value instanceof FormulaError) return value.code;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : `'${value}`;
}
