import type { CellValue } from "../values/cellValue.js";
import type { Matrix } from "../values/matrix.js";
import type { NativeFunction } from "../functions/native.js";

/** A formula as a tree. Leaves that are references are numbers: positions in the list of the formula's references. */
export type Node =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "array"; readonly matrix: Matrix }
  /** An argument that is left out between two commas. */
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly at: number }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "native"; readonly fn: NativeFunction; readonly args: readonly Node[] }
  /** A function that is not Excel's own: one of the add-in, or unknown. */
  | { readonly kind: "custom"; readonly name: string; readonly args: readonly Node[] };

/** "@" takes the cell of the formula's own row or column, "#" the whole spilled area of a cell. */
export type UnaryOperator = "-" | "+" | "%" | "@" | "#";
export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A row or column of a reference: itself, or how far it is from the formula's cell. */
export interface Coordinate {
  readonly fixed: boolean;
  readonly at: number;
}

/** What a formula reads, as seen from any cell: formulas that are copies of each other share one tree. */
export type Reference =
  | { readonly kind: "cell"; readonly sheet: string | undefined; readonly row: Coordinate; readonly column: Coordinate }
  | {
      readonly kind: "area";
      readonly sheet: string | undefined;
      readonly top: Coordinate;
      readonly left: Coordinate;
      readonly bottom: Coordinate;
      readonly right: Coordinate;
    }
  | { readonly kind: "name"; readonly sheet: string | undefined; readonly name: string };
