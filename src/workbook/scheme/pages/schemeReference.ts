import type { ParamType } from "../../../rules/contract/paramType.js";
import { ruleNamed, type AnyRule, type RuleName } from "../../../rules/index.js";
import { usualAssessor } from "../../../scheme/ruleText.js";
import { tableNotes } from "../write/tableNotes.js";
import { tableSpecs } from "../tables/layout.js";
import { columnOf, inputList, ruleColumns, ruleNames } from "../tables/ruleColumns.js";
import { schemeSheets, tableIds, type Column, type ColumnKind, type TableId } from "../tables/schemeSheets.js";
import { choiceList } from "../tables/schemeWords.js";
import { systemLines } from "../tables/systemTable.js";
import { columnNotes } from "./columnNotes.js";

/**
 * The part of docs/schemes.md that tells every sheet, column and rule of a 指标体系工作簿, made from the tables and the
 * register that the workbook itself is made from: `npm run schemes` writes it.
 */
export const schemeReference = (): string =>
  [...tableIds.flatMap(sheetPart), "### 规则", "", ...ruleIntroduction, ...ruleNames.flatMap(rulePart)].join("\n");

/** How each kind of cell is filled in. */
const kindWords: Readonly<Record<ColumnKind, string>> = {
  text: "文字",
  code: "代码",
  figure: "数",
  whole: "整数",
  mark: "“是”或留空",
  word: "选一个词",
  calculated: "表格计算",
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", "<br>");

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(" | ")} |`,
  `| ${head.map(() => "---").join(" | ")} |`,
  ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  "",
];

const filledIn = ({ kind, words }: Pick<Column, "kind" | "words">): string =>
  words ? [...words.keys()].join("、") : kindWords[kind];

function sheetPart(id: TableId): readonly string[] {
  const head = [`### 表：${schemeSheets[id]}`, "", tableNotes[id], ""];
  if (id === "system")
    return [
      ...head,
      ...table(
        ["事项", "填什么", "说明"],
        systemLines.map((line) => [line.label, filledIn(line), `${line.needed ? "必填。" : ""}${line.about}`]),
      ),
    ];
  const figures: ReadonlySet<Column> = new Set(ruleColumns);
  const own = tableSpecs[id].columns.filter((column) => column.kind !== "calculated" && !figures.has(column));
  const rest =
    id === "items" ? [`规则要的数各有一列（${ruleColumns.length} 列），用不到的是灰色：见各[规则](#规则)。`, ""] : [];
  return [
    ...head,
    ...table(
      ["列", "填什么", "说明"],
      own.map((column) => [
        column.heading,
        column.key === "rule" ? "见[规则](#规则)" : filledIn(column),
        noteOf(id, column),
      ]),
    ),
    ...rest,
  ];
}

/** @throws TypeError for a column that nobody has described */
function noteOf(id: TableId, { key, heading }: Column): string {
  const note = columnNotes[id]?.[key];
  if (note === undefined) throw new TypeError(`${schemeSheets[id]}, ${heading}: not described in columnNotes`);
  return note;
}

const ruleIntroduction: readonly string[] = [
  "“规则所需”写在“输入项”表，一项一行；“规则要的数”写在“考核项”表同名的列，也可以写“参数:参数名”，由每一轮考核设定。",
  "",
];

function rulePart(name: RuleName): readonly string[] {
  const rule = ruleNamed(name);
  const figures = Object.entries<ParamType>(rule.params).filter(([param]) => param !== "full");
  const lines = [
    `- 规则所需：${[...inputList(name)].map(([word, formal]) => inputWords(rule, word, formal)).join("；")}`,
    `- 规则要的数：${figures.length === 0 ? "没有" : figures.map(([param, type]) => figureWords(name, param, type)).join("；")}`,
    ...placeWords(rule).map((words) => `- ${words}`),
    ...exampleWords(name, rule).map((words) => `- 例：${words}`),
  ];
  return [`#### ${rule.title.zh}`, "", rule.about.zh, "", ...lines, ""];
}

/** The word of the drop-down list as it stands there, and what it is. */
function inputWords(rule: AnyRule, word: string, formal: string): string {
  const help = rule.help?.[formal]?.zh ?? word;
  if (help === word) return word;
  // what begins with the word goes on in brackets of its own
  const rest = help.startsWith(word) ? /^[（，](.*?)）?$/s.exec(help.slice(word.length))?.[1] : help;
  return `${word}（${rest ?? help}）`;
}

function figureWords(name: RuleName, param: string, type: ParamType): string {
  const heading = columnOf(name, param)?.heading ?? param;
  return `${heading}${type.optional ? "（可不填）" : ""}：${formWords(type)}`;
}

/** What a cell of the workbook takes for a figure of this sort. */
function formWords({ form, expected }: ParamType): string {
  switch (form?.kind) {
    case "choice":
      return [...choiceList(form.values).keys()].join("、");
    case "points":
      return "数，不小于 0";
    case "positive":
      return "数，大于 0";
    case "share":
      return "0 到 1 之间的数，如 0.65";
    case "day":
      return "日期，写作 2027-01-10";
    case "steps":
      return "界限和得分，从小到大，写作 0.95→1；0.99→1.5";
    case "bands":
      return "名次比例和得分比例，从小到大，末项的界限为 1，写作 0.25→1；1→0.5";
    case "amounts":
      return "几个数，用顿号隔开，写作 0.5、0.3";
    default:
      return expected.zh;
  }
}

/** The sentence that the workbook would read back, and what one answer earns; nothing for rules that compare departments. */
function exampleWords(name: RuleName, rule: AnyRule): readonly string[] {
  const example = rule.examples.find(({ score }) => !score.includes("/"));
  if (!example || example.metrics) return [];
  const given: Readonly<Record<string, unknown>> = example.params;
  const words = [...inputList(name)];
  const sentence = rule.scoring({
    about: rule.about.zh,
    inputs: Object.fromEntries(words.map(([word, formal]) => [formal, { label: word, unit: unitOf(formal) }])),
    params: Object.fromEntries(Object.entries(given).map(([param, value]) => [param, String(value)])),
    values: given,
    open: new Set(),
    fullAsLimit: `以满分 ${String(given["full"])} 分为限（未写明上限）`,
    assessor: usualAssessor,
    whenVetoed: "按单项否决处理",
  });
  const answers: Readonly<Record<string, unknown>> = example.inputs;
  const filled = words.map(([word, formal]) => {
    const value = answers[formal];
    return `${word} ${Array.isArray(value) ? value.join("、") : String(value)}`;
  });
  return "full" in rule.params ? [`${sentence}填 ${filled.join("，")}，得 ${example.score} 分。`] : [sentence];
}

const unitOf = (formal: string): string => (formal === "count" || formal === "times" ? "件" : "");

/** Where a rule may stand, by what it does. */
function placeWords(rule: AnyRule): readonly string[] {
  const { inGroup, takesOff, fromFull, judged, vetoes, alwaysApplies, params } = rule;
  return [
    ...(inGroup ? ["只用在“合并扣分”的指标之下，没有自己的满分。"] : []),
    ...(takesOff ? ["只用在减分的指标或部分之下。"] : []),
    ...(fromFull && !inGroup ? ["没有问题时得满分，所以不用在加分或减分之下。"] : []),
    ...(judged ? ["由考核方评定。"] : []),
    ...(vetoes ? ["可能成为单项否决。"] : []),
    ...(alwaysApplies ? ["没有“不适用”。"] : []),
    ...("full" in params || inGroup ? [] : ["没有满分。"]),
  ];
}
