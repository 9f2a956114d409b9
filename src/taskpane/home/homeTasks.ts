import type { Desk } from "../shell/desk.js";
import { redoneNotice, undoneNotice } from "../kit/undoneNotice.js";

export interface HomeTasks {
  /** Reports what is open, as it changes, until the returned function is called. */
  followBook(): () => void;
  goTo(place: string): Promise<void>;
  /** Takes the pane's latest change of the workbook back. @param isConfirmed the user knows what goes besides */
  undo(isConfirmed: boolean): Promise<void>;
  /** Redoes what was undone last. */
  redo(): Promise<void>;
  cancel(): void;
}

export function homeTasks({ book, host, changes, dispatch, perform, cancel, tell, words }: Desk): HomeTasks {
  return {
    followBook: () => book.follow(() => void book.open().then((opened) => dispatch({ type: "opened", opened }), tell)),
    goTo: (place) =>
      host.goTo(place).catch((error: unknown) => {
        // A tab that was renamed is read under its new name the next time.
        book.forget();
        tell(error);
      }),
    undo: (isConfirmed) => perform("undo", async () => undoneNotice(words, await changes.undo(isConfirmed))),
    redo: () => perform("undo", async () => redoneNotice(words, await changes.redo())),
    cancel,
  };
}
