import { ref, type Expr, type Ref } from "../../formula/expr.js";

/**
 * What an expression of the model reads. The engine looks it up among a department's values; a workbook
 * prints it as the address of a cell.
 */
export type ModelRef = Ref &
  (
    | { readonly at: "own"; readonly shape: "cell"; readonly key: string }
    | { readonly at: "ownCells"; readonly shape: "range"; readonly keys: readonly string[] }
    | { readonly at: "column"; readonly shape: "range"; readonly key: string }
    | { readonly at: "parameter"; readonly name: string }
  );

const leaf = (to: ModelRef): Expr => ref(to);

/** A cell of the department that is being scored. */
export const own = (key: string): Expr => leaf({ at: "own", shape: "cell", key });
/** Several cells of the department, side by side. */
export const ownCells = (keys: readonly string[]): Expr => leaf({ at: "ownCells", shape: "range", keys });
/** The same cell of all departments. */
export const column = (key: string): Expr => leaf({ at: "column", shape: "range", key });
export const parameterCell = (name: string): Expr => leaf({ at: "parameter", shape: "cell", name });
export const parameterRange = (name: string): Expr => leaf({ at: "parameter", shape: "range", name });
