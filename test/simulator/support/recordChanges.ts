import type { OfficeDepartment, OfficeRecord } from "../../../src/engine/answers/officeRecord.js";

/** The same record with one thing changed, of each kind that the office changes. */
export function recordChanges(record: OfficeRecord): readonly (readonly [title: string, after: OfficeRecord])[] {
  const [first, second] = record.departments;
  const [row] = record.ledger;
  if (!first || !second || !row) throw new TypeError("a sample without departments or findings");
  return [
    ["an input that a department reported", withFirst(record, { reported: otherReport(record, first) })],
    ["a new row of the 台账", { ...record, ledger: [...record.ledger, { ...row, department: second.code }] }],
    ["a value that the office set (核定)", withOtherOverride(record)],
    ["a parameter", { ...record, parameters: new Map([...record.parameters, ["siteShare", "0.6"]]) }],
  ];
}

const withFirst = (record: OfficeRecord, change: Partial<OfficeDepartment>): OfficeRecord => ({
  ...record,
  departments: record.departments.map((department, at) => (at === 0 ? { ...department, ...change } : department)),
});

/** The first input gets what another department reported. */
function otherReport({ departments }: OfficeRecord, { reported }: OfficeDepartment): OfficeDepartment["reported"] {
  const [[key, was] = []] = [...reported];
  if (key === undefined) throw new TypeError("the first department of the sample reported nothing");
  const other = departments
    .map((department) => department.reported.get(key) ?? null)
    .find((found) => found !== null && String(found) !== String(was));
  return new Map([...reported, [key, other ?? null]]);
}

/** Once, the office sets what was reported after all. */
function withOtherOverride(record: OfficeRecord): OfficeRecord {
  for (const [at, { reported, overrides }] of record.departments.entries())
    for (const [key, override] of overrides) {
      const value = reported.get(key);
      if (value === undefined || value === null || String(value) === String(override.value)) continue;
      const changed = new Map([...overrides, [key, { ...override, value }]]);
      return {
        ...record,
        departments: record.departments.map((department, i) =>
          i === at ? { ...department, overrides: changed } : department,
        ),
      };
    }
  throw new TypeError("the sample has no 核定 of something that was reported");
}
