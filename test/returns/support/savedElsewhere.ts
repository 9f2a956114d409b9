import { change, insert, packed, partsOf, workbook, type Parts } from "./editForm.js";

/*
 * Our workbooks as other programs save them, as far as they differ from what we write; what each does was seen in
 * files of theirs.
 */

const types = "[Content_Types].xml";
const rootLinks = "_rels/.rels";
const packageKinds = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const defaultType = (ending: string, type: string): string =>
  `<Default Extension="${ending}" ContentType="application/vnd.openxmlformats-${type}"/>`;
const rootLink = (kind: string, target: string): string =>
  `<Relationship Id="${kind.replace("/", "-")}" Type="${packageKinds}/${kind}" Target="${target}"/>`;

/** Each part of the spreadsheet itself. */
const inSheets = (parts: Parts, by: (xml: string) => string): void => {
  for (const [name, xml] of parts) {
    if (/^xl\/([\w/]+)\.xml$/.test(name) && !name.includes("theme")) parts.set(name, by(String(xml)));
  }
};

const programs: Readonly<Record<string, (parts: Parts) => void>> = {
  ONLYOFFICE: (parts) => insert(parts, types, "<Override", defaultType("bin", "officedocument.oleObject")),
  "Excel, saved in place": (parts) => {
    insert(parts, types, "<Override", '<Default Extension="dat" ContentType="application/octet-stream"/>');
    parts.set("[trash]/0000.dat", "\u0000".repeat(64));
  },
  "Excel, signed": (parts) => {
    insert(parts, types, "<Override", defaultType("sigs", "package.digital-signature-origin"));
    const type = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml";
    insert(parts, types, "</Types>", `<Override PartName="/_xmlsignatures/sig1.xml" ContentType="${type}"/>`);
    insert(parts, rootLinks, "</Relationships>", rootLink("digital-signature/origin", "_xmlsignatures/origin.sigs"));
    parts.set("_xmlsignatures/origin.sigs", "");
    parts.set("_xmlsignatures/sig1.xml", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>');
    const link = rootLink("digital-signature/signature", "sig1.xml");
    parts.set(
      "_xmlsignatures/_rels/origin.sigs.rels",
      `<Relationships xmlns="${packageKinds}">${link}</Relationships>`,
    );
  },
  "ClosedXML: prefixes, and core properties where .NET has them": (parts) => {
    const core = "package/services/metadata/core-properties/0123456789abcdef0123456789abcdef.psmdcp";
    insert(parts, types, "<Override", defaultType("psmdcp", "package.core-properties+xml"));
    insert(parts, rootLinks, "</Relationships>", rootLink("metadata/core-properties", `/${core}`));
    parts.set(core, "<coreProperties/>");
    const [from, to] = [`xmlns="${spreadsheet}"`, `xmlns:x="${spreadsheet}"`];
    inSheets(parts, (xml) => xml.replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:").replace(from, to));
  },
  "openpyxl: the prefix of links is declared on each sheet": (parts) => {
    change(parts, workbook, ` xmlns:r="${office}"`, "");
    parts.set(workbook, String(parts.get(workbook)).replaceAll("<sheet ", `<sheet xmlns:r="${office}" `));
  },
  "Excel, strict Open XML": (parts) => {
    const strict = "http://purl.oclc.org/ooxml";
    for (const [name, xml] of parts) {
      const links = String(xml).replaceAll(office, `${strict}/officeDocument/relationships`);
      parts.set(name, links.replaceAll(spreadsheet, `${strict}/spreadsheetml/main`));
    }
    change(parts, workbook, "<workbook ", '<workbook conformance="strict" ');
  },
  "a copy without its metadata": (parts) => {
    for (const name of ["app", "core", "custom"]) parts.delete(`docProps/${name}.xml`);
    parts.set(types, String(parts.get(types)).replace(/<Override PartName="\/docProps\/[^>]*>/g, ""));
  },
  "Excel: a name of this very workbook": (parts) =>
    inSheets(parts, (xml) =>
      xml.replace(/<f>[^<]*<\/f>/g, (formula) => formula.replace(/(?<![\w.])\w+\.code(?![\w.])/g, "[0]!$&")),
    ),
};

export const programNames = Object.keys(programs);

/** @returns the file as that program would have saved it. @throws Error where it would have saved it as it was */
export function savedBy(program: string, bytes: Uint8Array): Uint8Array {
  const [parts, before] = [partsOf(bytes), partsOf(bytes)];
  programs[program]?.(parts);
  if ([...parts].every(([name, xml]) => before.get(name) === xml) && parts.size === before.size)
    throw new Error(`unchanged: ${program}`);
  return packed(parts);
}
