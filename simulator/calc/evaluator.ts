import { Area, type Bounds } from "./area.js";
import type { Node } from "./syntax/ast.js";
import { Cell } from "./cell.js";
import {
  busyError,
  isError,
  numberError,
  referenceError,
  valueError,
  withoutMessage,
  type CellValue,
} from "./values/cellValue.js";
import { withoutNoise } from "./values/digits.js";
import type { Evaluation, NativeFunction } from "./functions/native.js";
import { eachOf, eachPair, isMatrix, Matrix, type Value } from "./values/matrix.js";
import { withEvenHalves } from "./functions/math.js";
import { negated, operators, percent } from "./values/operators.js";

/** Hands out calls of functions that are not Excel's own. @returns undefined while the answer is awaited */
export type Ask = (cell: Cell, name: string, args: readonly Value[]) => Value | undefined;

/** What another program may do otherwise, and is played for tests. */
export interface EvaluatorDifferences {
  readonly implicitIntersection?: boolean;
  readonly halvesToEven?: boolean;
}

/**
 * Calculates the formula of one cell after the other.
 *
 * Where a cell waits for a custom function, every formula that comes across it waits as well: it is evaluated to
 * the end, so that its own calls go out at once, and the result is thrown away.
 */
export class Evaluator implements Evaluation {
  private cell: Cell | undefined;
  private isPending = false;

  constructor(
    private readonly ask: Ask,
    readonly today: () => number,
    private readonly differences: EvaluatorDifferences = {},
  ) {}

  get row(): number {
    return this.cell?.row ?? 1;
  }

  get column(): number {
    return this.cell?.column ?? 1;
  }

  /** @returns undefined while something that the formula reads is awaited */
  calculate(cell: Cell): Value | undefined {
    this.cell = cell;
    this.isPending = false;
    const root = cell.formula?.root;
    const value = root ? this.result(root) : null;
    return this.isPending ? undefined : value;
  }

  private result(root: Node): Value {
    if (root.kind !== "binary" || (root.operator !== "+" && root.operator !== "-")) return this.evaluate(root);
    const [left, right] = [this.evaluate(root.left), this.evaluate(root.right)];
    const value = eachPair(left, right, operators[root.operator]);
    return typeof left === "number" && typeof right === "number" && typeof value === "number"
      ? withoutNoise(left, right, value)
      : value;
  }

  readonly evaluate = (node: Node): Value => {
    switch (node.kind) {
      case "value":
        return node.value;
      case "array":
        return node.matrix;
      case "missing":
        return null;
      case "reference":
        return this.read(node.at);
      case "binary":
        return eachPair(this.evaluate(node.left), this.evaluate(node.right), operators[node.operator]);
      case "unary":
        return this.unary(node);
      case "native":
        return this.native(this.differences.halvesToEven === true ? withEvenHalves(node.fn) : node.fn, node.args);
      case "custom": {
        const value = this.custom(node.name, node.args);
        return this.differences.implicitIntersection === true && isMatrix(value) ? value.first : value;
      }
    }
  };

  readonly operand = (node: Node): Value => {
    const value = this.evaluate(node);
    return !isMatrix(value) && yieldsCell(node) ? new Matrix(1, 1, [value]) : value;
  };

  readonly boundsOf = (node: Node): Bounds | undefined => {
    const precedent = node.kind === "reference" ? this.cell?.precedents[node.at] : undefined;
    if (precedent instanceof Area) return precedent.bounds;
    if (!(precedent instanceof Cell) || precedent.isName) return undefined;
    const { row, column } = precedent;
    return { top: row, left: column, bottom: row, right: column };
  };

  private read(at: number): Value {
    const precedent = this.cell?.precedents[at];
    if (precedent instanceof Cell) {
      if (precedent.pending) return this.awaited();
      return precedent.isName && precedent.block ? precedent.block : withoutMessage(precedent.value);
    }
    if (!(precedent instanceof Area)) return precedent ?? referenceError;
    const { matrix } = precedent;
    this.isPending ||= matrix.pending;
    return matrix;
  }

  private awaited(): CellValue {
    this.isPending = true;
    return busyError;
  }

  private unary(node: Node & { kind: "unary" }): Value {
    switch (node.operator) {
      case "+":
        return this.evaluate(node.operand);
      case "-":
        return eachPair(this.evaluate(node.operand), null, negated);
      case "%":
        return eachPair(this.evaluate(node.operand), null, percent);
      case "@":
        return this.intersection(node.operand);
      case "#":
        return this.spilled(node.operand);
    }
  }

  /** The cell of a range that stands in the formula's own row or column. */
  private intersection(node: Node): Value {
    const value = this.evaluate(node);
    if (!isMatrix(value)) return value;
    const precedent = node.kind === "reference" ? this.cell?.precedents[node.at] : undefined;
    if (!(precedent instanceof Area)) return value.first;
    const { top, left } = precedent.bounds;
    const [row, column] = [value.rows === 1 ? 0 : this.row - top, value.columns === 1 ? 0 : this.column - left];
    const isInside = row >= 0 && row < value.rows && column >= 0 && column < value.columns;
    return isInside ? value.at(row, column) : valueError;
  }

  private spilled(node: Node): Value {
    const anchor = node.kind === "reference" ? this.cell?.precedents[node.at] : undefined;
    if (!(anchor instanceof Cell)) return referenceError;
    if (anchor.pending) return this.awaited();
    return anchor.block ?? (isError(anchor.value) ? anchor.value : referenceError);
  }

  private native(fn: NativeFunction, args: readonly Node[]): Value {
    switch (fn.kind) {
      case "lazy":
        return fn.apply(args, this);
      case "all":
        return finite(fn.apply(args.map(this.operand)));
      case "each":
        return eachOf(args.map(this.evaluate), (cells) => {
          if (!fn.takesErrors) for (const cell of cells) if (isError(cell)) return cell;
          return finite(fn.apply(cells)) as CellValue;
        });
    }
  }

  private custom(name: string, args: readonly Node[]): Value {
    if (!this.cell) return referenceError;
    const wasPending = this.isPending;
    this.isPending = false;
    const values = args.map(this.evaluate);
    const isReady = !this.isPending;
    this.isPending ||= wasPending;
    return (isReady ? this.ask(this.cell, name, values) : undefined) ?? this.awaited();
  }
}

/** Whether a value is that of a cell and not a value by itself: INDEX and IF hand on the cell that they choose. */
function yieldsCell(node: Node | undefined): boolean {
  if (node?.kind !== "native") return node?.kind === "reference";
  if (node.fn.name === "INDEX") return yieldsCell(node.args[0]);
  return node.fn.name === "IF" && node.args.slice(1).every(yieldsCell);
}

const finite = (value: Value): Value => (typeof value === "number" && !Number.isFinite(value) ? numberError : value);
