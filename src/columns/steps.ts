import { Fraction } from "../exact/fraction.js";
import type { Scalar } from "../formula/value.js";
import { no, yes } from "./code.js";
import type { Graph } from "./graph.js";
import { count, extreme, product, quotient, sum, sumOfTwo, type Operand } from "./kernels/arithmetic.js";
import { compared, comparedRatios, comparedWithText, equalsItsNumber, type Comparison } from "./kernels/comparison.js";
import { choice, isKind, junction, negation, unlessError, type Kind } from "./kernels/logic.js";
import { aggregateOfRatios, ofRatios } from "./kernels/ratios.js";
import { asNumber, coarser, ofRatio } from "./kernels/rounding.js";
import { take } from "./kernels/take.js";
import { wordChoice } from "./kernels/wordChoice.js";
import type { Node } from "./node.js";
import type { Register } from "./register.js";
import { powerOfTen } from "./scalarCode.js";

interface WordChoice {
  readonly cell: Node;
  readonly words: readonly string[];
  readonly branches: readonly Node[];
  readonly otherwise: Node;
}

/** What the functions of formulas are on columns: which kernel, and in which unit its result is. */
export class Steps {
  /** Of what is a cell as a number, the cell. */
  private readonly numbers = new Map<Node, Node>();

  /** Of a comparison with a word, what is compared. */
  private readonly tests = new Map<Node, { readonly cell: Node; readonly word: string }>();
  /** Of a choice by words, its branches. */
  private readonly choices = new Map<Node, WordChoice>();

  constructor(private readonly graph: Graph) {}

  plus(a: Node, b: Node, sign: 1 | -1): Node {
    if (a.ratio || b.ratio) return this.ratios(sign === 1 ? "+" : "-", a, b);
    const { scale, nodes, operands } = this.aligned([a, b]);
    return this.graph.node(sign === 1 ? "+" : "-", nodes, { scale, ratio: false }, (out, args) => {
      const [left, right] = operands(args) as [Operand, Operand];
      return sumOfTwo(out, left, right, sign);
    });
  }

  times(a: Node, b: Node): Node {
    if (a.ratio || b.ratio) return this.ratios("*", a, b);
    const [one, other] = [oneOf(a), oneOf(b)];
    return this.graph.node("*", [a, b], { scale: a.scale + b.scale, ratio: false }, (out, [x, y]) =>
      product(out, operand(x, 1, one), operand(y, 1, other)),
    );
  }

  over(a: Node, b: Node): Node {
    const inverse = finiteInverse(b.constant);
    if (inverse) return this.times(a, this.graph.constant(inverse));
    if (a.ratio || b.ratio) return this.ratios("/", a, b);
    const [one, other] = [oneOf(a), oneOf(b)];
    const shift = b.scale - a.scale;
    const [up, down] = [powerOfTen(Math.max(shift, 0)), powerOfTen(Math.max(-shift, 0))];
    return this.graph.node("/", [a, b], { scale: 0, ratio: true }, (out, [x, y]) =>
      quotient(out, operand(x, up, one), operand(y, down, other)),
    );
  }

  private ratios(operation: "+" | "-" | "*" | "/", a: Node, b: Node): Node {
    return this.graph.node(operation, [a, b], { scale: 0, ratio: true }, (out, [x, y]) =>
      ofRatios(out, operation, operand(x, 1, oneOf(a)), operand(y, 1, oneOf(b))),
    );
  }

  aggregate(how: "SUM" | "MIN" | "MAX", cells: readonly Node[]): Node {
    if (cells.length === 0) return this.graph.constant(Fraction.zero);
    if (cells.some(({ ratio }) => ratio))
      return this.graph.node(how, cells, { scale: 0, ratio: true }, (out, args) =>
        aggregateOfRatios(
          out,
          args.map((arg, at) => operand(arg, 1, oneOf(cells[at]))),
          how,
        ),
      );
    const { scale, nodes, operands } = this.aligned(cells);
    return this.graph.node(how, nodes, { scale, ratio: false }, (out, args) =>
      how === "SUM" ? sum(out, operands(args)) : extreme(out, operands(args), how === "MAX" ? 1 : -1),
    );
  }

  count(cells: readonly Node[]): Node {
    return this.graph.node("COUNT", cells, { scale: 0, ratio: false }, (out, args) =>
      count(
        out,
        args.map((arg) => operand(arg, 1, 1)),
      ),
    );
  }

  compare(comparison: Comparison, a: Node, b: Node): Node {
    const shape = { scale: 0, ratio: false };
    const isEqual = comparison === "=" || comparison === "<>";
    if (isEqual && typeof b.constant === "string") {
      const word = b.constant;
      const made = this.graph.node(`${comparison}"${word}"`, [a], shape, (out, [x], run) =>
        comparedWithText(out, comparison, operand(x, 1, 1), word, run),
      );
      if (comparison === "=" && !a.ratio) this.tests.set(made, { cell: a, word });
      return made;
    }
    if (isEqual && typeof a.constant === "string") return this.compare(comparison, b, a);
    if (comparison === "=" && this.numbers.get(b) === a)
      return this.graph.node(`is its number ${b.id}`, [a], shape, (out, [x]) =>
        equalsItsNumber(out, operand(x, 1, 1), no),
      );
    if (a.ratio || b.ratio)
      return this.graph.node(comparison, [a, b], shape, (out, [x, y], run) =>
        comparedRatios(out, comparison, operand(x, 1, oneOf(a)), operand(y, 1, oneOf(b)), run),
      );
    const { nodes, operands } = this.aligned([a, b]);
    return this.graph.node(comparison, nodes, shape, (out, args, run) => {
      const [left, right] = operands(args) as [Operand, Operand];
      return compared(out, comparison, left, right, run);
    });
  }

  junction(cells: readonly Node[], how: "AND" | "OR"): Node {
    return this.graph.node(how, cells, { scale: 0, ratio: false, choosy: true }, (out, args) =>
      junction(
        out,
        args.map((arg) => operand(arg, 1, 1)),
        how === "OR" ? yes : no,
      ),
    );
  }

  not(cell: Node): Node {
    return this.graph.node("NOT", [cell], { scale: 0, ratio: false }, (out, [x]) => negation(out, operand(x, 1, 1)));
  }

  isKind(kind: Kind, cell: Node): Node {
    return this.graph.node(kind, [cell], { scale: 0, ratio: false }, (out, [x]) => isKind(out, operand(x, 1, 1), kind));
  }

  /** @param decimals undefined for INT */
  round(cell: Node, decimals: number | undefined): Node {
    const how = decimals === undefined ? "floor" : "round";
    const scale = decimals ?? 0;
    const one = oneOf(cell);
    if (cell.ratio)
      return this.graph.node(how, [cell], { scale, ratio: false }, (out, [x]) =>
        ofRatio(out, operand(x, 1, one), powerOfTen(scale), how),
      );
    if (cell.scale <= scale) {
      // INT, and ROUND to other decimals, differ for what columns cannot say and the exact evaluator settles
      const made = this.graph.node(
        `number by ${how} to ${scale}`,
        [cell],
        { scale: cell.scale, ratio: false },
        (out, [x]) => asNumber(out, operand(x, 1, one)),
      );
      this.numbers.set(made, cell);
      return made;
    }
    const part = powerOfTen(cell.scale - scale);
    return this.graph.node(how, [cell], { scale, ratio: false }, (out, [x]) =>
      coarser(out, operand(x, 1, one), part, how),
    );
  }

  /** At most this many decimals: of a cell that is kept in no more, whether it counts as a number at all. */
  withinDecimals(cell: Node, decimals: number): Node {
    if (cell.ratio || cell.scale > decimals)
      return this.compare("=", this.plus(cell, this.graph.constant(Fraction.zero), 1), this.round(cell, decimals));
    // for what columns cannot say the decimals matter, and a cell is settled where its step stands
    return this.graph.node(`counts as a number within ${decimals}`, [cell], { scale: 0, ratio: false }, (out, [x]) =>
      equalsItsNumber(out, operand(x, 1, 1), yes),
    );
  }

  /** A position in a range, which may have a fraction: no comparison that a cell makes with it is the same step. */
  position(cell: Node): Node {
    return this.graph.node("position", [cell], { scale: 0, ratio: false, choosy: true }, (out, [x]) => {
      const from = operand(x, 1, 1);
      return (rows) => take(out, from, rows);
    });
  }

  choice(condition: Node, then: Node, otherwise: Node): Node {
    if (then.ratio || otherwise.ratio)
      return this.graph.node(
        "IF",
        [condition, then, otherwise],
        { scale: 0, ratio: true, choosy: true },
        (out, [c, x, y]) => choice(out, must(c), operand(x, 1, oneOf(then)), operand(y, 1, oneOf(otherwise))),
      );
    const test = this.tests.get(condition);
    if (test) return this.wordChoice({ ...test, then }, otherwise);
    const { scale, nodes, operands } = this.aligned([then, otherwise]);
    return this.graph.node("IF", [condition, ...nodes], { scale, ratio: false, choosy: true }, (out, [c, ...args]) => {
      const [left, right] = operands(args) as [Operand, Operand];
      return choice(out, must(c), left, right);
    });
  }

  /** IF(x="a",…,IF(x="b",…,…)), as far as it is about the same cell, is one step. */
  private wordChoice(
    { cell, word, then }: { readonly cell: Node; readonly word: string; readonly then: Node },
    otherwise: Node,
  ): Node {
    const next = this.choices.get(otherwise);
    const further = next?.cell === cell ? next : { words: [], branches: [], otherwise };
    const choice = {
      cell,
      words: [word, ...further.words],
      branches: [then, ...further.branches],
      otherwise: further.otherwise,
    };
    const { scale, nodes, operands } = this.aligned([...choice.branches, choice.otherwise]);
    const made = this.graph.node(
      `IF ${JSON.stringify(choice.words)}`,
      [cell, ...nodes],
      { scale, ratio: false, choosy: true },
      (out, [x, ...args], run) => {
        const chosen = operands(args);
        return wordChoice(out, must(x), choice.words, chosen.slice(0, -1), chosen.at(-1) as Operand, run);
      },
    );
    this.choices.set(made, choice);
    return made;
  }

  unlessError(value: Node, otherwise: Node): Node {
    if (value.ratio || otherwise.ratio)
      return this.graph.node("IFERROR", [value, otherwise], { scale: 0, ratio: true }, (out, [x, y]) =>
        unlessError(out, operand(x, 1, oneOf(value)), operand(y, 1, oneOf(otherwise))),
      );
    const { scale, nodes, operands } = this.aligned([value, otherwise]);
    return this.graph.node("IFERROR", nodes, { scale, ratio: false }, (out, args) => {
      const [left, right] = operands(args) as [Operand, Operand];
      return unlessError(out, left, right);
    });
  }

  /** All in the unit of the finest; constants are written in it, the codes of others are multiplied. */
  private aligned(cells: readonly Node[]) {
    const scale = Math.max(
      ...cells.map((cell) => (cell.constant instanceof Fraction || cell.constant === undefined ? cell.scale : 0)),
    );
    const nodes = cells.map((cell) => (cell.constant === undefined ? cell : this.graph.constant(cell.constant, scale)));
    const units = nodes.map((node) => ({ factor: powerOfTen(Math.max(scale - node.scale, 0)), one: oneOf(node) }));
    const operands = (args: readonly Register[]): readonly Operand[] =>
      args.map((arg, at) => operand(arg, units[at]?.factor ?? 1, units[at]?.one ?? 1));
    return { scale, nodes, operands };
  }
}

const oneOf = (node: Node | undefined): number => powerOfTen(node?.scale ?? 0);
const operand = (register: Register | undefined, factor: number, one: number): Operand => ({
  register: must(register),
  factor,
  one,
});

function must(register: Register | undefined): Register {
  if (!register) throw new TypeError("a step lacks an argument");
  return register;
}

/** 1/x, where x is a known number and a decimal says it exactly: then a division stays in whole numbers of parts. */
function finiteInverse(value: Scalar | undefined): Fraction | null {
  if (!(value instanceof Fraction) || value.equals(Fraction.zero)) return null;
  const inverse = Fraction.one.over(value);
  const decimal = inverse.toDecimal();
  return decimal !== null && (decimal.split(".")[1]?.length ?? 0) <= 4 ? inverse : null;
}
