import type { SheetBuilder } from "../../sheetBuilder.js";
import { frame, type WideColumn } from "./frame.js";

/** A3 across, the names on every page, a new page where a level-1 indicator begins that would be torn apart. */
export function printWide(
  sheet: SheetBuilder,
  columns: readonly WideColumn[],
  departments: number,
  title: string,
): void {
  sheet.print = {
    paper: "A3",
    orientation: "landscape",
    scale: wideScale,
    titleRows: [frame.titleRow, 8],
    titleColumns: [frame.nameColumn, frame.nameColumn],
    columnBreaks: breaks(columns),
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

/** At this size sixty departments and the headings fit on one A3 page across. */
const wideScale = 55;
/** Units of column width that then fit beside the repeated names. */
const pageWidth = 275;

/** Page breaks before groups of headings that would not fit; the totals of a section stay with what they add up. */
function breaks(columns: readonly WideColumn[]): readonly number[] {
  const found: number[] = [];
  let used = 0;
  for (const { from, width, isTotal } of groupsOf(columns)) {
    if (used > 0 && !isTotal && used + width > pageWidth) {
      found.push(frame.firstColumn + from - 1);
      used = 0;
    }
    used += width;
  }
  return found;
}

/** Neighbours under the same two headings. */
function groupsOf(columns: readonly WideColumn[]): readonly { from: number; width: number; isTotal: boolean }[] {
  const groups: { from: number; width: number; isTotal: boolean }[] = [];
  columns.forEach(({ heads, width }, at) => {
    const before = columns[at - 1]?.heads;
    const last = groups.at(-1);
    if (last && before && before[0] === heads[0] && before[1] === heads[1]) last.width += width;
    else groups.push({ from: at, width, isTotal: heads[1].endsWith("计") });
  });
  return groups;
}
