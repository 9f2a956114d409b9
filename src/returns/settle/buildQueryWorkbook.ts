import { itemNamed } from "../../scheme/inputNames.js";
import { BookBuilder } from "../../workbook/bookBuilder.js";
import { style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { Query } from "../check/checkedReturn.js";
import type { QueryList } from "./queryList.js";
import { madeKey } from "../../workbook/madeBooks.js";

const sheetName = "核实单";
const heads: readonly (readonly [string, number])[] = [
  ["序号", 6],
  ["考核项", 20],
  ["填报内容", 22],
  ["单元格", 14],
  ["所填内容", 18],
  ["问题", 32],
  ["应为", 26],
  ["单位答复", 28],
];
const first = 2;
const last = first + heads.length - 1;
/** Changes are listed so that they are not made again; a long list would hide the questions. */
export const mostChanges = 30;

/**
 * The query list of a department as a workbook to be sent: each question with what was found and expected, and
 * space for the answer, on A4. It is closed by the corrected form, not by the answers: the office edits no report.
 */
export async function buildQueryWorkbook(title: string, list: QueryList): Promise<Uint8Array> {
  const { department, issueId, files, queries, refused, changed } = list;
  const book = new BookBuilder(`核实单 ${department.name}`);
  const sheet = book.sheet(sheetName);
  sheet.hideColumn(1);
  sheet.hideRow(1);
  sheet.set(1, 1, madeKey("query"), style.hidden);
  heads.forEach(([, width], at) => sheet.width(first + at, width));
  let row = 2;
  const wide = (text: string, look: Parameters<typeof sheet.merge>[2], height: number) => {
    sheet.merge({ row, column: first, rowCount: 1, columnCount: heads.length }, text, look);
    sheet.height(row, height);
    row += 1;
  };
  const long = (text: string) =>
    wide(text, style.text, 8 + 13 * lines([text], [heads.reduce((sum, [, width]) => sum + width, 0)]));
  wide(`${title}核实单：${department.name}（${department.code}）`, style.title, 30);
  wide(`发放编号 ${issueId}　所报文件：${files.join("、")}`, style.noteWrapped, 18);
  long(
    "请逐条核对。需要更正的，请在原填报表中更正后重新报送整份文件；数值无误的，请在“单位答复”栏写明原因并由负责人确认。收到更正后的填报表，本核实单即告办结。",
  );

  if (refused.length > 0) {
    wide("整份退回的原因", style.head, 22);
    for (const text of refused) long(text);
  }
  if (queries.length > 0) {
    heads.forEach(([head], at) => sheet.set(row, first + at, head, style.band));
    sheet.height(row, 24);
    const headRow = row;
    row += 1;
    queries.forEach((query, at) => {
      const cells = cellsOf(query, at);
      cells.forEach((text, column) =>
        sheet.set(row, first + column, text, column < 1 ? style.textCentered : style.text),
      );
      sheet.set(row, last, null, style.inputText);
      sheet.height(
        row,
        Math.max(
          30,
          13 *
            lines(
              cells,
              heads.map(([, width]) => width),
            ) +
            6,
        ),
      );
      row += 1;
    });
    sheet.frozenAt = { row: headRow + 1, column: first };
  }
  if (changed.length > 0) {
    wide("填报单元格以外的改动（不影响计分，无需答复，今后请勿改动）", style.head, 22);
    for (const text of changed.slice(0, mostChanges)) long(text);
    if (changed.length > mostChanges) long(`……另有 ${changed.length - mostChanges} 处`);
  }
  row += 1;
  wide(
    "答复人：　　　　　　　　　　联系电话：　　　　　　　　　　审核负责人：　　　　　　　　　　日期：",
    style.note,
    26,
  );
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    footer: { left: `核实单　${department.name}`, right: "第 &P 页，共 &N 页" },
    area: { row: 2, column: first, rowCount: row - 2, columnCount: heads.length },
  };
  return writeWorkbook(
    book.finish("native", { "scorebook.template": madeKey("query"), "scorebook.department": department.code }),
  );
}

const cellsOf = (
  { item, itemName, label, place, found, wrong, expected, soft }: Query,
  at: number,
): readonly string[] =>
  [
    String(at + 1),
    itemName === "" ? item : itemNamed({ code: item, name: itemName }),
    label,
    place,
    found === "" ? "空白" : found,
    `${wrong}${soft ? "（数值可能无误）" : ""}`,
    expected,
  ].map(plainText);

/** What came back may be anything: without what no file can hold, and no longer than can be read. */
export const plainText = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "�").slice(0, 500);
