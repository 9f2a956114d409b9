import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathOf } from "../../support/needs.js";

export interface Edit {
  readonly sheet: "reported" | "overrides" | "ratings" | "ledger" | "readings" | "departments" | "reasons";
  readonly row: string;
  readonly column: string;
  readonly value: number | string | boolean | null;
}

/**
 * Office workbooks with some cells typed over, as openpyxl writes them: for use inside `needs("openpyxl")`.
 *
 * @param file the workbook as it was
 * @param folder where the others are written
 * @param variants what is typed into each
 */
export function editedOffices(
  file: string,
  folder: string,
  variants: readonly (readonly Edit[])[],
): readonly Uint8Array[] {
  const targets = variants.map((_, at) => join(folder, `edited-${at}.xlsx`));
  const input = JSON.stringify(
    variants.map((edits) => edits.map((edit) => ({ ...edit, sheet: `scorebook.office.${edit.sheet}` }))),
  );
  execFileSync(
    pathOf("openpyxl"),
    [new URL("../../support/edit_workbook.py", import.meta.url).pathname, file, ...targets],
    { input },
  );
  return targets.map((target) => readFileSync(target));
}
