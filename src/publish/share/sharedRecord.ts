import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { LeftOut } from "./leftOut.js";

/**
 * The record without what only the office keeps: rows are numbered anew and only those that are needed, who recorded a finding and its evidence, and the reasons of
 * overrides unless they are wanted. No score depends on any of them. The reason of a veto stays: a veto
 * without one does not count.
 *
 * @param chosen codes of the departments that are shared: what is left out is reported for them only
 */
export function sharedRecord(
  record: OfficeRecord,
  withReasons: boolean,
  chosen: ReadonlySet<string>,
): { readonly record: OfficeRecord; readonly leftOut: readonly LeftOut[] } {
  // as they stand in the office, rows would show what was deleted, and 核定理由 what is recorded about other items
  const {
    reasons: _reasons,
    prepared: _prepared,
    template: _template,
    terms: _terms,
    confirmations,
    ...shared
  } = record;
  const findings = record.ledger.filter(
    ({ department }) => chosen.size === record.departments.length || chosen.has(String(department)),
  );
  const evidence = findings.filter((row) => row.evidence !== "").length;
  const recordedBy = findings.filter((row) => row.recordedBy !== "").length;
  const given = record.departments
    .filter(({ code }) => chosen.has(code))
    .reduce(
      (sum, { overrides }) =>
        sum + new Set([...overrides.values()].map(({ reason }) => reason).filter((reason) => reason !== "")).size,
      0,
    );
  return {
    record: {
      ...shared,
      departments: withReasons
        ? record.departments
        : record.departments.map((department) => ({
            ...department,
            overrides: new Map([...department.overrides].map(([key, { value }]) => [key, { value, reason: "" }])),
          })),
      ledger: record.ledger.map(({ id: _id, position: _position, ...row }) => ({
        ...row,
        evidence: "",
        recordedBy: "",
      })),
    },
    leftOut: [
      ...(!withReasons && given > 0 ? [{ kind: "reasons" as const, count: given }] : []),
      ...(evidence > 0 ? [{ kind: "evidence" as const, rows: evidence }] : []),
      ...(recordedBy > 0 ? [{ kind: "recordedBy" as const, rows: recordedBy }] : []),
      ...(confirmations ? [{ kind: "confirmations" as const, count: confirmations.size }] : []),
    ],
  };
}
