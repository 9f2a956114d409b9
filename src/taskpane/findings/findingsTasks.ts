import type { Desk } from "../shell/desk.js";
import { hindranceOf } from "../kit/Hindered.js";
import { newest } from "../kit/newest.js";
import { followSelection } from "../kit/followSelection.js";
import { remember } from "../kit/remembered.js";
import { undoneNotice } from "../kit/undoneNotice.js";
import { writeKnown } from "../kit/writeKnown.js";
import { plainWrite } from "../../workbook/cellToWrite.js";
import type { Correction } from "./ledgerWork.js";
import type { FindingDraft } from "./findingDraft.js";
import type { RecordedFinding } from "./findingsState.js";
import { todayHere, typedDay } from "../../exact/typedDay.js";

export interface FindingsTasks {
  /** Keeps the choices up to date, and takes up what the selected cell names, until the function that it gives is called. */
  followLedger(): () => void;
  /** Reads the workbook again, whatever is cached. */
  readLedgerAgain(): Promise<void>;
  /** Finds out what a draft would change: only the newest answer counts. */
  findEffect(draft: FindingDraft): Promise<void>;
  /** @param year of the round, for days that were typed without one */
  judgeLateness(item: string, event: string, act: string, year: number | null): Promise<void>;
  /** @returns whether it stands in the ledger */
  recordFinding(draft: FindingDraft): Promise<boolean>;
  /** Finds out how a pasted table is understood. */
  readPastedFindings(text: string, recordedBy: string): Promise<void>;
  /** Records many at once, as one act. */
  recordMany(drafts: readonly FindingDraft[]): Promise<void>;
  /** Finds out what a correction would change. */
  judgeCorrection(correction: Correction): Promise<void>;
  correctFinding(correction: Correction): Promise<void>;
  takeFindingBack(recorded: RecordedFinding): Promise<void>;
}

export const recorderName = "recordedBy";

export function findingsTasks(desk: Desk): FindingsTasks {
  const { host, workshop, book, changes, words, dispatch, perform, tell } = desk;
  const [pasting, correcting] = [newest({ book, tell }), newest({ book, tell })];
  const [reading, effects, judging] = [newest({ book, tell }), newest({ book, tell }), newest({ book, tell })];
  const days = () => ({ today: todayHere() });
  let typing: FindingDraft | null = null;
  /** The cell that was taken up last: what was chosen instead since then stays. */
  let takenUp = "";

  const readLedger = (): Promise<void> =>
    reading.look(
      async () => {
        const opened = await book.open();
        const choices = opened.kind === "office" ? await workshop.ledgerChoices() : null;
        return { choices, hindrance: hindranceOf(opened, choices, words) };
      },
      async (read) => {
        dispatch({ type: "ledgerRead", ...read });
        if (typing) await tasks.findEffect(typing);
      },
    );
  const takeUpSelection = async (): Promise<void> => {
    // What is being typed is not to be pulled away by a look at the sheet.
    if (typing && (typing.what !== "" || typing.evidence !== "")) return;
    try {
      if ((await book.open()).kind !== "office") return;
      const selection = await host.selection();
      const place = `${selection.sheet}!${selection.address}`;
      if (place === takenUp) return;
      takenUp = place;
      const { department, item } = await workshop.findingAt(selection);
      const change = { ...(department !== null && { department }), ...(item !== null && { item }) };
      if (Object.keys(change).length > 0) dispatch({ type: "findingEdited", change });
    } catch (error) {
      tell(error);
    }
  };

  const tasks: FindingsTasks = {
    followLedger: () => {
      takenUp = "";
      const stopBook = reading.follow(() => void readLedger());
      void takeUpSelection();
      const stopSelection = followSelection({ host, tell }, () => void takeUpSelection());
      return () => {
        typing = null;
        stopBook();
        stopSelection();
      };
    },
    readLedgerAgain: () => {
      book.forget();
      return readLedger();
    },
    findEffect: (draft) => {
      typing = draft;
      return effects.look(
        async () => {
          return (await book.open()).kind === "office" ? workshop.findingEffect(draft, days()) : null;
        },
        (effect) => dispatch({ type: "effectFound", effect }),
      );
    },
    judgeLateness: (item, event, act, year) =>
      judging.look(
        async () => {
          const [from = null, done = null] = [event, act].map((text) => typedDay(text, { ...days(), year }));
          return from === null || done === null ? null : workshop.lateness(item, from, done);
        },
        (lateness) => dispatch({ type: "latenessJudged", lateness }),
      ),
    recordFinding: async (draft) => {
      let isRecorded = false;
      await perform("record", async () => {
        remember(recorderName, draft.recordedBy.trim());
        // A co-author may have taken the row between reading and writing: then the next one is tried, once.
        for (const attempt of [1, 2]) {
          const written = await book.withBook(async () => {
            const cells = await workshop.findingCells(draft, days());
            return cells && host.writeCells(cells.map(plainWrite));
          });
          if (!written) return { tone: "error", message: words.findings.full };
          if (written.every(({ before }) => before === null)) {
            const { department, item, what, count } = draft;
            changes.record(words.findings.label(item), written);
            dispatch({ type: "findingRecorded", recorded: { department, item, what, count, written } });
            isRecorded = true;
            return { tone: "success", message: words.findings.recorded(rowOf(written[0]?.place ?? "")) };
          }
          const left = await host.putBack(written);
          if (left.length > 0 || attempt === 2) break;
          book.forget();
        }
        return { tone: "error", message: words.findings.taken };
      });
      return isRecorded;
    },
    readPastedFindings: (text, recordedBy) =>
      pasting.look(
        async () =>
          text.trim() !== "" && (await book.open()).kind === "office"
            ? workshop.pastedFindings(text, recordedBy, days())
            : null,
        (read) => dispatch({ type: "pastedFindingsJudged", read }),
      ),
    recordMany: (drafts) =>
      perform("record", async (job) => {
        const written = await book.withBook(async () => {
          const cells = await workshop.manyFindingCells(drafts, days());
          return cells === null || cells === "full"
            ? cells
            : writeKnown(desk, words.findings.labelOfMany(drafts.length), cells, job.progress);
        });
        if (written === null) return { tone: "error", message: words.findings.notComplete };
        if (written === "full") return { tone: "error", message: words.findings.full };
        if ("changed" in written) {
          book.forget();
          void readLedger();
          return { tone: "error", message: words.entry.changedSince(written.changed) };
        }
        dispatch({ type: "findingsPasted", text: "" });
        return { tone: "success", message: words.findings.recordedMany(drafts.length) };
      }),
    judgeCorrection: (correction) =>
      correcting.look(
        async () => ((await book.open()).kind === "office" ? workshop.correctionEffect(correction, days()) : null),
        (effect) => dispatch({ type: "correctionJudged", effect }),
      ),
    correctFinding: (correction) =>
      perform("correct", async (job) => {
        const said = words.findings;
        const { place } = correction.entry;
        const made =
          correction.kind === "corrected" ? "corrected" : correction.reason.trim() === "" ? "counted" : "withdrawn";
        const written = await book.withBook(async () => {
          const cells = await workshop.correctionCells(correction, days());
          return cells === null || "changed" in cells
            ? cells
            : writeKnown(desk, said.corrections[made].label(rowOf(place)), cells, job.progress);
        });
        if (written === null) return { tone: "error", message: said.notComplete };
        if ("changed" in written) {
          book.forget();
          void readLedger();
          dispatch({ type: "correctionLeft" });
          return { tone: "error", message: words.entry.changedSince(written.changed) };
        }
        dispatch({ type: "correctionLeft" });
        return { tone: "success", message: said.corrections[made].done(rowOf(place)) };
      }),
    takeFindingBack: ({ written }) => perform("undo", async () => undoneNotice(words, await changes.takeBack(written))),
  };
  return tasks;
}

/** "台账 第 12 行" of "台账!C12". */
const rowOf = (place: string): string => place.replace(/^(.*)!\$?[A-Z]+\$?(\d+)$/s, "$1 $2");
