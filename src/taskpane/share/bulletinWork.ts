import { settledLastYear } from "../../analysis/standing/lastYear.js";
import { bulletinFigures } from "../../analysis/standing/bulletinFigures.js";
import { standings } from "../../analysis/standing/standings.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { faultWords, mergedWords } from "../../departments/identityWords.js";
import { bulletin } from "../../publish/bulletin/bulletin.js";
import { bulletinCharts } from "../../publish/bulletin/bulletinCharts.js";
import { readLastYear, type LastYearRefusal } from "../../publish/bulletin/readLastYear.js";
import type { Words } from "../../words/words.js";
import { withScheme } from "../../scheme/catalogue.js";
import { schemes } from "../../scheme/schemes.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { OpenOffice } from "../worker/openBook.js";

/** The bulletin (通报) of the office workbook that is open. */
export interface BulletinWork {
  bulletin(options: BulletinWish): Promise<Bulletin>;
  /** The bulletin's native charts in a workbook of their own. */
  chartBook(): Promise<Uint8Array>;
}

export interface BulletinWish {
  /** "" for none. */
  readonly office: string;
  readonly year: string;
  /** Last year's office workbook, copy or bulletin; null for none. */
  readonly lastYear: Uint8Array | null;
  /** Who last year's departments are this year, where code and name do not say it. */
  readonly identities?: readonly IdentityDecision[];
}

export type Bulletin =
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly compared: number | null }
  /** Who is who since last year is not settled: nothing was made. */
  | { readonly kind: "identities"; readonly open: readonly OpenIdentity[]; readonly wrong: readonly Words[] }
  /** Last year's file cannot be used. */
  | { readonly kind: "refused"; readonly why: Words | LastYearRefusal };

export const bulletinWork = (desk: BookDesk): BulletinWork => {
  const opened = (): OpenOffice => {
    if (!desk.office) throw new TypeError("no office workbook is open");
    return desk.office;
  };
  return {
    bulletin: async ({ office, year, lastYear, identities }) => {
      const { assessment, office: read } = opened();
      const before = lastYear && readLastYear(lastYear, withScheme(schemes, assessment.scheme));
      if (before && !before.ok) {
        const { refusal } = before;
        return { kind: "refused", why: isOurs(refusal) ? refusal : refusalWords(refusal) };
      }
      const settled = before && settledLastYear(read.record.departments, before.rows, identities);
      const wrong = settled
        ? [...settled.identities.faults.map(faultWords), ...settled.identities.merged.map(mergedWords)]
        : [];
      if (settled && settled.identities.open.length + wrong.length > 0)
        return { kind: "identities", open: settled.identities.open, wrong };
      const bytes = await bulletin(assessment, {
        confirmed: read.record.confirmedReadings,
        ...(office !== "" && { office }),
        ...(year !== "" && { year }),
        ...(settled && { lastYear: settled }),
      });
      return { kind: "made", bytes, compared: before ? before.rows.length : null };
    },
    chartBook: async () => {
      const { assessment } = opened();
      const sheet = bulletinCharts(assessment, bulletinFigures(assessment), standings(assessment));
      return writeWorkbook({
        properties: { title: `${assessment.scheme.title}图表`, creator: "考核簿 Scorebook" },
        names: [],
        sheets: [sheet],
      });
    },
  };
};

const isOurs = (refusal: { readonly code: string }): refusal is LastYearRefusal =>
  ["notResults", "unknownScheme", "partial", "changed"].includes(refusal.code);
