import { digestOfBytes } from "../../evidence/canonical/digest.js";
import { safeFileName } from "../../publish/fileNames.js";
import { isClutter } from "../../returns/check/clutter.js";
import type { BatchFile } from "../../returns/collect.js";
import { fileResult } from "../../returns/check/fileResult.js";
import { localTime } from "../../exact/localTime.js";
import { isTaken } from "../../returns/check/checkedReturn.js";
import type { KeptList } from "../../returns/merge/mergeProtocol.js";
import { sameTexts, type TextSheet } from "../../returns/merge/textSheet.js";
import type { Act, ActOutcome } from "../shell/changes.js";
import { undoneNotice } from "../kit/undoneNotice.js";
import { StoreFault } from "../../returns/merge/sheetStore.js";
import { deliver } from "../kit/delivery.js";
import type { Desk } from "../shell/desk.js";
import type { PickedFile } from "../kit/FileButton.js";
import type { Notice } from "../shell/paneState.js";
import { listKey, textSheetOf } from "../../returns/merge/textSheetOf.js";
import { inThreads } from "../../parallel/inThreads.js";
import { readersAtOnce } from "../worker/fileReader.js";
import { Cancelled, quietJob, type Job } from "../worker/job.js";
import type { CellKeys } from "../../host/port.js";
import { nothingDecided, type DecidedReturns, type ReturnsState } from "./returnsState.js";

export interface ReturnsTasks {
  /** Reads and checks files, and zip archives of files; those of before are forgotten. */
  collectFiles(files: readonly PickedFile[], state: ReturnsState): Promise<void>;
  /** Checks the same files with other decisions. */
  decideReturns(state: ReturnsState, changed: Partial<DecidedReturns>): Promise<void>;
  /** All query lists in one archive; where nothing can be downloaded, they wait to be opened one by one. */
  exportQueries(round: string, form?: "workbook" | "paper"): Promise<void>;
  openQuery(state: ReturnsState): Promise<void>;
  /** Reads off the workbook who has handed in. @param office who signs reminders */
  followReturns(state: ReturnsState, office: string): Promise<void>;
  /** All reminders as one text file. */
  saveReminders(round: string, text: string, count: number): Promise<void>;
  /** @param by who merges: kept in 收报记录 as it was typed; "" names no one */
  mergeReturns(state: ReturnsState, by: string): Promise<void>;
  /** Completes or rolls back an interrupted merge. */
  recoverReturns(): Promise<void>;
  /** Takes the last merge back as a whole. */
  undoReturns(): Promise<void>;
  goToKeys(keys: CellKeys): Promise<void>;
}

const decidedIn = ({ choices, confirmations, blanks, identities }: ReturnsState): DecidedReturns => ({
  choices,
  confirmations,
  blanks,
  identities,
});

export function returnsTasks(desk: Desk): ReturnsTasks {
  const { host, workshop, files, words, dispatch, perform, book, changes } = desk;
  /** The merge of this session that stands in the workbook. */
  let merged: Act | null = null;
  let lastCheck: { readonly ledger: ReturnsState["ledger"]; readonly decided: DecidedReturns } | null = null;
  const protocol = () => import(/* webpackChunkName: "merge" */ "../../returns/merge/mergeProtocol.js");

  /** Whatever was read before, the workbook beside the pane is what is merged into. */
  const isOffice = async (): Promise<boolean> => (await book.open()).kind === "office";
  const noOffice: Notice = { tone: "error", message: words.ranking.noOffice };

  const waiting = (): void => dispatch({ type: "told", notice: { tone: "info", message: words.returns.waiting } });

  async function unpacked(given: readonly PickedFile[]): Promise<{ readonly files: readonly PickedFile[] } | Notice> {
    const all: PickedFile[] = [];
    for (const file of given) {
      if (!/\.zip$/i.test(file.name)) {
        all.push(file);
        continue;
      }
      const unzipped = await workshop.unzipReturns(file.bytes);
      if (!unzipped.ok)
        return { tone: "error", message: words.returns.unreadable(file.name, unzipped.refusal[words.language]) };
      all.push(...unzipped.files);
    }
    return { files: all.filter(({ name, bytes }) => !isClutter(name, () => bytes)) };
  }

  async function readAll(given: readonly PickedFile[], job: Job): Promise<readonly BatchFile[]> {
    dispatch({ type: "readingBegun", names: given.map(({ name }) => name) });
    let done = 0;
    job.progress(done, given.length);
    const readOne = async (
      read: typeof desk.readFile,
      [at, { name, bytes }]: readonly [number, PickedFile],
    ): Promise<BatchFile> => {
      if (job.cancelled) throw new Cancelled();
      dispatch({ type: "fileRead", at, status: "reading" });
      const result = await read(bytes);
      if (job.cancelled) throw new Cancelled();
      done += 1;
      dispatch({ type: "fileRead", at, status: result.ok ? "read" : "unreadable" });
      job.progress(done, given.length);
      return { name, digest: await digestOfBytes(new Uint8Array(bytes)), result: fileResult(name, result) };
    };
    const batch: BatchFile[] = [];
    const readers = Array.from({ length: readersAtOnce() }, () => desk.readFile);
    for await (const one of inThreads(readers, [...given.entries()], readOne)) batch.push(one);
    return batch;
  }

  async function check(
    batch: readonly BatchFile[] | null,
    { ledger }: Pick<ReturnsState, "ledger">,
    decided: DecidedReturns,
    job: Job,
  ): Promise<Notice | null> {
    if (!(await isOffice())) return noOffice;
    const checked = await workshop.collectReturns(batch, ledger?.text ?? null, decided, job);
    if (checked.kind === "noLedger") return { tone: "error", message: words.returns.noLedger };
    if (checked.kind === "refused") return { tone: "error", message: checked.message[words.language] };
    const { round, returns, plan, openIdentities, names } = checked;
    dispatch({ type: "collected", collected: { round, returns, plan, openIdentities, names }, decided });
    lastCheck = { ledger, decided };
    return null;
  }

  /** After what was merged has changed: the plan was made for the workbook as it was. */
  async function checkAgain(): Promise<void> {
    book.forget();
    await book.open().then((opened) => dispatch({ type: "opened", opened }));
    if (lastCheck) await check(null, lastCheck, lastCheck.decided, quietJob);
  }

  const textsOf = (lists: readonly KeptList[]): Promise<readonly (TextSheet | null)[]> =>
    Promise.all(lists.map(({ key }) => host.textSheet(key)));

  /** The last merge in the workbook, by any user. */
  const takeBackMerge = (): Promise<ActOutcome> =>
    asOutcome(async () => {
      const { undoMerge } = await protocol();
      await undoMerge(host.sheetStore({ waiting }));
      dispatch({ type: "returnsMerged", merged: null });
      await checkAgain();
    });

  /** A merge as an act of the history: the same plan and lists can be carried out again where all is as it was before. */
  function mergeAct(
    what: NonNullable<ReturnsState["merged"]>,
    lists: readonly KeptList[],
    before: readonly (TextSheet | null)[],
  ): Act {
    const act: Act = {
      label: words.returns.merging(what.plan.files.filter(isTaken).length),
      takeBack: async () => {
        const outcome = await takeBackMerge();
        if (outcome.kind === "done") merged = null;
        return outcome;
      },
      redo: async () => {
        const now = await textsOf(lists);
        const changed = lists.filter((_, at) => !sameTexts(now[at] ?? null, before[at] ?? null));
        if (changed.length > 0) return { kind: "changed", places: changed.map(({ text }) => text.name) };
        return asOutcome(async () => {
          const { runMerge } = await protocol();
          await runMerge(host.sheetStore({ waiting }), what.plan, lists);
          book.forget();
          await book.open().then((opened) => dispatch({ type: "opened", opened }));
          dispatch({ type: "returnsMerged", merged: what });
          merged = act;
        });
      },
    };
    return act;
  }

  /** Faults of the merge have words of their own. */
  async function orRefused<T>(work: () => Promise<T>, refused: (message: string, detail: string) => T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      const detail = error.words[words.language];
      return refused(error.kind === "hard" ? detail : words.returns.broken, detail);
    } finally {
      book.forget();
    }
  }

  const asOutcome = (work: () => Promise<void>): Promise<ActOutcome> =>
    orRefused<ActOutcome>(
      async () => {
        await work();
        return { kind: "done" };
      },
      (message) => ({ kind: "refused", message }),
    );

  const inWords = (work: () => Promise<Notice | null>): Promise<Notice | null> =>
    orRefused(work, (message, detail) => ({ tone: "error", message, detail }));

  return {
    collectFiles: (given, state) =>
      perform("collect", async (job) => {
        const all = await unpacked(given);
        if ("tone" in all) return all;
        if (all.files.length === 0) return { tone: "error", message: words.returns.noFiles };
        try {
          return await check(await readAll(all.files, job), state, nothingDecided, job);
        } finally {
          dispatch({ type: "readingEnded" });
        }
      }),
    decideReturns: (state, changed) =>
      perform("collect", (job) => check(null, state, { ...decidedIn(state), ...changed }, job)),
    exportQueries: (round, form = "workbook") =>
      perform("queries", async () => {
        const made = await workshop.queryFiles(form);
        if (made.length === 0) return { tone: "info", message: words.returns.noQueries };
        if (!host.canDownload) {
          dispatch({ type: "queriesMade", queries: made });
          return null;
        }
        const { zipFiles } = await import(/* webpackChunkName: "merge" */ "../../xlsx/zip/zipFiles.js");
        const name = `${safeFileName(`${round} 核实单${form === "paper" ? " Word" : ""}`.trim())}.zip`;
        files.save(name, zipFiles(made.map(({ fileName, bytes }) => ({ name: fileName, bytes }))));
        return { tone: "success", message: words.returns.queriesDone(made.length, name) };
      }),
    openQuery: ({ queries: [next] }) =>
      perform("queries", async () => {
        if (!next) return null;
        const how = await deliver(desk, next.fileName, next.bytes);
        dispatch({ type: "queryOpened" });
        return { tone: "success", message: words.handout[how](next.fileName) };
      }),
    followReturns: async ({ ledger, collected, merged: done }, office) => {
      try {
        if ((await book.open()).kind !== "office") return;
        const source = { today: localTime(new Date()), office };
        const withBatch = collected !== null && done === null;
        const followed = await workshop.followReturns(ledger?.text ?? null, withBatch, source);
        dispatch({ type: "returnsFollowed", followed });
      } catch (error) {
        desk.tell(error);
      }
    },
    saveReminders: (round, text, count) =>
      perform("reminders", async () => {
        const name = `${safeFileName(`${round} 催报`.trim())}.txt`;
        files.save(name, new TextEncoder().encode(`\uFEFF${text}`));
        return { tone: "success", message: words.returns.remindersSaved(count, name) };
      }),
    mergeReturns: ({ collected }, by) =>
      perform("merge", (job) =>
        inWords(async () => {
          if (!collected) return null;
          const { plan } = collected;
          if (!(await isOffice())) return noOffice;
          // the receipt goes with the figures, or not at all
          const recorded = await workshop.recordReturns({ on: localTime(new Date()), by: by.trim() });
          if (recorded.kind === "refused") return { tone: "error", message: recorded.message[words.language] };
          if (recorded.issues) await host.putTextSheet(listKey(recorded.issues.id), textSheetOf(recorded.issues));
          const lists = recorded.lists.map((list) => ({ key: listKey(list.id), text: textSheetOf(list) }));
          const { runMerge } = await protocol();
          const before = await textsOf(lists);
          await runMerge(host.sheetStore({ waiting }), plan, lists, (_, rows) =>
            job.progress(Math.min(rows, plan.changes.length), plan.changes.length),
          );
          merged = mergeAct({ plan, shortDigest: recorded.shortDigest }, lists, before);
          changes.recordAct(merged);
          book.forget();
          if (!(await isOffice())) return noOffice;
          const counted = await workshop.countMerged();
          if (counted.kind === "refused") return { tone: "error", message: counted.message[words.language] };
          dispatch({ type: "returnsMerged", merged: { plan, shortDigest: recorded.shortDigest } });
          return { tone: "success", message: words.returns.mergedWords(plan.changes.length, recorded.shortDigest) };
        }),
      ),
    recoverReturns: () =>
      perform("recover", () =>
        inWords(async () => {
          const { recoverMerge } = await protocol();
          const last = await recoverMerge(host.sheetStore({ waiting }));
          book.forget();
          await book.open().then((opened) => dispatch({ type: "opened", opened }));
          return {
            tone: "success",
            message: last?.state === "DONE" ? words.returns.finished : words.returns.takenBack,
          };
        }),
      ),
    undoReturns: () =>
      perform("undoMerge", async () => {
        const own = merged;
        const outcome = await (own ? changes.takeBackAct(own) : takeBackMerge());
        if (outcome.kind !== "done") return undoneNotice(words, outcome);
        return { tone: "success", message: own ? words.returns.undone : words.returns.undoneForGood };
      }),
    goToKeys: (keys) => host.goToKeys(keys).catch(desk.tell),
  };
}
