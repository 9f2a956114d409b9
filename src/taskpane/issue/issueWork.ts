import { DepartmentDirectory } from "../../departments/departmentDirectory.js";
import type { IdentityDecision, OpenIdentity } from "../../departments/identityDecision.js";
import { faultWords, mergedWords, takenWords } from "../../departments/identityWords.js";
import { foldedText } from "../../departments/foldedText.js";
import { sameIdentity } from "../../departments/settleIdentities.js";
import { KeyFileError, newKeyFile, openKeyFile, type KeyFileFault } from "../../evidence/keys/keyFile.js";
import type { IssueEntry, IssueLedger } from "../../evidence/issue/issueLedger.js";
import { issueObjection, otherYearWords } from "../../evidence/issue/schemeAtIssue.js";
import { emptyLedger, ledgerFrom, ledgerText } from "../../evidence/issue/ledgerFile.js";
import { ledgerDepartments } from "../../evidence/issue/ledgerDepartments.js";
import { ledgerOf, issueRegisterSheet } from "../../evidence/issue/issueRegisterSheet.js";
import { shortDigest } from "../../evidence/canonical/shortDigest.js";
import type { SigningKey } from "../../evidence/keys/signingKey.js";
import { zipOf, type FormDepartment, type IssuedFile } from "../../publish/forms/issueForms.js";
import { formAnswerer, type FormAnswer, type FormQuestion, type FormTask } from "../../publish/forms/sharedMaking.js";
import type { Words } from "../../words/words.js";
import { departmentFile } from "../../workbook/lists/departmentFile.js";
import type { DepartmentListing } from "../../workbook/lists/departmentList.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { settledByLineage } from "../../workbook/office/settledByLineage.js";
import { lineageIn } from "../../workbook/office/sheets/lineageSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { step, type Job } from "../worker/job.js";
import { formsInWorkers } from "./formsInWorkers.js";
import type { DepartmentName } from "../worker/openBook.js";
import { unusableLedger } from "../returns/unusableLedger.js";

/** Forms for many departments, each registered so that it can be accepted on return. */
export interface IssueWork {
  /** The departments of a workbook or text file. */
  readDepartments(bytes: Uint8Array): Promise<ReadDepartments>;
  /**
   * Who the departments of a list are in the open office workbook and in the ledger; a list without codes takes them there.
   *
   * @param ledger as in IssueRequest
   * @param use "office": a new office workbook is to be made, so that the open one only gives codes to a list without
   */
  settleDepartments(list: DepartmentsWish, ledger: string | null, use: "forms" | "office"): Promise<SettledDepartments>;
  /** A form for each department, in one archive or, for one department, as it is. @throws Cancelled */
  issueForms(departments: readonly DepartmentName[], request: IssueRequest, job: Job): Promise<Issued>;
  /** From worker to worker: what the forms that are asked for have in common. */
  startForms(task: FormTask): Promise<void>;
  /** From worker to worker: a step of making a form. */
  formAnswer(question: FormQuestion): Promise<FormAnswer>;
  /** A new key, as the file to keep it in. */
  newKey(passphrase: string): Promise<MadeKey>;
  /** Whether a passphrase opens a key's file, and which key it is. */
  openKey(text: string, passphrase: string): Promise<MadeKey>;
}

export type ReadDepartments =
  | ({ readonly ok: true } & DepartmentListing)
  /** Null for a file that is neither a workbook nor text. */
  | { readonly ok: false; readonly refusal: Words | null };

export interface DepartmentsWish {
  readonly departments: readonly DepartmentName[];
  /** Where not, the codes of `departments` are only the numbers of the lines. */
  readonly isCoded: boolean;
  readonly identities: readonly IdentityDecision[];
}

export type SettledDepartments =
  | { readonly kind: "refused"; readonly message: Words }
  | { readonly kind: "open"; readonly open: readonly OpenIdentity[] }
  | {
      readonly kind: "settled";
      readonly departments: readonly DepartmentName[];
      /** Those that got a code of their own just now. */
      readonly fresh: readonly DepartmentName[];
      /** Forms are issued to them, and the open office workbook does not have them. */
      readonly strangers: readonly DepartmentName[];
    };

export interface IssueRequest {
  readonly round: string;
  /** Such as "2021-01-05". */
  readonly issuedOn: string;
  /** The ledger to continue where no office workbook is open; null begins one. 发放登记 of the workbook comes first. */
  readonly ledger: string | null;
  /** Null: unsigned, and the forms say so. */
  readonly key: { readonly text: string; readonly passphrase: string } | null;
  /** Also to departments that have a form of this round. */
  readonly again: boolean;
  readonly packing: "zip" | "single";
}

export type Issued =
  | { readonly kind: "alreadyIssued"; readonly codes: readonly string[] }
  | { readonly kind: "refused"; readonly message: Words }
  | {
      readonly kind: "issued";
      readonly bytes: Uint8Array;
      /** The whole ledger, these forms among it: as a file, and as 发放登记. */
      readonly ledger: string;
      readonly list: ListSheet;
      readonly entries: readonly { readonly code: string; readonly name: string; readonly shortDigest: string }[];
      readonly isSigned: boolean;
      /** What is said where the round is of another year than the scheme. */
      readonly otherYear: Words | null;
    };

export type MadeKey =
  | { readonly ok: true; readonly text: string; readonly shortId: string }
  | { readonly ok: false; readonly fault: KeyFileFault };

export const issueWork = (desk: BookDesk): IssueWork => ({
  ...formSteps(),
  readDepartments: async (bytes) => {
    const read = departmentFile(bytes);
    if (read.ok) return read;
    return { ok: false, refusal: read.refusal.code === "notText" ? null : refusalWords(read.refusal) };
  },
  settleDepartments: async ({ departments, isCoded, identities }, given, use) => {
    const ledger = await ledgerToContinue(desk, given);
    if ("wrong" in ledger) return { kind: "refused", message: ledger.wrong };
    const office =
      desk.office && (use === "forms" || !isCoded)
        ? [new DepartmentDirectory(desk.office.office.record.departments)]
        : [];
    const lineage = desk.office ? lineageIn(desk.office.book) : [];
    const here = [...office, ledgerDepartments(ledger)];
    const settled = settledByLineage(departments, isCoded, here, identities, lineage);
    const { open, faults, merged } = settled.identities;
    const [wrong] = [...faults.map(faultWords), ...merged.map(mergedWords), ...settled.taken.map(takenWords)];
    if (wrong) return { kind: "refused", message: wrong };
    if (open.length > 0) return { kind: "open", open };
    return {
      kind: "settled",
      departments: settled.departments,
      fresh: settled.fresh,
      strangers:
        use === "forms" ? settled.departments.filter(({ code }) => office.some((each) => !each.ofCode(code))) : [],
    };
  },
  issueForms: async (departments, { round, issuedOn, ledger: given, key: keyFile, again, packing }, job) => {
    const ledger = await ledgerToContinue(desk, given);
    if ("wrong" in ledger) return { kind: "refused", message: ledger.wrong };
    const { scheme } = desk;
    const objection = await issueObjection(scheme, ledger, round);
    if (objection) return { kind: "refused", message: objection };
    const before = new Set(
      ledger.entries
        .filter((entry) => entry.round === round && entry.schemeId === scheme.id)
        .map(({ department }) => foldedText(department.code)),
    );
    const codes = departments.map(({ code }) => code).filter((code) => before.has(foldedText(code)));
    if (!again && codes.length > 0) return { kind: "alreadyIssued", codes };

    const key = keyFile && (await openKeyFile(keyFile.text, keyFile.passphrase));
    const files: IssuedFile[] = [];
    const options = {
      register: { round, issuedOn, issued: ledger.entries, ...(key && { key }) },
      ...(desk.office && { parameters: desk.office.office.record.parameters }),
      ...(desk.office?.office.record.terms && { terms: desk.office.office.record.terms }),
    };
    await step(job, 0, departments.length);
    for await (const file of formsInWorkers(
      scheme,
      departments.map((each) => asInOffice(desk, each)),
      options,
    )) {
      files.push(file);
      await step(job, files.length, departments.length);
    }
    const entries = files.flatMap(({ entry }) => entry ?? []);
    const whole = continued(ledger, entries, key);
    const [single] = files;
    return {
      kind: "issued",
      bytes: packing === "single" && single ? single.bytes : zipOf(files),
      ledger: ledgerText(whole),
      list: await issueRegisterSheet(whole),
      entries: entries.map(({ department, shortDigest: digest }) => ({
        code: department.code,
        name: department.name,
        shortDigest: digest,
      })),
      isSigned: key !== null,
      otherYear: otherYearWords(scheme, round),
    };
  },
  newKey: (passphrase) => withFaults(() => newKeyFile(passphrase)),
  openKey: (text, passphrase) => withFaults(async () => ({ key: await openKeyFile(text, passphrase), text })),
});

function formSteps(): Pick<IssueWork, "startForms" | "formAnswer"> {
  let answerTo: ReturnType<typeof formAnswerer> | undefined;
  return {
    startForms: async (task) => {
      answerTo = formAnswerer(task);
    },
    formAnswer: async (question) => {
      if (!answerTo) throw new TypeError("a form is asked for before its task");
      return answerTo(question);
    },
  };
}

/** What does not apply to a department in the open office workbook is not asked of it. */
function asInOffice({ office }: BookDesk, { code, name }: DepartmentName): FormDepartment {
  const known = office?.office.record.departments.find((each) => sameIdentity(each, { code, name }));
  return { code, name, ...(known && { sectionsNotApplicable: known.sectionsNotApplicable }) };
}

async function ledgerToContinue(
  { office }: BookDesk,
  given: string | null,
): Promise<IssueLedger | { readonly wrong: Words }> {
  try {
    const kept = office && (await ledgerOf(office.book));
    if (kept) return kept;
  } catch (error) {
    if (error instanceof WorkbookError) return { wrong: error.words };
    throw error;
  }
  if (given === null) return emptyLedger;
  const read = ledgerFrom(given);
  return "wrong" in read ? { wrong: unusableLedger(read.wrong) } : read;
}

const continued = (ledger: IssueLedger, entries: readonly IssueEntry[], key: SigningKey | null): IssueLedger => ({
  ...ledger,
  keys:
    key && !ledger.keys.some(({ x, y }) => x === key.publicKey.x && y === key.publicKey.y)
      ? [...ledger.keys, key.publicKey]
      : ledger.keys,
  entries: [...ledger.entries, ...entries],
});

async function withFaults(work: () => Promise<{ readonly key: SigningKey; readonly text: string }>): Promise<MadeKey> {
  try {
    const { key, text } = await work();
    return { ok: true, text, shortId: shortDigest(key.keyId) };
  } catch (error) {
    if (error instanceof KeyFileError) return { ok: false, fault: error.fault };
    throw error;
  }
}
