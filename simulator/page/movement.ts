import { type Area, areaBetween, bounding, intersection, oneCell, type Place } from "../book/area.js";
import type { Book } from "../book/book.js";
import type { Geometry, Track } from "./geometry.js";
import type { KeyAction } from "./keyAction.js";

/** Moves the selection as Excel's keys do. Merged cells count as one, hidden lines not at all. */
export class Movement {
  constructor(
    private readonly book: Book,
    private readonly geometry: () => Geometry,
  ) {}

  select(active: Place, area: Area = oneCell(active.row, active.column)): void {
    const { sheet } = this.book.current;
    const whole = sheet.merges.reduce(
      (grown, merge) => (intersection(grown, merge) ? bounding(grown, merge) : grown),
      area,
    );
    const merge = sheet.mergeAt(active.row, active.column);
    this.book.select(sheet, whole, merge ? { row: merge.top, column: merge.left } : active);
  }

  /** The corner of the selection that moves: opposite to the active cell while it is extended. */
  moving(extend: boolean): Place {
    const { active, area } = this.book.current;
    if (!extend) return active;
    return {
      row: active.row === area.top ? area.bottom : area.top,
      column: active.column === area.left ? area.right : area.left,
    };
  }

  /** @returns where that leads */
  by(rows: number, columns: number, extend: boolean): Place {
    const from = this.moving(extend);
    const merge = extend ? undefined : this.book.current.sheet.mergeAt(from.row, from.column);
    const start = merge
      ? { row: rows > 0 ? merge.bottom : merge.top, column: columns > 0 ? merge.right : merge.left }
      : from;
    const { rows: rowTrack, columns: columnTrack } = this.geometry();
    return this.to(
      { row: nextShown(start.row, rows, rowTrack), column: nextShown(start.column, columns, columnTrack) },
      extend,
    );
  }

  /**
   * After an entry: the next cell, within the selection where it has several; round its end to the next line.
   *
   * @returns where that leads
   */
  next(rows: number, columns: number): Place {
    const { active, area, sheet } = this.book.current;
    const merge = sheet.mergeAt(active.row, active.column);
    const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
    if (height * width === 1 || (merge && merge.bottom === area.bottom && merge.right === area.right))
      return this.by(rows, columns, false);
    const [down, across] = [active.row - area.top, active.column - area.left];
    const count = height * width;
    // Enter goes down column by column, Tab goes across row by row.
    const at = rows !== 0 ? across * height + down + rows : down * width + across + columns;
    const place = (at + count) % count;
    const to =
      rows !== 0
        ? { row: area.top + (place % height), column: area.left + Math.floor(place / height) }
        : { row: area.top + Math.floor(place / width), column: area.left + (place % width) };
    this.book.select(sheet, area, to);
    return to;
  }

  /** @param rowsInView how far a page goes */
  perform(action: KeyAction, rowsInView: number): void {
    const { frozenRows, frozenColumns } = this.geometry();
    const used = this.book.usedArea(this.book.current.sheet) ?? oneCell(1, 1);
    switch (action.kind) {
      case "move":
        this.by(action.rows, action.columns, action.extend);
        return;
      case "jump":
        this.to(this.jumped(this.moving(action.extend), action.rows, action.columns), action.extend);
        return;
      case "page":
        this.by(action.rows * Math.max(1, rowsInView - frozenRows - 1), 0, action.extend);
        return;
      case "rowStart":
        this.to({ row: this.moving(action.extend).row, column: frozenColumns + 1 }, action.extend);
        return;
      case "sheetStart":
        this.to({ row: frozenRows + 1, column: frozenColumns + 1 }, action.extend);
        return;
      case "sheetEnd":
        this.to({ row: used.bottom, column: used.right }, action.extend);
        return;
      case "selectAll":
        this.book.select(this.book.current.sheet, used, this.book.current.active);
        return;
      case "nextSheet":
        this.showSheet(action.step);
        return;
      default:
    }
  }

  private to(place: Place, extend: boolean): Place {
    if (extend) this.select(this.book.current.active, areaBetween(this.book.current.active, place));
    else this.select(place);
    return place;
  }

  private showSheet(step: number): void {
    const sheets = this.book.visibleSheets;
    const next = sheets[sheets.indexOf(this.book.current.sheet) + step];
    if (next) this.book.select(next, oneCell(1, 1));
  }

  /** Where Ctrl and an arrow lead: to the end of a filled stretch, or to the next filled cell, or to the edge. */
  private jumped(from: Place, rows: number, columns: number): Place {
    const { sheet } = this.book.current;
    const used = this.book.usedArea(sheet) ?? oneCell(1, 1);
    const isInside = ({ row, column }: Place): boolean =>
      row >= 1 && column >= 1 && row <= used.bottom && column <= used.right;
    const isFilled = ({ row, column }: Place): boolean => this.book.valueAt(sheet, row, column) !== null;
    const next = ({ row, column }: Place): Place => ({ row: row + rows, column: column + columns });
    let at = from;
    if (!isInside(next(at))) return at;
    const alongFilled = isFilled(at) && isFilled(next(at));
    at = next(at);
    while (isInside(next(at)) && (alongFilled ? isFilled(next(at)) : !isFilled(at))) at = next(at);
    return at;
  }
}

/** The line this many steps away; hidden ones do not count. */
function nextShown(line: number, steps: number, track: Track): number {
  let at = line;
  for (let left = Math.abs(steps); left > 0; left -= 1) {
    let next = at + Math.sign(steps);
    while (next >= 1 && next <= track.count && track.size(next) === 0) next += Math.sign(steps);
    if (next < 1 || next > track.count) break;
    at = next;
  }
  return at;
}
