/** What a cell shows; null is a blank cell. */
export type CellValue = number | string | boolean | null | CellError;

export const errorCodes = [
  "#N/A",
  "#VALUE!",
  "#DIV/0!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#BUSY!",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error of a cell. The message of a custom function stays on the cell whose formula called it. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
}

const plain = new Map<ErrorCode, CellError>(errorCodes.map((error) => [error, { error }]));

/** The same object for the same code, unless there is a message. */
export const errorOf = (code: ErrorCode): CellError => plain.get(code) ?? { error: code };

export const valueError = errorOf("#VALUE!");
export const divisionError = errorOf("#DIV/0!");
export const numberError = errorOf("#NUM!");
export const missingError = errorOf("#N/A");
export const nameError = errorOf("#NAME?");
export const referenceError = errorOf("#REF!");
export const spillError = errorOf("#SPILL!");
export const busyError = errorOf("#BUSY!");

export const isError = (value: unknown): value is CellError =>
  typeof value === "object" && value !== null && (value as Partial<CellError>).error !== undefined;

/** As another formula sees it. */
export const withoutMessage = (value: CellValue): CellValue =>
  typeof value === "object" && value !== null && value.message !== undefined ? errorOf(value.error) : value;

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return isError(a) && isError(b) && a.error === b.error && a.message === b.message;
}
