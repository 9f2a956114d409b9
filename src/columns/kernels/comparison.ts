import { areNumbers, findSame, isClean, setAll, setBounds, setUnknown } from "../bounds.js";
import {
  blank,
  firstText,
  isFailure,
  isNumber,
  isText,
  limit,
  no,
  specialAt,
  textFloor,
  truthCode,
  unsure,
  wrongType,
  yes,
} from "../code.js";
import { order } from "../exactness.js";
import { compareScalars } from "../../formula/value.js";
import type { Kernel, Register, Run } from "../register.js";
import type { Operand } from "./arithmetic.js";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** Whether an order (negative, 0, positive) makes the comparison true. */
const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (order) => order === 0,
  "<>": (order) => order !== 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** What a comparison makes of an order that may be unknown (NaN) or a failure. */
const told = (comparison: Comparison, order: number): number =>
  Number.isNaN(order) ? unsure : truthCode(holds[comparison](order));

/** Codes that are not both numbers: Excel's order of types. @returns a failure, or TRUE or FALSE */
function unusualOrder(comparison: Comparison, a: number, b: number, run: Run): number {
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

const isWord = (code: number): boolean => code >= textFloor || code === yes || code === no;

/** A comparison of two columns of whole numbers of parts. */
export function compared(out: Register, comparison: Comparison, left: Operand, right: Operand, run: Run): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  const [fa, fb] = [left.factor, right.factor];
  // one loop for each kind, or the processor cannot foresee where the calls go
  const [below, same, above] = ([-1, 0, 1] as const).map((order) => truthCode(holds[comparison](order))) as [
    number,
    number,
    number,
  ];
  const unusual = (x: number, y: number): number => {
    if (isNumber(x) && isNumber(y)) return told(comparison, order(x, left.one, y, right.one));
    // strings and booleans are above all numbers
    if (isNumber(y) && isWord(x)) return above;
    if (isNumber(x) && isWord(y)) return below;
    return unusualOrder(comparison, x, y, run);
  };
  return (rows) => {
    const [x, y, most, ifBelow, ifSame, ifAbove] = [fa, fb, limit, below, same, above];
    const { register: l } = left;
    const { register: r } = right;
    if (areNumbers(l, x) && areNumbers(r, y)) {
      // what the bounds leave possible
      const canBeBelow = l.least * x < r.most * y;
      const canBeAbove = l.most * x > r.least * y;
      const canBeSame = l.least * x <= r.most * y && l.most * x >= r.least * y;
      const result = canBeSame ? ifSame : canBeBelow ? ifBelow : ifAbove;
      if ((!canBeBelow || ifBelow === result) && (!canBeAbove || ifAbove === result)) {
        setAll(out, result);
        return;
      }
      setBounds(out, no, yes);
      for (let i = 0; i < rows; i += 1) {
        const p = (a[i] as number) * x;
        const q = (b[i] as number) * y;
        values[i] = p < q ? ifBelow : p > q ? ifAbove : ifSame;
      }
      return;
    }
    // numbers that are not below, blanks, which are 0 beside a number, and what is above all numbers
    if (ifSame === ifAbove && isClean(l) && areNumbers(r, y) && l.least * x >= r.most * y && r.most <= 0) {
      setAll(out, ifAbove);
      return;
    }
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const p = (a[i] as number) * x;
      const q = (b[i] as number) * y;
      values[i] =
        p < most && p > -most && q < most && q > -most
          ? p < q
            ? ifBelow
            : p > q
              ? ifAbove
              : ifSame
          : unusual(a[i] as number, b[i] as number);
    }
    findSame(out, rows);
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
    // equal to another word without regard to case: codes do not show it
    if (code === unsure) {
      setAll(out, unsure);
      return;
    }
    const { least, most: largestCode } = left.register;
    // numbers, or other strings only
    if (largestCode < limit || (least >= textFloor && (code < least || code > largestCode))) {
      setAll(out, different);
      return;
    }
    const [most, floor, nothing, failed, is, isNot, ifNothing] = [
      limit,
      texts,
      blank,
      failure,
      equal,
      different,
      blankEquals,
    ];
    let largest = 0;
    for (let i = 0; i < rows; i += 1) {
      const x = a[i] as number;
      const result =
        x === code ? is : x < most || x >= floor ? isNot : x === nothing ? ifNothing : x >= failed ? x : isNot;
      values[i] = result;
      if (result > largest) largest = result;
    }
    setBounds(out, no, largest);
    findSame(out, rows);
  };
}

/**
 * Whether a cell is the number that it counts as: a blank is 0.
 * @param truth what holds for booleans: they are not numbers, but count as whole ones
 */
export function equalsItsNumber(out: Register, { register }: Operand, truth: number): Kernel {
  const { values } = out;
  const a = register.values;
  return (rows) => {
    if (areNumbers(register)) {
      setAll(out, yes);
      return;
    }
    setUnknown(out);
    const [most, nothing, failed, text, ofTruth] = [limit, blank, unsure, textFloor, truth];
    for (let i = 0; i < rows; i += 1) {
      const code = a[i] as number;
      values[i] = code < most || code === nothing ? yes : code >= text ? wrongType : code >= failed ? code : ofTruth;
    }
    findSame(out, rows);
  };
}

/** A comparison in which a side is a ratio. */
export function comparedRatios(out: Register, comparison: Comparison, left: Operand, right: Operand, run: Run): Kernel {
  const { values } = out;
  const a = left.register.values;
  const b = right.register.values;
  const [da, db] = [left.register.denominators, right.register.denominators];
  return (rows) => {
    setUnknown(out);
    for (let i = 0; i < rows; i += 1) {
      const [x, y] = [a[i] as number, b[i] as number];
      if (isNumber(x) && isNumber(y))
        values[i] = told(
          comparison,
          order(x, da ? (da[i] as number) : left.one, y, db ? (db[i] as number) : right.one),
        );
      else values[i] = unusualOrder(comparison, x, y, run);
    }
  };
}
