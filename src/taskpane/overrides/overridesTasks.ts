import { todayHere } from "../../exact/typedDay.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import { remember } from "../kit/remembered.js";
import { writeKnown } from "../kit/writeKnown.js";
import type { Desk } from "../shell/desk.js";
import type { OverrideDraft, OverrideOf } from "./overridesWork.js";

export interface OverridesTasks {
  /** Keeps the screen up to date, and opens what the selected cell names, until the function that it gives is called. */
  followOverrides(): () => void;
  readOverridesAgain(): Promise<void>;
  /** Shows what was reported and what counts. */
  showOverride(of: OverrideOf): Promise<void>;
  /** Finds out what a draft would change: only the newest answer counts. */
  judgeOverride(draft: OverrideDraft): Promise<void>;
  /** Writes value and reason together. @returns whether they stand in the workbook */
  saveOverride(draft: OverrideDraft, name: string): Promise<boolean>;
}

export const deciderName = "decidedBy";

export function overridesTasks(desk: Desk): OverridesTasks {
  const { host, workshop, book, words, dispatch, perform, tell } = desk;
  const [reading, showing, effects] = [newest({ book, tell }), newest({ book, tell }), newest({ book, tell })];
  const days = () => ({ today: todayHere() });
  let shownNow: OverrideOf | null = null;

  const showOverride = (of: OverrideOf): Promise<void> => {
    shownNow = of;
    return showing.look(
      async () => ((await book.open()).kind === "office" ? workshop.overrideOf(of) : null),
      (shown) => dispatch({ type: "overrideShown", of, shown }),
    );
  };
  const readOverrides = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        const choices = opened.kind === "office" ? await workshop.overrides() : null;
        return { choices, hindrance: hindranceOf(opened, choices, words) };
      },
      async (read) => {
        dispatch({ type: "overridesRead", ...read });
        if (shownNow) await showOverride(shownNow);
      },
    );
  const openSelected = async (): Promise<void> => {
    try {
      if ((await book.open()).kind !== "office") return;
      const named = await workshop.overrideAt(await host.selection());
      if (named) dispatch({ type: "overrideChosen", change: named });
    } catch (error) {
      tell(error);
    }
  };

  return {
    followOverrides: () => {
      shownNow = null;
      let isFirst = true;
      return reading.follow(() => {
        const read = readOverrides();
        if (isFirst) void read.then(openSelected);
        isFirst = false;
      });
    },
    readOverridesAgain: () => {
      book.forget();
      return readOverrides();
    },
    showOverride,
    judgeOverride: (draft) =>
      effects.look(
        async () => ((await book.open()).kind === "office" ? workshop.overrideEffect(draft, days()) : null),
        (effect) => dispatch({ type: "overrideJudged", effect }),
      ),
    saveOverride: async (draft, name) => {
      let isWritten = false;
      await perform("override", async (job) => {
        remember(deciderName, draft.decidedBy.trim());
        const written = await book.withBook(async () => {
          const made = await workshop.overrideCells(draft, days());
          if (made.kind !== "cells") return made.kind;
          const label = words.overrides[made.isWithdrawn ? "labelWithdrawn" : "label"](draft.item, name);
          const outcome = await writeKnown(desk, label, made.cells, job.progress);
          return { outcome, isWithdrawn: made.isWithdrawn };
        });
        if (written === "full" || written === "wrong") return { tone: "error", message: words.overrides[written] };
        if (written === "changed" || "changed" in written.outcome) {
          book.forget();
          void readOverrides();
          const place = written !== "changed" && "changed" in written.outcome ? written.outcome.changed : "核定";
          return { tone: "error", message: words.entry.changedSince(place) };
        }
        isWritten = true;
        shownNow = null;
        dispatch({ type: "overrideSaved" });
        return {
          tone: "success",
          message: words.overrides[written.isWithdrawn ? "withdrawn" : "saved"](draft.item, name),
        };
      });
      return isWritten;
    },
  };
}
