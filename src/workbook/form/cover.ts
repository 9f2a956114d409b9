import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import type { RoundTerms } from "../../engine/answers/roundTerms.js";
import { rankedWord } from "./formRows.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { daySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import { blankText, concat, countIf, equal, subtract, sum, trim, when } from "../../formula/build.js";
import { number, text } from "../../formula/expr.js";
import { dayText } from "../../rules/contract/dayText.js";
import type { Scheme } from "../../scheme/scheme.js";
import { assessorOf } from "../../scheme/schemeWords.js";
import type { AreaDraft } from "../../xlsx/draft.js";
import type { BookBuilder } from "../bookBuilder.js";
import { area, cell, cellRef } from "../cellRef.js";
import { formSheets, formTemplateId, notIssued, sheetKey, templateVersion } from "../sheetNames.js";
import { cellKey } from "../sheetBuilder.js";
import { palette, style } from "../style.js";
import type { FormIssue } from "./formIssue.js";
import { inChinese } from "../../words/say.js";

export interface CoverContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly department: OfficeDepartment;
  /** Where the form says of each item how it stands. */
  readonly outcomes: AreaDraft;
  /** 1 where an item is said not to apply and has no evidence of it. */
  readonly missing: AreaDraft;
  readonly toFill: number;
  readonly issue: FormIssue | undefined;
  readonly terms: RoundTerms;
  /** By the key of a line: what is typed there already. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * 封面: whose form it is, how it is filled in, and how far it is.
 *
 * @returns the cells in which something is typed, by the keys of their lines, as cellKey
 */
export function coverSheet(content: CoverContent): ReadonlyMap<string, number> {
  const { book, scheme, department, outcomes, missing, toFill, issue, terms, texts } = content;
  const typed = new Map<string, number>();
  const name = formSheets.cover;
  const sheet = book.sheet(name);
  sheet.set(1, 1, sheetKey("form", "cover"), style.hidden);
  sheet.set(1, 3, "value", style.hidden);
  sheet.hideRow(1);
  sheet.hideColumn(1);
  sheet.width(2, 22);
  sheet.width(3, 74);
  const centered = { ...style.title, align: { horizontal: "center", vertical: "center", wrap: true } } as const;
  sheet.merge({ row: 2, column: 2, rowCount: 1, columnCount: 2 }, scheme.title, centered);
  sheet.merge({ row: 3, column: 2, rowCount: 1, columnCount: 2 }, "填报表", centered);
  sheet.height(2, 44);
  sheet.height(3, 30);

  let row = 5;
  const heading = (words: string) => {
    sheet.merge({ row, column: 2, rowCount: 1, columnCount: 2 }, words, {
      ...style.head,
      align: { horizontal: "left", vertical: "center", indent: 1 },
    });
    sheet.height(row, 22);
    row += 1;
  };
  const line = (key: string, label: string, value: Parameters<typeof sheet.set>[2], input = false, height = 22) => {
    sheet.set(row, 1, key, style.hidden);
    sheet.set(row, 2, label, style.name);
    sheet.set(row, 3, input ? (texts.get(key) ?? null) : value, input ? style.inputText : style.text);
    if (input) typed.set(key, cellKey(row, 3));
    sheet.height(row, height);
    row += 1;
  };

  heading("填报单位");
  line("departmentCode", "单位代码", department.code);
  line("departmentName", "单位名称", department.name);
  const without = scheme.sections.filter(({ code }) => department.sectionsNotApplicable.includes(code));
  line(
    "sectionsNotApplicable",
    "不适用的部分",
    without.length === 0 ? "无" : without.map(({ code, name: shown }) => `${code} ${shown}`).join("；"),
  );
  const people = { row, column: 3, rowCount: 3, columnCount: 1 };
  line("filledBy", "填报人", null, true);
  line("phone", "联系电话", null, true);
  line("approvedBy", "审核负责人", null, true);
  sheet.conditionalFormats.push({
    area: people,
    formula: `TRIM($C${people.row})=""`,
    style: { fill: palette.warn, color: "9C5700" },
  });

  row += 1;
  heading("报送要求");
  const asNoticed = "以通知为准";
  const day = daySerial(terms.dueOn);
  line("dueOn", "报送截止日期", day === null ? asNoticed : dayText(Fraction.of(day), inChinese));
  line("handIn", "报送方式", terms.handIn || asNoticed, false, 32);
  line("contact", "联系人及电话", terms.contact || asNoticed);

  row += 1;
  heading("填报进度");
  const states = area(formSheets.form, outcomes);
  const count = (word: string) => countIf(states, text(word));
  const [open, wrong] = [count(outcomeWords.notFilled), count(outcomeWords.invalid)];
  line("progress", "应填指标", {
    expr: concat(text(`共 ${toFill} 项，已填 `), subtract(number(toFill), sum(open, wrong)), text(" 项")),
  });
  line("open", "尚未填写", { expr: concat(open, text(" 项（不填计 0 分）")) });
  line("invalid", "填写有误", { expr: concat(wrong, text(" 项（须更正，否则不能计分）")) });
  const isBlank = (at: number) => equal(trim(cell(name, people.row + at, people.column)), blankText);
  const absent = [0, 1, 2].map((at) => when(isBlank(at), number(1), number(0)));
  line("texts", "须补的文字", {
    expr: concat(
      text("填报人、联系电话、审核负责人缺 "),
      sum(...absent),
      text(" 处；填“不适用”而没有佐证说明的 "),
      sum(area(formSheets.form, missing)),
      text(" 项"),
    ),
  });

  row += 1;
  heading("填报说明");
  const steps = [
    `“${formSheets.form}”表只列需要填写的各项：填浅黄色单元格，其余单元格受保护（无密码），请勿改动表格结构。`,
    "数量填整数，不带单位；是否类从下拉列表中选择；未发生的填 0。",
    "确实不适用的（例如没有自建系统）填“不适用”，并在佐证说明中写明情况。",
    `每项填写后得分随即算出，与其他各项同列在“${formSheets.all}”表；由${assessorOf(scheme)}评定或汇总、以台账为准或${rankedWord(scheme)}的项不计算。`,
    "“佐证说明”写明支持所填数据的材料名称或编号，材料另行报送。",
    "填写完毕后保存为 .xlsx 格式，按上述要求报送；更正须重新报送整份文件。",
  ];
  steps.forEach((words, at) => line(`step.${at + 1}`, `第 ${at + 1} 点`, words, false, 32));

  row += 1;
  heading("颜色与符号");
  sheet.set(row, 2, "浅黄色", { ...style.name, fill: palette.input });
  sheet.set(row, 3, "需要填写的单元格", style.text);
  row += 1;
  sheet.set(row, 2, "未填（橙色）", { ...style.name, fill: palette.warn });
  sheet.set(row, 3, "尚未填写，计 0 分；或还缺文字", style.text);
  row += 1;
  sheet.set(row, 2, "无效（红色）", { ...style.name, fill: palette.wrong });
  sheet.set(row, 3, "填写内容不合要求，得分显示 #N/A", style.text);
  row += 1;
  const stamped = { row, column: 2, rowCount: 1, columnCount: 2 };
  sheet.merge(stamped, "单位（盖章）　　　　　　　　　　　　　　　　　　　　年　　月　　日", {
    ...style.note,
    align: { horizontal: "right", vertical: "bottom" },
  });
  sheet.height(row, 64);
  row += 2;

  heading("文件标识（请勿改动）");
  const identity: readonly (readonly [string, string, string])[] = [
    ["issueId", "发放编号", issue?.issueId ?? notIssued],
    ...(issue ? ([["round", "考核轮次", issue.round]] as const) : []),
    ["templateId", "模板", formTemplateId(scheme)],
    ["templateVersion", "模板版本", templateVersion],
    ["schemeId", "指标体系", scheme.id],
    ...(issue
      ? ([
          ["ruleHash", "规则指纹", issue.ruleHash],
          ["shortDigest", "校验码", issue.shortDigest],
          ["signed", "签名", issue.signedWords],
        ] as const)
      : []),
  ];
  for (const [key, label, value] of identity) {
    book.define(`scorebook.${key}`, cellRef(name, row, 3, { row: true, column: true }));
    line(key, label, value);
  }
  sheet.print = {
    paper: "A4",
    orientation: "portrait",
    fitTo: { width: 1, height: 1 },
    centeredHorizontally: true,
    footer: { center: `${department.name}　${department.code}`.replaceAll("&", "&&") },
    area: { row: 2, column: 2, rowCount: row - 2, columnCount: 2 },
  };
  sheet.tabColor = palette.quiet;
  return typed;
}
