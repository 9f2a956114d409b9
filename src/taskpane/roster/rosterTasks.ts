import type { Words } from "../../words/words.js";
import { deliver } from "../kit/delivery.js";
import type { Desk } from "../shell/desk.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { Growth, Participation, RosterChange } from "./rosterWork.js";

export interface RosterTasks {
  /** Keeps the list up to date until the function that it gives is called. */
  followRoster(): () => void;
  /** Reads the workbook again, whatever is cached. */
  readRosterAgain(): Promise<void>;
  /** Finds out whose results a change would change: only the newest answer counts. */
  judgeRoster(change: Participation): Promise<void>;
  judgeAdded(change: Growth): Promise<void>;
  /** Leaves a department out, or takes it in. @returns whether it stands in the workbook */
  changeRoster(change: Participation, name: string): Promise<boolean>;
  /** Makes of the saved file of the open workbook one with what was added; the open one stays as it is. */
  growOffice(change: Growth, file: PickedFile): Promise<void>;
}

/** Nobody reads a longer list. */
const mostTold = 5;

export function rosterTasks({
  host,
  workshop,
  files,
  readFile,
  book,
  changes,
  words,
  dispatch,
  perform,
  tell,
}: Desk): RosterTasks {
  const reading = newest({ book, tell });
  const readRoster = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        const roster = opened.kind === "office" ? await workshop.roster() : null;
        return { roster, hindrance: hindranceOf(opened, roster, words) };
      },
      (read) => dispatch({ type: "rosterRead", ...read }),
    );
  const listed = (sentences: readonly Words[]): string => {
    const more = sentences.length - mostTold;
    const told = sentences.slice(0, mostTold).map((sentence) => sentence[words.language]);
    return [...told, ...(more > 0 ? [words.roster.more(more)] : [])].join(words.roster.between);
  };
  const judging = (type: "rosterJudged" | "addedJudged") => {
    const { look } = newest({ book, tell });
    return (change: RosterChange): Promise<void> =>
      look(
        async () => {
          await book.open();
          return workshop.rosterEffect(change);
        },
        (effect) => dispatch({ type, effect }),
      );
  };

  return {
    followRoster: () => reading.follow(() => void readRoster()),
    readRosterAgain: () => {
      book.forget();
      return readRoster();
    },
    judgeRoster: judging("rosterJudged"),
    judgeAdded: judging("addedJudged"),
    changeRoster: async (change, name) => {
      let isWritten = false;
      const said = words.roster[change.kind];
      await perform("roster", async (job) => {
        const refused = await book.withBook(async () => {
          const outcome = await workshop.rosterCells(change);
          if (outcome?.kind !== "cells") return outcome ? outcome.fault[words.language] : words.roster.elsewhereAbout;
          await changes.write(said.label(name), outcome.cells, job.progress);
          return null;
        });
        if (refused !== null) return { tone: "error", message: refused };
        isWritten = true;
        dispatch({ type: "rosterWritten" });
        return { tone: "success", message: said.done(name) };
      });
      return isWritten;
    },
    growOffice: (change, { name, bytes }) =>
      perform("grow", async () => {
        const read = await readFile(bytes);
        if (!read.ok) {
          const { refusalWords } = await import(/* webpackChunkName: "refusalWords" */ "../../xlsx/refusalWords.js");
          return { tone: "error", message: words.roster.refused(name, refusalWords(read.refusal)[words.language]) };
        }
        // whatever was typed since the file was saved is not in it, and would be missing in what is made of it
        book.forget();
        await book.open();
        const grown = await workshop.grownOffice(change, { bytes, book: read.book });
        if (grown.kind === "otherFile") return { tone: "error", message: words.roster.otherFile(name) };
        if (grown.kind === "faults") return { tone: "error", message: words.roster.notGrown(listed(grown.faults)) };
        const made = words.roster.fileName(name.replace(/\.xlsx$/i, ""));
        const arrived = await deliver({ host, files }, made, grown.bytes);
        const said = arrived === "downloaded" ? words.roster.grown(made) : words.roster.opened;
        return grown.remarks.length === 0
          ? { tone: "success", message: said }
          : { tone: "info", message: said + words.roster.remarks(listed(grown.remarks)) };
      }),
  };
}
