import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents, SheetContents } from "../../xlsx/bookContents.js";
import { patchCells, type CellPatch } from "../../xlsx/edit/patchCells.js";
import { planConversion, type Conversion } from "./convert.js";

/**
 * Converts a workbook's file: only formulas of ours change, everything else stays to the byte.
 * @param bytes the file from which `book` was read
 * @throws WorkbookError when the workbook is not one of ours
 */
export function convertWorkbook(
  scheme: Scheme,
  bytes: Uint8Array,
  book: BookContents,
  mode: FormulaMode,
): { readonly bytes: Uint8Array; readonly conversion: Conversion } {
  const conversion = planConversion(scheme, book, mode);
  return { bytes: patchCells(bytes, patchesOf(book, conversion)), conversion };
}

/** What a conversion writes, sheet by sheet. */
export function patchesOf(book: BookContents, { changes }: Conversion): Map<SheetContents, Map<string, CellPatch>> {
  const bySheet = new Map<SheetContents, Map<string, CellPatch>>();
  for (const { sheet, address, formula, value } of changes) {
    const contents = book.sheets.find(({ name }) => name === sheet);
    if (!contents) continue;
    const patches = bySheet.get(contents) ?? new Map<string, CellPatch>();
    bySheet.set(contents, patches.set(address, { formula, value }));
  }
  return bySheet;
}
