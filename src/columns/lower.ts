import { Fraction } from "../exact/fraction.js";
import type { Expr, Ref } from "../formula/expr.js";
import { functions, type FormulaFunction } from "../formula/functions.js";
import { asBoolean, FormulaError, isArray, type Scalar, type Value } from "../formula/value.js";
import type { Graph } from "./graph.js";
import { setAll } from "./bounds.js";
import { NotColumnar } from "./graph.js";
import { figureScale } from "./figureScale.js";
import { cellByCell } from "./kernels/cellByCell.js";
import type { Comparison } from "./kernels/comparison.js";
import { ofColumn, place, type Place } from "./kernels/places.js";
import type { Node, Shape } from "./node.js";
import { codeOf } from "./scalarCode.js";
import { Steps } from "./steps.js";

/**
 * What a leaf of an expression is: cells of the row, by key; all cells of a key; a value that decides how a program is
 * made; or figures that only a run knows, of which the program is made for their number of decimals alone.
 */
export type Leaf =
  | { readonly at: "own"; readonly key: string }
  | { readonly at: "ownCells"; readonly keys: readonly string[] }
  | { readonly at: "column"; readonly key: string }
  | { readonly at: "value"; readonly value: Value }
  | { readonly at: "parameter"; readonly name: string; readonly value: Value };

export interface Cells {
  readonly leaf: (ref: Ref) => Leaf;
  /** The node of a cell of the row. */
  readonly own: (key: string) => Node;
  /** How a column that is ranked is kept. */
  readonly column: (key: string) => Shape;
}

interface Whole {
  readonly column: string;
}
type Lowered = Node | readonly Node[] | Whole;

const isNodes = (lowered: Lowered): lowered is readonly Node[] => Array.isArray(lowered);
const isWhole = (lowered: Lowered): lowered is Whole => "column" in lowered;

/**
 * Turns expressions into steps over columns. A range of a row's own cells is a node for each; a range of all rows has
 * been sorted before, and is only asked for places, its count and its extremes.
 */
export class Lowering {
  private readonly steps: Steps;
  private readonly known = new Map<Expr, Lowered>();

  constructor(
    private readonly graph: Graph,
    private readonly cells: Cells,
  ) {
    this.steps = new Steps(graph);
  }

  /** @throws NotColumnar when no kernel calculates it */
  cell(expr: Expr): Node {
    return single(this.lower(expr));
  }

  private lower(expr: Expr): Lowered {
    const known = this.known.get(expr);
    if (known) return known;
    const made = this.made(expr);
    this.known.set(expr, made);
    return made;
  }

  private made(expr: Expr): Lowered {
    switch (expr.kind) {
      case "literal":
        return this.graph.constant(expr.value);
      case "array":
        return expr.items.map((item) => this.graph.constant(item));
      case "rule":
        return this.lower(expr.body);
      case "ref":
        return this.leaf(this.cells.leaf(expr.ref));
      case "call":
        if (expr.fn.name === "IF") return this.conditional(expr.args);
        return this.call(
          expr.fn,
          expr.args.map((arg) => this.lower(arg)),
        );
    }
  }

  private leaf(leaf: Leaf): Lowered {
    switch (leaf.at) {
      case "own":
        return this.cells.own(leaf.key);
      case "ownCells":
        return leaf.keys.map((key) => this.cells.own(key));
      case "column":
        return { column: leaf.key };
      case "value":
        return this.constants(leaf.value);
      case "parameter":
        return isArray(leaf.value) ? leaf.value.map((_, at) => this.figure(leaf, at)) : this.figure(leaf, 0);
    }
  }

  /** A number of a parameter is a step that every run repeats; its words decide, as those of any constant do. */
  private figure(leaf: Extract<Leaf, { at: "parameter" }>, at: number): Node {
    const value = isArray(leaf.value) ? (leaf.value[at] ?? null) : leaf.value;
    const scale = figureScale(value);
    if (scale === null) return this.graph.constant(value);
    const { name } = leaf;
    return this.graph.node(`parameter ${name}[${at}]`, [], { scale, ratio: false }, (out, _, run) => () => {
      const figure = run.figure(name, at);
      setAll(out, codeOf(figure, scale, run.texts));
    });
  }

  private readonly constants = (value: Value): Lowered =>
    isArray(value) ? value.map((cell) => this.graph.constant(cell)) : this.graph.constant(value);

  /** A condition that is known leaves one branch, and the other is never looked at. */
  private conditional([test, then, otherwise]: readonly Expr[]): Lowered {
    if (!test || !then) throw new TypeError("IF lacks arguments");
    const condition = single(this.lower(test));
    const { constant } = condition;
    const second = (): Lowered => (otherwise ? this.lower(otherwise) : this.graph.constant(false));
    if (constant === undefined) return this.steps.choice(condition, single(this.lower(then)), single(second()));
    const truth = asBoolean(constant);
    if (truth instanceof FormulaError) return this.graph.constant(truth);
    return truth ? this.lower(then) : second();
  }

  private call(fn: FormulaFunction, args: readonly Lowered[]): Lowered {
    const known = valuesOf(args);
    if (known && fn.name !== "IFERROR" && !(fn.elementwise && known.some(isArray)))
      return this.constants(fn.evaluate(known));
    if (fn.elementwise && args.some(isNodes)) return this.elementwise(fn, args);
    return this.applied(fn, args);
  }

  private elementwise(fn: FormulaFunction, args: readonly Lowered[]): readonly Node[] {
    const lengths = new Set(args.filter(isNodes).map((nodes) => nodes.length));
    if (lengths.size > 1) throw new TypeError("ranges of different lengths");
    const [length = 0] = lengths;
    return Array.from({ length }, (_, at) =>
      single(
        this.call(
          fn,
          args.map((arg) => (isNodes(arg) ? must(arg[at]) : arg)),
        ),
      ),
    );
  }

  private applied(fn: FormulaFunction, args: readonly Lowered[]): Lowered {
    const { steps } = this;
    const [first, second] = args;
    const one = () => single(first);
    const two = () => single(second);
    switch (fn) {
      case functions.add:
        return steps.plus(one(), two(), 1);
      case functions.subtract:
        return steps.plus(one(), two(), -1);
      case functions.multiply:
        return steps.times(one(), two());
      case functions.divide:
        return steps.over(one(), two());
      case functions.equal:
      case functions.notEqual:
      case functions.less:
      case functions.lessOrEqual:
      case functions.greater:
      case functions.greaterOrEqual:
        return steps.compare(fn.name as Comparison, one(), two());
      case functions.min:
      case functions.max:
        if (first && isWhole(first)) return this.ofColumn(first, fn === functions.max ? "largest" : "smallest");
        return steps.aggregate(fn === functions.max ? "MAX" : "MIN", flat(args));
      case functions.sum:
      case functions.sumProduct:
        return steps.aggregate("SUM", flat(args));
      case functions.count:
        return first && isWhole(first) ? this.ofColumn(first, "count") : steps.count(flat(args));
      case functions.and:
        return steps.junction(flat(args), "AND");
      case functions.or:
        return steps.junction(flat(args), "OR");
      case functions.not:
        return steps.not(one());
      case functions.isNumber:
        return steps.isKind("ISNUMBER", one());
      case functions.isText:
        return steps.isKind("ISTEXT", one());
      case functions.isError:
        return steps.isKind("ISERROR", one());
      case functions.round:
        return steps.round(one(), wholeConstant(two()));
      case functions.floor:
        return steps.round(one(), undefined);
      case functions.withinDecimals:
        return steps.withinDecimals(one(), wholeConstant(two()));
      case functions.length:
      case functions.trim:
        return this.cellByCell(fn, one());
      case functions.index:
        return this.index(first, two());
      case functions.column:
        return columnOfPairs(first, two());
      case functions.countAbove:
      case functions.countBelow:
      case functions.countEqual:
      case functions.distinctAbove:
      case functions.distinctBelow:
        return this.place(fn.name as Place, first, two());
      default:
        if (fn.name === "IFERROR") return this.unlessError(one(), two());
        throw new NotColumnar(fn.name);
    }
  }

  private unlessError(value: Node, otherwise: Node): Node {
    if (value.constant === undefined) return this.steps.unlessError(value, otherwise);
    return value.constant instanceof FormulaError ? otherwise : value;
  }

  private ofColumn({ column }: Whole, what: "count" | "largest" | "smallest"): Node {
    const shape = what === "count" ? { scale: 0, ratio: false } : this.cells.column(column);
    return this.graph.node(`${what} of ${column}`, [], shape, (out, _, run) => ofColumn(out, column, what, run));
  }

  /** Only the row's own cell of the ranked column has a place that was found by sorting. */
  private place(which: Place, range: Lowered | undefined, value: Node): Node {
    if (!range || !isWhole(range)) throw new NotColumnar(which);
    const { column } = range;
    if (this.cells.own(column) !== value) throw new NotColumnar(which);
    return this.graph.node(`${which} in ${column}`, [value], { scale: 0, ratio: false }, (out, [own], run) =>
      place(out, must(own), column, which, run),
    );
  }

  private cellByCell(fn: FormulaFunction, cell: Node): Node {
    if (cell.ratio) throw new NotColumnar(fn.name);
    const { scale } = cell;
    return this.graph.node(fn.name, [cell], { scale: 0, ratio: false }, (out, [x], run) =>
      cellByCell(out, must(x), scale, fn.evaluate, run),
    );
  }

  /** The cells of a range one after the other, until the position fits. */
  private index(range: Lowered | undefined, position: Node): Node {
    if (!range || !isNodes(range) || position.ratio || position.scale > 0) throw new NotColumnar("INDEX");
    const { steps, graph } = this;
    const known = position.constant;
    if (known instanceof Fraction) {
      const at = Number(known.numerator) - 1;
      return at < range.length ? (range[at] ?? graph.constant(null)) : graph.constant(new FormulaError("#REF!"));
    }
    const own = steps.position(position);
    const beyond = steps.choice(
      steps.compare("<", own, graph.constant(Fraction.one)),
      graph.constant(null),
      graph.constant(new FormulaError("#REF!")),
    );
    return range.reduceRight(
      (otherwise: Node, cell, at) =>
        steps.choice(steps.compare("=", own, graph.constant(Fraction.of(at + 1))), cell, otherwise),
      beyond,
    );
  }
}

/** The first or the second of each pair of a list. */
function columnOfPairs(pairs: Lowered | undefined, { constant }: Node): readonly Node[] {
  if (!pairs || !isNodes(pairs) || !(constant instanceof Fraction))
    throw new NotColumnar("a column of what is no list");
  const wanted = Number(constant.numerator) - 1;
  return pairs.filter((_, at) => at % 2 === wanted);
}

function single(lowered: Lowered | undefined): Node {
  if (!lowered || isNodes(lowered) || isWhole(lowered)) throw new NotColumnar("a range where one cell stands");
  return lowered;
}

function flat(args: readonly Lowered[]): readonly Node[] {
  return args.flatMap((arg) => {
    if (isWhole(arg)) throw new NotColumnar("a column among single cells");
    return arg;
  });
}

/** The arguments as values, when all of them are known. */
function valuesOf(args: readonly Lowered[]): readonly Value[] | null {
  const values: Value[] = [];
  for (const arg of args) {
    if (isWhole(arg)) return null;
    if (isNodes(arg)) {
      const cells: Scalar[] = [];
      for (const { constant } of arg) {
        if (constant === undefined) return null;
        cells.push(constant);
      }
      values.push(cells);
    } else if (arg.constant === undefined) return null;
    else values.push(arg.constant);
  }
  return values;
}

function wholeConstant({ constant }: Node): number {
  if (!(constant instanceof Fraction) || !constant.isWhole())
    throw new NotColumnar("ROUND to a number of decimals that is not known");
  return Number(constant.numerator);
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError("a step lacks an argument");
  return value;
}
