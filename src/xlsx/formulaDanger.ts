import { formulaPieces } from "./formulaTokens.js";
import { refuse, type Place } from "./refusal.js";

/** A bracket, a bar, a backslash, or a slash in a quoted name: most formulas have none and need no closer look. */
const suspicious = /[[|\\]|'[^']*\//;

/**
 * Refuses formulas that reach out of the workbook: `[1]Sheet1!A1`, `'C:\x\[a.xlsx]Sheet1'!A1` and DDE
 * (`cmd|'/c calc'!A1`); rows 2 and 3 of the threats. Table references such as `表1[数量]` are none.
 *
 * @throws Refused "externalLink" or "dde"
 */
export function expectInside(formula: string, place: () => Place): void {
  if (!suspicious.test(formula)) return;
  const pieces = formulaPieces(formula);
  pieces.forEach(({ kind, text }, i) => {
    const before = pieces[i - 1];
    const after = pieces[i + 1];
    if (kind === "other" && text === "|") refuse("dde", { ...place(), found: formula.slice(0, 200) });
    // No sheet's name has a bracket or slash: they part a workbook and its folders from a sheet.
    const quotedBook = kind === "quoted" && /[[\]\\/]/.test(text) && after?.text === "!";
    // A table's bracket follows its name; a workbook's stands before a sheet's name or "!".
    const plainBook =
      kind === "bracket" &&
      before?.kind !== "word" &&
      (after?.kind === "word" || after?.kind === "quoted" || after?.text === "!");
    if (quotedBook || plainBook) refuse("externalLink", { ...place(), found: formula.slice(0, 200) });
  });
}
