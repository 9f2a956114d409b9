import type { SheetBuilder } from "../sheetBuilder.js";
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
    area: { row: frame.titleRow, column: frame.nameColumn, rowCount: departments + frame.firstRow - frame.titleRow, columnCount: columns.length + 1 },
  };
}

/** At this size sixty departments and the headings fit on one A3 page across. */
const wideScale = 55;
/** Units of column width that then fit beside the repeated names. */
const pageWidth = 372;

/** Page breaks before the widest headings that would not fit on the page begun. */
function breaks(columns: readonly WideColumn[]): readonly number[] {
  const found: number[] = [];
  let used = 0;
  for (let at = 0; at < columns.length; ) {
    const head = columns[at]?.heads[1];
    const top = columns[at]?.heads[0];
    let end = at;
    let width = 0;
    for (; end < columns.length && columns[end]?.heads[1] === head && columns[end]?.heads[0] === top; end += 1)
      width += columns[end]?.width ?? 0;
    if (used > 0 && used + width > pageWidth) {
      found.push(frame.firstColumn + at - 1);
      used = 0;
    }
    used += width;
    at = end;
  }
  return found;
}
