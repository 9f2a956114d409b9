import type { GraphNode } from "./levels.js";

/** The nodes of one level, in the order in which they came. */
interface Line {
  nodes: GraphNode[];
  taken: number;
}

/** What waits to be calculated; the lowest level first. */
export class LevelQueue {
  private readonly lines: Line[] = [];
  private lowest = 0;
  private size = 0;

  add(node: GraphNode): void {
    if (node.queued) return;
    node.queued = true;
    (this.lines[node.level] ??= { nodes: [], taken: 0 }).nodes.push(node);
    this.lowest = Math.min(this.lowest, node.level);
    this.size += 1;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  take(): GraphNode | undefined {
    if (this.size === 0) return undefined;
    for (;;) {
      const line = this.lines[this.lowest];
      const node = line?.nodes[line.taken];
      if (line && node) {
        line.taken += 1;
        this.size -= 1;
        node.queued = false;
        return node;
      }
      if (line) this.lines[this.lowest] = { nodes: [], taken: 0 };
      this.lowest += 1;
    }
  }
}
