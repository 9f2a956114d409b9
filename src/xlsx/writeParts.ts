import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { BookDraft } from "./draft.js";
import { completeChart } from "./writeChartXml.js";
import { addCustomXml } from "./writeCustomXml.js";
import { definedNames } from "./writeNames.js";
import type { SampleCells } from "./sampleCells.js";
import { readSamples, sharedStrings, sheetData, type WrittenSamples } from "./sheetData.js";
import { completeSheet } from "./writeSheetXml.js";
import { completeStyles } from "./writeStylesXml.js";
import { change, insertBefore, replaceOnce, type PartTexts } from "./writeXml.js";

/**
 * Adds to hucre's package what hucre does not write, and packs it afresh: hucre leaves the compression to the
 * browser, and different browsers would give different bytes.
 */
export function completeParts(file: Uint8Array, draft: BookDraft, cells: SampleCells, activeSheet: number): Uint8Array {
  const parts: PartTexts = new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  change(parts, "xl/workbook.xml", (xml) => insertBefore(xml, "<calcPr ", definedNames(draft)));
  change(parts, "docProps/core.xml", withoutDate);
  change(parts, "docProps/app.xml", (xml) => replaceOnce(xml, "<Application>hucre</Application>", ""));
  change(parts, "xl/styles.xml", completeStyles);
  if (cells.texts.size > 0) change(parts, "xl/sharedStrings.xml", (xml) => sharedStrings(xml, cells.texts));
  const written: WrittenSamples = { styles: new Map(), odd: new Map() };
  const sheets = new Map<string, Uint8Array>();
  for (const [index, sheet] of draft.sheets.entries()) {
    const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
    const { all, samples } = cells.sheets[index] ?? { all: [], samples: new Set() };
    const [head, data, tail] = cutSheet(completeSheet(parts.get(name) ?? "", sheet, index === activeSheet));
    readSamples(data, samples, written);
    // as bytes, which take half of the room: the largest sheet of three thousand departments has 130 MB
    sheets.set(name, strToU8(`${head}${sheetData(sheet, all, cells.texts, written)}${tail}`));
  }
  for (const name of [...parts.keys()]) if (/^xl\/charts\/chart\d+\.xml$/.test(name)) change(parts, name, completeChart);
  addCustomXml(parts, draft.customXml ?? []);
  return pack(parts, sheets);
}

/** hucre insists on a date of change: the same draft gives the same bytes, whenever it is written. */
function withoutDate(xml: string): string {
  return xml.replace(/<dcterms:modified [^>]*>[^<]*<\/dcterms:modified>/, "");
}

/** The sheet's XML before, in and after `<sheetData>`. @throws Error when there is none, as with another version of hucre */
function cutSheet(xml: string): readonly [string, string, string] {
  if (xml.includes("<sheetData/>")) {
    const [head = "", tail = ""] = xml.split("<sheetData/>");
    return [`${head}<sheetData>`, "", `</sheetData>${tail}`];
  }
  const [from, to] = [xml.indexOf("<sheetData>") + "<sheetData>".length, xml.lastIndexOf("</sheetData>")];
  if (to < from) throw new Error("hucre wrote no <sheetData>");
  return [xml.slice(0, from), xml.slice(from, to), xml.slice(to)];
}

function pack(parts: PartTexts, sheets: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, text] of parts) files[name] = sheets.get(name) ?? strToU8(text);
  // The earliest date that a zip can tell; as a local one, because fflate asks for local years and days.
  // level 2 takes half the time of the usual 6, and a workbook is a tenth larger at most
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 2 });
}
