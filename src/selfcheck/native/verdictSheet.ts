import { DraftSheet } from "../../workbook/draftSheet.js";
import { lines } from "../../workbook/lists/textLines.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { productVersion } from "../productVersion.js";
import { nativeGroupWords, nativeRemedy } from "../words/nativeGroupWords.js";
import { checkSheetName, firstCheckRow, type CheckRow } from "./checkSheet.js";
import type { DateSystem } from "./dataSheet.js";

/** What the first cell begins with where nothing differs. */
const allAgree = "全部相符";
/** What stands there until a program has calculated: none that only shows a file may say that all agrees. */
const notCalculated = "尚未计算";
const listed = 20;
const widths = [48, 16, 16, 64] as const;

/** The first sheet: whether the program it is opened in does as it should, and what differs if not. */
export function verdictSheet(always: readonly CheckRow[], tables: readonly CheckRow[], system: DateSystem): SheetDraft {
  const rows = [...always, ...tables];
  const sheet = new DraftSheet("自检");
  widths.forEach((width, at) => sheet.width(1 + at, width));
  const cells = (letter: string, from: number, count: number): string =>
    `${checkSheetName}!$${letter}$${firstCheckRow + from}:$${letter}$${firstCheckRow + from + count - 1}`;
  const column = (letter: string): string => cells(letter, 0, rows.length);
  const wrongIn = (from: number, { length }: readonly CheckRow[]): string =>
    `${length}-COUNTIF(${cells("G", from, length)},1)`;
  const wrong = wrongIn(0, rows);
  const signs = cells("G", 0, always.length);
  const isWhole = `AND(COUNTIF(${signs},1)=${always.length},SUM(${signs})=${always.length})`;
  const ofTables = `IF(${wrongIn(always.length, tables)}=0,"","；但不能用分档表和等次表，见下表")`;
  sheet.merge(1, 1, 1, widths.length, null, style.title);
  sheet.formula(
    1,
    1,
    `IF(${isWhole},"${allAgree}（${always.length} 项）"&${ofTables},${wrongIn(0, always)}&" 项不符，见下表")`,
    notCalculated,
    style.title,
  );
  sheet.height(1, 34);

  let row = 2;
  for (const note of notes(system)) {
    sheet.merge(row, 1, 1, widths.length, note, style.noteWrapped);
    sheet.height(row, 6 + 13 * lines([note], [widths.reduce<number>((sum, width) => sum + width, 0)]));
    row += 1;
  }

  row += 1;
  ["不符的检查项", "应得", "实得", "含义"].forEach((words, at) => sheet.set(row, 1 + at, words, style.band));
  for (let place = 1; place <= listed; place += 1) {
    row += 1;
    const of = (letter: string): string => `INDEX(${column(letter)},MATCH(${place},${column("H")},0))`;
    const shown = (text: string): string => `IF(${wrong}<${place},"",${text})`;
    sheet.formula(row, 1, shown(`IFERROR(${of("B")}&"："&${of("C")},"")`), "", style.text);
    sheet.formula(row, 2, shown(`IFERROR(${of("E")}&"","")`), "", style.textCentered);
    sheet.formula(row, 3, shown(`IFERROR(${of("F")}&"","错误值")`), "", style.textCentered);
    sheet.formula(row, 4, shown(`IFERROR(${of("I")},"")`), "", style.text);
    sheet.height(row, 18);
  }
  row += 1;
  const more = `IF(${wrong}>${listed},"另有 "&(${wrong}-${listed})&" 项不符，见“${checkSheetName}”","")`;
  sheet.merge(row, 1, 1, widths.length, null, style.note);
  sheet.formula(row, 1, more, "", style.note);

  row += 2;
  ["组", "检查项", "相符"].forEach((words, at) => sheet.set(row, 1 + at, words, style.band));
  for (const [name, { title }] of Object.entries(nativeGroupWords)) {
    const from = rows.findIndex(({ group }) => group === name);
    const count = rows.filter(({ group }) => group === name).length;
    row += 1;
    sheet.set(row, 1, title.zh, style.text);
    sheet.set(row, 2, count, style.number);
    sheet.formula(row, 3, `COUNTIF(${cells("G", from, count)},1)`, undefined, style.number);
  }
  return sheet.finish({
    tabColor: palette.band,
    conditionalFormats: [
      {
        area: { row: 1, column: 1, rowCount: 1, columnCount: widths.length },
        formula: `LEFT($A$1,${allAgree.length})<>"${allAgree}"`,
        style: { fill: palette.warn, bold: true },
      },
    ],
    print: {
      paper: "A4",
      orientation: "landscape",
      fitTo: { width: 1, height: 1 },
      footer: { left: `考核簿 ${productVersion} 自检`, right: "第 &P 页，共 &N 页" },
    },
  });
}

const notes = (system: DateSystem): readonly string[] => [
  `考核簿 ${productVersion} 自检（不需要加载项；日期从 ${system} 年计）。本表用公式检查打开它的程序：普通公式用到的每个函数和每条计分规则，是否得出应有的结果。`,
  `第一格显示“${notCalculated}”时请全部重算：Excel、WPS 按 Ctrl+Alt+F9，LibreOffice 按 Ctrl+Shift+F9。`,
  `“${allAgree}”：可以用这个程序计算普通公式的汇总簿和填报表。有不符的：${nativeRemedy.zh}`,
  "交给维护人员时，在这个程序里把本表另存一份；命令 scorebook selfcheck 可以读出各项结果。",
];
