import { settledLastYear } from "../../analysis/standing/lastYear.js";
import type { YearData } from "../../analysis/years/yearStates.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { faultWords, mergedWords } from "../../departments/identityWords.js";
import type { BulletinOptions } from "../../publish/bulletin/bulletin.js";
import { readLastYear, type LastYearRefusal } from "../../publish/bulletin/readLastYear.js";
import type { Words } from "../../words/words.js";
import { withScheme } from "../../scheme/catalogue.js";
import { schemes } from "../../scheme/schemes.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { OpenOffice } from "../worker/openBook.js";
import type { RangesWish } from "./givenRanges.js";

export interface BulletinWish {
  /** "" for none. */
  readonly office: string;
  readonly year: string;
  /** Last year's office workbook, copy or bulletin; null for none. */
  readonly lastYear: Uint8Array | null;
  /** For a sheet with the ranges of places; none where absent. */
  readonly ranges?: RangesWish;
  /** Who last year's departments are this year, where code and name do not say it. */
  readonly identities?: readonly IdentityDecision[];
}

export type Bulletin =
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly compared: number | null }
  /** Who is who since last year is not settled: nothing was made. */
  | { readonly kind: "identities"; readonly open: readonly OpenIdentity[]; readonly wrong: readonly Words[] }
  /** Last year's file cannot be used. */
  | { readonly kind: "refused"; readonly why: Words | LastYearRefusal };

type Settled =
  | {
      readonly kind: "settled";
      readonly options: BulletinOptions;
      readonly compared: number | null;
      readonly before: YearData | null;
    }
  | Exclude<Bulletin, { readonly kind: "made" }>;

/** @throws TypeError where none is open */
export function openOffice({ office }: BookDesk): OpenOffice {
  if (!office) throw new TypeError("no office workbook is open");
  return office;
}

/** What a bulletin is made of in either form: last year's results are read, and who is who is settled. */
export function bulletinOptions(desk: BookDesk, { office, year, lastYear, identities }: BulletinWish): Settled {
  const { assessment, office: read } = openOffice(desk);
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
  const options = {
    confirmed: read.record.confirmedReadings,
    ...(office !== "" && { office }),
    ...(year !== "" && { year }),
    ...(settled && { lastYear: settled }),
  };
  return { kind: "settled", options, compared: before ? before.rows.length : null, before: before?.data ?? null };
}

const isOurs = (refusal: { readonly code: string }): refusal is LastYearRefusal =>
  ["notResults", "unknownScheme", "partial", "changed"].includes(refusal.code);
