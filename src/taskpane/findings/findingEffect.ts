import { entryEffect, type EntryEffect } from "../../analysis/effects/entryEffect.js";
import type { Assessment } from "../../engine/assess/assess.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Finding } from "../../workbook/office/ledgerCells.js";

/** What one finding changes. */
export interface FindingEffect extends EntryEffect {
  /** Rows that the ledger already has for the department and the item. */
  readonly rowsBefore: number;
  /** The office set a value for the item: the ledger does not count there. */
  readonly overridden: boolean;
}

interface Compared {
  readonly record: OfficeRecord;
  readonly before: Assessment;
  readonly after: Assessment;
}

/** @throws RangeError for a department or an item that the assessment does not have */
export function findingEffect({ record, before, after }: Compared, { department, item: code }: Finding): FindingEffect {
  const overrides = record.departments.find((one) => one.code === department)?.overrides;
  const item = before.scheme.node(code);
  return {
    ...entryEffect(before, after, department, code),
    rowsBefore: record.ledger.filter((row) => !row.withdrawn && row.department === department && row.item === code)
      .length,
    overridden: item?.kind === "item" && item.inputs.some(({ keys }) => keys.some((key) => overrides?.has(key))),
  };
}
