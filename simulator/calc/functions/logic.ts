import { isError, type CellError, type CellValue } from "../values/cellValue.js";
import { asTruth } from "../values/convert.js";
import { busyError, valueError } from "../values/cellValue.js";
import { eachOf, isMatrix, type Value } from "../values/matrix.js";
import { all, any, each, lazy, type NativeFunction } from "./native.js";

const when = lazy("IF", [2, 3], ([test, then, otherwise], { evaluate }) => {
  if (!test || !then) return valueError;
  const tested = evaluate(test);
  const second = (): Value => (otherwise ? evaluate(otherwise) : false);
  if (isMatrix(tested))
    return eachOf([tested, evaluate(then), second()], ([a = null, b = null, c = null]) => chosen(a, b, c));
  const truth = asTruth(tested);
  if (isError(truth)) return truth;
  return truth ? evaluate(then) : second();
});

function chosen(test: CellValue, then: CellValue, otherwise: CellValue): CellValue {
  const truth = asTruth(test);
  return isError(truth) ? truth : truth ? then : otherwise;
}

/** A value that is still awaited is no error. */
const replaces = (name: string, isReplaced: (error: CellError) => boolean): NativeFunction =>
  lazy(name, 2, ([value, otherwise], { evaluate }) => {
    if (!value || !otherwise) return valueError;
    const mayReplace = (cell: CellValue): boolean => isError(cell) && cell !== busyError && isReplaced(cell);
    const tested = evaluate(value);
    if (isMatrix(tested)) {
      if (!tested.cells.some(mayReplace)) return tested;
      return eachOf([tested, evaluate(otherwise)], ([a = null, b = null]) => (mayReplace(a) ? b : a));
    }
    return mayReplace(tested) ? evaluate(otherwise) : tested;
  });

/** Takes booleans and numbers; skips strings and blanks in ranges. */
const junction = (name: string, join: (all: readonly boolean[]) => boolean): NativeFunction =>
  all(name, [1, any], (...operands) => {
    const truths: boolean[] = [];
    for (const operand of operands) {
      for (const cell of isMatrix(operand) ? operand.cells : [operand]) {
        if (isMatrix(operand) && (cell === null || typeof cell === "string")) continue;
        const truth = asTruth(cell);
        if (isError(truth)) return truth;
        truths.push(truth);
      }
    }
    return truths.length === 0 ? valueError : join(truths);
  });

const choose = lazy("CHOOSE", [2, any], ([index, ...choices], { evaluate }) => {
  const wanted = index ? evaluate(index) : valueError;
  if (isMatrix(wanted) || isError(wanted)) return isMatrix(wanted) ? valueError : wanted;
  const choice = choices[Math.trunc(Number(wanted)) - 1];
  return choice ? evaluate(choice) : valueError;
});

export const logic: readonly NativeFunction[] = [
  when,
  replaces("IFERROR", () => true),
  replaces("IFNA", ({ error }) => error === "#N/A"),
  junction("AND", (truths) => truths.every((truth) => truth)),
  junction("OR", (truths) => truths.some((truth) => truth)),
  junction("XOR", (truths) => truths.filter((truth) => truth).length % 2 === 1),
  each("NOT", 1, (cell = null) => {
    const truth = asTruth(cell);
    return isError(truth) ? truth : !truth;
  }),
  choose,
];
