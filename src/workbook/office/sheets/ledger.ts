import { blankText, countIf, equal, greater, ifError, index, not, or, sumIfs, when } from "../../../formula/build.js";
import { assessedYear } from "../../../scheme/schemeWords.js";
import { number, ref, text, truth, type Expr } from "../../../formula/expr.js";
import { Fraction } from "../../../exact/fraction.js";
import type { LedgerRow } from "../../../engine/answers/officeRecord.js";
import { wholeNumber } from "../../../rules/contract/inputType.js";
import { officeSheets } from "../../sheetNames.js";
import { style } from "../../style.js";
import { lines } from "../../lists/textLines.js";
import type { OfficeContent } from "./content.js";
import type { DepartmentNames } from "./departments.js";
import type { ItemList } from "./lists.js";
import { joinedKey, rowCheckSheet } from "./rowCheck.js";
import { placedRows, preparedRows, typedFrame, typedLayout, type TypedFrame } from "./typedFrame.js";
import { columnOfTyped, labelled, markTyped, openTyped, printTyped, setCheck, type TypedSheet } from "./typedSheet.js";

export const ledgerFrame = { ...typedLayout, rows: 500 } as const;

/** The columns of the 台账 by key; `id` is for programs, and `check` is calculated. */
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
} as const;

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
  note: "每发现一次（一批）记一行。“检查”栏为 ✓ 的行才计入得分；有 ✗ 的行请按提示更正，不会被悄悄略过。",
  columns: ledgerColumns,
  heads: {
    number: ["序号", 6],
    department: ["单位", 20],
    item: ["考核项", 52],
    date: ["日期", 12],
    what: ["发现的问题", 44],
    count: ["数量", 8],
    evidence: ["依据材料", 30],
    recordedBy: ["登记人", 12],
    check: ["检查", 26],
    id: ["", 10],
  },
  checks: "ledgerChecks",
  notLooked: ledgerWords.notLooked,
} as const satisfies TypedSheet<keyof typeof ledgerColumns>;

/** 台账: one row for each finding of the year; the counts of the items are sums over it. */
export function ledgerSheet(content: OfficeContent, departments: DepartmentNames, items: ItemList): LedgerSums {
  const { book, record } = content;
  const entries = placedRows(record.ledger);
  const last = Math.max(0, ...entries.keys());
  // a hundred more than a full ledger needs
  const fresh = Math.max(ledgerFrame.rows, Math.ceil((record.ledger.length + 100) / 100) * 100);
  const prepared = preparedRows(record, "ledger", entries, fresh);
  const rows = prepared.prepared;
  const frame = typedFrame(ledgerFrame.headRow, prepared);
  const sheet = openTyped(book, typedLedger, frame);
  sheet.height(ledgerFrame.headRow, 26);
  sheet.hideColumn(ledgerColumns.id);
  const ledger = checkSheet(content, frame, departments, items);
  const labelOf = new Map(record.departments.map(({ code, name }) => [code, `${code} ${name}`]));
  const { department, item, what, evidence } = typedLedger.heads;

  const idAt = idsOf(entries, Math.max(rows, last));
  for (let at = 1; at <= Math.max(rows, last); at += 1) {
    const row = ledgerFrame.headRow + at;
    const entry = entries.get(at);
    const shownDepartment = labelled(entry?.department ?? null, labelOf);
    const shownItem = labelled(entry?.item ?? null, items.labelOf);
    const texts = [String(shownDepartment ?? ""), String(shownItem ?? ""), entry?.what ?? "", entry?.evidence ?? ""];
    sheet.height(row, 6 + 12.5 * lines(texts, [department[1], item[1], what[1], evidence[1]]));
    sheet.set(row, ledgerColumns.department, shownDepartment, style.inputText);
    sheet.set(row, ledgerColumns.item, shownItem, style.inputText);
    sheet.set(row, ledgerColumns.date, entry?.date ?? null, style.inputDate);
    sheet.set(row, ledgerColumns.what, entry?.what || null, style.inputText);
    sheet.set(row, ledgerColumns.count, entry?.count ?? null, style.input);
    sheet.set(row, ledgerColumns.evidence, entry?.evidence || null, style.inputText);
    sheet.set(row, ledgerColumns.recordedBy, entry?.recordedBy || null, style.inputText);
    sheet.set(row, ledgerColumns.id, idAt.get(at) ?? null, style.hidden);
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
  markTyped(sheet, typedLedger, frame);
  sheet.frozenAt = { row: ledgerFrame.firstRow, column: ledgerColumns.date };
  sheet.autoFilter = { row: ledgerFrame.headRow, column: 2, rowCount: rows + 1, columnCount: ledgerColumns.id - 1 };
  printTyped(sheet, typedLedger, last);
  return ledger;
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

/** What every row comes to. Without department or item, nothing; without a usable number it spoils its item. */
function checkSheet(
  content: OfficeContent,
  frame: TypedFrame,
  departments: DepartmentNames,
  items: ItemList,
): LedgerSums {
  const { department, item, date, what, count, evidence } = ledgerColumns;
  const typed = {
    ...frame,
    sheet: officeSheets.ledger,
    typed: [department, item, date, what, count, evidence],
    department,
    item,
  };
  const isNone = (position: Expr) => equal(position, number(0));
  const column = rowCheckSheet(content, "ledgerCheck", typed, { departments, items }, [
    ["count", ({ typed: content }) => ifError(content(count), text("?"))],
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
        return when(not(filled), blankText, known);
      },
    ],
    [
      "key",
      ({ departmentAt, itemAt }) =>
        when(
          or(isNone(departmentAt), isNone(itemAt)),
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
