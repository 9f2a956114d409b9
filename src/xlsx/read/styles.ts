import { listWithAlternatives, noAlternatives } from "./alternatives.js";
import { onOff, wholeNumber } from "../xml/attributes.js";
import { CellColors } from "./cellColors.js";
import { builtInFormat } from "./numberFormats.js";
import type { Part } from "../xml/packageParts.js";
import type { ReadLimits } from "../readLimits.js";
import { damaged, refuse } from "../refusal.js";
import { type ElementReader, readXml, type XmlElement } from "../xml/xmlEvents.js";

/** What a cell's format says that matters for its meaning. */
export interface CellStyle {
  readonly numberFormat: string;
  /** Protected cells are the default: only `locked="0"` opens one. */
  readonly locked: boolean;
  /** Its text has the colour of its background, or no size to speak of: it is there, but invisible. */
  readonly unseen: boolean;
}

export interface Styles {
  readonly cells: readonly CellStyle[];
  /** Numbers of number formats that are not defined. */
  readonly unknownFormats: readonly number[];
}

/** A workbook without styles: every cell is the default one. */
export const noStyles: Styles = {
  cells: [{ numberFormat: "General", locked: true, unseen: false }],
  unknownFormats: [],
};

interface Format {
  readonly numberFormatId: number;
  readonly base: number | undefined;
  readonly font: number;
  readonly fill: number;
  locked: boolean | undefined;
}

/**
 * The cell formats (ECMA-376 Part 1, 18.8.10 cellXfs), each with what it takes from its named style (18.8.9).
 *
 * @throws Refused "tooComplex" for too many, "damaged"
 */
export function readStyles(part: Part, limits: ReadLimits): Styles {
  const place = { part: part.name };
  const strange = (detail: string): never => damaged(detail, place);
  const codes = new Map<number, string>();
  const bases: Format[] = [];
  const cells: Format[] = [];

  const codeList: ElementReader = {
    child(element) {
      const id = wholeNumber(element.get("numFmtId"));
      if (element.local !== "numFmt" || id === undefined) return undefined;
      codes.set(id, element.get("formatCode") ?? "");
      if (codes.size > limits.styles) refuse("tooComplex", { ...place, limited: "styles", limit: limits.styles });
      return undefined;
    },
    foreign: noAlternatives(strange),
  };
  const formatList = (formats: Format[]): ElementReader => {
    const child = (element: XmlElement): ElementReader | undefined => {
      if (element.local !== "xf") return undefined;
      if (formats.length >= limits.styles) refuse("tooComplex", { ...place, limited: "styles", limit: limits.styles });
      const format = readFormat(element);
      formats.push(format);
      return {
        child(inner) {
          if (inner.local === "protection") format.locked = onOff(inner.get("locked"), true);
          return undefined;
        },
      };
    };
    return listWithAlternatives(formats, child, strange);
  };
  const colors = new CellColors(strange);
  const lists = new Map([
    ["numFmts", codeList],
    ["fonts", colors.fonts],
    ["fills", colors.fills],
    ["cellStyleXfs", formatList(bases)],
    ["cellXfs", formatList(cells)],
  ]);
  readXml(part, "spreadsheet", limits, (root) =>
    root.local === "styleSheet" ? { child: ({ local }) => lists.get(local) } : undefined,
  );

  if (cells.length === 0) return noStyles;
  const unknown = new Set<number>();
  const codeOf = (id: number): string => {
    const code = codes.get(id) ?? builtInFormat(id);
    if (code === undefined) unknown.add(id);
    return code ?? "General";
  };
  const resolved = cells.map(({ numberFormatId, base, locked, font, fill }) => ({
    numberFormat: codeOf(numberFormatId),
    locked: locked ?? (base === undefined ? undefined : bases[base]?.locked) ?? true,
    unseen: colors.unseen(font, fill),
  }));
  return { cells: resolved, unknownFormats: [...unknown] };

  function readFormat(element: XmlElement): Format {
    const id = element.get("numFmtId");
    const numberFormatId = id === undefined ? 0 : (wholeNumber(id) ?? damaged("numFmtId is not a number", place));
    const [font, fill] = [wholeNumber(element.get("fontId")) ?? 0, wholeNumber(element.get("fillId")) ?? 0];
    return { numberFormatId, base: wholeNumber(element.get("xfId")), font, fill, locked: undefined };
  }
}
