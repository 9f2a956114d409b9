import type { Arguments } from "../../terminal/readArguments.js";
import { readLedger } from "../readLedger.js";
import { readRecord } from "../readRecord.js";
import type { ListBeside } from "./settledList.js";

/** What --office, --ledger and --decisions give beside a list. @throws Failure with the file */
export function listBeside({ text }: Arguments): ListBeside {
  const [office, ledger] = [text("office"), text("ledger")];
  return {
    ...(office !== undefined && { office: { path: office, ...readRecord(office) } }),
    ...(ledger !== undefined && { ledger: { path: ledger, ledger: readLedger(ledger) } }),
    decisions: text("decisions"),
  };
}
