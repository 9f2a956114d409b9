import { Fraction } from "../exact/fraction.js";
import { FormulaError, type Scalar } from "../formula/value.js";
import { blank, errorCode, errorOf, isNumber, isText, limit, no, truthCode, unsure, yes } from "./code.js";
import type { Texts } from "./texts.js";

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
/** @throws TypeError for a scale that no column has: a programmer's mistake */
export function powerOfTen(exponent: number): number {
  const power = powers[exponent];
  if (power === undefined) throw new TypeError(`no column has the scale ${exponent}`);
  return power;
}

const bigPowers = powers.map(BigInt);
const bigLimit = BigInt(limit);

/** A value as the code of a column; `unsure` where the column cannot hold it. */
export function codeOf(value: Scalar, scale: number, texts: Texts): number {
  if (value === null) return blank;
  if (typeof value === "boolean") return truthCode(value);
  if (typeof value === "string") return texts.codeOf(value);
  if (value instanceof FormulaError) return errorCode(value);
  const power = bigPowers[scale] ?? 1n;
  const scaled = value.numerator * power;
  if (scaled % value.denominator !== 0n) return unsure;
  const whole = scaled / value.denominator;
  return whole < bigLimit && whole > -bigLimit ? Number(whole) : unsure;
}

const mostKept = 50_000;
const kept: Map<number, Fraction>[] = powers.map(() => new Map<number, Fraction>());

/** Scores are few and repeat: each is made once. */
function fractionOf(whole: number, scale: number): Fraction {
  const known = kept[scale]?.get(whole);
  if (known) return known;
  const made = Fraction.of(BigInt(whole), bigPowers[scale] ?? 1n);
  const store = kept[scale];
  if (store && store.size < mostKept) store.set(whole, made);
  return made;
}

/** What an exact code says. @throws TypeError for `unsure`: a programmer's mistake */
export function scalarOf(code: number, denominator: number, scale: number, texts: Texts): Scalar {
  if (isNumber(code))
    return denominator === 1 ? fractionOf(code, scale) : Fraction.of(BigInt(code), BigInt(denominator));
  if (code === blank) return null;
  if (code === yes) return true;
  if (code === no) return false;
  if (isText(code)) return texts.textOf(code);
  if (code === unsure) throw new TypeError("this cell must be evaluated exactly");
  return errorOf(code);
}
