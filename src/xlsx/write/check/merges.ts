import type { AreaDraft, SheetDraft } from "../../draft.js";
import { areaText } from "../area.js";
import { checkArea } from "./area.js";
import { refuseDraft } from "../fault.js";

/** @throws DraftError when merges overlap, at which Excel calls the file damaged, or are none */
export function checkMerges({ name: sheet, merges = [] }: SheetDraft): void {
  for (const area of merges) {
    checkArea(area, sheet);
    if (area.rowCount * area.columnCount < 2) refuseDraft("mergeTooSmall", { sheet, cell: areaText(area) });
  }
  const downwards = [...merges].sort((a, b) => a.row - b.row);
  for (const [index, area] of downwards.entries()) {
    for (let above = index - 1; above >= 0; above -= 1) {
      const other = downwards[above];
      if (other && overlap(other, area)) {
        refuseDraft("mergesOverlap", { sheet, cell: areaText(area), found: areaText(other) });
      }
    }
  }
}

function overlap(a: AreaDraft, b: AreaDraft): boolean {
  const rows = a.row < b.row + b.rowCount && b.row < a.row + a.rowCount;
  return rows && a.column < b.column + b.columnCount && b.column < a.column + a.columnCount;
}
