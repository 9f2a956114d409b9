/** String literals and quoted sheet names stay as they are; the rest of a formula is respelled. */
const respelled = (formula: string, change: (piece: string) => string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[^"']+/g, (piece) => (/^["']/.test(piece) ? piece : change(piece)));

/** As people see it: without "=", and without the prefixes that only files have. */
export function shownFormula(text: string): string {
  const formula = text.startsWith("=") ? text.slice(1) : text;
  if (!/_xl/i.test(formula)) return formula;
  return respelled(formula, (piece) => piece.replace(/_xldudf_|_xlfn\.(?:_xlws\.)?/gi, ""));
}

/** As files hold it: functions of the add-in have a prefix. */
export function storedFormula(formula: string, customNames: ReadonlySet<string>): string {
  return respelled(formula, (piece) =>
    piece.replace(/[\p{L}\p{N}_.]+(?=\()/gu, (name) =>
      customNames.has(name.toUpperCase()) ? `_xldudf_${name.toUpperCase()}` : name,
    ),
  );
}

/** As Excel shows calls that it takes for functions of single values: with "@" before each. */
export const withAt = (formula: string, customNames: ReadonlySet<string>): string =>
  respelled(formula, (piece) =>
    piece.replace(/@?([\p{L}\p{N}_.]+)(?=\()/gu, (call, name: string) =>
      customNames.has(name.toUpperCase()) ? `@${name}` : call,
    ),
  );

const sheetNames = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!/gu;

/** @param now the sheet's new name, or undefined when the sheet is deleted: what referred to it is lost */
export function withSheetRenamed(formula: string, name: string, now: string | undefined): string {
  // tens of thousands of formulas are asked when a sheet goes, and most know nothing of it
  if (!formula.toLowerCase().includes(name.toLowerCase().replaceAll("'", "''"))) return formula;
  return formula.replace(sheetNames, (piece) => {
    if (!piece.endsWith("!")) return piece;
    const found = piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
    if (found.toLowerCase() !== name.toLowerCase()) return piece;
    return now === undefined ? "#REF!" : `${quoted(now)}!`;
  });
}

/** Names that could be read as a reference, or hold more than letters and digits, stand in quotes. */
const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$|^[RrCc]\d*$/.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
