import { refuseDraft, type DraftFault } from "../fault.js";
import { formulaSize } from "./formulaSize.js";
import { expectWritable, looksEscaped } from "../text.js";

/** Excel specifications and limits: characters of a formula, functions in functions, arguments, characters of a text. */
const longestFormula = 8_192;
const [mostLevels, mostArguments, longestConstant] = [64, 255, 255];
/** No shorter formula reaches any of these: `A(` and `)` for each level. */
const mayBeLarge = 3 * mostLevels;

/** @throws DraftError when the text cannot be a formula; it is not parsed */
export function checkFormula(formula: string, place: Pick<DraftFault, "sheet" | "cell">): void {
  if (formula.trim() === "") refuseDraft("formulaEmpty", place);
  if (/^\s*=/.test(formula)) refuseDraft("formulaEquals", place);
  if (formula.length > longestFormula) {
    refuseDraft("formulaTooLong", { ...place, found: formula.length, limit: longestFormula });
  }
  expectWritable(formula, place);
  if (formula.length > mayBeLarge) checkSize(formula, place);
  if (looksEscaped(formula)) refuseDraft("formulaEscape", place);
}

function checkSize(formula: string, place: Pick<DraftFault, "sheet" | "cell">): void {
  const { levels, args, text } = formulaSize(formula);
  if (levels > mostLevels) refuseDraft("formulaLevels", { ...place, found: levels, limit: mostLevels });
  if (args > mostArguments) refuseDraft("formulaArguments", { ...place, found: args, limit: mostArguments });
  if (text > longestConstant) refuseDraft("formulaText", { ...place, found: text, limit: longestConstant });
}
