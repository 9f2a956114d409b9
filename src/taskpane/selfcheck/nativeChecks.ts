import { bookOf } from "../../host/cellGrid.js";
import { addinBook } from "../../selfcheck/addin/addinBook.js";
import type { FunctionsFound } from "../../selfcheck/addin/judgeFunctions.js";
import { readNativeCheck } from "../../selfcheck/native/readNativeCheck.js";
import type { CheckResult } from "../../selfcheck/result/selfCheckResult.js";

/** What the sheet of the self-check without add-in comes to in this program, judged as when a file of it was sent. */
export function nativeChecks({ values, formulas, types }: FunctionsFound): readonly CheckResult[] {
  const read = readNativeCheck(
    bookOf([{ sheet: addinBook.sheets.native.name, visible: true, row: 1, column: 1, values, formulas, types }]),
  );
  if (!read.ok) return [{ group: "working", id: "native", state: "fails" }];
  return read.result.checks;
}
