import type { CustomFunction } from "../../functions/customFunction.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { agreement, type ExampleSheet } from "./exampleSheet.js";
import { madeKey } from "../../workbook/madeBooks.js";

const notes = [
  "每个函数一张表，每行一例：参数在黄色单元格中，可以改动试算；“应得”是对原来的参数而言，改动之后不再一致。",
  "“函数结果”由考核簿加载项的函数计算；没有加载项的程序显示 #NAME?，“函数一致”为 ✗。“普通公式结果”在 Excel、WPS 和 LibreOffice 中都能计算；函数没有相应的普通公式，或参数有误时，不作比较（—）。",
  "参数有误的结果是错误值，不是 0 分，也不是满分；原因写在最后一列，在 Excel 中点按单元格旁的感叹号也能看到。",
] as const;
const widths = [18, 24, 10, 10, 12, 12, 10] as const;
const linkStyle: StyleDraft = { ...style.name, font: { ...style.name.font, color: "0563C1", underline: true } };

/** 目录: all functions, and how many of their cases agree. */
export function exampleContents(
  entries: readonly { readonly definition: CustomFunction; readonly made: ExampleSheet }[],
): SheetDraft {
  const sheet = new DraftSheet("目录");
  sheet.key(madeKey("examples", "contents"));
  widths.forEach((width, at) => sheet.width(2 + at, width));
  sheet.set(2, 2, "考核簿函数示例", style.title);
  sheet.height(2, 32);
  let row = 3;
  for (const note of notes) {
    sheet.merge(row, 2, 1, widths.length, note, style.noteWrapped);
    sheet.height(row, 6 + 13 * lines([note], [widths.reduce<number>((sum, width) => sum + width, 0)]));
    row += 1;
  }
  row += 1;
  const first = row + 1;
  const last = row + entries.length;
  ["函数", "名称", "示例", "函数一致", "有普通公式", "普通公式一致", "状态"].forEach((words, at) =>
    sheet.set(row, 2 + at, words, style.band),
  );
  sheet.height(row, 24);
  for (const { definition, made } of entries) {
    row += 1;
    sheet.set(row, 2, definition.name, linkStyle, `${definition.name}!A1`);
    sheet.set(row, 3, definition.title.zh, style.text);
    const { yes, no } = agreement;
    const signs = (range: string): string => `COUNTIF(${range},"${yes}")+COUNTIF(${range},"${no}")`;
    sheet.formula(row, 4, signs(made.live), made.cases, style.number);
    sheet.formula(row, 5, `COUNTIF(${made.live},"${yes}")`, agreeing(made, made.live), style.number);
    sheet.formula(row, 6, signs(made.native), made.natives, style.number);
    sheet.formula(row, 7, `COUNTIF(${made.native},"${yes}")`, agreeing(made, made.native), style.number);
    sheet.formula(
      row,
      8,
      `IF(AND(D${row}=E${row},F${row}=G${row}),"${yes}","${no}")`,
      isWhole(made) ? yes : no,
      style.textCentered,
    );
    sheet.height(row, 18);
  }
  row += 1;
  sheet.merge(row, 2, 1, 2, "合计", style.totalText);
  const totals = ["D", "E", "F", "G"].map((letters) => `SUM(${letters}${first}:${letters}${last})`);
  const sums = [
    entries.reduce((sum, { made }) => sum + made.cases, 0),
    entries.reduce((sum, { made }) => sum + agreeing(made, made.live), 0),
    entries.reduce((sum, { made }) => sum + made.natives, 0),
    entries.reduce((sum, { made }) => sum + agreeing(made, made.native), 0),
  ];
  totals.forEach((formula, at) =>
    sheet.formula(row, 4 + at, formula, sums[at], { ...style.total, numberFormat: "General" }),
  );
  const all = entries.every(({ made }) => isWhole(made)) ? agreement.yes : agreement.no;
  sheet.formula(
    row,
    8,
    `IF(COUNTIF(H${first}:H${last},"${agreement.yes}")=${entries.length},"${agreement.yes}","${agreement.no}")`,
    all,
    style.totalText,
  );
  sheet.height(row, 22);
  return sheet.finish({
    tabColor: palette.quiet,
    print: {
      paper: "A4",
      orientation: "portrait",
      fitTo: { width: 1, height: 1 },
      centeredHorizontally: true,
      footer: { left: "考核簿函数示例", right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: 2, rowCount: row - 1, columnCount: widths.length },
    },
  });
}

/** How many signs of the column say that it agrees. */
function agreeing({ sheet }: ExampleSheet, range: string): number {
  const letters = /\$([A-Z]+)\$/.exec(range)?.[1] ?? "";
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return sheet.cells.filter((cell) => cell.column === column && cell.value === agreement.yes).length;
}

const isWhole = (made: ExampleSheet): boolean =>
  agreeing(made, made.live) === made.cases && agreeing(made, made.native) === made.natives;
