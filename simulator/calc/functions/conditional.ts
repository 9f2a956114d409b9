import { divisionError, isError, valueError, type CellError, type CellValue } from "../values/cellValue.js";
import { matching } from "../values/criteria.js";
import { eachOf, isMatrix, Matrix, type Value } from "../values/matrix.js";
import { all, any, type NativeFunction } from "./native.js";

const asBlock = (value: Value | undefined): Matrix =>
  isMatrix(value ?? null) ? (value as Matrix) : new Matrix(1, 1, [(value ?? null) as CellValue]);

/** A list of criteria gives a list of results. */
const perCriterion = (criteria: readonly Value[], apply: (criteria: readonly CellValue[]) => CellValue): Value =>
  eachOf(
    criteria.map((criterion) => (isMatrix(criterion) && criterion.cells.length === 1 ? criterion.first : criterion)),
    apply,
  );

/** Positions that meet all pairs of range and criterion. */
function meeting(ranges: readonly Matrix[], criteria: readonly CellValue[]): readonly number[] | CellError {
  const [first, ...others] = ranges;
  if (!first || others.some(({ rows, columns }) => rows !== first.rows || columns !== first.columns)) return valueError;
  let found = matching(first, criteria[0] ?? null);
  others.forEach((range, at) => {
    if (found.length === 0) return;
    const also = new Set(matching(range, criteria[at + 1] ?? null));
    found = found.filter((place) => also.has(place));
  });
  return found;
}

const pairsOf = (operands: readonly Value[]): { ranges: readonly Matrix[]; criteria: readonly Value[] } => ({
  ranges: operands.filter((_, at) => at % 2 === 0).map(asBlock),
  criteria: operands.filter((_, at) => at % 2 === 1),
});

/** @param summarize of the cells that stand where the criteria are met */
function overMet(
  amounts: Matrix,
  operands: readonly Value[],
  summarize: (cells: readonly CellValue[]) => CellValue,
): Value {
  const { ranges, criteria } = pairsOf(operands);
  return perCriterion(criteria, (wanted) => {
    const places = meeting(ranges, wanted);
    return isError(places) ? places : summarize(places.map((at) => amounts.cells[at] ?? null));
  });
}

function sum(cells: readonly CellValue[]): CellValue {
  let total = 0;
  for (const cell of cells) {
    if (isError(cell)) return cell;
    if (typeof cell === "number") total += cell;
  }
  return total;
}

function average(cells: readonly CellValue[]): CellValue {
  const total = sum(cells);
  const count = cells.filter((cell) => typeof cell === "number").length;
  return typeof total === "number" ? (count === 0 ? divisionError : total / count) : total;
}

const count = (cells: readonly CellValue[]): CellValue => cells.length;

const overOne = (name: string, summarize: (cells: readonly CellValue[]) => CellValue): NativeFunction =>
  all(name, [2, 3], (range = null, criterion = null, amounts) =>
    overMet(asBlock(amounts ?? range), [range, criterion], summarize),
  );

const overSeveral = (name: string, summarize: (cells: readonly CellValue[]) => CellValue): NativeFunction =>
  all(name, [3, any], (amounts = null, ...pairs) => {
    const [block, first] = [asBlock(amounts), asBlock(pairs[0])];
    return block.rows === first.rows && block.columns === first.columns ? overMet(block, pairs, summarize) : valueError;
  });

export const conditional: readonly NativeFunction[] = [
  all("COUNTIF", 2, (range = null, criterion = null) => overMet(asBlock(range), [range, criterion], count)),
  all("COUNTIFS", [2, any], (...pairs) => overMet(asBlock(pairs[0]), pairs, count)),
  overOne("SUMIF", sum),
  overOne("AVERAGEIF", average),
  overSeveral("SUMIFS", sum),
  overSeveral("AVERAGEIFS", average),
];
