import type { BookContents } from "../xlsx/bookContents.js";
import type { BuildWork } from "./start/buildWork.js";
import type { ConvertWork } from "./convert/convertWork.js";
import type { ExplainWork } from "./explain/explainWork.js";
import type { RankingWork } from "./ranking/rankingWork.js";
import type { IssueWork } from "./issue/issueWork.js";
import type { MigrateWork } from "./migrate/migrateWork.js";
import type { BulletinWork } from "./share/bulletinWork.js";
import type { ReturnsWork } from "./returns/returnsWork.js";
import type { VerifyWork } from "./verify/verifyWork.js";
import type { ShareWork } from "./share/shareWork.js";
import type { FillWork } from "./fill/fillWork.js";
import type { FindingsWork } from "./findings/findingsWork.js";
import type { Opened } from "./worker/openBook.js";
import type { RosterWork } from "./roster/rosterWork.js";
import type { ReadingsWork } from "./readings/readingsWork.js";

/**
 * The work that takes seconds: building, reading and computing workbooks. It is done off the page, for Office
 * restarts an add-in that does not answer for five seconds. Everything that goes in and out can be copied.
 *
 * Tasks that are worth watching take a job as their last argument.
 */
export interface Workshop
  extends
    BuildWork,
    ExplainWork,
    FillWork,
    FindingsWork,
    RosterWork,
    ReadingsWork,
    ConvertWork,
    RankingWork,
    IssueWork,
    ShareWork,
    BulletinWork,
    MigrateWork,
    ReturnsWork,
    VerifyWork {
  /** Computes a workbook; it is the one that all other tasks are about from now on. */
  open(book: BookContents): Promise<Opened>;
  /** The same workbook, some of whose sheets were read again: they replace those with the same key in A1. */
  update(sheets: BookContents): Promise<Opened>;
}

export type TaskName = keyof Workshop;

/** All tasks by name, for the worker's two sides. */
export const taskNames = [
  "open",
  "update",
  "buildOffice",
  "buildForm",
  "buildExamples",
  "explain",
  "fillState",
  "adviceAt",
  "nextInput",
  "checkForm",
  "ledgerChoices",
  "findingAt",
  "findingEffect",
  "findingCells",
  "lateness",
  "roster",
  "rosterEffect",
  "rosterCells",
  "grownOffice",
  "readings",
  "decisionEffect",
  "decisionCells",
  "planConversion",
  "ranking",
  "closePlaces",
  "departmentOf",
  "card",
  "readDepartments",
  "settleDepartments",
  "issueForms",
  "newKey",
  "openKey",
  "shareCopy",
  "reportCard",
  "reportCards",
  "bulletin",
  "chartBook",
  "planMigration",
  "migrate",
  "unzipReturns",
  "collectReturns",
  "queryWorkbooks",
  "recordReturns",
  "countMerged",
  "verifyOffice",
] as const satisfies readonly TaskName[];

/** Fails to compile when a task is missing from the list. */
type Unnamed = Exclude<TaskName, (typeof taskNames)[number]>;
const everyTaskIsNamed: [Unnamed] extends [never] ? true : Unnamed = true;
void everyTaskIsNamed;
