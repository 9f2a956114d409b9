import { type CellFormat, firstNumberFormat, formatElement, type FormatIds, type StyleTable } from "../write/styles.js";
import { NotInPlace } from "./notInPlace.js";

/** Formats for which every program has a number of its own. */
const builtIn: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["@", 49],
]);

interface Grafted {
  /** The changed part. */
  readonly styles: string;
  /** The number that each format of the donor has there. */
  readonly numbers: readonly number[];
}

/**
 * Adds the cell formats of one workbook to those of another. What is there already is used again, so that the same
 * formats added every month do not pile up.
 *
 * @param donor formats of numbers other than General are not carried over
 * @throws NotInPlace when the part is built otherwise than programs build it
 */
export function graftStyles(styles: string, donor: StyleTable): Grafted {
  const prefix = /<((?:[\w.-]+:)?)styleSheet\b/.exec(styles)?.[1];
  if (prefix === undefined) throw new NotInPlace("styles.xml has no styleSheet");
  const target = new StyleLists(styles, prefix);
  const add = (list: string, name: string, element: string): number =>
    target.add(list, name, element.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`));
  const fonts = [...donor.fonts].map((element) => add("fonts", "font", element));
  const fills = [...donor.fills].map((element) => add("fills", "fill", element));
  const borders = [...donor.borders].map((element) => add("borders", "border", element));
  const numberFormats = [...donor.numberFormats].map((code) => builtIn.get(code) ?? 0);
  const idsOf = ({ numFmtId, fontId, fillId, borderId }: CellFormat): FormatIds => ({
    numFmtId: numberFormats[numFmtId - firstNumberFormat] ?? 0,
    fontId: fonts[fontId] ?? 0,
    fillId: fills[fillId] ?? 0,
    borderId: borders[borderId] ?? 0,
  });
  const numbers = donor.formats.map((format) => add("cellXfs", "xf", formatElement(format, idsOf(format))));
  return { styles: target.text(), numbers };
}

const listOf = (xml: string, prefix: string, list: string): RegExpExecArray => {
  const found = new RegExp(`<${prefix}${list}\\b([^>]*)>([\\s\\S]*?)</${prefix}${list}\\s*>`).exec(xml);
  if (!found) throw new NotInPlace(`styles.xml has no ${list}`);
  if (/<(?:[\w.-]+:)?AlternateContent\b/.test(found[2] ?? "")) throw new NotInPlace(`styles.xml has two ${list}`);
  return found;
};

const childrenOf = (xml: string, prefix: string, list: string, element: string): readonly string[] =>
  (listOf(xml, prefix, list)[2] ?? "").match(
    new RegExp(`<${prefix}${element}\\b[^>]*?(?:/>|>[\\s\\S]*?</${prefix}${element}\\s*>)`, "g"),
  ) ?? [];

/** The lists of a styles.xml; what is added is appended, so no number that a cell has changes. */
class StyleLists {
  private readonly lists = new Map<string, string[]>();

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {}

  /** @returns the number of the child in its list */
  add(list: string, element: string, child: string): number {
    const all = this.lists.get(list) ?? [...childrenOf(this.xml, this.prefix, list, element)];
    this.lists.set(list, all);
    const known = all.indexOf(child);
    return known >= 0 ? known : all.push(child) - 1;
  }

  text(): string {
    let xml = this.xml;
    for (const [list, children] of this.lists) {
      const { 0: whole, 1: attributes = "" } = listOf(xml, this.prefix, list);
      const counted = attributes.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, "");
      const name = `${this.prefix}${list}`;
      xml = xml.replace(whole, () => `<${name} count="${children.length}"${counted}>${children.join("")}</${name}>`);
    }
    return xml;
  }
}
