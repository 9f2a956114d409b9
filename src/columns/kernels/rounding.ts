import { areNumbers, setBounds, setUnknown } from "../bounds.js";
import { limit, isNumber } from "../code.js";
import { asNumberCode, floored, rounded } from "../exactness.js";
import type { Kernel, Register } from "../register.js";
import type { Operand } from "./arithmetic.js";
import { take } from "./take.js";

/**
 * Below this, the largest whole number not above n / d is the floor of the quotient of the doubles: a quotient that is
 * less than a whole number k is so by 1 / d at least, which is more than half the distance of doubles there.
 */
const floorLimit = limit / 2;

/** ROUND or INT to fewer decimals than the operand has. @param part how many of the operand's units make one of the result's */
export function coarser(out: Register, { register, one }: Operand, part: number, how: "round" | "floor"): Kernel {
  const { values } = out;
  const a = register.values;
  const decide = how === "round" ? (code: number) => rounded(code, part, 1) : (code: number) => floored(code, part);
  const decided = (code: number): number => {
    if (code < limit && code > -limit) return decide(code);
    const number = asNumberCode(code, one);
    return isNumber(number) ? decide(number) : number;
  };
  // half up is the floor of (2 n + part) / (2 part)
  const [times, plus] = how === "round" ? [2, part] : [1, 0];
  return (rows) => {
    if (register.least >= 0 && register.most * times + plus < floorLimit) {
      const [m, p, d] = [times, plus, times * part];
      setBounds(out, decide(register.least), decide(register.most));
      for (let i = 0; i < rows; i += 1) values[i] = Math.floor(((a[i] as number) * m + p) / d);
      return;
    }
    if (register.least >= 0) {
      const [m, p, d, largest] = [times, plus, times * part, (floorLimit - plus) / times];
      setBounds(out, 0, Infinity);
      for (let i = 0; i < rows; i += 1) {
        const code = a[i] as number;
        values[i] = code < largest ? Math.floor((code * m + p) / d) : decided(code);
      }
      return;
    }
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) values[i] = decided(a[i] as number);
  };
}

/** ROUND or INT of a ratio. @param power 10 to the number of decimals */
export function ofRatio(out: Register, { register, one }: Operand, power: number, how: "round" | "floor"): Kernel {
  const { values } = out;
  const { values: a, denominators } = register;
  if (!denominators) throw new TypeError("a ratio needs denominators");
  const decide = how === "round" ? (n: number, d: number) => rounded(n, d, power) : floored;
  const [times, plus, twice] = how === "round" ? [2 * power, 1, 2] : [1, 0, 1];
  return (rows) => {
    const [m, p, t, most] = [times, plus, twice, floorLimit];
    let [least, largest] = [Infinity, -Infinity];
    for (let i = 0; i < rows; i += 1) {
      const n = a[i] as number;
      const d = denominators[i] as number;
      const parts = n * m + d * p;
      let result = 0;
      if (d > 0 && n >= 0 && parts < most && d * t < most) result = Math.floor(parts / (d * t));
      else if (n < limit && n > -limit) result = decide(n, d);
      else {
        const number = asNumberCode(n, one);
        result = isNumber(number) ? number * power : number;
      }
      values[i] = result;
      if (result < least) least = result;
      if (result > largest) largest = result;
    }
    setBounds(out, least, largest);
  };
}

/** A number as it is: what rounding makes of one that has no further decimals. */
export function asNumber(out: Register, operand: Operand): Kernel {
  const { values } = out;
  const { register, one } = operand;
  const a = register.values;
  return (rows) => {
    if (areNumbers(register)) {
      take(out, operand, rows);
      return;
    }
    setBounds(out, Math.min(0, register.least), Infinity);
    const most = limit;
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      values[i] = code < most && code > -most ? code : asNumberCode(code, one);
    }
  };
}
