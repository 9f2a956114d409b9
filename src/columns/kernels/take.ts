import { areNumbers, copyRows, isSame, setAll, setBounds, setUnknown, writeOut } from "../bounds.js";
import { isNumber, unsure } from "../code.js";
import type { Register } from "../register.js";
import type { Operand } from "./arithmetic.js";

/** A code in the unit of the result; what is not a number has none. */
export function scaled(code: number, factor: number): number {
  if (!isNumber(code)) return code;
  const result = code * factor;
  return isNumber(result) ? result : unsure;
}

/** The cells of an operand as they are, in the unit of the result. */
export function take(out: Register, { register, factor, one }: Operand, rows: number): void {
  if (!out.denominators && isSame(register)) {
    setAll(out, scaled(register.values[0] as number, factor));
    return;
  }
  const { values, denominators } = out;
  const from = register.values;
  if (denominators) {
    // ratios are not scaled
    writeOut(register, rows);
    setBounds(out, register.least, register.most);
    copyRows(from, values, rows);
    if (register.denominators) copyRows(register.denominators, denominators, rows);
    else denominators.fill(one, 0, rows);
    return;
  }
  if (factor === 1) {
    setBounds(out, register.least, register.most, register.clean);
    copyRows(from, values, rows);
  } else if (areNumbers(register, factor)) {
    setBounds(out, register.least * factor, register.most * factor);
    for (let i = 0; i < rows; i += 1) values[i] = (from[i] as number) * factor;
  } else {
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) values[i] = scaled(from[i] as number, factor);
  }
}
