import type { BookDraft, ConditionalFormatDraft, SheetDraft } from "../../xlsx/draft.js";
import { needsOf } from "./formulaNeeds.js";

/** A sheet that calculates, without what leads to sheets that are not in the copy. */
export function nativeSheet(book: BookDraft, sheet: SheetDraft, present: ReadonlySet<string>): SheetDraft {
  const isWithin = (formula: string | undefined): boolean =>
    formula === undefined || [...needsOf(formula, book).sheets].every((name) => present.has(name));
  const conditionalFormats: readonly ConditionalFormatDraft[] = (sheet.conditionalFormats ?? []).filter(({ formula }) =>
    isWithin(formula),
  );
  return {
    ...sheet,
    cells: sheet.cells.map(({ linkTo: _link, ...cell }) => cell),
    conditionalFormats,
    validations: (sheet.validations ?? []).filter(({ formula1, formula2 }) => isWithin(formula1) && isWithin(formula2)),
  };
}
