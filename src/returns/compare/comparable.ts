import { canonicalFormula } from "../../workbook/formulaText.js";
import type { CellContents, CellValue } from "../../xlsx/bookContents.js";

/**
 * A formula without what programs change when they save it: two with the same text calculate the same.
 * LibreOffice writes booleans as functions, TRUE() for TRUE.
 */
export const sameFormula = (one: string, other: string): boolean =>
  one === other || comparableFormula(one) === comparableFormula(other);

const comparableFormula = (formula: string): string => {
  const parts = canonicalFormula(formula).split(/("(?:[^"]|"")*")/);
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replace(/\b(TRUE|FALSE)\(\)/g, "$1"))).join("");
};

/**
 * As `comparableFormula`, for the formulas of validations and conditional formats: there LibreOffice writes 0 for
 * FALSE and 1 for TRUE. As the answer to "does it hold", which is all that such a formula gives, they are the same.
 */
export const comparableCondition = (formula: string): string => {
  const parts = comparableFormula(formula).split(/("(?:[^"]|"")*")/);
  return parts
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\bFALSE\b/g, "0").replace(/\bTRUE\b/g, "1")))
    .join("");
};

/** Lines end as one program or the other ends them; nothing else of a text may differ. */
export const comparableText = (text: string): string => text.replace(/\r\n?/g, "\n");

/** Blank cells and empty strings look the same, and are the same to formulas. */
export function comparableValue(value: CellValue | undefined): string {
  if (value === undefined || value.kind === "blank") return "";
  switch (value.kind) {
    case "number":
      return `n${value.text}`;
    case "text":
      return value.text === "" ? "" : `t${comparableText(value.text)}`;
    case "boolean":
      return `b${value.value}`;
    case "error":
      return `e${value.code}`;
  }
}

/** As a person would read it in the cell; a formula with its sign. */
export function shownCell(cell: CellContents | undefined): string {
  return cell?.formula === undefined ? shownValue(cell?.value) : `=${cell.formula}`;
}

export function shownValue(value: CellValue | undefined): string {
  if (value === undefined || value.kind === "blank") return "";
  return value.kind === "boolean"
    ? String(value.value).toUpperCase()
    : value.kind === "error"
      ? value.code
      : value.text;
}
