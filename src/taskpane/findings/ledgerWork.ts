import { changeEffect, type ChangeEffect } from "../../analysis/effects/changeEffect.js";
import { withFinding, withFindingChanged } from "../../analysis/effects/recordChanges.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { DayContext } from "../../exact/typedDay.js";
import type { KnownCell } from "../../workbook/cellToWrite.js";
import {
  correctedCells,
  findingCells,
  withdrawalCells,
  type Finding,
  type LedgerColumn,
} from "../../workbook/office/ledgerCells.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { OpenOffice } from "../worker/openBook.js";
import { checkedDraft, doubtsOf, type Doubt, type DraftField, type FindingDraft } from "./findingDraft.js";
import { isWrong } from "./judgedFinding.js";
import { ledgerEntries, type LedgerEntry } from "./ledgerEntries.js";
import { isLedgerItem, yearOf } from "./ledgerItems.js";
import { pastedFindings, type PastedFinding, type PastedTable } from "./pastedFindings.js";

/** What is done with rows that are there, and with many at a time. */
export interface LedgerWork {
  /** What a correction changes; null while it is not complete, changes nothing, or the row is not what was shown. */
  correctionEffect(correction: Correction, days: DayContext): Promise<ChangeEffect | null>;
  /** The cells of a correction; null where it is not complete. */
  correctionCells(
    correction: Correction,
    days: DayContext,
  ): Promise<readonly KnownCell[] | { readonly changed: string } | null>;
  /** How a pasted table is understood. @param recordedBy of rows that do not say */
  pastedFindings(text: string, recordedBy: string, days: DayContext): Promise<PastedFindings | null>;
  /** The cells of many findings; null where one is not complete, "full" where there are too few free rows. */
  manyFindingCells(drafts: readonly FindingDraft[], days: DayContext): Promise<readonly KnownCell[] | "full" | null>;
}

/** What becomes of a row of 台账. */
export type Correction =
  | { readonly kind: "corrected"; readonly entry: LedgerEntry; readonly draft: FindingDraft }
  /** By its reason; "" lets it count again. */
  | { readonly kind: "withdrawn"; readonly entry: LedgerEntry; readonly reason: string };

/** A row of the ledger, or of what was pasted, that says the same. */
export interface SameFinding {
  readonly of: "ledger" | "pasted";
  /** Its cell, or its line. */
  readonly place: string;
}

export interface JudgedFinding extends PastedFinding {
  readonly wrong: readonly DraftField[];
  readonly doubts: readonly Doubt[];
  readonly same: SameFinding | null;
}

export type PastedFindings =
  | Exclude<PastedTable, { readonly kind: "rows" }>
  | (Omit<Extract<PastedTable, { readonly kind: "rows" }>, "rows"> & {
      readonly rows: readonly JudgedFinding[];
      /** Of the rows that are right. */
      readonly effect: ChangeEffect;
    });

export const ledgerWork = (desk: BookDesk): LedgerWork => ({
  correctionEffect: async (correction, days) => {
    const open = desk.office;
    const change = open && changeOf(open, correction, days);
    if (!open || !change || "changed" in change) return null;
    return effectOf(open, withFindingChanged(open.office.record, correction.entry.id, change.row));
  },
  correctionCells: async (correction, days) => {
    const open = desk.office;
    const change = open && changeOf(open, correction, days);
    if (!open || !change) return null;
    if ("changed" in change) return change;
    const { position } = correction.entry;
    return correction.kind === "withdrawn"
      ? withdrawalCells(open.book, position, correction.reason.trim())
      : correctedCells(open.scheme, open.book, position, change.row as Finding, change.columns);
  },
  pastedFindings: async (text, recordedBy, days) => (desk.office ? judged(desk.office, text, recordedBy, days) : null),
  manyFindingCells: async (drafts, days) => {
    const open = desk.office;
    const findings = open ? drafts.flatMap((draft) => findingOf(open, draft, days) ?? []) : [];
    if (!open || findings.length < drafts.length || findings.length === 0) return null;
    return findingCells(open.scheme, open.book, findings) ?? "full";
  },
});

type RowChange = { readonly row: Partial<Finding>; readonly columns: readonly LedgerColumn[] };

const columns = ["department", "item", "date", "what", "count", "evidence", "recordedBy"] as const;

/** @returns null for what is not complete or changes nothing; the place of a row that is not what was shown */
function changeOf(
  open: OpenOffice,
  correction: Correction,
  days: DayContext,
): RowChange | { readonly changed: string } | null {
  const { entry } = correction;
  const now = ledgerEntries(open).find(({ id }) => id === entry.id);
  if (!now || JSON.stringify(now) !== JSON.stringify(entry)) return { changed: entry.place };
  if (correction.kind === "withdrawn") {
    const withdrawn = correction.reason.trim();
    return withdrawn === entry.withdrawn ? null : { row: { withdrawn }, columns: [] };
  }
  const { draft } = correction;
  const finding = findingOf(open, draft, days);
  // only what was typed anew is written: the other cells stay as somebody typed them
  const changed = columns.filter((column) => draft[column].trim() !== entry[column].trim());
  return finding && changed.length > 0 ? { row: finding, columns: changed } : null;
}

function findingOf({ scheme }: OpenOffice, draft: FindingDraft, days: DayContext): Finding | null {
  const checked = checkedDraft(draft, { ...days, year: yearOf(scheme) });
  return "finding" in checked ? checked.finding : null;
}

const effectOf = ({ scheme, assessment }: OpenOffice, record: OfficeRecord): ChangeEffect =>
  changeEffect(assessment, assess(scheme, answersOf(scheme, record)));

function judged(open: OpenOffice, text: string, recordedBy: string, days: DayContext): PastedFindings {
  const { scheme, office } = open;
  const table = pastedFindings(text, {
    departments: office.record.departments.map(({ code, name }) => ({ code, name })),
    items: scheme.items.filter(isLedgerItem).map(({ code, name }) => ({ code, name })),
    days: { ...days, year: yearOf(scheme) },
    recordedBy,
  });
  if (table.kind !== "rows") return table;
  const places = new Map(
    ledgerEntries(open)
      .filter(({ problem }) => problem === null)
      .map((entry) => [signOf(findingOf(open, entry, days)), { of: "ledger", place: entry.place } as SameFinding]),
  );
  const rows = table.rows.map((row): JudgedFinding => {
    const checked = checkedDraft(row.draft, { ...days, year: yearOf(scheme) });
    if ("wrong" in checked) return { ...row, wrong: [...checked.wrong], doubts: [], same: null };
    const sign = signOf(checked.finding);
    const same = places.get(sign) ?? null;
    if (!same) places.set(sign, { of: "pasted", place: String(row.line) });
    return { ...row, wrong: [], doubts: doubtsOf(checked.finding, days.today ?? ""), same };
  });
  const right = rows.flatMap((row) => (isWrong(row) ? [] : (findingOf(open, row.draft, days) ?? [])));
  return { ...table, rows, effect: effectOf(open, right.reduce(withFinding, office.record)) };
}

const signOf = (finding: Finding | null): string =>
  finding === null
    ? ""
    : JSON.stringify([finding.department, finding.item, String(finding.date), finding.what, String(finding.count)]);
