import { BookDesk } from "./bookDesk.js";
import type { BuildWork } from "./buildWork.js";
import type { ConvertWork } from "./convertWork.js";
import { explainWork } from "./explainWork.js";
import { rankingWork } from "./rankingWork.js";
import type { IssueWork } from "./issueWork.js";
import type { MigrateWork } from "./migrateWork.js";
import { fillWork } from "./fillWork.js";
import { findingsWork } from "./findingsWork.js";
import { readingsWork } from "./readingsWork.js";
import type { VerifyWork } from "./verifyWork.js";
import type { BulletinWork } from "./bulletinWork.js";
import { later } from "./later.js";
import type { ReturnsWork } from "./returnsWork.js";
import type { RosterWork } from "./rosterWork.js";
import type { ShareWork } from "./shareWork.js";
import type { Workshop } from "./workshop.js";

/** The workshop itself, wherever it runs: in the worker, and in tests without one. */
export function localWorkshop(): Workshop {
  const desk = new BookDesk();
  return {
    open: async (book) => desk.open(book),
    update: async (sheets) => desk.update(sheets),
    ...later<BuildWork>({ buildOffice: true, buildForm: true, buildExamples: true }, async () => (await import("./buildWork.js")).buildWork()),
    ...explainWork(desk),
    ...fillWork(desk),
    ...findingsWork(desk),
    ...later<RosterWork>(
      { roster: true, rosterEffect: true, rosterCells: true, grownOffice: true },
      async () => (await import("./rosterWork.js")).rosterWork(desk),
    ),
    ...readingsWork(desk),
    ...later<ConvertWork>({ planConversion: true }, async () => (await import("./convertWork.js")).convertWork()),
    ...rankingWork(desk),
    ...later<IssueWork>(
      { readDepartments: true, settleDepartments: true, issueForms: true, newKey: true, openKey: true },
      async () => (await import("./issueWork.js")).issueWork(desk),
    ),
    ...later<ShareWork>({ shareCopy: true, reportCard: true, reportCards: true }, async () => (await import("./shareWork.js")).shareWork(desk)),
    ...later<BulletinWork>({ bulletin: true, chartBook: true }, async () => (await import("./bulletinWork.js")).bulletinWork(desk)),
    ...later<MigrateWork>({ planMigration: true, migrate: true }, async () => (await import("./migrateWork.js")).migrateWork()),
    ...later<ReturnsWork>(
      { unzipReturns: true, collectReturns: true, queryWorkbooks: true, recordReturns: true, countMerged: true },
      async () => (await import("./returnsWork.js")).returnsWork(desk),
    ),
    ...later<VerifyWork>({ verifyOffice: true }, async () => (await import("./verifyWork.js")).verifyWork(desk)),
  };
}
