import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { frame } from "../../workbook/office/sheets/frame.js";
import { ledgerFrame } from "../../workbook/office/sheets/ledger.js";
import { rankingFrame } from "../../workbook/office/sheets/ranking.js";
import { reasonFrame, reasonRows } from "../../workbook/office/sheets/reasons.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import type { ShareableSheet } from "./shareSheets.js";

/** Who owns a row: a department (its code), everybody, or nobody, such as a prepared row that is blank. */
export type RowOwner =
  { readonly of: "department"; readonly code: string } | { readonly of: "all" } | { readonly of: "nobody" };

const all: RowOwner = { of: "all" };
const nobody: RowOwner = { of: "nobody" };
const owned = (code: unknown): RowOwner => (typeof code === "string" ? { of: "department", code } : nobody);

/** By code and never by name: two departments may have the same name. */
export function rowOwners(
  scheme: Scheme,
  record: OfficeRecord,
  id: ShareableSheet,
  sheet: SheetDraft,
): (row: number) => RowOwner {
  switch (id) {
    case "readings":
    case "scheme":
      return () => all;
    case "ledger":
      return (row) => (row < ledgerFrame.firstRow ? all : owned(record.ledger[row - ledgerFrame.firstRow]?.department));
    case "reasons": {
      const rows = reasonRows(scheme, record);
      return (row) => (row < reasonFrame.firstRow ? all : owned(rows[row - reasonFrame.firstRow]?.department));
    }
    case "ranking": {
      // the hidden first column says which department of the list stands in the row
      const positions = new Map(sheet.cells.filter(({ column }) => column === 1).map(({ row, value }) => [row, value]));
      return (row) =>
        row < rankingFrame.firstRow ? all : owned(record.departments[Number(positions.get(row)) - 1]?.code);
    }
    default: {
      return (row) => (row < frame.firstRow ? all : owned(record.departments[row - frame.firstRow]?.code));
    }
  }
}
