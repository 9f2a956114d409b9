import { Fraction } from "../../exact/fraction.js";
import type { Confirmation } from "../../engine/answers/officeRecord.js";
import type { Content, SheetBuilder } from "../sheetBuilder.js";
import { maxBands } from "../../rules/contract/paramType.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterDefinition, ParameterValue, Reading } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { assessorOf } from "../../scheme/schemeWords.js";
import { isTable, maxGrades, wholeBounds } from "../../scheme/parameterType.js";
import { areaRef, cellRef, type CellRef, type NameRef } from "../cellRef.js";
import { fittedHeight } from "../fit/fit.js";
import { sheetKey } from "../sheetNames.js";
import { palette, style } from "../style.js";
import { choicesName, parameterNames, type ParameterContent } from "./parameterNames.js";
import { confirmation, confirmationColumns, headingMark, readingColumns, readingFrame } from "./readingFrame.js";
import { shownValue } from "./shownValue.js";

const widths = { question: 34, clause: 30, reading: 36, value: 28, alternatives: 50 } as const;

/** What the sheet of readings is made from; the form has one as well. */
export interface ReadingsContent extends ParameterContent {
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly confirmed: ReadonlySet<number>;
  /** How they came to be confirmed; absent where the sheet has no columns for it. */
  readonly confirmations?: ReadonlyMap<number, Confirmation>;
  readonly sheet: string;
  /** Readings are changed in the office only. */
  readonly editable: boolean;
  /** The readings that are shown; all where absent. The others are there for formulas and programs. */
  readonly isShown?: (reading: Reading) => boolean;
}

/**
 * 参数与口径: every question that the document leaves open, how it is read, and the parameter that changes
 * it. A person chooses words; beside them, hidden, stands the value that formulas read, which is an
 * error for anything that is not among the choices.
 *
 * @returns the names by which formulas read the parameters
 */
export function readingsSheet(content: ReadingsContent): Map<string, NameRef> {
  const { book, scheme, confirmed } = content;
  const sheet = book.sheet(content.sheet);
  const own = content.confirmations ? { ...readingColumns, ...confirmationColumns } : readingColumns;
  for (const [key, column] of Object.entries(own))
    sheet.set(readingFrame.keyRow, column, column === 1 ? sheetKey(content.kind, "readings") : key, style.hidden);
  sheet.hideRow(readingFrame.keyRow);
  sheet.hideColumn(1);
  sheet.set(readingFrame.titleRow, 2, "参数与口径", style.title);
  sheet.set(
    readingFrame.noteRow,
    2,
    content.editable
      ? "文件未明确之处及本轮考核的处理口径。浅黄色单元格可以改动，改动后全部得分随即重算；未经确认的口径请尽快确认。"
      : `文件未明确之处及本轮考核的处理口径，由${assessorOf(scheme)}确定。`,
    style.note,
  );
  const heads = [
    ...["序号", "问题", "涉及条款", "采用口径", "参数取值", "备选口径", "确认情况"],
    ...(content.confirmations ? ["确认人", "确认日期", "依据（会议纪要、文号）"] : []),
  ];
  heads.forEach((head, at) => sheet.set(readingFrame.headRow, at + 2, head, style.band));
  sheet.set(readingFrame.headRow, 1, headingMark, style.hidden);
  const { question, clause, reading: read, value, alternatives } = widths;
  const all = [8, question, clause, read, value, alternatives, 12, ...(content.confirmations ? [12, 14, 26] : [])];
  all.forEach((width, at) => sheet.width(at + 2, width));
  sheet.height(readingFrame.titleRow, 28);
  sheet.height(readingFrame.headRow, 24);

  const inputs = new Map<string, CellRef>();
  const isShown = content.isShown ?? (() => true);
  if (!content.editable) sheet.hideColumn(readingColumns.alternatives);
  let row: number = readingFrame.firstRow;
  for (const reading of scheme.readings) {
    const names = reading.parameters.length > 0 ? reading.parameters : [null];
    readingRows(sheet, reading, row, names.length, confirmed.has(reading.number), content);
    names.forEach((name, at) => {
      const here = row + at;
      sheet.set(here, 1, name ?? `reading.${reading.number}`, style.hidden);
      const definition = name === null ? undefined : scheme.parameters.get(name);
      if (!definition || isTable(definition)) {
        const said = definition ? `见下表“${tableTitle(definition)}”` : "（由指标体系规定）";
        sheet.set(here, readingColumns.value, said, style.text);
        return;
      }
      inputs.set(definition.name, cellRef(content.sheet, here, readingColumns.value, { row: true, column: true }));
      scalarInput(sheet, here, definition, content);
    });
    if (!isShown(reading)) for (let at = 0; at < names.length; at += 1) sheet.hideRow(row + at);
    row += names.length;
  }
  const readingRowCount = row - readingFrame.firstRow;
  for (const definition of unexplained(scheme)) {
    ownRow(sheet, row, definition);
    inputs.set(definition.name, cellRef(content.sheet, row, readingColumns.value, { row: true, column: true }));
    scalarInput(sheet, row, definition, content);
    row += 1;
  }
  const tables = new Map<string, CellRef>();
  const tablesFrom = row;
  for (const definition of scheme.parameters.values())
    if (isTable(definition)) {
      const named = scheme.readings.filter((reading) => reading.parameters.includes(definition.name));
      const first = row;
      row = table(sheet, row + 2, definition, content, tables);
      // formulas find what they need there all the same; of a table without any row there is nothing to be read
      const isEmpty = !content.editable && isBlank(content, definition);
      if (isEmpty || (named.length > 0 && !named.some(isShown)))
        for (let at = first; at < row; at += 1) sheet.hideRow(at);
    }

  if (readingRowCount > 0) confirmations(sheet, readingRowCount, content.editable);
  sheet.frozenAt = { row: readingFrame.firstRow, column: readingColumns.clause };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [readingFrame.headRow, readingFrame.headRow],
    // the tables stand on a page of their own, and none is cut
    ...(content.editable && tables.size > 0 && readingRowCount > 0 && { rowBreaks: [tablesFrom + 1] }),
    footer: { left: "参数与口径", right: "第 &P 页，共 &N 页" },
    area: {
      row: readingFrame.titleRow,
      column: 2,
      rowCount: row - readingFrame.titleRow + 1,
      columnCount: heads.length,
    },
  };
  return parameterNames(content, inputs, tables);
}

function confirmations(sheet: SheetBuilder, rowCount: number, editable: boolean): void {
  const area = { row: readingFrame.firstRow, column: readingColumns.confirmed, rowCount, columnCount: 1 };
  if (editable)
    sheet.validations.push({
      area,
      type: "list",
      values: [confirmation.yes, confirmation.no],
      allowBlank: false,
    });
  sheet.conditionalFormats.push({
    area,
    formula: `$H${readingFrame.firstRow}="${confirmation.no}"`,
    style: { fill: palette.warn, color: "9C5700", bold: true },
  });
}

/** Parameters that stand in one cell and that no reading names: a row each, below the readings. */
const unexplained = ({ parameters, readings }: Scheme): readonly ParameterDefinition[] => {
  const named = new Set(readings.flatMap((reading) => reading.parameters));
  return [...parameters.values()].filter((definition) => !isTable(definition) && !named.has(definition.name));
};

function ownRow(sheet: SheetBuilder, row: number, { name, meaning }: ParameterDefinition): void {
  const { number, question, clause, reading, alternatives, confirmed } = readingColumns;
  sheet.set(row, 1, name, style.hidden);
  for (const column of [number, clause, reading, alternatives, confirmed])
    sheet.set(row, column, "—", style.textCentered);
  sheet.set(row, question, meaning.zh, style.text);
  sheet.height(row, 32);
}

function readingRows(
  sheet: SheetBuilder,
  reading: Reading,
  row: number,
  rows: number,
  confirmed: boolean,
  { editable, confirmations: noted }: Pick<ReadingsContent, "editable" | "confirmations">,
): void {
  const over = (column: number, value: Content, look: (typeof style)[keyof typeof style]) =>
    sheet.merge({ row, column, rowCount: rows, columnCount: 1 }, value, look);
  over(readingColumns.number, Fraction.of(reading.number), style.textCentered);
  over(readingColumns.question, reading.question, style.text);
  over(readingColumns.clause, reading.clause, style.text);
  over(readingColumns.reading, reading.reading, style.text);
  over(readingColumns.alternatives, reading.alternatives, style.text);
  over(
    readingColumns.confirmed,
    confirmed ? confirmation.yes : confirmation.no,
    editable ? style.input : style.textCentered,
  );
  if (noted) {
    const { by = "", on = null, basis = "" } = noted.get(reading.number) ?? {};
    over(confirmationColumns.confirmedBy, by || null, style.inputText);
    over(confirmationColumns.confirmedOn, on, style.inputDate);
    over(confirmationColumns.basis, basis || null, style.inputText);
  }
  const texts = [
    { text: reading.question, width: widths.question },
    { text: reading.clause, width: widths.clause },
    { text: reading.reading, width: widths.reading },
    ...(editable ? [{ text: reading.alternatives, width: widths.alternatives }] : []),
  ];
  for (let at = 0; at < rows; at += 1) sheet.height(row + at, Math.max(30, fittedHeight(texts) / rows));
}

const inputLook = (editable: boolean) => (editable ? style.input : style.textCentered);

function scalarInput(
  sheet: SheetBuilder,
  row: number,
  definition: ParameterDefinition,
  content: ReadingsContent,
): void {
  const value = content.parameters.get(definition.name) ?? definition.default;
  const place = { row, column: readingColumns.value, rowCount: 1, columnCount: 1 };
  const title = `参数 ${definition.name}`.slice(0, 32);
  const prompt = { title, text: definition.meaning.zh.slice(0, 200) };
  sheet.set(row, readingColumns.value, shownValue(definition, value), inputLook(content.editable));
  if (!content.editable) return;
  switch (definition.kind) {
    case "choice":
      sheet.validations.push({
        area: place,
        type: "list",
        formula1: choicesName(definition.name),
        prompt,
        allowBlank: false,
      });
      return;
    case "truth":
      sheet.validations.push({
        area: place,
        type: "list",
        values: [cellWords.yes, cellWords.no],
        prompt,
        allowBlank: false,
      });
      return;
    case "share":
      sheet.validations.push({
        area: place,
        type: "decimal",
        operator: "between",
        formula1: "0",
        formula2: "1",
        prompt,
        allowBlank: false,
      });
      return;
    default: {
      const { least, most } = wholeBounds(definition);
      sheet.validations.push({
        area: place,
        type: "whole",
        operator: "between",
        formula1: String(least),
        formula2: String(most),
        prompt,
        allowBlank: false,
      });
    }
  }
}

const isBlank = ({ parameters }: ReadingsContent, { name, default: given }: ParameterDefinition): boolean => {
  const value = parameters.get(name) ?? given;
  return Array.isArray(value) && value.length === 0;
};

const tableTitle = ({ kind, name }: ParameterDefinition): string =>
  kind === "bands" ? "分档计分表" : kind === "grades" ? "等次表" : kind === "amounts" ? "分类扣分表" : name;

const tableHeads = {
  bands: ["名次比例上限", "得分比例"],
  grades: ["最低分", "等次"],
  amounts: ["每处扣分", ""],
} as const;

function table(
  sheet: SheetBuilder,
  row: number,
  definition: ParameterDefinition,
  content: ReadingsContent,
  tables: Map<string, CellRef>,
): number {
  const kind = definition.kind as keyof typeof tableHeads;
  const value = content.parameters.get(definition.name) ?? definition.default;
  const entries = Array.isArray(value) ? (value as readonly (string | readonly [string, string])[]) : [];
  const size = kind === "bands" ? maxBands : kind === "grades" ? maxGrades : (definition.labels?.length ?? 0);
  const columns = kind === "amounts" ? 1 : 2;
  const { number: first, reading } = readingColumns;
  sheet.set(row, first, tableTitle(definition), { ...style.title, font: { ...style.title.font, size: 12 } });
  // the column of alternatives is not shown in a form
  sheet.set(row, content.editable ? readingColumns.alternatives : reading, definition.meaning.zh, style.noteWrapped);
  sheet.height(row, 30);
  sheet.set(row + 1, 1, headingMark, style.hidden);
  sheet.merge(
    { row: row + 1, column: first, rowCount: 1, columnCount: 3 },
    kind === "amounts" ? "问题类别" : "档次",
    style.head,
  );
  for (let at = 0; at < columns; at += 1) sheet.set(row + 1, reading + at, tableHeads[kind][at] ?? "", style.head);
  for (let at = 0; at < size; at += 1) {
    const here = row + 2 + at;
    const entry = entries[at];
    const word = definition.labels?.[at] ?? "";
    // a word that begins with its number says it already
    const kindLabel = /^（\d+）/.test(word) ? word : `第（${at + 1}）类：${word}`;
    const label = kind === "amounts" ? kindLabel : `第 ${at + 1} 档`;
    sheet.set(here, 1, `${definition.name}.${at + 1}`, style.hidden);
    // there is nothing to be filled in
    if (!content.editable && entry === undefined) sheet.hideRow(here);
    sheet.merge({ row: here, column: first, rowCount: 1, columnCount: 3 }, label, style.text);
    const cells = entry === undefined ? [] : typeof entry === "string" ? [entry] : entry;
    for (let offset = 0; offset < columns; offset += 1) {
      const said = cells[offset];
      const shown = said === undefined ? null : kind === "grades" && offset === 1 ? said : Fraction.parse(said);
      sheet.set(here, reading + offset, shown, inputLook(content.editable));
    }
  }
  tables.set(
    definition.name,
    areaRef(content.sheet, { row: row + 2, column: reading, rowCount: size, columnCount: columns }),
  );
  return row + 2 + size;
}
