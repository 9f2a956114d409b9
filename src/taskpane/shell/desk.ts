import { HostError } from "../../host/port.js";
import { bookSession, type BookSession } from "./bookSession.js";
import { changesOf, type Changes } from "./changes.js";
import type { Action, Busy, Notice } from "./paneState.js";
import type { Services } from "./services.js";
import { Cancelled } from "../worker/job.js";
import type { WatchedJob } from "../worker/workerWorkshop.js";

/** What every task of the pane works with. */
export interface Desk extends Services {
  readonly book: BookSession;
  readonly changes: Changes;
  readonly dispatch: (action: Action) => void;
  /**
   * Runs one task from beginning to end: while it runs no other can be begun; it can be watched and, where it
   * takes its job along, cancelled; a failure becomes a message that says what to do.
   */
  perform(task: Busy, work: (job: WatchedJob) => Promise<Notice | null>): Promise<void>;
  /** Cancels the task under way. */
  cancel(): void;
  /** For what only looks at the workbook, beside other tasks, such as following the selection: nothing was to be written. */
  tell(error: unknown): void;
}

export function paneDesk(services: Services, dispatch: (action: Action) => void): Desk {
  const { host, workshop, words } = services;
  let current: (WatchedJob & { cancel(): void }) | null = null;

  const noticeOf = (error: unknown): Notice => {
    if (error instanceof Cancelled) return { tone: "info", message: words.shell.cancelled };
    if (error instanceof HostError)
      return { tone: "error", message: words.trouble[error.trouble], detail: error.detail };
    return {
      tone: "error",
      message: words.trouble.unexpected,
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  };
  const tell = (error: unknown): void => {
    const isUnread = error instanceof HostError && error.trouble === "failed";
    dispatch({ type: "told", notice: { ...noticeOf(error), ...(isUnread && { message: words.trouble.unread }) } });
  };
  const book = bookSession({ host, workshop, onTrouble: tell });

  return {
    ...services,
    book,
    changes: changesOf(host, dispatch),
    dispatch,
    tell,
    cancel: () => current?.cancel(),
    perform: async (task, work) => {
      if (current) return;
      const job = (current = newJob((done, of) => dispatch({ type: "progressed", done, of })));
      dispatch({ type: "begun", task });
      try {
        dispatch({ type: "ended", notice: await work(job) });
      } catch (error) {
        // The workbook may not be what it was thought to be: it is read again before its next use.
        if (!(error instanceof Cancelled)) book.forget();
        dispatch({ type: "ended", notice: noticeOf(error) });
      } finally {
        current = null;
      }
    },
  };
}

function newJob(progress: (done: number, of: number) => void): WatchedJob & { cancel(): void } {
  const listeners: (() => void)[] = [];
  const job = {
    cancelled: false,
    progress,
    onCancel: (listener: () => void) => void listeners.push(listener),
    cancel: () => {
      job.cancelled = true;
      for (const listener of listeners) listener();
    },
  };
  return job;
}
