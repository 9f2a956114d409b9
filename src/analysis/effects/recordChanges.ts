import type { LedgerRow, OfficeRecord } from "../../engine/answers/officeRecord.js";
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
