import { limit, isNumber } from "../code.js";
import { asNumberCode, floored, rounded } from "../exactness.js";
import type { Kernel, Register } from "../register.js";
import type { Operand } from "./arithmetic.js";

/** ROUND or INT to fewer decimals than the operand has. @param part how many of the operand's units make one of the result's */
export function coarser(out: Register, { register, one }: Operand, part: number, how: "round" | "floor"): Kernel {
  const { values } = out;
  const a = register.values;
  const decide = how === "round" ? (code: number) => rounded(code, part, 1) : (code: number) => floored(code, part);
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      if (code < limit && code > -limit) values[i] = decide(code);
      else {
        const number = asNumberCode(code, one);
        values[i] = isNumber(number) ? decide(number) : number;
      }
    }
  };
}

/** ROUND or INT of a ratio. @param power 10 to the number of decimals */
export function ofRatio(out: Register, { register, one }: Operand, power: number, how: "round" | "floor"): Kernel {
  const { values } = out;
  const { values: a, denominators } = register;
  if (!denominators) throw new TypeError("a ratio needs denominators");
  const decide = how === "round" ? (n: number, d: number) => rounded(n, d, power) : floored;
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      if (code < limit && code > -limit) values[i] = decide(code, denominators[i] as number);
      else {
        const number = asNumberCode(code, one);
        values[i] = isNumber(number) ? number * power : number;
      }
    }
  };
}

/** A number as it is: what rounding makes of one that has no further decimals. */
export function asNumber(out: Register, { register, one }: Operand): Kernel {
  const { values } = out;
  const a = register.values;
  return (rows) => {
    const most = limit;
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      values[i] = code < most && code > -most ? code : asNumberCode(code, one);
    }
  };
}
