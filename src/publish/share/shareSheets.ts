import type { officeSheets } from "../../workbook/sheetNames.js";

/** The sheets of the office workbook that may be given out; 说明 is replaced by a cover that says what is inside. */
export const shareableSheets = [
  "ranking",
  "scores",
  "outcomes",
  "departments",
  "reported",
  "overrides",
  "reasons",
  "ledger",
  "ratings",
  "effective",
  "readings",
  "scheme",
] as const satisfies readonly (keyof typeof officeSheets)[];

export type ShareableSheet = (typeof shareableSheets)[number];

/** Reasons of overrides are for the office; they go out only where somebody asks for them. */
export const usualSheets: readonly ShareableSheet[] = shareableSheets.filter((sheet) => sheet !== "reasons");

/**
 * The only sheets that may stand hidden in a copy, and only in one with formulas: unrounded scores, with the
 * order of the ranking, the values that the words of parameters and drop-down lists stand for, and what each row that
 * people typed comes to.
 */
export const technicalSheets = [
  "raw",
  "lists",
  "ledgerCheck",
  "reasonCheck",
] as const satisfies readonly (keyof typeof officeSheets)[];
