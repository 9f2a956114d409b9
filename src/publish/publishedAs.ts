import type { BookContents } from "../xlsx/bookContents.js";
import { bulletinKey, cardKey, examplesKey, shareCoverKey } from "./publishedKeys.js";

/** What is published, and never read again as an office workbook or a form. */
export type Published = "share" | "card" | "bulletin" | "examples";

const whatOf: ReadonlyMap<string, Published> = new Map([
  [shareCoverKey, "share"],
  [cardKey, "card"],
  [bulletinKey, "bulletin"],
  [examplesKey("contents"), "examples"],
]);

/** As what a workbook was published, by the keys in A1 of its sheets; null for any other. A copy may hold sheets of the office workbook as well. */
export function publishedAs({ sheets }: BookContents): Published | null {
  for (const { cells } of sheets) {
    const value = cells.get("A1")?.value;
    const what = value?.kind === "text" ? whatOf.get(value.text) : undefined;
    if (what) return what;
  }
  return null;
}
