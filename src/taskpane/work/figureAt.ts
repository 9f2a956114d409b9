import type { OfficeRecord } from "../../engine/officeRecord.js";
import type { Selection } from "../../host/port.js";
import type { Scheme } from "../../scheme/scheme.js";
import { sheetKey } from "../../workbook/sheetNames.js";

/** A figure as the engine explains it. */
export interface Figure {
  readonly department: string;
  readonly code: string;
}

/** Which figure a cell of the office workbook shows, by its hidden keys; null for cells that show none. */
export function figureAt(scheme: Scheme, { departments }: OfficeRecord, { sheetKey: sheet, rowKey, columnKey }: Selection): Figure | null {
  // The ranking has departments in the order of their places: its rows hold their numbers in the list.
  const department =
    sheet === sheetKey("office", "ranking")
      ? departments[Number(rowKey) - 1]?.code
      : departments.find(({ code }) => code === String(rowKey))?.code;
  const code = codeOf(scheme, columnKey);
  return sheet.startsWith("scorebook.office.") && department !== undefined && code !== null ? { department, code } : null;
}

/** Of "1.1.1.1.score" the item; of a subtotal its level; the grade rests on the total. */
function codeOf(scheme: Scheme, key: string): string | null {
  const parts = key.replace(/^\./, "").split(".");
  if (parts[0] === "total") return parts[1] === "place" ? "place" : "total";
  if (parts[0] === "pool") return "pool";
  for (let length = parts.length; length > 0; length -= 1) {
    const code = parts.slice(0, length).join(".");
    if (scheme.node(code)) return code;
  }
  return null;
}
