import { bulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import { standings } from "../../analysis/standing/standings.js";
import { bulletin } from "../../publish/bulletin/bulletin.js";
import { bulletinCharts } from "../../publish/bulletin/bulletinCharts.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { bulletinOptions, openOffice, type Bulletin, type BulletinWish } from "./bulletinOptions.js";

/** The bulletin (通报) of the office workbook that is open. */
export interface BulletinWork {
  bulletin(options: BulletinWish): Promise<Bulletin>;
  /** The bulletin's native charts in a workbook of their own. */
  chartBook(): Promise<Uint8Array>;
}

export const bulletinWork = (desk: BookDesk): BulletinWork => ({
  bulletin: async (wish) => {
    const { assessment } = openOffice(desk);
    const settled = bulletinOptions(desk, wish);
    if (settled.kind !== "settled") return settled;
    const { options, compared } = settled;
    return { kind: "made", bytes: await bulletin(assessment, options), compared };
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
