import type { CellWrite, Host, WrittenCell } from "../host/port.js";
import type { Action } from "./paneState.js";

/** What the pane has written into the workbook, so that each of it can be taken back: Excel's own undo may be lost. */
export interface Changes {
  /** @param label what was done, for the words of undo: "登记 1 条问题" */
  write(label: string, writes: readonly CellWrite[], progress?: (done: number, of: number) => void): Promise<readonly WrittenCell[]>;
  /** For what was written by other means. */
  record(label: string, written: readonly WrittenCell[]): void;
  /** Takes the latest change back. @returns the places that were changed since: nothing was then taken back */
  undo(): Promise<readonly string[]>;
  /** Takes one change back, whichever it was. @returns as `undo` */
  takeBack(written: readonly WrittenCell[]): Promise<readonly string[]>;
}

const most = 50;

export function changesOf(host: Host, dispatch: (action: Action) => void): Changes {
  const made: { readonly label: string; readonly written: readonly WrittenCell[] }[] = [];
  const tell = (): void => dispatch({ type: "undoable", label: made[made.length - 1]?.label ?? null });
  const record: Changes["record"] = (label, written) => {
    if (written.length === 0) return;
    made.push({ label, written });
    if (made.length > most) made.shift();
    tell();
  };
  const takeBack: Changes["takeBack"] = async (written) => {
    const changedSince = await host.putBack(written);
    // What cannot be taken back any more is not in the way of what came before it.
    const at = made.findIndex((change) => change.written === written);
    if (at >= 0) made.splice(at, 1);
    tell();
    if (changedSince.length === 0) dispatch({ type: "takenBack", written });
    return changedSince;
  };
  return {
    record,
    write: async (label, writes, progress) => {
      const written = await host.writeCells(writes, progress);
      record(label, written);
      return written;
    },
    undo: async () => {
      const last = made[made.length - 1];
      return last ? takeBack(last.written) : [];
    },
    takeBack,
  };
}
