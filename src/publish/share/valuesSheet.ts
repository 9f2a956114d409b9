import { palette } from "../../workbook/style.js";
import type {
  AreaDraft,
  BookDraft,
  CellDraft,
  ConditionalFormatDraft,
  PrintDraft,
  SheetDraft,
  StyleDraft,
} from "../../xlsx/draft.js";
import { needsOf } from "./formulaNeeds.js";

/**
 * A sheet as it looks, made of values: only the rows that are kept, close together, without formulas,
 * drop-down lists, input cells and everything that refers to another sheet.
 */
export function valuesSheet(
  book: BookDraft,
  sheet: SheetDraft,
  keeps: (row: number) => boolean,
  change: (cell: CellDraft) => CellDraft,
): SheetDraft {
  const rows = [...new Set(sheet.cells.map(({ row }) => row))].filter(keeps).sort((a, b) => a - b);
  const newRow = placed(sheet, rows, keeps);
  const look = lookBook();
  const kept = (area: AreaDraft): AreaDraft | undefined => {
    const within = rows.filter((row) => row >= area.row && row < area.row + area.rowCount);
    const [first, last] = [within[0], within.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const from = newRow(first);
    return { ...area, row: from, rowCount: newRow(last) - from + 1 };
  };
  return {
    name: sheet.name,
    cells: sheet.cells
      .filter(({ row }) => keeps(row))
      .map((cell) => {
        const { row, column, value, style } = change(cell);
        return {
          row: newRow(row),
          column,
          ...(value !== undefined && value !== "" && { value }),
          ...(style && { style: look(style) }),
        };
      }),
    ...(sheet.columns && { columns: sheet.columns }),
    rows: new Map(
      [...(sheet.rows ?? [])].filter(([row]) => keeps(row)).map(([row, settings]) => [newRow(row), settings]),
    ),
    // headings only: no merged area runs over rows of departments
    merges: (sheet.merges ?? []).filter(({ row }) => keeps(row)).map((area) => ({ ...area, row: newRow(area.row) })),
    conditionalFormats: (sheet.conditionalFormats ?? []).flatMap((format) =>
      keptFormat(book, format, kept(format.area)),
    ),
    protection: { formatColumns: true, autoFilter: true, sort: true },
    showGridLines: false,
    ...(sheet.frozenAt && { frozenAt: sheet.frozenAt }),
    ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
    ...(sheet.zoom !== undefined && { zoom: sheet.zoom }),
    ...(sheet.print && { print: keptPrint(sheet.print, kept) }),
  };
}

/** Rows that are dropped close up; rows without cells between headings stay where they are. */
function placed(sheet: SheetDraft, rows: readonly number[], keeps: (row: number) => boolean): (row: number) => number {
  const dropped = [...new Set(sheet.cells.map(({ row }) => row))].filter((row) => !keeps(row)).sort((a, b) => a - b);
  const moved = new Map(rows.map((row) => [row, row - dropped.filter((other) => other < row).length]));
  return (row) => moved.get(row) ?? row - dropped.filter((other) => other < row).length;
}

/** A format is given relative to its first cell, which must not have moved. */
function keptFormat(
  book: BookDraft,
  format: ConditionalFormatDraft,
  area: AreaDraft | undefined,
): readonly ConditionalFormatDraft[] {
  if (!area || area.row !== format.area.row) return [];
  const { sheets, names } = needsOf(format.formula, book);
  return sheets.size + names.size > 0 ? [] : [{ ...format, area }];
}

function keptPrint({ area, ...print }: PrintDraft, kept: (area: AreaDraft) => AreaDraft | undefined): PrintDraft {
  const left = area && kept(area);
  return { ...print, ...(left && { area: left }) };
}

/** Nothing is filled in any more: input cells look like all others. The same style stays one style. */
function lookBook(): (style: StyleDraft) => StyleDraft {
  const known = new Map<StyleDraft, StyleDraft>();
  return (style) => {
    if (style.unlocked !== true) return style;
    const before = known.get(style);
    if (before) return before;
    const { unlocked: _unlocked, fill: _fill, font, ...rest } = style;
    const made = { ...rest, font: { ...font, color: palette.ink } };
    known.set(style, made);
    return made;
  };
}
