import { readingsPaper } from "../../publish/readings/readingsPaper.js";
import type { BookDesk } from "../worker/bookDesk.js";

export interface ReadingsPaperWork {
  /** 口径确认表 as a workbook; null where no office workbook is open. */
  readingsPaper(): Promise<Uint8Array | null>;
}

export const readingsPaperWork = (desk: BookDesk): ReadingsPaperWork => ({
  readingsPaper: async () => (desk.office ? readingsPaper(desk.office.scheme, desk.office.office.record) : null),
});
