import { isShipped } from "../scheme/catalogue.js";
import type { BookContents } from "../xlsx/bookContents.js";
import type { CertaintyWork } from "./certainty/certaintyWork.js";
import type { BuildWork } from "./start/buildWork.js";
import type { ConvertWork } from "./convert/convertWork.js";
import { explainWork } from "./explain/explainWork.js";
import { fillWork } from "./fill/fillWork.js";
import { findingsWork } from "./findings/findingsWork.js";
import type { LedgerWork } from "./findings/ledgerWork.js";
import type { IssueWork } from "./issue/issueWork.js";
import type { Joined } from "./kit/joined.js";
import type { MigrateWork } from "./migrate/migrateWork.js";
import type { NextYearWork } from "./nextYear/nextYearWork.js";
import type { OverridesWork } from "./overrides/overridesWork.js";
import { rankingWork } from "./ranking/rankingWork.js";
import type { RatingsWork } from "./ratings/ratingsWork.js";
import type { ReadingsPaperWork } from "./readings/readingsPaperWork.js";
import { readingsWork } from "./readings/readingsWork.js";
import type { ReturnsWork } from "./returns/returnsWork.js";
import type { RosterWork } from "./roster/rosterWork.js";
import type { SchemeCheckWork } from "./schemeCheck/schemeCheckWork.js";
import type { SchemePaperWork } from "./schemeCheck/schemePaperWork.js";
import type { BulletinWork } from "./share/bulletinWork.js";
import type { PaperWork } from "./share/paperWork.js";
import type { SelfCheckWork } from "./share/selfCheckWork.js";
import type { AddinCheckWork } from "./selfcheck/addinCheckWork.js";
import type { ShareWork } from "./share/shareWork.js";
import type { VerifyWork } from "./verify/verifyWork.js";
import type { YearsWork } from "./years/yearsWork.js";
import { BookDesk } from "./worker/bookDesk.js";
import { later } from "./worker/later.js";
import type { Opened } from "./worker/openBook.js";

/** The work of each feature: with the worker, or with the first of its tasks that is asked for. */
const works = [
  explainWork,
  fillWork,
  findingsWork,
  readingsWork,
  rankingWork,
  later<BuildWork>(
    { buildOffice: true, buildForm: true, buildExamples: true, schemesAtHand: true, readScheme: true },
    async () => (await import(/* webpackChunkName: "buildWork" */ "./start/buildWork.js")).buildWork,
  ),
  later<RatingsWork>(
    { ratings: true, ratingAt: true, ratingEffect: true, ratingCells: true, pastedRatings: true },
    async () => (await import(/* webpackChunkName: "ratingsWork" */ "./ratings/ratingsWork.js")).ratingsWork,
  ),
  later<LedgerWork>(
    { correctionEffect: true, correctionCells: true, pastedFindings: true, manyFindingCells: true },
    async () => (await import(/* webpackChunkName: "ledgerWork" */ "./findings/ledgerWork.js")).ledgerWork,
  ),
  later<ReadingsPaperWork>(
    { readingsPaper: true },
    async () => (await import(/* webpackChunkName: "paperWork" */ "./readings/readingsPaperWork.js")).readingsPaperWork,
  ),
  later<OverridesWork>(
    { overrides: true, overrideAt: true, overrideOf: true, overrideEffect: true, overrideCells: true },
    async () => (await import(/* webpackChunkName: "overridesWork" */ "./overrides/overridesWork.js")).overridesWork,
  ),
  later<RosterWork>(
    { roster: true, rosterEffect: true, rosterCells: true, grownOffice: true },
    async () => (await import(/* webpackChunkName: "rosterWork" */ "./roster/rosterWork.js")).rosterWork,
  ),
  later<NextYearWork>(
    { lastYearOfBook: true, lastYearOfFile: true, turnYear: true, yearFiles: true, beginYear: true },
    async () => (await import(/* webpackChunkName: "nextYearWork" */ "./nextYear/nextYearWork.js")).nextYearWork,
  ),
  later<SchemeCheckWork>(
    { checkSchemeBook: true, checkSchemeFile: true },
    async () =>
      (await import(/* webpackChunkName: "schemeCheckWork" */ "./schemeCheck/schemeCheckWork.js")).schemeCheckWork,
  ),
  later<SchemePaperWork>(
    { schemePaper: true },
    async () =>
      (await import(/* webpackChunkName: "schemePaperWork" */ "./schemeCheck/schemePaperWork.js")).schemePaperWork,
  ),
  later<ConvertWork>(
    { planConversion: true },
    async () => (await import(/* webpackChunkName: "convertWork" */ "./convert/convertWork.js")).convertWork,
  ),
  later<IssueWork>(
    {
      readDepartments: true,
      settleDepartments: true,
      issueForms: true,
      startForms: true,
      formAnswer: true,
      newKey: true,
      openKey: true,
    },
    async () => (await import(/* webpackChunkName: "issueWork" */ "./issue/issueWork.js")).issueWork,
  ),
  later<ShareWork>(
    { shareCopy: true, reportCard: true, reportCards: true },
    async () => (await import(/* webpackChunkName: "shareWork" */ "./share/shareWork.js")).shareWork,
  ),
  later<BulletinWork>(
    { bulletin: true, chartBook: true },
    async () => (await import(/* webpackChunkName: "bulletinWork" */ "./share/bulletinWork.js")).bulletinWork,
  ),
  later<PaperWork>(
    { bulletinPaper: true, cardPaper: true, cardPapers: true },
    async () => (await import(/* webpackChunkName: "paperWriter" */ "./share/paperWork.js")).paperWork,
  ),
  later<SelfCheckWork>(
    { selfCheckBook: true },
    async () => (await import(/* webpackChunkName: "selfCheckWork" */ "./share/selfCheckWork.js")).selfCheckWork,
  ),
  later<MigrateWork>(
    { planMigration: true, migrate: true },
    async () => (await import(/* webpackChunkName: "migrateWork" */ "./migrate/migrateWork.js")).migrateWork,
  ),
  later<ReturnsWork>(
    {
      unzipReturns: true,
      collectReturns: true,
      queryFiles: true,
      followReturns: true,
      recordReturns: true,
      countMerged: true,
    },
    async () => (await import(/* webpackChunkName: "returnsWork" */ "./returns/returnsWork.js")).returnsWork,
  ),
  later<CertaintyWork>(
    { certaintySettings: true, readingValue: true, certainty: true, certaintyBook: true, closePlaces: true },
    async () => (await import(/* webpackChunkName: "certaintyWork" */ "./certainty/certaintyWork.js")).certaintyWork,
  ),
  later<YearsWork>(
    { readYears: true, splitYears: true, compareBook: true },
    async () => (await import(/* webpackChunkName: "yearsWork" */ "./years/yearsWork.js")).yearsWork,
  ),
  later<AddinCheckWork>(
    { buildAddinCheck: true },
    async () => (await import(/* webpackChunkName: "addinCheckWork" */ "./selfcheck/addinCheckWork.js")).addinCheckWork,
  ),
  later<VerifyWork>(
    { verifyOffice: true },
    async () => (await import(/* webpackChunkName: "verifyWork" */ "./verify/verifyWork.js")).verifyWork,
  ),
];

/**
 * The work that takes seconds: building, reading and computing workbooks. It is done off the page, for Office
 * restarts an add-in that does not answer for five seconds. Everything that goes in and out can be copied.
 *
 * Tasks that are worth watching take a job as their last argument.
 */
export interface Workshop extends Joined<ReturnType<(typeof works)[number]>> {
  /** Computes a workbook; it is the one that all other tasks are about from now on. */
  open(book: BookContents): Promise<Opened>;
  /** The same workbook, some of whose sheets were read again: they replace those with the same key in A1. */
  update(sheets: BookContents): Promise<Opened>;
}

/** The workshop itself, wherever it runs: in the worker, and in tests without one. */
export function localWorkshop(): Workshop {
  const desk = new BookDesk();
  return Object.assign(
    {
      open: async (book: BookContents) => unlessChanged(desk, desk.open(book)),
      update: async (sheets: BookContents) => unlessChanged(desk, desk.update(sheets)),
    },
    ...works.map((work) => work(desk)),
  ) as Workshop;
}

/** A scheme that was changed after its forms were issued is told before anything of the workbook is shown. */
async function unlessChanged(desk: BookDesk, opened: Opened): Promise<Opened> {
  const { office } = desk;
  if (!office || isShipped(office.scheme)) return opened;
  const { scoringObjection } = await import(
    /* webpackChunkName: "schemeAtIssue" */ "../evidence/issue/schemeAtIssue.js"
  );
  const message = await scoringObjection(office.scheme, office.book);
  if (!message) return opened;
  desk.close();
  return { kind: "broken", message };
}
