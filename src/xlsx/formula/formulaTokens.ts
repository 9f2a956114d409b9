/**
 * The tokens of a formula, as far as they matter to code that moves references or looks for ones
 * to other files: what stands in quotes and brackets is left alone (ECMA-376 Part 1, 18.17.2).
 */
export interface FormulaPiece {
  readonly kind:
    /** "…" */
    | "string"
    /** '…', a sheet's name */
    | "quoted"
    /** […], of a table or another workbook */
    | "bracket"
    /** Letters, digits, "$", "." and "_" in a row: a reference, a name, a function, a number. */
    | "word"
    /** One character of anything else. */
    | "other";
  readonly text: string;
}

const string = /"(?:[^"]|"")*"?/y;
const quoted = /'(?:[^']|'')*'?/y;
const word = /[\p{L}\p{N}\p{M}$._\\?]+/uy;

/**
 * @param formula without "="
 * @returns pieces that, joined, are the formula again
 */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  for (let at = 0; at < formula.length;) {
    const piece = pieceAt(formula, at);
    pieces.push(piece);
    at += piece.text.length;
  }
  return pieces;
}

function pieceAt(formula: string, at: number): FormulaPiece {
  const first = formula.charAt(at);
  if (first === '"') return { kind: "string", text: match(string, formula, at) };
  if (first === "'") return { kind: "quoted", text: match(quoted, formula, at) };
  if (first === "[") return { kind: "bracket", text: formula.slice(at, bracketEnd(formula, at)) };
  const text = match(word, formula, at);
  return text === "" ? { kind: "other", text: first } : { kind: "word", text };
}

function match(pattern: RegExp, formula: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(formula)?.[0] ?? "";
}

/** Brackets nest, and an apostrophe before one makes it a letter of a column's name (18.17.6.2). */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const char = formula.charAt(at);
    if (char === "'") at++;
    else if (char === "[") depth++;
    else if (char === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
