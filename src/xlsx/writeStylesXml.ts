/**
 * The order in which Excel writes what a font consists of. The standard allows any (CT_Font, 18.8.22), Excel
 * for Windows reads any, but versions for the Mac and Microsoft's own validator want this one. hucre has another.
 */
const fontOrder = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Brings the parts of every font into Excel's order. */
export function completeStyles(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const elements = [...children.matchAll(/<(\w+)[^>]*\/>/g)].map(([text, name = ""]) => ({ text, rank: fontOrder.indexOf(name) }));
    elements.sort((a, b) => a.rank - b.rank);
    return `<font>${elements.map(({ text }) => text).join("")}</font>`;
  });
}
