import type { Words } from "../../words/words.js";
import { gridOf, isBlank, isBlock, type Cell } from "./cell.js";
import type { Grid } from "./grid.js";
import { refused, Refusal } from "./refusal.js";

/** What one cell may hold for an argument, by what stands in it. What is not named here is refused. */
export interface CellRule<T> {
  readonly expected: Words;
  readonly number?: (value: Extract<Cell, { kind: "number" }>["value"]) => T | undefined;
  readonly text?: (value: string) => T | undefined;
  readonly truth?: (value: boolean) => T | undefined;
  /** What the empty text of a formula means. */
  readonly empty?: () => T;
  /** What a blank cell means, where Excel distinguishes it from the empty string. */
  readonly absent?: () => T;
}

/** What an argument may be: how it is described, and how it is read. */
export interface ArgumentKind<T = unknown> {
  readonly expected: Words;
  readonly dimensionality: "scalar" | "matrix";
  /** A range that is blank throughout says something, and does not leave the argument out. */
  readonly takesBlanks?: boolean;
  /** @throws Refusal */
  readonly read: (raw: unknown) => T;
}

/** One cell. A range of one cell is one as well. */
export const single = <T>(rule: CellRule<T>): ArgumentKind<T> => ({
  expected: rule.expected,
  dimensionality: "scalar",
  read: (raw) => {
    const { rows, columns, cells } = gridOf(raw);
    const [cell, ...others] = cells;
    if (!cell || others.length > 0)
      throw new Refusal({
        zh: `实为 ${rows} 行 ${columns} 列的区域`,
        en: `found a range of ${rows} × ${columns} cells`,
      });
    return readCell(rule, cell);
  },
});

/**
 * A range, or one cell.
 * @param count how many cells it must have
 */
export const several = <T>(rule: CellRule<T>, count?: number): ArgumentKind<Grid<T>> => ({
  expected: count === undefined ? rangeOf(rule.expected) : cellsOf(count, rule.expected),
  dimensionality: "matrix",
  takesBlanks: rule.absent !== undefined,
  read: (raw) => {
    const grid = gridOf(raw);
    const { rows, columns, cells } = grid;
    const [first] = cells;
    // blanks may mean something within a range; an argument that is not there does not
    if (first && isBlank(first) && !isBlock(raw)) throw refused(first);
    const error = cells.findIndex(({ kind }) => kind === "error");
    if (count !== undefined && cells.length !== count && error < 0)
      throw new Refusal({
        zh: `实为 ${rows} 行 ${columns} 列的区域`,
        en: `found a range of ${rows} × ${columns} cells`,
      });
    const placeOf = (at: number) => (cells.length === 1 ? undefined : grid.placeOf(at));
    const wrong = cells[error];
    if (wrong) throw refused(wrong, placeOf(error));
    return grid.map((cell, at) => readCell(rule, cell, placeOf(at)));
  },
});

const rangeOf = ({ zh, en }: Words): Words => ({
  zh: `一格或一片区域，每格为${/^\w/.test(zh) ? " " : ""}${zh}`,
  en: `a cell or a range, each cell ${en}`,
});
const cellsOf = (count: number, { zh, en }: Words): Words => ({
  zh: `${count} 格，每格为${zh}`,
  en: `${count} cells, each ${en}`,
});

function readCell<T>(rule: CellRule<T>, cell: Cell, place?: { readonly row: number; readonly column: number }): T {
  const value = valueIn(rule, cell);
  if (value === undefined) throw refused(cell, place);
  return value;
}

function valueIn<T>(rule: CellRule<T>, cell: Cell): T | undefined {
  switch (cell.kind) {
    case "number":
      return rule.number?.(cell.value);
    case "text":
      return rule.text?.(cell.value);
    case "truth":
      return rule.truth?.(cell.value);
    case "empty":
      return rule.empty?.();
    case "absent":
      return rule.absent?.();
    case "error":
    case "other":
      return undefined;
  }
}

/** An optional argument is left out by giving nothing, a blank cell, or a range that is blank throughout. */
export const isLeftOut = ({ takesBlanks = false }: ArgumentKind, raw: unknown): boolean =>
  !(takesBlanks && isBlock(raw)) && gridOf(raw).cells.every(isBlank);
