import { ledgerProblem, type LedgerProblem, type LedgerRow } from "../../engine/answers/officeRecord.js";
import { dayOfSerial, isDaySerial } from "../../exact/daySerial.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { FormulaError } from "../../formula/value.js";
import type { OpenOffice } from "../worker/openBook.js";
import type { FindingDraft } from "./findingDraft.js";

/** A row of 台账 as it stands, in the fields in which it would be typed. */
export interface LedgerEntry extends FindingDraft {
  /** Which finding it is, wherever its row stands. */
  readonly id: string;
  /** Counted from the heads. */
  readonly position: number;
  readonly place: string;
  readonly withdrawn: string;
  /** Why it does not count; null where it does. */
  readonly problem: LedgerProblem | null;
}

export function ledgerEntries({ scheme, office }: Pick<OpenOffice, "scheme" | "office">): readonly LedgerEntry[] {
  const { record, ledgerPlaces } = office;
  const codes = new Set(record.departments.map(({ code }) => code));
  return record.ledger.map((row, at): LedgerEntry => ({
    id: row.id ?? "",
    position: row.position ?? 0,
    place: ledgerPlaces[at] ?? "",
    department: shown(row.department),
    item: shown(row.item),
    date: shownDay(row.date),
    what: row.what,
    count: shown(row.count),
    evidence: row.evidence,
    recordedBy: row.recordedBy,
    withdrawn: row.withdrawn ?? "",
    problem: problemOf(row),
  }));

  function problemOf(row: LedgerRow): LedgerProblem | null {
    return ledgerProblem(scheme, codes, row);
  }
}

function shown(value: Scalar): string {
  if (value === null) return "";
  return value instanceof FormulaError ? value.code : String(value);
}

const shownDay = (value: Scalar): string =>
  value instanceof Fraction && value.isWhole() && isDaySerial(value.toNumber())
    ? dayOfSerial(value.toNumber())
    : shown(value);
