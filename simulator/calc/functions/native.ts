import type { Bounds } from "../area.js";
import type { Node } from "../syntax/ast.js";
import { isError, type CellError, type CellValue } from "../values/cellValue.js";
import { asNumber, asText } from "../values/convert.js";
import type { Value } from "../values/matrix.js";

/** What a function needs to evaluate its arguments itself. */
export interface Evaluation {
  readonly evaluate: (node: Node) => Value;
  /** As `evaluate`, but a single cell is a block of one: functions over ranges skip the strings in it. */
  readonly operand: (node: Node) => Value;
  readonly row: number;
  readonly column: number;
  /** Where the cell or area stands that a node refers to; undefined for a node that is no reference. */
  readonly boundsOf: (node: Node) => Bounds | undefined;
  /** Today as Excel's number of the day. */
  readonly today: () => number;
}

interface Shape {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Has another value without any change of a cell. */
  readonly volatile?: boolean;
}

/** each: of single cells, applied cell by cell to blocks. all: of whole ranges. lazy: evaluates what it needs. */
export type NativeFunction =
  | (Shape & {
      readonly kind: "each";
      readonly takesErrors: boolean;
      readonly apply: (cells: readonly CellValue[]) => CellValue;
    })
  | (Shape & { readonly kind: "all"; readonly apply: (operands: readonly Value[]) => Value })
  | (Shape & { readonly kind: "lazy"; readonly apply: (args: readonly Node[], evaluation: Evaluation) => Value });

type Arity = number | readonly [number, number];
export const any = 255;

const shape = (name: string, arity: Arity): Shape => {
  const [least, most] = typeof arity === "number" ? [arity, arity] : arity;
  return { name, least, most };
};

/** Errors pass through it unseen. */
export const each = (
  name: string,
  arity: Arity,
  apply: (...cells: readonly CellValue[]) => CellValue,
): NativeFunction => ({
  ...shape(name, arity),
  kind: "each",
  takesErrors: false,
  apply: (cells) => apply(...cells),
});

/** Distinguishes errors from other values. */
export const test = (name: string, holds: (cell: CellValue) => boolean): NativeFunction => ({
  ...shape(name, 1),
  kind: "each",
  takesErrors: true,
  apply: ([cell = null]) => holds(cell),
});

export const all = (name: string, arity: Arity, apply: (...operands: readonly Value[]) => Value): NativeFunction => ({
  ...shape(name, arity),
  kind: "all",
  apply: (operands) => apply(...operands),
});

export const lazy = (
  name: string,
  arity: Arity,
  apply: (args: readonly Node[], evaluation: Evaluation) => Value,
): NativeFunction => ({
  ...shape(name, arity),
  kind: "lazy",
  apply,
});

/** A function of numbers. */
export const ofNumbers = (
  name: string,
  arity: Arity,
  apply: (...numbers: readonly number[]) => number | CellError,
): NativeFunction =>
  each(name, arity, (...cells) => {
    const numbers: number[] = [];
    for (const cell of cells) {
      const number = asNumber(cell);
      if (isError(number)) return number;
      numbers.push(number);
    }
    return apply(...numbers);
  });

/** A function whose first argument is a text. */
export const ofText = (
  name: string,
  arity: Arity,
  apply: (text: string, ...rest: readonly CellValue[]) => CellValue,
): NativeFunction =>
  each(name, arity, (first = null, ...rest) => {
    const text = asText(first);
    return isError(text) ? text : apply(text, ...rest);
  });
