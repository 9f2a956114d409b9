import { turnScheme, yearAfter, type TurnedScheme } from "../../analysis/years/turnScheme.js";
import type { ToCheck } from "../../analysis/years/nextScheme.js";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { TurnedDepartment } from "../../departments/turnList.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import { issueRegisterSheet, ledgerOf } from "../../evidence/issue/issueRegisterSheet.js";
import { ledgerDepartments } from "../../evidence/issue/ledgerDepartments.js";
import { ledgerFrom, ledgerText } from "../../evidence/issue/ledgerFile.js";
import type { FormulaMode } from "../../formula/print.js";
import { usualParameters } from "../../publish/forms/issueForms.js";
import { carriedText, refusalWords, takenScheme } from "../../scheme/catalogue.js";
import type { ParameterValue } from "../../scheme/definition.js";
import type { Scheme } from "../../scheme/scheme.js";
import { schemeFrom } from "../../scheme/catalogue.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { identityOf } from "../../workbook/identity.js";
import { codedList } from "../../workbook/lists/codedList.js";
import { madeKindOf } from "../../workbook/madeBooks.js";
import { buildOffice } from "../../workbook/office/buildOffice.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import {
  departmentsOfLineage,
  lineageIn,
  lineageSheet,
  type LineageRow,
} from "../../workbook/office/sheets/lineageSheet.js";
import { buildSchemeBook } from "../../workbook/scheme/buildSchemeBook.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { Words } from "../../words/words.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import { refusalWords as fileWords } from "../../xlsx/refusalWords.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { zipFiles } from "../../xlsx/zip/zipFiles.js";
import { offeredScheme, readOfferedScheme, type OfferedScheme } from "../start/offeredScheme.js";
import { problemWords } from "../../scheme/schemeError.js";
import { noWords } from "../../words/joinedWords.js";

/** The year is over: this year's scheme and departments begin with last year's. */
export interface NextYearWork {
  /** Last year, from its office workbook. @param book all sheets of ours */
  lastYearOfBook(book: BookContents): Promise<ReadLastYear>;
  /** The same from a file: an office workbook of any version, or a scheme in either spelling. */
  lastYearOfFile(bytes: Uint8Array): Promise<ReadLastYear>;
  turnYear(last: LastYear, wish: { readonly year?: string; readonly id?: string }): Promise<TurnedYear>;
  /** What is kept of the departments, and the scheme as long as it is nobody's own yet, in one archive. */
  yearFiles(turned: readonly TurnedDepartment[], scheme: YearFile | null): Promise<Uint8Array>;
  /** This year's office workbook, still empty: it knows where its departments come from. */
  beginYear(last: LastYear, begun: BegunYear): Promise<Uint8Array>;
}

export interface YearFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ReadLastYear =
  { readonly kind: "read"; readonly last: LastYear } | { readonly kind: "refused"; readonly message: Words };

/** All of last year that this year begins with. */
export interface LastYear {
  readonly title: string;
  readonly itemCount: number;
  readonly readingCount: number;
  /** As workbooks carry it. */
  readonly schemeText: string;
  readonly inForce: readonly (readonly [name: string, value: ParameterValue])[];
  /** Which year and id come next; null where the scheme names no year. */
  readonly next: { readonly year: string; readonly id: string } | null;
  /** Null where only a scheme is there. */
  readonly departments: readonly LastDepartment[] | null;
  /** Departments of years before, whose codes stay theirs. */
  readonly former: readonly DepartmentIdentity[];
  /** 发放登记 as the text of its file; null where there is none. */
  readonly ledger: string | null;
  readonly lineage: readonly LineageRow[];
}

export interface LastDepartment extends DepartmentIdentity {
  readonly isLeftOut: boolean;
  /** Sections did not apply to it. */
  readonly hasNotApplicable: boolean;
}

export type TurnedYear =
  | {
      readonly kind: "turned";
      readonly scheme: OfferedScheme;
      /** Its 指标体系工作簿. */
      readonly bytes: Uint8Array;
      readonly toCheck: readonly ToCheck[];
      /** Parameters that begin with what was in force. */
      readonly kept: readonly string[];
    }
  | { readonly kind: "refused"; readonly fault: TurnFault };

/** Why this year's scheme cannot begin with last year's. */
export type TurnFault =
  | Exclude<TurnedScheme, { kind: "turned" | "unusable" }>
  | { readonly kind: "unusable"; readonly problems: readonly Words[] };

export interface BegunYear {
  /** Such as "2027"; "" where it is not known. */
  readonly year: string;
  readonly scheme: string;
  readonly departments: readonly DepartmentIdentity[];
  readonly turned: readonly TurnedDepartment[];
  readonly mode: FormulaMode;
}

const faultOf = (fault: Exclude<TurnedScheme, { kind: "turned" }>): TurnFault =>
  fault.kind === "unusable" ? { ...fault, problems: fault.problems.map(problemWords) } : fault;

export const nextYearWork = (): NextYearWork => ({
  lastYearOfBook: ofBook,
  lastYearOfFile: async (bytes) => {
    if (!isForReader(bytes)) return ofScheme(bytes);
    const read = readWorkbook(bytes);
    if (!read.ok) return { kind: "refused", message: fileWords(read.refusal) };
    return madeKindOf(read.book) === "scheme" ? ofScheme(bytes) : ofBook(read.book);
  },
  turnYear: async (last, { year, id }) => {
    const turned = turnScheme(taken(last.schemeText), { year, id, inForce: new Map(last.inForce) });
    if (turned.kind !== "turned") return { kind: "refused", fault: faultOf(turned) };
    const { definition, toCheck, kept } = turned;
    const scheme = schemeFrom(definition);
    return { kind: "turned", scheme: offeredScheme(scheme), bytes: await buildSchemeBook(definition), toCheck, kept };
  },
  yearFiles: (turned, scheme) =>
    Promise.resolve(zipFiles([...(scheme ? [scheme] : []), ...(turned.length > 0 ? departmentFiles(turned) : [])])),
  beginYear: async ({ ledger, lineage }, { year, scheme: text, departments, turned, mode }) => {
    const scheme = taken(text);
    const kept = ledger === null ? null : ledgerFrom(ledger);
    if (kept && "wrong" in kept) throw new TypeError(`the ledger is none: ${kept.wrong}`);
    const record: OfficeRecord = {
      parameters: usualParameters(scheme),
      confirmedReadings: new Set(),
      departments: departments.map(({ code, name }) => ({
        code,
        name,
        sectionsNotApplicable: [],
        reported: new Map(),
        overrides: new Map(),
        rated: new Map(),
      })),
      ledger: [],
    };
    const lists = [...(kept ? [await issueRegisterSheet(kept)] : []), lineageSheet(year, turned, lineage)];
    return buildOffice(scheme, record, { mode, lists });
  },
});

/** A scheme that was read before. */
function taken(text: string): Scheme {
  const found = takenScheme(text);
  if (found.ok) return found.scheme;
  throw new TypeError(refusalWords(found.refusal).zh);
}

const notOurs: Words = {
  zh: "不是汇总簿，也不是指标体系；请选择上年的汇总簿或指标体系",
  en: "is neither an office workbook nor a scheme; choose last year's",
};

async function ofBook(book: BookContents): Promise<ReadLastYear> {
  try {
    const identity = identityOf(book);
    const scheme = identity && schemeOfBook(book, identity);
    if (identity?.kind !== "office") return { kind: "refused", message: notOurs };
    if (!scheme)
      return {
        kind: "refused",
        message: {
          zh: `没有指标体系“${identity.schemeId}”，工作簿也没有随带`,
          en: `the scheme “${identity.schemeId}” is not known, and the workbook does not carry it`,
        },
      };
    const { departments, parameters } = readOffice(scheme, book).record;
    const [ledger, lineage] = [await ledgerOf(book), lineageIn(book)];
    return {
      kind: "read",
      last: {
        ...schemeOf(scheme),
        inForce: [...parameters],
        departments: departments.map(({ code, name, leftOut, sectionsNotApplicable }) => ({
          code,
          name,
          isLeftOut: leftOut !== undefined,
          hasNotApplicable: sectionsNotApplicable.length > 0,
        })),
        former: [...(ledger ? ledgerDepartments(ledger).departments : []), ...departmentsOfLineage(lineage)],
        ledger: ledger && ledgerText(ledger),
        lineage,
      },
    };
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "refused", message: error.words };
    throw error;
  }
}

function ofScheme(bytes: Uint8Array): ReadLastYear {
  const read = readOfferedScheme(bytes);
  if (read.ok) {
    const { text } = read.scheme;
    const none = { inForce: [], departments: null, former: [], ledger: null, lineage: [] };
    return { kind: "read", last: { ...schemeOf(taken(text)), ...none } };
  }
  if ("refusal" in read) return { kind: "refused", message: read.refusal };
  const [first = noWords] = read.problems;
  const { length } = read.problems;
  return {
    kind: "refused",
    message: {
      zh: `指标体系有 ${length} 处问题，第一处：${first.zh}`,
      en: `the scheme has ${length} problem(s), first: ${first.en}`,
    },
  };
}

const schemeOf = (scheme: Scheme): Pick<LastYear, "title" | "itemCount" | "readingCount" | "schemeText" | "next"> => ({
  title: scheme.title,
  itemCount: scheme.items.length,
  readingCount: scheme.readings.length,
  schemeText: carriedText(scheme),
  next: yearAfter(scheme),
});

/** The list with its codes, who is who in words, and the same for `scorebook compare --decisions`. */
function departmentFiles(turned: readonly TurnedDepartment[]): readonly YearFile[] {
  const now = turned.flatMap(({ kind, now: each }) => (each && kind !== "merged" ? [each] : []));
  const identities = turned.flatMap(({ kind, now: each, before, reason }) =>
    kind === "renamed" && each && before ? [{ ...identityIn(before), is: each.code, reason }] : [],
  );
  return [
    { name: "单位名单.csv", bytes: codedList(now) },
    { name: "单位认定.json", bytes: new TextEncoder().encode(`${JSON.stringify({ identities }, null, 2)}\n`) },
  ];
}

const identityIn = ({ code, name }: DepartmentIdentity): DepartmentIdentity => ({ code, name });
