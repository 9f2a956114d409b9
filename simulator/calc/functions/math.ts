import { divisionError, numberError } from "../values/cellValue.js";
import { roundDown, roundTo, roundToEven, roundUp } from "../values/digits.js";
import { ofNumbers, type NativeFunction } from "./native.js";

const places = (digits: number): number => Math.trunc(digits);

export const math: readonly NativeFunction[] = [
  ofNumbers("ROUND", 2, (value = 0, digits = 0) => roundTo(value, places(digits))),
  ofNumbers("ROUNDUP", 2, (value = 0, digits = 0) => roundUp(value, places(digits))),
  ofNumbers("ROUNDDOWN", 2, (value = 0, digits = 0) => roundDown(value, places(digits))),
  ofNumbers("TRUNC", [1, 2], (value = 0, digits = 0) => roundDown(value, places(digits))),
  ofNumbers("INT", 1, (value = 0) => Math.floor(value)),
  ofNumbers("ABS", 1, (value = 0) => Math.abs(value)),
  ofNumbers("SIGN", 1, (value = 0) => Math.sign(value)),
  ofNumbers("MOD", 2, (value = 0, by = 0) => (by === 0 ? divisionError : value - by * Math.floor(value / by))),
  ofNumbers("SQRT", 1, (value = 0) => (value < 0 ? numberError : Math.sqrt(value))),
  ofNumbers("LOG10", 1, (value = 0) => (value <= 0 ? numberError : Math.log10(value))),
  ofNumbers("POWER", 2, (base = 0, exponent = 0) => powerOf(base, exponent)),
];

const evenRound = ofNumbers("ROUND", 2, (value = 0, digits = 0) => roundToEven(value, places(digits)));

/** The same function in a program whose ROUND takes halves to the even neighbour. */
export const withEvenHalves = (fn: NativeFunction): NativeFunction => (fn.name === "ROUND" ? evenRound : fn);

export function powerOf(base: number, exponent: number): number | typeof numberError {
  if (base === 0 && exponent === 0) return numberError;
  if (base === 0 && exponent < 0) return divisionError;
  return base ** exponent;
}
