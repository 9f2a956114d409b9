import type { Expr } from "../../../../formula/expr.js";
import { BookBuilder } from "../../../bookBuilder.js";
import { officeSheets, sheetKey } from "../../../sheetNames.js";
import { palette, style } from "../../../style.js";
import type { OfficeContent } from "../content.js";
import { heatColumns, heatMap, heatRange, type InputColumns } from "./heatMap.js";
import { behindMap, lastYearColumnCount, lastYearColumns } from "./lastYear.js";
import { overviewColumns, overviewRows, widthOf } from "./overviewFrame.js";
import { progressBlock, ratingsBlock } from "./progress.js";
import { distributionBlock, endsBlock, partsBlock } from "./results.js";

/**
 * 总览: the round on one sheet, by native formulas alone. Its figures count what the other sheets show, and each leads
 * there. Blocks whose size the scheme decides come first, the departments last: they may become more.
 *
 * @param inputs where each stands on 自报 and 评分
 * @param ledgerFaults how many rows of 台账 do not count
 */
export function overviewSheet(content: OfficeContent, inputs: InputColumns, ledgerFaults: Expr): void {
  const { book, scheme, record } = content;
  const sheet = book.sheet(officeSheets.overview);
  sheet.set(overviewRows.keyRow, 1, sheetKey("office", "overview"), style.hidden);
  sheet.hideRow(overviewRows.keyRow);
  sheet.hideColumn(1);
  sheet.set(overviewRows.titleRow, overviewColumns.name, "总览", style.title);
  sheet.height(overviewRows.titleRow, 28);
  sheet.set(
    overviewRows.noteRow,
    overviewColumns.name,
    "全部由公式得出，随数据变化。点击带下划线的名称或数字，前往它所统计的表。",
    style.note,
  );
  const columns = heatColumns(content, inputs.reported);
  const behind = behindMap(columns.length);
  const widest = Math.max(overviewColumns.side + 5, behind + lastYearColumnCount(content) - 1);
  sheet.width(overviewColumns.name, 26);
  for (let column = overviewColumns.figure; column <= widest; column += 1) sheet.width(column, widthOf(column));

  const ratingsEnd = ratingsBlock(content, inputs.ratings, overviewRows.first);
  const leftBlocks = (on: BookBuilder, firstRow: number): number => {
    const heat = heatRange(columns, firstRow, record.departments.length);
    const there = { ...content, book: on };
    const afterProgress = progressBlock(there, heat, ledgerFaults, overviewRows.first) + 1;
    const afterParts = partsBlock(there, heat, afterProgress) + 1;
    return endsBlock(there, distributionBlock(there, heat, afterParts) + 1);
  };
  // they refer to the departments below, whose first row comes of how long they are: once for the length alone
  const headRow = Math.max(ratingsEnd, leftBlocks(new BookBuilder(""), 1)) + 2;
  leftBlocks(book, headRow + 1);
  heatMap(content, columns, headRow);
  lastYearColumns(content, behind, headRow);
  sheet.frozenAt = { row: overviewRows.first - 1, column: overviewColumns.figure };
  sheet.tabColor = palette.band;
  sheet.print = {
    // on A4 a figure of the map would be four points high
    paper: "A3",
    orientation: "portrait",
    fitTo: { width: 1, height: 0 },
    centeredHorizontally: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    rowBreaks: [headRow - 2],
    titleRows: [overviewRows.titleRow, overviewRows.titleRow],
    footer: { left: scheme.title, right: "第 &P 页，共 &N 页" },
    area: {
      row: overviewRows.titleRow,
      column: overviewColumns.name,
      rowCount: headRow + record.departments.length - 1,
      columnCount: widest - 1,
    },
  };
}
