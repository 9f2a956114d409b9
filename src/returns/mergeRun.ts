import type { ListRow, ListSheet } from "../workbook/office/listSheet.js";
import { readListSheet } from "../workbook/readListSheet.js";
import type { BookContents } from "../xlsx/bookContents.js";
import { isTaken, type CheckedReturn, type ReturnState } from "./checkedReturn.js";
import type { MergePlan } from "./mergePlan.js";
import { refusalText, stateWords } from "./returnWords.js";

/** A file whose figures stand in 自报, from an earlier merge. */
export interface MergedFile {
  readonly name: string;
  /** SHA-256 of its bytes, as base64url. */
  readonly digest: string;
  /** Which merge took it, from 1. */
  readonly run: number;
}

const id = "returns";
const columns = [
  { key: "run", head: "次数", width: 6 },
  { key: "what", head: "事项", width: 14 },
  { key: "department", head: "单位代码", width: 12 },
  { key: "file", head: "文件", width: 34 },
  { key: "issueId", head: "发放编号", width: 18 },
  { key: "about", head: "说明", width: 50 },
  { key: "digest", head: "文件指纹（SHA-256）", width: 46 },
] as const;
type Column = (typeof columns)[number]["key"];
type Cells = Readonly<Record<Column, string>>;

/** A reason may be long; what has been read, nobody reads a second time. */
const longest = 1_000;

/**
 * 收报记录: every file of every merge with what it ended as, and what the operator decided and why. It is only ever
 * continued: who sent what, and when a department's figures were replaced, can be read off it years later.
 *
 * @param book that holds the merges before
 */
export function runSheet(book: BookContents, round: string, returns: readonly CheckedReturn[], plan: MergePlan): ListSheet {
  const run = runsOf(book) + 1;
  const row = (key: string, cells: Partial<Cells>): ListRow => ({ key: `${key}.${run}`, cells: columns.map((column) => ({ run: String(run), ...cells })[column.key] ?? "") });
  const files = [...returns].sort((a, b) => (a.file.name < b.file.name ? -1 : 1));
  return {
    name: "收报记录",
    id,
    title: "收报记录",
    note: "每次汇总的文件、结果和经办人的决定，逐次续记；请勿改动。",
    columns,
    rows: [
      ...keptRows(book),
      row("run", { what: "汇总", about: `${round}，${returns.length} 个文件，改动 ${plan.changes.length} 格；计划校验码 ${plan.digest}` }),
      ...files.map(({ file, state, issueId, department, ...each }, at) =>
        row(`file.${at + 1}`, { what: stateWords[state], department: department?.code ?? "", file: file.name, issueId: issueId ?? "", about: aboutOf(each), digest: file.digest }),
      ),
      ...plan.choices.map(({ department, file, reason }, at) => row(`choice.${at + 1}`, { what: "经办人选定", department, file, about: reason })),
      ...plan.confirmations.map(({ department, key, reason }, at) => row(`confirmation.${at + 1}`, { what: "经办人确认", department, about: `${key}：${reason}` })),
    ],
  };
}

function aboutOf({ refusals, queries, notes }: Pick<CheckedReturn, "refusals" | "queries" | "notes">): string {
  const settled = notes.filter(({ code }) => code === "sameContent" || code === "confirmed" || code === "replaces");
  const lines = [...refusals.map(refusalText), ...queries.map(({ place, wrong }) => `${place} ${wrong}`), ...settled.map(({ message }) => message)];
  return lines.join("；").slice(0, longest);
}

function keptRows(book: BookContents): readonly ListRow[] {
  return (readListSheet(book, id) ?? []).map(({ key, cell }) => ({ key, cells: columns.map((column) => cell(column.key)) }));
}

/** How many merges a workbook has seen. */
export const runsOf = (book: BookContents): number => (readListSheet(book, id) ?? []).filter(({ key }) => key.startsWith("run.")).length;

const taken: ReadonlySet<string> = new Set((Object.keys(stateWords) as readonly ReturnState[]).filter((state) => isTaken({ state })).map((state) => stateWords[state]));

/** By department: the file that counts, which is the last that was taken. @throws WorkbookError when rows were copied */
export function mergedFiles(book: BookContents): ReadonlyMap<string, MergedFile> {
  const rows = readListSheet(book, id) ?? [];
  return new Map(
    rows.flatMap(({ key, cell }) => (key.startsWith("file.") && taken.has(cell("what")) ? [[cell("department"), { name: cell("file"), digest: cell("digest"), run: Number(cell("run")) }] as const] : [])),
  );
}
