import { blankText, equal, ifError, index, not, or, rowsBelow, when } from "../../../formula/build.js";
import { number, ref, text, truth, type Expr } from "../../../formula/expr.js";
import type { OfficeDepartment, OfficeRecord, ReasonRow } from "../../../engine/answers/officeRecord.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { cell, columnLetters } from "../../cellRef.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { officeSheets, sheetKey } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import { frame } from "./frame.js";
import { labelled } from "./ledger.js";
import type { ItemList } from "./lists.js";
import { joinedKey, rowCheckSheet, type CheckColumn } from "./rowCheck.js";
import {
  endMark,
  headMark,
  placedRows,
  spareRows,
  typedFrame,
  watchedRows,
  type PreparedRows,
  type TypedFrame,
} from "./typedFrame.js";

export const reasonFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5, rows: 200 } as const;
const reasonColumns = { department: 2, item: 3, reason: 4, decidedBy: 5, check: 6 } as const;

/** The rows as they stood, or one for each reason that was given. */
export function reasonRows(scheme: Scheme, { departments, reasons }: OfficeRecord): readonly ReasonRow[] {
  return reasons ?? departments.flatMap((department) => reasonsOf(scheme, department));
}

function reasonsOf(scheme: Scheme, { code, overrides }: OfficeDepartment): readonly ReasonRow[] {
  const byItem = new Map<string, string>();
  for (const item of scheme.items)
    for (const key of item.inputs.flatMap(({ keys }) => keys)) {
      const override = overrides.get(key);
      if (override?.reason) byItem.set(item.code, override.reason);
    }
  return [...byItem].map(([item, reason]) => ({ department: code, item, reason, decidedBy: "" }));
}

/** How a row is marked that is taken, and one that is not. */
const reasonWords = { taken: "✓", otherName: "✓ 名称与现在的不同", incomplete: "✗ 单位、考核项或理由不全" } as const;

function preparedRows({ prepared }: OfficeRecord, given: ReadonlyMap<number, ReasonRow>): PreparedRows {
  if (!prepared) return { prepared: Math.max(reasonFrame.rows, given.size + 50) };
  const checked = prepared.checked?.reasons;
  const most = Math.max(0, ...given.keys());
  return { prepared: Math.max(prepared.reasons, most - spareRows), ...(checked !== undefined && { checked }) };
}

/** 核定理由: why the office set another value than the report; one row for a department and an item. */
export function reasonsSheet(
  content: OfficeContent,
  departments: DepartmentNames,
  items: ItemList,
  overrideColumns: number,
): void {
  const { book, scheme, record } = content;
  const name = officeSheets.reasons;
  const sheet = book.sheet(name);
  sheet.set(reasonFrame.keyRow, 1, sheetKey("office", "reasons"), style.hidden);
  for (const [key, column] of Object.entries(reasonColumns)) sheet.set(reasonFrame.keyRow, column, key, style.hidden);
  sheet.hideRow(reasonFrame.keyRow);
  sheet.hideColumn(1);
  sheet.set(reasonFrame.titleRow, 2, "核定理由", style.title);
  sheet.set(
    reasonFrame.noteRow,
    2,
    "核定值与自报不同的，逐项写明理由；“核定”表中没有理由的单元格以橙色显示。",
    style.note,
  );
  sheet.height(reasonFrame.titleRow, 28);
  ["单位", "考核项", "理由", "核定人", "检查"].forEach((head, at) =>
    sheet.set(reasonFrame.headRow, at + 2, head, style.band),
  );
  [22, 44, 60, 14, 22].forEach((width, at) => sheet.width(at + 2, width));

  const given = placedRows(reasonRows(scheme, record));
  const prepared = preparedRows(record, given);
  const rows = prepared.prepared;
  const placed = typedFrame(reasonFrame.headRow, prepared);
  sheet.set(placed.headRow, 1, headMark, style.hidden);
  sheet.set(placed.endRow, 1, endMark(placed.checked), style.hidden);
  const checks = checkSheet(content, placed, departments, items);
  const nameOf = new Map(record.departments.map(({ code, name: shown }) => [code, shown]));
  for (let at = 1; at <= Math.max(rows, ...given.keys()); at += 1) {
    const row = reasonFrame.headRow + at;
    const entry = given.get(at);
    const shownItem =
      typeof entry?.item === "string" ? (items.labelOf.get(entry.item) ?? entry.item) : (entry?.item ?? null);
    sheet.set(row, reasonColumns.department, labelled(entry?.department ?? null, nameOf), style.inputText);
    sheet.set(row, reasonColumns.item, shownItem, style.inputText);
    sheet.set(row, reasonColumns.reason, entry?.reason || null, style.inputText);
    sheet.set(row, reasonColumns.decidedBy, entry?.decidedBy || null, style.inputText);
    if (at > rows) continue;
    sheet.set(row, 1, `reason.${at}`, style.hidden);
    const below = rowsBelow(
      cell(name, row, reasonColumns.department),
      cell(name, placed.headRow, reasonColumns.department, { row: true, column: true }),
      at,
    );
    sheet.set(
      row,
      reasonColumns.check,
      { expr: ifError(index(checks("check").expr, below), text(reasonWords.incomplete)) },
      style.text,
    );
  }
  const rowsToEnd = placed.endRow - placed.headRow;
  const column = (position: number) => ({
    row: reasonFrame.firstRow,
    column: position,
    rowCount: rowsToEnd,
    columnCount: 1,
  });
  sheet.validations.push(
    { area: column(reasonColumns.department), type: "list", formula1: departments.labels.name, allowBlank: true },
    { area: column(reasonColumns.item), type: "list", formula1: items.labels.name, allowBlank: true },
  );
  markRows(sheet, rowsToEnd);
  sheet.frozenAt = { row: reasonFrame.firstRow, column: 3 };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [reasonFrame.headRow, reasonFrame.headRow],
    footer: { left: "核定理由", right: "第 &P 页，共 &N 页" },
    area: { row: reasonFrame.titleRow, column: 2, rowCount: 3 + Math.max(20, ...given.keys()), columnCount: 5 },
  };
  const reasons = book.define("overrideReasons", checks("key").place);
  const overrides = book.sheet(officeSheets.overrides);
  overrides.conditionalFormats.push({
    area: {
      row: frame.firstRow,
      column: frame.firstColumn,
      rowCount: record.departments.length,
      columnCount: overrideColumns,
    },
    formula: `AND(C${frame.firstRow}<>"",COUNTIF(${reasons.name},"#"&$A${frame.firstRow}&"#"&C$${frame.itemRow})=0)`,
    style: { fill: palette.warn, color: "C00000", bold: true },
  });
}

const reasonChecks = "reasonChecks";

function checkSheet(
  content: OfficeContent,
  placed: TypedFrame,
  departments: DepartmentNames,
  items: ItemList,
): (key: string) => CheckColumn {
  const { department, item, reason } = reasonColumns;
  const typed = { ...placed, sheet: officeSheets.reasons, typed: [department, item, reason], department, item };
  const isNone = (position: Expr) => equal(position, number(0));
  const column = rowCheckSheet(content, "reasonCheck", typed, { departments, items }, [
    [
      "check",
      ({ filled, departmentAt, itemAt, otherDepartmentName, otherItemName, typed: content }) => {
        const isIncomplete = or(
          isNone(departmentAt),
          isNone(itemAt),
          ifError(equal(content(reason), blankText), truth(true)),
        );
        const named = when(
          or(otherDepartmentName, otherItemName),
          text(reasonWords.otherName),
          text(reasonWords.taken),
        );
        return when(not(filled), blankText, when(isIncomplete, text(reasonWords.incomplete), named));
      },
    ],
    [
      "key",
      ({ departmentAt, itemAt, own }) =>
        when(
          or(equal(own("check"), blankText), equal(own("check"), text(reasonWords.incomplete))),
          blankText,
          joinedKey(index(ref(departments.codes), departmentAt), index(ref(items.codes), itemAt)),
        ),
    ],
  ]);
  content.book.define(reasonChecks, column("check").place);
  return column;
}

function markRows(sheet: SheetBuilder, rows: number): void {
  const { headRow, firstRow } = reasonFrame;
  const letter = columnLetters(reasonColumns.check);
  const said = `IFERROR(INDEX(${reasonChecks},ROW()-ROW($${letter}$${headRow})),"${reasonWords.incomplete}")`;
  const at = { row: firstRow, column: reasonColumns.department, columnCount: reasonColumns.check - 1 };
  const typed = `$${columnLetters(reasonColumns.department)}${firstRow + rows}:$${columnLetters(reasonColumns.decidedBy)}${firstRow + rows}`;
  const wrong = { fill: palette.wrong, color: "C00000" } as const;
  sheet.conditionalFormats.push(
    { area: { ...at, rowCount: rows }, formula: `LEFT(${said},1)="✗"`, style: wrong },
    { area: { ...at, rowCount: rows }, formula: `LEN(${said})>1`, style: { fill: palette.warn, color: "9C5700" } },
    { area: { ...at, row: firstRow + rows, rowCount: watchedRows }, formula: `COUNTA(${typed})>0`, style: wrong },
  );
}
