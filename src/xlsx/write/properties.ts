import type { BookDraft } from "../draft.js";
import { content, declaration, element, namespaces, spelled, xml } from "./xml.js";

const coreNames = {
  "xmlns:cp": `${namespaces.package}/metadata/core-properties`,
  "xmlns:dc": "http://purl.org/dc/elements/1.1/",
  "xmlns:dcterms": "http://purl.org/dc/terms/",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
};

/** docProps/core.xml, without dates: the same draft gives the same bytes, whenever it is written. */
export const coreProperties = ({ title, creator }: BookDraft["properties"]): string => xml`${declaration}
  <cp:coreProperties${spelled(coreNames)}>
  ${told("dc:title", title)}${told("dc:creator", creator)}</cp:coreProperties>`;

const told = (name: string, text: string): string => (text === "" ? "" : element(name, {}, content(text)));

/** docProps/app.xml: the name of a program would say that it has saved the file. */
export const appProperties = (): string => xml`${declaration}
  <Properties xmlns="${namespaces.office}/extended-properties"><DocSecurity>0</DocSecurity></Properties>`;

/** FMTID_UserDefinedProperties, of all properties that people name ([MS-OLEPS]). */
const format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** docProps/custom.xml; the identifiers 0 and 1 are reserved. */
export function customProperties(properties: NonNullable<BookDraft["customProperties"]>): string {
  const elements = Object.entries(properties).map(([name, text], index) =>
    element("property", { fmtid: format, pid: index + 2, name }, element("vt:lpwstr", {}, content(text))),
  );
  const { office } = namespaces;
  const attributes = { xmlns: `${office}/custom-properties`, "xmlns:vt": `${office}/docPropsVTypes` };
  return declaration + element("Properties", attributes, elements.join(""));
}
