import { addressText } from "../cellAddress.js";
import type { AreaDraft, CellDraft, SheetDraft } from "../draft.js";
import { areaText } from "./area.js";
import { element } from "./xml.js";

/** How a sheet is shown when it is opened (CT_SheetViews, 18.3.1.88). */
export function view(sheet: SheetDraft, cells: readonly CellDraft[], active: boolean): string {
  const { showGridLines = true, zoom, frozenAt } = sheet;
  const [tabSelected, hidden] = [active ? 1 : undefined, showGridLines ? undefined : 0];
  const attributes = { tabSelected, workbookViewId: 0, showGridLines: hidden, zoomScale: zoom };
  const told = (frozenAt ? pane(frozenAt) : "") + selection(sheet, cells);
  return element("sheetViews", {}, element("sheetView", attributes, told));
}

type Corner = NonNullable<SheetDraft["frozenAt"]>;

/** A pane that freezes nothing is a damaged one. */
function pane(corner: Corner): string {
  const { row, column } = corner;
  const activePane = paneOf(corner);
  if (activePane === undefined) return "";
  const [xSplit, ySplit] = [column, row].map((first) => (first === 1 ? undefined : first - 1));
  return element("pane", { xSplit, ySplit, topLeftCell: addressText(row, column), state: "frozen", activePane });
}

const paneOf = ({ row, column }: Corner): string | undefined =>
  row === 1 ? (column === 1 ? undefined : "topRight") : column === 1 ? "bottomLeft" : "bottomRight";

/**
 * Without it A1 is selected, and where a key stands there in hidden lines, that key is the first thing that somebody
 * reads above the sheet. What is selected instead is the first cell behind the frozen ones, or the first of all, that
 * is seen.
 */
function selection(sheet: SheetDraft, cells: readonly CellDraft[]): string {
  const { rows, columns, frozenAt, merges = [] } = sheet;
  const isSeen = ({ row, column }: Corner): boolean =>
    rows?.get(row)?.hidden !== true && columns?.get(column)?.hidden !== true;
  if (isSeen({ row: 1, column: 1 })) return "";
  const { row: top, column: left } = frozenAt ?? { row: 1, column: 1 };
  const first = cells.find((cell) => cell.row >= top && cell.column >= left && isSeen(cell));
  if (!first) return "";
  const area: AreaDraft = merges.find((each) => contains(each, first)) ?? {
    row: first.row,
    column: first.column,
    rowCount: 1,
    columnCount: 1,
  };
  return element("selection", {
    pane: frozenAt && paneOf(frozenAt),
    activeCell: addressText(area.row, area.column),
    sqref: areaText(area),
  });
}

const contains = ({ row, column, rowCount, columnCount }: AreaDraft, at: Corner): boolean =>
  at.row >= row && at.row < row + rowCount && at.column >= column && at.column < column + columnCount;
