import type { ActOutcome, Undone } from "../shell/changes.js";
import type { Notice } from "../shell/paneState.js";
import type { PaneWords } from "../shell/paneWords.js";

/** The notice for an act that was undone or redone, or was not because something was changed since. */
export function undoneNotice({ shell }: PaneWords, outcome: Undone): Notice | null {
  if (outcome.kind === "asked") return null;
  return outcome.kind === "done" ? { tone: "success", message: shell.undone } : hindered(shell.changedSince, outcome);
}

export const redoneNotice = ({ shell }: PaneWords, outcome: ActOutcome): Notice =>
  outcome.kind === "done" ? { tone: "success", message: shell.redone } : hindered(shell.changedSinceUndo, outcome);

const hindered = (
  words: (count: number, places: string) => string,
  outcome: Exclude<ActOutcome, { readonly kind: "done" }>,
): Notice => ({
  tone: "error",
  message:
    outcome.kind === "refused" ? outcome.message : words(outcome.places.length, outcome.places.slice(0, 3).join("、")),
});
