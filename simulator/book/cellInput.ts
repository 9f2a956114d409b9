import type { CellValue } from "../calc/values/cellValue.js";

/** What was entered into a cell: a value, or a formula without "=". */
export type CellInput = { readonly formula: string } | { readonly value: CellValue };

export const blank: CellInput = { value: null };

export const isFormula = (input: CellInput): input is { readonly formula: string } => "formula" in input;

export const isBlank = (input: CellInput): boolean => !isFormula(input) && input.value === null;
