import type { OfficeDepartment, OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { FormulaMode } from "../../formula/print.js";
import { FormulaError, type Scalar } from "../../formula/value.js";
import type { Words } from "../../words/words.js";
import type { Scheme } from "../../scheme/scheme.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import { buildForm } from "../../workbook/form/buildForm.js";
import { buildOffice } from "../../workbook/office/buildOffice.js";
import { identityOf } from "../../workbook/identity.js";
import { readForm } from "../../workbook/form/readForm.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { wholeWorkbook, WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";

/** A workbook of an older version becomes a new one with the same contents. */
export interface MigrateWork {
  /** What would go over, and what would not; nothing is made yet. @param book all sheets of ours */
  planMigration(book: BookContents): Promise<Migration>;
  migrate(book: BookContents, mode: FormulaMode): Promise<Uint8Array>;
}

export type Migration =
  | {
      readonly kind: "planned";
      readonly departments: number;
      /** Cells that were filled in: reports, overrides, ratings. */
      readonly values: number;
      readonly findings: number;
      readonly confirmed: number;
      readonly lost: readonly Lost[];
    }
  | { readonly kind: "refused"; readonly message: Words };

/** A cell whose content cannot go over. */
export interface Lost {
  readonly place: string;
  readonly department: string;
  readonly item: string;
}

export const migrateWork = (): MigrateWork => ({
  planMigration: async (book) => {
    try {
      const { record, lost } = contentsOf(book);
      return {
        kind: "planned",
        departments: record.departments.length,
        values: record.departments.reduce(
          (sum, { reported, overrides, rated }) => sum + reported.size + overrides.size + rated.size,
          0,
        ),
        findings: record.ledger.length,
        confirmed: record.confirmedReadings.size,
        lost,
      };
    } catch (error) {
      if (error instanceof WorkbookError) return { kind: "refused", message: error.words };
      throw error;
    }
  },
  migrate: async (book, mode) => {
    const { kind, scheme, record } = contentsOf(book);
    if (kind === "office") return buildOffice(scheme, record, { mode });
    const [department] = record.departments;
    if (!department) throw new TypeError("a form has one department");
    return buildForm(scheme, department, record.parameters, { mode });
  },
});

interface Contents {
  readonly kind: "office" | "form";
  readonly scheme: Scheme;
  /** Without what cannot go over. */
  readonly record: OfficeRecord;
  readonly lost: readonly Lost[];
}

/** @throws WorkbookError where the older workbook cannot be read */
function contentsOf(book: BookContents): Contents {
  const identity = identityOf(book);
  const scheme = identity && schemeOfBook(book, identity);
  if (!identity || !scheme)
    throw new WorkbookError(wholeWorkbook, "不是考核簿的工作簿，不能升级", "is none of ours and cannot be upgraded");
  if (identity.kind === "form") {
    const { department, parameters } = readForm(scheme, book);
    const read = { parameters, confirmedReadings: new Set<number>(), departments: [department], ledger: [] };
    return { kind: "form", scheme, ...usable(scheme, read, (_, key) => key) };
  }
  const { record: read, placeOf } = readOffice(scheme, book);
  const { template: _older, ...record } = read;
  return { kind: "office", scheme, ...usable(scheme, record, (department, key) => placeOf(department, key) ?? key) };
}

/** Formulas and error values are no answers: they stay behind, and are reported. */
function usable(
  scheme: Scheme,
  record: OfficeRecord,
  placeOf: (department: string, key: string) => string,
): { readonly record: OfficeRecord; readonly lost: readonly Lost[] } {
  const itemOf = new Map(
    scheme.items.flatMap((item) => item.inputs.flatMap(({ keys }) => keys.map((key) => [key, item.code] as const))),
  );
  const lost: Lost[] = [];
  const kept = <Value>(
    department: OfficeDepartment,
    values: ReadonlyMap<string, Value>,
    scalarOf: (value: Value) => Scalar,
  ): ReadonlyMap<string, Value> =>
    new Map(
      [...values].filter(([key, value]) => {
        if (!(scalarOf(value) instanceof FormulaError)) return true;
        lost.push({ place: placeOf(department.code, key), department: department.name, item: itemOf.get(key) ?? key });
        return false;
      }),
    );
  const departments = record.departments.map(({ malformed: _formulas, ...department }) => ({
    ...department,
    reported: kept(department, department.reported, (value) => value),
    overrides: kept(department, department.overrides, ({ value }) => value),
    rated: kept(department, department.rated, (value) => value),
  }));
  return { record: { ...record, departments }, lost };
}
