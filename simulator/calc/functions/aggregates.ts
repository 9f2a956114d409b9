import {
  divisionError,
  isError,
  missingError,
  numberError,
  valueError,
  type CellError,
  type CellValue,
} from "../values/cellValue.js";
import { asNumber } from "../values/convert.js";
import { compareNumbers } from "../values/digits.js";
import { eachOf, isMatrix, type Value } from "../values/matrix.js";
import { all, any, type NativeFunction } from "./native.js";

/** Numbers in ranges; what is given directly is made one. The first error wins. */
function numbersOf(operands: readonly Value[]): readonly number[] | CellError {
  const numbers: number[] = [];
  for (const operand of operands) {
    if (isMatrix(operand)) {
      for (const cell of operand.cells) {
        if (typeof cell === "number") numbers.push(cell);
        else if (typeof cell === "object" && cell !== null) return cell;
      }
      continue;
    }
    const number = asNumber(operand);
    if (isError(number)) return number;
    numbers.push(number);
  }
  return numbers;
}

const overNumbers = (name: string, apply: (numbers: readonly number[]) => CellValue): NativeFunction =>
  all(name, [1, any], (...operands) => {
    const numbers = numbersOf(operands);
    return isError(numbers) ? numbers : apply(numbers);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const extreme = (pick: (a: number, b: number) => number) => (numbers: readonly number[]) =>
  numbers.length === 0 ? 0 : numbers.reduce(pick);

/** @param counts whether a cell of a range counts; @param direct whether a value that is given directly does */
const counter = (
  name: string,
  counts: (cell: CellValue) => boolean,
  direct: (cell: CellValue) => boolean,
): NativeFunction =>
  all(name, [1, any], (...operands) =>
    operands.reduce<number>(
      (total, operand) => total + (isMatrix(operand) ? operand.cells.filter(counts).length : direct(operand) ? 1 : 0),
      0,
    ),
  );

const isNumber = (cell: CellValue): boolean => typeof cell === "number";

/** What is no number counts as 0; blocks must be of one shape. */
const sumProduct = all("SUMPRODUCT", [1, any], (...operands) => {
  const [first] = operands;
  if (operands.some((operand) => shapeOf(operand) !== shapeOf(first ?? null))) return valueError;
  const products = operands.length === 1 ? (first ?? null) : eachOf(operands, product);
  let total = 0;
  for (const cell of isMatrix(products) ? products.cells : [products]) {
    if (typeof cell === "number") total += cell;
    else if (isError(cell)) return cell;
  }
  return total;
});

const shapeOf = (value: Value): string => (isMatrix(value) ? `${value.rows}×${value.columns}` : "1×1");

function product(cells: readonly CellValue[]): CellValue {
  let result = 1;
  for (const cell of cells) {
    if (isError(cell)) return cell;
    result *= typeof cell === "number" ? cell : 0;
  }
  return result;
}

const rank = all("RANK", [2, 3], (value = null, range = null, order = null) => {
  const wanted = asNumber(isMatrix(value) ? value.first : value);
  const numbers = numbersOf([range]);
  const ascending = asNumber(isMatrix(order) ? order.first : order);
  if (isError(wanted)) return wanted;
  if (isError(numbers)) return numbers;
  if (isError(ascending)) return ascending;
  const orders = numbers.map((number) => compareNumbers(number, wanted));
  if (!orders.includes(0)) return missingError;
  return 1 + orders.filter((sign) => sign === (ascending === 0 ? 1 : -1)).length;
});

const ordered = (name: string, at: (numbers: readonly number[], k: number) => number | undefined): NativeFunction =>
  all(name, 2, (range = null, k = null) => {
    const numbers = numbersOf([range]);
    const wanted = asNumber(isMatrix(k) ? k.first : k);
    if (isError(numbers)) return numbers;
    if (isError(wanted)) return wanted;
    return (
      at(
        [...numbers].sort((a, b) => a - b),
        Math.ceil(wanted),
      ) ?? numberError
    );
  });

export const aggregates: readonly NativeFunction[] = [
  overNumbers("SUM", sum),
  overNumbers("PRODUCT", (numbers) => numbers.reduce((total, number) => total * number, 1)),
  overNumbers("AVERAGE", (numbers) => (numbers.length === 0 ? divisionError : sum(numbers) / numbers.length)),
  overNumbers(
    "MIN",
    extreme((a, b) => (b < a ? b : a)),
  ),
  overNumbers(
    "MAX",
    extreme((a, b) => (b > a ? b : a)),
  ),
  counter("COUNT", isNumber, (cell) => cell !== null && typeof cell !== "object" && !isError(asNumber(cell))),
  counter(
    "COUNTA",
    (cell) => cell !== null,
    () => true,
  ),
  counter(
    "COUNTBLANK",
    (cell) => cell === null || cell === "",
    (cell) => cell === null || cell === "",
  ),
  sumProduct,
  rank,
  { ...rank, name: "RANK.EQ" },
  ordered("LARGE", (numbers, k) => numbers[numbers.length - k]),
  ordered("SMALL", (numbers, k) => numbers[k - 1]),
];
