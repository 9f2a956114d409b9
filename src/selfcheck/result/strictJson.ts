import type { Words } from "../../words/words.js";
import { visibleText } from "../../words/visibleText.js";

/** Something in a file that cannot be taken, and where. */
export interface Fault {
  /** Such as `checks[3].state`; "" for the whole. */
  readonly place: string;
  readonly words: Words;
}

/** Takes a value for what it should be, or notes what is wrong with it and gives undefined. */
export type Reader<Value> = (value: unknown, place: string, faults: Fault[]) => Value | undefined;

/** A field that may be left out. */
export interface Optional<Value> {
  readonly optional: Reader<Value>;
}

type Of<Field> = Field extends Reader<infer Value> ? Value : never;
type OptionalOf<Field> = Field extends Optional<infer Value> ? Value : never;
type Fields = Readonly<Record<string, Reader<unknown> | Optional<unknown>>>;
type Read<Given> = {
  readonly [Key in keyof Given as Given[Key] extends Optional<unknown> ? never : Key]: Of<Given[Key]>;
} & { readonly [Key in keyof Given as Given[Key] extends Optional<unknown> ? Key : never]?: OptionalOf<Given[Key]> };

/** What a message shows of a value: never more than a little. */
const mostShown = 40;

function shown(value: unknown): string {
  const written = visibleText(JSON.stringify(value) ?? "?");
  return written.length > mostShown ? `${written.slice(0, mostShown)}…` : written;
}

const otherThan = (expected: Words, value: unknown): Words => ({
  zh: `应为${expected.zh}，实为 ${shown(value)}`,
  en: `should be ${expected.en} and is ${shown(value)}`,
});

function refused(value: unknown, place: string, faults: Fault[], expected: Words): undefined {
  faults.push({ place, words: otherThan(expected, value) });
}

export const text =
  (pattern: RegExp, expected: Words): Reader<string> =>
  (value, place, faults) =>
    typeof value === "string" && pattern.test(value) ? value : refused(value, place, faults, expected);

export const truth: Reader<boolean> = (value, place, faults) =>
  typeof value === "boolean" ? value : refused(value, place, faults, { zh: " true 或 false", en: "true or false" });

const aDay = 86_400_000;

export const milliseconds: Reader<number> = (value, place, faults) =>
  typeof value === "number" && value >= 0 && value <= aDay
    ? value
    : refused(value, place, faults, { zh: "不超过一天的毫秒数", en: "milliseconds of no more than a day" });

export const oneOf =
  <const Value extends string>(values: readonly Value[]): Reader<Value> =>
  (value, place, faults) =>
    values.find((one) => one === value) ??
    refused(value, place, faults, {
      zh: ` ${values.map((one) => `"${one}"`).join("、")}${values.length > 1 ? " 之一" : ""}`,
      en: `${values.map((one) => `"${one}"`).join(", ")}`,
    });

/** Fewer of them come back than there are where one is wrong; then the faults say so. */
export const list =
  <Value>(each: Reader<Value>, most: number): Reader<readonly Value[]> =>
  (value, place, faults) => {
    if (!Array.isArray(value) || value.length > most)
      return refused(Array.isArray(value) ? `${value.length}` : value, place, faults, {
        zh: `列表，不超过 ${most} 条`,
        en: `a list of at most ${most}`,
      });
    return value.flatMap((one: unknown, at) => each(one, `${place}[${at}]`, faults) ?? []);
  };

export const optional = <Value>(of: Reader<Value>): Optional<Value> => ({ optional: of });

/** An object with these fields and no others. */
export const fields =
  <const Given extends Fields>(given: Given): Reader<Read<Given>> =>
  (value, place, faults) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return refused(value, place, faults, { zh: "对象", en: "an object" });
    const of = value as Readonly<Record<string, unknown>>;
    const below = (key: string): string => (place === "" ? key : `${place}.${key}`);
    const before = faults.length;
    for (const key of Object.keys(of))
      if (!Object.hasOwn(given, key))
        faults.push({ place: below(visibleText(key).slice(0, mostShown)), words: unknown });
    const read: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(given)) {
      const reader: Reader<unknown> = typeof field === "function" ? field : field.optional;
      if (Object.hasOwn(of, key)) read[key] = reader(of[key], below(key), faults);
      else if (typeof field === "function") faults.push({ place: below(key), words: missing });
    }
    return faults.length > before ? undefined : (read as Read<Given>);
  };

const unknown: Words = { zh: "没有这一项", en: "is not known" };
const missing: Words = { zh: "缺少这一项", en: "is missing" };
