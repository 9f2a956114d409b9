import type { SheetContents } from "../bookContents.js";
import { columnNumber } from "../cellAddress.js";
import { OpenPackage } from "./openPackage.js";
import { grownRanges, grownReference, type RangeChange } from "./growRanges.js";
import { cellElement, cellXml, patchedSheet, type CellPatch } from "./patchCells.js";
import { escapeXml } from "../write/text.js";
import { NotInPlace } from "./notInPlace.js";

/** What changes on a sheet. */
export interface SheetGrowth {
  /** Cells that the file has. */
  readonly patches: ReadonlyMap<string, CellPatch>;
  /** Cells that it does not have, or only for their format. */
  readonly added: ReadonlyMap<string, AddedCell>;
  /** Rows that it may not have, with the one above whose looks they have. */
  readonly rows: ReadonlyMap<number, NewRow>;
  /** Lists of choices, conditional formats, filters and print areas that reach further, or elsewhere. */
  readonly ranges: readonly RangeChange[];
}

export interface AddedCell extends CellPatch {
  /** The row whose cell in the same column shows how this one looks. */
  readonly like: number;
  /** Where the column is new: the column of that cell. */
  readonly likeColumn?: string;
}

export interface NewRow {
  readonly like: number;
  /** In points; as that row where absent. */
  readonly height?: number;
}

export interface BookGrowth {
  readonly sheets: ReadonlyMap<SheetContents, SheetGrowth>;
  /** What names of the whole workbook refer to from now on. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Puts cells and rows into sheets, in the file itself. No address moves, and what the change does not name stays to
 * the byte.
 *
 * @param bytes of a file that `readWorkbook` has accepted
 * @throws NotInPlace when the file is written in a way that only few programs use
 */
export function growRows(bytes: Uint8Array, { sheets, names }: BookGrowth): Uint8Array {
  const file = new OpenPackage(bytes);
  for (const [sheet, growth] of sheets)
    file.change(file.find(sheet.part), (xml) =>
      grownRanges(withAdded(patchedSheet(xml, sheet, growth.patches), growth), growth.ranges),
    );
  file.change(file.workbook, (xml) => grownNames(xml, sheets, names));
  return file.bytes();
}

const sheetData = /(<((?:[\w.-]+:)?)sheetData(?:\s[^>]*)?>)([\s\S]*?)(<\/\2sheetData\s*>)/;
const rowElement = /<((?:[\w.-]+:)?)row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1row\s*>)/g;
const rowNumber = /\sr\s*=\s*["'](\d+)["']/;
const cellPlace = /\sr\s*=\s*["']([A-Za-z]+)(\d+)["']/;
const cellStyle = /\ss\s*=\s*["']\d+["']/;
const spans = /\sspans\s*=\s*["'][^"']*["']/;

interface ColumnPatch extends AddedCell {
  readonly column: string;
}

function withAdded(xml: string, { added, rows: newRows }: SheetGrowth): string {
  const byRow = new Map<number, ColumnPatch[]>();
  for (const [address, patch] of added) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    byRow.set(Number(row), [...(byRow.get(Number(row)) ?? []), { ...patch, column }]);
  }
  if (byRow.size === 0) return xml;
  let isFound = false;
  const grown = xml.replace(sheetData, (_, start: string, prefix: string, content: string, end: string) => {
    isFound = true;
    const rows = [...content.matchAll(rowElement)].map(([whole, , attributes = "", cells = ""]) => {
      const number = Number(rowNumber.exec(attributes)?.[1]);
      if (Number.isNaN(number)) throw new NotInPlace("a row is not written with its number");
      return { number, whole, attributes, cells };
    });
    const attributesOf = new Map(rows.map(({ number, attributes }) => [number, attributes]));
    const looks = stylesOf(rows, new Set([...byRow.values()].flat().map(({ like }) => like)));
    const lookOf = ({ column, like, likeColumn = column }: ColumnPatch): string =>
      looks.get(`${likeColumn}${like}`) ?? "";
    const known = rows.map(({ number, whole, attributes, cells }) => {
      const more = byRow.get(number);
      byRow.delete(number);
      if (!more) return { number, xml: whole };
      const name = `${prefix}row`;
      return {
        number,
        xml: `<${name}${attributes.replace(spans, "")}>${withCells(prefix, number, cells, more, lookOf)}</${name}>`,
      };
    });
    const fresh = [...byRow].map(([number, more]) => {
      const { like, height } = newRows.get(number) ?? { like: number - 1 };
      const looksLike = (attributesOf.get(like) ?? "").replace(spans, "").replace(rowNumber, "");
      const name = `${prefix}row`;
      return {
        number,
        xml: `<${name} r="${number}"${withHeight(looksLike, height)}>${withCells(prefix, number, "", more, lookOf)}</${name}>`,
      };
    });
    return (
      start +
      [...known, ...fresh]
        .sort((a, b) => a.number - b.number)
        .map(({ xml: row }) => row)
        .join("") +
      end
    );
  });
  if (!isFound) throw new NotInPlace("the sheet has no rows");
  // the area of cells, which a program need not write, is not that of before
  return grown.replace(/<(?:[\w.-]+:)?dimension\b[^>]*\/>/, "");
}

/** The style attributes of the cells of some rows, by address. */
function stylesOf(
  rows: readonly { readonly number: number; readonly cells: string }[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<string, string> {
  const styles = new Map<string, string>();
  for (const { number, cells } of rows) {
    if (!wanted.has(number)) continue;
    for (const [, , attributes = ""] of cells.matchAll(cellElement)) {
      const [, column = ""] = cellPlace.exec(attributes) ?? [];
      styles.set(`${column.toUpperCase()}${number}`, cellStyle.exec(attributes)?.[0] ?? "");
    }
  }
  return styles;
}

function withCells(
  prefix: string,
  row: number,
  content: string,
  more: readonly ColumnPatch[],
  lookOf: (cell: ColumnPatch) => string,
): string {
  const cells = new Map(
    [...content.matchAll(cellElement)].map(([whole, , attributes = ""]) => {
      const [, column = ""] = cellPlace.exec(attributes) ?? [];
      return [column.toUpperCase(), whole] as const;
    }),
  );
  for (const cell of more) cells.set(cell.column, cellXml(prefix, ` r="${cell.column}${row}"${lookOf(cell)}`, cell));
  return [...cells]
    .sort(([a], [b]) => (columnNumber(a) ?? 0) - (columnNumber(b) ?? 0))
    .map(([, xml]) => xml)
    .join("");
}

const withHeight = (attributes: string, height: number | undefined): string =>
  height === undefined
    ? attributes
    : `${attributes.replace(/\s(?:ht|customHeight)\s*=\s*["'][^"']*["']/g, "")} ht="${height}" customHeight="1"`;

function grownNames(xml: string, sheets: BookGrowth["sheets"], names: BookGrowth["names"]): string {
  return xml.replace(
    /(<(?:[\w.-]+:)?definedName\b([^>]*)>)([^<]*)/g,
    (whole, start: string, attributes: string, text: string) => {
      const name = /\sname\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
      const local = /\slocalSheetId\s*=\s*["'](\d+)["']/.exec(attributes)?.[1];
      if (local === undefined) {
        const refersTo = names.get(name);
        return refersTo === undefined ? whole : start + escapeXml(refersTo);
      }
      const kind = name === "_xlnm.Print_Area" ? "print" : name === "_xlnm._FilterDatabase" ? "filter" : null;
      if (kind === null) return whole;
      // by the name of the sheet in it: chart sheets count among the numbers, and are not read
      const quotedName = /^(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(text);
      const sheetName = quotedName?.[1]?.replaceAll("''", "'") ?? quotedName?.[2] ?? "";
      const ranges = [...sheets].find(([sheet]) => escapeXml(sheet.name) === sheetName)?.[1].ranges ?? [];
      return (
        start +
        grownReference(
          text,
          ranges.filter((range) => range.kind === kind),
        )
      );
    },
  );
}
