import { keyOf } from "../../../engine/model/keys.js";
import {
  assessorOf,
  readingsOfSections,
  readingsSetBy,
  readingText,
  withoutSection,
} from "../../../scheme/schemeWords.js";
import { assessedWords } from "../../../engine/answers/leftOut.js";
import { outcomeWords } from "../../../engine/model/outcome.js";
import { concat, count, countIf, subtract, sum } from "../../../formula/build.js";
import { number, ref, text, type Expr } from "../../../formula/expr.js";
import { area, areaRef, cellRef, type NameRef } from "../../cellRef.js";
import { noTerms } from "../../../engine/answers/roundTerms.js";
import { termsRows } from "./termsRows.js";
import { notIssued, officeSheets, sheetKey, templateVersion } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import { frame } from "./frame.js";
import { statesOf } from "./statesOf.js";
import { departmentWords } from "./departments.js";
import { ledgerWords } from "./ledger.js";
import { confirmation, readingColumns, readingFrame } from "../../parameters/readingFrame.js";

/** 说明: what the workbook is, how it is used, what is still open. It comes first, and is filled last. */
export function homeSheet(content: OfficeContent, checks: Checks): void {
  const { book, scheme, record } = content;
  const name = officeSheets.home;
  const sheet = book.sheet(name);
  sheet.set(1, 1, sheetKey("office", "home"), style.hidden);
  sheet.set(1, 4, "value", style.hidden);
  sheet.hideRow(1);
  sheet.hideColumn(1);
  [7, 22, 92].forEach((width, at) => sheet.width(at + 2, width));
  sheet.merge({ row: 2, column: 2, rowCount: 1, columnCount: 3 }, scheme.title, {
    ...style.title,
    align: { horizontal: "center", vertical: "center" },
  });
  sheet.merge({ row: 3, column: 2, rowCount: 1, columnCount: 3 }, "汇总簿", {
    ...style.title,
    align: { horizontal: "center", vertical: "center" },
  });
  sheet.height(2, 36);
  sheet.height(3, 28);

  let row = 5;
  const heading = (words: string) => {
    sheet.merge({ row, column: 2, rowCount: 1, columnCount: 3 }, words, {
      ...style.head,
      align: { horizontal: "left", vertical: "center", indent: 1 },
    });
    sheet.height(row, 22);
    row += 1;
  };
  const line = (sign: string, label: string, words: string | Expr, linkTo?: string, fill?: string) => {
    sheet.set(row, 2, sign, { ...style.textCentered, ...(fill !== undefined && { fill }) });
    sheet.set(
      row,
      3,
      label,
      linkTo === undefined
        ? style.name
        : { ...style.name, font: { ...style.name.font, color: "0563C1", underline: true } },
      linkTo,
    );
    sheet.set(row, 4, typeof words === "string" ? words : { expr: words }, style.text);
    sheet.height(row, 20);
    row += 1;
  };

  // an older workbook has no cells for them
  if (record.template === undefined) {
    heading("本轮安排（写在填报表封面）");
    row = termsRows(sheet, row, record.terms ?? noTerms) + 1;
  }
  heading("办理步骤（点击表名前往）");
  const without = withoutSection(scheme);
  const steps: readonly (readonly [keyof typeof officeSheets, string])[] = [
    ...(record.template === undefined ? [["overview", "本轮的进展、分布和各指标得分率，随时查看。"] as const] : []),
    [
      "departments",
      `核对参加考核的单位；${without === null ? "" : `${without}标为“不适用”，`}本轮不考核的标为“不参加”。`,
    ],
    ["readings", "逐条确认文件未明确之处的处理口径；改动口径，得分随即重算。"],
    ["ledger", "全年发现的问题逐条登记；同一单位同一指标的数量自动合计。"],
    ["reported", "汇入各单位填报的数据，原样保留。"],
    ["overrides", "核实后与自报不同的，在相同位置填写核定值，并在“核定理由”表写明理由。"],
    ["ratings", `填写由${assessorOf(scheme)}评定的各项得分、后台汇总的数量、单项否决及理由、加分。`],
    ["outcomes", "查看每个单位每项的状态：已计分、未填、不适用、无效、否决。"],
    ["scores", "每项得分、各级小计、总分、等次和名次。"],
    ["ranking", "按名次排列的结果，可直接打印。"],
    ["scheme", "每项的分值、计分办法、数据来源和依据条款。"],
  ];
  steps.forEach(([key, words], at) => line(String(at + 1), officeSheets[key], words, `${officeSheets[key]}!A1`));

  row += 1;
  heading("尚待处理");
  open(content, checks).forEach(([label, words]) => line("•", label, words));

  row += 1;
  heading("颜色与符号");
  const applied = readingText([...readingsSetBy(scheme, "notApplicable"), ...readingsOfSections(scheme)]);
  line("", "浅黄色", "可填写的单元格；其余单元格受保护（无密码），以免误改公式。", undefined, palette.input);
  line("○", "橙色", "未填，计 0 分；或核定而没有写明理由。", undefined, palette.warn);
  line(
    "△",
    "灰色",
    `不适用${applied === null ? "" : `，按${applied} 处理`}；或所在部分被否决。`,
    undefined,
    palette.gone,
  );
  line("#N/A", "红色", "填报内容无效：该项及其所在的小计、总分都不能计算，更正后自动恢复。", undefined, palette.wrong);

  row += 1;
  heading("文件标识");
  const identity: readonly (readonly [string, string, string])[] = [
    ["issueId", "发放编号", notIssued],
    ["templateId", "模板", `scorebook.office.${scheme.id}`],
    ["templateVersion", "模板版本", record.template ?? templateVersion],
    ["schemeId", "指标体系", scheme.id],
  ];
  for (const [key, label, value] of identity) {
    sheet.set(row, 1, key, style.hidden);
    book.define(`scorebook.${key}`, cellRef(name, row, 4, { row: true, column: true }));
    line("", label, value);
  }
  sheet.print = {
    paper: "A4",
    orientation: "portrait",
    fitTo: { width: 1, height: 1 },
    centeredHorizontally: true,
    footer: { center: scheme.title },
    area: { row: 2, column: 2, rowCount: row - 2, columnCount: 3 },
  };
  sheet.tabColor = palette.quiet;
}

const rowsOf = (range: Expr, words: readonly string[]): Expr => sum(...words.map((word) => countIf(range, text(word))));

/** How many rows of 台账 do not count. */
export const ledgerFaults = (checks: Expr): Expr =>
  rowsOf(checks, [ledgerWords.noDepartment, ledgerWords.noItem, ledgerWords.noCount]);

/** What was found wrong, by formulas, in each row of a sheet. */
export interface Checks {
  readonly departments: NameRef;
  readonly ledger: Expr;
}

/** What a person has still to do, counted by formulas. */
function open(content: OfficeContent, checks: Checks): readonly (readonly [string, Expr])[] {
  const { record, columns } = content;
  const departments = record.departments.length;
  const readings = area(officeSheets.readings, {
    row: readingFrame.firstRow,
    column: readingColumns.confirmed,
    rowCount: 80,
    columnCount: 1,
  });
  const totals = columns.get(keyOf.total);
  const assessed = {
    row: frame.firstRow,
    column: columns.get(keyOf.assessed)?.column ?? 0,
    rowCount: departments,
    columnCount: 1,
  };
  const leftOut = countIf(area(officeSheets.departments, assessed), text(assessedWords.no));
  const ranked = ref(
    areaRef(officeSheets.scores, {
      row: frame.firstRow,
      column: totals?.column ?? 0,
      rowCount: departments,
      columnCount: 1,
    }),
  );
  const { otherName, otherItem } = ledgerWords;
  return [
    ["未填", concat(statesOf(content, outcomeWords.notFilled), text(" 项，计 0 分（见“填报状态”）"))],
    ["无效", concat(statesOf(content, outcomeWords.invalid), text(" 项，须更正（见“填报状态”）"))],
    ["台账有误", concat(ledgerFaults(checks.ledger), text(" 行未计入得分（见“台账”的检查栏）"))],
    [
      "台账名称不同",
      concat(rowsOf(checks.ledger, [otherName, otherItem]), text(" 行按代码计入，名称须核对（见“台账”的检查栏）")),
    ],
    [
      "单位有误",
      concat(rowsOf(ref(checks.departments), Object.values(departmentWords)), text(" 个（见“单位”的检查栏）")),
    ],
    ["口径未确认", concat(countIf(readings, text(confirmation.no)), text(" 条（见“参数与口径”）"))],
    [
      "可计算总分",
      concat(
        count(ranked),
        text(" 个单位，参加考核的共 "),
        subtract(number(departments), leftOut),
        text(" 个；不参加 "),
        leftOut,
        text(" 个"),
      ),
    ],
  ];
}
