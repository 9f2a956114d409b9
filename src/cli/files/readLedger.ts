import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import { ledgerFrom } from "../../evidence/issue/ledgerFile.js";
import { Failure } from "../terminal/failure.js";
import { readJson } from "./readJson.js";
import { readBytes, textOf } from "./readText.js";

/** The office's ledger of issues. @throws Failure with the file and what of it does not fit */
export function readLedger(path: string): IssueLedger {
  const bytes = readBytes(path);
  readJson(path, "ledger", bytes);
  const ledger = ledgerFrom(textOf(path, bytes));
  if ("wrong" in ledger)
    throw new Failure({
      zh: `${path}：不是可用的发放登记文件（${ledger.wrong}）；请用备份`,
      en: `${path}: is no issue ledger that can be used (${ledger.wrong}); use a copy`,
    });
  return ledger;
}
