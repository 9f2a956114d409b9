import { type Area, areaText, quotedSheetName } from "../book/area.js";
import type { Sheet } from "../book/sheet.js";
import { ApiType } from "../protocol/apiObject.js";

interface AreasRef {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

/** Excel.RangeAreas: several rectangles of one sheet. */
export const rangeAreas: ApiType<AreasRef> = new ApiType<AreasRef>("RangeAreas", {
  isKept: true,
  get: {
    address: ({ sheet, areas }) => areas.map((area) => `${quotedSheetName(sheet.name)}!${areaText(area)}`).join(","),
    areaCount: ({ areas }) => areas.length,
  },
});
