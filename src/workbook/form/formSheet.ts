import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { and, blankText, equal, or, trim, when } from "../../formula/build.js";
import { number, text, type Expr } from "../../formula/expr.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, Section } from "../../scheme/scheme.js";
import type { AreaDraft } from "../../xlsx/draft.js";
import { cell, columnLetters } from "../cellRef.js";
import { evenBreaks, type PrintedRow } from "../fit/evenBreaks.js";
import { fittedHeight, type WrappedCell } from "../fit/fit.js";
import { inputMark, inputStyle, inputValidation } from "../inputCell.js";
import { formSheets, sheetKey } from "../sheetNames.js";
import { cellKey, type SheetBuilder } from "../sheetBuilder.js";
import { palette, style } from "../style.js";
import type { FormCells, FormContent } from "./formCells.js";
import { leftOutBecause, leftOutWord } from "./formRows.js";
import { marksOfState } from "./marksOfState.js";

/** By the keys that the columns have had since version 2; what begins with a dot is read by formulas alone. */
export const formColumns = {
  key: 1,
  code: 2,
  name: 3,
  full: 4,
  fill: 5,
  input1: 6,
  input2: 7,
  evidence: 8,
  outcome: 9,
  score: 10,
  input1Key: 11,
  input2Key: 12,
  scoreKey: 13,
  ".missing": 14,
} as const;

/** Beside them where last year's figures are known: to be seen, never filled in and never read. */
const lastYearColumns = { ".lastFilled": 15, ".lastScore": 16 } as const;
const lastYearHeads = [
  [lastYearColumns[".lastFilled"], "上年数", 16],
  [lastYearColumns[".lastScore"], "上年得分", 12],
] as const;

export const formFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;

const heads: readonly (readonly [string, number])[] = [
  ["代码", 10],
  ["考核内容", 26],
  ["分值", 9],
  ["填报内容", 42],
  ["填报①", 14],
  ["填报②", 14],
  ["佐证说明", 28],
  ["状态", 9],
  ["得分", 13],
];
const [codeWidth, nameWidth, fillWidth, evidenceWidth] = [10, 26, 42, 28];
const columnsAcross = ({ department }: WhoseForm): number =>
  (department.lastYear ? lastYearColumns[".lastScore"] : formColumns.score) - 1;

type WhoseForm = Pick<FormContent, "scheme" | "department">;

/** What the department fills in, in the order of the scheme. */
const filledSections = ({
  scheme,
  department,
}: WhoseForm): readonly { readonly section: Section; readonly items: readonly Item[] }[] =>
  scheme.sections.flatMap((section) => {
    const items = section.items.filter(
      (item) =>
        item.definition.by === "department" &&
        leftOutBecause(item, department.sectionsNotApplicable) !== "notApplicable",
    );
    return items.length === 0 ? [] : [{ section, items }];
  });

/** The row of each item that the department fills in, by its code; the name of a section stands above its items. */
export function rowsToFill(content: WhoseForm): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let next: number = formFrame.firstRow;
  for (const { items } of filledSections(content)) {
    items.forEach(({ code }, at) => rows.set(code, next + 1 + at));
    next += items.length + 1;
  }
  return rows;
}

export interface FormSheet {
  /** Where each item says how it stands. */
  readonly outcomes: AreaDraft;
  /** 1 in the row of an item that is said not to apply and has no evidence of it. */
  readonly missing: AreaDraft;
  readonly toFill: number;
  /** Key of an input → its cell. */
  readonly inputs: ReadonlyMap<string, number>;
  /** "1.1.1.2.evidence" → its cell. */
  readonly texts: ReadonlyMap<string, number>;
}

/** 填报: a row for each item that the department fills in, and no other; nothing is filled in anywhere else. */
export function formSheet(content: FormContent, cells: FormCells): FormSheet {
  const sheet = content.book.sheet(formSheets.form);
  openSheet(sheet, content);
  const inputs = new Map<string, number>();
  for (const { section, items } of filledSections(content)) {
    const rows = items.map(({ code }) => cells.rowOf.get(code) ?? 0);
    band(sheet, content, (rows[0] ?? 0) - 1, `${section.code}　${section.name}（满分 ${section.full.toString()} 分）`);
    items.forEach((item, at) => itemRow(sheet, content, item, rows[at] ?? 0, cells, inputs));
  }
  const last = Math.max(formFrame.firstRow, ...cells.rowOf.values());
  const rowCount = last - formFrame.firstRow + 1;
  const column = (at: number): AreaDraft => ({ row: formFrame.firstRow, column: at, rowCount, columnCount: 1 });
  sheet.conditionalFormats.push(...marksOfState(column(formColumns.outcome), column(formColumns.score)), {
    area: column(formColumns.evidence),
    formula: `$${columnLetters(formColumns[".missing"])}${formFrame.firstRow}=1`,
    style: { fill: palette.warn, color: "9C5700" },
  });
  sheet.autoFilter = { row: formFrame.headRow, column: 2, rowCount: rowCount + 1, columnCount: heads.length };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [formFrame.headRow, formFrame.headRow],
    margins,
    rowBreaks: breaksOf(sheet, content, last, new Set(cells.rowOf.values())),
    footer: { left: `${content.department.name}　填报表`.replaceAll("&", "&&"), right: "第 &P 页，共 &N 页" },
    area: {
      row: formFrame.titleRow,
      column: 2,
      rowCount: last - formFrame.titleRow + 1,
      columnCount: columnsAcross(content),
    },
  };
  return {
    outcomes: column(formColumns.outcome),
    missing: column(formColumns[".missing"]),
    toFill: cells.rowOf.size,
    inputs,
    texts: new Map([...cells.rowOf].map(([code, row]) => [evidenceKey(code), cellKey(row, formColumns.evidence)])),
  };
}

const margins = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 } as const;

/** A4, laid on its side. */
function breaksOf(sheet: SheetBuilder, { department }: WhoseForm, last: number, items: ReadonlySet<number>): number[] {
  const rows = Array.from({ length: last - formFrame.titleRow + 1 }, (_, at): PrintedRow => {
    const row = formFrame.titleRow + at;
    return { row, height: sheet.rows.get(row)?.height ?? 16.5, isHeading: !items.has(row) };
  });
  return evenBreaks(rows, {
    width: (11.69 - margins.left - margins.right) * 72,
    height: (8.27 - margins.top - margins.bottom) * 72,
    columns: [
      ...heads.map(([, width]) => width),
      ...(department.lastYear ? lastYearHeads.map(([, , width]) => width) : []),
    ],
    repeated: sheet.rows.get(formFrame.headRow)?.height ?? 0,
  });
}

function openSheet(sheet: SheetBuilder, { department }: FormContent): void {
  for (const [key, column] of Object.entries(formColumns))
    sheet.set(formFrame.keyRow, column, column === 1 ? sheetKey("form", "form") : key, style.hidden);
  sheet.hideRow(formFrame.keyRow);
  const { key, input1Key, input2Key, scoreKey, ".missing": missing } = formColumns;
  for (const column of [key, input1Key, input2Key, scoreKey, missing]) sheet.hideColumn(column);
  sheet.set(formFrame.titleRow, 2, `填报表：${department.name}`, style.title);
  sheet.set(
    formFrame.noteRow,
    2,
    `本表只列需要本单位填写的各项：填浅黄色单元格，得分随即算出；点“状态”的筛选可只看“未填”。计分办法见“${formSheets.all}”表。${
      department.lastYear ? "右边两栏是上年考核采用的数和得分，供对照，不填。" : ""
    }`,
    style.note,
  );
  sheet.height(formFrame.titleRow, 28);
  sheet.height(formFrame.headRow, 24);
  heads.forEach(([head, width], at) => {
    sheet.set(formFrame.headRow, at + 2, head, style.band);
    sheet.width(at + 2, width);
  });
  if (department.lastYear) openLastYear(sheet);
  sheet.frozenAt = { row: formFrame.firstRow, column: formColumns.fill };
  sheet.tabColor = palette.band;
}

function openLastYear(sheet: SheetBuilder): void {
  for (const [key, column] of Object.entries(lastYearColumns)) sheet.set(formFrame.keyRow, column, key, style.hidden);
  for (const [column, head, width] of lastYearHeads) {
    sheet.set(formFrame.headRow, column, head, style.subhead);
    sheet.width(column, width);
  }
}

/** Last year's figures of an item; @returns the tallest text, for the height of the row */
function lastYearCells(sheet: SheetBuilder, { department }: FormContent, item: Item, row: number): WrappedCell[] {
  const figure = department.lastYear?.get(item.code);
  if (!department.lastYear) return [];
  const filled = figure?.filled;
  const isMarked = item.inputs.length > 1;
  const numbered = filled?.map((text, at) => (text === "" ? "" : `${isMarked ? (marks[at] ?? "") : ""}${text}`));
  const text = numbered ? numbered.filter((each) => each !== "").join("\n") : "上年填报的内容不同";
  sheet.set(row, lastYearColumns[".lastFilled"], text, looks.lastYear);
  sheet.set(row, lastYearColumns[".lastScore"], figure?.score ?? "", looks.lastYear);
  return lastYearHeads.map(([column, , width]) => ({
    text: column === lastYearColumns[".lastFilled"] ? text : (figure?.score ?? ""),
    width,
    indent: 0,
  }));
}

const evidenceKey = (item: string): string => `${item}.evidence`;

/** Not merged: a filter takes rows as they are. */
function band(sheet: SheetBuilder, { department }: WhoseForm, row: number, words: string): void {
  heads.forEach((_, at) => sheet.set(row, at + 2, at === 0 ? words : null, at === 0 ? looks.band : looks.rest));
  if (department.lastYear) for (const [column] of lastYearHeads) sheet.set(row, column, null, looks.rest);
  sheet.height(row, 20);
}

function itemRow(
  sheet: SheetBuilder,
  content: FormContent,
  item: Item,
  row: number,
  cells: FormCells,
  inputs: Map<string, number>,
): void {
  const { scheme, department, texts: typed } = content;
  const evidence = typed.get(evidenceKey(item.code));
  const labels = item.inputs.map(({ label, unit }, at) => `${marks[at] ?? ""}${label}${unit && `（${unit}）`}`);
  const asked = labels.join("\n");
  sheet.set(row, formColumns.key, item.code, style.hidden);
  sheet.set(row, formColumns.code, item.code, style.textCentered);
  sheet.set(row, formColumns.name, item.name, style.text);
  sheet.set(row, formColumns.full, item.full ?? "—", style.points);
  sheet.set(row, formColumns.fill, asked, style.text);
  sheet.set(row, formColumns.evidence, evidence ?? null, style.inputText);
  sheet.set(row, formColumns.scoreKey, keyOf.score(item.code), style.hidden);
  const texts = [
    { text: item.code, width: codeWidth, indent: 0 },
    { text: item.name, width: nameWidth },
    { text: asked, width: fillWidth },
    { text: evidence ?? "", width: evidenceWidth },
    ...lastYearCells(sheet, content, item, row),
  ];
  sheet.height(row, fittedHeight(texts, 24));
  [formColumns.input1, formColumns.input2].forEach((column, index) => {
    const input = item.inputs[index];
    const key = input?.keys[0];
    if (!input || key === undefined) {
      sheet.set(row, column, null, looks.shut);
      return;
    }
    const place = { row, column, rowCount: 1, columnCount: 1 };
    sheet.set(row, index === 0 ? formColumns.input1Key : formColumns.input2Key, key, style.hidden);
    inputs.set(key, cellKey(row, column));
    sheet.set(row, column, department.reported.get(key) ?? null, inputStyle(input));
    const validation = inputValidation(item, input, formSheets.form, place);
    if (!validation) return;
    sheet.validations.push(validation);
    sheet.conditionalFormats.push(inputMark(item, input, formSheets.form, place));
  });
  const outcome = cells.exprOf(keyOf.outcome(item.code));
  sheet.set(row, formColumns.outcome, outcome ?? outcomeWords.notFilled, style.textCentered);
  const leftOut = leftOutBecause(item, department.sectionsNotApplicable);
  const score = leftOut === null ? cells.exprOf(keyOf.score(item.code)) : undefined;
  sheet.set(
    row,
    formColumns.score,
    score ?? leftOutWord(scheme, leftOut ?? "office"),
    score ? style.sum : looks.leftOut,
  );
  sheet.set(row, formColumns[".missing"], { expr: missingEvidence(row) }, style.hidden);
}

/** Whether an item is said not to apply, and nothing says why. */
function missingEvidence(row: number): Expr {
  const here = (column: number) => cell(formSheets.form, row, column);
  const isNot = (column: number) => equal(here(column), text(cellWords.notApplicable));
  const isMissing = and(
    or(isNot(formColumns.input1), isNot(formColumns.input2)),
    equal(trim(here(formColumns.evidence)), blankText),
  );
  return when(isMissing, number(1), number(0));
}

const looks = {
  band: { ...style.band, align: { horizontal: "left", vertical: "center", indent: 1 } },
  rest: { ...style.band, align: { vertical: "center" } },
  leftOut: { ...style.textCentered, font: { ...style.text.font, color: palette.quiet } },
  lastYear: { ...style.textCentered, font: { ...style.text.font, color: palette.quiet } },
  /** Nothing is filled in here. */
  shut: { ...style.text, fill: "F3F4F6" },
} as const;

const marks = ["① ", "② "];
