import { compare, fitsDecimals, fromNumber, fromText, isNegative, isWhole, type Fraction } from "./fraction.js";
import type { Item } from "./items.js";

/** Thrown by everything that reads an answer; the item is then invalid. */
export class NotValid extends Error {
  constructor(input: string, why: string) {
    super(`${input}: ${why}`);
  }
}

export type Inputs = Readonly<Record<string, unknown>>;

/** What an answer is before its inputs are looked at. */
export type Answer = "absent" | "notApplicable" | Inputs;

/** An answer with all inputs that the item requires, or NotValid. */
export function answerTo(item: Item, given: unknown): Answer {
  if (given === undefined) {
    return "absent";
  }
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new NotValid("answer", "not a set of inputs");
  }
  const inputs = given as Inputs;
  const known = [...item.inputs, "notApplicable", ...(item.rule === "veto" ? ["reason"] : [])];
  for (const name of Object.keys(inputs)) {
    if (!known.includes(name)) {
      throw new Error(`${item.code} has no input ${name}`);
    }
  }
  const flag = inputs["notApplicable"];
  if (flag === true && item.rule !== "veto") {
    return "notApplicable"; // whatever else is given
  }
  if (flag !== undefined && flag !== false) {
    throw new NotValid("notApplicable", item.rule === "veto" ? "a veto always applies" : "not true");
  }
  for (const name of item.inputs) {
    if (inputs[name] === undefined) {
      throw new NotValid(name, "missing");
    }
  }
  return inputs;
}

function anyFigure(value: unknown, name: string): Fraction {
  const read = typeof value === "number" ? fromNumber(value) : typeof value === "string" ? fromText(value) : undefined;
  if (read === undefined) {
    throw new NotValid(name, "not a number");
  }
  return read;
}

function figure(value: unknown, name: string): Fraction {
  const read = anyFigure(value, name);
  if (isNegative(read)) {
    throw new NotValid(name, "negative");
  }
  return read;
}

/** A number of at least 0 with any decimals: the volume of datasets. */
export function amount(inputs: Inputs, name: string): Fraction {
  return figure(inputs[name], name);
}

export function wholeNumber(value: unknown, name: string): Fraction {
  const read = figure(value, name);
  if (!isWhole(read)) {
    throw new NotValid(name, "not whole");
  }
  return read;
}

/** The change of a number in the year: whole, and negative where it fell. */
export function netChange(inputs: Inputs, name: string): Fraction {
  const read = anyFigure(inputs[name], name);
  if (!isWhole(read)) {
    throw new NotValid(name, "not whole");
  }
  return read;
}

export function count(inputs: Inputs, name: string): Fraction {
  return wholeNumber(inputs[name], name);
}

/** Two counts of which the first is a part of the second. */
export function partAndWhole(inputs: Inputs, partName: string, wholeName: string): [Fraction, Fraction] {
  const part = count(inputs, partName);
  const whole = count(inputs, wholeName);
  if (compare(part, whole) > 0) {
    throw new NotValid(partName, `more than ${wholeName}`);
  }
  return [part, whole];
}

/** Points given by the office: at least 0, at most two decimals ("4.500" is 4.5). */
export function points(inputs: Inputs, name: string): Fraction {
  const read = figure(inputs[name], name);
  if (!fitsDecimals(read, 2)) {
    throw new NotValid(name, "more than two decimals");
  }
  return read;
}

export function yesOrNo(inputs: Inputs, name: string): boolean {
  const value = inputs[name];
  if (typeof value !== "boolean") {
    throw new NotValid(name, "neither yes nor no");
  }
  return value;
}

function daysIn(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** A day as year × 10000 + month × 100 + day, which sorts like the calendar; null for never. */
export function dayOrNever(inputs: Inputs, name: string): number | null {
  const value = inputs[name];
  if (value === null) {
    return null;
  }
  const parts = typeof value === "string" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (parts === null) {
    throw new NotValid(name, "not a date");
  }
  const year = Number(parts[1]);
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
    throw new NotValid(name, "not a day of the calendar");
  }
  return year * 10000 + month * 100 + day;
}
