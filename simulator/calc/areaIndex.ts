import type { Area } from "./area.js";
import { contains } from "./area.js";

/** Rows of one block of the index. */
const blockRows = 64;
/** Ranges over more blocks, or more columns, are kept in a list of their own. */
const mostBlocks = 4;
const mostColumns = 64;

/** Finds the ranges in which a cell lies. */
export class AreaIndex {
  private readonly blocks = new Map<number, Area[]>();
  private readonly tall = new Map<number, Area[]>();
  private readonly wide: Area[] = [];

  add(area: Area): void {
    for (const list of this.listsOf(area)) list.push(area);
  }

  remove(area: Area): void {
    for (const list of this.listsOf(area)) {
      const at = list.indexOf(area);
      if (at >= 0) list.splice(at, 1);
    }
  }

  forEachAt(row: number, column: number, visit: (area: Area) => void): void {
    const lists = [this.blocks.get(keyOf(block(row), column)), this.tall.get(column), this.wide];
    for (const list of lists) if (list) for (const area of list) if (contains(area.bounds, row, column)) visit(area);
  }

  private *listsOf({ bounds: { top, left, bottom, right } }: Area): Iterable<Area[]> {
    if (right - left >= mostColumns) {
      yield this.wide;
      return;
    }
    const isTall = block(bottom) - block(top) >= mostBlocks;
    for (let column = left; column <= right; column += 1) {
      if (isTall) yield listAt(this.tall, column);
      else for (let at = block(top); at <= block(bottom); at += 1) yield listAt(this.blocks, keyOf(at, column));
    }
  }
}

const block = (row: number): number => Math.floor(row / blockRows);
const keyOf = (at: number, column: number): number => at * 16_384 + column - 1;

function listAt(lists: Map<number, Area[]>, key: number): Area[] {
  const known = lists.get(key);
  if (known) return known;
  const made: Area[] = [];
  lists.set(key, made);
  return made;
}
