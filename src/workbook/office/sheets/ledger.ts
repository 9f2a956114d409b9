import {
  blankText,
  countIf,
  equal,
  greater,
  ifError,
  index,
  not,
  notEqual,
  or,
  sumIfs,
  trim,
  when,
} from "../../../formula/build.js";
import { assessedYear } from "../../../scheme/schemeWords.js";
import { number, ref, text, truth, type Expr } from "../../../formula/expr.js";
import { Fraction } from "../../../exact/fraction.js";
import type { LedgerRow } from "../../../engine/answers/officeRecord.js";
import { wholeNumber } from "../../../rules/contract/inputType.js";
import { officeSheets } from "../../sheetNames.js";
import { columnLetters } from "../../cellRef.js";
import { fittedHeight } from "../../fit/fit.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { palette, style } from "../../style.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import type { ItemList } from "./lists.js";
import { joinedKey, rowCheckSheet, type CheckedRow } from "./rowCheck.js";
import { placedRows, preparedRows, typedFrame, typedLayout, type TypedFrame } from "./typedFrame.js";
import { columnOfTyped, labelled, markTyped, openTyped, printTyped, setCheck, type TypedSheet } from "./typedSheet.js";

export const ledgerFrame = { ...typedLayout, rows: 500 } as const;

/**
 * The columns of the 台账 by key; `id` is for programs, and `check` is calculated. What is written under `withdrawn` says
 * why a row does not count any more: a workbook of version 2 has no such column.
 */
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
  id: 11,
  withdrawn: 12,
} as const;

const { withdrawn: _column, ...olderColumns } = ledgerColumns;

/** What the findings come to. */
export interface LedgerSums {
  /** How many findings a department has in an item; a word where a row of them has no usable number. */
  readonly sumOf: (department: Expr, item: Expr, unusable: Expr) => Expr;
  /** What is said of each row. */
  readonly checks: Expr;
}

/** How a row is marked that counts, and one that does not. */
export const ledgerWords = {
  counts: "✓",
  withdrawn: "— 已撤回，不计",
  otherName: "✓ 单位名称与“单位”表不同",
  otherItem: "✓ 考核项名称与指标体系不同",
  noDepartment: "✗ 单位不在名单中",
  noItem: "✗ 不是台账指标",
  noCount: "✗ 数量应为不小于0的整数",
  notLooked: "✗ 超出台账的行数",
} as const;

const typedLedger = {
  id: "ledger",
  title: "发现问题台账",
  note: "每发现一次（一批）记一行。“检查”栏为 ✓ 的行才计入得分；有 ✗ 的行请按提示更正，不会被悄悄略过。登记有误的不必删除，在“撤回”栏写明理由即不再计入。",
  columns: ledgerColumns,
  heads: {
    number: ["序号", 6],
    department: ["单位", 20],
    item: ["考核项", 52],
    date: ["日期", 12],
    what: ["发现的问题", 44],
    count: ["数量", 8],
    evidence: ["佐证（链接或文件名）", 30],
    recordedBy: ["登记人", 12],
    check: ["检查", 26],
    id: ["", 10],
    withdrawn: ["撤回（写明理由）", 26],
  },
  checks: "ledgerChecks",
  notLooked: ledgerWords.notLooked,
} as const satisfies TypedSheet<keyof typeof ledgerColumns>;

const { withdrawn: _heading, ...olderHeads } = typedLedger.heads;

/** In a workbook of version 2, which stays as it is: nothing is withdrawn there. */
const olderLedger = {
  ...typedLedger,
  columns: olderColumns,
  heads: { ...olderHeads, evidence: ["依据材料", 30] },
} as const;

/** 台账: one row for each finding of the year; the counts of the items are sums over it. */
export function ledgerSheet(content: OfficeContent, departments: DepartmentNames, items: ItemList): LedgerSums {
  const { book, record } = content;
  const entries = placedRows(record.ledger);
  const lastFilled = Math.max(0, ...entries.keys());
  // a hundred more than a full ledger needs
  const fresh = Math.max(ledgerFrame.rows, Math.ceil((record.ledger.length + 100) / 100) * 100);
  const prepared = preparedRows(record, "ledger", entries, fresh);
  const rows = prepared.prepared;
  const frame = typedFrame(ledgerFrame.headRow, prepared);
  const withdraws = record.template === undefined;
  const sheet = withdraws ? openTyped(book, typedLedger, frame) : openTyped(book, olderLedger, frame);
  sheet.height(ledgerFrame.headRow, 26);
  sheet.hideColumn(ledgerColumns.id);
  const ledger = checkSheet(content, frame, departments, items);
  const labelOf = new Map(record.departments.map(({ code, name }) => [code, `${code} ${name}`]));
  const { department, item, what, evidence, recordedBy, withdrawn } = typedLedger.heads;
  const widths = [department, item, what, evidence, recordedBy, withdrawn].map(([, width]) => width);

  const idAt = idsOf(entries, Math.max(rows, lastFilled));
  for (let at = 1; at <= Math.max(rows, lastFilled); at += 1) {
    const row = ledgerFrame.headRow + at;
    const entry = entries.get(at);
    const shownDepartment = labelled(entry?.department ?? null, labelOf);
    const shownItem = labelled(entry?.item ?? null, items.labelOf);
    const texts = [shownDepartment, shownItem, entry?.what, entry?.evidence, entry?.recordedBy, entry?.withdrawn];
    sheet.height(
      row,
      fittedHeight(texts.map((text, column) => ({ text: String(text ?? ""), width: widths[column] ?? 10 }))),
    );
    sheet.set(row, ledgerColumns.department, shownDepartment, style.inputText);
    sheet.set(row, ledgerColumns.item, shownItem, style.inputText);
    sheet.set(row, ledgerColumns.date, entry?.date ?? null, style.inputDate);
    sheet.set(row, ledgerColumns.what, entry?.what || null, style.inputText);
    sheet.set(row, ledgerColumns.count, entry?.count ?? null, style.input);
    sheet.set(row, ledgerColumns.evidence, entry?.evidence || null, style.inputText);
    sheet.set(row, ledgerColumns.recordedBy, entry?.recordedBy || null, style.inputText);
    sheet.set(row, ledgerColumns.id, idAt.get(at) ?? null, style.hidden);
    if (withdraws) sheet.set(row, ledgerColumns.withdrawn, entry?.withdrawn || null, style.inputText);
    if (at > rows) continue;
    sheet.set(row, 1, `ledger.${at}`, style.hidden);
    sheet.set(row, ledgerColumns.number, Fraction.of(at), style.textCentered);
    setCheck(sheet, typedLedger, at, ledger.checks);
  }

  const year = assessedYear(content.scheme);
  sheet.validations.push(
    {
      area: columnOfTyped(ledgerColumns.department, frame),
      type: "list",
      formula1: departments.labels.name,
      error: { title: "单位不在名单中", text: "请从下拉列表中选择单位", style: "stop" },
      allowBlank: true,
    },
    {
      area: columnOfTyped(ledgerColumns.item, frame),
      type: "list",
      formula1: items.labels.name,
      error: { title: "不是台账指标", text: "请从下拉列表中选择考核项", style: "stop" },
      allowBlank: true,
    },
    {
      area: columnOfTyped(ledgerColumns.date, frame),
      type: "date",
      operator: "between",
      // serial numbers would be other days in a workbook that counts from 1904
      formula1: "DATE(2000,1,1)",
      formula2: "DATE(2099,12,31)",
      error: {
        title: "日期不正确",
        text: `请填写日期，${year === null ? "写作“年-月-日”" : `例如 ${year}-11-05`}`,
        style: "stop",
      },
      allowBlank: true,
    },
    {
      area: columnOfTyped(ledgerColumns.count, frame),
      type: "whole",
      operator: "greaterThanOrEqual",
      formula1: "0",
      error: { title: "数量不正确", text: `应为${wholeNumber().expected.zh}`, style: "stop" },
      allowBlank: true,
    },
  );
  if (withdraws) markWithdrawn(sheet, frame);
  markTyped(sheet, typedLedger, frame);
  sheet.frozenAt = { row: ledgerFrame.firstRow, column: ledgerColumns.date };
  const lastColumn = withdraws ? ledgerColumns.withdrawn : ledgerColumns.id;
  sheet.autoFilter = { row: ledgerFrame.headRow, column: 2, rowCount: rows + 1, columnCount: lastColumn - 1 };
  printTyped(sheet, typedLedger, lastFilled, withdraws ? lastColumn : ledgerColumns.check);
  return ledger;
}

/** Grey, before what is said of rows that count. */
function markWithdrawn(sheet: SheetBuilder, frame: TypedFrame): void {
  const { row, rowCount } = columnOfTyped(ledgerColumns.check, frame);
  sheet.conditionalFormats.push({
    area: { row, column: ledgerColumns.number, rowCount, columnCount: ledgerColumns.withdrawn - 1 },
    formula: `TRIM($${columnLetters(ledgerColumns.withdrawn)}${row})<>""`,
    style: { fill: palette.gone, color: palette.quiet, italic: true },
    stopIfTrue: true,
  });
}

/**
 * An id for every row, also for those that are blank, so that what is typed there has one. It stands in a hidden column
 * within the range that the filter sorts: it moves with what people typed, unlike the key in column A, which says where
 * prepared rows are. By it a finding is the same one in two copies of a workbook and in two states of one.
 */
function idsOf(entries: ReadonlyMap<number, LedgerRow>, rows: number): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  for (const [at, { id }] of entries) if (id !== undefined) ids.set(at, id);
  let last = Math.max(0, ...[...ids.values()].map((id) => Number(/^f(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  for (let at = 1; at <= rows; at += 1) if (!ids.has(at)) ids.set(at, `f${(last += 1)}`);
  return ids;
}

/** Anything that is written there, an error among it. */
const isWithdrawn: readonly [string, (row: CheckedRow) => Expr] = [
  "withdrawn",
  ({ typed }) => ifError(notEqual(trim(typed(ledgerColumns.withdrawn)), blankText), truth(true)),
];

/** What every row comes to. Without department or item, nothing; without a usable number it spoils its item. */
function checkSheet(
  content: OfficeContent,
  frame: TypedFrame,
  departments: DepartmentNames,
  items: ItemList,
): LedgerSums {
  const { department, item, date, what, count, evidence, withdrawn } = ledgerColumns;
  const withdraws = content.record.template === undefined;
  const typed = {
    ...frame,
    sheet: officeSheets.ledger,
    typed: [department, item, date, what, count, evidence, ...(withdraws ? [withdrawn] : [])],
    department,
    item,
  };
  const isNone = (position: Expr) => equal(position, number(0));
  const column = rowCheckSheet(content, "ledgerCheck", typed, { departments, items }, [
    ["count", ({ typed: content }) => ifError(content(count), text("?"))],
    ...(withdraws ? [isWithdrawn] : []),
    [
      "check",
      ({ filled, departmentAt, itemAt, otherDepartmentName, otherItemName, own }) => {
        const isCounted = ifError(wholeNumber().accepts(own("count")), truth(false));
        const names = when(
          otherDepartmentName,
          text(ledgerWords.otherName),
          when(otherItemName, text(ledgerWords.otherItem), text(ledgerWords.counts)),
        );
        const counted = when(not(isCounted), text(ledgerWords.noCount), names);
        const known = when(
          isNone(departmentAt),
          text(ledgerWords.noDepartment),
          when(isNone(itemAt), text(ledgerWords.noItem), counted),
        );
        const judged = withdraws ? when(own("withdrawn"), text(ledgerWords.withdrawn), known) : known;
        return when(not(filled), blankText, judged);
      },
    ],
    [
      "key",
      ({ departmentAt, itemAt, own }) =>
        when(
          or(isNone(departmentAt), isNone(itemAt), ...(withdraws ? [own("withdrawn")] : [])),
          blankText,
          joinedKey(index(ref(departments.codes), departmentAt), index(ref(items.codes), itemAt)),
        ),
    ],
    ["wrongKey", ({ own }) => when(equal(own("check"), text(ledgerWords.noCount)), own("key"), blankText)],
  ]);
  content.book.define(typedLedger.checks, column("check").place);
  const [counts, keys, wrongKeys] = [column("count").expr, column("key").expr, column("wrongKey").expr];
  return {
    checks: column("check").expr,
    sumOf: (departmentCode, itemCode, unusable) => {
      const wanted = joinedKey(departmentCode, itemCode);
      return when(greater(countIf(wrongKeys, wanted), number(0)), unusable, sumIfs(counts, keys, wanted));
    },
  };
}
