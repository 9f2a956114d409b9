import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathOf } from "../../support/needs.js";

export interface Edit {
  readonly sheet: "reported" | "overrides" | "ratings" | "ledger" | "readings" | "departments" | "reasons";
  readonly row: string;
  readonly column: string;
  readonly value: number | string | boolean | null;
}

/**
 * An office workbook with some cells typed over, as openpyxl writes it: for use inside `needs("openpyxl")`.
 *
 * @param file the workbook as it was
 * @param target where the other is written
 */
export function editedOffice(file: string, target: string, edits: readonly Edit[]): Uint8Array {
  const input = JSON.stringify(edits.map((edit) => ({ ...edit, sheet: `scorebook.office.${edit.sheet}` })));
  execFileSync(
    pathOf("openpyxl"),
    [new URL("../../support/edit_workbook.py", import.meta.url).pathname, file, target],
    { input },
  );
  return readFileSync(target);
}
