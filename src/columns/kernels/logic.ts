import { blank, isFailure, isNumber, isText, limit, no, textFloor, truthCode, unsure, wrongType, yes } from "../code.js";
import type { Kernel, Register } from "../register.js";
import type { Operand } from "./arithmetic.js";

/** A cell as a condition: a number is true unless 0; text is an error. */
export function asTruth(code: number): number {
  if (code === yes || code === no || isFailure(code)) return code;
  if (code === blank) return no;
  return isText(code) ? wrongType : truthCode(code !== 0);
}

/** AND or OR. @param decides the truth value that decides it */
export function junction(out: Register, operands: readonly Operand[], decides: number): Kernel {
  const { values } = out;
  const columns = operands.map(({ register }) => register.values);
  const otherwise = decides === yes ? no : yes;
  const general = (row: number): number => {
    const codes = columns.map((column) => column[row] as number);
    if (codes.includes(unsure)) return unsure;
    const failure = codes.find(isFailure);
    if (failure !== undefined) return failure;
    for (const code of codes) {
      if (code === blank) continue;
      const truth = asTruth(code);
      if (isFailure(truth) || truth === decides) return truth;
    }
    return otherwise;
  };
  const [first = values, ...rest] = columns;
  return (rows) => {
    begin(values, first, decides, rows);
    for (const column of rest) join(values, column, decides, rows);
    const marked = unsure;
    for (let i = 0; i < rows; i += 1) if (values[i] === marked) values[i] = general(i);
  };
}

function begin(values: Float64Array, column: Float64Array, decides: number, rows: number): void {
  const [other, marked] = [decides === yes ? no : yes, unsure];
  for (let i = 0; i < rows; i += 1) {
    const code = column[i] as number;
    values[i] = code === other || code === decides ? code : marked;
  }
}

/** Anything but a truth value is marked, and looked at once more. */
function join(values: Float64Array, column: Float64Array, decides: number, rows: number): void {
  const [other, marked] = [decides === yes ? no : yes, unsure];
  for (let i = 0; i < rows; i += 1) {
    const code = column[i] as number;
    if (code === other) continue;
    if (code === decides) {
      if (values[i] !== marked) values[i] = code;
    } else values[i] = marked;
  }
}

export function negation(out: Register, { register }: Operand): Kernel {
  const { values } = out;
  const a = register.values;
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const truth = asTruth(a[i] as number);
      values[i] = truth === yes ? no : truth === no ? yes : truth;
    }
  };
}

export type Kind = "ISNUMBER" | "ISTEXT" | "ISERROR";

/** What is unsure is a number or an error: whoever asks must know. */
export function isKind(out: Register, { register }: Operand, kind: Kind): Kernel {
  const { values } = out;
  const a = register.values;
  if (kind === "ISNUMBER")
    return (rows) => {
      const [most, is, isNot, unknown] = [limit, yes, no, unsure];
      for (let i = 0; i < rows; i += 1) {
        const code = a[i] as number;
        values[i] = code < most ? is : code === unknown ? unknown : isNot;
      }
    };
  const isIt = kind === "ISTEXT" ? (code: number) => code >= textFloor : isFailure;
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      values[i] = code === unsure ? unsure : truthCode(isIt(code));
    }
  };
}

/** IF: the branch that the condition chooses. What stands in the other, even an error, is of no concern. */
export function choice(out: Register, condition: Register, then: Operand, otherwise: Operand): Kernel {
  const c = condition.values;
  const { values, denominators } = out;
  const [a, b] = [then.register.values, otherwise.register.values];
  const [fa, fb] = [then.factor, otherwise.factor];
  const scaled = (code: number, factor: number): number => {
    if (!isNumber(code)) return code;
    const result = code * factor;
    return isNumber(result) ? result : unsure;
  };
  const plain = fa === 1 && fb === 1;
  const chosen = (i: number, test: number): number => {
    const truth = asTruth(test);
    return truth === yes ? scaled(a[i] as number, fa) : truth === no ? scaled(b[i] as number, fb) : truth;
  };
  if (denominators) {
    const [da, db] = [then.register.denominators, otherwise.register.denominators];
    return (rows) => {
      for (let i = 0; i < rows; i += 1) {
        const truth = asTruth(c[i] as number);
        if (truth === yes) {
          values[i] = a[i] as number;
          denominators[i] = da ? (da[i] as number) : then.one;
        } else if (truth === no) {
          values[i] = b[i] as number;
          denominators[i] = db ? (db[i] as number) : otherwise.one;
        } else {
          values[i] = truth;
          denominators[i] = 1;
        }
      }
    };
  }
  if (plain)
    return (rows) => {
      const [is, isNot] = [yes, no];
      for (let i = 0; i < rows; i += 1) {
        const test = c[i] as number;
        values[i] = test === is ? (a[i] as number) : test === isNot ? (b[i] as number) : chosen(i, test);
      }
    };
  return (rows) => {
    for (let i = 0; i < rows; i += 1) values[i] = chosen(i, c[i] as number);
  };
}

/** IFERROR. */
export function unlessError(out: Register, value: Operand, otherwise: Operand): Kernel {
  const { values, denominators } = out;
  const [a, b] = [value.register.values, otherwise.register.values];
  const [da, db] = [value.register.denominators, otherwise.register.denominators];
  const [fa, fb] = [value.factor, otherwise.factor];
  if (!denominators && fa === 1 && fb === 1)
    return (rows) => {
      const [first, beyond] = [unsure, textFloor];
      for (let i = 0; i < rows; i += 1) {
        const code = a[i] as number;
        values[i] = code <= first || code >= beyond ? code : (b[i] as number);
      }
    };
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      const failed = code !== unsure && isFailure(code);
      const kept = failed ? (b[i] as number) : code;
      const scaled = denominators || !isNumber(kept) ? kept : kept * (failed ? fb : fa);
      values[i] = scaled < limit || !isNumber(kept) ? scaled : unsure;
      if (denominators) denominators[i] = failed ? (db ? (db[i] as number) : otherwise.one) : da ? (da[i] as number) : value.one;
    }
  };
}
