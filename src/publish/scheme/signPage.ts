import { shortDigest } from "../../evidence/canonical/shortDigest.js";
import type { Scheme } from "../../scheme/scheme.js";
import { assessorOf } from "../../scheme/schemeWords.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { fittedHeight } from "../../workbook/fit/fit.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { sumsIn } from "./itemRows.js";
import { firstColumn, printed, tableRows, titled, type TableColumn, type TableRow } from "./tablePage.js";
import { totalInWords, wayInWords } from "./totalInWords.js";

const columns: readonly TableColumn[] = [
  { heading: "部分", width: 12, centered: true },
  { heading: "名称", width: 38 },
  { heading: "怎样计入总分", width: 50 },
  { heading: "考核项（含否决）", width: 16, centered: true },
  { heading: "满分", width: 18, centered: true },
  { heading: "计入总分", width: 18, centered: true },
];
const across = columns.reduce((sum, { width }) => sum + width, 0);
const labelWidth = columns[0]?.width ?? 0;

interface SignPage {
  readonly name: string;
  readonly key: string;
  /** The whole rule hash. */
  readonly hash: string;
  readonly foot: string;
}

/** The first page: what is signed, what binds the paper to the file, how the total is made, and who signs. */
export function signPage(scheme: Scheme, { name, key, hash, foot }: SignPage): SheetDraft {
  const sheet = new DraftSheet(name);
  sheet.key(key);
  columns.forEach(({ width }, at) => sheet.width(firstColumn + at, width));
  let row = titled(sheet, `${scheme.title}（审签稿）`, columns.length, across);
  for (const { label, text, look } of identity(scheme, hash)) {
    sheet.set(row, firstColumn, label, { ...style.textCentered, font: style.name.font, fill: palette.subhead });
    sheet.merge(row, firstColumn + 1, 1, columns.length - 1, text, { ...style.text, ...look });
    sheet.height(row, fittedHeight([{ text, width: across - labelWidth, ...look?.font }], 20));
    row += 1;
  }
  row = gap(sheet, row);
  columns.forEach(({ heading }, at) => sheet.set(row, firstColumn + at, heading, style.band));
  sheet.height(row, 24);
  row = tableRows(sheet, row + 1, columns, sectionRows(scheme));
  row = gap(sheet, row);
  totalInWords(scheme).forEach((sentence, at) => {
    sheet.set(row, firstColumn, `总分 ${at + 1}`, style.textCentered);
    sheet.merge(row, firstColumn + 1, 1, columns.length - 1, sentence, style.text);
    sheet.height(row, fittedHeight([{ text: sentence, width: across - labelWidth }], 18));
    row += 1;
  });
  // what cannot be issued is signed by nobody
  const last = scheme.definition.incomplete === undefined ? signed(sheet, gap(sheet, row)) : row - 1;
  return sheet.finish({
    tabColor: palette.band,
    print: {
      ...printed(foot, name),
      area: { row: 2, column: firstColumn, rowCount: last - 1, columnCount: columns.length },
    },
  });
}

interface Line {
  readonly label: string;
  readonly text: string;
  readonly look?: Pick<StyleDraft, "fill" | "font">;
}

function identity(scheme: Scheme, hash: string): readonly Line[] {
  const { id, definition, words, items, full } = scheme;
  const { version, incomplete } = definition;
  const vetoes = items.filter((item) => item.full === null && item.rule.vetoes !== undefined).length;
  const sums = sumsIn(scheme);
  const agree =
    sums.fitting === sums.count
      ? `全部 ${sums.count} 处下级合计均与满分相符`
      : `${sums.count} 处下级合计中有 ${sums.count - sums.fitting} 处与满分不符`;
  return [
    { label: "代号", text: id },
    ...(version === undefined ? [] : [{ label: "版本", text: version }]),
    ...(incomplete === undefined
      ? []
      : [
          {
            label: "不完整",
            text: `本稿只能试算，不能签发，没有签字处：${incomplete}`,
            look: { fill: palette.warn, font: { ...style.text.font, bold: true } },
          },
        ]),
    {
      label: "内容摘要",
      text: shortDigest(hash),
      look: { font: { ...style.text.font, size: 13, bold: true } },
    },
    {
      label: "",
      text:
        `每页页脚都有这一摘要。签字所认的，就是摘要与此相同的指标体系文件：用“scorebook scheme check 文件”查看；` +
        `考核项、分值、规则、条款、口径、参数有一处改动，摘要即不同。全文：${hash}`,
    },
    {
      label: "规模",
      text:
        `${scheme.sections.length} 个部分，考核项 ${items.length - vetoes} 项` +
        `${vetoes > 0 ? `，另有单项否决 ${vetoes} 项` : ""}；总分满分 ${full.toString()} 分`,
    },
    { label: "分值核对", text: agree },
    {
      label: "用语",
      text: `评定者称“${assessorOf(scheme)}”${words.among === undefined ? "" : `；在${words.among}范围内排名`}`,
    },
  ];
}

function sectionRows(scheme: Scheme): readonly TableRow[] {
  const rows = scheme.sections.map((section): TableRow => {
    const { way, points } = wayInWords(scheme, section);
    const optional = section.optional ? "；可以不适用于某些单位" : "";
    const { code, name, full, items } = section;
    return { texts: [code, name, `${way}${optional}`, String(items.length), full.toString(), points] };
  });
  const { pool } = scheme.final;
  const shared: readonly TableRow[] = pool ? [{ texts: ["", pool.name, "合并计分的各部分", "", "", pool.points] }] : [];
  const total = ["总分", "", "", String(scheme.items.length), "", scheme.full.toString()];
  return [...rows, ...shared, { texts: total, look: "level" }];
}

function gap(sheet: DraftSheet, row: number): number {
  sheet.height(row, 9);
  return row + 1;
}

/** Who answers for the scheme, each with room for a name and a day: in one row, which no page cuts apart. */
const signatures = [
  { who: "编制（签字）：", column: 0, columnCount: 2 },
  { who: "复核（签字）：", column: 2, columnCount: 1 },
  { who: "签发（签字、盖章）：", column: 3, columnCount: 3 },
] as const;

/** @returns the last row */
function signed(sheet: DraftSheet, row: number): number {
  const look = { ...style.text, align: { ...style.text.align, vertical: "top" } } as const;
  for (const { who, column, columnCount } of signatures)
    sheet.merge(row, firstColumn + column, 1, columnCount, `${who}\n\n\n日期：　　　　年　　月　　日`, look);
  sheet.height(row, 72);
  return row;
}
