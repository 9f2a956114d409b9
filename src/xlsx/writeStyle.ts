import type { CellStyle, ConditionalRule } from "hucre/xlsx";
import type { ConditionalFormatDraft, StyleDraft } from "./draft.js";

type Font = NonNullable<CellStyle["font"]>;

/**
 * The typeface of cells that name none. Excel and WPS on Chinese Windows both have it, and one of its digits
 * is 7 pixels wide like Calibri's in size 11, for which column widths are usually told.
 */
export const defaultFont = font({});

/** @returns a function that turns styles into hucre's, remembering each */
export function styleBook(): (style: StyleDraft) => CellStyle {
  const known = new Map<StyleDraft, CellStyle>();
  return (style) => {
    const made = known.get(style) ?? cellStyle(style);
    known.set(style, made);
    return made;
  };
}

function cellStyle({ font: letters, fill, align, border, numberFormat, unlocked }: StyleDraft): CellStyle {
  const side = border && { style: border.style, color: { rgb: border.color } };
  return {
    ...(letters && { font: font(letters) }),
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill } } }),
    ...(side && { border: { left: side, right: side, top: side, bottom: side } }),
    ...(align && { alignment: alignment(align) }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(unlocked === true && { protection: { locked: false } }),
  };
}

function font({
  name = "微软雅黑",
  size = 10,
  bold = false,
  italic = false,
  underline = false,
  color,
}: NonNullable<StyleDraft["font"]>): Font {
  // Without the character set (134: simplified Chinese), Excel may show another typeface for a name it lacks.
  const chinese = /\p{Script=Han}/u.test(name);
  return {
    name,
    size,
    bold,
    italic,
    underline,
    ...(chinese && { charset: 134 }),
    ...(color !== undefined && { color: { rgb: color } }),
  };
}

function alignment(align: NonNullable<StyleDraft["align"]>): NonNullable<CellStyle["alignment"]> {
  const { horizontal, vertical, wrap, indent, shrink, rotation } = align;
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(wrap === true && { wrapText: true }),
    ...(indent !== undefined && { indent }),
    ...(shrink === true && { shrinkToFit: true }),
    ...(rotation !== undefined && { textRotation: rotation }),
  };
}

/** What a conditional format changes: no typeface and no size, which Excel does not allow there. */
export function conditionalStyle(style: ConditionalFormatDraft["style"]): NonNullable<ConditionalRule["style"]> {
  const { fill, color, bold, italic, numberFormat } = style;
  const letters = {
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(color !== undefined && { color: { rgb: color } }),
  };
  return {
    ...(Object.keys(letters).length > 0 && { font: letters }),
    // In a differential format the background is the colour of a solid fill (ECMA-376 Part 1, 18.8.32).
    ...(fill !== undefined && { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: fill }, bgColor: { rgb: fill } } }),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
  };
}
