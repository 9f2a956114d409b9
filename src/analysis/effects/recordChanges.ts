import type { LedgerRow, OfficeDepartment, OfficeRecord, Override } from "../../engine/answers/officeRecord.js";
import type { Scalar } from "../../formula/value.js";
import type { ParameterValue } from "../../scheme/definition.js";

/** A record as it would be after one decision; the record itself stays as it is. */

/** @param value one that `parameterFault` has nothing against */
export const withParameter = (record: OfficeRecord, name: string, value: ParameterValue): OfficeRecord => ({
  ...record,
  parameters: new Map([...record.parameters, [name, value]]),
});

export function withReadingConfirmed(record: OfficeRecord, reading: number, confirmed = true): OfficeRecord {
  const others = [...record.confirmedReadings].filter((number) => number !== reading);
  return { ...record, confirmedReadings: new Set(confirmed ? [...others, reading].sort((a, b) => a - b) : others) };
}

export const withFinding = (record: OfficeRecord, row: LedgerRow): OfficeRecord => ({
  ...record,
  ledger: [...record.ledger, row],
});

/** @param id of the row that is corrected or withdrawn */
export const withFindingChanged = (record: OfficeRecord, id: string, change: Partial<LedgerRow>): OfficeRecord => ({
  ...record,
  ledger: record.ledger.map((row) => (row.id === id ? { ...row, ...change } : row)),
});

/** What the office sets for an item of a department. */
export interface SetInputs {
  readonly department: string;
  readonly item: string;
  /** By the key of the input; null empties it. */
  readonly cells: ReadonlyMap<string, Scalar>;
}

export const withRatings = (record: OfficeRecord, all: readonly SetInputs[]): OfficeRecord =>
  withInputs(record, all, (department, cells) => ({ rated: merged(department.rated, cells) }));

/** @param reason of each of them */
export const withOverrides = (record: OfficeRecord, all: readonly SetInputs[], reason: string): OfficeRecord =>
  withInputs(record, all, (department, cells) => ({
    overrides: merged<Override>(
      department.overrides,
      new Map([...cells].map(([key, value]) => [key, value === null ? null : { value, reason }])),
    ),
  }));

function withInputs(
  record: OfficeRecord,
  all: readonly SetInputs[],
  change: (department: OfficeDepartment, cells: SetInputs["cells"]) => Partial<OfficeDepartment>,
): OfficeRecord {
  const departments = new Map(record.departments.map((department) => [department.code, department]));
  for (const { department: code, item, cells } of all) {
    const department = departments.get(code);
    if (!department) throw new RangeError(`the record has no department ${code}`);
    // what is typed anew is no longer what its reader found wrong there
    const malformed = new Map([...(department.malformed ?? [])].filter(([of]) => of !== item));
    departments.set(code, { ...department, ...change(department, cells), malformed });
  }
  return { ...record, departments: [...departments.values()] };
}

function merged<Value>(
  before: ReadonlyMap<string, Value>,
  changed: ReadonlyMap<string, Value | null>,
): ReadonlyMap<string, Value> {
  const after = new Map(before);
  for (const [key, value] of changed) {
    if (value === null) after.delete(key);
    else after.set(key, value);
  }
  return after;
}
