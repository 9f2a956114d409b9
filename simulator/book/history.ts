import type { CellEdit } from "./book.js";
import type { Sheet } from "./sheet.js";

interface Change {
  readonly sheet: Sheet;
  readonly before: readonly CellEdit[];
  readonly after: readonly CellEdit[];
}

type Apply = (sheet: Sheet, edits: readonly CellEdit[]) => void;

/** How many steps can be undone. */
const longest = 200;

/** Steps that were done and undone. */
export class History {
  private readonly done: Change[][] = [];
  private readonly undone: Change[][] = [];
  private open: Change[] | undefined;

  constructor(private readonly apply: Apply) {}

  record(sheet: Sheet, before: readonly CellEdit[], after: readonly CellEdit[]): void {
    this.undone.length = 0;
    if (this.open) this.open.push({ sheet, before, after });
    else this.push([{ sheet, before, after }]);
  }

  asOneStep<T>(work: () => T): T {
    if (this.open) return work();
    this.open = [];
    try {
      return work();
    } finally {
      if (this.open.length > 0) this.push(this.open);
      this.open = undefined;
    }
  }

  undo(): boolean {
    const step = this.done.pop();
    if (!step) return false;
    this.undone.push(step);
    for (const { sheet, before } of [...step].reverse()) this.apply(sheet, before);
    return true;
  }

  /** Takes the last step back for good. */
  discard(): void {
    if (this.undo()) this.undone.pop();
  }

  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
    if (this.open) this.open = [];
  }

  redo(): boolean {
    const step = this.undone.pop();
    if (!step) return false;
    this.done.push(step);
    for (const { sheet, after } of step) this.apply(sheet, after);
    return true;
  }

  private push(step: Change[]): void {
    this.done.push(step);
    if (this.done.length > longest) this.done.shift();
  }
}
