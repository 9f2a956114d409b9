import {
  and,
  blankText,
  concat,
  equal,
  ifError,
  index,
  match,
  not,
  or,
  when,
} from "../../formula/build.js";
import { ref, text, truth, type Expr } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import type { OfficeRecord } from "../../engine/officeRecord.js";
import { wholeNumber } from "../../rules/inputType.js";
import { area, areaRef, cell, type NameRef } from "../cellRef.js";
import { officeSheets, sheetKey } from "../sheetNames.js";
import { palette, style } from "../style.js";
import { lines } from "../textLines.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import type { ItemList } from "./lists.js";

export const ledgerFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5, rows: 500 } as const;

/** The columns of the 台账 by key; the last three are calculated. */
export const ledgerColumns = {
  number: 2,
  department: 3,
  item: 4,
  date: 5,
  what: 6,
  count: 7,
  evidence: 8,
  recordedBy: 9,
  check: 10,
  key: 11,
  wrongKey: 12,
} as const;

/** Ranges over which the findings of a department in an item are counted. */
export interface LedgerRanges {
  readonly counts: Expr;
  readonly keys: Expr;
  readonly wrongKeys: Expr;
}

/** How a row is marked that counts, and one that does not. */
export const ledgerWords = {
  counts: "✓",
  noDepartment: "✗ 单位不在名单中",
  noItem: "✗ 不是台账指标",
  noCount: "✗ 数量应为不小于0的整数",
} as const;

/** 500 prepared rows, or a hundred more than a full ledger needs. */
export const ledgerRowCount = ({ ledger, prepared }: OfficeRecord): number =>
  prepared?.ledger ?? Math.max(ledgerFrame.rows, Math.ceil((ledger.length + 100) / 100) * 100);

/** 台账: one row for each finding of the year; the counts of the items are sums over it. */
export function ledgerSheet(
  { book, record }: OfficeContent,
  departments: DepartmentNames,
  items: ItemList,
): LedgerRanges {
  const name = officeSheets.ledger;
  const sheet = book.sheet(name);
  const rows = ledgerRowCount(record);
  sheet.set(ledgerFrame.keyRow, 1, sheetKey("office", "ledger"), style.hidden);
  for (const [key, column] of Object.entries(ledgerColumns)) sheet.set(ledgerFrame.keyRow, column, key, style.hidden);
  sheet.hideRow(ledgerFrame.keyRow);
  sheet.hideColumn(1);
  sheet.set(ledgerFrame.titleRow, 2, "发现问题台账", style.title);
  sheet.set(
    ledgerFrame.noteRow,
    2,
    "每发现一次（一批）记一行。“检查”栏为 ✓ 的行才计入得分；有 ✗ 的行请按提示更正，不会被悄悄略过。",
    style.note,
  );
  sheet.height(ledgerFrame.titleRow, 28);
  sheet.height(ledgerFrame.headRow, 26);
  const heads: Readonly<Record<keyof typeof ledgerColumns, readonly [string, number]>> = {
    number: ["序号", 6],
    department: ["单位", 20],
    item: ["考核项", 52],
    date: ["日期", 12],
    what: ["发现的问题", 44],
    count: ["数量", 8],
    evidence: ["依据材料", 30],
    recordedBy: ["登记人", 12],
    check: ["检查", 24],
    key: ["", 10],
    wrongKey: ["", 10],
  };
  for (const [key, [head, width]] of Object.entries(heads)) {
    const column = ledgerColumns[key as keyof typeof ledgerColumns];
    if (head) sheet.set(ledgerFrame.headRow, column, head, style.band);
    sheet.width(column, width);
  }
  sheet.hideColumn(ledgerColumns.key);
  sheet.hideColumn(ledgerColumns.wrongKey);
  const nameOf = new Map(record.departments.map(({ code, name: shown }) => [code, shown]));

  for (let at = 0; at < rows; at += 1) {
    const row = ledgerFrame.firstRow + at;
    const entry = record.ledger[at];
    const shownDepartment = typeof entry?.department === "string" ? (nameOf.get(entry.department) ?? entry.department) : (entry?.department ?? null);
    const shownItem = typeof entry?.item === "string" ? (items.labelOf.get(entry.item) ?? entry.item) : (entry?.item ?? null);
    const texts = [String(shownItem ?? ""), entry?.what ?? "", entry?.evidence ?? ""];
    sheet.height(row, 6 + 12.5 * lines(texts, [heads.item[1], heads.what[1], heads.evidence[1]]));
    sheet.set(row, 1, `ledger.${at + 1}`, style.hidden);
    sheet.set(row, ledgerColumns.number, Fraction.of(at + 1), style.textCentered);
    sheet.set(row, ledgerColumns.department, shownDepartment, style.inputText);
    sheet.set(row, ledgerColumns.item, shownItem, style.inputText);
    sheet.set(row, ledgerColumns.date, entry?.date ?? null, style.inputDate);
    sheet.set(row, ledgerColumns.what, entry?.what || null, style.inputText);
    sheet.set(row, ledgerColumns.count, entry?.count ?? null, style.input);
    sheet.set(row, ledgerColumns.evidence, entry?.evidence || null, style.inputText);
    sheet.set(row, ledgerColumns.recordedBy, entry?.recordedBy || null, style.inputText);
    const formulas = rowFormulas(row, departments, items);
    sheet.set(row, ledgerColumns.check, { expr: formulas.check }, style.text);
    sheet.set(row, ledgerColumns.key, { expr: formulas.key }, style.hidden);
    sheet.set(row, ledgerColumns.wrongKey, { expr: formulas.wrongKey }, style.hidden);
  }

  const column = (position: number) => ({ row: ledgerFrame.firstRow, column: position, rowCount: rows, columnCount: 1 });
  sheet.validations.push(
    {
      area: column(ledgerColumns.department),
      type: "list",
      formula1: departments.names.name,
      error: { title: "单位不在名单中", text: "请从下拉列表中选择单位", style: "stop" },
      allowBlank: true,
    },
    {
      area: column(ledgerColumns.item),
      type: "list",
      formula1: items.labels.name,
      error: { title: "不是台账指标", text: "请从下拉列表中选择考核项", style: "stop" },
      allowBlank: true,
    },
    {
      area: column(ledgerColumns.date),
      type: "date",
      operator: "between",
      formula1: "36526",
      formula2: "73050",
      error: { title: "日期不正确", text: "请填写日期，例如 2020-11-05", style: "stop" },
      allowBlank: true,
    },
    {
      area: column(ledgerColumns.count),
      type: "whole",
      operator: "greaterThanOrEqual",
      formula1: "0",
      error: { title: "数量不正确", text: "应为不小于 0 的整数", style: "stop" },
      allowBlank: true,
    },
  );
  sheet.conditionalFormats.push({
    area: { row: ledgerFrame.firstRow, column: 2, rowCount: rows, columnCount: ledgerColumns.check - 1 },
    formula: `LEFT($J${ledgerFrame.firstRow},1)="✗"`,
    style: { fill: palette.wrong, color: "C00000" },
  });
  sheet.frozenAt = { row: ledgerFrame.firstRow, column: ledgerColumns.date };
  sheet.autoFilter = { row: ledgerFrame.headRow, column: 2, rowCount: rows + 1, columnCount: ledgerColumns.check - 1 };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [ledgerFrame.headRow, ledgerFrame.headRow],
    footer: { left: "发现问题台账", right: "第 &P 页，共 &N 页" },
    area: {
      row: ledgerFrame.titleRow,
      column: 2,
      rowCount: ledgerFrame.firstRow - ledgerFrame.titleRow + Math.max(20, record.ledger.length),
      columnCount: ledgerColumns.check - 1,
    },
  };
  const checks: NameRef = book.define("ledgerChecks", areaRef(name, column(ledgerColumns.check)));
  void checks;
  return {
    counts: area(name, column(ledgerColumns.count)),
    keys: area(name, column(ledgerColumns.key)),
    wrongKeys: area(name, column(ledgerColumns.wrongKey)),
  };
}

/** What a row counts for: "D01|1.1.1.1". With the separator it can never be taken for a number. */
function rowFormulas(row: number, departments: DepartmentNames, items: ItemList) {
  const at = (column: number) => cell(officeSheets.ledger, row, column, { column: true });
  const found = (value: Expr, ...lists: readonly (readonly [NameRef, NameRef])[]): Expr =>
    lists.reduceRight<Expr>(
      (otherwise, [list, codes]) => ifError(index(ref(codes), match(value, ref(list))), otherwise),
      blankText,
    );
  const department = found(
    at(ledgerColumns.department),
    [departments.names, departments.codes],
    [departments.codes, departments.codes],
  );
  const item = found(at(ledgerColumns.item), [items.labels, items.codes], [items.codes, items.codes]);
  const typed = [
    ledgerColumns.department,
    ledgerColumns.item,
    ledgerColumns.date,
    ledgerColumns.what,
    ledgerColumns.count,
    ledgerColumns.evidence,
  ];
  const blank = and(...typed.map((column) => equal(at(column), blankText)));
  const isBlank = ifError(blank, truth(false));
  const counted = ifError(wholeNumber().accepts(at(ledgerColumns.count)), truth(false));
  const key = at(ledgerColumns.key);
  return {
    key: when(or(equal(department, blankText), equal(item, blankText)), blankText, concat(department, text("|"), item)),
    wrongKey: when(equal(at(ledgerColumns.check), text(ledgerWords.noCount)), key, blankText),
    check: when(
      isBlank,
      blankText,
      when(
        equal(department, blankText),
        text(ledgerWords.noDepartment),
        when(
          equal(item, blankText),
          text(ledgerWords.noItem),
          when(not(counted), text(ledgerWords.noCount), text(ledgerWords.counts)),
        ),
      ),
    ),
  };
}
