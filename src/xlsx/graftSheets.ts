import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { BookContents } from "./bookContents.js";
import type { BookDraft } from "./draft.js";
import { graftStyles } from "./graftStyles.js";
import { printNames } from "./writeNames.js";
import { escapeXml } from "./writeText.js";
import { writeWorkbook } from "./writeWorkbook.js";

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

/**
 * Puts sheets into the file of another workbook: in the place of one that has the same text in A1, otherwise behind
 * the last one. All other sheets stay to the byte.
 *
 * @param bytes of the file from which `book` was read
 * @param draft a workbook of these sheets alone: values without formulas, and formats of text
 * @returns the new file; the same arguments give the same bytes
 * @throws RangeError when the file is built in a way that only few programs use
 */
export async function graftSheets(bytes: Uint8Array, book: BookContents, draft: BookDraft): Promise<Uint8Array> {
  const donor = new Package(await writeWorkbook(draft));
  const target = new Package(bytes);
  const grafted = graftStyles(target.text(target.styles), donor.text("xl/styles.xml"));
  target.set(target.styles, grafted.styles);
  const strings = [...donor.text("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, item = ""]) => item);
  const names = book.sheets.map(({ name }) => name);
  for (const [at, sheet] of draft.sheets.entries()) {
    const xml = donor
      .text(`xl/worksheets/sheet${at + 1}.xml`)
      .replace(' tabSelected="1"', "")
      .replace(/<c r="([A-Z]+\d+)"([^>]*?)(\/>|>([\s\S]*?)<\/c>)/g, (_, address: string, attributes: string, end: string, content: string = "") => {
        const styled = attributes.replace(/ s="(\d+)"/, (_all, index: string) => ` s="${grafted.indexOf(index)}"`);
        const shared = / t="s"/.test(styled) ? /<v>(\d+)<\/v>/.exec(content)?.[1] : undefined;
        if (shared === undefined) return `<c r="${address}"${styled}${end}`;
        return `<c r="${address}"${styled.replace(' t="s"', ' t="inlineStr"')}><is>${strings[Number(shared)] ?? ""}</is></c>`;
      });
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
  return target.bytes();
}

/** Somebody may have a sheet of this name. */
function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toUpperCase()));
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted}（${at}）`;
    if (!known.has(name.toUpperCase())) return name;
  }
}

/** The parts of a file that `readWorkbook` has accepted. */
class Package {
  private readonly parts: Record<string, Uint8Array>;
  private readonly workbook: string;
  private readonly links: string;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.links = this.find(/(^|\/)_rels\/workbook\d*\.xml\.rels$/i, "relationships of the workbook");
    this.workbook = this.find(/(^|\/)workbook\d*\.xml$/i, "workbook");
  }

  get styles(): string {
    return this.find(/(^|\/)styles\d*\.xml$/i, "styles");
  }

  text(part: string): string {
    const bytes = this.parts[part];
    if (!bytes) throw new RangeError(`no part ${part}`);
    return strFromU8(bytes);
  }

  set(part: string, xml: string): void {
    this.parts[part] = strToU8(xml);
  }

  replaceSheet(part: string, xml: string): void {
    const name = Object.keys(this.parts).find((each) => each.replaceAll("\\", "/").toLowerCase() === part.toLowerCase());
    if (name === undefined) throw new RangeError(`no part ${part}`);
    this.set(name, xml);
    // notes, drawings and links belonged to the sheet that was there
    delete this.parts[name.replace(/([^/]*)$/, "_rels/$1.rels")];
  }

  addSheet(name: string, xml: string): string {
    const folder = this.workbook.replace(/[^/]*$/, "");
    const number = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((at) => !(`${folder}worksheets/scorebook${at}.xml` in this.parts));
    if (number === undefined) throw new RangeError("no free part for a sheet");
    const part = `${folder}worksheets/scorebook${number}.xml`;
    this.set(part, xml);
    this.change("[Content_Types].xml", /<\/((?:[\w.-]+:)?)Types\s*>/, (prefix) => `<${prefix}Override PartName="/${part}" ContentType="${worksheetType}"/>`);
    const id = `rIdScorebook${number}`;
    this.change(this.links, /<\/((?:[\w.-]+:)?)Relationships\s*>/, (prefix) => `<${prefix}Relationship Id="${id}" Type="${relationshipType}/worksheet" Target="/${part}"/>`);
    const xmlOfBook = this.text(this.workbook);
    const link = new RegExp(`xmlns:([\\w.-]+)\\s*=\\s*["']${relationshipType}["']`).exec(xmlOfBook)?.[1];
    if (link === undefined) throw new RangeError("the workbook names no relationships");
    const sheetId = Math.max(0, ...[...xmlOfBook.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map(([, at]) => Number(at))) + 1;
    this.change(this.workbook, /<\/((?:[\w.-]+:)?)sheets\s*>/, (prefix) => `<${prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}" ${link}:id="${id}"/>`);
    return name;
  }

  /** @param names the elements, as our writer spells them */
  setPrintNames(localSheetId: number, names: readonly string[]): void {
    const prefix = /<((?:[\w.-]+:)?)workbook\b/.exec(this.text(this.workbook))?.[1] ?? "";
    const spelled = names.join("").replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
    const without = this.text(this.workbook).replace(new RegExp(`<${prefix}definedName\\b[^>]*>[^<]*</${prefix}definedName\\s*>`, "g"), (element) =>
      /\sname\s*=\s*["']_xlnm\.Print_(?:Area|Titles)["']/.test(element) && new RegExp(`\\slocalSheetId\\s*=\\s*["']${localSheetId}["']`).test(element) ? "" : element,
    );
    const list = new RegExp(`</${prefix}definedNames\\s*>`);
    const [place, text] = list.test(without) ? [list, spelled] : [new RegExp(`(?<=</${prefix}sheets\\s*>)`), `<${prefix}definedNames>${spelled}</${prefix}definedNames>`];
    this.set(this.workbook, without.replace(place, (end) => text + end));
  }

  bytes(): Uint8Array {
    const files: Zippable = {};
    for (const [name, content] of Object.entries(this.parts)) files[name] = content;
    return zipSync(files, { mtime: new Date(1980, 0, 1) });
  }

  private find(pattern: RegExp, what: string): string {
    const found = Object.keys(this.parts).filter((name) => pattern.test(name));
    if (found.length !== 1 || found[0] === undefined) throw new RangeError(`${found.length === 0 ? "no" : "more than one"} ${what}`);
    return found[0];
  }

  private change(part: string, before: RegExp, text: (prefix: string) => string): void {
    const xml = this.text(part);
    if (!before.test(xml)) throw new RangeError(`${part} is built otherwise`);
    this.set(part, xml.replace(before, (end, prefix: string) => text(prefix) + end));
  }
}
