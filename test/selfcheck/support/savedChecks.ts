import { selfCheckDraft } from "../../../src/selfcheck/native/selfCheckBook.js";
import type { BookContents } from "../../../src/xlsx/bookContents.js";
import type { BookDraft, CellDraft } from "../../../src/xlsx/draft.js";
import { writeWorkbook } from "../../../src/xlsx/write/writeWorkbook.js";
import { textOfValue } from "./textOfValue.js";

/** The columns of the sheet 检查项, as a person reads them. */
export const columns = { key: 1, expected: 5, found: 6, agrees: 7 } as const;
const firstRow = 4;

/** The keys of all checks with their rows, in the order of the sheet. */
export const keysOf = (draft: BookDraft): ReadonlyMap<string, number> =>
  new Map(
    (draft.sheets[1]?.cells ?? []).flatMap(({ row, column, value }) =>
      column === columns.key && row >= firstRow && typeof value === "string" ? [[value, row]] : [],
    ),
  );

/** The workbook with another figure expected of one check, or with another value in any cell. */
export function planted(
  draft: BookDraft,
  at: { readonly sheet: number; readonly row: number; readonly column: number },
  changed: (cell: CellDraft) => Partial<CellDraft>,
): Promise<Uint8Array> {
  const sheets = draft.sheets.map((sheet, index) =>
    index !== at.sheet
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) =>
            cell.row === at.row && cell.column === at.column ? { ...cell, ...changed(cell) } : cell,
          ),
        },
  );
  return writeWorkbook({ ...draft, sheets });
}

/** The workbook as a program leaves it that comes to what is expected; of one check, to another figure. */
export function asCalculated(draft: BookDraft, wrong = "", found: number | string = 0): BookDraft {
  const [verdict, checks, ...others] = draft.sheets;
  if (!verdict || !checks) throw new Error("the self-check has no sheets");
  const valueAt = new Map(checks.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  const cells = checks.cells.map((cell) => {
    const isWrong = valueAt.get(`${cell.row},${columns.key}`) === wrong;
    const expected = valueAt.get(`${cell.row},${columns.expected}`) ?? "";
    if (cell.formula === undefined) return cell;
    if (cell.column === columns.found) return { ...cell, value: isWrong ? found : expected };
    return cell.column === columns.agrees ? { ...cell, value: isWrong ? 0 : 1 } : cell;
  });
  return { ...draft, sheets: [verdict, { ...checks, cells }, ...others] };
}

/** Another figure than the right one, of the same kind. */
export const wrongFigure = ({ value }: CellDraft): { readonly value: number | string } => ({
  value: typeof value === "number" ? value + 1 : `${typeof value === "string" ? value : ""}？`,
});

/** The first cell, and the first lines of the list below it. */
export function verdictIn(book: BookContents): { readonly verdict: string; readonly listed: readonly string[] } {
  const cells = [...(book.sheets[0]?.cells.values() ?? [])];
  const text = (row: number, column: number): string =>
    textOfValue(cells.find((cell) => cell.row === row && cell.column === column)?.value);
  const head = cells.find(({ value }) => textOfValue(value) === "不符的检查项")?.row ?? 0;
  const rows = Array.from({ length: 20 }, (_, at) => text(head + 1 + at, 1));
  return { verdict: text(1, 1), listed: rows.filter((row) => row !== "") };
}

export const drafts = { 1900: selfCheckDraft(1900), 1904: selfCheckDraft(1904) } as const;
