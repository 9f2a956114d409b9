import { Area } from "./area.js";
import type { Cell } from "./cell.js";
import { assignLevels, liftDependents, sourcesOf, type GraphNode } from "./levels.js";

/** With more new formulas than this all levels are reassigned. */
const mostSingly = 300;

/** Keeps the levels of the graph right when formulas are written. */
export class LevelKeeper {
  private hasCircles = false;

  /**
   * @param nodes all nodes of the graph
   * @param onCircle called for cells that enter a circle or leave one
   */
  constructor(
    private readonly nodes: () => Iterable<GraphNode>,
    private readonly onCircle: (cell: Cell) => void,
  ) {}

  /** @param written cells whose formula is new */
  update(written: readonly Cell[], removedSome: boolean): void {
    if (written.length === 0 && !(removedSome && this.hasCircles)) return;
    if (this.hasCircles || written.length > mostSingly || !written.every(placeSingly)) this.assignAll();
  }

  private assignAll(): void {
    this.hasCircles = false;
    assignLevels(this.nodes(), (cell, isCircular) => {
      this.hasCircles ||= isCircular;
      if (cell.circular === isCircular) return;
      cell.circular = isCircular;
      this.onCircle(cell);
    });
  }
}

/** @returns false when it cannot be done without looking at the whole graph */
function placeSingly(cell: Cell): boolean {
  for (const source of sourcesOf(cell)) {
    if (source === cell) return false;
    if (source instanceof Area) source.level = Math.max(source.level, levelAbove(source));
  }
  cell.level = Math.max(cell.level, levelAbove(cell));
  return liftDependents(cell);
}

const levelAbove = (node: GraphNode): number =>
  sourcesOf(node).reduce((level, source) => Math.max(level, source.level + 1), 0);
