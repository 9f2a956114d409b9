import { isError, missingError, referenceError, valueError, type CellValue } from "../values/cellValue.js";
import { asNumber, compare } from "../values/convert.js";
import { eachOf, isMatrix, Matrix, type Value } from "../values/matrix.js";
import { hasWildcard, wildcardPattern } from "../values/wildcards.js";
import { all, lazy, type Evaluation, type NativeFunction } from "./native.js";
import type { Node } from "../syntax/ast.js";

const asBlock = (value: Value): Matrix => (isMatrix(value) ? value : new Matrix(1, 1, [value]));
const single = (value: Value): CellValue => (isMatrix(value) ? value.first : value);

/** INDEX(range, row, column); 0 takes the whole row or column. In a range of one line the only number counts along it. */
const index = all("INDEX", [2, 3], (range = null, row = null, column) => {
  if (isError(range)) return range;
  const block = asBlock(range);
  const first = asNumber(single(row));
  const second = column === undefined ? undefined : asNumber(single(column));
  if (isError(first)) return first;
  if (isError(second)) return second;
  const along = second === undefined && block.rows === 1 && block.columns > 1;
  const [r, c] = along
    ? [1, Math.trunc(first)]
    : [Math.trunc(first), Math.trunc(second ?? (block.columns === 1 ? 1 : 0))];
  return part(block, r, c);
});

function part(block: Matrix, row: number, column: number): Value {
  if (row < 0 || column < 0) return valueError;
  if (row > block.rows || column > block.columns) return referenceError;
  if (row === 0 && column === 0) return block;
  if (row === 0) return block.columnAt(column - 1);
  return column === 0 ? block.rowAt(row - 1) : block.at(row - 1, column - 1);
}

const match = all("MATCH", [2, 3], (value = null, range = null, type = 1) => {
  const block = asBlock(range);
  if (block.rows > 1 && block.columns > 1) return missingError;
  const kind = asNumber(single(type));
  if (isError(kind)) return kind;
  const wanted = isMatrix(value) && value.cells.length === 1 ? value.first : value;
  return eachOf([wanted], ([cell = null]) => place(cell, block, kind));
});

function place(wanted: CellValue, block: Matrix, kind: number): CellValue {
  if (isError(wanted)) return wanted;
  const at = kind === 0 ? equalPlace(wanted, block) : sortedPlace(wanted, block, kind > 0 ? 1 : -1);
  return at === undefined || at < 0 ? missingError : at + 1;
}

function equalPlace(wanted: Exclude<CellValue, object>, block: Matrix): number | undefined {
  if (typeof wanted === "string" && hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted);
    return block.cells.findIndex((cell) => typeof cell === "string" && pattern.test(cell));
  }
  return block.index.equal(wanted ?? 0)[0];
}

/** The last value that is not beyond the wanted one, in a range sorted ascending (1) or descending (-1). */
function sortedPlace(wanted: Exclude<CellValue, object>, block: Matrix, direction: 1 | -1): number {
  const value = wanted ?? 0;
  return block.cells.reduce<number>((best, cell, at) => {
    if (typeof cell !== typeof value) return best;
    const order = compare(cell, value);
    return typeof order === "number" && order * direction <= 0 ? at : best;
  }, -1);
}

const vlookup = all("VLOOKUP", [3, 4], (value = null, table = null, column = null, nearly = true) => {
  const block = asBlock(table);
  const wantedColumn = asNumber(single(column));
  if (isError(wantedColumn)) return wantedColumn;
  const isExact = single(nearly) === false || single(nearly) === 0;
  const row = place(single(value), block.columnAt(0), isExact ? 0 : 1);
  return typeof row === "number" ? part(block, row, Math.trunc(wantedColumn)) : row;
});

/** ROW and COLUMN: of the formula's own cell, or of each row or column of a reference. */
const position = (name: "ROW" | "COLUMN"): NativeFunction =>
  lazy(name, [0, 1], ([reference]: readonly Node[], evaluation: Evaluation) => {
    const isRow = name === "ROW";
    if (!reference) return isRow ? evaluation.row : evaluation.column;
    const bounds = evaluation.boundsOf(reference);
    if (!bounds) return valueError;
    const [first, last] = isRow ? [bounds.top, bounds.bottom] : [bounds.left, bounds.right];
    if (first === last) return first;
    const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
    return isRow ? new Matrix(numbers.length, 1, numbers) : new Matrix(1, numbers.length, numbers);
  });

export const lookup: readonly NativeFunction[] = [
  index,
  match,
  vlookup,
  position("ROW"),
  position("COLUMN"),
  all("ROWS", 1, (range = null) => asBlock(range).rows),
  all("COLUMNS", 1, (range = null) => asBlock(range).columns),
  all("TRANSPOSE", 1, (range = null) => {
    const block = asBlock(range);
    return Matrix.ofRows(Array.from({ length: block.columns }, (_, column) => block.columnAt(column).cells));
  }),
];
