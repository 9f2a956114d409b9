import { DraftSheet } from "../../workbook/draftSheet.js";
import { fittedHeight, linesIn, roomIn, type WrappedCell } from "../../workbook/fit/fit.js";
import { palette, style } from "../../workbook/style.js";
import type { SheetDraft, StyleDraft } from "../../xlsx/draft.js";

/** How a row of a table looks; what a colour says is said in its words, too. */
export type RowLook = "plain" | "section" | "level" | "warn";

export interface TableRow {
  readonly texts: readonly string[];
  readonly look?: RowLook;
}

export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly centered?: true;
}

export interface TablePage {
  readonly name: string;
  readonly key: string;
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What binds the page to its scheme, at the foot of each. */
  readonly foot: string;
}

/** Column A is for keys. */
export const firstColumn = 2;
/** A row never fills a page: one that a page cannot hold would be cut apart. */
const mostLines = 22;

/** A table on A4 pages, each with the heads, its number and what binds it to the scheme. */
export function tablePage({ name, key, title, note, columns, rows, foot }: TablePage): SheetDraft {
  const sheet = new DraftSheet(name);
  sheet.key(key);
  columns.forEach(({ width }, at) => sheet.width(firstColumn + at, width));
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  let row = titled(sheet, title, columns.length, across);
  if (note !== undefined) {
    sheet.merge(row, firstColumn, 1, columns.length, note, style.noteWrapped);
    sheet.height(row, fittedHeight([{ text: note, width: across }], 18));
    row += 1;
  }
  const headRow = row;
  columns.forEach(({ heading }, at) => sheet.set(headRow, firstColumn + at, heading, style.band));
  sheet.height(headRow, 24);
  row = tableRows(sheet, headRow + 1, columns, rows);
  return sheet.finish({
    tabColor: palette.band,
    frozenAt: { row: headRow + 1, column: firstColumn },
    print: {
      ...printed(foot, name),
      titleRows: [headRow, headRow],
      area: { row: 2, column: firstColumn, rowCount: row - 2, columnCount: columns.length },
    },
  });
}

/** @returns the row below the title */
export function titled(sheet: DraftSheet, title: string, columnCount: number, across: number): number {
  sheet.merge(2, firstColumn, 1, columnCount, title, {
    ...style.title,
    align: { horizontal: "center", vertical: "center", wrap: true },
  });
  sheet.height(2, fittedHeight([{ text: title, width: across, size: 16, bold: true }], 30));
  return 3;
}

/** How all pages of the paper are printed. */
export const printed = (foot: string, name: string) =>
  ({
    paper: "A4",
    orientation: "landscape",
    fitTo: { width: 1, height: 0 },
    centeredHorizontally: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6 },
    footer: { left: foot, right: `${name}　第 &P 页，共 &N 页` },
  }) as const;

/** @returns the row below the last */
export function tableRows(
  sheet: DraftSheet,
  from: number,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
): number {
  let row = from;
  for (const { texts, look = "plain" } of rows)
    for (const part of partsOf(texts, columns)) {
      const cells = part.map((text, at): WrappedCell => ({
        text,
        width: columns[at]?.width ?? 0,
        bold: look !== "plain",
      }));
      part.forEach((text, at) => sheet.set(row, firstColumn + at, text, styleOf(columns[at], look)));
      sheet.height(row, fittedHeight(cells, 18));
      row += 1;
    }
  return row;
}

const fills = { section: palette.head, level: palette.sum, warn: palette.warn } as const;

function styleOf(column: TableColumn | undefined, look: RowLook): StyleDraft {
  const base = column?.centered ? style.textCentered : style.text;
  if (look === "plain") return base;
  return { ...base, fill: fills[look], font: { ...base.font, bold: look !== "warn" } };
}

/** A row, or as many as its longest text needs: each goes on below. */
function partsOf(texts: readonly string[], columns: readonly TableColumn[]): readonly (readonly string[])[] {
  const pieces = texts.map((text, at) => piecesOf(text, roomIn(columns[at]?.width ?? 1, 1)));
  const count = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, part) => pieces.map((own) => own[part] ?? ""));
}

function piecesOf(text: string, room: number): readonly string[] {
  if (linesIn(text, room) <= mostLines) return [text];
  const pieces: string[] = [];
  let piece = "";
  for (const sign of text) {
    if (linesIn(`${piece}${sign}`, room) > mostLines) {
      pieces.push(piece);
      piece = "";
    }
    piece += sign;
  }
  return piece === "" ? pieces : [...pieces, piece];
}
