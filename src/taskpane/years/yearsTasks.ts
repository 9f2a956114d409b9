import type { IdentityDecision } from "../../departments/identityDecision.js";
import { deliver } from "../kit/delivery.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { Desk } from "../shell/desk.js";

export interface YearsTasks {
  /** Reads both years. @param current null: the workbook beside the pane */
  readYears(last: PickedFile, current: PickedFile | null): Promise<void>;
  /** Splits every department's change, of the years that were read. */
  splitYears(identities: readonly IdentityDecision[]): Promise<void>;
  /** What was split, as a workbook. */
  saveComparison(): Promise<void>;
}

export function yearsTasks(desk: Desk): YearsTasks {
  const { workshop, book, words, dispatch, perform } = desk;
  return {
    readYears: (last, current) =>
      perform("readYears", async (job) => {
        // the workbook as it is now
        if (!current) await book.open();
        const read = await workshop.readYears({ last: last.bytes, current: current?.bytes ?? null }, job);
        if (read.kind === "noOffice") return { tone: "error", message: words.years.noOffice };
        if (read.kind === "refused") {
          const { name } = read.which === "current" && current ? current : last;
          return { tone: "error", message: words.years.unusable(name, read.why[words.language]) };
        }
        const { kind: _, ...view } = read;
        dispatch({ type: "yearsRead", view });
        return null;
      }),
    splitYears: (identities) =>
      perform("splitYears", async (job) => {
        const split = await workshop.splitYears(identities, job);
        if (split.kind === "forgotten") return { tone: "error", message: words.years.forgotten };
        if (split.kind === "identities") {
          dispatch({ type: "yearsAsked", open: split.open });
          const [wrong] = split.wrong;
          return { tone: "error", message: wrong ? wrong[words.language] : words.identities.open };
        }
        const { kind: _, ...view } = split;
        dispatch({ type: "yearsSplit", split: view });
        return null;
      }),
    saveComparison: () =>
      perform("compareBook", async () => {
        const bytes = await workshop.compareBook();
        if (!bytes) return { tone: "error", message: words.years.forgotten };
        const fileName = "两年比较.xlsx";
        const how = await deliver(desk, fileName, bytes);
        return { tone: "success", message: words.handout[how](fileName) };
      }),
  };
}
