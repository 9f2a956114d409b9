import { SaxesParser } from "saxes";
import { refuseDraft } from "./writeFault.js";
import { change, insertBefore, type PartTexts } from "./writeXml.js";
import { escapeXml, expectWritable } from "./writeText.js";

const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const documentRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const customXmlProperties = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
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

/** Custom XML parts (ECMA-376 Part 1, 15.2.5): each a text, its properties and the relationships to find them. */
export function addCustomXml(parts: PartTexts, texts: readonly string[]): void {
  for (const [index, text] of texts.entries()) {
    const number = String(index + 1);
    const properties = `itemProps${number}.xml`;
    parts.set(`customXml/item${number}.xml`, text);
    parts.set(`customXml/${properties}`, `${declaration}${itemProperties(text, index + 1)}`);
    parts.set(
      `customXml/_rels/item${number}.xml.rels`,
      `${declaration}<Relationships xmlns="${relationships}">${relationship("rId1", "customXmlProps", properties)}</Relationships>`,
    );
    change(parts, "xl/_rels/workbook.xml.rels", (xml) =>
      insertBefore(xml, "</Relationships>", relationship(`rIdCustomXml${number}`, "customXml", `../customXml/item${number}.xml`)),
    );
    change(parts, "[Content_Types].xml", (xml) =>
      insertBefore(xml, "</Types>", `<Override PartName="/customXml/${properties}" ContentType="${propertiesType}"/>`),
    );
  }
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${documentRelationships}/${type}" Target="${target}"/>`;
}

/** Excel finds parts by their namespace, and tells them apart by an id: ours counts, so that bytes stay the same. */
function itemProperties(text: string, number: number): string {
  const namespace = /<[A-Za-z_][^>]*?\sxmlns="([^"]*)"/.exec(text)?.[1];
  const schema = namespace === undefined ? "" : `<ds:schemaRef ds:uri="${escapeXml(namespace)}"/>`;
  const id = `{5C02EB00-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  return `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${customXmlProperties}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
}
