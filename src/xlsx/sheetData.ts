import { addressText } from "./cellAddress.js";
import type { CellDraft, SheetDraft } from "./draft.js";
import { isOdd, isShared, styleKey } from "./sampleCells.js";
import { fileText } from "./writeText.js";

/** What hucre made of the sample cells: the numbers of styles, the elements of the cells that only it can write. */
export interface WrittenSamples {
  /** By styleKey. */
  readonly styles: Map<string, number>;
  readonly odd: Map<CellDraft, string>;
}

const cellElement = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>.*?<\/c>)/gs;

/** Reads what hucre wrote of a sheet's samples; styles that an earlier sheet has are known already. */
export function readSamples(xml: string, samples: ReadonlySet<CellDraft>, into: WrittenSamples): void {
  const found = new Map<string, { readonly element: string; readonly style: number }>();
  for (const [element, address = "", attributes = ""] of xml.matchAll(cellElement)) found.set(address, { element, style: Number(/ s="(\d+)"/.exec(attributes)?.[1] ?? 0) });
  for (const cell of samples) {
    const written = found.get(addressText(cell.row, cell.column));
    // hucre writes nothing of a blank cell in the first style
    if (cell.style && !into.styles.has(styleKey(cell.style))) into.styles.set(styleKey(cell.style), written?.style ?? 0);
    if (written && isOdd(cell)) into.odd.set(cell, written.element);
  }
}

/** What stands in `<sheetData>`, to the letter as hucre would write it, and errors as results of formulas, which it has not. */
export function sheetData({ rows = new Map() }: SheetDraft, cells: readonly CellDraft[], texts: ReadonlyMap<string, number>, written: WrittenSamples): string {
  const parts: string[] = [];
  const lines = [...rows].filter(([, { height, hidden }]) => height !== undefined || hidden === true).sort(([a], [b]) => a - b);
  let nextLine = 0;
  let row = 0;
  const openRow = (at: number) => `<row r="${at}"${rowAttributes(rows.get(at))}`;
  const linesBefore = (at: number) => {
    for (let line = lines[nextLine]; line && line[0] < at; line = lines[++nextLine]) parts.push(`${openRow(line[0])}/>`);
    if (lines[nextLine]?.[0] === at) nextLine += 1;
  };
  for (const cell of cells) {
    const element = elementOf(cell, texts, written);
    if (element === "") continue;
    if (cell.row !== row) {
      if (row > 0) parts.push("</row>");
      linesBefore(cell.row);
      row = cell.row;
      parts.push(openRow(row), ">");
    }
    parts.push(element);
  }
  if (row > 0) parts.push("</row>");
  linesBefore(Infinity);
  return parts.join("");
}

function rowAttributes(line: { readonly height?: number; readonly hidden?: boolean } | undefined): string {
  if (!line) return "";
  const height = line.height === undefined ? "" : ` ht="${line.height}" customHeight="1"`;
  return line.hidden === true ? `${height} hidden="1"` : height;
}

function elementOf(cell: CellDraft, texts: ReadonlyMap<string, number>, { styles, odd }: WrittenSamples): string {
  const { row, column, value, formula, style } = cell;
  const known = odd.get(cell);
  if (known !== undefined) return known;
  const number = style ? (styles.get(styleKey(style)) ?? 0) : 0;
  const attributes = number === 0 ? "" : ` s="${number}"`;
  const start = `<c r="${addressText(row, column)}"`;
  if (formula !== undefined) return `${start}${attributes}${resultType(value)}><f>${escaped(fileText(formula))}</f>${result(value)}</c>`;
  if (isShared(value, formula)) return `${start} t="s"${attributes}><v>${String(texts.get(fileText(value)))}</v></c>`;
  if (typeof value === "number") return `${start}${attributes}><v>${value}</v></c>`;
  if (typeof value === "boolean") return `${start} t="b"${attributes}><v>${value ? "1" : "0"}</v></c>`;
  if (typeof value === "object") return `${start} t="e"${attributes}><v>${value.error}</v></c>`;
  return number === 0 ? "" : `${start}${attributes}/>`;
}

const resultType = (value: CellDraft["value"]): string =>
  typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : typeof value === "object" ? ' t="e"' : "";

function result(value: CellDraft["value"]): string {
  if (value === undefined) return "";
  if (value === "") return "<v/>";
  if (typeof value === "string") return `<v>${escaped(fileText(value))}</v>`;
  if (typeof value === "boolean") return `<v>${value ? "1" : "0"}</v>`;
  return `<v>${typeof value === "object" ? value.error : value}</v>`;
}

/** The table of shared strings, in place of hucre's, which has those of the samples only. */
export function sharedStrings(xml: string, texts: ReadonlyMap<string, number>): string {
  const items = [...texts.keys()].map((text) => `<si><t${/^ | $|[\n\t]/.test(text) ? ' xml:space="preserve"' : ""}>${escaped(text)}</t></si>`);
  const [head, tail] = [xml.indexOf("<si>"), xml.lastIndexOf("</si>") + "</si>".length];
  if (head < 0 || tail < head || !counts.test(xml.slice(0, head))) throw new Error("hucre wrote no shared string");
  return `${xml.slice(0, head).replace(counts, ` count="${texts.size}" uniqueCount="${texts.size}"`)}${items.join("")}${xml.slice(tail)}`;
}

const counts = / count="\d+" uniqueCount="\d+"/;

/** As hucre escapes contents; characters that XML cannot hold were refused. */
const escaped = (text: string): string => (/[&<>]/.test(text) ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;") : text);
