import { builtInFormat } from "../../../src/xlsx/read/numberFormats.js";
import type { ConditionalFormatDraft, StyleDraft } from "../../../src/xlsx/draft.js";
import type { Part } from "../../../src/xlsx/xml/packageParts.js";
import { readLimits } from "../../../src/xlsx/readLimits.js";
import { type ElementReader, readXml, type XmlElement } from "../../../src/xlsx/xml/xmlEvents.js";
import { fileColor } from "./fileColor.js";

export interface FileStyles {
  /** By the style index of a cell. */
  readonly cells: readonly StyleDraft[];
  /** Of conditional formats, by `dxfId`. */
  readonly differential: readonly ConditionalFormatDraft["style"][];
}

type Font = NonNullable<StyleDraft["font"]>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * How cells look: the part of styles.xml that the reader of values leaves out. A border counts as one when
 * any of its sides is drawn: the book knows only borders all round.
 */
export function readFileStyles(part: Part): FileStyles {
  const formats = new Map<number, string>();
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: StyleDraft["border"][] = [];
  const cells: StyleDraft[] = [];
  const differential: ConditionalFormatDraft["style"][] = [];

  const numberFormat: ElementReader = {
    child: (element) => {
      formats.set(Number(element.get("numFmtId")), element.get("formatCode") ?? "General");
      return undefined;
    },
  };
  const section = ({ local }: XmlElement): ElementReader | undefined => {
    switch (local) {
      case "numFmts":
        return numberFormat;
      case "fonts":
        return each(() => fontReader((font) => void fonts.push(font)));
      case "fills":
        return each(() => fillReader((fill) => void fills.push(fill), "fgColor"));
      case "borders":
        return each(() => borderReader((border) => void borders.push(border)));
      case "cellXfs":
        return each((xf) => cellReader(xf, (style) => void cells.push(style)));
      case "dxfs":
        return each(() => differentialReader((style) => void differential.push(style)));
      default:
        return undefined;
    }
  };
  const cellReader = (xf: XmlElement, done: (style: StyleDraft) => void): ElementReader => {
    const font = fonts[Number(xf.get("fontId") ?? 0)];
    const fill = fills[Number(xf.get("fillId") ?? 0)];
    const border = borders[Number(xf.get("borderId") ?? 0)];
    const formatId = Number(xf.get("numFmtId") ?? 0);
    const format = formats.get(formatId) ?? builtInFormat(formatId) ?? "General";
    let align: StyleDraft["align"];
    let unlocked = false;
    return {
      child: (element) => {
        if (element.local === "alignment") align = alignment(element);
        if (element.local === "protection")
          unlocked = element.get("locked") === "0" || element.get("locked") === "false";
        return undefined;
      },
      end: () =>
        done({
          ...(font && { font }),
          ...(fill !== undefined && { fill }),
          ...(align && { align }),
          ...(border && { border }),
          ...(format !== "General" && { numberFormat: format }),
          ...(unlocked && { unlocked }),
        }),
    };
  };
  readXml(part, "spreadsheet", readLimits, () => ({ child: section }));
  return { cells, differential };
}

const each = (reader: (element: XmlElement) => ElementReader): ElementReader => ({ child: reader });

function fontReader(done: (font: Font) => void): ElementReader {
  const font: Mutable<Font> = {};
  const isOn = (element: XmlElement): boolean => !["0", "false", "none"].includes(element.get("val") ?? "1");
  return {
    child: (element) => {
      const color = element.local === "color" ? fileColor(element) : undefined;
      if (element.local === "name") font.name = element.get("val") ?? "";
      if (element.local === "sz") font.size = Number(element.get("val"));
      if (element.local === "b") font.bold = isOn(element);
      if (element.local === "i") font.italic = isOn(element);
      if (element.local === "u") font.underline = isOn(element);
      if (color !== undefined) font.color = color;
      return undefined;
    },
    end: () => done(font),
  };
}

/** @param shown the colour that a solid fill shows: in differential formats it is the background */
function fillReader(done: (fill: string | undefined) => void, shown: "fgColor" | "bgColor"): ElementReader {
  let fill: string | undefined;
  let isSolid = shown === "bgColor";
  const colors: ElementReader = {
    child: (element) => {
      if (element.local === shown) fill = fileColor(element);
      return undefined;
    },
  };
  return {
    child: (element) => {
      if (element.local !== "patternFill") return undefined;
      isSolid ||= element.get("patternType") === "solid";
      return colors;
    },
    end: () => done(isSolid ? fill : undefined),
  };
}

function borderReader(done: (border: StyleDraft["border"]) => void): ElementReader {
  let border: StyleDraft["border"];
  return {
    child: (side) => {
      const style = side.get("style");
      if (style === undefined || style === "none" || side.local === "diagonal") return undefined;
      border ??= {
        style: style === "medium" || style === "thick" ? "medium" : style === "hair" ? "hair" : "thin",
        color: "000000",
      };
      return {
        child: (element) => {
          const color = fileColor(element);
          if (border && color !== undefined) border = { ...border, color };
          return undefined;
        },
      };
    },
    end: () => done(border),
  };
}

function alignment(element: XmlElement): StyleDraft["align"] {
  const horizontal = element.get("horizontal");
  const vertical = element.get("vertical");
  const indent = Number(element.get("indent") ?? 0);
  const rotation = Number(element.get("textRotation") ?? 0);
  const isOn = (name: string): boolean => ["1", "true"].includes(element.get(name) ?? "");
  return {
    ...((horizontal === "left" || horizontal === "center" || horizontal === "right") && { horizontal }),
    ...((vertical === "top" || vertical === "center" || vertical === "bottom") && { vertical }),
    ...(isOn("wrapText") && { wrap: true }),
    ...(isOn("shrinkToFit") && { shrink: true }),
    ...(indent > 0 && { indent }),
    ...(rotation > 0 && { rotation }),
  };
}

function differentialReader(done: (style: ConditionalFormatDraft["style"]) => void): ElementReader {
  const style: Mutable<ConditionalFormatDraft["style"]> = {};
  return {
    child: (element) => {
      switch (element.local) {
        case "font":
          return fontReader(({ color, bold, italic }) => {
            if (color !== undefined) style.color = color;
            if (bold !== undefined) style.bold = bold;
            if (italic !== undefined) style.italic = italic;
          });
        case "fill":
          return fillReader((fill) => {
            if (fill !== undefined) style.fill = fill;
          }, "bgColor");
        case "numFmt":
          style.numberFormat = element.get("formatCode") ?? "General";
          return undefined;
        default:
          return undefined;
      }
    },
    end: () => done(style),
  };
}
