import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Selection } from "../../host/port.js";
import type { Scheme } from "../../scheme/scheme.js";
import { sheetKey } from "../../workbook/sheetNames.js";

/** A figure as the engine explains it. */
export interface Figure {
  readonly department: string;
  readonly code: string;
}

/** Which figure a cell of the office workbook shows, by its hidden keys; null for cells that show none. */
export function figureAt(scheme: Scheme, record: OfficeRecord, selection: Selection): Figure | null {
  const department = departmentAt(record, selection);
  const code = codeAt(scheme, selection);
  return department !== null && code !== null ? { department, code } : null;
}

/** The department whose row is selected. */
export function departmentAt({ departments }: OfficeRecord, { sheetKey: sheet, rowKey }: Selection): string | null {
  if (!sheet.startsWith(officePrefix)) return null;
  // The ranking has departments in the order of their places: its rows hold their numbers in the list.
  if (sheet === sheetKey("office", "ranking")) return departments[Number(rowKey) - 1]?.code ?? null;
  return departments.find(({ code }) => code === String(rowKey))?.code ?? null;
}

const officePrefix = sheetKey("office", "");

/** Of a column with the key "1.1.1.1.score" the item; of a subtotal its level; the grade rests on the total. */
export function codeAt(scheme: Scheme, { sheetKey: sheet, columnKey }: Selection): string | null {
  if (!sheet.startsWith(officePrefix)) return null;
  const parts = columnKey.replace(/^\./, "").split(".");
  if (parts[0] === "total") return parts[1] === "place" ? "place" : "total";
  if (parts[0] === "pool") return "pool";
  for (let length = parts.length; length > 0; length -= 1) {
    const code = parts.slice(0, length).join(".");
    if (scheme.node(code)) return code;
  }
  return null;
}
