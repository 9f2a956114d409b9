import type { BinaryOperator } from "../syntax/ast.js";
import { divisionError, isError, numberError, type CellValue } from "./cellValue.js";
import { asNumber, asText, compare } from "./convert.js";
import { powerOf } from "../functions/math.js";

type Apply = (a: CellValue, b: CellValue) => CellValue;

const arithmetic =
  (apply: (a: number, b: number) => CellValue): Apply =>
  (a, b) => {
    const left = typeof a === "number" ? a : asNumber(a);
    if (typeof left === "object") return left;
    const right = typeof b === "number" ? b : asNumber(b);
    if (typeof right === "object") return right;
    const result = apply(left, right);
    return typeof result === "number" && !Number.isFinite(result) ? numberError : result;
  };

const comparison =
  (holds: (order: number) => boolean): Apply =>
  (a, b) => {
    const order = compare(a, b);
    return typeof order === "number" ? holds(order) : order;
  };

const joined: Apply = (a, b) => {
  const left = asText(a);
  if (isError(left)) return left;
  const right = asText(b);
  return isError(right) ? right : left + right;
};

export const operators: Readonly<Record<BinaryOperator, Apply>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? divisionError : a / b)),
  "^": arithmetic(powerOf),
  "&": joined,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  "<=": comparison((order) => order <= 0),
  ">": comparison((order) => order > 0),
  ">=": comparison((order) => order >= 0),
};

export const negated: Apply = arithmetic((a) => (a === 0 ? 0 : -a));
export const percent: Apply = arithmetic((a) => a / 100);
