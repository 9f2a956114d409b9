/** Formats for which every program has a number of its own. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ["General", "0"],
  ["@", "49"],
]);

/**
 * Adds the cell formats of one workbook to those of another. What is there already is used again, so that the same
 * formats added every month do not pile up.
 *
 * @param donor the part styles.xml of a workbook that our writer made; formats of numbers other than General are not
 * carried over
 * @returns the changed part, and what each format of the donor is called there
 * @throws RangeError when the part is built otherwise than programs build it
 */
export function graftStyles(styles: string, donor: string): { readonly styles: string; readonly indexOf: (donorIndex: string) => string } {
  const prefix = /<((?:[\w.-]+:)?)styleSheet\b/.exec(styles)?.[1];
  if (prefix === undefined) throw new RangeError("styles.xml has no styleSheet");
  const target = new StyleLists(styles, prefix);
  const placesOf = (list: string, element: string) => childrenOf(donor, "", list, element).map((child) => target.add(list, element, child.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`)));
  const ids: Readonly<Record<string, readonly string[]>> = { fontId: placesOf("fonts", "font"), fillId: placesOf("fills", "fill"), borderId: placesOf("borders", "border") };
  const formats = new Map([...donor.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = "", code = ""]) => [id, builtIn.get(code) ?? "0"]));
  const xfs = childrenOf(donor, "", "cellXfs", "xf").map((xf) =>
    target.add(
      "cellXfs",
      "xf",
      xf
        .replace(/ (fontId|fillId|borderId)="(\d+)"/g, (_, name: string, at: string) => ` ${name}="${ids[name]?.[Number(at)] ?? "0"}"`)
        .replace(/ numFmtId="(\d+)"/, (_, id: string) => ` numFmtId="${formats.get(id) ?? id}"`)
        .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`),
    ),
  );
  return { styles: target.text(), indexOf: (at) => xfs[Number(at)] ?? "0" };
}

const listOf = (xml: string, prefix: string, list: string): RegExpExecArray => {
  const found = new RegExp(`<${prefix}${list}\\b([^>]*)>([\\s\\S]*?)</${prefix}${list}\\s*>`).exec(xml);
  if (!found) throw new RangeError(`styles.xml has no ${list}`);
  return found;
};

const childrenOf = (xml: string, prefix: string, list: string, element: string): readonly string[] =>
  [...(listOf(xml, prefix, list)[2] ?? "").matchAll(new RegExp(`<${prefix}${element}\\b[^>]*?(?:/>|>[\\s\\S]*?</${prefix}${element}\\s*>)`, "g"))].map(([child]) => child);

/** The lists of a styles.xml; what is added is appended, so no number that a cell has changes. */
class StyleLists {
  private readonly lists = new Map<string, string[]>();

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
  ) {}

  add(list: string, element: string, child: string): string {
    const all = this.lists.get(list) ?? [...childrenOf(this.xml, this.prefix, list, element)];
    this.lists.set(list, all);
    const known = all.indexOf(child);
    return String(known >= 0 ? known : all.push(child) - 1);
  }

  text(): string {
    let xml = this.xml;
    for (const [list, children] of this.lists) {
      const { 0: whole, 1: attributes = "" } = listOf(xml, this.prefix, list);
      const counted = attributes.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, "");
      xml = xml.replace(whole, () => `<${this.prefix}${list} count="${children.length}"${counted}>${children.join("")}</${this.prefix}${list}>`);
    }
    return xml;
  }
}
