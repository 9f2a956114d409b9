import type { BookContents, DefinedName, ReadNote, SheetContents } from "../bookContents.js";
import { expectPassive } from "./activeContent.js";
import type { CellContext } from "./cellContext.js";
import { commentedCells } from "./comments.js";
import { type ContentType, expectKind, readContentTypes } from "./contentTypes.js";
import { customXmlTexts, readAppName, readCustomProperties } from "./documentProperties.js";
import { openPackage, type Part, type Parts, partsOf } from "../xml/packageParts.js";
import { type ReadLimits, readLimits } from "../readLimits.js";
import { damaged, type Refusal, Refused, refuse } from "../refusal.js";
import {
  type AllRelationships,
  readAllRelationships,
  type Relationship,
  relationshipsOf,
  resolveTarget,
} from "./relationships.js";
import { readSharedStrings } from "./sharedStrings.js";
import { readSheet } from "./sheetPart.js";
import { noStyles, readStyles } from "./styles.js";
import { expectUnread } from "./unreadParts.js";
import { readWorkbookPart, type WorkbookPart } from "./workbookPart.js";

export type ReadResult =
  | { readonly ok: true; readonly book: BookContents; readonly notes: readonly ReadNote[] }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Reads an .xlsx file as untrusted input.
 *
 * Either everything is read that the file says of its cells, or nothing: a file that is damaged, ambiguous,
 * too large or brings things that no score workbook needs is refused, with the reason and the place. A bad
 * file is a value, never an exception; the words for it are in refusalWords.ts.
 *
 * Memory and time are bounded by the limits; to read many files, run this in a worker that can be terminated.
 *
 * @param bytes of the file; not changed, and not to be changed while it is read
 * @param limits other than those of readLimits.ts
 */
export function readWorkbook(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): ReadResult {
  return reading((note) => {
    const all = { ...readLimits, ...limits };
    return readBook(openPackage(bytes, all), all, note);
  });
}

/** Reads back a file that is being changed, without packing it. @param parts of a file that `readWorkbook` has accepted */
export function readParts(parts: readonly Part[]): ReadResult {
  return reading((note) => readBook(partsOf(parts), readLimits, note));
}

function reading(read: (note: (found: ReadNote) => void) => BookContents): ReadResult {
  const notes: ReadNote[] = [];
  try {
    const book = read((note) => void notes.push(note));
    return { ok: true, book, notes };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    // A bug of ours, met on a file we did not think of: it must not stop the reading of 60 others.
    return { ok: false, refusal: { code: "internal", detail: error instanceof Error ? error.message : "unknown" } };
  }
}

function readBook(parts: Parts, limits: ReadLimits, note: (found: ReadNote) => void): BookContents {
  const all = readAllRelationships(parts, limits);
  const types = readContentTypes(parts, limits);
  expectPassive(parts, types, all, limits);
  expectUnread(parts, all, note);
  const rootLinks = relationshipsOf("", all);
  if (!parts.get("_rels/.rels")) refuse("missingPart", { part: "_rels/.rels" });
  const link = soleLink("officeDocument", rootLinks) ?? refuse("notWorkbook");
  const main = partOf(link, "", parts);
  expectKind(main, "workbook", types);
  const links = relationshipsOf(main.name, all);
  const workbook = readWorkbookPart(main, limits);

  const target = (kind: string, from: string, among: readonly Relationship[]): Part | undefined =>
    targetOf(soleLink(kind, among), from, parts, note);
  const strings = target("sharedStrings", main.name, links);
  const stylesPart = target("styles", main.name, links);
  if (strings) expectKind(strings, "strings", types);
  if (stylesPart) expectKind(stylesPart, "styles", types);
  const styles = stylesPart ? readStyles(stylesPart, limits) : noStyles;
  for (const id of styles.unknownFormats) {
    note({ code: "numberFormat", part: stylesPart?.name ?? "", found: String(id) });
  }
  const context: CellContext = {
    limits,
    date1904: workbook.date1904,
    strings: strings && readSharedStrings(strings, limits),
    styles: styles.cells,
    used: { cells: 0, formulaText: 0, items: 0 },
  };
  const { sheets, indexes } = readSheets(workbook, main, types, all, parts, context, note);
  const app = target("extended-properties", "", rootLinks) ?? target("extendedProperties", "", rootLinks);
  const custom = target("custom-properties", "", rootLinks) ?? target("customProperties", "", rootLinks);
  return {
    date1904: workbook.date1904,
    sheets,
    definedNames: workbook.names.flatMap((name) => definedName(name, indexes)),
    customProperties: custom ? readCustomProperties(custom, limits) : new Map<string, string>(),
    customXml: customXmlTexts(parts),
    appName: app && readAppName(app, limits),
    workbookProtection: workbook.protection,
  };
}

/** @returns the sheets, and for each tab its index among them; undefined for a chart */
function readSheets(
  workbook: WorkbookPart,
  main: Part,
  types: readonly ContentType[],
  all: AllRelationships,
  parts: Parts,
  context: CellContext,
  note: (found: ReadNote) => void,
): { sheets: SheetContents[]; indexes: (number | undefined)[] } {
  const links = relationshipsOf(main.name, all);
  const sheets: SheetContents[] = [];
  const used = new Set<Part>();
  const indexes = workbook.tabs.map((tab) => {
    const sheet = tab.name;
    const link =
      links.find(({ id }) => id === tab.relationshipId) ?? damaged("a sheet without part", { part: main.name, sheet });
    if (link.kind === "chartsheet") {
      note({ code: "chartSheet", sheet });
      return undefined;
    }
    if (link.kind !== "worksheet")
      damaged(`a sheet of unknown kind ${link.kind.slice(0, 40)}`, { part: main.name, sheet });
    const part = partOf(link, main.name, parts, sheet);
    if (used.has(part)) damaged("two sheets in one part", { part: part.name, sheet });
    used.add(part);
    expectKind(part, "worksheet", types);
    const sheetLinks = relationshipsOf(part.name, all);
    sheets.push(readSheet(part, tab, sheetLinks, context, note));
    const comments = targetOf(soleLink("comments", sheetLinks), part.name, parts, note);
    for (const cell of comments ? commentedCells(comments, context.limits) : []) note({ code: "comment", sheet, cell });
    return sheets.length - 1;
  });
  if (sheets.length === 0) refuse("missingPart", { part: main.name, detail: "a worksheet", found: "chartsheet" });
  return { sheets, indexes };
}

/** Names of a chart sheet go with it. */
function definedName(
  { name, refersTo, tabIndex, hidden }: WorkbookPart["names"][number],
  indexes: readonly (number | undefined)[],
): DefinedName[] {
  const sheetIndex = tabIndex === undefined ? undefined : indexes[tabIndex];
  return tabIndex !== undefined && sheetIndex === undefined ? [] : [{ name, refersTo, sheetIndex, hidden }];
}

/** The link to the part of a kind that there may be one of. */
function soleLink(kind: string, links: readonly Relationship[]): Relationship | undefined {
  const [link, second] = links.filter((found) => found.kind === kind);
  if (second) damaged(`two parts of kind ${kind}`, { part: second.target });
  return link;
}

/**
 * The part that a link means. One that is not there is noted only, as metadata are taken out of files: a cell that
 * needs it is refused when it is read.
 */
function targetOf(
  link: Relationship | undefined,
  from: string,
  parts: Parts,
  note: (found: ReadNote) => void,
): Part | undefined {
  const name = link && resolveTarget(from, link.target);
  if (!link || name === undefined || parts.get(name)) return link && partOf(link, from, parts);
  note({ code: "absentPart", part: name });
  return undefined;
}

function partOf(link: Relationship, from: string, parts: Parts, sheet?: string): Part {
  const name = resolveTarget(from, link.target);
  const found = name === undefined ? undefined : parts.get(name);
  return found ?? refuse("missingPart", { part: name ?? link.target, ...(sheet === undefined ? {} : { sheet }) });
}
