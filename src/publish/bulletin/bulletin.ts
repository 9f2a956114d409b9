import type { SettledLastYear } from "../../analysis/standing/lastYear.js";
import { bulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import { standings } from "../../analysis/standing/standings.js";
import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { templateVersion } from "../../workbook/sheetNames.js";
import type { BookDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { bulletinRangeSheet } from "../certainty/rangeSheet.js";
import { bulletinCharts } from "./bulletinCharts.js";
import { bulletinSheet } from "./bulletinSheet.js";
import type { RiseReasons } from "./riseReasons.js";

export interface BulletinOptions {
  /** Who publishes it, such as “省数字办”; left out where absent. */
  readonly office?: string;
  /** Of the round; the scheme's title stands alone where absent. */
  readonly year?: string;
  /** Numbers of the readings that somebody confirmed. */
  readonly confirmed: ReadonlySet<number>;
  readonly lastYear?: SettledLastYear;
  /** Why those rose that rose fastest; nobody where last year's file has results alone. */
  readonly rises?: RiseReasons;
  /** A sheet with the ranges of places, or an annex, where the office wants it. */
  readonly ranges?: Certainty;
}

/**
 * The bulletin (通报) of a round: a sheet ready to print on A4, and a sheet of native charts. Values only; hidden
 * keys let next year's bulletin read it. The same input gives the same bytes.
 */
export const bulletin = (assessment: Assessment, options: BulletinOptions): Promise<Uint8Array> =>
  writeWorkbook(bulletinDraft(assessment, options));

export function bulletinDraft(assessment: Assessment, options: BulletinOptions): BookDraft {
  const figures = bulletinFigures(assessment, options.lastYear);
  const table = standings(assessment);
  const { scheme } = assessment;
  return {
    properties: {
      title: `${options.year === undefined ? "" : `${options.year}年度`}考核结果通报`,
      creator: "考核簿 Scorebook",
    },
    customProperties: { "scorebook.template": `scorebook.bulletin.${scheme.id}`, "scorebook.version": templateVersion },
    names: [],
    sheets: [
      bulletinSheet(assessment, figures, table, options),
      bulletinCharts(assessment, figures, table),
      ...(options.ranges ? [bulletinRangeSheet({ scheme, found: options.ranges })] : []),
    ],
  };
}
