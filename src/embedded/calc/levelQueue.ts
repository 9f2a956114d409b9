import type { GraphNode } from "./levels.js";

/** What waits to be calculated; the lowest level first. */
export class LevelQueue {
  private readonly levels: GraphNode[][] = [];
  private lowest = 0;
  private size = 0;

  add(node: GraphNode): void {
    if (node.queued) return;
    node.queued = true;
    (this.levels[node.level] ??= []).push(node);
    this.lowest = Math.min(this.lowest, node.level);
    this.size += 1;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  take(): GraphNode | undefined {
    if (this.size === 0) return undefined;
    for (;;) {
      const node = this.levels[this.lowest]?.pop();
      if (!node) {
        this.lowest += 1;
        continue;
      }
      this.size -= 1;
      node.queued = false;
      return node;
    }
  }
}
