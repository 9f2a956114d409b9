import type { ConditionalFormatDraft, StyleDraft } from "../../src/xlsx/draft.js";
import type { Area, Place } from "./area.js";
import { intersection } from "./area.js";
import type { Scratch } from "./scratch.js";
import type { Sheet } from "./sheet.js";

/** How conditional formats change the look of cells in view, as far as they change it. */
export type ConditionalLooks = ReadonlyMap<string, ConditionalFormatDraft["style"]>;

export const placeKey = ({ row, column }: Place): string => `${row},${column}`;

/** The first rule that holds wins, property by property; a rule may end the matter. */
export function conditionalLooks(scratch: Scratch, sheet: Sheet, view: Area): ConditionalLooks {
  const looks = new Map<string, ConditionalFormatDraft["style"]>();
  const ended = new Set<string>();
  sheet.conditionalFormats.forEach(({ area, formula, style, stopIfTrue = false }, index) => {
    const base = { row: area.row, column: area.column };
    const shown = intersection(view, {
      top: area.row,
      left: area.column,
      bottom: area.row + area.rowCount - 1,
      right: area.column + area.columnCount - 1,
    });
    if (!shown) return;
    const cells: Place[] = [];
    for (let row = shown.top; row <= shown.bottom; row += 1)
      for (let column = shown.left; column <= shown.right; column += 1) cells.push({ row, column });
    scratch.values(sheet, String(index), formula, base, cells).forEach((value, at) => {
      const cell = cells[at];
      if (!cell || !(value === true || (typeof value === "number" && value !== 0))) return;
      const key = placeKey(cell);
      if (ended.has(key)) return;
      looks.set(key, { ...style, ...looks.get(key) });
      if (stopIfTrue) ended.add(key);
    });
  });
  return looks;
}

/** A cell's own look with that of its conditional formats over it. */
export const withConditional = (style: StyleDraft, look: ConditionalFormatDraft["style"] | undefined): StyleDraft => {
  if (!look) return style;
  const { fill, color, bold, italic, numberFormat } = look;
  return {
    ...style,
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== undefined && { numberFormat }),
    font: {
      ...style.font,
      ...(color !== undefined && { color }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
    },
  };
};
