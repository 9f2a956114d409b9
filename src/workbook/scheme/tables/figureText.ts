import type { ParamForm, ParamType } from "../../../rules/contract/paramType.js";
import type { ParameterReference } from "../../../scheme/definition.js";
import { isReference } from "../../../scheme/scheme.js";
import type { WordList } from "./schemeSheets.js";
import { wordFor } from "./schemeWords.js";

/** How a parameter of the assessment is named in the place of a figure, such as 参数:onlineShare. */
const referenceStart = "参数:";
const firstOfYearEnd = "的当年1月1日";

export const referenceText = ({ parameter, day }: ParameterReference): string =>
  `${referenceStart}${parameter}${day === "firstOfYear" ? firstOfYearEnd : ""}`;

/** What a cell names in the place of a figure; undefined for anything else. */
export function referenceIn(text: string): ParameterReference | undefined {
  const said = /^参数[:：]\s*(.*)$/s.exec(text)?.[1];
  if (said === undefined) return undefined;
  return said.endsWith(firstOfYearEnd)
    ? { parameter: said.slice(0, -firstOfYearEnd.length), day: "firstOfYear" }
    : { parameter: said };
}

/** Between the amounts of a list, and between the pairs and within a pair of a table. */
const marks = { amount: "、", row: "；", pair: "→" } as const;

/** A figure of a rule as it stands in a cell. What no cell can say otherwise is written as JSON. */
export function figureText(value: unknown, form: ParamForm | undefined, words: WordList | undefined): string {
  if (isReference(value)) return referenceText(value);
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return (words && wordFor(words, value)) ?? value;
  if (typeof value === "number") return String(value);
  const said = listText(value, form);
  return said ?? JSON.stringify(value);
}

/** Tables of two columns: bounds and what they give. */
const isOfPairs = (form: ParamForm | undefined): boolean => form !== undefined && pairKinds.has(form.kind);
const pairKinds: ReadonlySet<string> = new Set(["bands", "steps"]);

const isText = (value: unknown): value is string => typeof value === "string";

function listText(value: unknown, form: ParamForm | undefined): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const rows = value as readonly unknown[];
  if (form?.kind === "amounts" && rows.every(isText)) return rows.join(marks.amount);
  if (!isOfPairs(form)) return undefined;
  const pairs = rows.filter((row): row is [string, string] => Array.isArray(row) && row.length === 2);
  if (pairs.length !== rows.length || !pairs.every((pair) => pair.every(isText))) return undefined;
  return pairs.map((pair) => pair.join(marks.pair)).join(marks.row);
}

/**
 * What a cell says for a figure of a rule. Whether the rule can use it is for the check of the scheme to say, which
 * knows what it expects: what is not understood stays the text that it is.
 */
export function figureIn(text: string, { form }: ParamType, words: WordList | undefined): unknown {
  const reference = referenceIn(text);
  if (reference) return reference;
  if (isOfPairs(form)) return text.split(/[；;\n]/).map((row) => row.split("→").map((each) => each.trim()));
  switch (form?.kind) {
    case "whole":
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case "truth":
      return text === "是" ? true : text === "否" ? false : text;
    case "choice":
      return words?.get(text) ?? text;
    case "amounts":
      return text.split(/[、，,；;]/).map((each) => each.trim());
    case "points":
    case "share":
    case "positive":
    case "day":
      return text;
    default:
      return jsonIn(text);
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
