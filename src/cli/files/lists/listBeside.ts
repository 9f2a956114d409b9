import type { SchemeCatalogue } from "../../../scheme/catalogue.js";
import type { Arguments } from "../../terminal/readArguments.js";
import { lineageIn } from "../../../workbook/office/sheets/lineageSheet.js";
import { withWorkbookWords } from "../openWorkbook.js";
import { readLedger } from "../readLedger.js";
import { readRecord } from "../readRecord.js";
import type { ListBeside } from "./settledList.js";

/**
 * What --office, --ledger and --decisions give beside a list.
 *
 * @param known schemes that the office workbook may name
 * @throws Failure with the file
 */
export function listBeside({ text }: Arguments, known: SchemeCatalogue): ListBeside {
  const [office, ledger] = [text("office"), text("ledger")];
  const read = office === undefined ? undefined : readRecord(office, undefined, known);
  return {
    ...(office !== undefined &&
      read && {
        office: {
          path: office,
          ...read,
          lineage: withWorkbookWords(office, () => lineageIn(read.book)),
        },
      }),
    ...(ledger !== undefined && { ledger: { path: ledger, ledger: readLedger(ledger) } }),
    decisions: text("decisions"),
  };
}
