import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { BookDraft } from "./draft.js";
import { completeChart } from "./writeChartXml.js";
import { addCustomXml } from "./writeCustomXml.js";
import { definedNames } from "./writeNames.js";
import { completeSheet } from "./writeSheetXml.js";
import { completeStyles } from "./writeStylesXml.js";
import { change, insertBefore, replaceOnce, type PartTexts } from "./writeXml.js";

/**
 * Adds to hucre's package what hucre does not write, and packs it afresh: hucre leaves the compression to the
 * browser, and different browsers would give different bytes.
 */
export function completeParts(file: Uint8Array, draft: BookDraft, activeSheet: number): Uint8Array {
  const parts: PartTexts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  change(parts, "xl/workbook.xml", (xml) => insertBefore(xml, "<calcPr ", definedNames(draft)));
  change(parts, "docProps/core.xml", withoutDate);
  change(parts, "docProps/app.xml", (xml) => replaceOnce(xml, "<Application>hucre</Application>", ""));
  change(parts, "xl/styles.xml", completeStyles);
  for (const [index, sheet] of draft.sheets.entries()) {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    change(parts, name, (xml) => completeSheet(xml, sheet, index === activeSheet));
  }
  for (const name of [...parts.keys()]) if (/^xl\/charts\/chart\d+\.xml$/.test(name)) change(parts, name, completeChart);
  addCustomXml(parts, draft.customXml ?? []);
  return pack(parts);
}

/** hucre insists on a date of change: the same draft gives the same bytes, whenever it is written. */
function withoutDate(xml: string): string {
  return xml.replace(/<dcterms:modified [^>]*>[^<]*<\/dcterms:modified>/, "");
}

function pack(parts: PartTexts): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = strToU8(text);
  // The earliest date that a zip can tell; as a local one, because fflate asks for local years and days.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
