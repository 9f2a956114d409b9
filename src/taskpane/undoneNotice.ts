import type { Notice } from "./paneState.js";
import type { PaneWords } from "./words/zh.js";

/** What is said of a change that was taken back, or was not because cells were changed since. */
export const undoneNotice = ({ shell }: PaneWords, changedSince: readonly string[]): Notice =>
  changedSince.length === 0
    ? { tone: "success", message: shell.undone }
    : { tone: "error", message: shell.changedSince(changedSince.length, changedSince.slice(0, 3).join("、")) };
