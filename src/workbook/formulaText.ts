/** Parts of a formula in which nothing may be replaced (texts) or that name a sheet. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!/gu;

/** A formula with its references to sheets turned to other names. */
export function renamedSheets(formula: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return formula;
  return formula.replace(pieces, (piece) => {
    if (!piece.endsWith("!")) return piece;
    const name = piece.startsWith("'") ? piece.slice(1, -2).replaceAll("''", "'") : piece.slice(0, -1);
    const now = names.get(name);
    return now === undefined || now === name ? piece : `${quoted(now)}!`;
  });
}

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/**
 * A formula without what programs change when they save it: whitespace, the case of names, quotes round the
 * names of sheets, prefixes of functions (`_xldudf_`, `_xlfn.`, `@`), `[0]!` before a name of this very workbook, and
 * TRUE that LibreOffice writes as TRUE().
 * Two formulas with the same canonical text say the same. Texts in quotes are kept to the letter.
 */
export function canonicalFormula(formula: string): string {
  const texts: string[] = [];
  return formula
    .replace(/"(?:[^"]|"")*"/g, (piece) => `"${texts.push(piece) - 1}"`)
    .replace(/'((?:[^']|'')+)'!/g, (_, name: string) => `${name.replaceAll("''", "'")}!`)
    .replace(/_xldudf_|_xlfn\.(_xlws\.)?|\[0\]!|@|\s+/gi, "")
    .toUpperCase()
    .replace(/(?<![\p{L}\p{N}_.])(TRUE|FALSE)\(\)/gu, "$1")
    .replace(/"(\d+)"/g, (_, at: string) => texts[Number(at)] ?? "");
}
