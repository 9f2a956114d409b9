import { outcomeWords } from "../../engine/model/outcome.js";
import type { OfficeRecord } from "../../engine/answers/officeRecord.js";
import type { Scheme } from "../../scheme/scheme.js";
import { officeDraft } from "../../workbook/office/buildOffice.js";
import { frame } from "../../workbook/office/sheets/frame.js";
import { ledgerColumns, ledgerFrame } from "../../workbook/office/sheets/ledger.js";
import { officeSheets, templateVersion } from "../../workbook/sheetNames.js";
import type { BookDraft, CellDraft, SheetDraft, StyleDraft } from "../../xlsx/draft.js";
import { writeWorkbook } from "../../xlsx/write/writeWorkbook.js";
import { sheetNamed, sheetsNeeded } from "./formulaNeeds.js";
import type { LeftOut } from "./leftOut.js";
import { nativeSheet } from "./nativeSheet.js";
import { PublishError } from "../publishError.js";
import { rowOwners } from "./rowOwners.js";
import { shareCover } from "./shareCover.js";
import { sharedRecord } from "./sharedRecord.js";
import { shareableSheets, technicalSheets, usualSheets, type ShareableSheet } from "./shareSheets.js";
import { valuesSheet } from "./valuesSheet.js";

export interface ShareOptions {
  readonly formulas: "native" | "values";
  /** Codes; all departments where absent. */
  readonly departments?: readonly string[];
  /** All but 核定理由 where absent. */
  readonly sheets?: readonly ShareableSheet[];
}

export interface SharedCopy {
  readonly bytes: Uint8Array;
  /** What it holds, which is not always what was asked for: see `leftOut`. */
  readonly formulas: "native" | "values";
  readonly leftOut: readonly LeftOut[];
}

/**
 * A copy of the office workbook for people without the add-in, built from the record and not from an open file:
 * so nothing can be in it that was not put there.
 *
 * Places and ranking scores are those of the whole assessment, also where only some departments are shared.
 * Formulas that would need what is left out are replaced by their results, then on all sheets, so that a copy
 * is either one that calculates or one that does not.
 *
 * @throws PublishError for departments that the record does not have, and when nothing would be left
 */
export async function shareCopy(scheme: Scheme, record: OfficeRecord, options: ShareOptions): Promise<SharedCopy> {
  const { draft, ...copy } = shareDraft(scheme, record, options);
  return { bytes: await writeWorkbook(draft), ...copy };
}

function shareDraft(
  scheme: Scheme,
  full: OfficeRecord,
  options: ShareOptions,
): Omit<SharedCopy, "bytes"> & { readonly draft: BookDraft } {
  const wanted = shareableSheets.filter((sheet) => (options.sheets ?? usualSheets).includes(sheet));
  if (wanted.length === 0) throw new PublishError({ code: "noSheets" });
  const codes = new Set(full.departments.map(({ code }) => code));
  const chosen = new Set(options.departments ?? codes);
  for (const code of chosen) if (!codes.has(code)) throw new PublishError({ code: "unknownDepartment", found: code });
  if (chosen.size === 0) throw new PublishError({ code: "noDepartments" });

  const { record, leftOut: kept } = sharedRecord(full, wanted.includes("reasons"), chosen);
  const office = officeDraft(scheme, record, "native");
  const names = wanted.map((id) => officeSheets[id]);
  const technical = technicalSheets.map((id) => officeSheets[id]);
  const isAll = chosen.size === codes.size;
  const needed = [...sheetsNeeded(office, names)].filter((name) => !names.includes(name as never));
  const missing = needed.filter((name) => !technical.includes(name as never));
  const formulas = options.formulas === "native" && isAll && missing.length === 0 ? "native" : "values";
  const hidden = formulas === "native" ? needed : [];

  const because = options.formulas === "values" ? "asked" : isAll ? "sheets" : "departments";
  const absent = shareableSheets.filter((id) => !wanted.includes(id)).map((id) => officeSheets[id]);
  const open = scheme.readings
    .filter(({ number }) => !record.confirmedReadings.has(number))
    .map(({ number }) => number);
  const leftOut: readonly LeftOut[] = [
    ...(absent.length > 0 ? [{ kind: "sheets" as const, names: absent }] : []),
    ...(isAll ? [] : [{ kind: "departments" as const, count: codes.size - chosen.size, of: codes.size }]),
    ...(formulas === "native"
      ? []
      : [{ kind: "formulas" as const, because, needed: because === "sheets" ? missing : [] } as const]),
    ...kept.filter(({ kind }) => kind === "reasons" || wanted.includes("ledger")),
    ...(open.length > 0 ? [{ kind: "unconfirmedReadings" as const, numbers: open }] : []),
    ...(hidden.length > 0 ? [{ kind: "hiddenSheets" as const, names: hidden }] : []),
  ];

  const present = new Set<string>([...names, ...hidden]);
  const owns = (id: ShareableSheet, sheet: SheetDraft) => {
    const ownerOf = rowOwners(scheme, record, id, sheet);
    return (row: number): boolean => {
      const owner = ownerOf(row);
      return (
        owner.of === "all" ||
        (owner.of === "department"
          ? chosen.has(owner.code)
          : isAll && id === "ledger" && row < ledgerFrame.firstRow + record.ledger.length)
      );
    };
  };
  const sheets = wanted.map((id): SheetDraft => {
    const sheet = sheetNamed(office, officeSheets[id]);
    const shared =
      formulas === "native"
        ? nativeSheet(office, sheet, present)
        : valuesSheet(office, sheet, owns(id, sheet), changeOf(office, record, id, owns(id, sheet)));
    return id === "ledger" ? withoutColumns(shared) : shared;
  });
  const cover = shareCover(scheme, {
    formulas,
    sheets: wanted,
    departments: full.departments.filter(({ code }) => chosen.has(code)),
    of: codes.size,
    leftOut,
  });
  return {
    formulas,
    leftOut,
    draft: {
      properties: { title: `${scheme.title}发送稿`, creator: office.properties.creator },
      customProperties: { "scorebook.template": `scorebook.share.${scheme.id}`, "scorebook.version": templateVersion },
      names:
        formulas === "native"
          ? office.names.filter(({ refersTo }) => [...present].some((sheet) => refersTo.startsWith(`${sheet}!`)))
          : [],
      sheets: [cover, ...sheets, ...hidden.map((name) => nativeSheet(office, sheetNamed(office, name), present))],
    },
  };
}

/** The columns stay, so that formulas find theirs; their headings say that they are empty on purpose. */
function withoutColumns(ledger: SheetDraft): SheetDraft {
  const emptied: readonly number[] = [ledgerColumns.evidence, ledgerColumns.recordedBy];
  const isHead = ({ row, column }: CellDraft) => row === ledgerFrame.headRow && emptied.includes(column);
  return {
    ...ledger,
    cells: ledger.cells.map((cell) =>
      isHead(cell) && typeof cell.value === "string" ? { ...cell, value: `${cell.value}\n（未附）` } : cell,
    ),
  };
}

/** What cells of values say in the place of what only formulas, or all rows together, say. */
function changeOf(
  office: BookDraft,
  record: OfficeRecord,
  id: ShareableSheet,
  keeps: (row: number) => boolean,
): (cell: CellDraft) => CellDraft {
  if (id === "scores") return withSigns(sheetNamed(office, officeSheets.outcomes));
  if (id === "ranking") {
    return (cell) => {
      const department =
        cell.column === 1 && typeof cell.value === "number" ? record.departments[cell.value - 1] : undefined;
      return department ? { ...cell, value: department.code } : cell;
    };
  }
  if (id !== "ledger") return (cell) => cell;
  // renumbered: gaps would show how much is recorded about others
  const rows = [...new Set(sheetNamed(office, officeSheets.ledger).cells.map(({ row }) => row))].filter(
    (row) => row >= ledgerFrame.firstRow && keeps(row),
  );
  const numberOf = new Map(rows.sort((a, b) => a - b).map((row, at) => [row, at + 1]));
  return (cell) => {
    const number = numberOf.get(cell.row);
    if (number === undefined) return cell;
    if (cell.column === 1) return { ...cell, value: `ledger.${number}` };
    if (cell.column === ledgerColumns.number) return { ...cell, value: number };
    return cell.column === ledgerColumns.id ? { row: cell.row, column: cell.column } : cell;
  };
}

/** ○ and △, which the office workbook shows by a format that looks at 填报状态. */
function withSigns(outcomes: SheetDraft): (cell: CellDraft) => CellDraft {
  const states = new Map(outcomes.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  const marked = new Map<string, StyleDraft>();
  const sign: Readonly<Record<string, { readonly mark: string; readonly color: string; readonly fill: string }>> = {
    [outcomeWords.notFilled]: { mark: "○", color: "9C5700", fill: "FCE4D6" },
    [outcomeWords.notApplicable]: { mark: "△", color: "6B7280", fill: "E5E7EB" },
  };
  return (cell) => {
    const state = states.get(`${cell.row},${cell.column}`);
    const look =
      cell.row >= frame.firstRow && typeof cell.value === "number" && typeof state === "string"
        ? sign[state]
        : undefined;
    if (!look) return cell;
    const key = JSON.stringify([cell.style, look.mark]);
    const known = marked.get(key) ?? {
      ...cell.style,
      font: { ...cell.style?.font, color: look.color },
      fill: look.fill,
      numberFormat: `0.00##"${look.mark}"`,
    };
    marked.set(key, known);
    return { ...cell, style: known };
  };
}
