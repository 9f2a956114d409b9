import { listWithAlternatives } from "./alternatives.js";
import type { ElementReader, XmlElement } from "../xml/xmlEvents.js";

interface Font {
  color: string;
  /** In points. */
  size: number;
}

const white = "FFFFFF";
const black = "000000";
/** Smaller letters are dots. */
const leastSize = 2;
/** The two ends of the palette and the system's own colours (ECMA-376 Part 1, 18.8.27 indexedColors). */
const indexed: ReadonlyMap<string, string> = new Map([
  ["0", black],
  ["1", white],
  ["8", black],
  ["9", white],
  ["64", black],
  ["65", white],
]);
/** Light 1 and dark 1, which are white and black in every theme that office programs bring along. */
const themed: ReadonlyMap<string, string> = new Map([
  ["0", white],
  ["1", black],
]);

/**
 * Fonts and fills, as far as they decide whether a text can be seen (ECMA-376 Part 1, 18.8.23 fonts, 18.8.21 fills;
 * row 5 of the threats). Colours that are not known for sure count as different from all others.
 */
export class CellColors {
  private readonly fontList: Font[] = [];
  private readonly fillList: string[] = [];
  readonly fonts: ElementReader;
  readonly fills: ElementReader;

  /** @param strange refuses the file */
  constructor(strange: (detail: string) => never) {
    this.fonts = listWithAlternatives(this.fontList, (element) => this.font(element), strange);
    this.fills = listWithAlternatives(this.fillList, (element) => this.fill(element), strange);
  }

  /** Whether text in this font is indistinguishable from this fill. */
  unseen(font: number, fill: number): boolean {
    const found = this.fontList[font];
    if (!found) return false;
    return found.size < leastSize || found.color === (this.fillList[fill] ?? white);
  }

  private font(element: XmlElement): ElementReader | undefined {
    if (element.local !== "font") return undefined;
    const font: Font = { color: black, size: Infinity };
    this.fontList.push(font);
    return {
      child(inner) {
        if (inner.local === "color") font.color = colorOf(inner) ?? "font";
        if (inner.local === "sz") font.size = Number(inner.get("val") ?? "11");
        return undefined;
      },
    };
  }

  private fill(element: XmlElement): ElementReader | undefined {
    if (element.local !== "fill") return undefined;
    const at = this.fillList.push("fill") - 1;
    return {
      child: (pattern) => {
        if (pattern.local !== "patternFill") return undefined;
        const kind = pattern.get("patternType") ?? "none";
        if (kind === "none") this.fillList[at] = white;
        if (kind !== "solid") return undefined;
        return {
          child: (color) => {
            if (color.local === "fgColor") this.fillList[at] = colorOf(color) ?? "fill";
            return undefined;
          },
        };
      },
    };
  }
}

/** @returns undefined for one that is not known for sure */
function colorOf(element: XmlElement): string | undefined {
  const rgb = element.get("rgb");
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (Number(element.get("tint") ?? "0") !== 0) return undefined;
  return indexed.get(element.get("indexed") ?? "") ?? themed.get(element.get("theme") ?? "");
}
