import { openPackage } from "../../../src/xlsx/xml/packageParts.js";
import { readLimits } from "../../../src/xlsx/readLimits.js";
import { wholeText } from "../../../src/xlsx/xml/xmlText.js";
import { readWorkbook } from "../../../src/xlsx/read/readWorkbook.js";
import type { Refusal } from "../../../src/xlsx/refusal.js";
import type { BookContents, CellContents, SheetContents } from "../../../src/xlsx/bookContents.js";
import { readAllRelationships, relationshipsOf, resolveTarget } from "../../../src/xlsx/read/relationships.js";
import type { Calculator, CellChange } from "../../calc/calculator.js";
import { type CellValue, errorCodes } from "../../calc/values/cellValue.js";
import { shownFormula } from "../../calc/syntax/spelling.js";
import { parseArea, parseAreas } from "../area.js";
import { Book } from "../book.js";
import type { CellInput } from "../cellInput.js";
import { type FileStyles, readFileStyles } from "./fileStyles.js";
import { readCharts } from "./fileCharts.js";
import { coreProperties } from "./fileProperties.js";
import { readSheetLook, type SheetLook } from "./fileSheetLook.js";
import { printWithNames } from "./fileSheetPrint.js";
import { protectionOf } from "./protectionOptions.js";
import type { Sheet } from "../sheet.js";
import { partsOf } from "./xmlParts.js";

export type OpenResult = { readonly ok: true; readonly book: Book } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Opens an .xlsx file. Cached values of formulas are not used: everything is calculated.
 *
 * @param title the file's name without ".xlsx"
 */
export function openFile(bytes: Uint8Array, title: string, calculator: Calculator): OpenResult {
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  const parts = openPackage(bytes, readLimits);
  const links = readAllRelationships(parts, readLimits);
  const styles = stylesOf(parts);
  const book = new Book(calculator, title);
  book.customProperties = read.book.customProperties;
  book.xmlParts = partsOf(read.book.customXml);
  book.isProtected = isTrue(read.book.workbookProtection?.get("lockStructure"));
  const core = parts.get("docProps/core.xml");
  if (core) for (const [name, value] of coreProperties(wholeText(core))) book.properties.set(name, value);
  const sheets = read.book.sheets.map((contents) => ({
    contents,
    sheet: book.addSheet(contents.name, contents.state),
  }));
  defineNames(book, read.book);
  const changes: CellChange[] = [];
  for (const [index, { contents, sheet }] of sheets.entries()) {
    fill(sheet, contents, styles, changes);
    const part = contents.part === undefined ? undefined : parts.get(contents.part);
    const look = part && readSheetLook(part, styles.differential);
    if (!look) continue;
    dress(sheet, contents, look);
    sheet.fileCharts = readCharts(parts, links, contents.part ?? "");
    sheet.print = printWithNames(
      look.print,
      read.book.definedNames.filter(({ sheetIndex }) => sheetIndex === index),
    );
  }
  calculator.setCells(changes);
  return { ok: true, book };
}

const noStyles: FileStyles = { cells: [], differential: [] };

function stylesOf(parts: ReturnType<typeof openPackage>): FileStyles {
  const all = readAllRelationships(parts, readLimits);
  const main = targetOf("officeDocument", "", all);
  const part = main === undefined ? undefined : parts.get(targetOf("styles", main, all) ?? "");
  return part ? readFileStyles(part) : noStyles;
}

function targetOf(kind: string, from: string, all: ReturnType<typeof readAllRelationships>): string | undefined {
  const link = relationshipsOf(from, all).find((found) => found.kind === kind);
  return link && resolveTarget(from, link.target);
}

function fill(sheet: Sheet, contents: SheetContents, styles: FileStyles, changes: CellChange[]): void {
  for (const cell of contents.cells.values()) {
    const { row, column, styleIndex } = cell;
    const style = styles.cells[styleIndex];
    if (style) sheet.styles.set(row, column, style);
    const input = inputOf(cell);
    if (!input) continue;
    sheet.setInput(row, column, input);
    changes.push({ sheet: sheet.name, row, column, ...input });
  }
}

function inputOf({ formula, value }: CellContents): CellInput | undefined {
  if (formula !== undefined) return { formula: shownFormula(formula) };
  if (value.kind === "blank") return undefined;
  return { value: valueOf(value) };
}

function valueOf(value: CellContents["value"]): CellValue {
  switch (value.kind) {
    case "blank":
      return null;
    case "number":
      return Number(value.text);
    case "text":
      return value.text;
    case "boolean":
      return value.value;
    case "error":
      return { error: errorCodes.find((code) => code === value.code) ?? "#VALUE!" };
  }
}

function dress(sheet: Sheet, contents: SheetContents, look: SheetLook): void {
  sheet.merges.push(...contents.merges.flatMap(parseAreas));
  sheet.validations.push(...look.validations);
  sheet.conditionalFormats.push(...look.conditionalFormats);
  for (const [column, width] of look.columns) sheet.columns.set(column, width);
  for (const [row, height] of look.rows) sheet.rows.set(row, height);
  sheet.frozenAt = look.frozenAt;
  if (look.selected) {
    const { top: row, left: column } = look.selected;
    sheet.lastSelected = { area: look.selected, active: { row, column } };
  }
  sheet.tabColor = look.tabColor;
  sheet.zoom = look.zoom;
  sheet.showGridLines = look.showGridLines;
  sheet.autoFilter = look.autoFilter;
  if (look.ignoredErrors.length > 0) sheet.ignoredErrors = look.ignoredErrors;
  const { protection } = contents;
  if (protection && isTrue(protection.get("sheet"))) {
    sheet.protection = protectionOf(protection);
    if (protection.has("password") || protection.has("hashValue")) sheet.password = undefined;
  }
  for (const { ref, location } of contents.hyperlinks) {
    const area = parseArea(ref);
    if (area && location !== undefined) sheet.links.set(area.top, area.left, location);
  }
}

const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** Names of one sheet, such as its print area, stay with the file: no formula of ours uses them. */
function defineNames(book: Book, { definedNames }: BookContents): void {
  const ofBook = definedNames.filter(({ name, sheetIndex }) => sheetIndex === undefined && !name.startsWith("_xlnm."));
  book.defineNames(ofBook.map(({ name, refersTo, hidden }) => ({ name, refersTo: shownFormula(refersTo), hidden })));
}
