import { count } from "../../formula/build.js";
import { isArray, type Scalar, type Value } from "../../formula/value.js";
import type { Figures } from "../../rules/contract/rule.js";
import type { ItemModel } from "../model/itemModel.js";
import { keyOf } from "../model/keys.js";
import { column } from "../model/modelRef.js";
import type { Explained } from "./explanation.js";

/** Inputs, parameters and steps, evaluated; for rules that compare, also how many departments are compared. */
export function figuresOf(
  { department }: Pick<Explained, "department">,
  { item, args, work, metrics }: ItemModel,
): Figures {
  const figures = Object.entries({ ...args, ...work }).map(([name, expr]): [string, Value] => [
    name,
    department.evaluate(expr),
  ]);
  const [first] = metrics;
  const ranked: Figures = first
    ? { ranked: single(department.evaluate(count(column(keyOf.metric(item.code, first.name))))) }
    : {};
  return { ...Object.fromEntries(figures), ...ranked };
}

/** @throws TypeError for a range: a programmer's mistake */
export function single(value: Value): Scalar {
  if (isArray(value)) throw new TypeError("expected one value, got a range");
  return value;
}
