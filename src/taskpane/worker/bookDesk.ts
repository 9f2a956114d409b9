import { assess } from "../../engine/assess/assess.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import { madeKindOf } from "../../workbook/madeBooks.js";
import { addinBook } from "../../selfcheck/addin/addinBook.js";
import { newestScheme } from "../../scheme/schemes.js";
import type { Scheme } from "../../scheme/scheme.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { identityOf, type WorkbookIdentity } from "../../workbook/identity.js";
import { readForm } from "../../workbook/form/readForm.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { notIssued, readableFormVersions, templateVersion } from "../../workbook/sheetNames.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents, SheetContents } from "../../xlsx/bookContents.js";
import type { OpenBook, OpenForm, OpenOffice, Opened } from "./openBook.js";
import { formStateOf, officeStateOf } from "./workState.js";

/** Keeps the workbook that is open, and computes it when it is opened or some of its sheets were read again. */
export class BookDesk {
  private contents: BookContents | null = null;
  private current: OpenBook | null = null;

  open(book: BookContents): Opened {
    this.contents = book;
    this.current = null;
    try {
      return this.read(book);
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: "broken", message: error.words };
      throw error;
    }
  }

  update({ sheets }: BookContents): Opened {
    const { contents } = this;
    if (!contents) throw new TypeError("no workbook is open");
    const fresh = new Map(sheets.map((sheet) => [keyOf(sheet), sheet]));
    return this.open({ ...contents, sheets: contents.sheets.map((sheet) => fresh.get(keyOf(sheet)) ?? sheet) });
  }

  /** Nothing is open any more. */
  close(): void {
    this.current = null;
  }

  /** Undefined when another workbook, or none, is open. */
  get office(): OpenOffice | undefined {
    return this.current?.kind === "office" ? this.current : undefined;
  }

  get form(): OpenForm | undefined {
    return this.current?.kind === "form" ? this.current : undefined;
  }

  /** The scheme of the open workbook; of a new one, where none of ours is open. */
  get scheme(): Scheme {
    return this.current?.scheme ?? newestScheme();
  }

  private read(book: BookContents): Opened {
    const identity = identityOf(book);
    if (!identity) {
      if (book.sheets.some((sheet) => keyOf(sheet) === addinBook.sheets.home.key)) return { kind: "selfCheck" };
      const what = madeKindOf(book);
      if (what === "scheme") return { kind: "scheme" };
      return what ? { kind: "published", what } : { kind: book.sheets.length === 0 ? "empty" : "foreign" };
    }
    if (isNewer(identity))
      return { kind: "newer", what: identity.kind, version: identity.templateVersion, own: templateVersion };
    if (identity.templateVersion !== templateVersion && !isReadableForm(identity))
      return { kind: "older", what: identity.kind, version: identity.templateVersion, own: templateVersion };
    const scheme = schemeOfBook(book, identity);
    if (!scheme) return { kind: "unknownScheme", what: identity.kind, scheme: identity.schemeId };
    return identity.kind === "office" ? this.readOffice(scheme, book) : this.readForm(scheme, book);
  }

  private readOffice(scheme: Scheme, book: BookContents): Opened {
    const office = readOffice(scheme, book);
    const assessment = assess(scheme, answersOf(scheme, office.record));
    const open: OpenOffice = { kind: "office", scheme, book, office, assessment };
    this.current = open;
    const departments = office.record.departments.map(({ code, name, leftOut }) => ({
      code,
      name,
      isLeftOut: leftOut !== undefined,
    }));
    return { kind: "office", title: scheme.title, departments, state: officeStateOf(open) };
  }

  private readForm(scheme: Scheme, book: BookContents): Opened {
    const form = readForm(scheme, book);
    const record = {
      parameters: form.parameters,
      confirmedReadings: new Set<number>(),
      departments: [form.department],
      ledger: [],
    };
    const assessment = assess(scheme, answersOf(scheme, record));
    const [department] = assessment.departments;
    if (!department) throw new TypeError("a form has one department");
    const open: OpenForm = { kind: "form", scheme, book, form, assessment, department };
    this.current = open;
    const { code, name } = form.department;
    return { kind: "form", title: scheme.title, department: { code, name }, state: formStateOf(open) };
  }
}

const keyOf = (sheet: SheetContents): string => {
  const value = sheet.cells.get("A1")?.value;
  return value?.kind === "text" ? value.text : "";
};

/** An issued form is filled in as it was issued: a new one would be no form of the round. */
const isReadableForm = ({ kind, issueId, templateVersion: version }: WorkbookIdentity): boolean =>
  kind === "form" && issueId !== notIssued && readableFormVersions.includes(version);

/** Versions are whole numbers; what is none was not made by us. */
const isNewer = ({ templateVersion: version }: WorkbookIdentity): boolean => Number(version) > Number(templateVersion);
