import type { BookContents, CellContents, SheetContents } from "../../../src/xlsx/bookContents.js";
import { type ReadResult, readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import type { ReadLimits } from "../../../src/xlsx/readLimits.js";
import type { Refusal } from "../../../src/xlsx/refusal.js";
import { makeZip, type ZipItem, type ZipShape } from "../../support/zip.js";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a small workbook is made of: text by name. */
export type PartTexts = Map<string, string | Uint8Array>;

export interface SheetText {
  name?: string;
  /** Attributes of `<sheet>` besides name, sheetId and r:id. */
  state?: string;
  /** What stands in `<sheetData>`. */
  data?: string;
  before?: string;
  after?: string;
  /** Relationships of the sheet: `<Relationship …/>`. */
  links?: string;
}

export interface BookText {
  sheets?: SheetText[];
  /** Texts of the table of shared strings; or its items as XML, when they begin with "<". */
  strings?: string[];
  /** What stands in `<styleSheet>`. */
  styles?: string;
  /** Before `<sheets>` and after it. */
  before?: string;
  after?: string;
  /** More relationships of the workbook. */
  links?: string;
  /** More parts, or other texts for these. */
  parts?: Record<string, string | Uint8Array>;
}

/** An honest workbook from strings, as a program would write it that has nothing to hide. */
export function bookParts(book: BookText = {}): PartTexts {
  const { sheets = [{}], strings, styles, before = "", after = "", links = "", parts = {} } = book;
  const texts: PartTexts = new Map();
  const tabs = sheets.map(
    ({ name, state = "" }, i) => `<sheet name="${name ?? `表${i + 1}`}" sheetId="${i + 1}" ${state} r:id="s${i + 1}"/>`,
  );
  const overrides = sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, "worksheet"));
  const targets = sheets.map((_, i) => relationship(`s${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  if (strings) targets.push(relationship("strings", "sharedStrings", "sharedStrings.xml"));
  if (styles !== undefined) targets.push(relationship("styles", "styles", "styles.xml"));

  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>';
  texts.set(
    "[Content_Types].xml",
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults}` +
      `${override("/xl/workbook.xml", "sheet.main")}${overrides.join("")}</Types>`,
  );
  texts.set("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
  texts.set(
    "xl/workbook.xml",
    `${xml}<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${tabs.join("")}</sheets>${after}</workbook>`,
  );
  texts.set("xl/_rels/workbook.xml.rels", relationships(targets.join("") + links));
  sheets.forEach((sheet, i) => {
    const { data = "", before: head = "", after: foot = "", links: own } = sheet;
    texts.set(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${xml}<worksheet xmlns="${main}" xmlns:r="${office}">${head}<sheetData>${data}</sheetData>${foot}</worksheet>`,
    );
    if (own !== undefined) texts.set(`xl/worksheets/_rels/sheet${i + 1}.xml.rels`, relationships(own));
  });
  if (strings) {
    const items = strings.map((text) => (text.startsWith("<") ? text : `<si><t>${text}</t></si>`));
    texts.set("xl/sharedStrings.xml", `${xml}<sst xmlns="${main}">${items.join("")}</sst>`);
  }
  if (styles !== undefined) texts.set("xl/styles.xml", `${xml}<styleSheet xmlns="${main}">${styles}</styleSheet>`);
  for (const [name, text] of Object.entries(parts)) texts.set(name, text);
  return texts;
}

export function relationship(id: string, kind: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" ${mode && `TargetMode="${mode}"`}/>`;
}

export function relationships(inner: string): string {
  return `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

export function zipParts(texts: PartTexts, shape?: ZipShape, more: ZipItem[] = []): Uint8Array {
  return makeZip([...[...texts].map(([name, data]) => ({ name, data })), ...more], shape);
}

export function makeBook(book: BookText = {}): Uint8Array {
  return zipParts(bookParts(book));
}

/** A workbook of one sheet with these rows. */
export function withRows(data: string, book: BookText = {}): Uint8Array {
  return makeBook({ ...book, sheets: [{ data }] });
}

/** @throws when the file is refused, with the refusal */
export function contents(bytes: Uint8Array, limits?: Partial<ReadLimits>): BookContents {
  const result = readWorkbook(bytes, limits);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
}

export function firstSheet(book: BookContents): SheetContents {
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

export function cellOf(bytes: Uint8Array, address: string): CellContents {
  const cell = firstSheet(contents(bytes)).cells.get(address);
  if (!cell) throw new Error(`no cell ${address}`);
  return cell;
}

/** "B7" → its value as a word: enough to compare two grids. */
export function grid(result: ReadResult): Record<string, string> | undefined {
  if (!result.ok) return undefined;
  return Object.fromEntries(
    result.book.sheets.flatMap((sheet) =>
      [...sheet.cells].map(([address, { value, formula }]) => [
        `${sheet.name}!${address}`,
        `${Object.values(value).join(" ")}${formula === undefined ? "" : ` =${formula}`}`,
      ]),
    ),
  );
}

/** @throws when the file is read */
export function refusalOf(bytes: Uint8Array, limits?: Partial<ReadLimits>): Refusal {
  const result = readWorkbook(bytes, limits);
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(grid(result))}`);
  return result.refusal;
}

function override(name: string, kind: string): string {
  return `<Override PartName="${name}" ContentType="${types}.${kind}+xml"/>`;
}
