import type { CoverIdentity } from "../../evidence/issue/coverIdentity.js";
import { addressText } from "../../xlsx/cellAddress.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { sheetKey } from "../../workbook/sheetNames.js";
import { shownCell } from "../compare/comparable.js";
import { textOf } from "../compare/sheetMap.js";

/** What a workbook says it is, before anything of it is believed. */
export type FormClaims = Omit<CoverIdentity, "shortDigest">;

export type Claimed =
  { readonly kind: "form"; readonly claims: FormClaims } | { readonly kind: "office" } | { readonly kind: "other" };

/**
 * Looks for the cover of a form: by its key wherever that stands, and by the keys of its rows, so that a form
 * is known as ours even after rows came before them.
 */
export function claimsOf(book: BookContents): Claimed {
  if (book.sheets.some((sheet) => has(sheet, sheetKey("office", "home")))) return { kind: "office" };
  const cover =
    book.sheets.find((sheet) => has(sheet, sheetKey("form", "cover"))) ??
    book.sheets.find((sheet) => has(sheet, "issueId") && has(sheet, "departmentCode"));
  if (!cover)
    return book.sheets.some((sheet) => has(sheet, sheetKey("form", "form")))
      ? { kind: "form", claims: claimsIn(() => "") }
      : { kind: "other" };
  return { kind: "form", claims: claimsIn((key) => valueBeside(cover, key)) };
}

const claimsIn = (value: (key: keyof FormClaims) => string): FormClaims => ({
  issueId: value("issueId"),
  departmentCode: value("departmentCode"),
  round: value("round"),
  templateId: value("templateId"),
  templateVersion: value("templateVersion"),
  schemeId: value("schemeId"),
});

function keyCell({ cells }: SheetContents, key: string): CellContents | undefined {
  for (const cell of cells.values()) if (cell.formula === undefined && textOf(cell) === key) return cell;
  return undefined;
}

const has = (sheet: SheetContents, key: string): boolean => keyCell(sheet, key) !== undefined;

/** The cell of the row of a key in the column of values; where that column lost its key, the last filled one: key, label, value stand side by side. */
function valueBeside(sheet: SheetContents, key: string): string {
  const found = keyCell(sheet, key);
  const value = keyCell(sheet, "value");
  const at =
    found && value && value.row < found.row && value.column > found.column
      ? sheet.cells.get(addressText(found.row, value.column))
      : undefined;
  if (at && shownCell(at) !== "") return shownCell(at).trim();
  const beside = [...sheet.cells.values()].filter(
    ({ row, column }) => found && row === found.row && column > found.column,
  );
  const filled = beside.filter((cell) => shownCell(cell) !== "");
  return filled.length < 2 ? "" : shownCell(filled.at(-1)).trim();
}
