import { blankText, equal, greater, ifError, index, notAvailable, positionOf, when } from "../../formula/build.js";
import { nameOfColumn } from "../../formula/functions.js";
import { number, ref, text, truth, type Expr } from "../../formula/expr.js";
import { Fraction } from "../../exact/fraction.js";
import type { Content, SheetBuilder } from "../sheetBuilder.js";
import { bounds, holdsWithin, type Bounds } from "../../rules/contract/bounds.js";
import { maxBands } from "../../rules/contract/paramType.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { ParameterDefinition, ParameterValue, Reading } from "../../scheme/definition.js";
import { maxGrades, wholeBounds } from "../../scheme/parameterType.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookBuilder } from "../bookBuilder.js";
import { areaRef, cell, cellRef, type CellRef, type NameRef } from "../cellRef.js";
import { sheetKey } from "../sheetNames.js";
import { palette, style } from "../style.js";

/** What the sheet of readings is made from; the form has one as well. */
export interface ReadingsContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  readonly confirmed: ReadonlySet<number>;
  readonly kind: "office" | "form";
  readonly sheet: string;
  readonly lists: string;
  /** Readings are changed in the office only. */
  readonly editable: boolean;
}

export const readingColumns = {
  key: 1,
  number: 2,
  question: 3,
  clause: 4,
  reading: 5,
  value: 6,
  alternatives: 7,
  confirmed: 8,
} as const;
export const readingFrame = { keyRow: 1, titleRow: 2, noteRow: 3, headRow: 4, firstRow: 5 } as const;
export const confirmation = { yes: "已确认", no: "未确认" } as const;

/** In column A of rows of headings: a filled row without any key is not ours. */
export const headingMark = ".head";

/** Where the hidden sheet of lists keeps the calculated values of parameters and the choices. */
const codeRows = { first: 3, choicesFrom: 20 } as const;

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
  for (const [key, column] of Object.entries(readingColumns))
    sheet.set(readingFrame.keyRow, column, column === 1 ? sheetKey(content.kind, "readings") : key, style.hidden);
  sheet.hideRow(readingFrame.keyRow);
  sheet.hideColumn(1);
  sheet.set(readingFrame.titleRow, 2, "参数与口径", style.title);
  sheet.set(
    readingFrame.noteRow,
    2,
    content.editable
      ? "文件未明确之处及本轮考核的处理口径。浅黄色单元格可以改动，改动后全部得分随即重算；未经确认的口径请尽快确认。"
      : "文件未明确之处及本轮考核的处理口径，由考核办确定。",
    style.note,
  );
  const heads = ["序号", "问题", "涉及条款", "采用口径", "参数取值", "备选口径", "确认情况"];
  heads.forEach((head, at) => sheet.set(readingFrame.headRow, at + 2, head, style.band));
  sheet.set(readingFrame.headRow, 1, headingMark, style.hidden);
  const widths = [6, 34, 30, 36, 28, 50, 12];
  widths.forEach((width, at) => sheet.width(at + 2, width));
  sheet.height(readingFrame.titleRow, 28);
  sheet.height(readingFrame.headRow, 24);

  const inputs = new Map<string, CellRef>();
  let row: number = readingFrame.firstRow;
  for (const reading of scheme.readings) {
    const names = reading.parameters.length > 0 ? reading.parameters : [null];
    readingRows(sheet, reading, row, names.length, confirmed.has(reading.number), content.editable);
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
    row += names.length;
  }
  const lastReading = row - 1;
  const tables = new Map<string, CellRef>();
  for (const definition of scheme.parameters.values())
    if (isTable(definition)) {
      row = table(sheet, row + 2, definition, content, tables);
    }

  if (content.editable)
    sheet.validations.push({
      area: {
        row: readingFrame.firstRow,
        column: readingColumns.confirmed,
        rowCount: lastReading - readingFrame.firstRow + 1,
        columnCount: 1,
      },
      type: "list",
      values: [confirmation.yes, confirmation.no],
      allowBlank: false,
    });
  sheet.conditionalFormats.push({
    area: {
      row: readingFrame.firstRow,
      column: readingColumns.confirmed,
      rowCount: lastReading - readingFrame.firstRow + 1,
      columnCount: 1,
    },
    formula: `$H${readingFrame.firstRow}="${confirmation.no}"`,
    style: { fill: palette.warn, color: "9C5700", bold: true },
  });
  sheet.frozenAt = { row: readingFrame.firstRow, column: readingColumns.clause };
  sheet.print = {
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    titleRows: [readingFrame.headRow, readingFrame.headRow],
    footer: { left: "参数与口径", right: "第 &P 页，共 &N 页" },
    area: { row: readingFrame.titleRow, column: 2, rowCount: row - readingFrame.titleRow + 1, columnCount: 7 },
  };
  return parameterNames(content, inputs, tables);
}

export const isTable = ({ kind }: ParameterDefinition): boolean =>
  kind === "amounts" || kind === "bands" || kind === "grades";

function readingRows(
  sheet: SheetBuilder,
  reading: Reading,
  row: number,
  rows: number,
  confirmed: boolean,
  editable: boolean,
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
  const longest = Math.max(
    reading.question.length / 17,
    reading.clause.length / 15,
    reading.reading.length / 18,
    reading.alternatives.length / 26,
  );
  for (let at = 0; at < rows; at += 1) sheet.height(row + at, Math.max(32, (Math.ceil(longest) * 14 + 6) / rows));
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

/** A value as people choose it: a choice by its label, true and false as 是 and 否. */
function shownValue({ choices }: ParameterDefinition, value: ParameterValue): Content {
  if (typeof value === "boolean") return value ? cellWords.yes : cellWords.no;
  if (typeof value === "number") return Fraction.of(value);
  const word = String(value);
  const label = choices?.find((choice) => choice.value === word)?.label;
  return label ?? Fraction.parse(word);
}

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
  sheet.set(row, readingColumns.alternatives, definition.meaning.zh, style.noteWrapped);
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
    const label = kind === "amounts" ? `第（${at + 1}）类：${definition.labels?.[at] ?? ""}` : `第 ${at + 1} 档`;
    sheet.set(here, 1, `${definition.name}.${at + 1}`, style.hidden);
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

const choicesName = (parameter: string): string => `${parameter}.choices`;

/** Formulas read bands and grades where they stand; everything else as its checked value. */
function parameterNames(
  content: ReadingsContent,
  inputs: ReadonlyMap<string, CellRef>,
  tables: ReadonlyMap<string, CellRef>,
): Map<string, NameRef> {
  const { book, scheme, lists } = content;
  const hidden = book.sheet(lists);
  hidden.state = "hidden";
  hidden.set(1, 1, sheetKey(content.kind, "lists"), style.hidden);
  const names = new Map<string, NameRef>();
  let row: number = codeRows.first;
  let choiceColumn = 20;
  for (const definition of scheme.parameters.values()) {
    const { name, kind } = definition;
    const at = tables.get(name);
    if (at && (kind === "bands" || kind === "grades")) {
      names.set(name, book.define(name, at));
      for (const column of [1, 2])
        book.define(
          nameOfColumn(name, column),
          areaRef(at.sheet, { row: at.row, column: at.column + column - 1, rowCount: at.rowCount, columnCount: 1 }),
        );
      continue;
    }
    hidden.set(row, 1, `${name}.code`, style.hidden);
    if (at) {
      book.define(name, at);
      for (let offset = 0; offset < at.rowCount; offset += 1)
        hidden.set(
          row,
          2 + offset,
          {
            expr: checkedNumber(
              ref(cellRef(at.sheet, at.row + offset, at.column, { row: true, column: true })),
              bounds.amount,
            ),
          },
          style.hidden,
        );
      names.set(
        name,
        book.define(`${name}.code`, areaRef(lists, { row, column: 2, rowCount: 1, columnCount: at.rowCount })),
      );
    } else {
      const input = inputs.get(name);
      if (!input) throw new TypeError(`no reading explains the parameter ${name}`);
      book.define(name, input);
      const choices = kind === "choice" ? choiceLists(content, definition, choiceColumn) : null;
      if (choices) choiceColumn += 2;
      hidden.set(row, 2, { expr: checkedValue(definition, ref(input), choices) }, style.hidden);
      names.set(name, book.define(`${name}.code`, cellRef(lists, row, 2, { row: true, column: true })));
    }
    row += 1;
  }
  return names;
}

interface Choices {
  readonly labels: NameRef;
  readonly values: NameRef;
  /** The cell over the first of them. */
  readonly above: Expr;
}

function choiceLists(
  { book, lists }: ReadingsContent,
  { name, choices = [] }: ParameterDefinition,
  column: number,
): Choices {
  const hidden = book.sheet(lists);
  choices.forEach(({ label, value }, at) => {
    hidden.set(codeRows.first + at, column, label, style.hidden);
    hidden.set(codeRows.first + at, column + 1, value, style.hidden);
  });
  const list = (position: number) =>
    areaRef(lists, { row: codeRows.first, column: position, rowCount: choices.length, columnCount: 1 });
  return {
    labels: book.define(choicesName(name), list(column)),
    values: book.define(`${name}.values`, list(column + 1)),
    above: cell(lists, codeRows.first - 1, column, { row: true, column: true }),
  };
}

/** The value that formulas read: a choice by label or by its own word; an error for anything else. */
function checkedValue(definition: ParameterDefinition, input: Expr, choices: Choices | null): Expr {
  if (choices) {
    const byList = (list: NameRef, otherwise: Expr) => {
      const at = positionOf(input, ref(list), choices.above);
      return when(greater(at, number(0)), index(ref(choices.values), at), otherwise);
    };
    return when(
      equal(input, blankText),
      notAvailable(),
      byList(choices.labels, byList(choices.values, notAvailable())),
    );
  }
  if (definition.kind === "truth")
    return when(
      equal(input, text(cellWords.yes)),
      truth(true),
      when(equal(input, text(cellWords.no)), truth(false), notAvailable()),
    );
  return checkedNumber(input, definition.kind === "share" ? bounds.share : wholeBounds(definition));
}

const checkedNumber = (input: Expr, within: Bounds): Expr =>
  when(ifError(holdsWithin(within, input), truth(false)), input, notAvailable());
