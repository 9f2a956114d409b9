import { addressText } from "../../src/xlsx/cellAddress.js";
import type { RangeRef } from "./rangeRef.js";
import { invalidArgument } from "../protocol/apiError.js";
import { writeCells } from "./rangeCells.js";
import { expectAllowed } from "./worksheetProtection.js";

/** Only links to places of the workbook are kept: nothing here leads outside. */
export function hyperlinkOf({ sheet, area }: RangeRef): unknown {
  const link = sheet.links.get(area.top, area.left);
  return link === undefined ? null : { documentReference: link };
}

export function setHyperlink(range: RangeRef, value: unknown): void {
  const { documentReference, textToDisplay } = (value ?? {}) as {
    documentReference?: unknown;
    textToDisplay?: unknown;
  };
  if (typeof documentReference !== "string") throw invalidArgument();
  expectAllowed(range, "allowInsertHyperlinks");
  const { sheet, area, book } = range;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) sheet.links.set(row, column, documentReference);
  if (typeof textToDisplay === "string") writeCells(range, textToDisplay);
  else if (book.valueAt(sheet, area.top, area.left) === null)
    writeCells(range, documentReference || addressText(area.top, area.left));
}
