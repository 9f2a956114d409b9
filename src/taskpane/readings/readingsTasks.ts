import { safeFileName } from "../../publish/fileNames.js";
import { deliver } from "../kit/delivery.js";
import { hindranceOf } from "../kit/Hindered.js";
import { writeKnown } from "../kit/writeKnown.js";
import { remember } from "../kit/remembered.js";
import { newest } from "../kit/newest.js";
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
  /** 口径确认表, of what stands in the workbook now. @param round names the file; "" for none */
  makeReadingsPaper(round: string): Promise<void>;
}

/** Under which name who confirms is kept: whoever decides elsewhere confirms readings as well. */
export const confirmerName = "decidedBy";

export function readingsTasks(desk: Desk): ReadingsTasks {
  const { workshop, book, words, dispatch, perform, tell } = desk;
  const [reading, judging] = [newest({ book, tell }), newest({ book, tell })];
  const readReadings = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        const readings = opened.kind === "office" ? await workshop.readings() : null;
        return { readings, hindrance: hindranceOf(opened, readings, words) };
      },
      (read) => dispatch({ type: "readingsRead", ...read }),
    );

  return {
    followReadings: () => reading.follow(() => void readReadings()),
    readReadingsAgain: () => {
      book.forget();
      return readReadings();
    },
    judgeDecision: (decision) =>
      judging.look(
        async () => {
          await book.open();
          return workshop.decisionEffect(decision);
        },
        (effect) => dispatch({ type: "decisionJudged", effect }),
      ),
    decide: async (decision) => {
      let isWritten = false;
      await perform("decide", async (job) => {
        if (decision.note) remember(confirmerName, decision.note.by.trim());
        const written = await book.withBook(async () => {
          const cells = await workshop.decisionCells(decision);
          return cells && writeKnown(desk, words.readings.label(decision.number), cells, job.progress);
        });
        if (!written) return { tone: "error", message: words.readings.elsewhereAbout };
        if ("changed" in written) {
          book.forget();
          void readReadings();
          return { tone: "error", message: words.entry.changedSince(written.changed) };
        }
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
    makeReadingsPaper: (round) =>
      perform("readingsPaper", async () => {
        const opened = await book.open();
        const bytes = opened.kind === "office" ? await workshop.readingsPaper() : null;
        if (!bytes) return { tone: "error", message: words.readings.elsewhereAbout };
        const fileName = `${safeFileName(`${round} 口径确认表`.trim())}.xlsx`;
        const how = await deliver(desk, fileName, bytes);
        return { tone: "success", message: words.handout[how](fileName) };
      }),
  };
}
