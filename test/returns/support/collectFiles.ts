import type { IssueLedger } from "../../../src/evidence/issue/issueLedger.js";
import { checkBatch, settled, type BatchFile, type Collection, type Decisions } from "../../../src/returns/collect.js";
import type { OfficeReports } from "../../../src/returns/merge/officeReports.js";
import type { Scheme } from "../../../src/scheme/scheme.js";

/** Checks a batch of files and settles it, in one thread. */
export const collect = async (
  scheme: Scheme,
  files: readonly BatchFile[],
  ledger: IssueLedger,
  office: OfficeReports,
  decisions: Decisions = { choices: [], confirmations: [] },
): Promise<Collection> => settled(scheme, await checkBatch(scheme, files, ledger, decisions.round), office, decisions);
