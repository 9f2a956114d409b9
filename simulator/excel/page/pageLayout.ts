import { type ApiObject, ApiType } from "../../protocol/apiObject.js";
import { invalidArgument } from "../../protocol/apiError.js";
import { lastColumn, lastRow } from "../../../src/xlsx/cellAddress.js";
import type { PrintDraft } from "../../../src/xlsx/draft.js";
import { type Area, areaText, cellsOf, parseArea, quotedSheetName, splitPlace } from "../../book/area.js";
import { areaDraft } from "../../book/file/fileSheetPrint.js";
import type { Sheet } from "../../book/sheet.js";
import { number, oneOf, text, truth } from "../argument.js";
import { range } from "../range.js";
import { type RangeRef, rangeRef } from "../rangeRef.js";
import type { SheetRef } from "../worksheet.js";

export const printOf = ({ print }: Sheet): PrintDraft => print ?? { paper: "A4", orientation: "portrait" };

export function changePrint({ sheet }: SheetRef, change: Partial<PrintDraft>): void {
  sheet.print = { ...printOf(sheet), ...change };
}

const pointsOfInch = 72;
const pointsOf = { Points: 1, Inches: pointsOfInch, Centimeters: pointsOfInch / 2.54 } as const;
/** Excel's own, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
type Edge = keyof typeof usualMargins;

const margin = (edge: Edge) => ({
  get: ({ sheet }: SheetRef) => (printOf(sheet).margins ?? usualMargins)[edge] * pointsOfInch,
  set: (ref: SheetRef, points: unknown) =>
    changePrint(ref, {
      margins: { ...(printOf(ref.sheet).margins ?? usualMargins), [edge]: number(points) / pointsOfInch },
    }),
});
const margins = { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom") };

interface Zoom {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
  readonly scale?: number;
}

const errorWords = { AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const;

/** Excel.PageLayout: A3 and A4, as far as the writer of files knows. */
export const pageLayout = new ApiType<SheetRef>("PageLayout", {
  get: {
    bottomMargin: margins.bottom.get,
    centerHorizontally: ({ sheet }) => printOf(sheet).centeredHorizontally ?? false,
    headersFooters: (ref) => headersFooters.of(ref),
    leftMargin: margins.left.get,
    orientation: ({ sheet }) => (printOf(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
    paperSize: ({ sheet }) => printOf(sheet).paper,
    printErrors: ({ sheet }) =>
      Object.entries(errorWords).find(([, word]) => word === (printOf(sheet).errors ?? "displayed"))?.[0],
    rightMargin: margins.right.get,
    topMargin: margins.top.get,
    zoom: ({ sheet }): Zoom => {
      const { fitTo, scale = 100 } = printOf(sheet);
      return fitTo ? { horizontalFitToPages: fitTo.width, verticalFitToPages: fitTo.height } : { scale };
    },
  },
  set: {
    bottomMargin: margins.bottom.set,
    centerHorizontally: (ref, value) => changePrint(ref, { centeredHorizontally: truth(value) }),
    leftMargin: margins.left.set,
    orientation: (ref, value) =>
      changePrint(ref, {
        orientation: oneOf(["Portrait", "Landscape"], value) === "Landscape" ? "landscape" : "portrait",
      }),
    paperSize: (ref, value) => changePrint(ref, { paper: oneOf(["A4", "A3"], value) }),
    printErrors: (ref, value) =>
      changePrint(ref, { errors: errorWords[oneOf(["AsDisplayed", "Blank", "Dash", "NotAvailable"], value)] }),
    rightMargin: margins.right.set,
    topMargin: margins.top.set,
    zoom: (ref, value) => {
      const { horizontalFitToPages, verticalFitToPages, scale } = (value ?? {}) as Zoom;
      const { fitTo: _, scale: __, ...rest } = printOf(ref.sheet);
      const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
      ref.sheet.print = fits
        ? { ...rest, fitTo: { width: horizontalFitToPages ?? 0, height: verticalFitToPages ?? 0 } }
        : { ...rest, ...(scale !== undefined && { scale: number(scale) }) };
    },
  },
  call: {
    getPrintAreaOrNullObject: ({ book, sheet }) => {
      const { area } = printOf(sheet);
      if (!area) return null;
      const bounds = {
        top: area.row,
        left: area.column,
        bottom: area.row + area.rowCount - 1,
        right: area.column + area.columnCount - 1,
      };
      return rangeAreas.of(rangeRef(book, sheet, bounds));
    },
    getPrintTitleColumnsOrNullObject: (ref) =>
      titles(ref, printOf(ref.sheet).titleColumns, (left, right) => ({ top: 1, left, bottom: lastRow, right })),
    getPrintTitleRowsOrNullObject: (ref) =>
      titles(ref, printOf(ref.sheet).titleRows, (top, bottom) => ({ top, left: 1, bottom, right: lastColumn })),
    setPrintArea: (ref, area) => changePrint(ref, { area: areaDraft(areaOf(area)) }),
    setPrintMargins: (ref, unit, options) => {
      const factor = pointsOf[oneOf(["Points", "Inches", "Centimeters"], unit)];
      for (const edge of ["left", "right", "top", "bottom"] as const) {
        const wanted = (options as Partial<Record<Edge, unknown>> | null)?.[edge];
        if (wanted !== undefined) margins[edge].set(ref, number(wanted) * factor);
      }
    },
    setPrintTitleColumns: (ref, columns) => {
      const { left, right } = areaOf(columns);
      changePrint(ref, { titleColumns: [left, right] });
    },
    setPrintTitleRows: (ref, rows) => {
      const { top, bottom } = areaOf(rows);
      changePrint(ref, { titleRows: [top, bottom] });
    },
  },
});

/** Excel.RangeAreas, of one area only */
const rangeAreas = new ApiType<RangeRef>("RangeAreas", {
  isKept: true,
  get: {
    address: ({ sheet, area }) => `${quotedSheetName(sheet.name)}!${areaText(area)}`,
    areaCount: () => 1,
    cellCount: ({ area }) => cellsOf(area),
  },
});

function titles(
  { book, sheet }: SheetRef,
  lines: readonly [number, number] | undefined,
  areaWith: (first: number, last: number) => Area,
): ApiObject | null {
  return lines ? range.of(rangeRef(book, sheet, areaWith(...lines))) : null;
}

function areaOf(value: unknown): Area {
  const area = typeof value === "string" ? parseArea(splitPlace(value).address) : range.targetOf(value)?.area;
  if (!area) throw invalidArgument();
  return area;
}

const parts = ["left", "center", "right"] as const;
const header = (of: "header" | "footer", part: (typeof parts)[number]) => ({
  get: ({ sheet }: SheetRef) => printOf(sheet)[of]?.[part] ?? "",
  set: (ref: SheetRef, value: unknown) =>
    changePrint(ref, { [of]: { ...printOf(ref.sheet)[of], [part]: text(value) } }),
});
const headers = {
  leftHeader: header("header", "left"),
  centerHeader: header("header", "center"),
  rightHeader: header("header", "right"),
  leftFooter: header("footer", "left"),
  centerFooter: header("footer", "center"),
  rightFooter: header("footer", "right"),
};
const each = <Access extends "get" | "set">(
  access: Access,
): Readonly<Record<string, (typeof headers)["leftHeader"][Access]>> =>
  Object.fromEntries(Object.entries(headers).map(([name, part]) => [name, part[access]]));

/** Excel.HeaderFooter */
const headerFooter = new ApiType<SheetRef>("HeaderFooter", { get: each("get"), set: each("set") });

/** Excel.HeaderFooterGroup: the same on every page. */
const headersFooters = new ApiType<SheetRef>("HeaderFooterGroup", {
  get: { defaultForAllPages: (ref) => headerFooter.of(ref) },
});

export const pageLayoutTypes = [pageLayout, rangeAreas, headerFooter, headersFooters];
