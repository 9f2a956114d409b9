import { noTerms } from "../../engine/answers/roundTerms.js";
import type { OpenIdentity } from "../../departments/identityDecision.js";
import { faultWords } from "../../departments/identityWords.js";
import type { IssueLedger } from "../../evidence/issue/issueLedger.js";
import { collectObjection } from "../../evidence/issue/schemeAtIssue.js";
import { ledgerFrom } from "../../evidence/issue/ledgerFile.js";
import { entriesOf, ledgerOf } from "../../evidence/issue/issueRegisterSheet.js";
import { departmentFileNames } from "../../publish/fileNames.js";
import { buildQueryWorkbook } from "../../returns/settle/buildQueryWorkbook.js";
import type { CheckedReturn } from "../../returns/check/checkedReturn.js";
import { checkBatch, settled, type BatchFile, type Collection, type Decisions } from "../../returns/collect.js";
import { tallyOffice, unbalanced } from "../../returns/settle/controlTotals.js";
import type { MergePlan } from "../../returns/merge/mergePlan.js";
import { officeReports } from "../../returns/merge/officeReports.js";
import { queryLists } from "../../returns/settle/queryList.js";
import { plannedBook } from "../../returns/merge/plannedBook.js";
import type { Merging } from "../../returns/merge/mergeRun.js";
import { progressOf, roundOf } from "../../returns/progress/progressOf.js";
import { reminders, type Reminder, type ReminderSource } from "../../returns/progress/reminders.js";
import type { RoundProgress } from "../../returns/progress/roundProgress.js";
import { recordMerge } from "../../returns/record/recordMerge.js";
import { inputNamed, inputNames, type InputName } from "../../scheme/inputNames.js";
import { carriedText } from "../../scheme/catalogue.js";
import type { Words } from "../../words/words.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import { refusalWords } from "../../xlsx/refusalWords.js";
import { unzipFiles } from "../../xlsx/zip/unzipFiles.js";
import type { ZipEntry } from "../../xlsx/zip/zipFiles.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { Cancelled, type Job } from "../worker/job.js";
import type { OpenOffice } from "../worker/openBook.js";
import { returnViews, type ReturnView } from "./returnView.js";
import { unusableLedger } from "./unusableLedger.js";

/** Forms that come back: checked against the ledger, asked about, merged into the office workbook that is open. */
export interface ReturnsWork {
  unzipReturns(
    bytes: Uint8Array,
  ): Promise<
    { readonly ok: true; readonly files: readonly ZipEntry[] } | { readonly ok: false; readonly refusal: Words }
  >;
  /**
   * Checks files, and says what a merge would do.
   *
   * @param files as they were read; null: those of the last time once more, after a decision
   * @param ledger the text of a ledger's file; null: 发放登记 of the workbook
   * @throws Cancelled
   */
  collectReturns(
    files: readonly BatchFile[] | null,
    ledger: string | null,
    decisions: Pick<Decisions, "choices" | "confirmations" | "blanks" | "identities">,
    job: Job,
  ): Promise<Collected>;
  /** A query list for each department that has something to answer, of the files collected last. */
  /** @param form as workbooks, or in Word */
  queryFiles(form: "workbook" | "paper"): Promise<readonly QueryFile[]>;
  /**
   * How far the round is.
   *
   * @param ledger as for collectReturns
   * @param withBatch the files collected last count as well: they are not merged yet
   */
  followReturns(ledger: string | null, withBatch: boolean, source: FollowedBy): Promise<Followed>;
  /** What is to be kept of the merge of the files collected last, made before anything is touched. */
  recordReturns(merging: Merging): Promise<Recorded>;
  /** Recounts what the workbook holds after that merge. */
  countMerged(): Promise<Counted>;
}

export type Collected =
  /** Without the ledger nothing can be checked. */
  | { readonly kind: "noLedger" }
  | { readonly kind: "refused"; readonly message: Words }
  | {
      readonly kind: "collected";
      readonly round: string;
      readonly returns: readonly ReturnView[];
      readonly plan: MergePlan;
      readonly openIdentities: readonly OpenIdentity[];
      readonly names: Readonly<Record<string, InputName>>;
    };

/** Who looks, and when: it stands in the reminders. */
export type FollowedBy = Pick<ReminderSource, "today" | "office">;

export type Followed =
  /** Nothing was issued, or the ledger tells nothing of this scheme. */
  | { readonly kind: "nothing" }
  | { readonly kind: "refused"; readonly message: Words }
  | {
      readonly kind: "followed";
      readonly progress: RoundProgress;
      readonly dueOn: string;
      readonly today: string;
      readonly reminders: readonly Reminder[];
    };

export interface QueryFile {
  readonly fileName: string;
  readonly department: { readonly code: string; readonly name: string };
  readonly bytes: Uint8Array;
}

export type Recorded =
  | {
      readonly kind: "recorded";
      readonly issues: ListSheet | null;
      readonly lists: readonly ListSheet[];
      readonly shortDigest: string;
    }
  | { readonly kind: "refused"; readonly message: Words };

export type Counted = { readonly kind: "agrees" } | { readonly kind: "refused"; readonly message: Words };

interface Last {
  readonly files: readonly BatchFile[];
  readonly checked: readonly CheckedReturn[];
  /** The scheme and the whole ledger as a text, to see whether they are others. */
  readonly checkedBy: string;
  readonly ledger: IssueLedger;
  readonly round: string;
  readonly collection: Collection;
}

export function returnsWork(desk: BookDesk): ReturnsWork {
  let last: Last | null = null;
  const office = (): OpenOffice => {
    if (!desk.office) throw new TypeError("no office workbook is open");
    return desk.office;
  };
  const collected = (): Last => {
    if (!last) throw new TypeError("nothing was collected");
    return last;
  };
  return {
    unzipReturns: async (bytes) => {
      const unzipped = unzipFiles(bytes);
      return unzipped.ok ? unzipped : { ok: false, refusal: refusalWords(unzipped.refusal) };
    },
    collectReturns: (given, ledgerText, decisions, job) =>
      refusing(async () => {
        const { scheme, book } = office();
        const files = given ?? collected().files;
        const ledger = ledgerText === null ? await ledgerOf(book) : ledgerFrom(ledgerText);
        if (ledger && "wrong" in ledger) return { kind: "refused", message: unusableLedger(ledger.wrong) };
        const round = ledger?.entries.at(-1)?.round;
        if (!ledger || round === undefined) return { kind: "noLedger" };
        const objection = await collectObjection(scheme, ledger, round);
        if (objection) return { kind: "refused", message: objection };
        const reports = officeReports(scheme, book);
        const checkedBy = JSON.stringify([carriedText(scheme), ledger]);
        // after a decision the files are what they were, as long as what they are checked by is
        const isKnown = given === null && collected().checkedBy === checkedBy;
        const told = (_: CheckedReturn, done: number): void => {
          if (job.cancelled) throw new Cancelled();
          job.progress(done, files.length);
        };
        const checked = isKnown ? collected().checked : await checkBatch(scheme, files, ledger, round, told);
        const collection = await settled(
          scheme,
          checked,
          reports,
          { ...decisions, round },
          ledger.entries.filter(({ schemeId }) => schemeId === scheme.id).map(({ department }) => department),
        );
        const [fault] = collection.identities.faults;
        if (fault) return { kind: "refused", message: faultWords(fault) };
        const wrong = unbalanced(collection.plan.totals);
        if (wrong.length > 0) throw new TypeError(`totals do not balance: ${wrong.map(({ key }) => key).join(", ")}`);
        last = { files, checked, checkedBy, ledger, round, collection };
        return {
          kind: "collected",
          round,
          returns: returnViews(collection.returns, reports),
          plan: collection.plan,
          openIdentities: collection.identities.open,
          names: Object.fromEntries(inputNames(scheme)),
        };
      }),
    queryFiles: async (form) => {
      const { scheme } = office();
      const paper =
        form === "paper"
          ? await import(/* webpackChunkName: "paperWriter" */ "../../returns/settle/writeQueryPaper.js")
          : undefined;
      const lists = queryLists(collected().collection.returns);
      const names = departmentFileNames(
        "核实单",
        lists.map(({ department }) => department),
        paper ? ".docx" : ".xlsx",
      );
      const made: QueryFile[] = [];
      for (const [at, list] of lists.entries())
        made.push({
          fileName: names[at] ?? "",
          department: list.department,
          bytes: await (paper?.writeQueryPaper ?? buildQueryWorkbook)(scheme.title, list),
        });
      return made;
    },
    followReturns: (ledgerText, withBatch, source) =>
      refusing(async () => {
        const { scheme, book, office: read } = office();
        const ledger = ledgerText === null ? { entries: entriesOf(book) } : ledgerFrom(ledgerText);
        if ("wrong" in ledger) return { kind: "refused", message: unusableLedger(ledger.wrong) };
        const batch = withBatch && last ? last : undefined;
        const round = batch?.round ?? roundOf(scheme, ledger.entries);
        if (round === undefined) return { kind: "nothing" };
        const came = batch && { returns: batch.collection.returns, on: source.today };
        const progress = progressOf(scheme, book, ledger.entries, round, came);
        const terms = read.record.terms ?? noTerms;
        return {
          kind: "followed",
          progress,
          dueOn: terms.dueOn,
          today: source.today,
          reminders: reminders(progress, { title: scheme.title, terms, ...source }),
        };
      }),
    recordReturns: (merging) =>
      refusing(async () => {
        const { scheme, book } = office();
        const { collection, round, ledger } = collected();
        const planned = plannedBook(book, officeReports(scheme, book), collection.plan);
        const { issues, lists, receipt } = await recordMerge(scheme, planned, collection, round, ledger, merging);
        return { kind: "recorded", issues, lists, shortDigest: receipt.shortDigest };
      }),
    countMerged: () =>
      refusing(async () => {
        const { scheme, book } = office();
        const now = tallyOffice(officeReports(scheme, book).values);
        const wrong = collected().collection.plan.totals.filter(
          ({ key, after }) => (now.get(key)?.sum ?? "0") !== after.sum || (now.get(key)?.filled ?? 0) !== after.filled,
        );
        const names = inputNames(scheme);
        const told = wrong.map(({ key }) => inputNamed(names.get(key) ?? { item: key, label: "" }));
        if (wrong.length > 0) return { kind: "refused", message: uncounted(told) };
        return { kind: "agrees" };
      }),
  };
}

const uncounted = (inputs: readonly string[]): Words => ({
  zh: `自报：汇入后的控制数与计划不符（${inputs.join("、")}）；请撤销汇入后重试`,
  en: `自报: the control totals after the merge differ from the plan (${inputs.join(", ")}); undo the merge and try again`,
});

/** Problems of the workbook are reported in its own words. */
async function refusing<Result>(
  work: () => Promise<Result>,
): Promise<Result | { readonly kind: "refused"; readonly message: Words }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError) return { kind: "refused", message: error.words };
    throw error;
  }
}
