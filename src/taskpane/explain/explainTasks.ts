import type { PaneWords } from "../shell/paneWords.js";
import type { Desk } from "../shell/desk.js";
import { followSelection } from "../kit/followSelection.js";
import type { Opened } from "../worker/openBook.js";
import type { ExplainState } from "./explainState.js";

export interface ExplainTasks {
  /** Explains as selection and workbook change, until the function that it gives is called. */
  followSelection(): () => void;
  /** Reads the workbook again, whatever is cached. */
  readAgain(): Promise<void>;
}

export function explainTasks({ host, workshop, book, words, dispatch, tell }: Desk): ExplainTasks {
  let last = 0;

  const view = async (): Promise<ExplainState> => {
    const opened = await book.open();
    return opened.kind === "office" || opened.kind === "form"
      ? workshop.explain(await host.selection())
      : otherView(opened, words);
  };
  const explainSelection = async (): Promise<void> => {
    // The selection moves faster than answers come: only the latest counts.
    last += 1;
    const own = last;
    try {
      const shown = await view();
      if (own === last) dispatch({ type: "explained", view: shown });
    } catch (error) {
      if (own !== last) return;
      dispatch({ type: "explained", view: { kind: "noFigure" } });
      tell(error);
    }
  };

  return {
    followSelection: () => {
      dispatch({ type: "explained", view: { kind: "reading" } });
      const stopBook = book.follow(() => void explainSelection());
      const stopSelection = followSelection({ host, tell }, () => void explainSelection());
      return () => {
        last += 1;
        stopBook();
        stopSelection();
      };
    },
    readAgain: () => {
      book.forget();
      return explainSelection();
    },
  };
}

function otherView(opened: Exclude<Opened, { kind: "office" | "form" }>, words: PaneWords): ExplainState {
  switch (opened.kind) {
    case "broken":
      return { kind: "broken", message: opened.message[words.language] };
    case "unknownScheme":
      return { kind: "broken", message: words.home.unknownSchemeAbout };
    case "older":
    case "newer":
      return { kind: "otherVersion" };
    case "empty":
    case "foreign":
    case "scheme":
    case "published":
    case "selfCheck":
      return { kind: "foreign" };
  }
}
