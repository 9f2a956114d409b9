import { declaration, element, namespaces } from "./xml.js";

const openXml = "application/vnd.openxmlformats-officedocument";

/** Of a sheet; `graftSheets` adds sheets to workbooks of others. */
export const worksheetType = `${openXml}.spreadsheetml.worksheet+xml`;

/** The types of parts, in the order in which they are stated (ECMA-376 Part 2, 6.2.3). */
const kinds: readonly (readonly [parts: RegExp, type: string])[] = [
  [/^xl\/workbook\.xml$/, `${openXml}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, worksheetType],
  [/^xl\/styles\.xml$/, `${openXml}.spreadsheetml.styles+xml`],
  [/^xl\/theme\/theme1\.xml$/, `${openXml}.theme+xml`],
  [/^xl\/sharedStrings\.xml$/, `${openXml}.spreadsheetml.sharedStrings+xml`],
  [/^xl\/drawings\/drawing\d+\.xml$/, `${openXml}.drawing+xml`],
  [/^xl\/charts\/chart\d+\.xml$/, `${openXml}.drawingml.chart+xml`],
  [/^xl\/metadata\.xml$/, `${openXml}.spreadsheetml.sheetMetadata+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
  [/^docProps\/app\.xml$/, `${openXml}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${openXml}.custom-properties+xml`],
  [/^customXml\/itemProps\d+\.xml$/, `${openXml}.customXmlProperties+xml`],
];

const endings = [
  element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
  element("Default", { Extension: "xml", ContentType: "application/xml" }),
];

/** @param names of all parts */
export function contentTypes(names: readonly string[]): string {
  const stated = kinds.flatMap(([parts, ContentType]) =>
    names.filter((name) => parts.test(name)).map((name) => element("Override", { PartName: `/${name}`, ContentType })),
  );
  const all = [...endings, ...stated].join("");
  return declaration + element("Types", { xmlns: `${namespaces.package}/content-types` }, all);
}
