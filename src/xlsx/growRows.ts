import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { SheetContents } from "./bookContents.js";
import { cellElement, cellXml, patchedSheet, type CellPatch } from "./patchCells.js";
import { escapeXml } from "./writeText.js";

/** What changes on a sheet, and the rows that are put below its last one. */
export interface SheetGrowth {
  /** Cells that the file has. */
  readonly patches: ReadonlyMap<string, CellPatch>;
  /** The row whose looks the new ones have, and the last of the new ones; null where there are none. */
  readonly rows: { readonly like: number; readonly last: number } | null;
  /** Cells of the new rows, by address. */
  readonly added: ReadonlyMap<string, CellPatch>;
}

export interface BookGrowth {
  readonly sheets: ReadonlyMap<SheetContents, SheetGrowth>;
  /** What names of the whole workbook refer to from now on. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Puts rows below the last one of sheets, in the file itself: each has the looks and the height of the row above, and
 * lists of choices, conditional formats, print areas and filters that ended with that row end with the new one. No
 * address moves, and what the change does not name stays to the byte.
 *
 * @param bytes of a file that `readWorkbook` has accepted
 * @throws RangeError when the file is written in a way that only few programs use
 */
export function growRows(bytes: Uint8Array, { sheets, names }: BookGrowth): Uint8Array {
  const parts = unzipSync(bytes);
  const entry = (wanted: (name: string) => boolean): string => {
    const found = Object.keys(parts).find((name) => wanted(name.replaceAll("\\", "/").toLowerCase()));
    if (found === undefined) throw new RangeError("a part of the workbook is missing");
    return found;
  };
  const change = (name: string, changed: (xml: string) => string) => {
    parts[name] = strToU8(changed(strFromU8(parts[name] ?? new Uint8Array())));
  };
  for (const [sheet, growth] of sheets)
    change(entry((name) => name === sheet.part.toLowerCase()), (xml) => grownSheet(patchedSheet(xml, sheet, growth.patches), sheet, growth));
  change(entry((name) => /(^|\/)workbook\d*\.xml$/.test(name)), (xml) => grownNames(xml, sheets, names));
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) files[name] = content;
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

const rowElement = /<((?:[\w.-]+:)?)row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1row\s*>)/g;
const rowNumber = /\sr\s*=\s*["'](\d+)["']/;

function grownSheet(xml: string, sheet: SheetContents, { rows, added }: SheetGrowth): string {
  if (!rows) return xml;
  let done = false;
  const within = (row: number): boolean => row > rows.like && row <= rows.last;
  const grown = xml.replace(rowElement, (whole, prefix: string, attributes: string = "", content: string = "") => {
    const number = Number(rowNumber.exec(attributes)?.[1]);
    if (number === rows.like) {
      done = true;
      return whole + newRows({ prefix, attributes, content }, rows, added);
    }
    // formats of blank cells that stood there; whoever calls has seen that nothing else does
    return within(number) ? "" : whole;
  });
  if (!done) throw new RangeError(`${sheet.name}: row ${rows.like} is not written with its number`);
  return grownRanges(grown, rows);
}

interface RowXml {
  readonly prefix: string;
  readonly attributes: string;
  readonly content: string;
}

function newRows({ prefix, attributes, content }: RowXml, { like, last }: { readonly like: number; readonly last: number }, added: SheetGrowth["added"]): string {
  const looks = [...content.matchAll(cellElement)].map(([, , cell = ""]) => cell);
  return Array.from({ length: last - like }, (_, at) => {
    const row = like + at + 1;
    const cells = looks.map((cell) => {
      const column = /\sr\s*=\s*["']([A-Za-z]+)\d+["']/.exec(cell)?.[1]?.toUpperCase() ?? "";
      const placed = cell.replace(/(\sr\s*=\s*["'])[A-Za-z]+\d+/, `$1${column}${row}`);
      return cellXml(prefix, placed, added.get(`${column}${row}`) ?? { value: undefined });
    });
    return `<${prefix}row${attributes.replace(rowNumber, ` r="${row}"`)}>${cells.join("")}</${prefix}row>`;
  }).join("");
}

/** Ranges that ended with the row end with the last new one: in attributes, and in the elements of Excel 2010. */
function grownRanges(xml: string, { like, last }: { readonly like: number; readonly last: number }): string {
  const grown = (ranges: string) =>
    ranges
      .split(/\s+/)
      .map((range) => range.replace(/^(\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?)(\d+)$/i, (whole, first: string, row: string) => (Number(row) === like ? `${first}${last}` : whole)))
      .map((range) => range.replace(/^(\$?[A-Z]+\$?)(\d+)$/i, (whole, column: string, row: string) => (Number(row) === like ? `${whole}:${column}${last}` : whole)))
      .join(" ");
  return xml
    .replace(/(<(?:[\w.-]+:)?(?:dataValidation|conditionalFormatting|ignoredError)\b[^>]*\ssqref\s*=\s*")([^"]*)/g, (_, before: string, ranges: string) => before + grown(ranges))
    .replace(/(<(?:[\w.-]+:)?(?:dimension|autoFilter)\b[^>]*\sref\s*=\s*")([^"]*)/g, (_, before: string, range: string) => before + grown(range))
    .replace(/(<xm:sqref>)([^<]*)/g, (_, before: string, ranges: string) => before + grown(ranges));
}

function grownNames(xml: string, sheets: BookGrowth["sheets"], names: BookGrowth["names"]): string {
  return xml.replace(/(<(?:[\w.-]+:)?definedName\b([^>]*)>)([^<]*)/g, (whole, start: string, attributes: string, text: string) => {
    const name = /\sname\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
    const local = /\slocalSheetId\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
    if (local === undefined) {
      const refersTo = names.get(name);
      return refersTo === undefined ? whole : start + escapeXml(refersTo);
    }
    // by the name of the sheet in it: chart sheets count among the numbers, and are not read
    const quotedName = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text);
    const sheetName = quotedName?.[1]?.replaceAll("''", "'") ?? quotedName?.[2] ?? "";
    const rows = [...sheets].find(([sheet]) => escapeXml(sheet.name) === sheetName)?.[1].rows;
    if (!rows || !/^_xlnm\.(?:Print_Area|_FilterDatabase)$/.test(name)) return whole;
    return start + text.replace(/(:\$[A-Z]+\$)(\d+)(?=$|,)/g, (range, before: string, row: string) => (Number(row) === rows.like ? `${before}${rows.last}` : range));
  });
}
