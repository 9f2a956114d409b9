import { ApiType } from "../protocol/apiObject.js";
import { type Area, columnsOf, oneCell } from "../book/area.js";
import { fittingHeight, fittingWidth } from "../book/format/fitting.js";
import { lastColumn } from "../../src/xlsx/cellAddress.js";
import type { StyleDraft } from "../../src/xlsx/draft.js";
import { color, hex, number, oneOf, text, truth } from "./argument.js";
import { rangeBorders, rangeBorderTypes } from "./rangeBorders.js";
import type { RangeRef } from "./rangeRef.js";
import { restyle, shared, styled } from "./restyle.js";
import { expectAllowed } from "./worksheetProtection.js";

type Font = NonNullable<StyleDraft["font"]>;
type Align = NonNullable<StyleDraft["align"]>;
const font = (range: RangeRef, change: Partial<Font>): void =>
  restyle(range, (style) => ({ ...style, font: { ...style.font, ...change } }));
const align = (range: RangeRef, change: Partial<Align>): void =>
  restyle(range, (style) => ({ ...style, align: { ...style.align, ...change } }));

/** Excel.RangeFill */
const rangeFill = new ApiType<RangeRef>("RangeFill", {
  get: { color: (range) => shared(range, ({ fill = "FFFFFF" }) => hex(fill)) ?? "" },
  set: { color: (range, value) => restyle(range, (style) => ({ ...style, fill: color(value) })) },
  call: {
    clear: (range) =>
      restyle(range, (style) => {
        const { fill: _, ...rest } = style;
        return rest;
      }),
  },
});

/** Excel.RangeFont */
const rangeFont = new ApiType<RangeRef>("RangeFont", {
  get: {
    bold: (range) => shared(range, (style) => style.font?.bold ?? false),
    color: (range) => shared(range, (style) => hex(style.font?.color ?? "000000")) ?? "",
    italic: (range) => shared(range, (style) => style.font?.italic ?? false),
    name: (range) => shared(range, (style) => style.font?.name ?? "微软雅黑"),
    size: (range) => shared(range, (style) => style.font?.size ?? 10),
    underline: (range) => shared(range, (style) => (style.font?.underline ? "Single" : "None")),
  },
  set: {
    bold: (range, value) => font(range, { bold: truth(value) }),
    color: (range, value) => font(range, { color: color(value) }),
    italic: (range, value) => font(range, { italic: truth(value) }),
    name: (range, value) => font(range, { name: text(value) }),
    size: (range, value) => font(range, { size: number(value) }),
    underline: (range, value) => font(range, { underline: oneOf(["None", "Single", "Double"], value) !== "None" }),
  },
});

/** Excel.FormatProtection */
const formatProtection = new ApiType<RangeRef>("FormatProtection", {
  get: { locked: (range) => shared(range, ({ unlocked = false }) => !unlocked) },
  set: { locked: (range, locked) => restyle(range, (style) => ({ ...style, unlocked: !truth(locked) })) },
});

const horizontals = ["General", "Left", "Center", "Right"] as const;
const verticals = ["Top", "Center", "Bottom"] as const;
/** Points of a column's character, 7 pixels wide. */
export const pointsOfCharacter = 5.25;

const mostLines = 100_000;

/** The size that all lines share, or null where they differ. */
function sharedSize(from: number, to: number, of: (line: number) => number): number | null {
  const first = of(from);
  for (let line = from; line <= Math.min(to, from + mostLines); line += 1) if (of(line) !== first) return null;
  return first;
}

function setColumns(range: RangeRef, widthOf: (column: number) => number): void {
  expectAllowed(range, "allowFormatColumns");
  const { book, sheet, area } = range;
  for (let column = area.left; column <= Math.min(area.right, area.left + 1_000); column += 1)
    sheet.columns.set(column, { width: widthOf(column) });
  book.laidOut.emit(sheet);
}

function setRows(range: RangeRef, heightOf: (row: number) => number): void {
  expectAllowed(range, "allowFormatRows");
  const { book, sheet } = range;
  const area = styled(range);
  for (let row = area.top; row <= area.bottom; row += 1) sheet.rows.set(row, { height: heightOf(row) });
  book.laidOut.emit(sheet);
}

const isWide = (area: Area): boolean => columnsOf(area) === lastColumn;

/** Excel.RangeFormat */
export const rangeFormat = new ApiType<RangeRef>("RangeFormat", {
  get: {
    borders: (range) => rangeBorders.of(range),
    columnWidth: ({ sheet, area }) =>
      sharedSize(area.left, area.right, (column) => sheet.widthOf(column) * pointsOfCharacter),
    fill: (range) => rangeFill.of(range),
    font: (range) => rangeFont.of(range),
    horizontalAlignment: (range) =>
      shared(range, (style) => horizontals.find((word) => word.toLowerCase() === style.align?.horizontal) ?? "General"),
    indentLevel: (range) => shared(range, (style) => style.align?.indent ?? 0),
    protection: (range) => formatProtection.of(range),
    rowHeight: ({ sheet, area }) => sharedSize(area.top, area.bottom, (row) => sheet.heightOf(row)),
    shrinkToFit: (range) => shared(range, (style) => style.align?.shrink ?? false),
    textOrientation: (range) =>
      shared(range, (style) => (style.align?.rotation === 255 ? 180 : (style.align?.rotation ?? 0))),
    verticalAlignment: (range) =>
      shared(range, (style) => verticals.find((word) => word.toLowerCase() === style.align?.vertical) ?? "Bottom"),
    wrapText: (range) => shared(range, (style) => style.align?.wrap ?? false),
  },
  set: {
    columnWidth: (range, points) => setColumns(range, () => number(points) / pointsOfCharacter),
    horizontalAlignment: (range, value) => {
      const word = oneOf(horizontals, value);
      restyle(range, (style) => {
        const { horizontal: _, ...rest } = style.align ?? {};
        return {
          ...style,
          align: word === "General" ? rest : { ...rest, horizontal: word.toLowerCase() as "left" | "center" | "right" },
        };
      });
    },
    indentLevel: (range, value) => align(range, { indent: number(value) }),
    rowHeight: (range, points) => setRows(range, () => number(points)),
    shrinkToFit: (range, value) => align(range, { shrink: truth(value) }),
    textOrientation: (range, value) => align(range, { rotation: number(value) === 180 ? 255 : number(value) }),
    verticalAlignment: (range, value) =>
      align(range, { vertical: oneOf(verticals, value).toLowerCase() as "top" | "center" | "bottom" }),
    wrapText: (range, value) => align(range, { wrap: truth(value) }),
  },
  call: {
    autofitColumns: (range) => {
      const used = range.book.usedArea(range.sheet) ?? oneCell(1, 1);
      const area = isWide(range.area) ? { ...range.area, left: used.left, right: used.right } : range.area;
      setColumns({ ...range, area }, (column) => fittingWidth(range.book, range.sheet, column, used));
    },
    autofitRows: (range) =>
      setRows(range, (row) =>
        fittingHeight(range.book, range.sheet, row, range.book.usedArea(range.sheet) ?? oneCell(1, 1)),
      ),
  },
});

export const formatTypes = [rangeFormat, rangeFill, rangeFont, formatProtection, ...rangeBorderTypes];
