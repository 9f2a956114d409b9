import { ruleNamed, type RuleName } from "../../../rules/index.js";
import type { Inputs, Params, Terms } from "../../../rules/contract/rule.js";
import { allInputWords, columnOf, inputList, ruleColumns, ruleNames } from "../tables/ruleColumns.js";
import { wordFor } from "../tables/schemeWords.js";

/**
 * A rule's own sentence with marks in the place of what its scheme sets, so that the workbook can say it again when a
 * figure is changed. Only sentences that hold their figures as they are can be made so.
 */
interface SentenceTemplate {
  /** Without the figures that may be left out. */
  readonly plain: string;
  /** With all of them. */
  readonly whole: string;
}

/** In the place of a sentence that only the program can say. */
export const saidLater = "（重新写出以后即有）";

export const paramMark = (key: string): string => `{${key}}`;
export const unitMark = (input: string): string => `{单位 ${input}}`;
export const labelMark = (input: string): string => `{填什么 ${input}}`;
export const fullMark = "{满分}";
export const assessorMark = "{由谁评定}";

type AnyTerms = Terms<Inputs, Params>;

/** What a sentence is made from, by the marks: from a rule's own names to what people read. */
interface Filling {
  readonly params: Readonly<Record<string, string>>;
  readonly inputs: AnyTerms["inputs"];
  readonly assessor: string;
}

function templateOf(rule: RuleName, withOptional: boolean): string {
  const { params, inputs, scoring, about } = ruleNamed(rule);
  const used = Object.entries(params).filter(([, { optional }]) => optional !== true || withOptional);
  const words = inputList(rule);
  const say = ({ params: figures, inputs: asked, assessor }: Filling) =>
    scoring({
      about: about.zh,
      inputs: asked,
      params: figures,
      values: onlyLater,
      open: new Set(),
      fullAsLimit: `以满分 ${figures["full"] ?? ""} 分为限（未写明上限）`,
      assessor,
      whenVetoed: "按单项否决处理",
    });
  const marks: Filling = {
    assessor: assessorMark,
    params: Object.fromEntries(used.map(([name]) => [name, markOf(rule, name)])),
    inputs: Object.fromEntries(
      Object.keys(inputs).map((name) => {
        const word = wordFor(words, name) ?? name;
        return [name, { label: labelMark(word), unit: unitMark(word) }];
      }),
    ),
  };
  const trial: Filling = {
    assessor: "某某",
    params: Object.fromEntries(used.map(([name], at) => [name, `1.${at + 1}`])),
    inputs: Object.fromEntries(
      Object.keys(inputs).map((name, at) => [name, { label: `第${at + 1}项`, unit: `单位${at + 1}` }]),
    ),
  };
  const template = attempted(() => say(marks));
  const said = attempted(() => say(trial));
  if (template === undefined || said === undefined) return saidLater;
  const filled = [
    [assessorMark, trial.assessor] as const,
    ...used.map(([name]) => [marks.params[name], trial.params[name]] as const),
    ...Object.keys(inputs).flatMap((name) => [
      [marks.inputs[name]?.label, trial.inputs[name]?.label] as const,
      [marks.inputs[name]?.unit, trial.inputs[name]?.unit] as const,
    ]),
  ].reduce((text, [mark = "", value = ""]) => text.replaceAll(mark, value), template);
  const isChosen = used.some(([name]) => !isFigure(rule, name) && template.includes(markOf(rule, name)));
  return filled === said && !isChosen ? template : saidLater;
}

const markOf = (rule: RuleName, name: string): string =>
  name === "full" ? fullMark : paramMark(columnOf(rule, name)?.heading ?? name);

const isFigure = (rule: RuleName, name: string): boolean => {
  const kind = columnOf(rule, name)?.kind;
  return name === "full" || kind === "figure" || kind === "whole";
};

/** A sentence that chooses its words by what is set holds more than figures: it is said when that is known. */
const onlyLater: AnyTerms["values"] = new Proxy(
  {},
  {
    get: () => {
      throw new TypeError("what the scheme sets is not known yet");
    },
  },
);

/** A rule may want a day or a list in the place of a mark. */
function attempted(say: () => string): string | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}

export const sentenceTemplates: ReadonlyMap<RuleName, SentenceTemplate> = new Map(
  ruleNames.map((rule) => [rule, { plain: templateOf(rule, false), whole: templateOf(rule, true) }]),
);

const texts = [...sentenceTemplates.values()].flatMap(({ plain, whole }) => [plain, whole]);

/** The marks that any sentence has: those of figures by their columns, those of inputs by the words for them. */
export const markedColumns = ruleColumns.filter(({ heading }) =>
  texts.some((text) => text.includes(paramMark(heading))),
);
export const markedUnits = allInputWords.filter((word) => texts.some((text) => text.includes(unitMark(word))));
export const markedLabels = allInputWords.filter((word) => texts.some((text) => text.includes(labelMark(word))));

/** Columns of figures that may be left out. */
export const optionalColumns = ruleColumns.filter(({ usedBy, neededBy }) => neededBy.length < usedBy.length);
