import { changeEffect, type ChangeEffect } from "../../analysis/effects/changeEffect.js";
import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { assess } from "../../engine/assess/assess.js";
import { answersOf, type OfficeRecord } from "../../engine/answers/officeRecord.js";
import { ledgerOf } from "../../evidence/issue/issueRegisterSheet.js";
import { Fraction } from "../../exact/fraction.js";
import type { Words } from "../../words/words.js";
import { isSameScheme } from "../../scheme/catalogue.js";
import { schemeOfBook } from "../../workbook/carry/schemeOfBook.js";
import type { CellToWrite } from "../../workbook/cellToWrite.js";
import { growOffice } from "../../workbook/convert/growOffice.js";
import { growthFaultWords, growthRemarks } from "../../workbook/office/growthWords.js";
import { identityOf } from "../../workbook/identity.js";
import { ledgerRoom } from "../../workbook/office/ledgerCells.js";
import {
  freeCode,
  withLedgerRows,
  withLeftOut,
  withNewDepartment,
  withTakenIn,
} from "../../workbook/convert/officeChanges.js";
import { readOffice } from "../../workbook/office/readOffice.js";
import { assessedCells } from "../../workbook/office/rosterCells.js";
import { departmentsOfLineage, lineageIn } from "../../workbook/office/sheets/lineageSheet.js";
import { WorkbookError } from "../../workbook/workbookError.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import { growRows } from "../../xlsx/edit/growRows.js";
import type { BookDesk } from "../worker/bookDesk.js";
import type { DepartmentName, OpenOffice } from "../worker/openBook.js";
import { NotInPlace } from "../../xlsx/edit/notInPlace.js";

/** Who is assessed, and the room that the workbook has. */
export interface RosterWork {
  /** Null where no office workbook is open. */
  roster(): Promise<Roster | null>;
  /** Whose results a change would change, or why it cannot be made; null where no office workbook is open. */
  rosterEffect(change: RosterChange): Promise<RosterEffect | null>;
  /** The cells that leave a department out, or take it in, or why it cannot be; null where no office workbook is open. */
  rosterCells(change: Participation): Promise<RosterCells | null>;
  /** The file of the open workbook, with what was added; everything else in it stays. */
  grownOffice(change: Growth, file: OfficeFile): Promise<GrownOffice>;
}

export interface Roster {
  readonly departments: readonly RosterDepartment[];
  /** The code that a new department gets, unless somebody wants another. */
  readonly nextCode: string;
  /** Prepared rows of the ledger, and those of them in which nothing stands. */
  readonly free: number;
  readonly prepared: number;
}

export interface RosterDepartment extends DepartmentName {
  /** Why it is left out; null where it is assessed. */
  readonly because: string | null;
}

export type Participation =
  | { readonly kind: "leaveOut"; readonly code: string; readonly because: string }
  | { readonly kind: "takeIn"; readonly code: string };
export type Growth =
  | { readonly kind: "add"; readonly code: string; readonly name: string }
  | { readonly kind: "ledgerRows"; readonly rows: number };
export type RosterChange = Participation | Growth;

export type RosterEffect =
  { readonly kind: "effect"; readonly effect: ChangeEffect } | { readonly kind: "fault"; readonly fault: Words };

export type RosterCells =
  | { readonly kind: "cells"; readonly cells: readonly CellToWrite[] }
  | { readonly kind: "fault"; readonly fault: Words };

export interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly book: BookContents;
}

export type GrownOffice =
  /** What still needs a look is reported. */
  | { readonly kind: "made"; readonly bytes: Uint8Array; readonly remarks: readonly Words[] }
  /** The file is none of this workbook as it stands now. */
  | { readonly kind: "otherFile" }
  | { readonly kind: "faults"; readonly faults: readonly Words[] };

export const rosterWork = (desk: BookDesk): RosterWork => ({
  roster: async () => (desk.office ? rosterOf(desk.office) : null),
  rosterEffect: async (change) => {
    const open = desk.office;
    if (!open) return null;
    const { scheme, office, assessment } = open;
    return told(async () => {
      const after = changed(office.record, change, await registeredIn(open));
      return { kind: "effect", effect: changeEffect(assessment, assess(scheme, answersOf(scheme, after))) };
    });
  },
  rosterCells: async (change) => {
    const open = desk.office;
    if (!open) return null;
    return told(async () => {
      // refuses what is so already, and a department that is not there
      changed(open.office.record, change, []);
      return {
        kind: "cells",
        cells: assessedCells(open.book, change.code, change.kind === "leaveOut" ? change.because : null),
      };
    });
  },
  grownOffice: async (change, file) => {
    const open = desk.office;
    if (!open) return { kind: "otherFile" };
    const outcome = await told<GrownOffice>(async () => grown(open, change, file, await registeredIn(open)));
    return outcome.kind === "fault" ? { kind: "faults", faults: [outcome.fault] } : outcome;
  },
});

async function rosterOf(open: OpenOffice): Promise<Roster> {
  const { departments } = open.office.record;
  return {
    departments: departments.map(({ code, name, leftOut }) => ({ code, name, because: leftOut?.because ?? null })),
    nextCode: freeCode(departments, await registeredIn(open)),
    ...ledgerRoom(open.book),
  };
}

/** Codes stay with those to whom forms were issued, and with those of years before. */
const registeredIn = async ({ book }: OpenOffice): Promise<readonly DepartmentIdentity[]> => [
  ...((await ledgerOf(book))?.entries.map(({ department }) => department) ?? []),
  ...departmentsOfLineage(lineageIn(book)),
];

function changed(record: OfficeRecord, change: RosterChange, registered: readonly DepartmentIdentity[]): OfficeRecord {
  switch (change.kind) {
    case "leaveOut":
      return withLeftOut(record, change.code, change.because);
    case "takeIn":
      return withTakenIn(record, change.code);
    case "add":
      return withNewDepartment(record, change, registered);
    case "ledgerRows":
      return withLedgerRows(record, change.rows);
  }
}

async function grown(
  { office, scheme: open }: OpenOffice,
  change: Growth,
  { bytes, book }: OfficeFile,
  registered: readonly DepartmentIdentity[],
): Promise<GrownOffice> {
  const identity = identityOf(book);
  const scheme = identity && schemeOfBook(book, identity);
  if (!scheme || identity.kind !== "office" || !isSameScheme(scheme, open)) return { kind: "otherFile" };
  const before = readOffice(scheme, book).record;
  if (recordText(before) !== recordText(office.record)) return { kind: "otherFile" };
  const grows = growOffice(scheme, book, before, changed(before, change, registered));
  if (grows.faults.length > 0) return { kind: "faults", faults: grows.faults.map(growthFaultWords) };
  return { kind: "made", bytes: growRows(bytes, grows.growth), remarks: growthRemarks(grows) };
}

/** The same for the same contents, wherever they were read. */
const recordText = (record: OfficeRecord): string =>
  JSON.stringify(record, (_, value: unknown) => {
    if (value instanceof Fraction) return value.toString();
    return value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value;
  });

async function told<Outcome>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: "fault"; readonly fault: Words }> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookError || error instanceof NotInPlace) return { kind: "fault", fault: error.words };
    throw error;
  }
}
