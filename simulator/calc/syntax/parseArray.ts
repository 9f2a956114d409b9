import type { Node } from "./ast.js";
import { errorOf, type CellValue } from "../values/cellValue.js";
import { FormulaFault } from "./formulaFault.js";
import { Matrix } from "../values/matrix.js";
import type { TokenReader } from "./tokenReader.js";

/** `{1,2;"甲",TRUE}` behind its opening bracket: constants, columns parted by commas, rows by semicolons. */
export function parseArray(tokens: TokenReader): Node {
  const rows: CellValue[][] = [[]];
  for (;;) {
    rows.at(-1)?.push(constant(tokens));
    if (tokens.takeSymbol("}")) break;
    if (tokens.takeSymbol(";")) rows.push([]);
    else tokens.expectSymbol(",");
  }
  if (rows.some((row) => row.length !== rows[0]?.length))
    throw new FormulaFault("数组各行的个数不同", "the rows of an array differ in length");
  return { kind: "array", matrix: Matrix.ofRows(rows) };
}

function constant(tokens: TokenReader): CellValue {
  const sign = tokens.takeSymbol("-") ? -1 : tokens.takeSymbol("+") ? 1 : undefined;
  const token = tokens.next();
  if (token.kind === "number") return (sign ?? 1) * token.value;
  if (sign === undefined && token.kind === "text") return token.value;
  if (sign === undefined && token.kind === "error") return errorOf(token.code);
  const word = sign === undefined && token.kind === "word" ? token.text.toUpperCase() : "";
  if (word === "TRUE" || word === "FALSE") return word === "TRUE";
  throw new FormulaFault("数组中只能是常量", "an array can hold constants only");
}
