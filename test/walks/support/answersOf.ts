import { newestScheme } from "../../../src/scheme/schemes.js";
import { items, type Item } from "../../oracle/items.js";
import type { AnswersJson } from "../../oracle/json.js";
import { invalid, ownerOf, type Body, type Meaning, type Value } from "./meaning.js";

const scheme = newestScheme();
/** Who supplies an item decides on which sheet it stands; that is the product's, everything else here is not. */
const suppliers = new Map(scheme.items.map(({ code, definition }) => [code, definition.by]));

/** What was meant, as the independent calculation takes it. */
export function answersJsonOf(meaning: Meaning): AnswersJson {
  return {
    scheme: "2020",
    parameters: meaning.parameters,
    departments: meaning.departments.map((body) => ({
      code: body.code,
      name: body.name,
      sectionsNotApplicable: [...body.without],
      answers: Object.fromEntries(
        items.flatMap((item): [string, unknown][] => {
          const answer = answerOf(meaning, body, item);
          return answer === undefined ? [] : [[item.code, answer]];
        }),
      ),
    })),
  };
}

/** What stands for an answer that means nothing: it lacks every input. */
const nonsense = {};

function answerOf(meaning: Meaning, body: Body, item: Item): unknown {
  const values = item.inputs.map((name) => keysOf(item, name).map((key) => valueAt(meaning, body, item, key)));
  const reason = item.rule === "veto" ? valueAt(meaning, body, item, `${item.code}.reason`) : undefined;
  const all = values.flat();
  if (all.every((value) => value === undefined) && reason === undefined) return undefined;
  if (all.some((value) => value === notApplicable)) return { notApplicable: true };
  if (all.some((value) => value === undefined || value === invalid)) return nonsense;
  const given = item.inputs.map(
    (name, at) => [name, name === "findings" ? values[at] : jsonOf(item, values[at]?.[0])] as const,
  );
  return { ...Object.fromEntries(given), ...(reason !== undefined && { reason }) };
}

const notApplicable = "不适用";

/** 2.4.3 has a cell for each of its seven kinds of findings. */
const keysOf = (item: Item, name: string): readonly string[] =>
  name === "findings" ? [1, 2, 3, 4, 5, 6, 7].map((kind) => `${item.code}.${name}.${kind}`) : [`${item.code}.${name}`];

function valueAt(meaning: Meaning, { code, inputs }: Body, item: Item, key: string): Value | undefined {
  const by = suppliers.get(item.code);
  if (by === "office") return inputs.ratings.get(key);
  return inputs.overrides.get(key) ?? (by === "ledger" ? sumOf(meaning, code, item.code) : inputs.reported.get(key));
}

function sumOf(meaning: Meaning, code: string, item: string): Value {
  const counts = meaning.findings
    .filter((finding) => finding.item === item && ownerOf(meaning, finding) === code)
    .map(({ count }) => count);
  return counts.reduce<Value>(
    (sum, count) => (sum === invalid || count === invalid ? invalid : Number(sum) + count),
    0,
  );
}

function jsonOf(item: Item, value: Value | undefined): unknown {
  if (item.rule === "deadline") return typeof value === "number" ? isoDay(value) : value === "未发布" ? null : value;
  if (value === "是" || value === "否") return value === "是";
  return value;
}

/** Day 1 is 1900-01-01, and a 29 February 1900 is counted. */
const isoDay = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
