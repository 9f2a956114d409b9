import type { BookContents } from "../bookContents.js";
import type { BookDraft, SheetDraft } from "../draft.js";
import { checkBook } from "../write/check/book.js";
import { worksheetType } from "../write/contentTypes.js";
import { printNames } from "../write/names.js";
import { type CellTables, inFileOrder } from "../write/rows.js";
import { sheetFrame, sheetText } from "../write/sheet.js";
import { textElement } from "../write/strings.js";
import { StyleTable } from "../write/styles.js";
import { element } from "../write/xml.js";
import { type Dialect, dialectOf, spelledIn } from "./dialect.js";
import { graftStyles } from "./graftStyles.js";
import type { OpenPackage } from "./openPackage.js";
import { NotInPlace } from "./notInPlace.js";

/**
 * Puts sheets into the file of another workbook: in the place of one that has the same text in A1, otherwise behind
 * the last one. All other sheets stay to the byte.
 *
 * @param file from which `book` was read
 * @param draft a workbook of these sheets alone: values without formulas, and formats of text
 * @throws DraftError as `writeWorkbook`
 * @throws NotInPlace when the file is built in a way that only few programs use
 */
export function graftSheets(file: OpenPackage, book: BookContents, draft: BookDraft): void {
  checkBook(draft);
  const target = new Target(file);
  const tables = target.tablesFor(draft);
  const names = book.sheets.map(({ name }) => name);
  for (const sheet of draft.sheets) {
    const xml = spelledIn(target.dialect, sheetXml(sheet, tables));
    const corner = sheet.cells.find(({ row, column }) => row === 1 && column === 1)?.value;
    const index = book.sheets.findIndex(({ cells }) => {
      const value = cells.get("A1")?.value;
      return value?.kind === "text" && value.text === corner;
    });
    const old = book.sheets[index];
    if (old) target.replaceSheet(old.part, xml);
    else names.push(target.addSheet(freeName(sheet.name, names), xml));
    const place = old ? index : names.length - 1;
    target.setPrintNames(place, printNames({ ...sheet, name: names[place] ?? sheet.name }, place));
  }
}

function sheetXml(sheet: SheetDraft, tables: CellTables): string {
  const frame = sheetFrame(sheet, inFileOrder(sheet), false, {
    differentialOf: () => {
      throw new TypeError("conditional formats are not grafted");
    },
  });
  return [...sheetText(frame, tables)].join("");
}

/** Somebody may have a sheet of this name. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toUpperCase()));
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted}（${at}）`;
    if (!known.has(name.toUpperCase())) return name;
  }
}

/** The workbook that takes the sheets. */
class Target {
  readonly dialect: Dialect;
  private readonly workbook: string;
  private readonly links: string;
  /** The start of the workbook's first element: what it declares, all its sheets may use. */
  private readonly root: string;

  /** @throws NotInPlace */
  constructor(private readonly file: OpenPackage) {
    this.links = file.findOnly(/(^|\/)_rels\/workbook\d*\.xml\.rels$/i, "relationships of the workbook");
    this.workbook = file.workbook;
    this.root = /<(?:[\w.-]+:)?workbook\b[^>]*>/.exec(file.text(this.workbook))?.[0] ?? "";
    this.dialect = dialectOf(this.root);
  }

  /** The formats of the draft among those of the workbook; inline strings, so that its shared strings stay. */
  tablesFor({ sheets }: BookDraft): CellTables {
    const donor = new StyleTable();
    for (const sheet of sheets) for (const { style } of inFileOrder(sheet)) if (style) donor.numberOf(style);
    const part = this.file.findOnly(/(^|\/)styles\d*\.xml$/i, "styles");
    const { styles, numbers } = graftStyles(this.file.text(part), donor);
    this.file.set(part, styles);
    return {
      format: (style) => numbers[donor.numberOf(style)] ?? 0,
      textType: "inlineStr",
      text: (text) => `<is>${textElement(text)}</is>`,
    };
  }

  replaceSheet(part: string, xml: string): void {
    const name = this.file.find(part);
    this.file.set(name, xml);
    // notes, drawings and links belonged to the sheet that was there
    this.file.delete(name.replace(/([^/]*)$/, "_rels/$1.rels"));
  }

  addSheet(name: string, xml: string): string {
    const folder = this.workbook.replace(/[^/]*$/, "");
    const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((at) => !this.file.has(`${folder}worksheets/scorebook${at}.xml`));
    if (number === undefined) throw new NotInPlace("no free part for a sheet");
    const part = `${folder}worksheets/scorebook${number}.xml`;
    this.file.set(part, xml);
    const type = { PartName: `/${part}`, ContentType: worksheetType };
    this.insert("[Content_Types].xml", "Types", (prefix) => element(`${prefix}Override`, type));
    const id = `rIdScorebook${number}`;
    const relationship = { Id: id, Type: `${this.dialect.links}/worksheet`, Target: `/${part}` };
    this.insert(this.links, "Relationships", (prefix) => element(`${prefix}Relationship`, relationship));
    const xmlOfBook = this.file.text(this.workbook);
    // openpyxl declares the prefix on each sheet, so that it means nothing to a new one
    const known = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${this.dialect.links}["']`).exec(this.root)?.[1];
    const link = known === undefined ? { "xmlns:r": this.dialect.links, "r:id": id } : { [`${known}:id`]: id };
    const sheetIds = [...xmlOfBook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, at]) => Number(at));
    const sheet = { name, sheetId: Math.max(0, ...sheetIds) + 1, ...link };
    this.insert(this.workbook, "sheets", (prefix) => element(`${prefix}sheet`, sheet));
    return name;
  }

  /** @param names the elements, as our writer spells them */
  setPrintNames(localSheetId: number, names: readonly string[]): void {
    // openpyxl writes the list although there is nothing in it
    const xml = this.file.text(this.workbook).replace(/<(?:[\w.-]+:)?definedNames\s*\/>/, "");
    const prefix = /<((?:[\w.-]+:)?)workbook\b/.exec(xml)?.[1] ?? "";
    const spelled = names.join("").replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
    const isOld = (name: string): boolean =>
      /\sname\s*=\s*["']_xlnm\.Print_(?:Area|Titles)["']/.test(name) &&
      new RegExp(`\\slocalSheetId\\s*=\\s*["']${localSheetId}["']`).test(name);
    const one = new RegExp(`<${prefix}definedName\\b[^>]*>[^<]*</${prefix}definedName\\s*>`, "g");
    const without = xml.replace(one, (name) => (isOld(name) ? "" : name));
    const list = new RegExp(`</${prefix}definedNames\\s*>`);
    const [place, text] = list.test(without)
      ? [list, spelled]
      : [new RegExp(`(?<=</${prefix}sheets\\s*>)`), `<${prefix}definedNames>${spelled}</${prefix}definedNames>`];
    this.file.set(
      this.workbook,
      without.replace(place, (end) => text + end),
    );
  }

  /** As the last child of the element `parent`, whose prefix is that of the part. */
  private insert(part: string, parent: string, text: (prefix: string) => string): void {
    const before = new RegExp(`</((?:[\\w.-]+:)?)${parent}\\s*>`);
    this.file.change(part, (xml) => {
      if (!before.test(xml)) throw new NotInPlace(`${part} is built otherwise`);
      return xml.replace(before, (end, prefix: string) => text(prefix) + end);
    });
  }
}
