import { numberError } from "../values/cellValue.js";
import { dateOf, serialOf } from "../values/serial.js";
import { lazy, ofNumbers, type NativeFunction } from "./native.js";

/** Years below 1900 count from 1900, as in Excel. */
function date(year: number, month: number, day: number): number | typeof numberError {
  const full = year < 1900 ? year + 1900 : year;
  const serial = serialOf(Math.trunc(full), Math.trunc(month), Math.trunc(day));
  return serial < 0 || serial > 2_958_465 ? numberError : serial;
}

const part = (name: string, of: (serial: number) => number): NativeFunction =>
  ofNumbers(name, 1, (serial = 0) => (serial < 0 ? numberError : of(serial)));

export const dates: readonly NativeFunction[] = [
  ofNumbers("DATE", 3, (year = 0, month = 0, day = 0) => date(year, month, day)),
  part("YEAR", (serial) => dateOf(serial).year),
  part("MONTH", (serial) => dateOf(serial).month),
  part("DAY", (serial) => dateOf(serial).day),
  { ...lazy("TODAY", 0, (_, { today }) => today()), volatile: true },
];
