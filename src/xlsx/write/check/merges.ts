import type { SheetDraft } from "../../draft.js";
import { areaText } from "../area.js";
import { checkArea } from "./area.js";
import { refuseDraft } from "../fault.js";
import { doOverlap, firstOverlap } from "./overlap.js";

/** @throws DraftError when merges overlap, at which Excel calls the file damaged, or are none */
export function checkMerges({ name: sheet, merges = [], cells }: SheetDraft): void {
  for (const area of merges) {
    checkArea(area, sheet);
    if (area.rowCount * area.columnCount < 2) refuseDraft("mergeTooSmall", { sheet, cell: areaText(area) });
  }
  const [other, area] = firstOverlap(merges) ?? [];
  if (other && area) refuseDraft("mergesOverlap", { sheet, cell: areaText(area), found: areaText(other) });
  for (const { spills, row, column } of cells) {
    const filled = spills && { row, column, ...spills };
    const merged = filled && merges.find((each) => doOverlap(each, filled));
    if (merged) refuseDraft("spill", { sheet, cell: areaText(filled), found: areaText(merged) });
  }
}
