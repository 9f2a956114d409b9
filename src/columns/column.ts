import type { Scalar } from "../formula/value.js";
import { isFailure, isNumber, limit, specialAt, specialIndex, unsure } from "./code.js";
import { isSame, setBounds, writeOut } from "./bounds.js";
import type { Register } from "./register.js";
import { codeOf, scalarOf } from "./scalarCode.js";
import type { Texts } from "./texts.js";

/** Below this, a 32-bit integer is not a number but a `specialIndex`. */
const leastShort = -(2 ** 30);
const mostShort = 2 ** 31 - 1;
const shortSpecial = -(2 ** 31);

type Codes = Int32Array | Float64Array;

/**
 * The cells of one key for all rows. Codes that fit are kept in 32 bits; the first that does not widens the column.
 * Values that no code can say stand beside it, as they are.
 */
export class Column {
  private codes: Codes;
  /** Beside values that divide; see `Register`. */
  denominators: Float64Array | null = null;
  readonly exact = new Map<number, Scalar>();

  constructor(
    readonly length: number,
    readonly scale: number,
    codes?: Codes,
  ) {
    this.codes = codes ?? new Int32Array(length).fill(shortSpecial);
  }

  /** A copy that may be changed without changing this one. */
  copy(): Column {
    const made = new Column(this.length, this.scale, this.codes.slice());
    made.denominators = this.denominators?.slice() ?? null;
    for (const [row, value] of this.exact) made.exact.set(row, value);
    return made;
  }

  codeAt(row: number): number {
    const code = this.codes[row] ?? unsure;
    if (this.codes instanceof Float64Array || code > leastShort) return code;
    return specialAt(code - shortSpecial);
  }

  set(row: number, value: Scalar, texts: Texts): void {
    const code = codeOf(value, this.scale, texts);
    this.setCode(row, code);
    if (this.denominators) this.denominators[row] = 1;
    if (code === unsure) this.exact.set(row, value);
    else if (this.exact.size > 0) this.exact.delete(row);
  }

  setCode(row: number, code: number): void {
    const short = shortOf(code);
    if (this.codes instanceof Int32Array && Number.isNaN(short)) this.widen();
    this.codes[row] = this.codes instanceof Int32Array ? short : code;
  }

  /** The value, where a code says it exactly or it is kept beside; undefined where it must be evaluated. */
  valueAt(row: number, texts: Texts): Scalar | undefined {
    const code = this.codeAt(row);
    if (code === unsure) return this.exact.get(row);
    const denominator = this.denominators?.[row] ?? 1;
    if (denominator <= 0) return this.exact.get(row);
    return scalarOf(code, denominator, this.scale, texts);
  }

  /** Whether a cell must be evaluated: no code says it, and it is not kept beside. */
  isOpen(row: number): boolean {
    return (this.codeAt(row) === unsure || (this.denominators?.[row] ?? 1) <= 0) && !this.exact.has(row);
  }

  /** Codes of the rows from `from` on into a register. */
  load(into: Register, from: number, rows: number): void {
    const { values } = into;
    const { codes } = this;
    if (codes instanceof Float64Array) {
      let [least, most] = [Infinity, -Infinity];
      for (let i = 0; i < rows; i += 1) {
        const code = codes[from + i] as number;
        values[i] = code;
        if (code < least) least = code;
        if (code > most) most = code;
      }
      setBounds(into, least, most);
    } else this.loadShort(codes, into, from, rows);
    if (!into.denominators) return;
    if (this.denominators) into.denominators.set(this.denominators.subarray(from, from + rows));
    else into.denominators.fill(1, 0, rows);
  }

  private loadShort(codes: Int32Array, into: Register, from: number, rows: number): void {
    const { values } = into;
    let [least, most] = [mostShort, shortSpecial];
    for (let i = 0; i < rows; i += 1) {
      const code = codes[from + i] as number;
      if (code < least) least = code;
      if (code > most) most = code;
      values[i] = code;
    }
    if (least > leastShort) {
      setBounds(into, least, most);
      return;
    }
    let leastNumber = mostShort;
    let [mostSpecial, isFailed] = [shortSpecial, false];
    for (let i = 0; i < rows; i += 1) {
      const code = values[i] as number;
      if (code > leastShort) {
        if (code < leastNumber) leastNumber = code;
        continue;
      }
      const special = specialAt(code - shortSpecial);
      values[i] = special;
      if (code > mostSpecial) mostSpecial = code;
      isFailed ||= isFailure(special);
    }
    setBounds(
      into,
      most <= leastShort ? specialAt(least - shortSpecial) : leastNumber,
      specialAt(mostSpecial - shortSpecial),
      !isFailed,
    );
  }

  /** Codes of a register into the rows from `from` on. */
  store(register: Register, from: number, rows: number): void {
    const { values, denominators } = register;
    if (denominators) {
      this.denominators ??= new Float64Array(this.length).fill(1);
      // near values have decimals
      if (this.codes instanceof Int32Array) this.widen();
      this.denominators.set(denominators.subarray(0, rows), from);
    }
    if (this.exact.size > 0) for (let i = 0; i < rows; i += 1) this.exact.delete(from + i);
    if (this.codes instanceof Int32Array) {
      if (isSame(register) && !Number.isNaN(shortOf(register.least))) {
        this.codes.fill(shortOf(register.least), from, from + rows);
        return;
      }
      writeOut(register, rows);
      if (storeShort(this.codes, register, from, rows)) return;
      this.widen();
    }
    writeOut(register, rows);
    (this.codes as Float64Array).set(values.subarray(0, rows), from);
  }

  /** The same into some rows of a block. @param picked which, counted from `from` on */
  scatter(register: Register, from: number, picked: Uint16Array): void {
    const { values, denominators } = register;
    const count = picked.length;
    if (denominators) {
      this.denominators ??= new Float64Array(this.length).fill(1);
      if (this.codes instanceof Int32Array) this.widen();
      for (let i = 0; i < count; i += 1) this.denominators[from + (picked[i] as number)] = denominators[i] as number;
    }
    if (this.exact.size > 0) for (const row of picked) this.exact.delete(from + row);
    if (this.codes instanceof Int32Array) {
      if (scatterShort(this.codes, register, from, picked)) return;
      this.widen();
    }
    writeOut(register, count);
    const codes = this.codes as Float64Array;
    for (let i = 0; i < count; i += 1) codes[from + (picked[i] as number)] = values[i] as number;
  }

  private widen(): void {
    this.codes = this.wide();
  }

  /** All codes as doubles; not to be changed. */
  wide(): Float64Array {
    if (this.codes instanceof Float64Array) return this.codes;
    const { codes } = this;
    const wide = new Float64Array(this.length);
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] as number;
      wide[row] = code > leastShort ? code : specialAt(code - shortSpecial);
    }
    return wide;
  }
}

/** @returns whether all fitted */
function storeShort(codes: Int32Array, { values, least, most }: Register, from: number, rows: number): boolean {
  if (least > leastShort && most <= mostShort) {
    for (let i = 0; i < rows; i += 1) codes[from + i] = values[i] as number;
    return true;
  }
  for (let i = 0; i < rows; i += 1) {
    const code = values[i] as number;
    const short = code < limit ? code : specialIndex(code) + shortSpecial;
    if (!(short <= mostShort && short >= shortSpecial && (code >= limit || code > leastShort))) return false;
    codes[from + i] = short;
  }
  return true;
}

/** @returns whether all fitted */
function scatterShort(codes: Int32Array, register: Register, from: number, picked: Uint16Array): boolean {
  const { values } = register;
  const count = picked.length;
  if (isSame(register)) {
    const short = shortOf(register.least);
    if (Number.isNaN(short)) return false;
    for (let i = 0; i < count; i += 1) codes[from + (picked[i] as number)] = short;
    return true;
  }
  writeOut(register, count);
  const largest = mostShort;
  const least = leastShort;
  for (let i = 0; i < count; i += 1) {
    const code = values[i] as number;
    const short = code > least && code <= largest ? code : shortOf(code);
    if (Number.isNaN(short)) return false;
    codes[from + (picked[i] as number)] = short;
  }
  return true;
}

function shortOf(code: number): number {
  const short = isNumber(code) ? code : specialIndex(code) + shortSpecial;
  const fits = isNumber(code) ? short > leastShort && short <= mostShort : short <= leastShort;
  return fits ? short : NaN;
}
