import { refuseDraft, type DraftFault } from "../fault.js";
import { expectWritable, looksEscaped } from "../text.js";

/** Excel specifications and limits: characters of a formula. */
const longestFormula = 8_192;

/** @throws DraftError when the text cannot be a formula; it is not parsed */
export function checkFormula(formula: string, place: Pick<DraftFault, "sheet" | "cell">): void {
  if (formula.trim() === "") refuseDraft("formulaEmpty", place);
  if (/^\s*=/.test(formula)) refuseDraft("formulaEquals", place);
  if (formula.length > longestFormula) {
    refuseDraft("formulaTooLong", { ...place, found: formula.length, limit: longestFormula });
  }
  expectWritable(formula, place);
  if (looksEscaped(formula)) refuseDraft("formulaEscape", place);
}
