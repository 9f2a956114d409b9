import { Area } from "./area.js";
import { Cell, type Precedent } from "./cell.js";

export type GraphNode = Cell | Area;

/** What a node reads. Not all of it must be calculated before it: see `isSource`. */
const readBy = (node: GraphNode): readonly Precedent[] => (node instanceof Area ? node.formulaCells : node.precedents);
const isSource = (precedent: Precedent): precedent is GraphNode =>
  precedent instanceof Area || (precedent instanceof Cell && precedent.formula !== undefined);

/** What must be calculated before a node. */
export const sourcesOf = (node: GraphNode): readonly GraphNode[] => readBy(node).filter(isSource);

/** How far the search has come with a node; it stays on the node until the search is over. */
export interface Visit {
  readonly node: GraphNode;
  readonly reads: readonly Precedent[];
  readonly index: number;
  low: number;
  next: number;
  isDone: boolean;
}

/**
 * Levels of all nodes, and the circles among them (Tarjan's strongly connected components, with a stack of our
 * own because chains of formulas are long).
 *
 * @param onCircle called for every cell with whether it is part of a circle
 */
export function assignLevels(nodes: Iterable<GraphNode>, onCircle: (cell: Cell, isCircular: boolean) => void): void {
  const all: GraphNode[] = [];
  const open: Visit[] = [];

  const enter = (node: GraphNode): Visit => {
    const visit = { node, reads: readBy(node), index: all.length, low: all.length, next: 0, isDone: false };
    node.visit = visit;
    all.push(node);
    open.push(visit);
    return visit;
  };

  for (const root of nodes) {
    if (root.visit) continue;
    const path = [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const source = visit.reads[visit.next];
      visit.next += 1;
      if (source) {
        if (!isSource(source)) continue;
        const seen = source.visit;
        if (!seen) path.push(enter(source));
        else if (!seen.isDone) visit.low = Math.min(visit.low, seen.index);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) parent.low = Math.min(parent.low, visit.low);
      if (visit.low === visit.index) close(open.splice(open.lastIndexOf(visit)), onCircle);
    }
  }
  for (const node of all) node.visit = undefined;
}

/** Gives the nodes of a component their level, which is one for all when they are a circle. */
function close(component: readonly Visit[], onCircle: (cell: Cell, isCircular: boolean) => void): void {
  const isCircle = component.length > 1;
  let level = 0;
  let readsItself = false;
  for (const { node, reads } of component)
    for (const source of reads) {
      if (!isSource(source)) continue;
      readsItself ||= source === node;
      // what is not done yet is of this component
      if (source.visit?.isDone) level = Math.max(level, source.level + 1);
    }
  for (const visit of component) {
    visit.node.level = level;
    visit.isDone = true;
    if (visit.node instanceof Cell) onCircle(visit.node, isCircle || readsItself);
  }
}

/** How many levels may be raised one by one before reassigning all is quicker. */
const mostLifts = 20_000;

/**
 * Lifts what depends on a node above it.
 * @returns false when the dependents lead back to the node, or are too many: then all levels must be reassigned
 */
export function liftDependents(start: GraphNode): boolean {
  const waiting: GraphNode[] = [start];
  for (let lifts = 0; lifts < mostLifts;) {
    const node = waiting.pop();
    if (!node) return true;
    let leadsBack = false;
    forEachDependent(node, (dependent) => {
      leadsBack ||= dependent === start;
      if (dependent.level > node.level) return;
      dependent.level = node.level + 1;
      lifts += 1;
      waiting.push(dependent);
    });
    if (leadsBack) return false;
  }
  return false;
}

export function forEachDependent(node: GraphNode, visit: (dependent: GraphNode) => void): void {
  for (const dependent of node.dependents) visit(dependent);
  if (node instanceof Cell) node.sheet.forEachAreaAt(node.row, node.column, visit);
}
