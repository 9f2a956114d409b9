import { daySerial } from "../../exact/daySerial.js";
import { typedText } from "../../exact/typedNumber.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, ItemInput } from "../../scheme/scheme.js";
import { quoted } from "../../words/quoted.js";
import type { Words } from "../../words/words.js";

/** What one answer of a file says: cells, or why it cannot be taken. */
export type ReadAnswer =
  | { readonly cells: ReadonlyMap<string, Scalar> }
  | { readonly input?: string; readonly message: string; readonly english: string };

/**
 * Reads the answer to one item as an answers file gives it.
 *
 * @param answer the inputs by name, or `{"notApplicable": true}`, which overrides them
 * @returns the cells by key; or what is wrong. Names of inputs that the item does not have are for the
 * caller to refuse.
 */
export function readAnswer(item: Item, answer: unknown): ReadAnswer {
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    const example = `{"${item.inputs[0]?.name ?? ""}": …}`;
    return {
      message: `应为对象，例如 ${example}，实为 ${shown(answer)}`,
      english: `should be an object, such as ${example}, not ${shown(answer)}`,
    };
  }
  const given = answer as Readonly<Record<string, unknown>>;
  const notApplicable = given["notApplicable"];
  if (notApplicable !== undefined && typeof notApplicable !== "boolean")
    return {
      input: "notApplicable",
      message: `应为 true 或 false，实为 ${shown(notApplicable)}`,
      english: `should be true or false, not ${shown(notApplicable)}`,
    };
  if (notApplicable === true) {
    if (item.rule.alwaysApplies)
      return { input: "notApplicable", message: "此项不能填“不适用”", english: "this item always applies" };
    const keys = item.inputs.filter(({ type }) => !type.optional).flatMap((input) => input.keys);
    return { cells: new Map(keys.map((key) => [key, cellWords.notApplicable])) };
  }
  const cells = new Map<string, Scalar>();
  for (const input of item.inputs) {
    const value = given[input.name];
    if (value === undefined) {
      if (input.type.optional) continue;
      return {
        input: input.name,
        message: `缺少${quoted(input.label)}，应为${input.type.expected.zh}`,
        english: `${quoted(input.label)} is missing; it should be ${input.type.expected.en}`,
      };
    }
    const read = readInput(input, value);
    if (read === null)
      return {
        input: input.name,
        message: `${quoted(input.label)}应为${expected(input).zh}，实为 ${shown(value)}`,
        english: `${quoted(input.label)} should be ${expected(input).en}, not ${shown(value)}`,
      };
    input.keys.forEach((key, at) => cells.set(key, read[at] ?? null));
  }
  return { cells };
}

const expected = ({ type }: ItemInput): Words =>
  type.cells === undefined
    ? type.expected
    : { zh: `${type.cells} 个${type.expected.zh}`, en: `${type.cells} times ${type.expected.en}` };

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "空";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

function readInput({ type }: ItemInput, value: unknown): readonly Scalar[] | null {
  if (type.cells === undefined) {
    const one = readValue(type.kind, value);
    return one === undefined ? null : [one];
  }
  if (!Array.isArray(value) || value.length !== type.cells) return null;
  const many = value.map((cell: unknown) => readValue(type.kind, cell));
  return many.every((cell) => cell !== undefined) ? many : null;
}

/** undefined for what cannot be read; whether a number is in range is the outcome's business, not the reader's. */
function readValue(kind: ItemInput["type"]["kind"], value: unknown): Scalar | undefined {
  switch (kind) {
    case "whole":
    case "decimal":
      return readNumber(value);
    case "yesNo":
      return typeof value === "boolean" ? (value ? cellWords.yes : cellWords.no) : undefined;
    case "date": {
      if (value === null) return cellWords.never;
      const serial = typeof value === "string" ? daySerial(value) : null;
      return serial === null ? undefined : Fraction.of(serial);
    }
    case "text":
      return value === null ? null : typeof value === "string" ? value : undefined;
  }
}

/** More digits than any count or rating has, and few enough that untrusted input cannot make parsing expensive. */
const longestNumber = 40;

/** A number means its 15 significant digits, as in a cell; more digits than that are written as text, which stays exact. */
function readNumber(value: unknown): Fraction | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? Fraction.parse(typedText(value)) : undefined;
  if (typeof value !== "string" || value.length > longestNumber) return undefined;
  return /^-?\d+(\.\d+)?$/.test(value) ? Fraction.parse(value) : undefined;
}
