import { isFigure } from "../../../exact/isFigure.js";
import { ruleNamed, type RuleName } from "../../../rules/index.js";
import { figureOf, isSection, ruleOf, type BookFigures } from "./figures.js";
import { frame, type Layout } from "../tables/layout.js";
import { listRange } from "./lists.js";
import { inputsNeeded, ruleColumns, ruleNames } from "../tables/ruleColumns.js";
import type { Row, TableId } from "../tables/schemeSheets.js";
import { parameterKinds, ruleList, treeList, vetoList, wayList, wordFor, type Way } from "../tables/schemeWords.js";
import { systemLines } from "../tables/systemTable.js";

/** The cells of one row, and whole columns, as a formula names them. */
export interface Cells {
  readonly at: (key: string) => string;
  readonly all: (table: TableId, key: string) => string;
  readonly layout: Layout;
  /** Of the table, from 0. */
  readonly index: number;
}

/** Something that may be wrong in a row: the workbook says it by a formula, the program knows it by itself. */
export interface RowCheck {
  /** A short sentence for the column 检查. */
  readonly says: string;
  /** The columns whose cells turn red. */
  readonly marks: readonly string[];
  readonly formula: (cells: Cells) => string;
  readonly holds: (row: Row, figures: BookFigures, index: number) => boolean;
}

const isBlank = (text: string | undefined): boolean => text === undefined || text === "";

const missing = (key: string, says: string): RowCheck => ({
  says,
  marks: [key],
  formula: ({ at }) => `${at(key)}=""`,
  holds: (row) => isBlank(row[key]),
});

/** Excel makes 1.10 the number 1.1: a code is a text, or a whole number, of which nothing is lost. */
const notACode = (key: string): RowCheck => ({
  says: "代码成了数字。",
  marks: [key],
  formula: ({ at }) => `IF(ISNUMBER(${at(key)}),${at(key)}<>INT(${at(key)}),FALSE)`,
  holds: () => false,
});

/** A figure may also be written as a parameter, or a word: only where a number must stand it is checked. */
const notAFigure = (key: string, says: string): RowCheck => ({
  says,
  marks: [key],
  formula: ({ at }) => `IF(${at(key)}="",FALSE,ISERROR(VALUE(${at(key)})))`,
  holds: (row) => !isBlank(row[key]) && !isFigure(row[key]),
});

const twice = (key: string, table: TableId, says: string): RowCheck => ({
  says,
  marks: [key],
  formula: ({ at, all }) => `IF(${at(key)}="",FALSE,SUMPRODUCT((${all(table, key)}=${at(key)})*1)>1)`,
  holds: (row, { tables }) => !isBlank(row[key]) && tables[table].filter((other) => other[key] === row[key]).length > 1,
});

const codeTwice: RowCheck = {
  says: "代码重复。",
  marks: ["code"],
  formula: ({ at, all }) => {
    const times = (table: TableId) => `SUMPRODUCT((${all(table, "code")}=${at("code")})*1)`;
    return `IF(${at("code")}="",FALSE,${times("tree")}+${times("items")}>1)`;
  },
  holds: (row, figures) => !isBlank(row["code"]) && figures.isTwice(row),
};

const unknown = (key: string, table: TableId, other: string, says: string): RowCheck => ({
  says,
  marks: [key],
  formula: ({ at, all }) => `IF(${at(key)}="",FALSE,SUMPRODUCT((${all(table, other)}=${at(key)})*1)=0)`,
  holds: (row, { tables }) => !isBlank(row[key]) && !tables[table].some((each) => each[other] === row[key]),
});

const isOneOf = (cell: string, words: readonly string[]): string =>
  words.length === 0 ? "FALSE" : `OR(${words.map((word) => `${cell}="${word}"`).join(",")})`;

const titles = (rules: readonly RuleName[]): readonly string[] => rules.map((rule) => wordFor(ruleList, rule) ?? rule);

const withFull = ruleNames.filter((rule) => "full" in ruleNamed(rule).params);

const level = wordFor(treeList, "level") ?? "";
const section = wordFor(treeList, "section") ?? "";
const wayWord = (way: Way): string => wordFor(wayList, way) ?? "";
const tableKinds = (["amounts", "bands", "grades"] as const).map((kind) => wordFor(parameterKinds, kind) ?? "");
const kindWord = (kind: "choice" | "bands"): string => wordFor(parameterKinds, kind) ?? "";

const lineAt = (index: number) => systemLines[index];

/** Where in 体系 something is said. */
export const systemCell = (layout: Layout, key: string): string =>
  layout.fixed("system", "value", frame.firstRow + systemLines.findIndex((line) => line.key === key));

export const rowChecks: Readonly<Record<TableId, readonly RowCheck[]>> = {
  system: [
    {
      says: "请填写。",
      marks: ["value"],
      formula: ({ at, index }) => (lineAt(index)?.needed ? `${at("value")}=""` : "FALSE"),
      holds: (row, _, index) => lineAt(index)?.needed === true && isBlank(row["value"]),
    },
    {
      says: "应为数字。",
      marks: ["value"],
      formula: ({ at, index }) =>
        lineAt(index)?.kind === "figure" ? `IF(${at("value")}="",FALSE,ISERROR(VALUE(${at("value")})))` : "FALSE",
      holds: (row, _, index) => lineAt(index)?.kind === "figure" && !isBlank(row["value"]) && !isFigure(row["value"]),
    },
    {
      says: "与各部分合计不符。",
      marks: ["value"],
      formula: ({ at, all, layout, index }) =>
        lineAt(index)?.key === "full"
          ? `ROUND(SUM(${all("total", ".counts")})+IFERROR(VALUE(${systemCell(layout, "poolPoints")}),0)` +
            `-IF(${at("value")}="",100,IFERROR(VALUE(${at("value")}),0)),9)<>0`
          : "FALSE",
      holds: (row, figures, index) =>
        lineAt(index)?.key === "full" && !figures.totalOfParts.equals(figureOf(row["value"] ?? "100")),
    },
    {
      says: "请先填后果。",
      marks: ["value"],
      formula: ({ at, layout, index }) =>
        lineAt(index)?.key === "vetoMark"
          ? `AND(${at("value")}<>"",NOT(${isOneOf(systemCell(layout, "vetoEffect"), [...vetoList.keys()])}))`
          : "FALSE",
      holds: (row, figures, index) =>
        lineAt(index)?.key === "vetoMark" && !isBlank(row["value"]) && !vetoList.has(figures.said("vetoEffect") ?? ""),
    },
  ],
  total: [
    missing("section", "缺部分的代码。"),
    twice("section", "total", "部分重复。"),
    unknown("section", "tree", "code", "没有这一部分。"),
    missing("way", "缺计入的办法。"),
    {
      says: "缺分值或比例。",
      marks: ["points"],
      formula: ({ at }) => `AND(${at("points")}="",${isOneOf(at("way"), [wayWord("pool"), wayWord("weighted")])})`,
      holds: ({ points, way }) => isBlank(points) && [wayWord("pool"), wayWord("weighted")].includes(way ?? ""),
    },
  ],
  tree: [
    missing("kind", "缺类别。"),
    missing("code", "缺代码。"),
    notACode("code"),
    codeTwice,
    missing("name", "缺名称。"),
    missing("full", "缺满分。"),
    notAFigure("full", "满分应为数字。"),
    {
      says: "部分须有条款。",
      marks: ["clause"],
      formula: ({ at }) => `AND(${at("kind")}="${section}",${at("clause")}="")`,
      holds: (row) => isSection(row) && isBlank(row["clause"]),
    },
    {
      says: "没有上级。",
      marks: ["code", ".parent"],
      formula: ({ at }) => `AND(${at("kind")}="${level}",${at("code")}<>"",${at(".parent")}="")`,
      holds: (row, figures) => row["kind"] === level && !isBlank(row["code"]) && figures.parentOf(row) === "",
    },
    {
      says: "下级合计与满分不符。",
      marks: ["full", ".sum"],
      formula: ({ at }) => `AND(${at("code")}<>"",${at("group")}="",ROUND(N(${at(".sum")})-${at(".value")},9)<>0)`,
      holds: (row, figures) =>
        !isBlank(row["code"]) && isBlank(row["group"]) && !figures.sumOf(row).equals(figureOf(row["full"])),
    },
    {
      says: "总分中应出现一次。",
      marks: ["code"],
      formula: ({ at, all }) =>
        `AND(${at("kind")}="${section}",${at("code")}<>"",SUMPRODUCT((${all("total", "section")}=${at("code")})*1)<>1)`,
      holds: (row, { tables }) =>
        isSection(row) &&
        !isBlank(row["code"]) &&
        tables.total.filter((each) => each["section"] === row["code"]).length !== 1,
    },
  ],
  items: [
    missing("code", "缺代码。"),
    notACode("code"),
    notACode("lastYear"),
    codeTwice,
    {
      says: "没有上级。",
      marks: ["code", ".parent"],
      formula: ({ at }) => `AND(${at("code")}<>"",${at(".parent")}="")`,
      holds: (row, figures) => !isBlank(row["code"]) && figures.parentOf(row) === "",
    },
    missing("name", "缺名称。"),
    missing("rule", "缺规则。"),
    {
      says: "缺满分。",
      marks: ["full"],
      formula: ({ at }) => `AND(${at("full")}="",${isOneOf(at("rule"), titles(withFull))})`,
      holds: (row) => isBlank(row["full"]) && withFull.some((rule) => rule === ruleOf(row)),
    },
    {
      says: "此规则不用满分。",
      marks: ["full"],
      formula: ({ at }) => `AND(${at("full")}<>"",${at("rule")}<>"",NOT(${isOneOf(at("rule"), titles(withFull))}))`,
      holds: (row) => !isBlank(row["full"]) && !isBlank(row["rule"]) && !withFull.some((rule) => rule === ruleOf(row)),
    },
    notAFigure("full", "满分应为数字。"),
    {
      says: "缺规则所需的数字。",
      marks: [],
      formula: ({ at }) =>
        `OR(${ruleColumns
          .filter(({ neededBy }) => neededBy.length > 0)
          .map(({ key, neededBy }) => `AND(${at(key)}="",${isOneOf(at("rule"), titles(neededBy))})`)
          .join(",")})`,
      holds: (row) =>
        ruleColumns.some(({ key, neededBy }) => isBlank(row[key]) && neededBy.some((rule) => rule === ruleOf(row))),
    },
    {
      says: "填了规则不用的数字。",
      marks: [],
      formula: ({ at }) =>
        `AND(${at("rule")}<>"",OR(${ruleColumns
          .map(({ key, usedBy }) => `AND(${at(key)}<>"",NOT(${isOneOf(at("rule"), titles(usedBy))}))`)
          .join(",")}))`,
      holds: (row) =>
        !isBlank(row["rule"]) &&
        ruleColumns.some(({ key, usedBy }) => !isBlank(row[key]) && !usedBy.some((rule) => rule === ruleOf(row))),
    },
    missing("clause", "缺条款。"),
    missing("by", "缺由谁提供。"),
    {
      says: "输入项不齐。",
      marks: [".parent"],
      formula: ({ at, all }) =>
        `IF(OR(${at("code")}="",${at("rule")}=""),FALSE,SUMPRODUCT((${all("inputs", "item")}=${at("code")})*1)` +
        `<>IFERROR(INDEX(${listRange("inputCounts")},MATCH(${at("rule")},${listRange("rules")},0)),0))`,
      holds: (row, figures) => {
        if (isBlank(row["code"]) || isBlank(row["rule"])) return false;
        const rule = ruleNames.find((name) => name === ruleOf(row));
        return figures.inputsOf(row) !== (rule === undefined ? 0 : inputsNeeded(rule));
      },
    },
    {
      says: "算迟的日数和算法须同填。",
      marks: ["lateDays", "lateKind"],
      formula: ({ at }) => `(${at("lateDays")}="")<>(${at("lateKind")}="")`,
      holds: ({ lateDays, lateKind }) => isBlank(lateDays) !== isBlank(lateKind),
    },
  ],
  inputs: [
    missing("item", "缺考核项的代码。"),
    notACode("item"),
    unknown("item", "items", "code", "没有这一考核项。"),
    missing("formal", "缺规则所需。"),
    missing("name", "缺输入名。"),
    missing("label", "缺填什么。"),
    {
      says: "同一考核项内重复。",
      marks: ["formal", "name"],
      formula: ({ at, all }) => {
        const alike = (key: string) =>
          `SUMPRODUCT((${all("inputs", "item")}=${at("item")})*(${all("inputs", key)}=${at(key)}))>1`;
        return `IF(${at("item")}="",FALSE,OR(AND(${at("formal")}<>"",${alike("formal")}),AND(${at("name")}<>"",${alike("name")})))`;
      },
      holds: (row, { tables }) => {
        const alike = (key: string) =>
          !isBlank(row[key]) &&
          tables.inputs.filter((other) => other["item"] === row["item"] && other[key] === row[key]).length > 1;
        return !isBlank(row["item"]) && (alike("formal") || alike("name"));
      },
    },
  ],
  parameters: [
    missing("name", "缺参数名。"),
    twice("name", "parameters", "参数名重复。"),
    missing("kind", "缺类型。"),
    missing("meaning", "缺含义。"),
    {
      says: "缺缺省值。",
      marks: ["default"],
      formula: ({ at }) => `AND(${at("kind")}<>"",${at("default")}="",NOT(${isOneOf(at("kind"), tableKinds)}))`,
      holds: (row) => !isBlank(row["kind"]) && isBlank(row["default"]) && !tableKinds.includes(row["kind"] ?? ""),
    },
    {
      says: "缺省值在“参数选项”中填。",
      marks: ["default"],
      formula: ({ at }) => `AND(${at("default")}<>"",${isOneOf(at("kind"), tableKinds)})`,
      holds: (row) => !isBlank(row["default"]) && tableKinds.includes(row["kind"] ?? ""),
    },
    {
      says: "没有可选的值。",
      marks: ["name"],
      formula: ({ at, all }) =>
        `IF(${at("kind")}="${kindWord("choice")}",SUMPRODUCT((${all("options", "parameter")}=${at("name")})*1)=0,FALSE)`,
      holds: ({ kind, name }, { tables }) =>
        kind === kindWord("choice") && !tables.options.some((row) => row["parameter"] === name),
    },
  ],
  options: [
    missing("parameter", "缺参数名。"),
    unknown("parameter", "parameters", "name", "没有这个参数。"),
    missing("value", "缺值。"),
    {
      says: "缺得分比例。",
      marks: ["share"],
      formula: ({ at }) => `AND(${at(".kind")}="${kindWord("bands")}",${at("share")}="")`,
      holds: (row, figures) =>
        figures.parameterRow(row["parameter"])?.["kind"] === kindWord("bands") && isBlank(row["share"]),
    },
    {
      says: "缺说明或名称。",
      marks: ["label"],
      formula: ({ at }) => `AND(${at(".kind")}<>"",${at(".kind")}<>"${kindWord("bands")}",${at("label")}="")`,
      holds: (row, figures) => {
        const kind = figures.parameterRow(row["parameter"])?.["kind"];
        return !isBlank(kind) && kind !== kindWord("bands") && isBlank(row["label"]);
      },
    },
  ],
  readings: [
    missing("number", "缺序号。"),
    twice("number", "readings", "序号重复。"),
    missing("question", "缺问题。"),
    missing("clause", "缺条款。"),
    missing("reading", "缺理解。"),
  ],
};

/** What is wrong with a row, in the words of the column 检查. */
export function checkText(table: TableId, row: Row, figures: BookFigures, index: number): string {
  if (isEmptyRow(table, row)) return "";
  return rowChecks[table]
    .filter(({ holds }) => holds(row, figures, index))
    .map(({ says }) => says)
    .join("");
}

/** A row counts once one of these is filled. */
const leading: Readonly<Record<TableId, readonly string[]>> = {
  system: ["label"],
  total: ["section", "way", "points"],
  tree: ["kind", "code", "name", "full", "clause"],
  items: ["code", "name", "full", "rule", "clause", "about"],
  inputs: ["item", "formal", "name", "label"],
  parameters: ["name", "kind", "meaning", "default"],
  options: ["parameter", "value", "label"],
  readings: ["number", "question", "clause", "reading"],
};

const isEmptyRow = (table: TableId, row: Row): boolean => leading[table].every((key) => isBlank(row[key]));

export function checkFormula(table: TableId, cells: Cells): string {
  const filled = `LEN(${leading[table].map(cells.at).join("&")})=0`;
  const sentences = rowChecks[table]
    .map(({ says, formula }) => ({ says, formula: formula(cells) }))
    .filter(({ formula }) => formula !== "FALSE")
    .map(({ says, formula }) => `IF(${formula},"${says}","")`);
  return sentences.length === 0 ? `""` : `IF(${filled},"",${sentences.join("&")})`;
}
