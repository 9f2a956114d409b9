import { errorCodes, type CellValue } from "./cellValue.js";
import { compareNumbers } from "./digits.js";
import { compareTexts } from "./convert.js";
import type { Matrix } from "./matrix.js";
import { textNumber } from "./textNumber.js";
import { hasWildcard, wildcardPattern } from "./wildcards.js";

/** The positions in a range whose cells meet a criterion of COUNTIF and its kin, ascending. */
export function matching(range: Matrix, criterion: CellValue): readonly number[] {
  if (typeof criterion === "number") return range.index.equalNumber(criterion);
  if (typeof criterion === "boolean") return range.index.equal(criterion);
  if (criterion === null) return range.index.equalNumber(0);
  if (typeof criterion === "object") return where(range, (cell) => isErrorOf(cell, criterion.error));
  const [, operator = "", operand = ""] = /^(<>|<=|>=|=|<|>)?([^]*)$/.exec(criterion) ?? [];
  if (operator === "" || operator === "=") return equal(range, operand, operator);
  if (operator === "<>") return unequal(range, operand);
  return where(range, comparison(operator, operand));
}

const where = (range: Matrix, holds: (cell: CellValue) => boolean): readonly number[] =>
  range.cells.flatMap((cell, at) => (holds(cell) ? [at] : []));

const isErrorOf = (cell: CellValue, code: string): boolean =>
  typeof cell === "object" && cell !== null && cell.error === code;

function equal(range: Matrix, operand: string, operator: string): readonly number[] {
  // "=" alone asks for blanks, "" for empty strings as well
  if (operand === "") return where(range, (cell) => cell === null || (operator === "" && cell === ""));
  const number = textNumber(operand);
  if (number !== undefined) return range.index.equalNumber(number);
  const word = operand.toUpperCase();
  if (word === "TRUE" || word === "FALSE") return range.index.equal(word === "TRUE");
  if (errorCodes.some((code) => code === word)) return where(range, (cell) => isErrorOf(cell, word));
  if (!hasWildcard(operand)) return range.index.equal(operand);
  const pattern = wildcardPattern(operand);
  return where(range, (cell) => typeof cell === "string" && pattern.test(cell));
}

function unequal(range: Matrix, operand: string): readonly number[] {
  if (operand === "") return where(range, (cell) => cell !== null);
  const same = new Set(equal(range, operand, "="));
  return range.cells.flatMap((_, at) => (same.has(at) ? [] : [at]));
}

function comparison(operator: string, operand: string): (cell: CellValue) => boolean {
  const number = textNumber(operand);
  const holds = signTest(operator);
  if (number !== undefined) return (cell) => typeof cell === "number" && holds(compareNumbers(cell, number));
  return (cell) => typeof cell === "string" && holds(compareTexts(cell, operand));
}

function signTest(operator: string): (sign: number) => boolean {
  if (operator === "<") return (sign) => sign < 0;
  if (operator === ">") return (sign) => sign > 0;
  return operator === "<=" ? (sign) => sign <= 0 : (sign) => sign >= 0;
}
