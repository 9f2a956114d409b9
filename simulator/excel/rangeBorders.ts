import { type ApiObject, ApiType } from "../protocol/apiObject.js";
import { invalidArgument } from "../protocol/apiError.js";
import type { BorderDraft } from "../../src/xlsx/draft.js";
import { type Area, contains } from "../book/area.js";
import { color, hex, oneOf, wholeNumber } from "./argument.js";
import type { RangeRef } from "./rangeRef.js";
import { restyle, shared } from "./restyle.js";

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof sides)[number];

interface BorderRef {
  readonly range: RangeRef;
  readonly side: Side;
}

/**
 * The book knows only borders all round a cell: a side that is drawn draws them on every cell that it touches.
 * Diagonals are left out.
 */
function touched(area: Area, side: Side): Area {
  switch (side) {
    case "EdgeTop":
      return { ...area, bottom: area.top };
    case "EdgeBottom":
      return { ...area, top: area.bottom };
    case "EdgeLeft":
      return { ...area, right: area.left };
    case "EdgeRight":
      return { ...area, left: area.right };
    default:
      return area;
  }
}

function redraw({ range, side }: BorderRef, change: (border: BorderDraft) => BorderDraft | undefined): void {
  const on = touched(range.area, side);
  restyle(range, (style, row, column) => {
    if (!contains(on, row, column)) return style;
    const { border = { style: "thin", color: "000000" }, ...rest } = style;
    const changed = change(border);
    return changed ? { ...rest, border: changed } : rest;
  });
}

const ofSide = <T>({ range, side }: BorderRef, of: (border: BorderDraft | undefined) => T): T | null =>
  shared({ ...range, area: touched(range.area, side) }, ({ border }) => of(border));

/** Excel.RangeBorder */
const rangeBorder = new ApiType<BorderRef>("RangeBorder", {
  id: ({ side }) => side,
  get: {
    color: (border) => ofSide(border, (found) => hex(found?.color ?? "000000")) ?? "",
    sideIndex: ({ side }) => side,
    style: (border) => ofSide(border, (found) => (found ? "Continuous" : "None")),
    weight: (border) =>
      ofSide(border, (found) => (found?.style === "medium" ? "Medium" : found?.style === "hair" ? "Hairline" : "Thin")),
  },
  set: {
    color: (border, value) => redraw(border, (found) => ({ ...found, color: color(value) })),
    style: (border, value) => {
      const style = oneOf(
        ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"],
        value,
      );
      redraw(border, (found) => (style === "None" ? undefined : found));
    },
    weight: (border, value) => {
      const weight = oneOf(["Hairline", "Thin", "Medium", "Thick"], value);
      redraw(border, (found) => ({
        ...found,
        style: weight === "Hairline" ? "hair" : weight === "Thin" ? "thin" : "medium",
      }));
    },
  },
});

const sideAt = (range: RangeRef, side: Side | undefined): ApiObject => {
  if (side === undefined) throw invalidArgument();
  return rangeBorder.of({ range, side });
};

/** Excel.RangeBorderCollection */
export const rangeBorders = new ApiType<RangeRef>("RangeBorderCollection", {
  items: (range) => sides.map((side) => rangeBorder.of({ range, side })),
  get: { count: () => sides.length },
  call: {
    getItem: (range, side) => sideAt(range, oneOf(sides, side)),
    getItemAt: (range, index) => sideAt(range, sides[wholeNumber(index)]),
  },
});

export const rangeBorderTypes = [rangeBorders, rangeBorder];
