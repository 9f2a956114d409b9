/** The vocabularies that the reader knows; "none" for elements without one, "other" for all else. */
export type Namespace =
  | "spreadsheet"
  | "relationships"
  | "packageRelationships"
  | "contentTypes"
  | "appProperties"
  | "customProperties"
  | "variantTypes"
  | "spreadsheet2009"
  | "excelMain"
  | "compatibility"
  | "none"
  | "other";

/** Each in the two spellings of ECMA-376: transitional (Part 4) and strict (Part 1). */
const byUri: ReadonlyMap<string, Namespace> = new Map([
  ["http://schemas.openxmlformats.org/spreadsheetml/2006/main", "spreadsheet"],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", "spreadsheet"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "relationships"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "relationships"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "packageRelationships"],
  ["http://schemas.openxmlformats.org/package/2006/content-types", "contentTypes"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "appProperties"],
  ["http://purl.oclc.org/ooxml/officeDocument/extendedProperties", "appProperties"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "customProperties"],
  ["http://purl.oclc.org/ooxml/officeDocument/customProperties", "customProperties"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "variantTypes"],
  ["http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", "variantTypes"],
  // Extensions of Excel 2010 ([MS-XLSX] 2.1): validations and formats that refer to other sheets.
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "spreadsheet2009"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "excelMain"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "compatibility"],
  ["", "none"],
]);

/** Name, value, name, value: no name from a file can reach anything of ours. */
export type Attributes = readonly string[];

/** Prefix → vocabulary, as declared by an element and those around it. */
export type Scope = ReadonlyMap<string, Namespace>;

export const noNamespaces: Scope = new Map([
  ["", "none"],
  ["xml", "other"],
]);

/** Excel declares some 20 prefixes; the table is copied for each element that adds to it. */
const mostPrefixes = 50;

/**
 * The scope inside an element: the one around it, unless the element declares prefixes.
 *
 * @returns undefined when there are too many
 */
export function scopeOf(attributes: Attributes, outer: Scope): Scope | undefined {
  let scope: Map<string, Namespace> | undefined;
  for (let at = 0; at < attributes.length; at += 2) {
    const name = attributes[at] ?? "";
    if (!name.startsWith("xmlns")) continue;
    if (name !== "xmlns" && name[5] !== ":") continue;
    scope ??= new Map(outer);
    scope.set(name.slice(6), byUri.get(attributes[at + 1] ?? "") ?? "other");
    if (scope.size > mostPrefixes) return undefined;
  }
  return scope ?? outer;
}
