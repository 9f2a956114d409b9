import { verifyOffice, type Verified } from "../../returns/merge/verifyOffice.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { BookDesk } from "../worker/bookDesk.js";

/** Whether the office workbook that is open is still what its last receipt says. */
export interface VerifyWork {
  /** @param whole all sheets of ours; null: inputs only (verifyOffice) */
  verifyOffice(whole: BookContents | null): Promise<Verified>;
}

export const verifyWork = (desk: BookDesk): VerifyWork => ({
  verifyOffice: async (whole) => {
    const { office: open } = desk;
    return open ? verifyOffice(open.scheme, open.book, open.office.record, whole) : { kind: "none", figures: [] };
  },
});
