import { compile } from "../formula/evaluate.js";
import type { Expr, Ref } from "../formula/expr.js";
import { isArray, type Scalar, type Value } from "../formula/value.js";
import type { Leaf } from "./lower.js";
import type { Results } from "./results.js";
import type { Table } from "./table.js";

/** The exact evaluator on the same cells, for single rows. */
export class ExactCells {
  count = 0;
  private row = -1;
  private readonly ofRow = new Map<string, Scalar>();
  private readonly lists = new Map<string, readonly Scalar[]>();
  private readonly known = new Map<string, () => readonly Scalar[]>();

  constructor(
    private readonly leaf: (ref: Ref) => Leaf,
    private readonly exprs: ReadonlyMap<string, Expr>,
    readonly table: Table,
    readonly results: Results,
    /** The figures of parameters that programs read; none, where all are known when a program is made. */
    readonly figure: (name: string, at: number) => Scalar = () => null,
  ) {}

  /** A cell recomputed from its expression, whatever its column says. */
  evaluate(key: string, row: number): Scalar {
    const expr = this.exprs.get(key);
    if (!expr) return null;
    this.count += 1;
    this.at(row);
    const value = compile(expr)(this.resolver(row));
    if (isArray(value)) throw new TypeError("a cell is one value");
    this.at(row);
    this.ofRow.set(key, value);
    return value;
  }

  /** A cell as its column says, or evaluated where that is not exact. */
  valueOf(key: string, row: number): Scalar {
    const input = this.table.columns.get(key);
    if (input) return input.valueAt(row, this.table.texts) ?? null;
    if (this.row === row && this.ofRow.has(key)) return this.ofRow.get(key) ?? null;
    const column = this.results.columns.get(key);
    const value = column?.valueAt(row, this.table.texts);
    return value === undefined ? this.evaluate(key, row) : value;
  }

  /** What leaves of expressions hold for a row. */
  resolver(row: number): (ref: Ref) => Value {
    return (ref) => {
      const leaf = this.leaf(ref);
      switch (leaf.at) {
        case "own":
          return this.valueOf(leaf.key, row);
        case "ownCells":
          return leaf.keys.map((key) => this.valueOf(key, row));
        case "column":
          return this.list(leaf.key);
        case "value":
        case "parameter":
          return leaf.value;
      }
    };
  }

  /** The cells of all rows; the same list as long as it says the same, so that what is sorted serves again. */
  private list(key: string): readonly Scalar[] {
    const known = this.lists.get(key) ?? this.known.get(key)?.();
    if (known) {
      this.lists.set(key, known);
      return known;
    }
    const made = Array.from({ length: this.table.length }, (_, row) => this.valueOf(key, row));
    this.lists.set(key, made);
    return made;
  }

  /** Where the table has only some of the rows: the cells of all. */
  know(key: string, list: () => readonly Scalar[]): void {
    this.lists.delete(key);
    this.known.set(key, list);
  }

  forget(key: string): void {
    this.lists.delete(key);
  }

  private at(row: number): void {
    if (this.row === row) return;
    this.row = row;
    this.ofRow.clear();
  }
}
