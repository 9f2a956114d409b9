import { Area } from "./area.js";
import { Cell } from "./cell.js";

export type GraphNode = Cell | Area;

/** What must be calculated before a node. */
export function sourcesOf(node: GraphNode): readonly GraphNode[] {
  if (node instanceof Area) return node.formulaCells;
  const sources: GraphNode[] = [];
  for (const precedent of node.precedents) {
    if (precedent instanceof Area) sources.push(precedent);
    else if (precedent instanceof Cell && precedent.formula) sources.push(precedent);
  }
  return sources;
}

interface Visit {
  readonly node: GraphNode;
  readonly sources: readonly GraphNode[];
  readonly index: number;
  low: number;
  next: number;
}

/**
 * Levels of all nodes, and the circles among them (Tarjan's strongly connected components, with a stack of our
 * own because chains of formulas are long).
 *
 * @param onCircle told of every cell whether it is part of a circle
 */
export function assignLevels(nodes: Iterable<GraphNode>, onCircle: (cell: Cell, isCircular: boolean) => void): void {
  const visits = new Map<GraphNode, Visit>();
  const done = new Set<GraphNode>();
  const open: GraphNode[] = [];

  const enter = (node: GraphNode): Visit => {
    const visit = { node, sources: sourcesOf(node), index: visits.size, low: visits.size, next: 0 };
    visits.set(node, visit);
    open.push(node);
    return visit;
  };

  for (const root of nodes) {
    if (visits.has(root)) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const source = visit.sources[visit.next];
      visit.next += 1;
      if (source) {
        const seen = visits.get(source);
        if (!seen) path.push(enter(source));
        else if (!done.has(source)) visit.low = Math.min(visit.low, seen.index);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low === visit.index) close(componentOf(visit.node, open), visits, done, onCircle);
    }
  }
}

function componentOf(root: GraphNode, open: GraphNode[]): readonly GraphNode[] {
  return open.splice(open.lastIndexOf(root));
}

function close(
  component: readonly GraphNode[],
  visits: ReadonlyMap<GraphNode, Visit>,
  done: Set<GraphNode>,
  onCircle: (cell: Cell, isCircular: boolean) => void,
): void {
  const members = component.length > 1 ? new Set(component) : undefined;
  let level = 0;
  let readsItself = false;
  for (const node of component) {
    for (const source of visits.get(node)?.sources ?? []) {
      readsItself ||= source === node;
      if (source !== node && !members?.has(source)) level = Math.max(level, source.level + 1);
    }
  }
  for (const node of component) {
    node.level = level;
    done.add(node);
    if (node instanceof Cell) onCircle(node, members !== undefined || readsItself);
  }
}

/** How many levels may be lifted one by one before it is quicker to assign all anew. */
const mostLifts = 20_000;

/**
 * Lifts what depends on a node above it.
 * @returns false when the dependents lead back to the node, or are too many: then all levels must be assigned anew
 */
export function liftDependents(start: GraphNode): boolean {
  const waiting: GraphNode[] = [start];
  for (let lifts = 0; lifts < mostLifts; ) {
    const node = waiting.pop();
    if (!node) return true;
    for (const dependent of dependentsOf(node)) {
      if (dependent === start) return false;
      if (dependent.level > node.level) continue;
      dependent.level = node.level + 1;
      lifts += 1;
      waiting.push(dependent);
    }
  }
  return false;
}

export function* dependentsOf(node: GraphNode): Iterable<GraphNode> {
  yield* node.dependents;
  if (node instanceof Cell) yield* node.sheet.areasAt(node.row, node.column);
}
