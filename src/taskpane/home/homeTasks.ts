import type { Desk } from "../desk.js";
import { undoneNotice } from "../undoneNotice.js";

export interface HomeTasks {
  /** Tells what is open, as it changes, until the function that it gives is called. */
  followBook(): () => void;
  goTo(place: string): Promise<void>;
  /** Takes the pane's latest change of the workbook back. */
  undo(): Promise<void>;
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
    undo: () =>
      perform("undo", async () => {
        return undoneNotice(words, await changes.undo());
      }),
    cancel,
  };
}
