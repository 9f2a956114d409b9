import { ledgerProblem, type LedgerRow } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { KeyedSheet } from "../keyedSheet.js";
import { ledgerWords } from "./sheets/ledger.js";
import { spaced, type TypedDepartments } from "./typedDepartment.js";
import { typedAbout, whyUnknown } from "./typedAbout.js";
import { belowTyped, typedRows } from "./typedRows.js";
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
const findingColumns = ["department", "item", "date", "what", "count", "evidence", "withdrawn"] as const;

const problemWords = { item: ledgerWords.noItem, count: ledgerWords.noCount } as const;

/** Every filled row of 台账, wherever it stands and whatever its key: it counts, or is reported with its cell. */
export function readLedger(
  scheme: Scheme,
  sheet: KeyedSheet,
  departments: TypedDepartments,
  codes: ReadonlySet<string>,
): ReadLedger {
  const typedHere = typedRows(sheet, findingColumns);
  const { head, end, checked, rows: filled } = typedHere;
  const items = scheme.items.filter(({ definition }) => definition.by === "ledger");
  const ids = rowIds(sheet, filled);
  const rows: LedgerRow[] = [];
  const places: string[] = [];
  const notes = [...belowTyped(sheet, typedHere, "台账", "未计入得分")];
  for (const at of filled) {
    const { typed, meantItem, kept, about, otherNames } = typedAbout(sheet, at, departments, items);
    const row: LedgerRow = {
      ...kept,
      date: sheet.dayAt(at, "date"),
      what: sheet.textAt(at, "what"),
      count: sheet.valueAt(at, "count"),
      evidence: sheet.textAt(at, "evidence"),
      recordedBy: sheet.textAt(at, "recordedBy"),
      ...withdrawnAt(sheet, at),
      id: ids.get(at) ?? "",
      position: at - head,
    };
    rows.push(row);
    places.push(sheet.placeOf(at, "count"));
    const problem = ledgerProblem(scheme, codes, row);
    if (problem === "withdrawn") continue;
    if (problem) {
      const because = problem === "department" ? whyUnknown(typed) : problemWords[problem].slice(2);
      notes.push({
        ...about,
        place: sheet.placeOf(at, problem),
        message: `台账此行未计入得分：${because}，实为“${foundIn(sheet, at, problem)}”${problem === "item" ? meantItem : ""}`,
      });
      continue;
    }
    notes.push(...otherNames((code) => `已按代码 ${code} 计入`));
  }
  return { rows, places, notes, room: { toEnd: end - head, checked } };
}

/** Anything that is written there withdraws the row; an older workbook has no such column. */
function withdrawnAt(sheet: KeyedSheet, row: number): Pick<LedgerRow, "withdrawn"> {
  const reason = sheet.has("withdrawn") ? sheet.valueAt(row, "withdrawn") : null;
  if (reason === null) return {};
  const written = typeof reason === "string" ? reason : sheet.textAt(row, "withdrawn") || String(reason);
  return spaced(written) === "" ? {} : { withdrawn: written };
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
