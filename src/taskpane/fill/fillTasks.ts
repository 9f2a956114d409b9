import type { Desk } from "../shell/desk.js";
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
  let [lastRead, lastAdvice] = [0, 0];
  /** What was shown last: a check holds until the workbook is another one. */
  let shown: Opened | null = null;

  const advise = async (): Promise<void> => {
    lastAdvice += 1;
    const own = lastAdvice;
    try {
      const advice = (await book.open()).kind === "form" ? await workshop.adviceAt(await host.selection()) : null;
      if (own === lastAdvice) dispatch({ type: "advised", advice });
    } catch (error) {
      if (own === lastAdvice) tell(error);
    }
  };
  const readForm = async (): Promise<void> => {
    lastRead += 1;
    const own = lastRead;
    try {
      const opened = await book.open();
      if (opened === shown) return;
      const form = opened.kind === "form" ? await workshop.fillState() : null;
      const hindrance =
        opened.kind === "broken" ? { broken: opened.message[words.language] } : form ? null : "otherWorkbook";
      if (own !== lastRead) return;
      shown = opened;
      dispatch({ type: "formRead", form, hindrance });
      await advise();
    } catch (error) {
      if (own === lastRead) tell(error);
    }
  };

  return {
    followForm: () => {
      shown = null;
      const stopBook = book.follow(() => void readForm());
      const stopSelection = followSelection({ host, tell }, () => void advise());
      return () => {
        lastRead += 1;
        lastAdvice += 1;
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
