import { lastColumn, lastRow } from "../../../src/xlsx/cellAddress.js";
import type { Coordinate, Reference } from "./ast.js";
import { cellWord, columnWord, rowWord, type CellWord } from "./cellWord.js";

/** The place of the cell whose formula is parsed. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

const coordinate = (fixed: boolean, at: number, own: number): Coordinate => ({ fixed, at: fixed ? at : at - own });
const edge = (at: number): Coordinate => ({ fixed: true, at });

export function cellReference(sheet: string | undefined, word: CellWord, from: Origin): Reference {
  return {
    kind: "cell",
    sheet,
    row: coordinate(word.rowFixed, word.row, from.row),
    column: coordinate(word.columnFixed, word.column, from.column),
  };
}

/** "A1:B2", "A:B", "1:2". Corners may be written in any order. @returns undefined when the two do not go together */
export function areaReference(
  sheet: string | undefined,
  first: string,
  second: string,
  from: Origin,
): Reference | undefined {
  const [a, b] = [cellWord(first), cellWord(second)];
  if (a && b) {
    const [top, bottom] = ordered({ at: a.row, fixed: a.rowFixed }, { at: b.row, fixed: b.rowFixed }, from.row);
    const [left, right] = ordered(
      { at: a.column, fixed: a.columnFixed },
      { at: b.column, fixed: b.columnFixed },
      from.column,
    );
    return { kind: "area", sheet, top, left, bottom, right };
  }
  const [c, d] = [columnWord(first), columnWord(second)];
  if (c && d) {
    const [left, right] = ordered(c, d, from.column);
    return { kind: "area", sheet, top: edge(1), bottom: edge(lastRow), left, right };
  }
  const [e, f] = [rowWord(first), rowWord(second)];
  if (!e || !f) return undefined;
  const [top, bottom] = ordered(e, f, from.row);
  return { kind: "area", sheet, top, bottom, left: edge(1), right: edge(lastColumn) };
}

interface Line {
  readonly at: number;
  readonly fixed: boolean;
}

function ordered(a: Line, b: Line, own: number): readonly [Coordinate, Coordinate] {
  const [first, last] = a.at <= b.at ? [a, b] : [b, a];
  return [coordinate(first.fixed, first.at, own), coordinate(last.fixed, last.at, own)];
}

export const placed = ({ fixed, at }: Coordinate, own: number): number => (fixed ? at : own + at);
