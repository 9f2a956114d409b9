import type { Scheme } from "../../scheme/scheme.js";
import { assessorOf } from "../../scheme/schemeWords.js";
import { officeSheets, templateVersion } from "../../workbook/sheetNames.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import type { LeftOut } from "./leftOut.js";
import { leftOutWords } from "./leftOutWords.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { shareCoverKey, shareCoverRows } from "../publishedKeys.js";
import type { ShareableSheet } from "./shareSheets.js";

const sheetWords = (assessor: string): Readonly<Record<ShareableSheet, string>> => ({
  ranking: "按名次排列的结果。",
  scores: "每项得分、各级小计、总分、等次和名次。○ 未填，计 0 分；△ 不适用；#N/A 无效。",
  outcomes: "每项的状态：计分、未填、不适用、无效、否决。",
  departments: "参加考核的单位，以及不适用的部分。",
  reported: "各单位填报的数据。",
  overrides: `${assessor}核实后采用的、与自报或台账不同的数据。`,
  reasons: "核定值不同于自报的理由。",
  ledger: "考核期内发现的问题，逐条列出。",
  ratings: `${assessor}评定的得分、后台汇总的数量、单项否决和加分。`,
  effective: "计分采用的数据。",
  readings: "文件未明确之处的处理口径和参数。",
  scheme: "每项的分值、计分办法和依据条款。",
});

export interface CoverContents {
  readonly formulas: "native" | "values";
  readonly sheets: readonly ShareableSheet[];
  readonly departments: readonly { readonly code: string; readonly name: string }[];
  /** How many the assessment has. */
  readonly of: number;
  readonly leftOut: readonly LeftOut[];
}

/** 说明: what a shared copy is, what is inside, and what is not. */
export function shareCover(scheme: Scheme, { formulas, sheets, departments, of, leftOut }: CoverContents): SheetDraft {
  const sheet = new DraftSheet("说明");
  sheet.key(shareCoverKey);
  [20, 74].forEach((width, at) => sheet.width(at + 2, width));
  const centered = { ...style.title, align: { horizontal: "center", vertical: "center", wrap: true } } as const;
  sheet.merge(2, 2, 1, 2, scheme.title, centered);
  sheet.merge(3, 2, 1, 2, "考核结果发送稿", centered);
  sheet.height(2, 44);
  sheet.height(3, 30);
  let row = 5;
  const heading = (words: string) => {
    sheet.merge(row, 2, 1, 2, words, { ...style.head, align: { horizontal: "left", vertical: "center", indent: 1 } });
    sheet.height(row, 22);
    row += 1;
  };
  const line = (label: string, words: string, key?: string, linkTo?: string) => {
    if (key !== undefined) sheet.set(row, 1, key, style.hidden);
    sheet.set(
      row,
      2,
      label,
      linkTo === undefined
        ? style.name
        : { ...style.name, font: { ...style.name.font, color: "0563C1", underline: true } },
      linkTo,
    );
    sheet.set(row, 3, words, style.text);
    sheet.height(row, 9 + 13 * lines([words], [72]));
    row += 1;
  };

  heading("本件内容");
  const words = sheetWords(assessorOf(scheme));
  for (const id of sheets) line(officeSheets[id], words[id], undefined, `${officeSheets[id]}!A1`);
  const shown =
    departments.length === of
      ? `全部 ${of} 个单位`
      : departments.map(({ code, name }) => (name === code ? code : `${name}（${code}）`)).join("、");
  line("单位", shown);
  line(
    "计算方式",
    formulas === "native"
      ? "普通公式：在 Excel、WPS 和 LibreOffice 中都能重新计算，不需要加载项。"
      : "数值：得分和名次为定稿时的计算结果，改动数据不会重新计算。",
  );
  row += 1;
  heading("未包括的内容和须注意的事项");
  if (leftOut.length === 0) line("无", "全部内容均已包括，口径均已确认。");
  leftOut.forEach((left, at) => line(`第 ${at + 1} 点`, `${leftOutWords(left).zh}。`));
  row += 1;
  heading("文件标识");
  line("模板", `scorebook.share.${scheme.id}`, "templateId");
  line("模板版本", templateVersion, "templateVersion");
  line("指标体系", scheme.id, "schemeId");
  line("公式", formulas, "formulas");
  line("单位数", `${departments.length} / ${of}`, shareCoverRows.departments);
  sheet.set(1, 3, "value", style.hidden);
  return sheet.finish({
    tabColor: palette.quiet,
    print: {
      paper: "A4",
      orientation: "portrait",
      fitTo: { width: 1, height: 0 },
      centeredHorizontally: true,
      footer: { left: "考核结果发送稿", right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: 2, rowCount: row - 2, columnCount: 2 },
    },
  });
}
