import { daySerial } from "../exact/daySerial.js";

/** A call that shows how a function is used. */
export interface Example {
  /** What it shows, in Chinese. */
  readonly shows: string;
  /** In order; null where one is left out. */
  readonly args: readonly ExampleArgument[];
  /** A ratio such as "51/23" where no decimal says it; rows where the result is a range. */
  readonly result: string | readonly (readonly string[])[];
  /** The result is a text and not a number. */
  readonly isText?: true;
}

export type ExampleArgument = ExampleValue | readonly (readonly ExampleValue[])[];
type ExampleValue = number | string | null | ExampleDay;

export interface ExampleDay {
  /** YYYY-MM-DD */
  readonly day: string;
}

/** The formula as it is typed: =DEDUCT(3,0.1,1). */
export function exampleFormula(name: string, { args }: Example): string {
  const typed = args.map((arg) =>
    isRange(arg) ? `{${arg.map((row) => row.map(inRange).join(",")).join(";")}}` : literal(arg),
  );
  while (typed.at(-1) === "") typed.pop();
  return `=${name}(${typed.join(",")})`;
}

/** What Excel passes for an argument of an example. */
export const exampleValue = (arg: ExampleArgument): unknown =>
  isRange(arg) ? arg.map((row) => row.map(cellValue)) : cellValue(arg);

const isRange = (arg: ExampleArgument): arg is readonly (readonly ExampleValue[])[] => Array.isArray(arg);
const isDay = (value: ExampleValue): value is ExampleDay => typeof value === "object" && value !== null;

function literal(value: ExampleValue): string {
  if (value === null) return "";
  if (isDay(value)) return `DATE(${value.day.split("-").map(Number).join(",")})`;
  return Number.isFinite(value) ? String(value) : JSON.stringify(value);
}

/** Excel takes no functions between braces: days stand there as their numbers. */
const inRange = (value: ExampleValue): string => (isDay(value) ? String(daySerial(value.day)) : literal(value));

const cellValue = (value: ExampleValue): unknown => (isDay(value) ? daySerial(value.day) : value);
