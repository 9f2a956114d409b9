import { visibleText } from "../../words/visibleText.js";
import { ledgerProblem, type LedgerRow } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { ledgerWords } from "./sheets/ledger.js";
import type { TypedDepartments } from "./typedDepartment.js";
import { typedItem } from "./typedItem.js";
import { typedRows } from "./typedRows.js";
import { foundIn } from "../lists/foundIn.js";

export interface ReadLedger {
  readonly rows: readonly LedgerRow[];
  /** The cell of the number of each row. */
  readonly places: readonly string[];
  readonly notes: readonly Note[];
  /** Rows to type in, and rows at which formulas look. */
  readonly room: { readonly toEnd: number; readonly checked: number };
}

/** One of them must be filled: a row with only the recorder's name records nothing. */
const findingColumns = ["department", "item", "date", "what", "count", "evidence"] as const;

const problemWords = {
  department: ledgerWords.noDepartment,
  item: ledgerWords.noItem,
  count: ledgerWords.noCount,
} as const;

/** Every filled row of 台账, wherever it stands and whatever its key: it counts, or is reported with its cell. */
export function readLedger(
  scheme: Scheme,
  sheet: KeyedSheet,
  departments: TypedDepartments,
  codes: ReadonlySet<string>,
): ReadLedger {
  const { head, end, checked, rows: filled, below } = typedRows(sheet, findingColumns);
  const items = scheme.items.filter(({ definition }) => definition.by === "ledger");
  const ids = rowIds(sheet, filled);
  const rows: LedgerRow[] = [];
  const places: string[] = [];
  const notes: Note[] = below.map((row) => ({
    department: "",
    name: "",
    item: "",
    place: `${sheet.name} 第 ${row} 行`,
    message: `此行在台账末行（第 ${end} 行）之下，未计入得分；请移到上面的空行`,
  }));
  for (const at of filled) {
    const typed = departments.of(sheet.valueAt(at, "department"));
    const item = typedItem(items, sheet.valueAt(at, "item"));
    const row: LedgerRow = {
      department: typed.kind === "known" ? typed.is.code : sheet.valueAt(at, "department"),
      item: item?.code ?? sheet.valueAt(at, "item"),
      date: sheet.dayAt(at, "date"),
      what: sheet.textAt(at, "what"),
      count: sheet.valueAt(at, "count"),
      evidence: sheet.textAt(at, "evidence"),
      recordedBy: sheet.textAt(at, "recordedBy"),
      id: ids.get(at) ?? "",
      position: at - head,
    };
    rows.push(row);
    places.push(sheet.placeOf(at, "count"));
    const who =
      typed.kind === "known"
        ? { department: typed.is.code, name: typed.is.name }
        : { department: foundIn(sheet, at, "department"), name: "" };
    const about = { ...who, item: item?.code ?? foundIn(sheet, at, "item") };
    const problem = ledgerProblem(scheme, codes, row);
    if (problem) {
      const meant = problem === "department" && typed.kind === "unknown" ? typed.meant : null;
      const because = meant ? `单位代码写法与名单不一致，请改为 ${meant.code}` : problemWords[problem].slice(2);
      notes.push({
        ...about,
        place: sheet.placeOf(at, problem),
        message: `台账此行未计入得分：${because}，实为“${foundIn(sheet, at, problem)}”`,
      });
      continue;
    }
    if (typed.kind === "known" && typed.otherName !== null)
      notes.push({
        ...about,
        place: sheet.placeOf(at, "department"),
        message: `单位名称写为“${visibleText(typed.otherName)}”，“单位”表中为“${typed.is.name}”；已按代码 ${typed.is.code} 计入，请核对`,
        remark: true,
      });
    if (item && item.otherName !== null)
      notes.push({
        ...about,
        place: sheet.placeOf(at, "item"),
        message: `考核项名称写为“${visibleText(item.otherName)}”，与指标体系不同；已按代码 ${item.code} 计入，请核对`,
        remark: true,
      });
  }
  return { rows, places, notes, room: { toEnd: end - head, checked } };
}

/**
 * The id of each row. A row that somebody inserted has none, and one that was copied has that of another: it is given
 * the next number, in the order of the rows.
 */
function rowIds(sheet: KeyedSheet, rows: readonly number[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const taken = new Set<string>();
  for (const row of rows) {
    const id = sheet.textAt(row, "id");
    if (!/^f\d{1,9}$/.test(id) || taken.has(id)) continue;
    taken.add(id);
    ids.set(row, id);
  }
  // blank rows have ids as well: what is typed there later keeps them
  let last = Math.max(
    0,
    ...sheet.filledRows(["id"]).map((row) => Number(/^f(\d{1,9})$/.exec(sheet.textAt(row, "id"))?.[1] ?? 0)),
  );
  for (const row of rows) if (!ids.has(row)) ids.set(row, `f${(last += 1)}`);
  return ids;
}
