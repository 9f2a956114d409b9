import { and, blankText, concat, equal, ifError, index, match, or, when } from "../../formula/build.js";
import { ref, text } from "../../formula/expr.js";
import type { OfficeRecord } from "../../engine/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { areaRef, cell } from "../cellRef.js";
import { officeSheets, sheetKey } from "../sheetNames.js";
import { palette, style } from "../style.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import { frame } from "./frame.js";
import type { ItemList } from "./lists.js";

export const reasonFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5, rows: 200 } as const;
export const reasonColumns = { department: 2, item: 3, reason: 4, decidedBy: 5, check: 6, key: 7 } as const;

export interface ReasonRow {
  /** Code of the department; names may be the same. */
  readonly code: string;
  readonly shown: string;
  readonly item: string;
  readonly reason: string;
}

/** The reasons that were given, in the order of their rows. */
export const reasonRows = (scheme: Scheme, { departments }: OfficeRecord): readonly ReasonRow[] =>
  departments.flatMap(({ code, name, overrides }) => {
    const byItem = new Map<string, string>();
    for (const item of scheme.items)
      for (const key of item.inputs.flatMap(({ keys }) => keys)) {
        const override = overrides.get(key);
        if (override?.reason) byItem.set(item.code, override.reason);
      }
    return [...byItem].map(([item, reason]) => ({ code, shown: name, item, reason }));
  });

/** 核定理由: why the office set another value than the report; one row for a department and an item. */
export function reasonsSheet(
  { book, scheme, record }: OfficeContent,
  departments: DepartmentNames,
  items: ItemList,
  overrideColumns: number,
): void {
  const name = officeSheets.reasons;
  const sheet = book.sheet(name);
  sheet.set(reasonFrame.keyRow, 1, sheetKey("office", "reasons"), style.hidden);
  for (const [key, column] of Object.entries(reasonColumns)) sheet.set(reasonFrame.keyRow, column, key, style.hidden);
  sheet.hideRow(reasonFrame.keyRow);
  sheet.hideColumn(1);
  sheet.hideColumn(reasonColumns.key);
  sheet.set(reasonFrame.titleRow, 2, "核定理由", style.title);
  sheet.set(reasonFrame.noteRow, 2, "核定值与自报不同的，逐项写明理由；“核定”表中没有理由的单元格以橙色显示。", style.note);
  sheet.height(reasonFrame.titleRow, 28);
  ["单位", "考核项", "理由", "核定人", "检查"].forEach((head, at) => sheet.set(reasonFrame.headRow, at + 2, head, style.band));
  [22, 44, 60, 14, 22].forEach((width, at) => sheet.width(at + 2, width));

  const given = reasonRows(scheme, record).map(({ item, ...row }) => ({ ...row, label: items.labelOf.get(item) ?? item }));
  const rows = record.prepared?.reasons ?? Math.max(reasonFrame.rows, given.length + 50);
  for (let at = 0; at < rows; at += 1) {
    const row = reasonFrame.firstRow + at;
    const entry = given[at];
    sheet.set(row, 1, `reason.${at + 1}`, style.hidden);
    sheet.set(row, reasonColumns.department, entry?.shown ?? null, style.inputText);
    sheet.set(row, reasonColumns.item, entry?.label ?? null, style.inputText);
    sheet.set(row, reasonColumns.reason, entry?.reason ?? null, style.inputText);
    sheet.set(row, reasonColumns.decidedBy, null, style.inputText);
    const at2 = (column: number) => cell(name, row, column, { column: true });
    const department = ifError(index(ref(departments.codes), match(at2(reasonColumns.department), ref(departments.names))), blankText);
    const item = ifError(index(ref(items.codes), match(at2(reasonColumns.item), ref(items.labels))), blankText);
    const unknown = or(equal(department, blankText), equal(item, blankText), equal(at2(reasonColumns.reason), blankText));
    const blank = and(...[reasonColumns.department, reasonColumns.item, reasonColumns.reason].map((column) => equal(at2(column), blankText)));
    sheet.set(row, reasonColumns.check, { expr: when(blank, blankText, when(unknown, text("✗ 单位、考核项或理由不全"), text("✓"))) }, style.text);
    sheet.set(row, reasonColumns.key, { expr: when(unknown, blankText, concat(department, text("|"), item)) }, style.hidden);
  }
  const column = (position: number) => ({ row: reasonFrame.firstRow, column: position, rowCount: rows, columnCount: 1 });
  sheet.validations.push(
    { area: column(reasonColumns.department), type: "list", formula1: departments.names.name, allowBlank: true },
    { area: column(reasonColumns.item), type: "list", formula1: items.labels.name, allowBlank: true },
  );
  sheet.conditionalFormats.push({
    area: { row: reasonFrame.firstRow, column: 2, rowCount: rows, columnCount: 5 },
    formula: `LEFT($F${reasonFrame.firstRow},1)="✗"`,
    style: { fill: palette.wrong, color: "C00000" },
  });
  sheet.frozenAt = { row: reasonFrame.firstRow, column: 3 };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [reasonFrame.headRow, reasonFrame.headRow],
    footer: { left: "核定理由", right: "第 &P 页，共 &N 页" },
    area: { row: reasonFrame.titleRow, column: 2, rowCount: 3 + Math.max(20, given.length), columnCount: 5 },
  };
  const reasons = book.define("overrideReasons", areaRef(name, column(reasonColumns.key)));
  const overrides = book.sheet(officeSheets.overrides);
  overrides.conditionalFormats.push({
    area: { row: frame.firstRow, column: frame.firstColumn, rowCount: record.departments.length, columnCount: overrideColumns },
    formula: `AND(C${frame.firstRow}<>"",COUNTIF(${reasons.name},$A${frame.firstRow}&"|"&C$${frame.itemRow})=0)`,
    style: { fill: palette.warn, color: "C00000", bold: true },
  });
}
