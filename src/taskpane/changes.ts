import type { CellWrite, Host, WrittenCell } from "../host/port.js";
import type { Action } from "./paneState.js";

/** What the pane has written into the workbook, so that each of it can be taken back: Excel's own undo may be lost. */
export interface Changes {
  /** @param label what was done, for the words of undo: "登记 1 条问题" */
  write(label: string, writes: readonly CellWrite[], progress?: (done: number, of: number) => void): Promise<readonly WrittenCell[]>;
  /** For what was written by other means. */
  record(label: string, written: readonly WrittenCell[]): void;
  /** For what is no writing of cells. @param takeBack says what was changed since, and then does nothing */
  recordOther(label: string, takeBack: () => Promise<readonly string[]>): void;
  /** Takes the latest change back. @returns the places that were changed since: nothing was then taken back */
  undo(): Promise<readonly string[]>;
  /** Takes one change back, whichever it was. @returns as `undo` */
  takeBack(written: readonly WrittenCell[]): Promise<readonly string[]>;
}

const most = 50;

type Made = { readonly label: string } & ({ readonly written: readonly WrittenCell[] } | { readonly takeBack: () => Promise<readonly string[]> });

export function changesOf(host: Host, dispatch: (action: Action) => void): Changes {
  const made: Made[] = [];
  const tell = (): void => dispatch({ type: "undoable", label: made[made.length - 1]?.label ?? null });
  const add = (change: Made): void => {
    made.push(change);
    if (made.length > most) made.shift();
    tell();
  };
  const record: Changes["record"] = (label, written) => {
    if (written.length > 0) add({ label, written });
  };
  const takeBackOther = async (change: Made & { readonly takeBack: () => Promise<readonly string[]> }): Promise<readonly string[]> => {
    const changedSince = await change.takeBack();
    made.splice(made.indexOf(change), 1);
    tell();
    return changedSince;
  };
  const takeBack: Changes["takeBack"] = async (written) => {
    const changedSince = await host.putBack(written);
    // What cannot be taken back any more is not in the way of what came before it.
    const at = made.findIndex((change) => "written" in change && change.written === written);
    if (at >= 0) made.splice(at, 1);
    tell();
    if (changedSince.length === 0) dispatch({ type: "takenBack", written });
    return changedSince;
  };
  return {
    record,
    recordOther: (label, back) => add({ label, takeBack: back }),
    write: async (label, writes, progress) => {
      const written = await host.writeCells(writes, progress);
      record(label, written);
      return written;
    },
    undo: async () => {
      const last = made[made.length - 1];
      if (!last) return [];
      return "written" in last ? takeBack(last.written) : takeBackOther(last);
    },
    takeBack,
  };
}
