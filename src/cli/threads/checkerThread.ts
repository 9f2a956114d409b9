import { parentPort, workerData } from "node:worker_threads";
import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import type { CheckedReturn, ReturnedFile } from "../../returns/check/checkedReturn.js";
import { fileResult } from "../../returns/check/fileResult.js";
import { formChecker } from "../../returns/check/formChecker.js";
import { schemes } from "../../scheme/schemes.js";
import { freezeObjectPrototype } from "../../xlsx/read/freezeObjectPrototype.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";

/** What the thread is started with. */
export interface CheckerTask {
  readonly scheme: string;
  readonly ledger: IssueLedger;
  readonly round: string;
}

/** What it is asked; it answers with a `CheckedReturn`. */
export interface FileToCheck {
  readonly file: ReturnedFile;
  readonly bytes: Uint8Array;
}

freezeObjectPrototype();

const { scheme: id, ledger, round } = workerData as CheckerTask;
const scheme = schemes.get(id);
if (!scheme || !parentPort) throw new TypeError(`forms of the scheme ${id} cannot be checked here`);
const port = parentPort;
const check = formChecker(scheme, ledger, round);

const checked = ({ file, bytes }: FileToCheck): Promise<CheckedReturn> =>
  check({ ...file, result: fileResult(file.name, readWorkbook(bytes)) });

// what fails here is our own mistake: it is not caught, so the thread ends and the file is refused
port.on("message", (file: FileToCheck) => void checked(file).then((answer) => port.postMessage(answer)));
