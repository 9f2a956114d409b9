import { withFinding } from "../../analysis/effects/recordChanges.js";
import { lateness, type Lateness } from "../../analysis/lateness.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf } from "../../engine/answers/officeRecord.js";
import type { DayContext } from "../../exact/typedDay.js";
import type { Selection } from "../../host/port.js";
import type { CellToWrite } from "../../workbook/cellToWrite.js";
import { findingCells, ledgerRoom, takesWithdrawal } from "../../workbook/office/ledgerCells.js";
import { checkedDraft, type FindingDraft } from "./findingDraft.js";
import type { BookDesk } from "../worker/bookDesk.js";
import { codeAt, departmentAt } from "../explain/figureAt.js";
import { ledgerEntries, type LedgerEntry } from "./ledgerEntries.js";
import { isLedgerItem, yearOf } from "./ledgerItems.js";
import { findingEffect, type FindingEffect } from "./findingEffect.js";
import type { DepartmentName, OpenOffice } from "../worker/openBook.js";
import { otherNodes, type OtherNode } from "../readings/otherNodes.js";

export interface FindingsWork {
  /** What a finding can be about; null where no office workbook is open. */
  ledgerChoices(): Promise<LedgerChoices | null>;
  /** What the selected cell names of a finding. */
  findingAt(selection: Selection): Promise<NamedBySelection>;
  /** What a finding would change; "leftOut" where its department is not assessed; null while the draft is not complete, or no office workbook is open. */
  findingEffect(draft: FindingDraft, days: DayContext): Promise<FindingEffect | "leftOut" | null>;
  /** The cells of the next free row; null when the ledger is full or the draft is not complete. */
  findingCells(draft: FindingDraft, days: DayContext): Promise<readonly CellToWrite[] | null>;
  /** Whether an act was late, by the term of its item; days as Excel's numbers. */
  lateness(item: string, event: number, act: number): Promise<Lateness>;
}

export interface LedgerChoices {
  readonly departments: readonly DepartmentName[];
  readonly items: readonly LedgerItem[];
  /** What else has a code: typing it brings up where it belongs. */
  readonly others: readonly OtherNode[];
  /** The year that is assessed: of days that are typed without one. */
  readonly year: number | null;
  /** Every filled row of the ledger, those that do not count too. */
  readonly rows: readonly LedgerEntry[];
  /** A ledger of version 2 has no column to withdraw a row by. */
  readonly takesWithdrawal: boolean;
  /** Prepared rows in which nothing stands. */
  readonly free: number;
  readonly prepared: number;
}

export interface LedgerItem {
  readonly code: string;
  readonly name: string;
  /** What is counted, such as 项; "" where there is none. */
  readonly unit: string;
  readonly about: string;
  readonly evidence: string;
  readonly lateAfter: { readonly days: number; readonly kind: "working" | "calendar" } | null;
}

export interface NamedBySelection {
  readonly department: string | null;
  readonly item: string | null;
}

export const findingsWork = (desk: BookDesk): FindingsWork => ({
  ledgerChoices: async () => (desk.office ? choicesOf(desk.office) : null),
  findingAt: async (selection) => (desk.office ? namedBy(desk.office, selection) : { department: null, item: null }),
  findingEffect: async (draft, days) => {
    const open = desk.office;
    if (!open) return null;
    const checked = checkedDraft(draft, { ...days, year: yearOf(open.scheme) });
    if ("wrong" in checked) return null;
    const { scheme, office, assessment } = open;
    if (assessment.leftOut.some(({ code }) => code === checked.finding.department)) return "leftOut";
    const after = assess(scheme, answersOf(scheme, withFinding(office.record, checked.finding)));
    return findingEffect({ record: office.record, before: assessment, after }, checked.finding);
  },
  findingCells: async (draft, days) => {
    const open = desk.office;
    if (!open) return null;
    const checked = checkedDraft(draft, { ...days, year: yearOf(open.scheme) });
    return "wrong" in checked ? null : findingCells(open.scheme, open.book, [checked.finding]);
  },
  lateness: async (code, event, act) => {
    const node = desk.scheme.node(code);
    return node?.kind === "item" ? lateness(node, event, act) : { kind: "noTerm" };
  },
});

function choicesOf(open: OpenOffice): LedgerChoices {
  const { scheme, book, office } = open;
  return {
    departments: office.record.departments.map(({ code, name }) => ({ code, name })),
    items: scheme.items.filter(isLedgerItem).map(({ code, name, inputs, definition }) => ({
      code,
      name,
      unit: inputs[0]?.unit ?? "",
      about: definition.about,
      evidence: definition.evidence,
      lateAfter: definition.lateAfter ?? null,
    })),
    others: otherNodes(scheme),
    year: yearOf(scheme),
    rows: ledgerEntries(open),
    takesWithdrawal: takesWithdrawal(book),
    ...ledgerRoom(book),
  };
}

function namedBy({ scheme, office }: OpenOffice, selection: Selection): NamedBySelection {
  const code = codeAt(scheme, selection);
  const node = code === null ? undefined : scheme.node(code);
  return {
    department: departmentAt(office.record, selection),
    item: node?.kind === "item" && isLedgerItem(node) ? node.code : null,
  };
}
