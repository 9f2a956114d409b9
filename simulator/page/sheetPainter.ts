import { columnName } from "../../src/xlsx/cellAddress.js";
import type { StyleDraft } from "../../src/xlsx/draft.js";
import { type Area, contains, intersection } from "../book/area.js";
import type { Book } from "../book/book.js";
import { type ConditionalLooks, conditionalLooks, placeKey, withConditional } from "../book/conditionalLook.js";
import type { FileChart } from "../book/file/fileCharts.js";
import { isFilterHead } from "../book/filter.js";
import { groupBefore } from "../book/outline.js";
import type { Scratch } from "../book/scratch.js";
import type { Sheet } from "../book/sheet.js";
import { isError } from "../calc/values/cellValue.js";
import { type Box, cssColor, paintValue } from "./cellPainter.js";
import { paintChart } from "./chartPainter.js";
import { type Geometry, headerHeight } from "./geometry.js";

export interface View {
  readonly geometry: Geometry;
  readonly scrollX: number;
  readonly scrollY: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the view that scrolls by itself: frozen panes make up to four. */
export interface Pane {
  readonly area: Area;
  readonly clip: Box;
  /** Where column 1 and row 1 would be. */
  readonly originX: number;
  readonly originY: number;
}

const colors = {
  grid: "#e1e1e1",
  header: "#f3f3f3",
  headerText: "#444444",
  headerSelected: "#d3e8dc",
  line: "#c6c6c6",
  frozen: "#8c8c8c",
  selection: "#107c41",
  selected: "rgba(16, 124, 65, 0.10)",
  note: "#d13438",
} as const;

/** The panes of a view, from the frozen corner to the part that scrolls both ways. */
export function panesOf({ geometry, scrollX, scrollY, width, height }: View): readonly Pane[] {
  const { columns, rows, headerWidth, frozenColumns, frozenRows, frozenWidth, frozenHeight } = geometry;
  const left = headerWidth + frozenWidth;
  const top = headerHeight + frozenHeight;
  const across = [
    { first: 1, last: frozenColumns, from: headerWidth, size: frozenWidth, origin: headerWidth },
    {
      first: columns.at(frozenWidth + scrollX),
      last: columns.at(scrollX + width - headerWidth),
      from: left,
      size: width - left,
      origin: headerWidth - scrollX,
    },
  ];
  const down = [
    { first: 1, last: frozenRows, from: headerHeight, size: frozenHeight, origin: headerHeight },
    {
      first: rows.at(frozenHeight + scrollY),
      last: rows.at(scrollY + height - headerHeight),
      from: top,
      size: height - top,
      origin: headerHeight - scrollY,
    },
  ];
  return down.flatMap((vertical) =>
    across.flatMap((horizontal): Pane[] =>
      vertical.size <= 0 || horizontal.size <= 0
        ? []
        : [
            {
              area: { top: vertical.first, left: horizontal.first, bottom: vertical.last, right: horizontal.last },
              clip: { x: horizontal.from, y: vertical.from, width: horizontal.size, height: vertical.size },
              originX: horizontal.origin,
              originY: vertical.origin,
            },
          ],
    ),
  );
}

/** Where an area of cells is drawn within a pane. */
export const boxOf = ({ columns, rows }: Geometry, { originX, originY }: Pane, area: Area): Box => ({
  x: originX + columns.start(area.left),
  y: originY + rows.start(area.top),
  width: columns.start(area.right + 1) - columns.start(area.left),
  height: rows.start(area.bottom + 1) - rows.start(area.top),
});

/** Draws the cells of a sheet, its headers and the selection. */
export class SheetPainter {
  constructor(
    private readonly context: CanvasRenderingContext2D,
    private readonly book: Book,
    private readonly scratch: Scratch,
  ) {}

  paint(sheet: Sheet, view: View): void {
    const { context } = this;
    context.fillStyle = "#ffffff";
    context.fillRect(0, 0, view.width, view.height);
    const panes = panesOf(view);
    for (const pane of panes) this.clipped(pane.clip, () => this.paintPane(sheet, view.geometry, pane));
    this.paintHeaders(view, panes);
    this.paintFrozenLines(view);
  }

  private clipped({ x, y, width, height }: Box, paint: () => void): void {
    this.context.save();
    this.context.beginPath();
    this.context.rect(x, y, width, height);
    this.context.clip();
    paint();
    this.context.restore();
  }

  private paintPane(sheet: Sheet, geometry: Geometry, pane: Pane): void {
    const looks = conditionalLooks(this.scratch, sheet, pane.area);
    const merges = sheet.merges.filter((area) => intersection(area, pane.area));
    const cells = this.cellsOf(sheet, geometry, pane, merges, looks);
    if (sheet.showGridLines) this.paintGridLines(geometry, pane);
    for (const { box, style } of cells) this.paintFill(box, style);
    for (const { box, style } of cells) this.paintBorder(box, style);
    for (const cell of [...this.runningIn(sheet, geometry, pane), ...cells]) this.paintContents(sheet, geometry, cell);
    for (const { row, column, box } of cells)
      if (isFilterHead(sheet, row, column)) this.paintFilter(sheet, column, box);
    for (const chart of sheet.fileCharts) this.paintChartIn(sheet, geometry, pane, chart);
    this.paintSelection(sheet, geometry, pane);
  }

  private cellsOf(
    sheet: Sheet,
    geometry: Geometry,
    pane: Pane,
    merges: readonly Area[],
    looks: ConditionalLooks,
  ): readonly PaintedCell[] {
    const { area } = pane;
    const cells: PaintedCell[] = [];
    const add = (covered: Area): void => {
      const [row, column] = [covered.top, covered.left];
      const style = withConditional(sheet.styleAt(row, column), looks.get(placeKey({ row, column })));
      const box = boxOf(geometry, pane, covered);
      if (box.width > 0 && box.height > 0) cells.push({ row, column, covered, box, style });
    };
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (geometry.rows.size(row) === 0) continue;
      for (let column = area.left; column <= area.right; column += 1) {
        if (geometry.columns.size(column) === 0) continue;
        if (!merges.some((merge) => contains(merge, row, column)))
          add({ top: row, left: column, bottom: row, right: column });
      }
    }
    merges.forEach(add);
    return cells;
  }

  /** Cells left of the pane whose text may run over into it. */
  private runningIn(sheet: Sheet, geometry: Geometry, pane: Pane): readonly PaintedCell[] {
    const cells: PaintedCell[] = [];
    for (let row = pane.area.top; row <= pane.area.bottom; row += 1) {
      let column = pane.area.left - 1;
      if (this.book.valueAt(sheet, row, column + 1) !== null) continue;
      while (column >= 1 && this.book.valueAt(sheet, row, column) === null) column -= 1;
      if (column < 1 || geometry.columns.size(column) === 0 || sheet.mergeAt(row, column)) continue;
      if (typeof this.book.valueAt(sheet, row, column) !== "string") continue;
      const covered = { top: row, left: column, bottom: row, right: column };
      cells.push({ row, column, covered, box: boxOf(geometry, pane, covered), style: sheet.styleAt(row, column) });
    }
    return cells;
  }

  private paintGridLines({ columns, rows }: Geometry, { area, clip, originX, originY }: Pane): void {
    const { context } = this;
    context.fillStyle = colors.grid;
    for (let column = area.left; column <= area.right; column += 1)
      context.fillRect(originX + columns.start(column + 1) - 1, clip.y, 1, clip.height);
    for (let row = area.top; row <= area.bottom; row += 1)
      context.fillRect(clip.x, originY + rows.start(row + 1) - 1, clip.width, 1);
  }

  private paintFill({ x, y, width, height }: Box, { fill }: StyleDraft): void {
    if (fill === undefined) return;
    this.context.fillStyle = cssColor(fill);
    this.context.fillRect(x - 1, y - 1, width + 1, height + 1);
  }

  private paintBorder({ x, y, width, height }: Box, { border }: StyleDraft): void {
    if (!border) return;
    this.context.strokeStyle = cssColor(border.color);
    this.context.lineWidth = border.style === "medium" ? 2 : 1;
    this.context.strokeRect(x - 0.5, y - 0.5, width, height);
  }

  private paintContents(sheet: Sheet, geometry: Geometry, { row, column, covered, box, style }: PaintedCell): void {
    const value = this.book.valueAt(sheet, row, column);
    if (value === null) return;
    const room =
      typeof value === "string" && covered.left === covered.right
        ? this.roomBeside(sheet, geometry, row, column)
        : noRoom;
    paintValue(this.context, value, style, box, room, geometry.zoom);
    if (isError(value) && value.message !== undefined) this.paintNote(box);
  }

  private paintChartIn(sheet: Sheet, geometry: Geometry, pane: Pane, chart: FileChart): void {
    const { row, column, rowCount, columnCount } = chart.at;
    const area = { top: row, left: column, bottom: row + rowCount - 1, right: column + columnCount - 1 };
    const box = boxOf(geometry, pane, area);
    if (intersection(area, pane.area) && box.width > 0) paintChart(this.context, this.book, sheet, chart, box);
  }

  /** The button of the filter, filled while its column hides rows. */
  private paintFilter(sheet: Sheet, column: number, { x, y, width, height }: Box): void {
    const { context } = this;
    const [left, top] = [x + width - filterButton, y + height - filterButton];
    context.fillStyle = sheet.filters.has(column) ? colors.selection : "#ffffff";
    context.fillRect(left, top, filterButton - 2, filterButton - 2);
    context.strokeStyle = colors.line;
    context.lineWidth = 1;
    context.strokeRect(left + 0.5, top + 0.5, filterButton - 3, filterButton - 3);
    context.fillStyle = sheet.filters.has(column) ? "#ffffff" : colors.headerText;
    context.beginPath();
    context.moveTo(left + 4, top + 6);
    context.lineTo(left + filterButton - 6, top + 6);
    context.lineTo(left + filterButton / 2 - 1, top + filterButton - 6);
    context.fill();
  }

  /** How far a text may run over blank neighbours. */
  private roomBeside(
    sheet: Sheet,
    { columns }: Geometry,
    row: number,
    column: number,
  ): { readonly left: number; readonly right: number } {
    const along = (step: number): number => {
      let room = 0;
      for (let at = column + step; at >= 1 && at <= columns.count && room < 2_000; at += step) {
        if (this.book.valueAt(sheet, row, at) !== null || sheet.mergeAt(row, at)) break;
        room += columns.size(at);
      }
      return room;
    };
    return { left: along(-1), right: along(1) };
  }

  /** A corner that says: there is a message. */
  private paintNote({ x, y, width }: Box): void {
    const { context } = this;
    context.fillStyle = colors.note;
    context.beginPath();
    context.moveTo(x + width - 8, y);
    context.lineTo(x + width - 1, y);
    context.lineTo(x + width - 1, y + 7);
    context.fill();
  }

  private paintSelection(sheet: Sheet, geometry: Geometry, pane: Pane): void {
    const { current } = this.book;
    if (current.sheet !== sheet) return;
    const { context } = this;
    const box = boxOf(geometry, pane, current.area);
    const merge = sheet.mergeAt(current.active.row, current.active.column);
    const active = boxOf(
      geometry,
      pane,
      merge ?? {
        top: current.active.row,
        left: current.active.column,
        bottom: current.active.row,
        right: current.active.column,
      },
    );
    context.fillStyle = colors.selected;
    context.beginPath();
    context.rect(box.x, box.y, box.width, box.height);
    context.rect(active.x, active.y, active.width, active.height);
    context.fill("evenodd");
    this.paintSpill(sheet, geometry, pane);
    context.strokeStyle = colors.selection;
    context.lineWidth = 2;
    context.strokeRect(box.x - 0.5, box.y - 0.5, box.width, box.height);
  }

  /** The frame round all values of a formula, when one of them is the active cell. */
  private paintSpill(sheet: Sheet, geometry: Geometry, pane: Pane): void {
    const { active } = this.book.current;
    const spill = this.book.calculator.spillAt(sheet.name, active.row, active.column);
    if (!spill || spill.rows * spill.columns < 2) return;
    const box = boxOf(geometry, pane, {
      top: spill.row,
      left: spill.column,
      bottom: spill.row + spill.rows - 1,
      right: spill.column + spill.columns - 1,
    });
    this.context.strokeStyle = "#2b7cd3";
    this.context.lineWidth = 1;
    this.context.strokeRect(box.x - 0.5, box.y - 0.5, box.width, box.height);
  }

  private paintHeaders({ geometry, width, height }: View, panes: readonly Pane[]): void {
    const { context } = this;
    const { headerWidth, columns, rows } = geometry;
    const { area } = this.book.current;
    context.fillStyle = colors.header;
    context.fillRect(0, 0, width, headerHeight);
    context.fillRect(0, 0, headerWidth, height);
    context.font = '12px "Segoe UI", "Noto Sans CJK SC", sans-serif';
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const pane of panes) {
      this.clipped({ x: pane.clip.x, y: 0, width: pane.clip.width, height: headerHeight }, () => {
        for (let column = pane.area.left; column <= pane.area.right; column += 1) {
          const box = {
            x: pane.originX + columns.start(column),
            y: 0,
            width: columns.size(column),
            height: headerHeight,
          };
          const group = groupBefore(this.book.current.sheet, column);
          const name = group ? `${group.isFolded ? "+" : "−"} ${columnName(column)}` : columnName(column);
          this.paintHeader(box, name, column >= area.left && column <= area.right);
        }
      });
      this.clipped({ x: 0, y: pane.clip.y, width: headerWidth, height: pane.clip.height }, () => {
        for (let row = pane.area.top; row <= pane.area.bottom; row += 1) {
          const box = { x: 0, y: pane.originY + rows.start(row), width: headerWidth, height: rows.size(row) };
          this.paintHeader(box, String(row), row >= area.top && row <= area.bottom);
        }
      });
    }
    context.fillStyle = colors.header;
    context.fillRect(0, 0, headerWidth, headerHeight);
    context.fillStyle = colors.line;
    context.fillRect(0, headerHeight - 1, width, 1);
    context.fillRect(headerWidth - 1, 0, 1, height);
  }

  private paintHeader({ x, y, width, height }: Box, text: string, isSelected: boolean): void {
    if (width === 0 || height === 0) return;
    const { context } = this;
    context.fillStyle = isSelected ? colors.headerSelected : colors.header;
    context.fillRect(x, y, width, height);
    context.fillStyle = colors.line;
    context.fillRect(x + width - 1, y, 1, height);
    context.fillRect(x, y + height - 1, width, 1);
    context.fillStyle = isSelected ? colors.selection : colors.headerText;
    context.fillText(text, x + width / 2, y + height / 2 + 0.5);
  }

  private paintFrozenLines({ geometry, width, height }: View): void {
    const { headerWidth, frozenWidth, frozenHeight } = geometry;
    this.context.fillStyle = colors.frozen;
    if (frozenHeight > 0) this.context.fillRect(0, headerHeight + frozenHeight - 1, width, 1);
    if (frozenWidth > 0) this.context.fillRect(headerWidth + frozenWidth - 1, 0, 1, height);
  }
}

/** Pixels of the button of a filter, in the lower right corner of its heading. */
export const filterButton = 16;

const noRoom = { left: 0, right: 0 };

interface PaintedCell {
  readonly row: number;
  readonly column: number;
  readonly covered: Area;
  readonly box: Box;
  readonly style: StyleDraft;
}
