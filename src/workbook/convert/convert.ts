import { typedText } from "../../exact/typedNumber.js";
import type { FormulaMode } from "../../formula/print.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import type { BookDraft, CellDraft, SheetDraft } from "../../xlsx/draft.js";
import { formDrafts } from "../form/formDraft.js";
import { officeDrafts } from "../office/buildOffice.js";
import { columnLetters } from "../cellRef.js";
import { canonicalFormula, renamedSheets } from "../formulaText.js";
import { identityOf } from "../identity.js";
import { readForm } from "../form/readForm.js";
import { templateVersion } from "../sheetNames.js";
import { readOffice } from "../office/readOffice.js";
import { wholeWorkbook, WorkbookError } from "../workbookError.js";

/** What has to be written to bring a workbook into another mode, and what is left as it is. */
export interface Conversion {
  readonly changes: readonly CellChange[];
  readonly left: readonly LeftCell[];
}

export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  /** Without the leading "=". */
  readonly formula: string;
  /** What the formula yields, recomputed. */
  readonly value: CellDraft["value"];
}

/** A cell that should hold one of our formulas and holds something else. */
export interface LeftCell {
  readonly sheet: string;
  readonly address: string;
  readonly found: string;
  readonly expected: string;
}

const modes: readonly FormulaMode[] = ["native", "live", "both"];

/**
 * Plans the conversion of a whole workbook between native, live and both.
 *
 * Each cell that holds our formula in any of the modes gets it in the wanted one, with its value computed
 * afresh: that also repairs cells that fell to #NAME?. Formulas of the user are not touched; where one stands
 * in the place of ours it is listed.
 *
 * @throws WorkbookError when the workbook is not one of ours
 */
export const planConversion = (scheme: Scheme, book: BookContents, mode: FormulaMode): Conversion =>
  planConversions(scheme, book)(mode);

/** The same into each mode: the workbook is calculated once. @throws WorkbookError as above */
export function planConversions(scheme: Scheme, book: BookContents): (mode: FormulaMode) => Conversion {
  const draftIn = draftsOf(scheme, book);
  return (mode) => conversionTo(mode, book, draftIn);
}

function conversionTo(mode: FormulaMode, book: BookContents, draftIn: (mode: FormulaMode) => BookDraft): Conversion {
  const names = sheetNamesOf(book);
  const wanted = draftIn(mode);
  const rename = renameMap(wanted.sheets, names);
  const changes: CellChange[] = [];
  const left: LeftCell[] = [];
  for (const sheet of wanted.sheets) {
    const actual = names.get(keyOfDraft(sheet));
    if (!actual) continue;
    const isOurs = (found: CellContents, address: string) =>
      otherModes(mode).some((each) => isSame(found, formulasOf(draftIn(each), sheet.name).get(address), rename));
    for (const cell of sheet.cells) {
      if (cell.formula === undefined) continue;
      const address = `${columnLetters(cell.column)}${cell.row}`;
      const found = actual.cells.get(address);
      const formula = renamedSheets(cell.formula, rename);
      if (!found || (found.formula !== formula && !isSame(found, cell.formula, rename) && !isOurs(found, address))) {
        left.push({ sheet: actual.name, address, found: shownCell(found), expected: `=${formula}` });
        continue;
      }
      if (found.formula === formula && sameValue(found, cell.value)) continue;
      changes.push({ sheet: actual.name, address, formula, value: cell.value });
    }
  }
  return { changes, left };
}

const otherModes = (mode: FormulaMode): readonly FormulaMode[] => modes.filter((each) => each !== mode);

/** The workbook rebuilt in any of the modes: it is calculated once, and only the modes asked for are spelled. */
function draftsOf(scheme: Scheme, book: BookContents): (mode: FormulaMode) => BookDraft {
  const identity = identityOf(book);
  if (!identity)
    throw new WorkbookError(
      wholeWorkbook,
      "不是考核簿生成的汇总簿或填报表，不能转换",
      "was not made by Scorebook and cannot be converted",
    );
  if (identity.kind === "office") return remembering(officeDrafts(scheme, readOffice(scheme, book).record));
  if (identity.templateVersion !== templateVersion)
    throw new WorkbookError(
      wholeWorkbook,
      `是第 ${identity.templateVersion} 版的填报表，公式不能改写；填写和收回不受影响`,
      `is a form of version ${identity.templateVersion}, whose formulas stay as they are; it can be filled in and collected`,
    );
  const { department, parameters, texts } = readForm(scheme, book);
  return remembering(formDrafts(scheme, department, parameters, { texts }));
}

function remembering(draftIn: (mode: FormulaMode) => BookDraft): (mode: FormulaMode) => BookDraft {
  const made = new Map<FormulaMode, BookDraft>();
  return (mode) => {
    const draft = made.get(mode) ?? draftIn(mode);
    made.set(mode, draft);
    return draft;
  };
}

/** The sheets by the key in A1, whatever they are called now. */
export function sheetNamesOf(book: BookContents): ReadonlyMap<string, SheetContents> {
  return new Map(
    book.sheets.flatMap((sheet) => {
      const value = sheet.cells.get("A1")?.value;
      return value?.kind === "text" && value.text.startsWith("scorebook.") ? [[value.text, sheet] as const] : [];
    }),
  );
}

/** The text in A1. */
export const keyOfDraft = (sheet: SheetDraft): string => {
  const value = sheet.cells.find(({ row, column }) => row === 1 && column === 1)?.value;
  return typeof value === "string" ? value : "";
};

/** From the names that our formulas use to those that the tabs have now, where they are others. */
export const renameMap = (
  sheets: readonly SheetDraft[],
  names: ReadonlyMap<string, SheetContents>,
): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap((sheet) => {
      const now = names.get(keyOfDraft(sheet))?.name ?? sheet.name;
      return now === sheet.name ? [] : [[sheet.name, now] as const];
    }),
  );

const kept = new WeakMap<BookDraft, Map<string, Map<string, string>>>();

function formulasOf(draft: BookDraft, sheet: string): ReadonlyMap<string, string> {
  const sheets = kept.get(draft) ?? new Map<string, Map<string, string>>();
  kept.set(draft, sheets);
  const known = sheets.get(sheet);
  if (known) return known;
  const cells = draft.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const formulas = new Map(
    cells.flatMap(({ row, column, formula }) =>
      formula === undefined ? [] : [[`${columnLetters(column)}${row}`, formula] as const],
    ),
  );
  sheets.set(sheet, formulas);
  return formulas;
}

/** Programs write the same formula in their own ways. */
export const isSame = (
  { formula }: CellContents,
  ours: string | undefined,
  rename: ReadonlyMap<string, string>,
): boolean =>
  formula !== undefined &&
  ours !== undefined &&
  canonicalFormula(formula) === canonicalFormula(renamedSheets(ours, rename));

const shownCell = (cell: CellContents | undefined): string => {
  if (cell?.formula !== undefined) return `=${cell.formula}`;
  const value = cell?.value;
  if (value === undefined || value.kind === "blank") return "（空白）";
  return value.kind === "error" ? value.code : value.kind === "boolean" ? String(value.value) : value.text;
};

/** Whether a cell of a file shows what a draft says. */
export function sameValue({ value }: CellContents, wanted: CellDraft["value"]): boolean {
  if (wanted === undefined) return value.kind === "blank";
  if (typeof wanted === "object") return value.kind === "error" && value.code === wanted.error;
  if (value.kind === "number") return typeof wanted === "number" && value.text === typedText(wanted);
  if (value.kind === "boolean") return value.value === wanted;
  return value.kind === "text" ? value.text === wanted : wanted === "";
}
