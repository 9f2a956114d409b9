import { xmlNamespaces } from "../../../../selfcheck/addin/addinBook.js";

/** A custom XML part that the file brings, and one that is written and taken away again. */
export async function xml(context: Excel.RequestContext): Promise<string> {
  const { customXmlParts } = context.workbook;
  const textOf = async (of: string): Promise<string> => {
    const part = customXmlParts.getByNamespace(of).getOnlyItemOrNullObject();
    await context.sync();
    if (part.isNullObject) return "没有";
    const text = part.getXml();
    await context.sync();
    return new DOMParser().parseFromString(text.value, "application/xml").documentElement.textContent ?? "";
  };
  const { written } = xmlNamespaces;
  const brought = await textOf(xmlNamespaces.file);
  customXmlParts.add(`<note xmlns="${written}">丙&amp;丁</note>`);
  await context.sync();
  const wrote = await textOf(written);
  const own = customXmlParts.getByNamespace(written);
  own.load("items/id");
  await context.sync();
  for (const part of own.items) part.delete();
  await context.sync();
  return `文件：${brought}；写入：${wrote}`;
}
