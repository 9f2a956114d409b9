import type { Desk } from "../shell/desk.js";
import type { Decision } from "./readingsWork.js";

export interface ReadingsTasks {
  /** Keeps the readings up to date until the function that it gives is called. */
  followReadings(): () => void;
  /** Reads the workbook again, whatever is cached. */
  readReadingsAgain(): Promise<void>;
  /** Finds out whose results a decision would change: only the newest answer counts. */
  judgeDecision(decision: Decision): Promise<void>;
  /** Writes what was decided. @returns whether it stands in the workbook */
  decide(decision: Decision): Promise<boolean>;
}

export function readingsTasks({ workshop, book, changes, words, dispatch, perform, tell }: Desk): ReadingsTasks {
  let [lastRead, lastJudged] = [0, 0];

  const readReadings = async (): Promise<void> => {
    lastRead += 1;
    const own = lastRead;
    try {
      const opened = await book.open();
      const readings = opened.kind === "office" ? await workshop.readings() : null;
      const hindrance =
        opened.kind === "broken" ? { broken: opened.message[words.language] } : readings ? null : "otherWorkbook";
      if (own === lastRead) dispatch({ type: "readingsRead", readings, hindrance });
    } catch (error) {
      if (own === lastRead) tell(error);
    }
  };

  return {
    followReadings: () => {
      const stopBook = book.follow(() => void readReadings());
      return () => {
        lastRead += 1;
        stopBook();
      };
    },
    readReadingsAgain: () => {
      book.forget();
      return readReadings();
    },
    judgeDecision: async (decision) => {
      lastJudged += 1;
      const own = lastJudged;
      try {
        await book.open();
        const effect = await workshop.decisionEffect(decision);
        if (own === lastJudged) dispatch({ type: "decisionJudged", effect });
      } catch (error) {
        if (own === lastJudged) tell(error);
      }
    },
    decide: async (decision) => {
      let isWritten = false;
      await perform("decide", async (job) => {
        const written = await book.withBook(async () => {
          const cells = await workshop.decisionCells(decision);
          return cells && changes.write(words.readings.label(decision.number), cells, job.progress);
        });
        if (!written) return { tone: "error", message: words.readings.elsewhereAbout };
        isWritten = true;
        return {
          tone: "success",
          message: decision.confirmed
            ? words.readings.done(decision.number)
            : words.readings.withdrawn(decision.number),
        };
      });
      return isWritten;
    },
  };
}
