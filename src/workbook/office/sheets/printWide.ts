import type { PrintDraft } from "../../../xlsx/draft.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import { frame, nameWidth, type WideColumn } from "./frame.js";

/**
 * A3 across, the names on every page.
 *
 * @param breaks where a new page begins; null for one page across, which a sheet has whose items are folded up
 */
export function printWide(
  sheet: SheetBuilder,
  columns: readonly WideColumn[],
  departments: number,
  title: string,
  breaks: readonly number[] | null,
): void {
  const across: Pick<PrintDraft, "scale" | "columnBreaks" | "fitTo"> =
    breaks === null
      ? { fitTo: { width: 1, height: departments <= rowsOnPage ? 1 : 0 } }
      : { scale: scaleFor(sheet, columns, departments, breaks), columnBreaks: breaks };
  sheet.print = {
    paper: "A3",
    orientation: "landscape",
    ...across,
    titleRows: [frame.titleRow, 8],
    titleColumns: [frame.nameColumn, frame.nameColumn],
    centeredHorizontally: false,
    errors: "displayed",
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    footer: { left: title, right: "第 &P 页，共 &N 页" },
    area: {
      row: frame.titleRow,
      column: frame.nameColumn,
      rowCount: departments + frame.firstRow - frame.titleRow,
      columnCount: columns.length + 1,
    },
  };
}

/** So many departments stand on one A3 page across in letters that are still read. */
const rowsOnPage = 66;
/** The least size, in per cent, at which letters of nine points are still read. */
const leastScale = 55;
/** Units of column width that then fit across an A3 page, in the widest letters. */
const pageWidth = 310;
/** Points from the first row of a page to its last. */
const pageHeight = 760;

/** As large as the widest page allows, and as one page allows for all departments, where that is not too small. */
function scaleFor(
  sheet: SheetBuilder,
  columns: readonly WideColumn[],
  departments: number,
  breaks: readonly number[],
): number {
  const bounds = [0, ...breaks.map((after) => after - frame.firstColumn + 1), columns.length];
  const widths = bounds.slice(1).map((to, at) => {
    const page = columns.slice(bounds[at], to);
    return page.reduce((sum, { width }) => sum + width, sheet.columns.get(frame.nameColumn)?.width ?? 0);
  });
  const rows = Array.from({ length: departments + frame.firstRow - frame.titleRow }, (_, at) => frame.titleRow + at);
  const height = rows.reduce((sum, row) => sum + (sheet.rows.get(row)?.height ?? 0), 0);
  const scale = Math.min((leastScale * pageWidth) / Math.max(...widths), (100 * pageHeight) / height, 100);
  return Math.max(leastScale, Math.floor(scale));
}

/** Positions of the columns after which a new page begins: as few pages as can be, filled alike, no item torn apart. */
export function pageBreaks(
  columns: readonly WideColumn[],
  departments: readonly { readonly name: string }[],
): readonly number[] {
  const room = pageWidth - nameWidth(departments);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const pages = Math.ceil(total / room);
  const found: number[] = [];
  let used = 0;
  let before = 0;
  for (const { from, width } of itemsOf(columns)) {
    // the next item would go beyond the page, or further beyond an equal share than it is short of it now
    const isFull = used + width > room;
    const share = (total - before) / Math.max(1, pages - found.length);
    const isEnough = used > 0 && found.length + 1 < pages && used + width / 2 > share;
    if (used > 0 && (isFull || isEnough)) {
      found.push(frame.firstColumn + from - 1);
      before += used;
      used = 0;
    }
    used += width;
  }
  return found;
}

/** Neighbours under the same heading of an item. */
function itemsOf(columns: readonly WideColumn[]): readonly { readonly from: number; readonly width: number }[] {
  const items: { from: number; width: number }[] = [];
  columns.forEach(({ heads, width }, at) => {
    const before = columns[at - 1]?.heads;
    const last = items.at(-1);
    if (last && before && [0, 1, 2].every((level) => before[level] === heads[level])) last.width += width;
    else items.push({ from: at, width });
  });
  return items;
}
