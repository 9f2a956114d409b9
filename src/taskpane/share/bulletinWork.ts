import { bulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import { standings } from "../../analysis/standing/standings.js";
import { bulletin } from "../../publish/bulletin/bulletin.js";
import { bulletinCharts } from "../../publish/bulletin/bulletinCharts.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { Job } from "../worker/job.js";
import { bulletinOptions, openOffice, type Bulletin, type BulletinWish } from "./bulletinOptions.js";
import { givenRanges } from "./givenRanges.js";

/** The bulletin (通报) of the office workbook that is open. */
export interface BulletinWork {
  bulletin(wish: BulletinWish, job: Job): Promise<Bulletin>;
  /** The bulletin's native charts in a workbook of their own. */
  chartBook(): Promise<Uint8Array>;
}

export const bulletinWork = (desk: BookDesk): BulletinWork => ({
  bulletin: async (wish, job) => {
    const open = openOffice(desk);
    const settled = bulletinOptions(desk, wish);
    if (settled.kind !== "settled") return settled;
    const { options, compared } = settled;
    const ranges = await givenRanges(open, wish.ranges ?? null, job);
    return {
      kind: "made",
      bytes: await bulletin(open.assessment, { ...options, ...(ranges && { ranges }) }),
      compared,
    };
  },
  chartBook: async () => {
    const { assessment } = openOffice(desk);
    const sheet = bulletinCharts(assessment, bulletinFigures(assessment), standings(assessment));
    return writeWorkbook({
      properties: { title: `${assessment.scheme.title}图表`, creator: "考核簿 Scorebook" },
      names: [],
      sheets: [sheet],
    });
  },
});
