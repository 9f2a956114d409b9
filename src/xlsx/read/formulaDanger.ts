import { type FormulaPiece, formulaPieces } from "../formula/formulaTokens.js";
import { refuse, type Place, type RefusalCode } from "../refusal.js";

/** Functions that fetch something from outside, or start something there. */
const reaching: ReadonlyMap<string, RefusalCode> = new Map([
  ["WEBSERVICE", "externalLink"],
  ["IMAGE", "externalLink"],
  ["RTD", "dde"],
  ["DDE", "dde"],
  ["CALL", "macro"],
  ["REGISTER", "macro"],
  ["REGISTER.ID", "macro"],
  ["EXEC", "macro"],
  ["SQL.REQUEST", "dataConnection"],
  ["CUBEMEMBER", "dataConnection"],
  ["CUBEVALUE", "dataConnection"],
  ["CUBESET", "dataConnection"],
]);

/** A bracket, a bar, a backslash, a slash in a quoted name, or such a function: most formulas have none and need no closer look. */
const suspicious =
  /[[|\\]|'[^']*\/|(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER(?:\.ID)?|EXEC|SQL\.REQUEST|CUBE\w+)\s*\(/i;

/**
 * Refuses formulas that reach out of the workbook: `[1]Sheet1!A1`, `'C:\x\[a.xlsx]Sheet1'!A1`, DDE
 * (`cmd|'/c calc'!A1`), and functions such as WEBSERVICE and RTD; rows 2 to 4 of the threats. Table references such
 * as `表1[数量]` are none.
 *
 * @throws Refused "externalLink", "dde", "macro" or "dataConnection"
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
      !isThisBook(pieces, i) &&
      before?.kind !== "word" &&
      (after?.kind === "word" || after?.kind === "quoted" || after?.text === "!");
    if (quotedBook || plainBook) refuse("externalLink", { ...place(), found: formula.slice(0, 200) });
    const called =
      kind === "word" && calls(pieces, i + 1)
        ? reaching.get(text.replace(/^(?:_xlfn\.|_xlws\.|_xludf\.)+/i, "").toUpperCase())
        : undefined;
    if (called) refuse(called, { ...place(), found: formula.slice(0, 200) });
  });
}

/** Excel writes `[0]!name` of a name of this very workbook. One that is called would be a macro. */
const isThisBook = (pieces: readonly FormulaPiece[], at: number): boolean =>
  pieces[at]?.text === "[0]" &&
  pieces[at + 1]?.text === "!" &&
  pieces[at + 2]?.kind === "word" &&
  !calls(pieces, at + 3);

/** Whether an opening parenthesis follows, ignoring whitespace. */
function calls(pieces: readonly FormulaPiece[], from: number): boolean {
  let at = from;
  while (pieces[at]?.text.trim() === "") at++;
  return pieces[at]?.text === "(";
}
