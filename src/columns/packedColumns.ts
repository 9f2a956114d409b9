import { Fraction } from "../exact/fraction.js";
import { FormulaError, type Scalar } from "../formula/value.js";
import { firstText, isText, specialIndex } from "./code.js";
import { Column } from "./column.js";
import type { Texts } from "./texts.js";

/** Columns as plain data, which threads and processes can send each other. */
export interface PackedColumns {
  /** The dictionary in which the codes of the sender's texts are numbered. */
  readonly texts: readonly string[];
  readonly columns: readonly (readonly [key: string, column: PackedColumn])[];
}

interface PackedColumn {
  readonly scale: number;
  readonly codes: Float64Array;
  readonly denominators: Float64Array | null;
  readonly exact: readonly (readonly [row: number, value: PackedScalar])[];
}

type PackedScalar = string | boolean | null | { readonly n: bigint; readonly d: bigint } | { readonly error: FormulaError["code"] };

/**
 * The rows from `from` to the one before `to`.
 * @param valueOf a value that a column does not hold itself; it is sent with the column
 */
export function packColumns(
  columns: ReadonlyMap<string, Column>,
  texts: Texts,
  { from, to }: { readonly from: number; readonly to: number },
  valueOf?: (key: string, row: number) => Scalar,
): PackedColumns {
  return {
    texts: texts.list(),
    columns: [...columns].map(([key, column]) => {
      const exact: [number, PackedScalar][] = [];
      for (let row = from; valueOf && row < to; row += 1)
        if (column.isOpen(row)) exact.push([row - from, packed(valueOf(key, row))]);
      for (const [row, value] of column.exact) if (row >= from && row < to) exact.push([row - from, packed(value)]);
      return [
        key,
        { scale: column.scale, codes: column.wide().slice(from, to), denominators: column.denominators?.slice(from, to) ?? null, exact },
      ];
    }),
  };
}

/** Writes what was sent into whole columns, which are made where they are missing. @param at the row of the first that was sent */
export function unpackColumns(sent: PackedColumns, into: Map<string, Column>, texts: Texts, length: number, at: number): void {
  for (const [key, { scale, codes, denominators, exact }] of sent.columns) {
    const column = into.get(key) ?? new Column(length, scale);
    into.set(key, column);
    for (let row = 0; row < codes.length; row += 1) {
      const code = codes[row] as number;
      column.setCode(at + row, isText(code) ? texts.codeOf(sent.texts[specialIndex(code) - firstText] ?? "") : code);
    }
    if (denominators) {
      column.denominators ??= new Float64Array(length).fill(1);
      column.denominators.set(denominators, at);
    }
    for (const [row, value] of exact) column.exact.set(at + row, unpacked(value));
  }
}

function packed(value: Scalar): PackedScalar {
  if (value instanceof Fraction) return { n: value.numerator, d: value.denominator };
  return value instanceof FormulaError ? { error: value.code } : value;
}

function unpacked(value: PackedScalar): Scalar {
  if (typeof value !== "object" || value === null) return value;
  return "error" in value ? new FormulaError(value.error) : Fraction.of(value.n, value.d);
}
