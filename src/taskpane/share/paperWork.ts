import { bulletinPaper } from "../../publish/bulletin/paper/bulletinPaper.js";
import { riseReasons } from "../../publish/bulletin/riseReasons.js";
import { cardPaper } from "../../publish/card/cardPaper.js";
import { cardPapers } from "../../publish/card/cardPapers.js";
import { zipOf, type IssuedFile } from "../../publish/forms/issueForms.js";
import type { PaperHead } from "../../word/paper.js";
import { writePaper } from "../../word/writePaper.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { step, type Job } from "../worker/job.js";
import { bulletinOptions, openOffice, type Bulletin, type BulletinWish } from "./bulletinOptions.js";
import { givenRanges, type RangesWish } from "./givenRanges.js";

/** What is given out in Word; the writer of papers is as large as all else together, and comes with the first of them. */
export interface PaperWork {
  /** The bulletin as an official paper. */
  bulletinPaper(wish: BulletinWish & { readonly head: PaperHead }, job: Job): Promise<Bulletin>;
  /** The card of one department. */
  cardPaper(code: string, ranges: RangesWish): Promise<Uint8Array>;
  /** The cards of all departments in one archive. @throws Cancelled */
  cardPapers(ranges: RangesWish, job: Job): Promise<Uint8Array>;
}

export const paperWork = (desk: BookDesk): PaperWork => ({
  bulletinPaper: async (wish, job) => {
    const open = openOffice(desk);
    const { assessment } = open;
    const settled = bulletinOptions(desk, wish);
    if (settled.kind !== "settled") return settled;
    const { options, compared, before } = settled;
    const rises = options.lastYear && (await riseReasons(assessment, options.lastYear, before));
    const ranges = await givenRanges(open, wish.ranges ?? null, job);
    const given = { ...options, ...(rises && { rises }), ...(ranges && { ranges }) };
    const paper = bulletinPaper(assessment, given, wish.head);
    return { kind: "made", bytes: await writePaper(paper), compared };
  },
  cardPaper: async (code, wish) => {
    const open = openOffice(desk);
    const found = await givenRanges(open, wish);
    return writePaper(cardPaper(open.assessment, code, open.office.record.confirmedReadings, undefined, found));
  },
  cardPapers: async (wish, job) => {
    const open = openOffice(desk);
    const found = await givenRanges(open, wish, job);
    const { assessment, office } = open;
    const files: IssuedFile[] = [];
    const of = assessment.departments.length;
    await step(job, 0, of);
    for await (const file of cardPapers(assessment, office.record.confirmedReadings, undefined, undefined, found)) {
      files.push(file);
      await step(job, files.length, of);
    }
    return zipOf(files);
  },
});
