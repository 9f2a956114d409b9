import type { ReadResult } from "../../xlsx/read/readWorkbook.js";
import type { RefusedBecause } from "./checkedReturn.js";

export type FileResult = ReadResult | { readonly ok: false; readonly because: RefusedBecause };

/** A text file or picture is reported as what it is; a workbook of another kind has words of its own. */
export function fileResult(name: string, result: ReadResult): FileResult {
  const isPlain = !result.ok && (result.refusal.found ?? "text") === "text";
  const isOther = isPlain && result.refusal.code === "notZip" && !/\.xlsx$/i.test(name);
  return isOther ? { ok: false, because: { code: "notXlsx" } } : result;
}
