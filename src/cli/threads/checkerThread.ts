import { parentPort, workerData } from "node:worker_threads";
import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import type { CheckedReturn, ReturnedFile } from "../../returns/check/checkedReturn.js";
import { fileResult } from "../../returns/check/fileResult.js";
import { formChecker } from "../../returns/check/formChecker.js";
import { schemeFrom } from "../../scheme/catalogue.js";
import type { SchemeDefinition } from "../../scheme/definition.js";
import { faultEnglish } from "../../scheme/english/faultEnglish.js";
import { speakOfFaults } from "../../scheme/fault.js";
import { freezeObjectPrototype } from "../../xlsx/read/freezeObjectPrototype.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";

/** What the thread is started with. */
export interface CheckerTask {
  readonly scheme: SchemeDefinition;
  readonly ledger: IssueLedger;
  readonly round: string;
}

/** What it is asked; it answers with a `CheckedReturn`. */
export interface FileToCheck {
  readonly file: ReturnedFile;
  readonly bytes: Uint8Array;
}

freezeObjectPrototype();
speakOfFaults(faultEnglish);

const { scheme, ledger, round } = workerData as CheckerTask;
if (!parentPort) throw new TypeError("forms are checked in a thread");
const port = parentPort;
const check = formChecker(schemeFrom(scheme), ledger, round);

const checked = ({ file, bytes }: FileToCheck): Promise<CheckedReturn> =>
  check({ ...file, result: fileResult(file.name, readWorkbook(bytes)) });

// what fails here is our own mistake: it is not caught, so the thread ends and the file is refused
port.on("message", (file: FileToCheck) => void checked(file).then((answer) => port.postMessage(answer)));
