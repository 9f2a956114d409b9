import { areNumbers, setAll, setBounds, setUnknown } from "../bounds.js";
import { dividedByZero, isFailure, isNumber, limit, unsure } from "../code.js";
import { asNumberCode } from "../exactness.js";
import type { Kernel, Register } from "../register.js";
import { take } from "./take.js";

/** An operand whose codes are multiplied so that both sides count in the same unit. */
export interface Operand {
  readonly register: Register;
  /** A power of ten, at least 1. */
  readonly factor: number;
  /** The code of 1. */
  readonly one: number;
}

const leastOf = ({ register, factor }: Operand): number => register.least * factor;
const mostOf = ({ register, factor }: Operand): number => register.most * factor;
const allNumbers = ({ register, factor }: Operand): boolean => areNumbers(register, factor);

/** The first error of the two, as Excel has it; or the operation on what blanks and booleans count as. */
function unusual(a: number, b: number, left: Operand, right: Operand, sign: number): number {
  const x = asNumberCode(a, left.one);
  if (!isNumber(x)) return x;
  const y = asNumberCode(b, right.one);
  if (!isNumber(y)) return y;
  const [p, q] = [x * left.factor, y * right.factor];
  const sum = p + sign * q;
  return isNumber(p) && isNumber(q) && isNumber(sum) ? sum : unsure;
}

/** @param sign 1 to add, -1 to subtract */
export function sumOfTwo(out: Register, left: Operand, right: Operand, sign: 1 | -1): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  const [fa, fb] = [left.factor, right.factor * sign];
  return (rows) => {
    const [x, y, most] = [fa, fb, limit];
    if (allNumbers(left) && allNumbers(right)) {
      const [low, high] = sign === 1 ? [leastOf(right), mostOf(right)] : [-mostOf(right), -leastOf(right)];
      setBounds(out, leastOf(left) + low, mostOf(left) + high);
      if (areNumbers(out)) {
        for (let i = 0; i < rows; i += 1) values[i] = (a[i] as number) * x + (b[i] as number) * y;
        return;
      }
    }
    // a blank cell is 0; everything that is not a number lies above
    setBounds(out, sign === 1 ? Math.min(0, leastOf(left)) + Math.min(0, leastOf(right)) : -Infinity, Infinity);
    for (let i = 0; i < rows; i += 1) {
      const p = (a[i] as number) * x;
      const q = (b[i] as number) * y;
      const sum = p + q;
      values[i] =
        p < most && p > -most && q < most && q > -most && sum < most && sum > -most
          ? sum
          : unusual(a[i] as number, b[i] as number, left, right, sign);
    }
  };
}

function unusualProduct(a: number, b: number, left: Operand, right: Operand): number {
  const x = asNumberCode(a, left.one);
  if (!isNumber(x)) return x;
  const y = asNumberCode(b, right.one);
  if (!isNumber(y)) return y;
  const product = x * y;
  return isNumber(product) ? product : unsure;
}

export function product(out: Register, left: Operand, right: Operand): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  return (rows) => {
    const most = limit;
    if (areNumbers(left.register) && areNumbers(right.register)) {
      const { least: p, most: q } = left.register;
      const { least: r, most: s } = right.register;
      setBounds(out, Math.min(p * r, p * s, q * r, q * s), Math.max(p * r, p * s, q * r, q * s));
      if (areNumbers(out)) {
        for (let i = 0; i < rows; i += 1) values[i] = (a[i] as number) * (b[i] as number);
        return;
      }
    }
    setBounds(out, left.register.least >= 0 && right.register.least >= 0 ? 0 : -Infinity, Infinity);
    for (let i = 0; i < rows; i += 1) {
      const x = a[i] as number;
      const y = b[i] as number;
      const result = x * y;
      values[i] =
        x < most && x > -most && y < most && y > -most && result < most && result > -most
          ? result
          : unusualProduct(x, y, left, right);
    }
  };
}

/** The quotient of two whole numbers of parts, as a ratio. Its bounds are those of the numerators. */
export function quotient(out: Register, left: Operand, right: Operand): Kernel {
  const { values, denominators } = out;
  if (!denominators) throw new TypeError("a quotient needs denominators");
  const a = left.register.values;
  const b = right.register.values;
  const [fa, fb] = [left.factor, right.factor];
  return (rows) => {
    const [up, down, most] = [fa, fb, limit];
    if (allNumbers(left) && allNumbers(right) && right.register.least > 0) {
      setBounds(out, leastOf(left), mostOf(left));
      for (let i = 0; i < rows; i += 1) values[i] = (a[i] as number) * up;
      for (let i = 0; i < rows; i += 1) denominators[i] = (b[i] as number) * down;
      return;
    }
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const n = (a[i] as number) * up;
      const d = (b[i] as number) * down;
      if (d > 0 && d < most && n < most && n > -most) {
        values[i] = n;
        denominators[i] = d;
      } else {
        const result = unusualQuotient(a[i] as number, b[i] as number, left, right);
        values[i] = result;
        denominators[i] = isNumber(result) ? Math.abs(asNumberCode(b[i] as number, right.one) * fb) : 1;
      }
    }
  };
}

function unusualQuotient(a: number, b: number, left: Operand, right: Operand): number {
  const x = asNumberCode(a, left.one);
  if (!isNumber(x)) return x;
  const y = asNumberCode(b, right.one);
  if (!isNumber(y)) return y;
  if (y === 0) return dividedByZero;
  const [n, d] = [x * left.factor, y * right.factor];
  return isNumber(n) && isNumber(d) ? (d < 0 ? -n : n) : unsure;
}

/** SUM of single cells: skips what is not a number, passes errors on. */
export function sum(out: Register, operands: readonly Operand[]): Kernel {
  const { values } = out;
  const columns = operands.map(({ register }) => register.values);
  const factors = operands.map(({ factor }) => factor);
  const failed = (row: number): number => {
    const codes = columns.map((column) => column[row] as number);
    if (codes.includes(unsure)) return unsure;
    return codes.find(isFailure) ?? unsure;
  };
  return (rows) => {
    const first = columns[0] as Float64Array;
    const factor = factors[0] as number;
    const most = limit;
    if (operands.every(allNumbers)) {
      let [least, largest] = [0, 0];
      let size = 0;
      for (const operand of operands) {
        least += leastOf(operand);
        largest += mostOf(operand);
        size += Math.max(Math.abs(leastOf(operand)), Math.abs(mostOf(operand)));
      }
      // no sum on the way is larger either
      if (size < limit) {
        setBounds(out, least, largest);
        for (let i = 0; i < rows; i += 1) values[i] = (first[i] as number) * factor;
        for (let at = 1; at < columns.length; at += 1)
          addNumbers(values, columns[at] as Float64Array, factors[at] as number, rows);
        return;
      }
    }
    setBounds(
      out,
      operands.reduce((least, operand) => least + Math.min(0, leastOf(operand)), 0),
      Infinity,
    );
    for (let i = 0; i < rows; i += 1) {
      const x = first[i] as number;
      const p = x * factor;
      values[i] = p < most && p > -most ? p : isFailure(x) || isNumber(x) ? unsure : 0;
    }
    for (let at = 1; at < columns.length; at += 1)
      add(values, columns[at] as Float64Array, factors[at] as number, rows);
    const marked = unsure;
    for (let i = 0; i < rows; i += 1) if (values[i] === marked) values[i] = failed(i);
  };
}

function addNumbers(values: Float64Array, column: Float64Array, factor: number, rows: number): void {
  for (let i = 0; i < rows; i += 1) values[i] = (values[i] as number) + (column[i] as number) * factor;
}

function add(values: Float64Array, column: Float64Array, factor: number, rows: number): void {
  const [most, marked] = [limit, unsure];
  for (let i = 0; i < rows; i += 1) {
    const x = column[i] as number;
    const p = x * factor;
    const before = values[i] as number;
    if (p < most && p > -most) {
      const sum = before + p;
      if (before !== marked) values[i] = sum < most && sum > -most ? sum : marked;
    } else if (isNumber(x) || isFailure(x)) values[i] = unsure;
  }
}

/** MIN or MAX of single cells, likewise; 0 where none is a number. @param sign 1 for the largest, -1 for the smallest */
export function extreme(out: Register, operands: readonly Operand[], sign: 1 | -1): Kernel {
  const { values } = out;
  const [left, right] = operands;
  const general = (row: number): number => {
    let best = NaN;
    let failure = NaN;
    for (const { register, factor } of operands) {
      const code = register.values[row] as number;
      if (isNumber(code)) {
        const scaled = code * factor;
        if (!isNumber(scaled)) return unsure;
        if (Number.isNaN(best) || (scaled - best) * sign > 0) best = scaled;
      } else if (code === unsure) return unsure;
      else if (isFailure(code) && Number.isNaN(failure)) failure = code;
    }
    return Number.isNaN(failure) ? (Number.isNaN(best) ? 0 : best) : failure;
  };
  if (!left || !right || operands.length > 2)
    return (rows) => {
      setUnknown(out);
      for (let i = 0; i < rows; i += 1) values[i] = general(i);
    };
  const a = left.register.values;
  const b = right.register.values;
  const [fa, fb] = [left.factor, right.factor];
  return (rows) => {
    const [x, y, z, most] = [fa, fb, sign, limit];
    if (allNumbers(left) && allNumbers(right)) {
      const [upper, lower] = sign === 1 ? [left, right] : [right, left];
      if (leastOf(upper) >= mostOf(lower)) take(out, left, rows);
      else if (leastOf(lower) >= mostOf(upper)) take(out, right, rows);
      else {
        const ofBoth = sign === 1 ? Math.max : Math.min;
        setBounds(out, ofBoth(leastOf(left), leastOf(right)), ofBoth(mostOf(left), mostOf(right)));
        for (let i = 0; i < rows; i += 1) {
          const p = (a[i] as number) * x;
          const q = (b[i] as number) * y;
          values[i] = (p - q) * z > 0 ? p : q;
        }
      }
      return;
    }
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const p = (a[i] as number) * x;
      const q = (b[i] as number) * y;
      values[i] = p < most && p > -most && q < most && q > -most ? ((p - q) * z > 0 ? p : q) : general(i);
    }
  };
}

/** COUNT of single cells. */
export function count(out: Register, operands: readonly Operand[]): Kernel {
  const { values } = out;
  const columns = operands.map(({ register }) => register.values);
  return (rows) => {
    if (operands.every(({ register }) => areNumbers(register))) {
      setAll(out, columns.length);
      return;
    }
    setUnknown(out);
    values.fill(0, 0, rows);
    const [most, marked] = [limit, unsure];
    for (const column of columns)
      for (let i = 0; i < rows; i += 1) {
        const code = column[i] as number;
        if (code < most) values[i] = (values[i] as number) + 1;
        else if (code === marked) values[i] = marked;
      }
    // what was unsure once has been counted on from there
    for (let i = 0; i < rows; i += 1) if (!((values[i] as number) < limit)) values[i] = unsure;
  };
}
