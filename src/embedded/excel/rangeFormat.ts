import { ApiType } from "../protocol/apiObject.js";
import { cellsOf } from "../book/area.js";
import type { StyleDraft } from "../../xlsx/draft.js";
import { expectUnlocked } from "./rangeCells.js";
import type { RangeRef } from "./rangeRef.js";

/** Formats are told and set for ranges of a size that a person would mark. */
const mostCells = 100_000;

/** The value that all cells share, or null where they differ. */
function shared<T>({ sheet, area }: RangeRef, of: (style: StyleDraft) => T): T | null {
  if (cellsOf(area) > mostCells) return null;
  const first = of(sheet.styleAt(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) if (of(sheet.styleAt(row, column)) !== first) return null;
  return first;
}

function restyle(range: RangeRef, change: (style: StyleDraft) => StyleDraft): void {
  expectUnlocked(range);
  const { book, sheet, area } = range;
  const edits = [];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) edits.push({ row, column, style: change(sheet.styleAt(row, column)) });
  book.edit(sheet, edits);
}

const hex = (color: string): string => `#${color}`;

/** Excel.RangeFill */
const rangeFill = new ApiType<RangeRef>("RangeFill", {
  get: { color: (range) => shared(range, ({ fill = "FFFFFF" }) => hex(fill)) ?? "" },
  set: { color: (range, color) => restyle(range, (style) => ({ ...style, fill: String(color).replace("#", "").toUpperCase() })) },
});

/** Excel.RangeFont */
const rangeFont = new ApiType<RangeRef>("RangeFont", {
  get: {
    bold: (range) => shared(range, ({ font }) => font?.bold ?? false),
    color: (range) => shared(range, ({ font }) => hex(font?.color ?? "000000")) ?? "",
  },
  set: { bold: (range, bold) => restyle(range, (style) => ({ ...style, font: { ...style.font, bold: bold === true } })) },
});

/** Excel.FormatProtection */
const formatProtection = new ApiType<RangeRef>("FormatProtection", {
  get: { locked: (range) => shared(range, ({ unlocked = false }) => !unlocked) },
  set: { locked: (range, locked) => restyle(range, (style) => ({ ...style, unlocked: locked !== true })) },
});

/** Excel.RangeFormat */
export const rangeFormat = new ApiType<RangeRef>("RangeFormat", {
  get: {
    fill: (range) => rangeFill.of(range),
    font: (range) => rangeFont.of(range),
    protection: (range) => formatProtection.of(range),
    wrapText: (range) => shared(range, ({ align }) => align?.wrap ?? false),
  },
});

export const formatTypes = [rangeFormat, rangeFill, rangeFont, formatProtection];
