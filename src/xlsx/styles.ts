import { onOff, wholeNumber } from "./attributes.js";
import { builtInFormat } from "./numberFormats.js";
import type { Part } from "./packageParts.js";
import type { ReadLimits } from "./readLimits.js";
import { damaged, refuse } from "./refusal.js";
import { type ElementReader, readXml, type XmlElement } from "./xmlEvents.js";

/** What a cell's format says that matters for its meaning. */
export interface CellStyle {
  readonly numberFormat: string;
  /** Protected cells are the default: only `locked="0"` opens one. */
  readonly locked: boolean;
}

export interface Styles {
  readonly cells: readonly CellStyle[];
  /** Numbers of number formats that nobody defines. */
  readonly unknownFormats: readonly number[];
}

/** A workbook without styles: every cell is the default one. */
export const noStyles: Styles = { cells: [{ numberFormat: "General", locked: true }], unknownFormats: [] };

interface Format {
  readonly numberFormatId: number;
  readonly base: number | undefined;
  locked: boolean | undefined;
}

/**
 * The cell formats (ECMA-376 Part 1, 18.8.10 cellXfs), each with what it takes from its named style (18.8.9).
 *
 * @throws Refused "tooComplex" for too many, "damaged"
 */
export function readStyles(part: Part, limits: ReadLimits): Styles {
  const place = { part: part.name };
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
  };
  const formatList = (formats: Format[]): ElementReader => ({
    child(element) {
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
    },
  });
  const lists = new Map([
    ["numFmts", codeList],
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
  const resolved = cells.map(({ numberFormatId, base, locked }) => ({
    numberFormat: codeOf(numberFormatId),
    locked: locked ?? (base === undefined ? undefined : bases[base]?.locked) ?? true,
  }));
  return { cells: resolved, unknownFormats: [...unknown] };

  function readFormat(element: XmlElement): Format {
    const id = element.get("numFmtId");
    const numberFormatId = id === undefined ? 0 : (wholeNumber(id) ?? damaged("numFmtId is not a number", place));
    return { numberFormatId, base: wholeNumber(element.get("xfId")), locked: undefined };
  }
}
