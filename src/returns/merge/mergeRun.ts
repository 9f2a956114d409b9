import type { IdentityDecision } from "../../departments/identityDecision.js";
import { inputNamed } from "../../scheme/inputNames.js";
import { keyedList } from "../../workbook/office/sheets/keyedList.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { BlankDecision } from "../settle/blankFigures.js";
import { askedAbout, isTaken, type CheckedReturn, type ReturnState } from "../check/checkedReturn.js";
import type { Collection } from "../collect.js";
import { refusalText } from "../check/returnWords.js";
import { returnStateWords } from "../settle/stateWords.js";

/** A file whose figures stand in 自报, from an earlier merge. */
export interface MergedFile {
  readonly name: string;
  /** SHA-256 of its bytes, as base64url. */
  readonly digest: string;
  /** Which merge took it, from 1. */
  readonly run: number;
}

const list = keyedList({
  name: "收报记录",
  id: "returns",
  title: "收报记录",
  note: "每次汇入的文件、结果和经办人的决定，逐次续记；请勿改动。",
  columns: {
    run: ["次数", 6],
    on: ["时间", 17],
    by: ["收报人", 12],
    what: ["事项", 14],
    department: ["单位代码", 12],
    name: ["单位名称", 24],
    file: ["文件", 34],
    issueId: ["发放编号", 18],
    about: ["说明", 50],
    digest: ["文件指纹（SHA-256）", 46],
  },
});

/** When a merge is made, and by whom: both as the person who merges has it on the screen. */
export interface Merging {
  /** By the clock of the computer at hand, such as "2021-01-05 09:30". */
  readonly on: string;
  /** "" where no one is named. */
  readonly by: string;
}

/** A reason may be long; once read, it is not read again. */
const longest = 1_000;

/**
 * 收报记录: every file of every merge with what it ended as, and what the operator decided and why. It is only ever
 * continued: who sent what, and when a department's figures were replaced, can be read off it years later.
 *
 * @param book that holds the merges before
 */
export function runSheet(
  book: BookContents,
  round: string,
  { returns, plan }: Pick<Collection, "returns" | "plan">,
  { on, by }: Merging,
): ListSheet {
  const run = runsOf(book) + 1;
  const row = (key: string, cells: Omit<Parameters<typeof list.sheetOf>[0][number]["cells"], "run" | "on" | "by">) => ({
    key: `${key}.${run}`,
    cells: { run: String(run), on, by, ...cells },
  });
  const names = new Map(
    returns.flatMap(({ inputs }) => inputs.map(({ key, name }) => [key, inputNamed(name)] as const)),
  );
  const named = (key: string): string => names.get(key) ?? key;
  const departments = new Map(
    returns.flatMap(({ department, isStranger }) =>
      department && !isStranger ? [[department.code, department.name]] : [],
    ),
  );
  const nameOf = (code: string): string => departments.get(code) ?? "";
  const files = [...returns].sort((a, b) => (a.file.name < b.file.name ? -1 : 1));
  return list.sheetOf([
    ...list.keptIn(book),
    row("run", {
      what: "汇入",
      about: `${round}，${returns.length} 个文件，改动 ${plan.changes.length} 格；计划校验码 ${plan.digest}`,
    }),
    ...files.map(({ file, state, issueId, department, isStranger, ...each }, at) => {
      // the code in the ledger of one that is not here may be another's here
      const code = isStranger ? "" : (department?.code ?? "");
      return row(`file.${at + 1}`, {
        what: returnStateWords[state].zh,
        department: code,
        name: isStranger ? "" : (department?.name ?? ""),
        file: file.name,
        issueId: issueId ?? "",
        about: aboutOf(each),
        digest: file.digest,
      });
    }),
    ...plan.choices.map(({ department, file, reason }, at) =>
      row(`choice.${at + 1}`, { what: "经办人选定", department, name: nameOf(department), file, about: reason }),
    ),
    ...blanksTold(plan.blanks, named).map((cells, at) =>
      row(`blank.${at + 1}`, { ...cells, name: nameOf(cells.department) }),
    ),
    ...plan.identities.map((decision, at) => row(`identity.${at + 1}`, identityCells(decision))),
    ...plan.confirmations.map(({ department, key, reason }, at) =>
      row(`confirmation.${at + 1}`, {
        what: "经办人确认",
        department,
        name: nameOf(department),
        about: `${named(key)}：${reason}`,
      }),
    ),
  ]);
}

/** One row for all figures of a department that were decided alike, as an operator decides them. */
function blanksTold(
  blanks: readonly BlankDecision[],
  named: (key: string) => string,
): readonly { readonly what: string; readonly department: string; readonly about: string }[] {
  const groups = new Map<string, readonly BlankDecision[]>();
  for (const each of blanks) {
    const group = JSON.stringify([each.department, each.figure, each.reason]);
    groups.set(group, [...(groups.get(group) ?? []), each]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const about = `${first.reason}（${group.length} 格：${group.map(({ key }) => named(key)).join("、")}）`;
    return [
      {
        what: first.figure === "clear" ? "经办人清空" : "经办人保留",
        department: first.department,
        about: about.slice(0, longest),
      },
    ];
  });
}

/** countedFiles reads them back. */
const identityCells = ({ code, name, is, reason }: IdentityDecision) => ({
  what: "经办人认定单位",
  department: is ?? "",
  file: `${code} ${name}`,
  about: reason,
});

/** Why a file ended as it did, and what was decided about it, in one text. */
export function aboutOf({ refusals, queries, notes }: Pick<CheckedReturn, "refusals" | "queries" | "notes">): string {
  const settled = notes.filter(
    ({ code }) =>
      code === "sameContent" ||
      code === "confirmed" ||
      code === "replaces" ||
      code === "unfilled" ||
      code === "identified",
  );
  const lines = [
    ...refusals.map(refusalText),
    ...queries.map((query) => `${askedAbout(query)}${query.place && `（${query.place}）`}：${query.wrong}`),
    ...settled.map(({ about, message }) => (about === undefined ? message : `${about}：${message}`)),
  ];
  return lines.join("；").slice(0, longest);
}

/** A file whose figures stand in 自报, with the form that it was. */
export interface CountedFile {
  readonly department: string;
  readonly file: string;
  readonly issueId: string;
}

/** By department, the file that counts, and every decision about who a department of the ledger is. */
export function countedFiles(book: BookContents): {
  readonly files: readonly CountedFile[];
  /** "D01 示例甲" of the ledger and the code here, as identityCells wrote them. */
  readonly decided: readonly { readonly issuedTo: string; readonly is: string }[];
} {
  const rows = list.rowsIn(book) ?? [];
  const files = rows.flatMap(({ key, cell }) =>
    key.startsWith("file.") && taken.has(cell("what"))
      ? [
          [
            cell("department"),
            { department: cell("department"), file: cell("file"), issueId: cell("issueId") },
          ] as const,
        ]
      : [],
  );
  const decided = rows.flatMap(({ key, cell }) =>
    key.startsWith("identity.") ? [{ issuedTo: cell("file"), is: cell("department") }] : [],
  );
  return { files: [...new Map(files).values()], decided };
}

/** A file of an earlier merge, whatever became of it. */
export interface RecordedFile {
  /** Code in 单位; "" where it was not certain. */
  readonly department: string;
  readonly file: string;
  readonly issueId: string;
  readonly state: ReturnState;
  /** When it was collected; "" where that was not recorded yet. */
  readonly on: string;
  readonly about: string;
  /** It is not in the workbook yet. */
  readonly isWaiting?: true;
}

export interface RecordedReturns {
  /** In the order in which they were collected. */
  readonly files: readonly RecordedFile[];
  /** "D01 示例甲" of the ledger and the code here, as identityCells wrote them. */
  readonly decided: readonly { readonly issuedTo: string; readonly is: string }[];
}

/** All of 收报记录 that tells who has sent what. @throws WorkbookError when rows were copied */
export function recordedReturns(book: BookContents): RecordedReturns {
  const files = (list.rowsIn(book) ?? []).flatMap(({ key, cell }): readonly RecordedFile[] => {
    const state = stateNamed.get(cell("what"));
    if (!key.startsWith("file.") || state === undefined) return [];
    const [department, file, issueId] = [cell("department"), cell("file"), cell("issueId")];
    return [{ department, file, issueId, state, on: cell("on"), about: cell("about") }];
  });
  return { files, decided: countedFiles(book).decided };
}

const stateNamed: ReadonlyMap<string, ReturnState> = new Map([
  ...(Object.keys(returnStateWords) as readonly ReturnState[]).map(
    (state) => [returnStateWords[state].zh, state] as const,
  ),
  // as rows of older versions have it
  ["未填报", "unfilled"],
]);

/** How many merges a workbook has seen. */
export const runsOf = (book: BookContents): number =>
  (list.rowsIn(book) ?? []).filter(({ key }) => key.startsWith("run.")).length;

const taken: ReadonlySet<string> = new Set(
  (Object.keys(returnStateWords) as readonly ReturnState[])
    .filter((state) => isTaken({ state }))
    .map((state) => returnStateWords[state].zh),
);

/** By department: the file that counts, which is the last that was taken. @throws WorkbookError when rows were copied */
export function mergedFiles(book: BookContents): ReadonlyMap<string, MergedFile> {
  const rows = list.rowsIn(book) ?? [];
  return new Map(
    rows.flatMap(({ key, cell }) =>
      key.startsWith("file.") && taken.has(cell("what"))
        ? [[cell("department"), { name: cell("file"), digest: cell("digest"), run: Number(cell("run")) }] as const]
        : [],
    ),
  );
}
