import type {
  AreaDraft,
  CellDraft,
  ConditionalFormatDraft,
  PrintDraft,
  SheetDraft,
  StyleDraft,
} from "../../../xlsx/draft.js";
import { DraftSheet } from "../../draftSheet.js";
import { lines } from "../../lists/textLines.js";
import { palette, style } from "../../style.js";
import { calculatedCell } from "./calculated.js";
import { sentenceFormula, sentenceText, written } from "./sentenceCell.js";
import { isPlainNumber, type BookFigures } from "./figures.js";
import { frame, tableSpecs, type Layout } from "../tables/layout.js";
import { rowChecks, type Cells } from "./rowChecks.js";
import { ruleColumns } from "../tables/ruleColumns.js";
import {
  schemeSheetKey,
  schemeSheets,
  type Column,
  type ColumnKind,
  type Row,
  type TableId,
} from "../tables/schemeSheets.js";
import { systemLines } from "../tables/systemTable.js";
import { tableNotes } from "./tableNotes.js";
import { idleWhen } from "./idleWhen.js";
import { columnValidations } from "./validations.js";
import { ruleList, treeList, wordFor } from "../tables/schemeWords.js";

/** The sentences of items, by their codes; none for what cannot be said yet. */
export type Sentences = ReadonlyMap<string, string>;

export interface TableContent {
  readonly table: TableId;
  readonly rows: readonly Row[];
  readonly layout: Layout;
  readonly figures: BookFigures;
  readonly sentences: Sentences;
}

const textStyle: StyleDraft = { ...style.text, numberFormat: "@" };
const codeStyle: StyleDraft = { ...style.textCentered, numberFormat: "@" };
const numberStyle: StyleDraft = { ...style.textCentered, numberFormat: "General" };
const calculatedStyle: StyleDraft = { ...style.text, font: { ...style.text.font, color: palette.quiet } };

function styleOf({ kind, key }: Column, table: TableId): StyleDraft {
  if (table === "system" && key === "label") return { ...style.text, font: style.name.font };
  if (key === ".check") return { ...calculatedStyle, font: { ...style.text.font, bold: true, color: "C00000" } };
  switch (kind) {
    case "calculated":
      return calculatedStyle;
    case "figure":
    case "whole":
      return numberStyle;
    case "code":
      return codeStyle;
    case "mark":
    case "word":
      return style.textCentered;
    case "text":
      return textStyle;
  }
}

/** A number where nothing of the text would be lost. */
const typed = (kind: ColumnKind, text: string | undefined): CellDraft["value"] | null =>
  text === undefined ? null : (kind === "figure" || kind === "whole") && isPlainNumber(text) ? Number(text) : text;

const aboutOf = (table: TableId, key: string, index: number): string =>
  table === "system" && key === ".about" ? (systemLines[index]?.about ?? "") : "";

/** What a cell holds; the lines of 体系 differ in it. */
const kindOf = (table: TableId, { key, kind }: Column, index: number): ColumnKind =>
  table === "system" && key === "value" ? (systemLines[index]?.kind ?? kind) : kind;

/** One sheet with a table: headings, what a definition says, and blank rows below, with all that checks them. */
export function tableSheet(content: TableContent): SheetDraft {
  const { table, rows, layout } = content;
  const { columns } = tableSpecs[table];
  const sheet = new DraftSheet(schemeSheets[table]);
  const count = layout.rowCount(table);
  sheet.key(schemeSheetKey(table));
  sheet.set(frame.titleRow, frame.firstColumn, schemeSheets[table], style.title);
  sheet.height(frame.titleRow, 30);
  sheet.set(frame.noteRow, frame.firstColumn, tableNotes[table], style.note);
  sheet.height(frame.noteRow, 20);
  sheet.height(frame.headRow, 32);
  columns.forEach((column, at) => {
    const number = frame.firstColumn + at;
    sheet.set(frame.headRow, number, column.heading, column.kind === "calculated" ? style.subhead : style.head);
    sheet.width(number, column.width);
    if (isHelper(column)) sheet.hideColumn(number);
    const look = styleOf(column, table);
    for (let index = 0; index < count; index += 1) {
      const row = frame.firstRow + index;
      const said = rows[index] ?? {};
      if (column.kind !== "calculated")
        sheet.set(row, number, typed(kindOf(table, column, index), said[column.key]), look);
      else calculated(sheet, content, column, { row, number, index }, look);
    }
  });
  const shown = columns.filter((column) => !isHelper(column));
  const widths = shown.map(({ width }) => width);
  rows.forEach((row, index) => {
    const texts = shown.map(({ key }) =>
      key === ".sentence" ? (content.sentences.get(row["code"] ?? "") ?? "") : (row[key] ?? aboutOf(table, key, index)),
    );
    sheet.height(frame.firstRow + index, Math.max(18, 13 * lines(texts, widths) + 4));
  });
  const area = (column: Column): AreaDraft => ({
    row: frame.firstRow,
    column: layout.columnNumber(table, column.key),
    rowCount: count,
    columnCount: 1,
  });
  const last = frame.firstColumn + shown.length - 1;
  return sheet.finish(
    {
      frozenAt: { row: frame.firstRow, column: frame.firstColumn + frozenColumns[table] },
      conditionalFormats: columns.flatMap((column) => formats(content, column, area(column))),
      validations: columns.flatMap((column) => columnValidations(table, column, layout, area(column))),
      ignoredErrors: [
        {
          area: { row: frame.firstRow, column: frame.firstColumn, rowCount: count, columnCount: columns.length },
          kinds: ["numberStoredAsText"],
        },
      ],
      // the lines of 体系 have their order
      ...(table !== "system" && {
        autoFilter: {
          row: frame.headRow,
          column: frame.firstColumn,
          rowCount: count + 1,
          columnCount: columns.length,
        },
      }),
      print: {
        paper: "A3",
        orientation: "landscape",
        ...paging(content),
        titleRows: [frame.headRow, frame.headRow],
        area: { row: frame.titleRow, column: frame.firstColumn, rowCount: rows.length + 3, columnCount: last - 1 },
        footer: { center: "第 &P 页，共 &N 页" },
      },
    },
    false,
  );
}

/** The sheet of items is three pages wide: what an item is, the figures of its rule, and the rest. */
function paging({
  table,
  layout,
}: TableContent): Pick<PrintDraft, "fitTo" | "scale" | "columnBreaks" | "titleColumns"> {
  if (table !== "items") return { fitTo: { width: 1, height: 0 } };
  const at = (key: string) => layout.columnNumber(table, key);
  return {
    scale: 72,
    columnBreaks: [at("clause"), at("by") - 1],
    titleColumns: [at("code"), at("name")],
  };
}

/** Columns that only formulas read. */
const isHelper = ({ key }: Column): boolean => [".value", ".written", ".said", ".key"].includes(key);

/** Columns that stay in view, from the first. */
const frozenColumns: Readonly<Record<TableId, number>> = {
  system: 2,
  total: 2,
  tree: 4,
  items: 3,
  inputs: 2,
  parameters: 2,
  options: 2,
  readings: 3,
};

interface Place {
  readonly row: number;
  readonly number: number;
  readonly index: number;
}

function calculated(
  sheet: DraftSheet,
  { table, rows, layout, figures, sentences }: TableContent,
  { key }: Column,
  { row, number, index }: Place,
  look: StyleDraft,
): void {
  const said = rows[index];
  const cells = cellsOf(layout, table, row, index);
  if (key === ".written") return sheet.set(row, number, said ? written(said) : null, style.hidden);
  const sentence = said && sentences.get(said["code"] ?? "");
  if (key === ".said") return sheet.set(row, number, sentence ?? null, style.hidden);
  if (key === ".sentence") {
    return sheet.formula(row, number, sentenceFormula(cells), sentenceText(said ?? {}, sentence, figures), look);
  }
  const { formula, value } = calculatedCell(table, key);
  const shown = value(said ?? {}, figures, index);
  if (formula) sheet.formula(row, number, formula(cells), shown, look);
  else sheet.set(row, number, shown, look);
}

const cellsOf = (layout: Layout, table: TableId, row: number, index: number): Cells => ({
  at: (key) => layout.cell(table, key, row),
  all: (other, key) => layout.column(other, key),
  layout,
  index,
});

const wrong = { fill: palette.wrong, color: "C00000", bold: true } as const;

/** Red for what is wrong, grey for what the rule of the row does not use. */
function formats({ table, layout }: TableContent, column: Column, area: AreaDraft): readonly ConditionalFormatDraft[] {
  const at = (key: string) => layout.cell(table, key, frame.firstRow);
  const check = at(".check");
  const red = rowChecks[table]
    .filter(({ marks }) => marks.includes(column.key))
    .map(({ says }) => ({ area, formula: `ISNUMBER(FIND("${says}",${check}))`, style: wrong }));
  const rule = ruleColumns.find(({ key }) => key === column.key);
  const idle = idleWhen(table, column.key, at);
  const grey = idle === undefined ? [] : [{ area, formula: idle, style: { fill: palette.gone } }];
  const section = wordFor(treeList, "section") ?? "";
  const heads =
    table === "tree" ? [{ area, formula: `${at("kind")}="${section}"`, style: { fill: palette.sum, bold: true } }] : [];
  if (!rule) return [...red, ...grey, ...heads];
  const among = (names: readonly string[]) =>
    names.length === 0 ? "FALSE" : `OR(${names.map((name) => `${at("rule")}="${wordFor(ruleList, name)}"`).join(",")})`;
  const isFilled = `${at(column.key)}<>""`;
  return [
    { area, formula: `AND(${at("rule")}<>"",${isFilled},NOT(${among(rule.usedBy)}))`, style: wrong },
    { area, formula: `AND(NOT(${isFilled}),${among(rule.neededBy)})`, style: { fill: palette.wrong } },
    { area, formula: `AND(${at("rule")}<>"",NOT(${among(rule.usedBy)}))`, style: { fill: palette.gone } },
  ];
}
