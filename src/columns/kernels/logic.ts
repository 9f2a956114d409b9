import {
  areNumbers,
  areTruths,
  findSame,
  isClean,
  isSame,
  setAll,
  setBounds,
  setUnknown,
  writeOut,
} from "../bounds.js";
import {
  blank,
  isFailure,
  isNumber,
  isText,
  limit,
  no,
  textFloor,
  truthCode,
  unsure,
  wrongType,
  yes,
} from "../code.js";
import type { Kernel, Register } from "../register.js";
import type { Operand } from "./arithmetic.js";
import { scaled, take } from "./take.js";

/** A cell as a condition: a number is true unless 0; text is an error. */
function asTruth(code: number): number {
  if (code === yes || code === no || isFailure(code)) return code;
  if (code === blank) return no;
  return isText(code) ? wrongType : truthCode(code !== 0);
}

/** AND or OR. @param decides the boolean that decides it */
export function junction(out: Register, operands: readonly Operand[], decides: number): Kernel {
  const { values } = out;
  const registers = operands.map(({ register }) => register);
  const otherwise = decides === yes ? no : yes;
  const columns = registers.map(({ values: column }) => column);
  const general = (row: number): number => {
    let failure = 0;
    for (const column of columns) {
      const code = column[row] as number;
      if (code === unsure) return unsure;
      if (failure === 0 && isFailure(code)) failure = code;
    }
    if (failure !== 0) return failure;
    for (const column of columns) {
      const code = column[row] as number;
      if (code === blank) continue;
      const truth = asTruth(code);
      if (isFailure(truth) || truth === decides) return truth;
    }
    return otherwise;
  };
  const isNeutral = ({ least, most }: Register): boolean => least === otherwise && most === otherwise;
  return (rows) => {
    let [first, onlyTruths] = [true, true];
    for (const register of registers) {
      if (isNeutral(register)) continue;
      onlyTruths &&= areTruths(register);
      writeOut(register, rows);
      if (first) begin(values, register.values, decides, rows);
      else join(values, register.values, decides, rows);
      first = false;
    }
    if (first) {
      setAll(out, otherwise);
      return;
    }
    if (onlyTruths) setBounds(out, no, yes);
    else {
      registers.forEach((register) => writeOut(register, rows));
      setUnknown(out);
      const marked = unsure;
      for (let i = 0; i < rows; i += 1) if (values[i] === marked) values[i] = general(i);
    }
    findSame(out, rows);
  };
}

function begin(values: Float64Array, column: Float64Array, decides: number, rows: number): void {
  const [other, marked] = [decides === yes ? no : yes, unsure];
  for (let i = 0; i < rows; i += 1) {
    const code = column[i] as number;
    values[i] = code === other || code === decides || isFailure(code) ? code : marked;
  }
}

/** The first error stays. Anything else but a boolean is marked, and looked at once more. */
function join(values: Float64Array, column: Float64Array, decides: number, rows: number): void {
  const [other, marked] = [decides === yes ? no : yes, unsure];
  for (let i = 0; i < rows; i += 1) {
    const code = column[i] as number;
    if (code === other) continue;
    const before = values[i] as number;
    if (code === decides || (code !== marked && isFailure(code))) {
      if (before === other || (before === decides && code !== decides)) values[i] = code;
    } else values[i] = marked;
  }
}

export function negation(out: Register, { register }: Operand): Kernel {
  const { values } = out;
  const a = register.values;
  return (rows) => {
    if (areTruths(register)) setBounds(out, no, yes);
    else setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const truth = asTruth(a[i] as number);
      values[i] = truth === yes ? no : truth === no ? yes : truth;
    }
  };
}

export type Kind = "ISNUMBER" | "ISTEXT" | "ISERROR";

/** What is unsure is a number or an error: the caller must find out. */
export function isKind(out: Register, { register }: Operand, kind: Kind): Kernel {
  const { values } = out;
  const a = register.values;
  if (kind === "ISNUMBER")
    return (rows) => {
      const [most, is, isNot, unknown] = [limit, yes, no, unsure];
      if (register.most < most) {
        setAll(out, is);
        return;
      }
      setBounds(out, no, unsure);
      for (let i = 0; i < rows; i += 1) {
        const code = a[i] as number;
        values[i] = code < most ? is : code === unknown ? unknown : isNot;
      }
      findSame(out, rows);
    };
  const isIt = kind === "ISTEXT" ? (code: number) => code >= textFloor : isFailure;
  return (rows) => {
    if (register.most < unsure) {
      setAll(out, no);
      return;
    }
    setBounds(out, no, unsure);
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      values[i] = code === unsure ? unsure : truthCode(isIt(code));
    }
    findSame(out, rows);
  };
}

/** IF: the branch that the condition chooses. What stands in the other, even an error, is of no concern. */
export function choice(out: Register, condition: Register, then: Operand, otherwise: Operand): Kernel {
  const c = condition.values;
  const { values, denominators } = out;
  const [{ register: left, factor: fa }, { register: right, factor: fb }] = [then, otherwise];
  const [a, b] = [left.values, right.values];
  const chosen = (i: number, test: number): number => {
    const truth = asTruth(test);
    return truth === yes ? scaled(a[i] as number, fa) : truth === no ? scaled(b[i] as number, fb) : truth;
  };
  const eachRatio = (rows: number, ratios: Float64Array): void => {
    const [da, db] = [left.denominators, right.denominators];
    for (let i = 0; i < rows; i += 1) {
      const truth = asTruth(c[i] as number);
      if (truth === yes) {
        values[i] = a[i] as number;
        ratios[i] = da ? (da[i] as number) : then.one;
      } else if (truth === no) {
        values[i] = b[i] as number;
        ratios[i] = db ? (db[i] as number) : otherwise.one;
      } else {
        values[i] = truth;
        ratios[i] = 1;
      }
    }
  };
  return (rows) => {
    if (isSame(condition)) {
      const truth = asTruth(c[0] as number);
      if (truth === yes || truth === no) {
        take(out, truth === yes ? then : otherwise, rows);
        return;
      }
    }
    writeOut(condition, rows);
    writeOut(left, rows);
    writeOut(right, rows);
    if (denominators) {
      setUnknown(out);
      eachRatio(rows, denominators);
      return;
    }
    // what is not a number has no unit
    const x = left.least > limit ? 1 : fa;
    const y = right.least > limit ? 1 : fb;
    if (areTruths(condition) && (x === 1 || areNumbers(left, x)) && (y === 1 || areNumbers(right, y))) {
      setBounds(
        out,
        Math.min(left.least * x, right.least * y),
        Math.max(left.most * x, right.most * y),
        isClean(left) && isClean(right),
      );
      const is = yes;
      for (let i = 0; i < rows; i += 1) values[i] = c[i] === is ? (a[i] as number) * x : (b[i] as number) * y;
      return;
    }
    setUnknown(out);
    const [is, isNot] = [yes, no];
    if (x === 1 && y === 1)
      for (let i = 0; i < rows; i += 1) {
        const test = c[i] as number;
        values[i] = test === is ? (a[i] as number) : test === isNot ? (b[i] as number) : chosen(i, test);
      }
    else for (let i = 0; i < rows; i += 1) values[i] = chosen(i, c[i] as number);
  };
}

/** IFERROR. */
export function unlessError(out: Register, value: Operand, otherwise: Operand): Kernel {
  const { values, denominators } = out;
  const [a, b] = [value.register.values, otherwise.register.values];
  const [da, db] = [value.register.denominators, otherwise.register.denominators];
  const [fa, fb] = [value.factor, otherwise.factor];
  return (rows) => {
    // unsure is for the reader of the value to resolve
    if (value.register.most <= unsure) {
      take(out, value, rows);
      return;
    }
    setUnknown(out);
    if (!denominators && fa === 1 && fb === 1) {
      const [first, beyond] = [unsure, textFloor];
      for (let i = 0; i < rows; i += 1) {
        const code = a[i] as number;
        values[i] = code <= first || code >= beyond ? code : (b[i] as number);
      }
      return;
    }
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      const failed = code !== unsure && isFailure(code);
      const kept = failed ? (b[i] as number) : code;
      const inUnit = denominators || !isNumber(kept) ? kept : kept * (failed ? fb : fa);
      values[i] = isNumber(inUnit) || !isNumber(kept) ? inUnit : unsure;
      if (denominators)
        denominators[i] = failed ? (db ? (db[i] as number) : otherwise.one) : da ? (da[i] as number) : value.one;
    }
  };
}
