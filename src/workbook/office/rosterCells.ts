import { keyOf } from "../../engine/model/keys.js";
import { assessedWords } from "../../engine/answers/leftOut.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { CellToWrite } from "../cellToWrite.js";
import { KeyedSheet } from "../keyedSheet.js";
import { sheetKey } from "../sheetNames.js";

/**
 * The cells of 单位 that say whether a department is assessed, and why not; a reason goes with being left out.
 *
 * @param because null where it is assessed
 * @throws WorkbookError when the sheet, the department or a column is missing
 */
export function assessedCells(book: BookContents, code: string, because: string | null): readonly CellToWrite[] {
  const sheet = KeyedSheet.find(book, sheetKey("office", "departments"));
  return [
    { ...sheet.cellAt(code, keyOf.assessed), content: because === null ? assessedWords.yes : assessedWords.no },
    { ...sheet.cellAt(code, keyOf.leftOutBecause), content: because },
  ];
}
