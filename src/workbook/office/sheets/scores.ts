import { keyOf } from "../../../engine/model/keys.js";
import { readingsSetBy, readingText } from "../../../scheme/schemeWords.js";
import { vetoText } from "../../../scheme/ruleText.js";
import { printedCell } from "../../../engine/answers/leftOut.js";
import { outcomeWords } from "../../../engine/model/outcome.js";
import type { Expr } from "../../../formula/expr.js";
import { cellRef } from "../../cellRef.js";
import { departmentLocator } from "../../lists/departmentLocator.js";
import { officeSheets } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { enter, placesOf, type OfficeContent } from "./content.js";
import { filterRows, frame, rowOf, wideSheet, type WideColumn } from "./frame.js";
import { pageBreaks, printWide } from "./printWide.js";
import { outlined, scoreColumns, type ScoreColumn } from "./scoreColumns.js";

/** The name that gives a cell of 得分 the cell at the same place of 填报状态. */
const sameCell = "同格状态";

/** Excel unfolds nothing on a protected sheet. */
const folded = "各项已折叠为小计：点列上方的“+”展开（Excel 须先“撤消工作表保护”，没有密码），或选中列后“取消隐藏”。";

/** Figures of the total that only formulas need. */
const hiddenKeys = [keyOf.vetoed, keyOf.ranked, keyOf.rankedVetoed] as const;

/**
 * 得分, and laid out like it 填报状态 (what became of each item) and the hidden 未舍入 (scores before any
 * rounding, which count when only the final score is rounded).
 */
export function scoreSheets(content: OfficeContent): void {
  const { book, scheme, record } = content;
  const columns = scoreColumns(scheme);
  const vetoItems = scheme.items.filter(({ full, group }) => full === null && group === null);
  const vetoes = scheme.items.filter(({ rule }) => rule.vetoes !== undefined);

  const scores = wideSheet(
    book,
    officeSheets.scores,
    {
      id: "scores",
      title: "各单位得分",
      note: `○ 未填，计 0 分　△ 不适用　#N/A 无效，不能计分　否决 ${vetoText(scheme.final).replace("判定为", "")}。全部由公式得出，随数据和口径变化。${folded}`,
    },
    columns,
    record.departments,
  );
  const applied = readingText(readingsSetBy(scheme, "notApplicable"));
  const rounding = readingText(readingsSetBy(scheme, "rounding"));
  const stateColumns: readonly WideColumn[] = [
    ...columns.map((column) => ({ ...column, key: column.outcome ?? `.${column.key}` })),
    ...vetoItems.map(({ code, name }) => ({
      key: keyOf.outcome(code),
      node: code,
      heads: ["单项否决", "单项否决", `${code}\n${name}`, null] as const,
      width: 9.5,
    })),
    ...vetoes.map(({ code, name }) => ({
      key: keyOf.vetoes(code),
      node: code,
      heads: ["构成否决", "构成否决", `${code}\n${name}`, null] as const,
      width: 9.5,
    })),
  ];
  const breaks = pageBreaks(stateColumns, record.departments);
  const states = wideSheet(
    book,
    officeSheets.outcomes,
    {
      id: "outcomes",
      title: "填报与计分状态",
      note: `计分：已按数据计分　未填：没有数据，计 0 分　不适用：${applied === null ? "见“参数与口径”表" : `按${applied} 处理`}　无效：数据不合要求，须更正　列次序与“得分”表相同，最后为单项否决。`,
    },
    stateColumns,
    record.departments,
    new Set(breaks),
  );
  const raw = wideSheet(
    book,
    officeSheets.raw,
    {
      id: "raw",
      title: "舍入前的得分",
      note: `仅在${rounding === null ? "" : `${rounding} 选择`}只对总分舍入时使用。`,
    },
    [
      ...columns.map((column): WideColumn => ({ ...column, key: column.raw ?? `.${column.key}` })),
      ...hiddenKeys.map((key) => ({ key, heads: ["排名用", "排名用", key, null] as const, width: 10 })),
    ],
    record.departments,
  );
  raw.builder.state = "hidden";
  for (const { builder } of [scores, raw]) outlined(builder, columns, true);
  // what became of each item is what is looked for there
  outlined(states.builder, columns, false);
  enter(content, officeSheets.scores, scores.columnOf);
  enter(content, officeSheets.outcomes, states.columnOf);
  enter(content, officeSheets.raw, raw.columnOf);

  const exprs = new Map<string, Expr>(content.model.cells.map(printedCell).map(({ key, expr }) => [key, expr]));
  const places = placesOf(content);
  record.departments.forEach((_, at) => {
    const row = rowOf(at);
    const locate = departmentLocator(places, row);
    for (const { builder, columnOf } of [scores, states, raw])
      for (const [key, column] of columnOf) {
        const expr = exprs.get(key);
        if (expr) builder.set(row, column, { expr, locate }, lookAt(columns, builder.name, column));
      }
  });
  markStates(content, columns, states.columnOf.size, breaks);
}

function lookAt(columns: readonly ScoreColumn[], sheet: string, column: number) {
  const look = columns[column - frame.firstColumn]?.look ?? style.textCentered;
  if (sheet === officeSheets.scores) return look;
  return sheet === officeSheets.outcomes ? style.textCentered : style.number;
}

function markStates(
  { book, record }: OfficeContent,
  columns: readonly ScoreColumn[],
  stateColumns: number,
  breaks: readonly number[],
): void {
  const rowCount = record.departments.length;
  const first = `C${frame.firstRow}`;
  const scores = book.sheet(officeSheets.scores);
  const states = book.sheet(officeSheets.outcomes);
  // relative to A1, so that in any cell it is the cell at the same place
  book.define(sameCell, cellRef(officeSheets.outcomes, 1, 1), true);
  const area = { row: frame.firstRow, column: frame.firstColumn, rowCount, columnCount: columns.length };
  scores.conditionalFormats.push(
    { area, formula: `ISERROR(${first})`, style: { fill: palette.wrong, color: "C00000", bold: true } },
    {
      area,
      formula: `${first}="${outcomeWords.vetoed}"`,
      style: { fill: palette.gone, color: palette.quiet, italic: true },
    },
    {
      area,
      formula: `${sameCell}="${outcomeWords.notFilled}"`,
      style: { fill: palette.warn, color: "9C5700", numberFormat: '0.00##"○"' },
    },
    {
      area,
      formula: `${sameCell}="${outcomeWords.notApplicable}"`,
      style: { fill: palette.gone, color: palette.quiet, numberFormat: '0.00##"△"' },
    },
  );
  const all = { ...area, columnCount: stateColumns };
  const look = {
    [outcomeWords.notFilled]: { fill: palette.warn, color: "9C5700" },
    [outcomeWords.invalid]: { fill: palette.wrong, color: "C00000", bold: true },
    [outcomeWords.notApplicable]: { fill: palette.gone, color: palette.quiet },
    [outcomeWords.vetoed]: { fill: palette.gone, color: "C00000", bold: true },
  };
  for (const [word, markedBy] of Object.entries(look))
    states.conditionalFormats.push({ area: all, formula: `${first}="${word}"`, style: markedBy });
  printWide(scores, columns, rowCount, "各单位得分", null);
  printWide(states, columns, rowCount, "填报与计分状态", breaks);
  for (const [sheet, count] of [
    [scores, columns.length],
    [states, stateColumns],
  ] as const) {
    sheet.tabColor = palette.band;
    sheet.autoFilter = filterRows(count, rowCount);
  }
}
