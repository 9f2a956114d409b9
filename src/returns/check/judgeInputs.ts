import { assessOnDemand } from "../../engine/assess/assessOnDemand.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { invalidAnswers, reasonWords } from "../../engine/answers/problems.js";
import type { Scalar } from "../../formula/value.js";
import type { Words } from "../../words/words.js";
import type { Item } from "../../scheme/scheme.js";
import { expectedWords } from "../../workbook/inputCell.js";
import type { Query, ReturnedInput } from "./checkedReturn.js";
import type { IssuedForm } from "./issuedForm.js";
import { askWords } from "../values/cellReadingWords.js";

export interface Judgement {
  readonly queries: readonly Query[];
  /** Items that the department has to fill in and left blank; one that is asked about was filled in. */
  readonly notFilled: readonly Item[];
}

/**
 * What has to be asked about the inputs: those that cannot be read, and those that the engine does not take. The
 * engine alone knows ranges and what the inputs of an item have to do with each other.
 */
export function judgeInputs({ scheme, entry, parameters }: IssuedForm, inputs: readonly ReturnedInput[]): Judgement {
  const byItem = new Map<string, ReturnedInput[]>();
  for (const input of inputs) byItem.set(input.item, [...(byItem.get(input.item) ?? []), input]);
  const queries: Query[] = [];
  const cells = new Map<string, Scalar>();
  for (const input of inputs) {
    const { reading, key } = input;
    if (reading.verdict === "accepted") cells.set(key, reading.value);
    const item = scheme.items.find(({ code }) => code === input.item);
    if (reading.verdict === "asked" && item) queries.push(unreadable(item, input, reading.reason));
  }
  const unread = new Set(queries.map(({ item }) => item));
  const { code, name, sectionsNotApplicable } = entry.department;
  const assessment = assessOnDemand(scheme, {
    parameters,
    departments: [{ code, name, sectionsNotApplicable, cells, malformed: new Map() }],
  });
  const [assessed] = assessment.departments;
  for (const note of invalidAnswers(assessment)) {
    const item = scheme.items.find((each) => each.code === note.item);
    if (assessed && item && byItem.has(item.code) && !unread.has(item.code))
      queries.push(
        invalid(item, byItem.get(item.code) ?? [], note.input, reasonWords(assessment, assessed, item).words),
      );
  }
  const notFilled = scheme.items.filter(
    ({ code: of }) =>
      byItem.has(of) && !unread.has(of) && assessed?.valueOf(keyOf.outcome(of)) === outcomeWords.notFilled,
  );
  return { queries, notFilled };
}

function unreadable(item: Item, { key, name, place, shown }: ReturnedInput, reason: keyof typeof askWords): Query {
  const input = item.inputs.find(({ keys }) => keys.includes(key));
  const { wrong, advice } = askWords[reason];
  const expected = input ? expectedWords(item, input) : { zh: "", en: "" };
  return {
    key,
    item: item.code,
    itemName: item.name,
    label: name.label,
    place,
    found: shown,
    wrong: `${wrong.zh}；${advice.zh}`,
    expected: expected.zh,
    english: { wrong: `${wrong.en}; ${advice.en}`, expected: expected.en },
    soft: false,
  };
}

function invalid(item: Item, found: readonly ReturnedInput[], name: string | undefined, wrong: Words): Query {
  const about = item.inputs.filter((input) => name === undefined || input.name === name);
  const cells = found.filter(({ key }) => about.some(({ keys }) => keys.includes(key)));
  const [first] = cells;
  const expected = about.map((input) => expectedWords(item, input));
  return {
    key: cells.length === 1 && first ? first.key : item.code,
    item: item.code,
    itemName: item.name,
    label: about.map(({ label }) => label).join("、"),
    place: cells.map(({ place }) => place).join("、"),
    found: cells.map(({ shown }) => (shown === "" ? "空白" : shown)).join("、"),
    wrong: wrong.zh,
    expected: expected.map(({ zh }) => zh).join("；"),
    english: { wrong: wrong.en, expected: expected.map(({ en }) => en).join("; ") },
    soft: false,
  };
}
