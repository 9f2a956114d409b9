import type { Malformed } from "../engine/answers.js";
import { keyOf } from "../engine/keys.js";
import { assessedWords } from "../engine/leftOut.js";
import { ledgerProblem, type LedgerRow, type OfficeDepartment, type OfficeRecord, type Override } from "../engine/officeRecord.js";
import type { Note } from "../engine/problems.js";
import { quoted } from "../engine/quoted.js";
import type { Scalar } from "../formula/value.js";
import { cellWords } from "../rules/words.js";
import type { Scheme } from "../scheme/scheme.js";
import type { BookContents } from "../xlsx/bookContents.js";
import { KeyedSheet } from "./keyedSheet.js";
import { ledgerWords } from "./office/ledger.js";
import { readParameterSheet } from "./readParameterSheet.js";
import { sheetKey, type officeSheets } from "./sheetNames.js";
import { WorkbookError } from "./workbookError.js";

export interface ReadOffice {
  readonly record: OfficeRecord;
  /** What is wrong in the ledger, and what should be looked at. */
  readonly notes: readonly Note[];
  /** The cell of the number of each row of the ledger, such as "台账!G7", in the order of the record. */
  readonly ledgerPlaces: readonly string[];
  /** Who set values of an item in place of the report; "" where nobody is named. */
  readonly decidedBy: (department: string, item: string) => string;
  /** The cell from which the value of an input comes, such as "核定!E12". */
  readonly placeOf: (department: string, key: string) => string | undefined;
}

/**
 * Reads an office workbook: only what people fill in, by the hidden keys. Scores are never read.
 * @throws WorkbookError when the workbook is not one of ours, lacks a row or column, or has a parameter
 * that cannot be used
 */
export function readOffice(scheme: Scheme, book: BookContents): ReadOffice {
  const sheet = (id: keyof typeof officeSheets) => KeyedSheet.find(book, sheetKey("office", id));
  const departmentsOn = sheet("departments");
  const inputs = { department: sheet("reported"), overrides: sheet("overrides"), office: sheet("ratings") };
  const { parameters, confirmedReadings } = readParameterSheet(scheme, sheet("readings"));
  const codes = departmentsOn.rowKeys;
  if (codes.length === 0) throw new WorkbookError(departmentsOn.name, "没有单位", "there is no department");
  const nameOf = new Map(codes.map((code) => [code, shown(departmentsOn.valueAt(code, "name"), code)]));
  const codeOf = new Map([...codes.map((code) => [code, code] as const), ...[...nameOf].map(([code, name]) => [name, code] as const)]);

  const [reasonsOn, ledgerOn] = [sheet("reasons"), sheet("ledger")];
  const reasons = readReasons(scheme, reasonsOn, codeOf, "reason");
  const deciders = readReasons(scheme, reasonsOn, codeOf, "decidedBy");
  const ledger = readLedger(scheme, ledgerOn, codeOf, new Set(codes), nameOf);
  const prepared = { ledger: ledgerOn.rowKeys.length, reasons: reasonsOn.rowKeys.length };
  const places = new Map<string, string>();
  const notes: Note[] = [...ledger.notes];

  const departments = codes.map((code): OfficeDepartment => {
    const reported = new Map<string, Scalar>();
    const rated = new Map<string, Scalar>();
    const overrides = new Map<string, Override>();
    const malformed = new Map<string, Malformed>();
    for (const item of scheme.items)
      for (const input of item.inputs)
        for (const key of input.keys) {
          const from = item.definition.by === "office" ? inputs.office : inputs.department;
          const sheets = item.definition.by === "office" ? [from] : item.definition.by === "ledger" ? [inputs.overrides] : [from, inputs.overrides];
          for (const source of sheets) {
            const value = input.type.kind === "date" ? source.dayAt(code, key) : source.valueAt(code, key);
            if (value === null) continue;
            const place = source.placeOf(code, key);
            places.set(`${code}|${key}`, place);
            if (source.hasFormula(code, key)) malformed.set(item.code, { input: input.name, place, message: `${quoted(input.label)}中是公式，请改为直接填写数值` });
            else malformed.delete(item.code);
            if (source !== inputs.overrides) {
              (item.definition.by === "office" ? rated : reported).set(key, value);
              continue;
            }
            const reason = reasons.get(`${code}|${item.code}`) ?? "";
            overrides.set(key, { value, reason });
            if (reason === "")
              notes.push({ department: code, name: nameOf.get(code) ?? code, item: item.code, input: input.name, place, message: "核定没有写明理由，请在“核定理由”表补写", remark: true });
          }
        }
    return { code, name: nameOf.get(code) ?? code, sectionsNotApplicable: sectionsOf(scheme, departmentsOn, code), ...leaveOutOf(departmentsOn, code), reported, overrides, rated, malformed };
  });
  return {
    record: { parameters, confirmedReadings, departments, ledger: ledger.rows, prepared },
    notes,
    ledgerPlaces: ledger.places,
    decidedBy: (department, item) => deciders.get(`${department}|${item}`) ?? "",
    placeOf: (department, key) => places.get(`${department}|${key}`),
  };
}

const shown = (value: Scalar, otherwise: string): string => (value === null ? otherwise : String(value));

function sectionsOf(scheme: Scheme, sheet: KeyedSheet, code: string): readonly string[] {
  return scheme.sections
    .filter(({ optional }) => optional)
    .filter((section) => {
      const key = keyOf.applies(section.code);
      const value = sheet.valueAt(code, key);
      if (value === cellWords.notApplicable) return true;
      if (value === null || value === "适用") return false;
      throw new WorkbookError(sheet.placeOf(code, key), `应为“适用”或“${cellWords.notApplicable}”，实为“${String(value)}”`, `expected “适用” or “${cellWords.notApplicable}”, found “${String(value)}”`);
    })
    .map(({ code: section }) => section);
}

function leaveOutOf(sheet: KeyedSheet, code: string): Pick<OfficeDepartment, "leftOut"> {
  const value = sheet.valueAt(code, keyOf.assessed);
  if (value === null || value === assessedWords.yes) return {};
  if (value === assessedWords.no) return { leftOut: { because: sheet.textAt(code, keyOf.leftOutBecause) } };
  const { yes, no } = assessedWords;
  throw new WorkbookError(
    sheet.placeOf(code, keyOf.assessed),
    `应为“${yes}”或“${no}”，实为“${String(value)}”`,
    `expected “${yes}” or “${no}”, found “${String(value)}”`,
  );
}

function readReasons(scheme: Scheme, sheet: KeyedSheet, codeOf: ReadonlyMap<string, string>, column: "reason" | "decidedBy"): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const row of sheet.rowKeys) {
    const department = codeOf.get(sheet.textAt(row, "department"));
    const item = itemCodeOf(scheme, sheet.valueAt(row, "item"));
    const reason = sheet.textAt(row, column);
    if (department === undefined || typeof item !== "string" || reason === "") continue;
    const key = `${department}|${item}`;
    reasons.set(key, [reasons.get(key), reason].filter(Boolean).join("；"));
  }
  return reasons;
}

/** "1.1.1.1 办事服务信息发布情况", or the code alone; anything else stays what it is. */
function itemCodeOf(scheme: Scheme, value: Scalar): Scalar {
  if (typeof value !== "string") return value;
  const item = scheme.items.find(({ code, name }) => value === code || value === `${code} ${name}`);
  return item?.code ?? value;
}

const problemWords = { department: ledgerWords.noDepartment, item: ledgerWords.noItem, count: ledgerWords.noCount } as const;

function readLedger(
  scheme: Scheme,
  sheet: KeyedSheet,
  codeOf: ReadonlyMap<string, string>,
  codes: ReadonlySet<string>,
  nameOf: ReadonlyMap<string, string>,
): { readonly rows: readonly LedgerRow[]; readonly places: readonly string[]; readonly notes: readonly Note[] } {
  const rows: LedgerRow[] = [];
  const places: string[] = [];
  const notes: Note[] = [];
  const columns = ["department", "item", "date", "what", "count", "evidence"] as const;
  for (const key of sheet.rowKeys) {
    if (columns.every((column) => sheet.valueAt(key, column) === null)) continue;
    const department = sheet.valueAt(key, "department");
    const row: LedgerRow = {
      department: typeof department === "string" ? (codeOf.get(department) ?? department) : department,
      item: itemCodeOf(scheme, sheet.valueAt(key, "item")),
      date: sheet.dayAt(key, "date"),
      what: sheet.textAt(key, "what"),
      count: sheet.valueAt(key, "count"),
      evidence: sheet.textAt(key, "evidence"),
      recordedBy: sheet.textAt(key, "recordedBy"),
    };
    rows.push(row);
    places.push(sheet.placeOf(key, "count"));
    const problem = ledgerProblem(scheme, codes, row);
    if (!problem) continue;
    const code = shown(row.department, "");
    const column = problem === "count" ? "count" : problem;
    notes.push({
      department: code,
      name: nameOf.get(code) ?? code,
      item: shown(row.item, ""),
      place: sheet.placeOf(key, column),
      message: `台账此行未计入得分：${problemWords[problem].slice(2)}，实为“${shown(row[column], "空白")}”`,
    });
  }
  return { rows, places, notes };
}
