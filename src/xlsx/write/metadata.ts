import { declaration, element, namespaces, xml } from "./xml.js";

const dynamicArrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const kept = ["copy", "pasteAll", "pasteValues", "merge", "splitFirst", "rowColShift", "clearFormats"];
const type = {
  name: "XLDAPR",
  minSupportedVersion: 120000,
  ...Object.fromEntries([...kept, "clearComments", "assign", "coerce", "cellMeta"].map((flag) => [flag, 1])),
};

/**
 * xl/metadata.xml: the one block that marks a formula as a dynamic array, to which cells that spill refer as `cm="1"`.
 * Without it, Excel would put "@" before their formula and show one value ([MS-XLSX], CT_DynamicArrayProperties).
 */
export const metadata = (): string => xml`${declaration}
  <metadata xmlns="${namespaces.spreadsheet}" xmlns:xda="${dynamicArrays}">
  <metadataTypes count="1">${element("metadataType", type)}</metadataTypes>
  <futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">
  <xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>
  </ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
