import { indicatorsOf } from "../../analysis/standing/indicators.js";
import { sectionStandings } from "../../analysis/standing/sectionStandings.js";
import { standings } from "../../analysis/standing/standings.js";
import { printedFigure } from "../../analysis/printedFigure.js";
import { leftOutWord } from "../../engine/answers/leftOut.js";
import { outcomeOf } from "../../engine/answers/outcomeOf.js";
import type { AssessedDepartment, Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { ItemInput } from "../../scheme/scheme.js";
import { shownInput } from "../../workbook/typedInput.js";
import { csvBytes, type Cell } from "./csv.js";

interface FlatTable {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const text = (of: string): Cell => ({ text: of });
const figure = (of: string | number | null): Cell => ({ figure: of === null ? "" : String(of) });

/**
 * The assessment as flat tables for other programs: a row for each department, for each score, and for each answer.
 * Figures are printed as everywhere else; one that there is none of is blank, and beside it stands why.
 */
export const flatTables = (assessment: Assessment): readonly FlatTable[] => [
  resultTable(assessment),
  scoreTable(assessment),
  answerTable(assessment),
];

function resultTable(assessment: Assessment): FlatTable {
  const { scheme } = assessment;
  const { rows, leftOut } = standings(assessment);
  const { pool } = scheme.final;
  const heads = [
    "单位代码",
    "单位名称",
    "名次",
    "总分",
    "等次",
    "单项否决",
    "是否参加",
    ...scheme.sections.map(({ code, name }) => `${code} ${name}`),
    ...(pool ? [pool.name] : []),
  ];
  const empty = Array.from({ length: heads.length - 7 }, () => figure(null));
  return {
    fileName: "结果.csv",
    bytes: csvBytes(heads, [
      ...rows.map((row) => [
        text(row.code),
        text(row.name),
        figure(row.place),
        figure(row.total),
        text(row.grade),
        text(row.vetoed ? "是" : "否"),
        text("参加"),
        ...row.sections.map(({ score }) => figure(score)),
        ...(pool ? [figure(row.pool)] : []),
      ]),
      ...leftOut.map(({ code, name }) => [
        text(code),
        text(name),
        figure(null),
        figure(null),
        text(""),
        text(""),
        text(leftOutWord),
        ...empty,
      ]),
    ]),
  };
}

const kindWords = { section: "部分", level: "指标", group: "组", item: "考核项" } as const;

function scoreTable(assessment: Assessment): FlatTable {
  const { scheme, departments } = assessment;
  const indicators = indicatorsOf(scheme);
  const stateOf = (department: AssessedDepartment, { node, basic }: (typeof indicators)[number]): string => {
    if (node.kind !== "section") return basic ? outcomeWords[outcomeOf(scheme, department, node)] : "";
    const section = sectionStandings(assessment, department).find(({ code }) => code === node.code);
    return section ? outcomeWords[section.state] : "";
  };
  return {
    fileName: "得分.csv",
    bytes: csvBytes(
      ["单位代码", "单位名称", "代码", "名称", "类别", "满分", "得分", "状态"],
      departments.flatMap((department) =>
        indicators.map((indicator) => {
          const { node, full } = indicator;
          const kind = node.kind === "level" && node.group ? "group" : node.kind;
          return [
            text(department.answers.code),
            text(department.answers.name),
            text(node.code),
            text(node.name),
            text(kindWords[kind]),
            figure(full.toString()),
            figure(printedFigure(assessment, department, keyOf.score(node.code))),
            text(stateOf(department, indicator)),
          ];
        }),
      ),
    ),
  };
}

/** Numbers and days are figures, and a minus before one is no formula; what is text was typed by somebody. */
function valueCell(input: ItemInput, value: Scalar): Cell {
  if (value === null || value instanceof FormulaError) return figure(null);
  if (typeof value === "boolean") return text(value ? "是" : "否");
  return typeof value === "string" ? text(value) : figure(shownInput(input, value));
}

function answerTable({ scheme, departments }: Assessment): FlatTable {
  return {
    fileName: "采用值.csv",
    bytes: csvBytes(
      ["单位代码", "单位名称", "代码", "名称", "填报内容", "序号", "单位", "数值", "说明"],
      departments.flatMap(({ answers }) =>
        scheme.items.flatMap((item) =>
          item.inputs.flatMap((input) =>
            input.keys.map((key, at) => {
              const value = answers.cells.get(key) ?? null;
              const isUnusable = value instanceof FormulaError;
              return [
                text(answers.code),
                text(answers.name),
                text(item.code),
                text(item.name),
                text(input.label),
                figure(input.keys.length > 1 ? at + 1 : null),
                text(input.unit),
                valueCell(input, value),
                text(isUnusable ? (answers.malformed.get(item.code)?.message ?? "无效") : value === null ? "未填" : ""),
              ];
            }),
          ),
        ),
      ),
    ),
  };
}
