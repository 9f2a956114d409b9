import { blankText, equal, ifError, index, not, or, when } from "../../../formula/build.js";
import { number, ref, text, truth, type Expr } from "../../../formula/expr.js";
import type { OfficeDepartment, OfficeRecord, ReasonRow } from "../../../engine/answers/officeRecord.js";
import type { Scheme } from "../../../scheme/scheme.js";
import { officeSheets } from "../../sheetNames.js";
import { fittedHeight } from "../../fit/fit.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import { frame } from "./frame.js";
import type { ItemList } from "./lists.js";
import { joinedKey, rowCheckSheet, type CheckColumn } from "./rowCheck.js";
import { placedRows, preparedRows, typedFrame, typedLayout, type TypedFrame } from "./typedFrame.js";
import { columnOfTyped, labelled, markTyped, openTyped, printTyped, setCheck, type TypedSheet } from "./typedSheet.js";

export const reasonFrame = { ...typedLayout, rows: 200 } as const;
const reasonColumns = { department: 2, item: 3, reason: 4, decidedBy: 5, decidedOn: 6, check: 7 } as const;
/** Of a workbook that was made before the day had a column. */
const undatedColumns = { department: 2, item: 3, reason: 4, decidedBy: 5, check: 6 } as const;

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

const typedReasons = {
  id: "reasons",
  title: "核定理由",
  note: "核定值与自报不同的，逐项写明理由；“核定”表中没有理由的单元格以橙色显示。",
  columns: reasonColumns,
  heads: {
    department: ["单位", 22],
    item: ["考核项", 44],
    reason: ["理由", 60],
    decidedBy: ["核定人", 14],
    decidedOn: ["核定日期", 12],
    check: ["检查", 22],
  },
  checks: "reasonChecks",
  notLooked: reasonWords.incomplete,
} as const satisfies TypedSheet<keyof typeof reasonColumns>;

const { decidedOn: _decidedOn, ...undatedHeads } = typedReasons.heads;
const undatedReasons = {
  ...typedReasons,
  columns: undatedColumns,
  heads: undatedHeads,
} as const satisfies TypedSheet<keyof typeof undatedColumns>;

/** 核定理由: why the office set another value than the report; one row for a department and an item. */
export function reasonsSheet(
  content: OfficeContent,
  departments: DepartmentNames,
  items: ItemList,
  overrideColumns: number,
): void {
  const { book, scheme, record } = content;
  const given = placedRows(reasonRows(scheme, record));
  const last = Math.max(0, ...given.keys());
  const prepared = preparedRows(record, "reasons", given, Math.max(reasonFrame.rows, given.size + 50));
  const rows = prepared.prepared;
  const placed = typedFrame(reasonFrame.headRow, prepared);
  const made: TypedSheet = record.template === undefined ? typedReasons : undatedReasons;
  const sheet = openTyped(book, made, placed);
  const checks = checkSheet(content, placed, departments, items);
  const labelOf = new Map(record.departments.map(({ code, name }) => [code, `${code} ${name}`]));
  for (let at = 1; at <= Math.max(rows, last); at += 1) {
    const row = reasonFrame.headRow + at;
    const entry = given.get(at);
    sheet.set(row, reasonColumns.department, labelled(entry?.department ?? null, labelOf), style.inputText);
    sheet.set(row, reasonColumns.item, labelled(entry?.item ?? null, items.labelOf), style.inputText);
    sheet.set(row, reasonColumns.reason, entry?.reason || null, style.inputText);
    sheet.set(row, reasonColumns.decidedBy, entry?.decidedBy || null, style.inputText);
    if (made === typedReasons) sheet.set(row, reasonColumns.decidedOn, entry?.decidedOn ?? null, style.inputDate);
    const { department, item, reason } = typedReasons.heads;
    const texts = [
      labelled(entry?.department ?? null, labelOf),
      labelled(entry?.item ?? null, items.labelOf),
      entry?.reason,
    ];
    const widths = [department, item, reason].map(([, width]) => width);
    sheet.height(
      row,
      fittedHeight(texts.map((text, column) => ({ text: String(text ?? ""), width: widths[column] ?? 10 }))),
    );
    if (at > rows) continue;
    sheet.set(row, 1, `reason.${at}`, style.hidden);
    setCheck(sheet, made, at, checks("check").expr);
  }
  sheet.validations.push(
    {
      area: columnOfTyped(reasonColumns.department, placed),
      type: "list",
      formula1: departments.labels.name,
      allowBlank: true,
    },
    { area: columnOfTyped(reasonColumns.item, placed), type: "list", formula1: items.labels.name, allowBlank: true },
  );
  markTyped(sheet, made, placed);
  sheet.frozenAt = { row: reasonFrame.firstRow, column: 3 };
  printTyped(sheet, made, last);
  const reasons = book.define("overrideReasons", checks("key").place);
  if (overrideColumns === 0) return;
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
  content.book.define(typedReasons.checks, column("check").place);
  return column;
}
