import { SaxesParser } from "saxes";
import { refuseDraft } from "./fault.js";
import { part, type WrittenPart } from "./part.js";
import { relationships, type RelationshipDraft } from "./relationships.js";
import { escapeXml, expectWritable } from "./text.js";
import { namespaces, xml } from "./xml.js";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';

/** @throws DraftError when the text is not well-formed, or has a document type, which our reader refuses */
export function checkCustomXml(text: string): void {
  expectWritable(text);
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (found: string): never => refuseDraft("customXml", { found });
  parser.on("error", ({ message }) => refuse(message));
  parser.on("doctype", () => refuse("DOCTYPE"));
  parser.write(text).close();
}

/** Custom XML parts (ECMA-376 Part 1, 15.2.5): each a text, its properties and the relationship between them. */
export const customXmlParts = (texts: readonly string[]): readonly WrittenPart[] =>
  texts.flatMap((text, index) => {
    const number = index + 1;
    const properties = { type: "customXmlProps", target: `itemProps${number}.xml` };
    return [
      part(`customXml/item${number}.xml`, text),
      part(`customXml/${properties.target}`, `${declaration}${itemProperties(text, number)}`),
      part(`customXml/_rels/item${number}.xml.rels`, relationships([properties], declaration)),
    ];
  });

/** How a workbook leads to them. */
export const customXmlLinks = (texts: readonly string[]): readonly RelationshipDraft[] =>
  texts.map((_, index) => {
    const number = index + 1;
    return { id: `rIdCustomXml${number}`, type: "customXml", target: `../customXml/item${number}.xml` };
  });

/** Excel finds parts by namespace and distinguishes them by an id: ours is counted, so that bytes stay the same. */
function itemProperties(text: string, number: number): string {
  const namespace = /<[A-Za-z_][^>]*?\sxmlns="([^"]*)"/.exec(text)?.[1];
  const schema = namespace === undefined ? "" : `<ds:schemaRef ds:uri="${escapeXml(namespace)}"/>`;
  const id = `{5C02EB00-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  return xml`<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${namespaces.office}/customXml">
    <ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}
