import type { DepartmentIdentity, Identification } from "../../departments/departmentDirectory.js";
import { namedInFile } from "../../departments/namedInFile.js";
import type { IssueEntry } from "../../evidence/issue/issueLedger.js";
import { isTaken, type CheckedReturn, type ReturnState } from "../check/checkedReturn.js";
import type { OfficeReports } from "../merge/officeReports.js";
import { aboutOf, type RecordedFile, type RecordedReturns } from "../merge/mergeRun.js";

/** How far one department is in a round; each in exactly one of these. */
export type ProgressState =
  /** Its figures stand in 自报. */
  | "received"
  /** Its form has come and is good, and is not merged yet. */
  | "waiting"
  /** What came was not taken, and the department has to act; a file that nobody can read is told by its name. */
  | Extract<ReturnState, "asked" | "refused" | "unfilled">
  | "missing"
  /** A form of this round may be its own: code and name of 发放登记 are not those in 单位. */
  | "unclear"
  | "notIssued";

export interface DepartmentProgress {
  readonly department: DepartmentIdentity;
  readonly state: ProgressState;
  /** The last form that was issued to it in this round; null where there is none for certain. */
  readonly issueId: string | null;
  readonly issuedOn: string;
  /** When a form of it was first collected that was more than blank and not refused, as 收报记录 has it; "" unknown. */
  readonly receivedOn: string;
  /** The file on which the state rests; "" where none came. */
  readonly file: string;
  /** Why it was not taken; "" where it was, or none came. */
  readonly about: string;
  /** Nothing in the file says whose it is; its name does. */
  readonly isByFileName?: true;
}

export interface RoundProgress {
  readonly round: string;
  /** Those that take part, in the order of 单位. */
  readonly departments: readonly DepartmentProgress[];
  readonly leftOut: number;
  /** Departments of 发放登记 of which it is not certain who they are here. */
  readonly unclear: readonly DepartmentIdentity[];
  /** Files of the batch at hand of which nobody knows whose they are. */
  readonly strayFiles: readonly string[];
}

/** What was collected and is not in 收报记录 yet. */
export interface Batch {
  readonly returns: readonly CheckedReturn[];
  /** As it will be recorded. */
  readonly on: string;
  /** The figures go into the workbook together with the record. */
  readonly isMerged?: true;
}

/**
 * Who was sent a form of a round, and whose came back: read off 单位, the ledger of issues and 收报记录, so that
 * nobody has to keep a list. A department's form is known by its issue id, never by the code in it alone.
 *
 * @param issued entries of the ledger that are of this round and scheme
 * @param batch files that were checked and are not merged yet
 */
export function roundProgress(
  round: string,
  { directory, leftOut }: Pick<OfficeReports, "directory" | "leftOut">,
  issued: readonly IssueEntry[],
  recorded: RecordedReturns,
  batch?: Batch,
): RoundProgress {
  const ids = new Set(issued.map(({ issueId }) => issueId));
  const files = [...recorded.files, ...(batch?.returns.map((each) => asRecorded(each, batch)) ?? [])];
  const ofRound = files.filter(({ issueId }) => ids.has(issueId));
  // whose form it was has been settled where it was collected
  const placed = new Map(ofRound.flatMap(({ issueId, department }) => (department ? [[issueId, department]] : [])));
  const forms = new Map<string, IssueEntry>();
  const unclear = new Map<string, DepartmentIdentity>();
  const perhaps = new Set<string>();
  for (const entry of issued) {
    const { code, name } = entry.department;
    const found = directory.identify(entry.department);
    const decided = recorded.decided.find(({ issuedTo }) => issuedTo === `${code} ${name}`)?.is;
    const is = placed.get(entry.issueId) ?? decided ?? (found.kind === "same" ? found.is.code : undefined);
    if (is !== undefined) forms.set(is, entry);
    else {
      unclear.set(`${code} ${name}`, { code, name });
      for (const each of possible(found)) perhaps.add(each.code);
    }
  }
  const strays = new Map(
    files.flatMap((file) => {
      const isStray = file.state === "refused" && file.department === "" && !ids.has(file.issueId);
      const is = isStray ? namedInFile(file.file, directory.departments) : undefined;
      return is ? [[is.code, file] as const] : [];
    }),
  );
  const departments = directory.departments
    .filter(({ code }) => !leftOut.has(code))
    .map((department): DepartmentProgress => {
      const entry = forms.get(department.code);
      const own = ofRound.filter((file) => file.department === department.code);
      const form = { issueId: entry?.issueId ?? null, issuedOn: entry?.issuedOn ?? "" };
      if (own.length > 0) return { department, ...form, ...stateOf(own) };
      const stray = entry && strays.get(department.code);
      if (stray)
        return {
          department,
          ...form,
          state: "refused",
          receivedOn: "",
          file: stray.file,
          about: stray.about,
          isByFileName: true,
        };
      const state = entry ? "missing" : perhaps.has(department.code) ? "unclear" : "notIssued";
      return { department, ...form, state, receivedOn: "", file: "", about: "" };
    });
  return {
    round,
    departments,
    leftOut: directory.departments.filter(({ code }) => leftOut.has(code)).length,
    unclear: [...unclear.values()],
    strayFiles: files.slice(recorded.files.length).flatMap(({ department, file }) => (department === "" ? [file] : [])),
  };
}

function stateOf(own: readonly RecordedFile[]): Pick<DepartmentProgress, "state" | "receivedOn" | "file" | "about"> {
  const came = own.find(({ state }) => state !== "refused" && state !== "unfilled" && state !== "superseded");
  const receivedOn = came?.on ?? "";
  // of what says the same as another file nothing follows, and a form that was taken stays taken
  const telling = own.filter(({ state }) => state !== "superseded");
  const last = telling.filter(isTaken).at(-1) ?? telling.at(-1) ?? own.at(-1);
  if (!last) throw new TypeError("no file");
  const state = isTaken(last) ? (last.isWaiting ? "waiting" : "received") : openState(last.state);
  return { state, receivedOn, file: last.file, about: isTaken(last) ? "" : last.about };
}

const openState = (state: ReturnState): ProgressState =>
  state === "refused" || state === "unfilled" ? state : "asked";

function possible(found: Identification): readonly DepartmentIdentity[] {
  switch (found.kind) {
    case "same":
    case "renamed":
    case "recoded":
      return [found.is];
    case "crossed":
      return [found.byCode, found.byName];
    case "ambiguous":
      return found.among;
    case "unknown":
      return [];
  }
}

function asRecorded(each: CheckedReturn, { on, isMerged }: Batch): RecordedFile {
  const { file, state, issueId, department, isStranger } = each;
  return {
    department: isStranger ? "" : (department?.code ?? ""),
    file: file.name,
    issueId: issueId ?? "",
    state,
    on,
    about: aboutOf(each),
    ...(!isMerged && { isWaiting: true }),
  };
}
