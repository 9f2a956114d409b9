import { BookDesk } from "./worker/bookDesk.js";
import type { BuildWork } from "./start/buildWork.js";
import type { ConvertWork } from "./convert/convertWork.js";
import { explainWork } from "./explain/explainWork.js";
import { rankingWork } from "./ranking/rankingWork.js";
import type { IssueWork } from "./issue/issueWork.js";
import type { MigrateWork } from "./migrate/migrateWork.js";
import { fillWork } from "./fill/fillWork.js";
import { findingsWork } from "./findings/findingsWork.js";
import { readingsWork } from "./readings/readingsWork.js";
import type { VerifyWork } from "./verify/verifyWork.js";
import type { BulletinWork } from "./share/bulletinWork.js";
import { later } from "./worker/later.js";
import type { ReturnsWork } from "./returns/returnsWork.js";
import type { RosterWork } from "./roster/rosterWork.js";
import type { ShareWork } from "./share/shareWork.js";
import type { Workshop } from "./workshop.js";

/** The workshop itself, wherever it runs: in the worker, and in tests without one. */
export function localWorkshop(): Workshop {
  const desk = new BookDesk();
  return {
    open: async (book) => desk.open(book),
    update: async (sheets) => desk.update(sheets),
    ...later<BuildWork>({ buildOffice: true, buildForm: true, buildExamples: true }, async () =>
      (await import("./start/buildWork.js")).buildWork(),
    ),
    ...explainWork(desk),
    ...fillWork(desk),
    ...findingsWork(desk),
    ...later<RosterWork>({ roster: true, rosterEffect: true, rosterCells: true, grownOffice: true }, async () =>
      (await import("./roster/rosterWork.js")).rosterWork(desk),
    ),
    ...readingsWork(desk),
    ...later<ConvertWork>({ planConversion: true }, async () =>
      (await import("./convert/convertWork.js")).convertWork(),
    ),
    ...rankingWork(desk),
    ...later<IssueWork>(
      { readDepartments: true, settleDepartments: true, issueForms: true, newKey: true, openKey: true },
      async () => (await import("./issue/issueWork.js")).issueWork(desk),
    ),
    ...later<ShareWork>({ shareCopy: true, reportCard: true, reportCards: true }, async () =>
      (await import("./share/shareWork.js")).shareWork(desk),
    ),
    ...later<BulletinWork>({ bulletin: true, chartBook: true }, async () =>
      (await import("./share/bulletinWork.js")).bulletinWork(desk),
    ),
    ...later<MigrateWork>({ planMigration: true, migrate: true }, async () =>
      (await import("./migrate/migrateWork.js")).migrateWork(),
    ),
    ...later<ReturnsWork>(
      { unzipReturns: true, collectReturns: true, queryWorkbooks: true, recordReturns: true, countMerged: true },
      async () => (await import("./returns/returnsWork.js")).returnsWork(desk),
    ),
    ...later<VerifyWork>({ verifyOffice: true }, async () => (await import("./verify/verifyWork.js")).verifyWork(desk)),
  };
}
