import type { BookDraft, CellDraft, SheetDraft, StyleDraft } from "../../../src/xlsx/draft.js";
import { addressText } from "../../../src/xlsx/cellAddress.js";
import { heightOf, linesIn, roomIn, textWidth } from "../../../src/workbook/fit/fit.js";

const [usualWidth, usualHeight] = [8.43, 16.5];
const isShown = ({ state = "visible" }: SheetDraft): boolean => state === "visible";
const widthAt = ({ columns }: SheetDraft, column: number): number => columns?.get(column)?.width ?? usualWidth;
const heightAt = ({ rows }: SheetDraft, row: number): number => {
  const line = rows?.get(row);
  return line?.hidden === true ? 0 : (line?.height ?? usualHeight);
};
const isHidden = ({ rows, columns }: SheetDraft, { row, column }: CellDraft): boolean =>
  rows?.get(row)?.hidden === true || columns?.get(column)?.hidden === true;

/** Of each sheet whose frozen rows are higher than so many pixels at 100 %: how many they are. */
export const highFrozen = ({ sheets }: BookDraft, most: number): readonly string[] =>
  sheets.filter(isShown).flatMap((sheet) => {
    const last = (sheet.frozenAt?.row ?? 1) - 1;
    const pixels = Array.from({ length: last }, (_, at) => Math.round((heightAt(sheet, at + 1) * 4) / 3));
    const sum = pixels.reduce((all, each) => all + each, 0);
    return sum > most ? [`${sheet.name}: ${sum}`] : [];
  });

/** Numbers that would be shown as ###. */
export const narrowFigures = ({ sheets }: BookDraft): readonly string[] =>
  sheets.filter(isShown).flatMap((sheet) =>
    sheet.cells.flatMap((cell) => {
      const { row, column, value, style } = cell;
      if (typeof value !== "number" || style?.align?.shrink === true) return [];
      const needed = textWidth(figureText(value, style), lettersOf(style)) * 1.1;
      const merged = sheet.merges?.find((area) => area.row === row && area.column === column);
      const columns = Array.from({ length: merged?.columnCount ?? 1 }, (_, at) => widthAt(sheet, column + at));
      const room = roomIn(columns.reduce((sum, width) => sum + width, 0));
      return needed > room ? [`${sheet.name}!${addressText(row, column)}: ${value}`] : [];
    }),
  );

/** As the program writes it; General has at most eleven characters, and is shortened where there is no room. */
function figureText(value: number, style: StyleDraft | undefined): string {
  const format = style?.numberFormat ?? "General";
  if (/y/.test(format)) return "2020-12-28";
  if (format === "General") return Number.isInteger(value) ? String(value) : value.toPrecision(4);
  const [, decimals = ""] = /\.([0#]*)/.exec(format) ?? [];
  const least = (decimals.match(/0/g) ?? []).length;
  const rounded = value.toFixed(decimals.length);
  const kept = rounded.replace(/0+$/, "").split(".")[1]?.length ?? 0;
  return value.toFixed(Math.max(least, kept));
}

const lettersOf = (style: StyleDraft | undefined) => ({
  size: style?.font?.size ?? 10,
  bold: style?.font?.bold ?? false,
});

/** Wrapped texts that are cut off below. */
export const lowRows = ({ sheets }: BookDraft): readonly string[] =>
  sheets.filter(isShown).flatMap((sheet) => {
    const anchors = new Map((sheet.merges ?? []).map((area) => [`${area.row},${area.column}`, area]));
    return sheet.cells.flatMap((cell) => {
      const { row, column, value, style } = cell;
      if (typeof value !== "string" || style?.align?.wrap !== true || isHidden(sheet, cell)) return [];
      const area = anchors.get(`${row},${column}`) ?? { row, column, rowCount: 1, columnCount: 1 };
      const sum = (count: number, of: (at: number) => number) =>
        Array.from({ length: count }, (_, at) => of(at)).reduce((all, each) => all + each, 0);
      const width = sum(area.columnCount, (at) => widthAt(sheet, column + at));
      const height = sum(area.rowCount, (at) => heightAt(sheet, row + at));
      const letters = lettersOf(style);
      const needed = heightOf(linesIn(value, roomIn(width, style.align.indent ?? 0), letters), letters);
      // 409 is Excel's highest row
      return needed > height + 1.5 && height < 409
        ? [`${sheet.name}!${addressText(row, column)}: ${height} < ${needed} ${value.slice(0, 20)}`]
        : [];
    });
  });

/** Page breaks within merged cells. */
export const cutMerges = ({ sheets }: BookDraft): readonly string[] =>
  sheets.flatMap(({ name, print, merges = [] }) =>
    (print?.columnBreaks ?? []).flatMap((after) =>
      merges
        .filter(({ column, columnCount }) => column <= after && column + columnCount - 1 > after)
        .map(({ row, column }) => `${name}!${addressText(row, column)} | ${after}`),
    ),
  );
