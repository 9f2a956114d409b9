import type { SheetContents } from "../bookContents.js";
import type { CellDraft } from "../draft.js";
import { escapeXml, fileText } from "../write/text.js";
import { xml } from "../write/xml.js";
import { OpenPackage } from "./openPackage.js";
import { NotInPlace } from "./notInPlace.js";

/** What is to be written into a cell: a formula with the value that it yields, or a value alone. */
export interface CellPatch {
  readonly formula?: string;
  /** Absent for a blank cell, or a formula without a value. Text is written as text, whatever it begins with. */
  readonly value: CellDraft["value"];
}

type SheetPatches = ReadonlyMap<SheetContents, ReadonlyMap<string, CellPatch>>;

/**
 * Changes cells of a workbook's file and leaves everything else in it as it is, to the byte.
 *
 * @param bytes of a file that `readWorkbook` has accepted
 * @param sheets that are to be changed, with the patches by address; only cells that the file has now, if only for
 * their format
 * @returns the new file; the same input gives the same bytes
 * @throws NotInPlace when a cell is not written in the file with its address
 */
export function patchCells(bytes: Uint8Array, sheets: SheetPatches): Uint8Array {
  const file = new OpenPackage(bytes);
  patchOpened(file, sheets);
  return file.bytes();
}

/** The same for a file in which more is changed. @throws NotInPlace as `patchCells` */
export function patchOpened(file: OpenPackage, sheets: SheetPatches): void {
  for (const [sheet, patches] of sheets) file.change(file.find(sheet.part), (xml) => patchedSheet(xml, sheet, patches));
}

/** A cell element: its prefix, attributes and content. Cells do not nest. */
export const cellElement = /<((?:[\w.-]+:)?)c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1c\s*>)/g;

/** The sheet with its patches; the first cell of a shared formula that loses it hands it on. @throws NotInPlace as above */
export function patchedSheet(xml: string, sheet: SheetContents, patches: ReadonlyMap<string, CellPatch>): string {
  const done = new Set<string>();
  const patched = xml.replace(cellElement, (whole, prefix: string, attributes: string = "", content: string = "") => {
    const address = /\sr\s*=\s*["']([A-Za-z]+\d+)["']/.exec(attributes)?.[1]?.toUpperCase();
    if (address === undefined) return whole;
    const patch = patches.get(address);
    if (patch) {
      done.add(address);
      return cellXml(prefix, attributes, patch);
    }
    // the first cell of a shared formula may be about to lose it: the others get it written out
    const own = sheet.cells.get(address)?.formula;
    return own !== undefined && /<(?:[\w.-]+:)?f[^>]*\st\s*=\s*["']shared["']/.test(content)
      ? whole.replace(sharedFormula, `<${prefix}f>${escapeXml(own)}</${prefix}f>`)
      : whole;
  });
  const missing = [...patches.keys()].find((address) => !done.has(address));
  if (missing !== undefined) throw new NotInPlace("is not written with its address", `${sheet.name}!${missing}`);
  return patched;
}

const sharedFormula = /<(?:[\w.-]+:)?f(?:\s[^>]*?)?(?:\/>|>[\s\S]*?<\/(?:[\w.-]+:)?f\s*>)/;

/** @param attributes of the element, its address among them */
export function cellXml(prefix: string, attributes: string, { formula, value }: CellPatch): string {
  const kept = attributes.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  if (formula === undefined && value === undefined) return `<${prefix}c${kept}/>`;
  if (formula === undefined && typeof value === "string")
    return xml`<${prefix}c${kept} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">
      ${escapeXml(fileText(value))}</${prefix}t></${prefix}is></${prefix}c>`;
  const written = formula === undefined ? "" : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const [type, text] = valueText(value);
  const shown = text === null ? "" : `<${prefix}v>${escapeXml(text)}</${prefix}v>`;
  return `<${prefix}c${kept}${type === null ? "" : ` t="${type}"`}>${written}${shown}</${prefix}c>`;
}

function valueText(value: CellDraft["value"]): readonly [string | null, string | null] {
  if (value === undefined) return [null, null];
  if (typeof value === "number") return [null, String(value)];
  if (typeof value === "boolean") return ["b", value ? "1" : "0"];
  return typeof value === "string" ? ["str", value] : ["e", value.error];
}
