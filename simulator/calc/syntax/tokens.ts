import { errorCodes, type ErrorCode } from "../values/cellValue.js";
import { FormulaFault } from "./formulaFault.js";
import { isWordCode, quoteEnd, wordEnd } from "./scanText.js";

export type Token =
  | { readonly kind: "number"; readonly value: number; readonly text: string }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly code: ErrorCode }
  /** The name of a sheet before "!". */
  | { readonly kind: "sheet"; readonly name: string }
  /** A function, a name, or a corner of a reference. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "symbol"; readonly text: string };

const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const pairs = new Set(["<>", "<=", ">="]);
const symbols = "+-*/^&=<>%(),;{}:@#";

/** @throws FormulaFault */
export function tokensOf(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const code = formula.charCodeAt(at);
    if (isBlank(code)) {
      at += 1;
      continue;
    }
    const [token, end] = tokenAt(formula, at);
    tokens.push(token);
    at = end;
  }
  return tokens;
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0;

function tokenAt(formula: string, at: number): readonly [Token, number] {
  const first = formula.charAt(at);
  if (first === '"') return textAt(formula, at);
  if (first === "'") return quotedSheetAt(formula, at);
  if (first === "#") {
    const code = errorCodes.find((error) => formula.slice(at, at + error.length).toUpperCase() === error);
    if (code) return [{ kind: "error", code }, at + code.length];
  }
  if (isWordCode(formula.charCodeAt(at))) return numberAt(formula, at) ?? wordAt(formula, at);
  const two = formula.slice(at, at + 2);
  if (pairs.has(two)) return [{ kind: "symbol", text: two }, at + 2];
  if (symbols.includes(first)) return [{ kind: "symbol", text: first }, at + 1];
  throw new FormulaFault(`“${first}”不能出现在公式中`, `“${first}” cannot stand in a formula`);
}

function textAt(formula: string, at: number): readonly [Token, number] {
  const end = quoteEnd(formula, at);
  if (end < 0) throw new FormulaFault("文本缺少结束的引号", "a text has no closing quotation mark");
  return [{ kind: "text", value: formula.slice(at + 1, end - 1).replaceAll('""', '"') }, end];
}

function quotedSheetAt(formula: string, at: number): readonly [Token, number] {
  const end = quoteEnd(formula, at);
  if (end < 0 || formula.charAt(end) !== "!")
    throw new FormulaFault(
      "工作表名缺少结束的引号或“!”",
      "the name of a sheet has no closing quotation mark or no “!”",
    );
  return [{ kind: "sheet", name: formula.slice(at + 1, end - 1).replaceAll("''", "'") }, end + 1];
}

/** "1.5e3", but not "2020年", which is a word. */
function numberAt(formula: string, at: number): readonly [Token, number] | undefined {
  number.lastIndex = at;
  const text = number.exec(formula)?.[0];
  if (text === undefined || isWordCode(formula.charCodeAt(at + text.length))) return undefined;
  return [{ kind: "number", value: Number(text), text }, at + text.length];
}

function wordAt(formula: string, at: number): readonly [Token, number] {
  const end = wordEnd(formula, at);
  const text = formula.slice(at, end);
  return formula.charAt(end) === "!" ? [{ kind: "sheet", name: text }, end + 1] : [{ kind: "word", text }, end];
}
