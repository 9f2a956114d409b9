import { blank, firstText, isFailure, isNumber, isText, limit, no, specialAt, truthCode, unsure, yes } from "../code.js";
import { order } from "../exactness.js";
import { compareScalars } from "../../formula/value.js";
import type { Kernel, Register, Run } from "../register.js";
import type { Operand } from "./arithmetic.js";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Whether an order (negative, 0, positive) makes the comparison true. */
export const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** What a comparison makes of an order that may be unknown (NaN) or a failure. */
const told = (comparison: Comparison, order: number): number => (Number.isNaN(order) ? unsure : truthCode(holds[comparison](order)));

/** Codes that are not both numbers: Excel's order of types. @returns a failure, or TRUE or FALSE */
export function unusualOrder(comparison: Comparison, a: number, b: number, run: Run): number {
  if (isFailure(a)) return a;
  if (isFailure(b)) return b;
  const x = a === blank ? asBlankBeside(b, run) : a;
  const y = b === blank ? asBlankBeside(a, run) : b;
  if (isNumber(x) || isNumber(y)) return told(comparison, isNumber(x) ? (isNumber(y) ? x - y : -1) : 1);
  const ordered = compareScalars(plain(x, run), plain(y, run));
  return typeof ordered === "number" ? told(comparison, ordered) : unsure;
}

/** A blank cell takes the neutral value of the type that it is compared with. */
const asBlankBeside = (other: number, { texts }: Run): number =>
  isText(other) ? texts.codeOf("") : other === yes || other === no ? no : 0;
const plain = (code: number, { texts }: Run): string | boolean => (isText(code) ? texts.textOf(code) : code === yes);

/** A comparison of two columns of whole numbers of parts. */
export function compared(out: Register, comparison: Comparison, left: Operand, right: Operand, run: Run): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  const [fa, fb] = [left.factor, right.factor];
  const unusual = (i: number): number => {
    const [x, y] = [a[i] as number, b[i] as number];
    if (isNumber(x) && isNumber(y)) return told(comparison, order(x, right.one, y, left.one));
    return unusualOrder(comparison, x, y, run);
  };
  // one loop for each kind, or the processor cannot foresee where the calls go
  const [below, same, above] = ([-1, 0, 1] as const).map((order) => truthCode(holds[comparison](order))) as [number, number, number];
  return (rows) => {
    const [x, y, most, ifBelow, ifSame, ifAbove] = [fa, fb, limit, below, same, above];
    for (let i = 0; i < rows; i += 1) {
      const p = (a[i] as number) * x;
      const q = (b[i] as number) * y;
      values[i] = p < most && p > -most && q < most && q > -most ? (p < q ? ifBelow : p > q ? ifAbove : ifSame) : unusual(i);
    }
  };
}

/** "=" or "<>" with a word of the formulas. */
export function comparedWithText(out: Register, comparison: "=" | "<>", left: Operand, word: string, run: Run): Kernel {
  const { values } = out;
  const a = left.register.values;
  const [equal, different] = comparison === "=" ? [yes, no] : [no, yes];
  const blankEquals = word === "" ? equal : different;
  const failure = unsure;
  const texts = specialAt(firstText);
  return (rows) => {
    const code = run.texts.codeOf(word);
    // equal to another word without regard to case: codes cannot tell
    if (code === unsure) {
      values.fill(unsure, 0, rows);
      return;
    }
    const [most, floor, nothing, failed, is, isNot, ifNothing] = [limit, texts, blank, failure, equal, different, blankEquals];
    for (let i = 0; i < rows; i += 1) {
      const x = a[i] as number;
      values[i] = x === code ? is : x < most || x >= floor ? isNot : x === nothing ? ifNothing : x >= failed ? x : isNot;
    }
  };
}

/** A comparison in which a side is a ratio. */
export function comparedRatios(out: Register, comparison: Comparison, left: Operand, right: Operand, run: Run): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  const [da, db] = [left.register.denominators, right.register.denominators];
  return (rows) => {
    for (let i = 0; i < rows; i += 1) {
      const [x, y] = [a[i] as number, b[i] as number];
      if (isNumber(x) && isNumber(y)) values[i] = told(comparison, order(x, da ? (da[i] as number) : left.one, y, db ? (db[i] as number) : right.one));
      else values[i] = unusualOrder(comparison, x, y, run);
    }
  };
}

