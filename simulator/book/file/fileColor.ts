import type { XmlElement } from "../../../src/xlsx/xml/xmlEvents.js";

/** The colours of Office's own theme, in the order of theme1.xml as styles count them. */
const theme = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];
/** The first of the indexed colours (ECMA-376 Part 1, 18.8.27), which old files use. */
const indexed = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** The colour of an element such as `<fgColor>`. @returns undefined for "automatic" */
export function fileColor(element: XmlElement): string | undefined {
  const rgb = element.get("rgb");
  const base =
    rgb === undefined
      ? (theme[Number(element.get("theme") ?? NaN)] ?? indexed[Number(element.get("indexed") ?? NaN) % 8])
      : rgb.slice(-6);
  const tint = Number(element.get("tint") ?? 0);
  return base === undefined || tint === 0 ? base?.toUpperCase() : tinted(base, tint);
}

/** Lighter towards white for a positive tint, darker for a negative one. */
const tinted = (color: string, tint: number): string =>
  [0, 2, 4]
    .map((at) => parseInt(color.slice(at, at + 2), 16))
    .map((part) => Math.round(tint > 0 ? part + (255 - part) * tint : part * (1 + tint)))
    .map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase();
