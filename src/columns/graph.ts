import { Fraction } from "../exact/fraction.js";
import type { Scalar } from "../formula/value.js";
import { unsure } from "./code.js";
import { setAll, setBounds } from "./bounds.js";
import type { Make, Node, Traits } from "./node.js";
import { codeOf } from "./scalarCode.js";

/** More decimals than this leave too few digits before the point. */
const mostDecimals = 12;

/** An expression that columns cannot calculate; its cells are evaluated exactly, one by one. */
export class NotColumnar extends Error {}

/** The nodes of a calculation. The same step on the same arguments is one node, however often it is written. */
export class Graph {
  readonly nodes: Node[] = [];
  private readonly known = new Map<string, Node>();
  private count = 0;

  /** @param name with the arguments and the shape, all that distinguishes the step */
  node(name: string, args: readonly Node[], { scale, ratio, choosy }: Traits, make: Make): Node {
    const key = `${name}|${scale}|${ratio ? "r" : ""}|${args.map(({ id }) => id).join(",")}`;
    const known = this.known.get(key);
    if (known) return known;
    if (scale > mostDecimals) throw new NotColumnar(`${scale} decimals`);
    const made: Node = { id: (this.count += 1), args, scale, ratio, make, choosy: choosy === true };
    this.known.set(key, made);
    this.nodes.push(made);
    return made;
  }

  /** A value that is the same for all rows. @param scale at least this many decimals */
  constant(value: Scalar, scale = 0): Node {
    const isNumber = value instanceof Fraction;
    const own = isNumber ? decimalsOf(value) : 0;
    const shape =
      own === null ? { scale: 0, ratio: true } : { scale: isNumber ? Math.max(own, scale) : scale, ratio: false };
    const key = `constant|${shape.scale}|${nameOf(value)}`;
    const known = this.known.get(key);
    if (known) return known;
    if (shape.scale > mostDecimals) throw new NotColumnar(`${shape.scale} decimals`);
    const made: Node = {
      id: (this.count += 1),
      args: [],
      ...shape,
      constant: value,
      choosy: true,
      make: (out, _, run) => {
        const whole = shape.ratio && isNumber ? Fraction.of(value.numerator) : value;
        return () => {
          const code = codeOf(whole, shape.scale, run.texts);
          setAll(out, code);
          if (!out.denominators) return;
          out.values.fill(code);
          out.denominators.fill(isNumber ? Number(value.denominator) : 1);
          if (code === unsure) out.denominators.fill(1);
          setBounds(out, code, code);
        };
      },
    };
    this.known.set(key, made);
    this.nodes.push(made);
    return made;
  }
}

const decimals = new WeakMap<Fraction, number>();

/** How many decimals a number has; null where no decimal says it exactly. */
export function decimalsOf(value: Fraction): number | null {
  const known = decimals.get(value);
  if (known !== undefined) return known < 0 ? null : known;
  const text = value.toDecimal();
  const found = text === null ? -1 : (text.split(".")[1]?.length ?? 0);
  decimals.set(value, found);
  return found < 0 ? null : found;
}

const names = new WeakMap<Fraction, string>();

/** What distinguishes a constant. */
function nameOf(value: Scalar): string {
  if (!(value instanceof Fraction)) return `${typeof value} ${String(value)}`;
  const known = names.get(value);
  if (known !== undefined) return known;
  const made = `${value.numerator}/${value.denominator}`;
  names.set(value, made);
  return made;
}
