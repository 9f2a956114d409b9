import { compareYears, lastCodesOf, settledYears, type ComparedYears } from "../../analysis/years/compareYears.js";
import { correspondenceOf } from "../../analysis/years/correspondence.js";
import { pairsObjection } from "../../analysis/years/pairsObjection.js";
import { ruleTrial } from "../../analysis/years/ruleTrial.js";
import type { YearData } from "../../analysis/years/yearStates.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { faultWords, mergedWords } from "../../departments/identityWords.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import { compareBook } from "../../publish/compare/compareBook.js";
import { withScheme } from "../../scheme/catalogue.js";
import { schemes } from "../../scheme/schemes.js";
import type { Words } from "../../words/words.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { step, type Job } from "../worker/job.js";
import { diffView, type DiffView } from "./diffView.js";
import { splitView, type SplitView } from "./splitView.js";
import { trialView, type TrialView } from "./trialView.js";
import { readYearFile, yearFileOf, type YearFile } from "./yearFile.js";

/** Last year and this year, side by side. */
export interface YearsWork {
  /** What the two schemes say, and last year's answers under this year's. @throws Cancelled */
  readYears(wish: YearsWish, job: Job): Promise<YearsRead>;
  /** What each department's change comes from, of the years that were read last. @throws Cancelled */
  splitYears(identities: readonly IdentityDecision[], job: Job): Promise<YearsSplit>;
  /** The changes that were split last, as a workbook; null where there are none any more. */
  compareBook(): Promise<Uint8Array | null>;
}

export interface YearsWish {
  readonly last: Uint8Array;
  /** This year's file; null: the office workbook that is open. */
  readonly current: Uint8Array | null;
}

export type YearsRead =
  | ({ readonly kind: "read" } & YearsView)
  | { readonly kind: "refused"; readonly which: "last" | "current"; readonly why: Words }
  /** Neither an office workbook is open nor a file of this year given. */
  | { readonly kind: "noOffice" };

export interface YearsView {
  readonly titles: { readonly before: string; readonly after: string };
  readonly diff: DiffView;
  /** Why nothing is tried or split: items do not correspond. */
  readonly objection: Words | null;
  /** Null where last year's file has no answers, or nothing can be tried. */
  readonly trial: TrialView | null;
  /** Which of the years have answers. */
  readonly answered: { readonly before: boolean; readonly after: boolean };
}

export type YearsSplit =
  | ({ readonly kind: "split" } & SplitView)
  /** Who is who since last year is not settled. */
  | { readonly kind: "identities"; readonly open: readonly OpenIdentity[]; readonly wrong: readonly Words[] }
  /** The files are not known any more: they have to be read again. */
  | { readonly kind: "forgotten" };

export const yearsWork = (desk: BookDesk): YearsWork => {
  let years: { readonly before: YearFile; readonly after: YearFile } | null = null;
  let compared: ComparedYears | null = null;
  return {
    readYears: async ({ last, current }, job) => {
      years = compared = null;
      await step(job, 0, readSteps);
      const open = desk.office;
      const known = open ? withScheme(schemes, open.scheme) : schemes;
      const after = current
        ? await readYearFile(current, known)
        : open && { ok: true as const, file: yearFileOf(open.scheme, answersOf(open.scheme, open.office.record)) };
      if (!after) return { kind: "noOffice" };
      if (!after.ok) return { kind: "refused", which: "current", why: after.why };
      await step(job, 1, readSteps);
      const before = await readYearFile(last, withScheme(known, after.file.scheme));
      if (!before.ok) return { kind: "refused", which: "last", why: before.why };
      await step(job, 2, readSteps);
      const correspondence = correspondenceOf(before.file.scheme, after.file.scheme);
      const objection = pairsObjection(correspondence);
      const data = answered(before.file);
      const isTried = !objection && data !== null && data.answers.departments.length > 0;
      const view: YearsView = {
        titles: { before: before.file.scheme.title, after: after.file.scheme.title },
        diff: diffView(correspondence, after.file),
        objection,
        trial: isTried ? trialView(ruleTrial(data, after.file.scheme)) : null,
        answered: { before: data !== null, after: answered(after.file) !== null },
      };
      years = { before: before.file, after: after.file };
      await step(job, readSteps, readSteps);
      return { kind: "read", ...view };
    },
    splitYears: async (identities, job) => {
      compared = null;
      const [before, after] = [years && answered(years.before), years && answered(years.after)];
      if (!before || !after) return { kind: "forgotten" };
      const settled = settledYears(before, after, identities);
      const { open, faults, merged } = settled.identities;
      const wrong = [...faults.map(faultWords), ...merged.map(mergedWords)];
      if (open.length + wrong.length > 0) return { kind: "identities", open, wrong };
      const made = await compareYears({ before, after, lastCodeOf: lastCodesOf(settled) }, undefined, (done, of) =>
        step(job, done, of),
      );
      compared = made;
      return { kind: "split", ...splitView(made) };
    },
    compareBook: async () => compared && compareBook(compared),
  };
};

/** This year's, last year's, and what is made of both. */
const readSteps = 3;

const answered = ({ scheme, answers }: YearFile): YearData | null => answers && { scheme, answers };
