import { BookDesk } from "./bookDesk.js";
import { buildWork } from "./buildWork.js";
import { convertWork } from "./convertWork.js";
import { explainWork } from "./explainWork.js";
import { rankingWork } from "./rankingWork.js";
import { issueWork } from "./issueWork.js";
import { migrateWork } from "./migrateWork.js";
import { fillWork } from "./fillWork.js";
import { findingsWork } from "./findingsWork.js";
import { readingsWork } from "./readingsWork.js";
import { verifyWork } from "./verifyWork.js";
import type { BulletinWork } from "./bulletinWork.js";
import { later } from "./later.js";
import type { ReturnsWork } from "./returnsWork.js";
import type { ShareWork } from "./shareWork.js";
import type { Workshop } from "./workshop.js";

/** The workshop itself, wherever it runs: in the worker, and in tests without one. */
export function localWorkshop(): Workshop {
  const desk = new BookDesk();
  return {
    open: async (book) => desk.open(book),
    update: async (sheets) => desk.update(sheets),
    ...buildWork(),
    ...explainWork(desk),
    ...fillWork(desk),
    ...findingsWork(desk),
    ...readingsWork(desk),
    ...convertWork(),
    ...rankingWork(desk),
    ...issueWork(desk),
    ...later<ShareWork>({ shareCopy: true, reportCard: true, reportCards: true }, async () => (await import("./shareWork.js")).shareWork(desk)),
    ...later<BulletinWork>({ bulletin: true, chartBook: true }, async () => (await import("./bulletinWork.js")).bulletinWork(desk)),
    ...migrateWork(),
    ...later<ReturnsWork>(
      { unzipReturns: true, collectReturns: true, queryWorkbooks: true, recordReturns: true },
      async () => (await import("./returnsWork.js")).returnsWork(desk),
    ),
    ...verifyWork(desk),
  };
}
