import { setUnknown } from "../bounds.js";
import { dividedByZero, isFailure, isNumber, unsure } from "../code.js";
import { asNumberCode, order, over, plus, ratio, times } from "../exactness.js";
import type { Kernel, Register } from "../register.js";
import type { Operand } from "./arithmetic.js";

export type RatioOperation = "+" | "-" | "*" | "/";

const operations: Readonly<Record<RatioOperation, (n1: number, d1: number, n2: number, d2: number) => number>> = {
  "+": plus,
  "-": (n1, d1, n2, d2) => plus(n1, d1, -n2, d2),
  "*": times,
  "/": over,
};

const denominatorOf = ({ register, one }: Operand, row: number): number =>
  register.denominators ? (register.denominators[row] as number) : one;

/** Arithmetic in which a side is a ratio. */
export function ofRatios(out: Register, operation: RatioOperation, left: Operand, right: Operand): Kernel {
  const { values, denominators } = out;
  if (!denominators) throw new TypeError("a ratio needs denominators");
  const apply = operations[operation];
  return (rows) => {
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const a = left.register.values[i] as number;
      const b = right.register.values[i] as number;
      const x = isNumber(a) ? a : asNumberCode(a, left.one);
      const y = isNumber(b) ? b : asNumberCode(b, right.one);
      let result = x;
      ratio.denominator = 1;
      if (isNumber(x)) {
        // a divisor that is only near 0 may be 0
        const divisor = y === b ? denominatorOf(right, i) : right.one;
        if (!isNumber(y)) result = y;
        else if (operation === "/" && y === 0 && divisor > 0) result = dividedByZero;
        // what counts as a number, such as TRUE, does so in whole units, whatever stands below it
        else result = apply(x, x === a ? denominatorOf(left, i) : left.one, y, divisor);
      }
      values[i] = result;
      denominators[i] = isNumber(result) ? ratio.denominator : 1;
    }
  };
}

/** SUM, MIN or MAX of single cells among which are ratios. */
export function aggregateOfRatios(out: Register, operands: readonly Operand[], how: "SUM" | "MIN" | "MAX"): Kernel {
  const { values, denominators } = out;
  if (!denominators) throw new TypeError("a ratio needs denominators");
  const sign = how === "MAX" ? 1 : -1;
  return (rows) => {
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      let [value, denominator, failure, found] = [0, 1, 0, false];
      for (const operand of operands) {
        const code = operand.register.values[i] as number;
        if (!isNumber(code)) {
          if (code === unsure || (failure === 0 && isFailure(code))) failure = code;
          continue;
        }
        const own = denominatorOf(operand, i);
        if (how === "SUM") {
          if (!isNumber(value)) continue;
          value = plus(value, denominator, code, own);
          denominator = ratio.denominator;
          continue;
        }
        const ordered = found ? order(code, own, value, denominator) * sign : 1;
        if (Number.isNaN(ordered)) failure = unsure;
        if (!(ordered > 0)) continue;
        [value, denominator, found] = [code, own, true];
      }
      values[i] = failure === 0 ? value : failure;
      denominators[i] = failure === 0 && isNumber(value) ? denominator : 1;
    }
  };
}
