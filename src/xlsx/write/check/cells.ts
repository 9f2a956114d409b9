import { addressText, lastColumn, lastRow } from "../../cellAddress.js";
import type { BookDraft, CellDraft, SheetDraft } from "../../draft.js";
import { isWithin } from "./area.js";
import { checkFormula } from "./formula.js";
import { checkStyle } from "./look.js";
import { refuseDraft, type DraftFault } from "../fault.js";
import { leadsSomewhere } from "../link.js";
import { expectWritable, longestText } from "../text.js";

/** Excel specifications and limits: links of a sheet. */
const mostLinks = 65_530;

type Place = Pick<DraftFault, "sheet" | "cell">;

/** @throws DraftError */
export function checkCells(sheet: SheetDraft, book: BookDraft): void {
  const seen = new Set<number>();
  let links = 0;
  for (const cell of sheet.cells) {
    const place = placeOf(cell, sheet.name);
    if (cell.spills) checkSpill(cell, cell.spills, sheet, place);
    const key = cell.row * lastColumn + cell.column;
    if (seen.has(key)) refuseDraft("cellTwice", place);
    seen.add(key);
    checkValue(cell.value, place);
    if (cell.formula !== undefined) checkFormula(cell.formula, place);
    if (cell.linkTo !== undefined) {
      if (!leadsSomewhere(cell.linkTo, book)) refuseDraft("linkTarget", { ...place, found: cell.linkTo });
      links += 1;
    }
    if (cell.style) checkStyle(cell.style, place);
  }
  if (links > mostLinks) refuseDraft("tooMany", { sheet: sheet.name, found: `${links} 个链接`, limit: mostLinks });
}

function placeOf({ row, column }: CellDraft, sheet: string): Place {
  if (!isWithin(row, lastRow) || !isWithin(column, lastColumn)) {
    refuseDraft("cellOutside", { sheet, found: `第 ${String(row)} 行第 ${String(column)} 列` });
  }
  return { sheet, cell: addressText(row, column) };
}

function checkSpill(
  anchor: CellDraft,
  { rowCount, columnCount }: NonNullable<CellDraft["spills"]>,
  sheet: SheetDraft,
  place: Place,
): void {
  const [lowest, rightmost] = [anchor.row + rowCount - 1, anchor.column + columnCount - 1];
  const isArea = rowCount > 0 && columnCount > 0 && isWithin(lowest, lastRow) && isWithin(rightmost, lastColumn);
  if (anchor.formula === undefined || !isArea)
    refuseDraft("spill", { ...place, found: `${String(rowCount)}×${String(columnCount)}` });
  const inTheWay = sheet.cells.find(
    (cell) =>
      cell !== anchor &&
      cell.row >= anchor.row &&
      cell.row <= lowest &&
      cell.column >= anchor.column &&
      cell.column <= rightmost &&
      (cell.value !== undefined || cell.formula !== undefined),
  );
  if (inTheWay) refuseDraft("spill", { ...place, found: addressText(inTheWay.row, inTheWay.column) });
}

function checkValue(value: CellDraft["value"], place: Place): void {
  if (typeof value === "number" && !Number.isFinite(value)) refuseDraft("notFinite", { ...place, found: value });
  if (typeof value !== "string") return;
  if (value.length > longestText) refuseDraft("textTooLong", { ...place, found: value.length, limit: longestText });
  expectWritable(value, place);
}
