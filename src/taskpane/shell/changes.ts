import type { CellWrite, Host, WrittenCell } from "../../host/port.js";
import type { Action } from "./paneState.js";

/**
 * Something that was done to the workbook from the pane, so that it can be undone and redone: Excel's own
 * undo may be lost.
 */
export interface Act {
  /** What was done, for the words of undo: "登记 1.1.1.3.2". */
  readonly label: string;
  takeBack(): Promise<ActOutcome>;
  /** After it was undone; null where that is not available. */
  readonly redo: (() => Promise<ActOutcome>) | null;
  /** What goes besides the act itself, since something outside the pane rests on it: asked about first. Null: nothing. */
  readonly lost?: () => Promise<string | null>;
}

export type ActOutcome =
  | { readonly kind: "done" }
  /** Somebody changed these places since: nothing was done. */
  | { readonly kind: "changed"; readonly places: readonly string[] }
  /** The workbook does not allow it, and the sentence says why: nothing was done. */
  | { readonly kind: "refused"; readonly message: string };

export type Undone =
  | ActOutcome
  /** The pane asks first. */
  | { readonly kind: "asked" };

/**
 * The one history of what the pane has done. The newest act stands first, and an older one comes up only after it;
 * so whatever rests on an act is undone before it, or is asked about.
 */
export interface Changes {
  write(
    label: string,
    writes: readonly CellWrite[],
    progress?: (done: number, of: number) => void,
  ): Promise<readonly WrittenCell[]>;
  /** For what was written by other means. */
  record(label: string, written: readonly WrittenCell[]): void;
  /** For acts that write no cells. */
  recordAct(act: Act): void;
  /** Takes the newest act back. @param isConfirmed the user knows what goes besides */
  undo(isConfirmed?: boolean): Promise<Undone>;
  /** Redoes what was undone last. */
  redo(): Promise<ActOutcome>;
  /** Restores the cells that one act wrote, whichever it was. */
  takeBack(written: readonly WrittenCell[]): Promise<ActOutcome>;
  /** Undoes one act, whichever it was; nothing may rest on it. */
  takeBackAct(act: Act): Promise<ActOutcome>;
}

export type HistoryAction =
  /** Something that the pane wrote was put back as it was. */
  | { readonly type: "takenBack"; readonly written: readonly WrittenCell[] }
  /** What was undone is there again. */
  | { readonly type: "redone"; readonly written: readonly WrittenCell[] };

const most = 50;

const done: ActOutcome = { kind: "done" };
const outcomeOf = (places: readonly string[]): ActOutcome => (places.length === 0 ? done : { kind: "changed", places });

export function changesOf(host: Host, dispatch: (action: Action) => void): Changes {
  const made: Act[] = [];
  let undone: Act[] = [];
  const byCells = new Map<readonly WrittenCell[], Act>();
  const tell = (question: string | null = null): void =>
    dispatch({
      type: "history",
      history: { undo: made.at(-1)?.label ?? null, redo: undone.at(-1)?.label ?? null, question },
    });
  const recordAct = (act: Act): void => {
    made.push(act);
    if (made.length > most) made.shift();
    // what was undone was undone in a workbook that has changed since
    undone = [];
    tell();
  };
  const actOf = (label: string, written: readonly WrittenCell[]): Act => ({
    label,
    takeBack: async () => {
      const outcome = outcomeOf(await host.putBack(written));
      if (outcome.kind === "done") dispatch({ type: "takenBack", written });
      return outcome;
    },
    redo: async () => {
      const outcome = outcomeOf(
        await host.putBack(written.map((cell) => ({ ...cell, before: cell.after, after: cell.before }))),
      );
      if (outcome.kind === "done") dispatch({ type: "redone", written });
      return outcome;
    },
  });
  const record: Changes["record"] = (label, written) => {
    if (written.length === 0) return;
    const act = actOf(label, written);
    byCells.set(written, act);
    recordAct(act);
  };
  const takeBackAct = async (act: Act): Promise<ActOutcome> => {
    const outcome = await act.takeBack();
    // what cannot be undone any more, because it is gone, does not block what came before it
    if (outcome.kind !== "refused") {
      const at = made.indexOf(act);
      if (at >= 0) made.splice(at, 1);
    }
    if (outcome.kind === "done" && act.redo) undone.push(act);
    tell();
    return outcome;
  };
  return {
    record,
    recordAct,
    write: async (label, writes, progress) => {
      const written = await host.writeCells(writes, progress);
      record(label, written);
      return written;
    },
    undo: async (isConfirmed = false) => {
      const newest = made.at(-1);
      if (!newest) return done;
      const lost = isConfirmed ? null : ((await newest.lost?.()) ?? null);
      if (lost === null) return takeBackAct(newest);
      tell(lost);
      return { kind: "asked" };
    },
    redo: async () => {
      const act = undone.at(-1);
      if (!act?.redo) return done;
      const outcome = await act.redo();
      if (outcome.kind !== "refused") undone = undone.filter((each) => each !== act);
      if (outcome.kind === "done") made.push(act);
      tell();
      return outcome;
    },
    takeBack: async (written) => {
      const act = byCells.get(written);
      return act ? takeBackAct(act) : outcomeOf(await host.putBack(written));
    },
    takeBackAct,
  };
}
