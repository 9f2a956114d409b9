import { bulletinPaper } from "../../publish/bulletin/paper/bulletinPaper.js";
import type { PaperHead } from "../../publish/word/paper.js";
import { writePaper } from "../../publish/word/writePaper.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { bulletinOptions, openOffice, type Bulletin, type BulletinWish } from "./bulletinOptions.js";

/** What is given out in Word; the writer of papers is as large as all else together, and comes with the first of them. */
export interface PaperWork {
  /** The bulletin as an official paper. */
  bulletinPaper(wish: BulletinWish & { readonly head: PaperHead }): Promise<Bulletin>;
}

export const paperWork = (desk: BookDesk): PaperWork => ({
  bulletinPaper: async (wish) => {
    const { assessment } = openOffice(desk);
    const settled = bulletinOptions(desk, wish);
    if (settled.kind !== "settled") return settled;
    const { options, compared } = settled;
    return { kind: "made", bytes: await writePaper(bulletinPaper(assessment, options, wish.head)), compared };
  },
});
