import type { ReceiptDifference } from "../../evidence/receipt/receipt.js";
import type { CellKeys } from "../../host/port.js";
import { sheetKey } from "../../workbook/sheetNames.js";

const sheets: Readonly<Record<string, string>> = { reported: "reported", override: "overrides", rated: "ratings" };

/** Where an input that differs is; undefined where it is not a single cell. */
export function cellOfDifference(difference: ReceiptDifference): CellKeys | undefined {
  if (difference.kind === "parameter")
    return { sheet: sheetKey("office", "readings"), row: difference.name, column: "value" };
  if (difference.kind !== "input" || difference.key === null) return undefined;
  const [kind = "", column] = difference.key.split(" ");
  const sheet = sheets[kind];
  return sheet !== undefined && column !== undefined
    ? { sheet: sheetKey("office", sheet), row: difference.department, column }
    : undefined;
}
