import { keyOf } from "../../../engine/model/keys.js";
import { readingsOfSections, readingText, withoutSection } from "../../../scheme/schemeWords.js";
import { assessedWords } from "../../../engine/answers/leftOut.js";
import { cellWords } from "../../../rules/contract/cellWords.js";
import {
  and,
  blankText,
  concat,
  countSame,
  equal,
  greater,
  ifError,
  notEqual,
  or,
  trim,
  when,
} from "../../../formula/build.js";
import { number, ref, text, type Expr } from "../../../formula/expr.js";
import type { StyleDraft } from "../../../xlsx/draft.js";
import { area, areaRef, cell, columnLetters, type NameRef } from "../../cellRef.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { officeSheets } from "../../sheetNames.js";
import { palette, style } from "../../style.js";
import { enter, type OfficeContent } from "./content.js";
import { fitRows, frame, rowOf, wideSheet } from "./frame.js";

/**
 * Columns of 单位, by which formulas find who is meant by what people typed. 单位 is the master and the code the
 * identity; a code or name that two rows have identifies neither, and a row without a code of ours has no department.
 */
export interface DepartmentNames {
  /** "D07 示例厅", for drop-down lists. */
  readonly labels: NameRef;
  /** Codes by which a department is found. */
  readonly codes: NameRef;
  /** Names by which a department is found where no code is given: those that only one has. */
  readonly names: NameRef;
  /** Names as they stand, without spaces round them. */
  readonly shown: NameRef;
  /** What is wrong in each row. */
  readonly checks: NameRef;
  /** The cell over the first of them. */
  readonly above: Expr;
}

/** How a row of 单位 is marked in which something is wrong. */
export const departmentWords = {
  sameCode: "✗ 单位代码重复",
  noName: "✗ 没有单位名称",
  sameName: "✗ 单位名称重复",
  nameIsCode: "✗ 名称是其他单位的代码",
} as const;

/** Columns that are calculated; their keys begin with a dot, since no program reads them. */
const derived = { check: ".check", shown: ".shown", code: ".code", name: ".name", label: ".label" } as const;

const widths = { reason: 34 } as const;

/** Rows below the last one in which something typed is marked: no other sheet has a row for it. */
const watchedRows = 40;

/** 单位: who is assessed, and which sections do not apply to whom . */
export function departmentsSheet(content: OfficeContent): DepartmentNames {
  const { book, scheme, record } = content;
  const optional = scheme.sections.filter((section) => section.optional);
  const [without, reading] = [withoutSection(scheme), readingText(readingsOfSections(scheme))];
  const shared = reading === null ? "由其余部分顶替" : `按${reading} 处理`;
  const { builder, columnOf } = wideSheet(
    book,
    officeSheets.departments,
    {
      id: "departments",
      title: "参加考核的单位",
      note:
        (without === null ? "" : `${without}，在相应栏选“${cellWords.notApplicable}”，其分值${shared}。`) +
        `本轮不考核的单位选“${assessedWords.no}”并写明理由：数据原样保留，不计分、不排名，也不与其他单位比较。`,
    },
    [
      { key: "code", heads: ["单位代码", "单位代码", "单位代码", null], width: 14 },
      ...optional.map(({ code, name }) => ({
        key: keyOf.applies(code),
        heads: ["各部分是否适用", "各部分是否适用", `${code}\n${name}`, null] as const,
        width: 14,
      })),
      { key: keyOf.assessed, heads: ["是否参加考核", "是否参加考核", "是否参加", null], width: 12 },
      {
        key: keyOf.leftOutBecause,
        heads: ["是否参加考核", "是否参加考核", "不参加的理由", null],
        width: widths.reason,
      },
      { key: "remark", heads: ["备注", "备注", "备注", null], width: 34 },
      { key: derived.check, heads: ["检查", "检查", "检查", null], width: 24 },
      ...[derived.shown, derived.code, derived.name, derived.label].map((key) => ({
        key,
        heads: ["", "", "", null] as const,
        width: 10,
      })),
    ],
    record.departments,
  );
  const columnFor = (key: string) => columnOf.get(key) ?? frame.firstColumn;
  record.departments.forEach((department, at) => {
    const row = rowOf(at);
    builder.set(row, frame.nameColumn, department.name, { ...style.inputText, font: { ...style.name.font } });
    builder.set(row, columnFor("code"), department.code, style.textCentered);
    for (const { code } of optional) {
      const missing = department.sectionsNotApplicable.includes(code);
      builder.set(row, columnFor(keyOf.applies(code)), missing ? cellWords.notApplicable : "适用", style.input);
    }
    builder.set(row, columnFor(keyOf.assessed), department.leftOut ? assessedWords.no : assessedWords.yes, style.input);
    builder.set(row, columnFor(keyOf.leftOutBecause), department.leftOut?.because || null, style.inputText);
    builder.set(row, columnFor("remark"), null, style.inputText);
  });
  fitRows(builder, record.departments, (at) => [
    { text: record.departments[at]?.leftOut?.because ?? "", width: widths.reason },
  ]);
  const count = record.departments.length;
  const list = (column: number) =>
    areaRef(officeSheets.departments, { row: frame.firstRow, column, rowCount: count, columnCount: 1 });
  const names: DepartmentNames = {
    labels: book.define("departmentLabels", list(columnFor(derived.label))),
    codes: book.define("departmentCodes", list(columnFor(derived.code))),
    names: book.define("departmentNames", list(columnFor(derived.name))),
    shown: book.define("departmentShown", list(columnFor(derived.shown))),
    checks: book.define("departmentChecks", list(columnFor(derived.check))),
    above: cell(officeSheets.departments, frame.firstRow - 1, frame.keyColumn, { row: true, column: true }),
  };
  const made = madeCodes(content);
  const keys = ref(list(frame.keyColumn));
  const shown = ref(names.shown);
  for (let at = 0; at < count; at += 1) {
    const row = rowOf(at);
    const own = (column: number) => cell(officeSheets.departments, row, column, { column: true });
    const [code, name] = [own(frame.keyColumn), own(columnFor(derived.shown))];
    const isTwice = (list: Expr, value: Expr) => greater(countSame(list, value), number(1));
    const knownCode = own(columnFor(derived.code));
    const nameIsCode = and(notEqual(name, code), greater(countSame(keys, name), number(0)));
    const set = (key: string, expr: Expr, look: StyleDraft = style.hidden) =>
      builder.set(row, columnFor(key), { expr }, look);
    set(derived.shown, ifError(trim(own(frame.nameColumn)), blankText));
    set(
      derived.code,
      when(or(equal(code, blankText), isTwice(keys, code), equal(countSame(made, code), number(0))), blankText, code),
    );
    const isNobodys = or(
      equal(knownCode, blankText),
      equal(name, blankText),
      isTwice(shown, name),
      greater(countSame(keys, name), number(0)),
    );
    set(derived.name, when(isNobodys, blankText, name));
    set(derived.label, when(equal(knownCode, blankText), blankText, concat(knownCode, text(" "), name)));
    set(
      derived.check,
      when(
        equal(knownCode, blankText),
        text(departmentWords.sameCode),
        when(
          equal(name, blankText),
          text(departmentWords.noName),
          when(
            isTwice(shown, name),
            text(departmentWords.sameName),
            when(nameIsCode, text(departmentWords.nameIsCode), blankText),
          ),
        ),
      ),
      style.text,
    );
  }
  for (const key of [derived.shown, derived.code, derived.name, derived.label]) builder.hideColumn(columnFor(key));
  const typed = {
    row: frame.firstRow,
    column: frame.nameColumn,
    columnCount: columnFor(derived.check) - frame.nameColumn + 1,
  };
  const wrong = { fill: palette.wrong, color: "C00000" } as const;
  const [firstTyped, lastTyped] = [columnLetters(frame.nameColumn), columnLetters(columnFor("remark"))];
  const filled = `COUNTA($${firstTyped}${frame.firstRow}:$${lastTyped}${frame.firstRow})>0`;
  builder.conditionalFormats.push(
    {
      area: { ...typed, rowCount: count },
      formula: `LEFT($${columnLetters(columnFor(derived.check))}${frame.firstRow},1)="✗"`,
      style: wrong,
    },
    // a row without a code of ours, inserted or below: it is in no other sheet
    {
      area: { ...typed, rowCount: count + watchedRows },
      formula: `AND($${columnLetters(columnFor(derived.label))}${frame.firstRow}="",${filled})`,
      style: wrong,
    },
  );
  const choice = (key: string, yes: string, no: string) =>
    builder.validations.push({
      area: { row: frame.firstRow, column: columnFor(key), rowCount: count, columnCount: 1 },
      type: "list",
      values: [yes, no],
      error: { title: "填写内容不符合要求", text: `应为“${yes}”或“${no}”`, style: "stop" },
      allowBlank: true,
    });
  for (const { code } of optional) choice(keyOf.applies(code), "适用", cellWords.notApplicable);
  choice(keyOf.assessed, assessedWords.yes, assessedWords.no);
  markLeftOut(builder, columnFor(derived.check) - frame.nameColumn + 1, columnFor(keyOf.assessed), count);
  builder.print = {
    paper: "A4",
    orientation: "portrait",
    fitTo: { width: 1, height: 0 },
    titleRows: [5, 8],
    footer: { left: "参加考核的单位", right: "第 &P 页，共 &N 页" },
    area: {
      row: frame.titleRow,
      column: frame.nameColumn,
      rowCount: count + frame.firstRow - frame.titleRow,
      columnCount: columnFor(derived.check) - frame.nameColumn + 1,
    },
  };
  enter(content, officeSheets.departments, columnOf);
  return names;
}

/** A department that is left out is grey; a word that says neither is red, because the reader refuses it. */
function markLeftOut(builder: SheetBuilder, columns: number, column: number, count: number): void {
  const cell = `$${columnLetters(column)}${frame.firstRow}`;
  const row = { row: frame.firstRow, column: frame.nameColumn, rowCount: count, columnCount: columns };
  builder.conditionalFormats.push(
    {
      area: { ...row, column, columnCount: 1 },
      formula: `AND(${cell}<>"",${cell}<>"${assessedWords.yes}",${cell}<>"${assessedWords.no}")`,
      style: { fill: palette.wrong, color: "C00000", bold: true },
    },
    { area: row, formula: `${cell}="${assessedWords.no}"`, style: { fill: palette.gone, color: palette.quiet } },
  );
}

/**
 * The codes for which all sheets have a row, on a sheet without input: a code that somebody writes beside a row of
 * 单位 makes no department of it.
 */
function madeCodes({ book, record }: OfficeContent): Expr {
  const lists = book.sheet(officeSheets.lists);
  const { row, column } = madeCodesAt;
  record.departments.forEach(({ code }, at) => lists.set(row + at, column, code, style.hidden));
  return area(officeSheets.lists, { row, column, rowCount: record.departments.length, columnCount: 1 });
}

/** Beside the lists of items. */
const madeCodesAt = { row: 40, column: 6 } as const;
