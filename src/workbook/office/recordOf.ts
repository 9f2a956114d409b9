import type { Answers, DepartmentAnswers } from "../../engine/answers/answers.js";
import type { LedgerRow, OfficeDepartment, OfficeRecord, Override } from "../../engine/answers/officeRecord.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Scheme } from "../../scheme/scheme.js";

const imported = "由答案文件导入";

/**
 * The office record that says what answers say: reports and ratings in their places, counts of findings
 * as one row of the ledger each. An absent count becomes no row, and no row means 0 findings.
 */
export function recordOf(scheme: Scheme, answers: Answers): OfficeRecord {
  const departments = [
    ...answers.departments.map((department) => officeDepartment(scheme, department)),
    ...(answers.leftOut ?? []).map(({ because, ...department }) => ({
      ...officeDepartment(scheme, department),
      leftOut: { because },
    })),
  ];
  return {
    parameters: answers.parameters,
    confirmedReadings: new Set(),
    departments,
    ledger: [...answers.departments, ...(answers.leftOut ?? [])].flatMap((department) =>
      ledgerRows(scheme, department),
    ),
  };
}

function officeDepartment(
  scheme: Scheme,
  { code, name, sectionsNotApplicable, cells }: DepartmentAnswers,
): OfficeDepartment {
  const reported = new Map<string, Scalar>();
  const rated = new Map<string, Scalar>();
  const overrides = new Map<string, Override>();
  for (const item of scheme.items)
    for (const key of item.inputs.flatMap(({ keys }) => keys)) {
      const value = cells.get(key);
      if (value === undefined) continue;
      if (item.definition.by === "department") reported.set(key, value);
      else if (item.definition.by === "office") rated.set(key, value);
      else if (value === cellWords.notApplicable) overrides.set(key, { value, reason: imported });
    }
  return { code, name, sectionsNotApplicable, reported, overrides, rated };
}

function ledgerRows(scheme: Scheme, { code, cells }: DepartmentAnswers): readonly LedgerRow[] {
  return scheme.items.flatMap((item) => {
    if (item.definition.by !== "ledger") return [];
    const count = cells.get(item.inputs[0]?.keys[0] ?? "");
    const none = count === undefined || count === cellWords.notApplicable;
    if (none || (count instanceof Fraction && count.equals(Fraction.zero))) return [];
    return [{ department: code, item: item.code, date: null, what: imported, count, evidence: "", recordedBy: "" }];
  });
}
