import { todayHere } from "../../exact/typedDay.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import { writeKnown } from "../kit/writeKnown.js";
import type { Desk } from "../shell/desk.js";
import type { PastedFor } from "./ratingsWork.js";
import type { Entry, KnownEntry } from "../entry/checkedEntries.js";

export interface RatingsTasks {
  /** Keeps the table up to date, and opens what the selected cell names, until the function that it gives is called. */
  followRatings(): () => void;
  readRatingsAgain(): Promise<void>;
  /** Finds out what an entry would change: only the newest answer counts. */
  judgeRating(entry: Entry): Promise<void>;
  /** Writes an entry and goes on to the next. @returns whether it stands in the sheet */
  saveRating(entry: KnownEntry, name: string): Promise<boolean>;
  /** Finds out how a pasted column is understood. */
  readPasted(text: string, wanted: PastedFor): Promise<void>;
  /** Writes the rows of a pasted column. */
  savePasted(entries: readonly KnownEntry[], by: PastedFor["by"], whole: string): Promise<void>;
}

export function ratingsTasks(desk: Desk): RatingsTasks {
  const { host, workshop, book, words, dispatch, perform, tell } = desk;
  const [reading, effects, pasting] = [newest({ book, tell }), newest({ book, tell }), newest({ book, tell })];
  const days = () => ({ today: todayHere() });

  const readRatings = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        const table = opened.kind === "office" ? await workshop.ratings() : null;
        return { table, hindrance: hindranceOf(opened, table, words) };
      },
      (read) => dispatch({ type: "ratingsRead", ...read }),
    );
  const openSelected = async (): Promise<void> => {
    try {
      if ((await book.open()).kind !== "office") return;
      const named = await workshop.ratingAt(await host.selection());
      if (named) dispatch({ type: "ratingChosen", by: "item", chosen: named.item, current: named.department });
    } catch (error) {
      tell(error);
    }
  };
  const write = async (entries: readonly KnownEntry[], label: string, done: string): Promise<boolean> => {
    let isWritten = false;
    await perform("rate", async (job) => {
      const written = await book.withBook(async () => {
        const cells = await workshop.ratingCells(entries, days());
        return !cells || "changed" in cells ? cells : writeKnown(desk, label, cells, job.progress);
      });
      if (!written) return { tone: "error", message: words.ratings.wrong };
      if ("changed" in written) {
        book.forget();
        void readRatings();
        return { tone: "error", message: words.entry.changedSince(written.changed) };
      }
      isWritten = true;
      return { tone: "success", message: done };
    });
    return isWritten;
  };

  return {
    followRatings: () => {
      let isFirst = true;
      return reading.follow(() => {
        const read = readRatings();
        if (isFirst) void read.then(openSelected);
        isFirst = false;
      });
    },
    readRatingsAgain: () => {
      book.forget();
      return readRatings();
    },
    judgeRating: (entry) =>
      effects.look(
        async () => ((await book.open()).kind === "office" ? workshop.ratingEffect(entry, days()) : null),
        (effect) => dispatch({ type: "ratingJudged", effect }),
      ),
    saveRating: async (entry, name) => {
      const { department, item } = entry;
      const isWritten = await write(
        [entry],
        words.ratings.label(item, name),
        words.ratings.saved(item, name, entry.values.filter((value) => value !== "").join(words.entry.between)),
      );
      if (isWritten) dispatch({ type: "ratingPassed", entry: { department, item }, isSaved: true });
      return isWritten;
    },
    readPasted: (text, wanted) =>
      pasting.look(
        async () => ((await book.open()).kind === "office" ? workshop.pastedRatings(text, wanted, days()) : null),
        (read) => dispatch({ type: "pastedJudged", read }),
      ),
    savePasted: async (entries, by, whole) => {
      const label = words.ratings.labelOfMany(whole, entries.length, by);
      if (await write(entries, label, words.ratings.savedMany(whole, entries.length, by)))
        dispatch({ type: "ratingsPasted", text: "" });
    },
  };
}
