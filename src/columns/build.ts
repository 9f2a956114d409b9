import { Graph, NotColumnar } from "./graph.js";
import { setAll } from "./bounds.js";
import { unsure } from "./code.js";
import { Lowering } from "./lower.js";
import type { Node, Shape } from "./node.js";
import type { Instruction, ProgramCell, ProgramPlan, Stage } from "./program.js";
import { referencesOf, type References } from "./references.js";
import type { Kernel, Run } from "./register.js";
import { schedule } from "./schedule.js";
import type { Event } from "./gather.js";

export interface Built {
  readonly stages: readonly Stage[];
  readonly shapes: ReadonlyMap<string, Shape>;
  readonly kept: ReadonlySet<string>;
}

/** Makes stages of a plan: a cell that reads a whole column comes in a stage after the one that completes it. */
export function build(plan: ProgramPlan, run: Run): Built {
  const exprs = new Map(plan.cells.map((cell) => [cell.key, cell]));
  const references = new Map(plan.cells.map(({ key, expr }) => [key, referencesOf(expr, plan.leaf)]));
  const needed = neededBy(plan.kept ?? new Set(exprs.keys()), references);
  const read = [...needed].flatMap((key) => [...(references.get(key)?.columns ?? [])]).filter((key) => exprs.has(key));
  const columns = new Set([...read, ...(plan.ranked ?? [])]);
  const kept = new Set([...(plan.kept ?? exprs.keys()), ...columns]);
  const levels = levelsOf(
    plan.cells.filter(({ key }) => needed.has(key)),
    references,
  );
  const shapes = new Map<string, Shape>();
  const stages: Stage[] = [];
  for (let level = 0; level <= Math.max(0, ...levels.values()); level += 1) {
    const wanted = plan.cells.filter(({ key }) => kept.has(key) && levels.get(key) === level);
    const stage = new StageBuilder(plan, exprs, references, kept, shapes, (key) => (levels.get(key) ?? 0) < level);
    for (const { key } of wanted) stage.nodeOf(key);
    const constants: Kernel[] = [];
    stages.push({
      constants,
      instructions: stage.instructions(run, constants),
      ranked: [...columns].filter((key) => levels.get(key) === level),
    });
  }
  return { stages, shapes, kept };
}

function neededBy(wanted: ReadonlySet<string>, references: ReadonlyMap<string, References>): ReadonlySet<string> {
  const needed = new Set<string>();
  const visit = (key: string): void => {
    if (needed.has(key)) return;
    needed.add(key);
    const read = references.get(key);
    read?.own.forEach(visit);
    read?.columns.forEach(visit);
  };
  wanted.forEach(visit);
  return needed;
}

function levelsOf(
  cells: readonly ProgramCell[],
  references: ReadonlyMap<string, References>,
): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const { key } of cells) {
    const { own, columns } = references.get(key) ?? { own: [], columns: [] };
    let level = 0;
    for (const read of own) level = Math.max(level, levels.get(read) ?? 0);
    for (const read of columns) level = Math.max(level, (levels.get(read) ?? -1) + 1);
    levels.set(key, level);
  }
  return levels;
}

class StageBuilder {
  private readonly graph = new Graph();
  private readonly lowering: Lowering;
  private readonly nodes = new Map<string, Node>();
  private readonly loads = new Map<Node, string>();
  private readonly events: Event[] = [];
  private taken = 0;

  constructor(
    private readonly plan: ProgramPlan,
    private readonly exprs: ReadonlyMap<string, ProgramCell>,
    private readonly references: ReadonlyMap<string, References>,
    private readonly kept: ReadonlySet<string>,
    private readonly shapes: Map<string, Shape>,
    private readonly isBefore: (key: string) => boolean,
  ) {
    this.lowering = new Lowering(this.graph, {
      leaf: plan.leaf,
      own: (key) => this.nodeOf(key),
      column: (key) => this.keptShape(key) ?? { scale: 0, ratio: false },
    });
  }

  nodeOf(key: string): Node {
    const known = this.nodes.get(key);
    if (known) return known;
    const made = this.make(key);
    this.nodes.set(key, made);
    return made;
  }

  private make(key: string): Node {
    const scale = this.plan.inputScale(key);
    if (scale !== undefined) return this.load(key, { scale, ratio: false });
    const cell = this.exprs.get(key);
    const shape = this.keptShape(key);
    if (shape) return this.load(key, shape);
    if (!cell) return this.graph.constant(null);
    const node = this.lowered(cell);
    this.flush();
    this.events.push({ key, node });
    this.shapes.set(key, { scale: node.scale, ratio: node.ratio });
    return node;
  }

  /** How the column is kept that is there before this stage. */
  private keptShape(key: string): Shape | undefined {
    const given = this.plan.given?.get(key);
    if (given) return given;
    return this.kept.has(key) && this.isBefore(key) ? this.shapes.get(key) : undefined;
  }

  private lowered({ key, expr }: ProgramCell): Node {
    try {
      return this.lowering.cell(expr);
    } catch (error) {
      if (!(error instanceof NotColumnar)) throw error;
      // the exact evaluator will read the cells before it
      this.references.get(key)?.own.forEach((read) => this.nodeOf(read));
      return this.graph.node(`unsure ${key}`, [], { scale: 0, ratio: false }, (out) => () => setAll(out, unsure));
    }
  }

  private load(key: string, shape: Shape): Node {
    const node = this.graph.node(`load ${key}`, [], shape, () => () => undefined);
    this.loads.set(node, key);
    return node;
  }

  private flush(): void {
    for (; this.taken < this.graph.nodes.length; this.taken += 1) {
      const node = this.graph.nodes[this.taken];
      if (node) this.events.push({ node });
    }
  }

  instructions(run: Run, constants: Kernel[]): readonly Instruction[] {
    return schedule(this.events, { loads: this.loads, kept: this.kept, run }, constants);
  }
}
