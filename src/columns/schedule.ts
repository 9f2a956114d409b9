import { gather, type Event, type Group } from "./gather.js";
import type { Settle, Step } from "./instruction.js";
import type { Island, Source } from "./island.js";
import type { Node } from "./node.js";
import type { Instruction } from "./program.js";
import { Registers, type Kernel, type Register, type Run } from "./register.js";

interface Context {
  /** The column that a node reads. */
  readonly loads: ReadonlyMap<Node, string>;
  readonly kept: ReadonlySet<string>;
  readonly run: Run;
}

/** In order, with registers that are used again as soon as nothing reads them any more. @param constants are filled */
export function schedule(events: readonly Event[], context: Context, constants: Kernel[]): readonly Instruction[] {
  const groups = gather(used(events), (node) => context.loads.has(node));
  const scheduler = new Scheduler(context, constants, lastUses(groups.flatMap((group) => group.events)));
  return groups.flatMap((group) => scheduler.group(group));
}

/** Without the steps that nothing reads. */
function used(events: readonly Event[]): readonly Event[] {
  const last = lastUses(events);
  return events.filter((event) => "key" in event || last.has(event.node));
}

/** The position of the last event that reads a node. */
function lastUses(events: readonly Event[]): Map<Node, number> {
  const last = new Map<Node, number>();
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (!event) continue;
    if ("key" in event) {
      if (!last.has(event.node)) last.set(event.node, at);
    } else if (last.has(event.node)) for (const arg of event.node.args) if (!last.has(arg)) last.set(arg, at);
  }
  return last;
}

class Scheduler {
  private readonly made = new Registers();
  private readonly free: { readonly plain: Register[]; readonly ratio: Register[] } = { plain: [], ratio: [] };
  private readonly registers = new Map<Node, Register>();
  /** Registers of an island's sources, in place of those of the block. */
  private inner = new Map<Node, Register>();
  /** What an island reads anew for each kind of rows; given back after it. */
  private held: ReadonlySet<Node> = new Set();
  private at = 0;

  constructor(
    private readonly context: Context,
    private readonly constants: Kernel[],
    private readonly last: ReadonlyMap<Node, number>,
  ) {}

  group({ events, sources }: Group): readonly Instruction[] {
    if (sources) return [this.island(events, sources)];
    return events.flatMap((event): readonly Instruction[] => {
      const into = "key" in event ? undefined : this.context.loads.get(event.node);
      if (into !== undefined) {
        const register = this.take(event.node);
        this.registers.set(event.node, register);
        this.at += 1;
        return [{ load: into, into: register }];
      }
      return this.step(event);
    });
  }

  private island(events: readonly Event[], nodes: readonly Node[]): Island {
    const end = this.at + events.length;
    const isOut = (node: Node): boolean => node.constant === undefined && (this.last.get(node) ?? -1) >= end;
    // those of the block are not used within
    const outs = events.flatMap((event) => ("key" in event || !isOut(event.node) ? [] : [event.node]));
    const outer = outs.map((node) => this.take(node));
    const sources = nodes.map((node): Source => {
      const from = this.registers.get(node);
      const into = this.take(node);
      this.inner.set(node, into);
      if (from) return { from, into };
      return { load: must(this.context.loads.get(node)), into };
    });
    const inside = new Set([...nodes, ...events.flatMap((event) => ("key" in event ? [] : [event.node]))]);
    this.held = new Set(events.flatMap(({ node }) => [node, ...node.args]).filter((node) => !inside.has(node)));
    const steps = events.flatMap((event): readonly (Step | Settle)[] => {
      if (!("key" in event) && this.context.loads.has(event.node)) {
        this.at += 1;
        return [];
      }
      return this.step(event);
    });
    const made = outs.map((node, at) => {
      const inner = this.registerOf(node);
      this.registers.set(node, must(outer[at]));
      this.giveBack(node, inner);
      return { inner, outer: must(outer[at]) };
    });
    nodes.forEach((node, at) => {
      const source = must(sources[at]);
      if ("load" in source) return;
      // what is read later stays in the block, and else has been given back within
      this.giveBack(node, (this.last.get(node) ?? -1) >= end ? source.into : source.from);
    });
    for (const node of this.held)
      if (node.constant === undefined && (this.last.get(node) ?? -1) < end) this.giveBack(node, this.registerOf(node));
    this.held = new Set();
    this.inner = new Map();
    return { sources, steps, outs: made };
  }

  private step(event: Event): readonly (Step | Settle)[] {
    const { node } = event;
    const { at } = this;
    this.at += 1;
    if ("key" in event) {
      const from = this.registerOf(node);
      this.release(node, at);
      return [{ settle: event.key, from, kept: this.context.kept.has(event.key) }];
    }
    const out = node.constant === undefined ? this.take(node) : this.made.make(node.ratio);
    this.registers.set(node, out);
    const args = node.args.map((arg) => this.registerOf(arg));
    const kernel = node.make(out, args, this.context.run);
    for (const arg of new Set(node.args)) this.release(arg, at);
    if (node.constant === undefined) return [{ kernel, out, args, choosy: node.choosy }];
    this.constants.push(kernel);
    return [];
  }

  private registerOf(node: Node): Register {
    return must(this.inner.get(node) ?? this.registers.get(node));
  }

  private take(node: Node): Register {
    return this.free[node.ratio ? "ratio" : "plain"].pop() ?? this.made.make(node.ratio);
  }

  private release(node: Node, at: number): void {
    if (node.constant === undefined && this.last.get(node) === at && !this.held.has(node))
      this.giveBack(node, this.registerOf(node));
  }

  private giveBack(node: Node, register: Register): void {
    this.free[node.ratio ? "ratio" : "plain"].push(register);
  }
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError("a step is used before it is done");
  return value;
}
