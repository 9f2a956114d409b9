/**
 * A text of the pane's own in a custom XML part, which survives saving by other programs; document settings do not.
 */
const namespace = "urn:scorebook:note";

export async function readNote(context: Excel.RequestContext): Promise<string | null> {
  const part = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItemOrNullObject();
  await context.sync();
  if (part.isNullObject) return null;
  const xml = part.getXml();
  await context.sync();
  return new DOMParser().parseFromString(xml.value, "application/xml").documentElement.textContent;
}

export async function writeNote(context: Excel.RequestContext, text: string): Promise<void> {
  const { customXmlParts } = context.workbook;
  const parts = customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  await context.sync();
  for (const part of parts.items) part.delete();
  customXmlParts.add(xmlOf(text));
  await context.sync();
}

function xmlOf(text: string): string {
  const document = new DOMParser().parseFromString(`<note xmlns="${namespace}"/>`, "application/xml");
  document.documentElement.textContent = text;
  return new XMLSerializer().serializeToString(document);
}
