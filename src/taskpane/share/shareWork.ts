import { PublishError } from "../../publish/publishError.js";
import { reportCard, reportCards } from "../../publish/card/reportCard.js";
import { zipOf, type IssuedFile } from "../../publish/forms/issueForms.js";
import { shareCopy, type SharedCopy, type ShareOptions } from "../../publish/share/shareCopy.js";
import type { Words } from "../../words/words.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { step, type Job } from "../worker/job.js";
import type { OpenOffice } from "../worker/openBook.js";
import { givenRanges, type RangesWish } from "./givenRanges.js";

/** What is given out of the office workbook that is open. */
export interface ShareWork {
  shareCopy(options: ShareOptions): Promise<Shared>;
  /** The card of one department as a workbook. */
  reportCard(code: string, ranges: RangesWish): Promise<Uint8Array>;
  /** The cards of all departments in one archive. @throws Cancelled */
  reportCards(ranges: RangesWish, job: Job): Promise<Uint8Array>;
}

export type Shared = ({ readonly kind: "made" } & SharedCopy) | { readonly kind: "refused"; readonly why: Words };

export const shareWork = (desk: BookDesk): ShareWork => {
  const office = (): OpenOffice => {
    if (!desk.office) throw new TypeError("no office workbook is open");
    return desk.office;
  };
  return {
    shareCopy: async (options) => {
      const { scheme, office: read } = office();
      try {
        return { kind: "made", ...(await shareCopy(scheme, read.record, options)) };
      } catch (error) {
        if (error instanceof PublishError) return { kind: "refused", why: error.words };
        throw error;
      }
    },
    reportCard: async (code, wish) => {
      const open = office();
      const found = await givenRanges(open, wish);
      return reportCard(open.assessment, code, open.office.record.confirmedReadings, undefined, found);
    },
    reportCards: async (wish, job) => {
      const open = office();
      const found = await givenRanges(open, wish, job);
      const { assessment, office: read } = open;
      const files: IssuedFile[] = [];
      const of = assessment.departments.length;
      await step(job, 0, of);
      for await (const file of reportCards(assessment, read.record.confirmedReadings, undefined, undefined, found)) {
        files.push(file);
        await step(job, files.length, of);
      }
      return zipOf(files);
    },
  };
};
