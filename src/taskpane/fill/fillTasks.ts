import type { Desk } from "../shell/desk.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import { followSelection } from "../kit/followSelection.js";
import type { Opened } from "../worker/openBook.js";

export interface FillTasks {
  /** Keeps the progress and the advice up to date until the function that it gives is called. */
  followForm(): () => void;
  /** Reads the form again, whatever is cached. */
  readFormAgain(): Promise<void>;
  /** Selects the next input that is open or wrong. */
  goToNext(state: "open" | "wrong"): Promise<void>;
  checkForm(): Promise<void>;
}

export function fillTasks({ host, workshop, book, words, dispatch, perform, tell }: Desk): FillTasks {
  const [reading, advising] = [newest({ book, tell }), newest({ book, tell })];
  /** What was shown last: a check holds until the workbook is another one. */
  let shown: Opened | null = null;

  const advise = (): Promise<void> =>
    advising.look(
      async () => ((await book.open()).kind === "form" ? workshop.adviceAt(await host.selection()) : null),
      (advice) => dispatch({ type: "advised", advice }),
    );
  const readForm = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        if (opened === shown) return null;
        const form = opened.kind === "form" ? await workshop.fillState() : null;
        return { opened, form, hindrance: hindranceOf(opened, form, words) };
      },
      async (read) => {
        if (!read) return;
        const { opened, form, hindrance } = read;
        shown = opened;
        dispatch({ type: "formRead", form, hindrance });
        await advise();
      },
    );

  return {
    followForm: () => {
      shown = null;
      const stopBook = reading.follow(() => void readForm());
      const stopSelection = followSelection({ host, tell }, () => void advise());
      return () => {
        advising.drop();
        stopBook();
        stopSelection();
      };
    },
    readFormAgain: () => {
      book.forget();
      return readForm();
    },
    goToNext: async (state) => {
      try {
        await book.open();
        const place = await workshop.nextInput(await host.selection(), state);
        if (place !== null) await host.goTo(place);
      } catch (error) {
        book.forget();
        tell(error);
      }
    },
    checkForm: () =>
      perform("check", async () => {
        // A check is of what stands there now, whatever was known.
        book.forget();
        await readForm();
        const check = await workshop.checkForm(await host.readBook("all"));
        dispatch({ type: "formChecked", check });
        if (!check) return { tone: "error", message: words.fill.elsewhereAbout };
        return check.problems.length === 0
          ? { tone: "success", message: words.fill.ready }
          : { tone: "info", message: words.fill.notReady(check.problems.length) };
      }),
  };
}
