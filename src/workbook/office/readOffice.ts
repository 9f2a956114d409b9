import type { Malformed } from "../../engine/answers/answers.js";
import { keyOf } from "../../engine/model/keys.js";
import { assessedWords } from "../../engine/answers/leftOut.js";
import type { OfficeDepartment, OfficeRecord, Override, PreparedRows } from "../../engine/answers/officeRecord.js";
import type { Note } from "../../engine/answers/problems.js";
import { quoted } from "../../words/quoted.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { KeyedSheet } from "../keyedSheet.js";
import { spareRows } from "./sheets/typedFrame.js";
import { officeDepartments } from "./officeDepartments.js";
import { overwrittenFormulas } from "./overwrittenFormulas.js";
import { readLedger, type ReadLedger } from "./readLedger.js";
import { readParameterSheet, strayParameterRows } from "../parameters/readParameterSheet.js";
import { readLastResults } from "./readLastResults.js";
import { readReasons } from "./readReasons.js";
import { readTerms } from "./readTerms.js";
import { identityOf } from "../identity.js";
import { sheetKey, templateVersion, type officeSheets } from "../sheetNames.js";
import { TypedDepartments } from "./typedDepartment.js";
import { WorkbookError } from "../workbookError.js";

export interface ReadOffice {
  readonly record: OfficeRecord;
  /** What is wrong in the ledger, and what should be looked at. */
  readonly notes: readonly Note[];
  /** The cell of the number of each row of the ledger, such as "台账!G7", in the order of the record. */
  readonly ledgerPlaces: readonly string[];
  /** Who set values of an item in place of the report; "" where no one is named. */
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
  const typedSheet = (id: keyof typeof officeSheets) => KeyedSheet.findTyped(book, sheetKey("office", id));
  const departmentsOn = sheet("departments");
  const inputs = { department: sheet("reported"), overrides: sheet("overrides"), office: sheet("ratings") };
  const readingsOn = sheet("readings");
  const { parameters, confirmedReadings, confirmations } = readParameterSheet(scheme, readingsOn);
  const { departments: listed, notes: strays } = officeDepartments(departmentsOn, Object.values(inputs));
  const typed = new TypedDepartments(listed);
  const reasons = readReasons(scheme, typedSheet("reasons"), typed);
  const ledger = readLedger(scheme, typedSheet("ledger"), typed, new Set(listed.map(({ code }) => code)));
  const terms = readTerms(book);
  const lastResults = readLastResults(book);
  const template = identityOf(book)?.templateVersion ?? templateVersion;
  const places = new Map<string, string>();
  const notes: Note[] = [
    ...(terms?.notes ?? []),
    ...strays,
    ...strayParameterRows(readingsOn),
    ...ledger.notes,
    ...reasons.notes,
    ...overwrittenFormulas(book),
  ];

  const departments = listed.map(({ code, name }): OfficeDepartment => {
    const reported = new Map<string, Scalar>();
    const rated = new Map<string, Scalar>();
    const overrides = new Map<string, Override>();
    const malformed = new Map<string, Malformed>();
    for (const item of scheme.items)
      for (const input of item.inputs)
        for (const key of input.keys) {
          const from = item.definition.by === "office" ? inputs.office : inputs.department;
          const sheets =
            item.definition.by === "office"
              ? [from]
              : item.definition.by === "ledger"
                ? [inputs.overrides]
                : [from, inputs.overrides];
          for (const source of sheets) {
            const value = input.type.kind === "date" ? source.dayAt(code, key) : source.valueAt(code, key);
            if (value === null) continue;
            const place = source.placeOf(code, key);
            places.set(`${code}|${key}`, place);
            if (source.hasFormula(code, key))
              malformed.set(item.code, {
                input: input.name,
                place,
                message: `${quoted(input.label)}中是公式，请改为直接填写数值`,
                english: `${quoted(input.label)} is a formula; put the number in its place`,
              });
            else malformed.delete(item.code);
            if (source !== inputs.overrides) {
              (item.definition.by === "office" ? rated : reported).set(key, value);
              continue;
            }
            const reason = reasons.reasonOf(code, item.code);
            overrides.set(key, { value, reason });
            if (reason === "")
              notes.push({
                department: code,
                name,
                item: item.code,
                input: input.name,
                place,
                message: "核定没有写明理由，请在“核定理由”表补写",
                remark: true,
              });
          }
        }
    const lastResult = lastResults.get(code);
    return {
      code,
      name,
      ...(lastResult && { lastResult }),
      sectionsNotApplicable: sectionsOf(scheme, departmentsOn, code),
      ...leaveOutOf(departmentsOn, code),
      reported,
      overrides,
      rated,
      malformed,
    };
  });
  return {
    record: {
      parameters,
      confirmedReadings,
      ...(confirmations.size > 0 && { confirmations }),
      departments,
      ledger: ledger.rows,
      ...(terms && { terms: terms.terms }),
      ...(template !== templateVersion && { template }),
      reasons: reasons.rows,
      prepared: preparedRows(ledger.room, reasons.room),
    },
    notes,
    ledgerPlaces: ledger.places,
    decidedBy: reasons.decidedBy,
    placeOf: (department, key) => places.get(`${department}|${key}`),
  };
}

type Room = ReadLedger["room"];

const preparedRows = (ledger: Room, reasons: Room): PreparedRows => ({
  ledger: ledger.toEnd - spareRows,
  reasons: reasons.toEnd - spareRows,
  checked: { ledger: ledger.checked, reasons: reasons.checked },
});

function sectionsOf(scheme: Scheme, sheet: KeyedSheet, code: string): readonly string[] {
  return scheme.sections
    .filter(({ optional }) => optional)
    .filter((section) => {
      const key = keyOf.applies(section.code);
      const value = sheet.valueAt(code, key);
      if (value === cellWords.notApplicable) return true;
      if (value === null || value === "适用") return false;
      throw new WorkbookError(
        sheet.placeOf(code, key),
        `应为“适用”或“${cellWords.notApplicable}”，实为“${String(value)}”`,
        `expected “适用” or “${cellWords.notApplicable}”, found “${String(value)}”`,
      );
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
