import { BookDesk } from "./bookDesk.js";
import { buildWork } from "./buildWork.js";
import { bulletinWork } from "./bulletinWork.js";
import { convertWork } from "./convertWork.js";
import { explainWork } from "./explainWork.js";
import { rankingWork } from "./rankingWork.js";
import { issueWork } from "./issueWork.js";
import { migrateWork } from "./migrateWork.js";
import { shareWork } from "./shareWork.js";
import { fillWork } from "./fillWork.js";
import { findingsWork } from "./findingsWork.js";
import { readingsWork } from "./readingsWork.js";
import { returnsWork } from "./returnsWork.js";
import { verifyWork } from "./verifyWork.js";
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
    ...issueWork(),
    ...shareWork(desk),
    ...bulletinWork(desk),
    ...migrateWork(),
    ...returnsWork(desk),
    ...verifyWork(desk),
  };
}
