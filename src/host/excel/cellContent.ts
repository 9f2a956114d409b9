import type { CellContent } from "../port.js";

/** What a range's `formulas` take for it. A text gets an apostrophe, so that Excel never makes anything else of it. */
export function typedContent(content: CellContent): string | number | boolean {
  if (content === null) return "";
  if (typeof content === "string") return `'${content}`;
  return typeof content === "object" ? content.formula : content;
}

/** What stands in a cell, from what a range answers of it. */
export function contentOf(formula: unknown, value: unknown, type: string): CellContent {
  if (type !== "String" && typeof formula === "string" && formula.startsWith("=")) return { formula };
  // A string that begins with "=" comes like a formula; its value is that same string, a formula's never is.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  if (type === "Empty" || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return String(value);
}

export const sameContent = (one: CellContent, other: CellContent): boolean =>
  one === other ||
  (typeof one === "object" &&
    typeof other === "object" &&
    one !== null &&
    other !== null &&
    one.formula === other.formula);
