import type { BookContents, CellContents } from "../../xlsx/bookContents.js";
import { readWorkbook } from "../../xlsx/read/readWorkbook.js";
import type { Refusal } from "../../xlsx/refusal.js";
import { isForReader } from "../../xlsx/zip/fileKind.js";
import { otherKind } from "../../xlsx/zip/otherKind.js";
import { decodedText } from "./decodedText.js";
import type { TextRow } from "./delimitedRows.js";
import { departmentList, departmentRows, type DepartmentListing } from "./departmentList.js";
import { sheetKey } from "../sheetNames.js";
import { shownCode } from "./shownCode.js";

export type DepartmentFile =
  | ({ readonly ok: true } & DepartmentListing)
  /** `notText` is a file that is neither a workbook nor text in an encoding that spreadsheets save. */
  | { readonly ok: false; readonly refusal: Refusal | { readonly code: "notText" } };

/**
 * Departments from a file: a workbook (the first sheet with anything in it; of an office workbook its
 * 单位), or a text as spreadsheets save it, in UTF-8, UTF-16 or GB 18030.
 */
export function departmentFile(bytes: Uint8Array): DepartmentFile {
  if (isForReader(bytes)) {
    const read = readWorkbook(bytes);
    return read.ok ? { ok: true, ...departmentRows(rowsOf(read.book)) } : read;
  }
  const found = otherKind(bytes);
  // a web page or a picture has lines as well, but they are no departments
  if (found !== undefined && found !== "text") return { ok: false, refusal: { code: "notZip", found } };
  const text = decodedText(bytes);
  return text === undefined ? { ok: false, refusal: { code: "notText" } } : { ok: true, ...departmentList(text) };
}

function rowsOf(book: BookContents): readonly TextRow[] {
  const ours = book.sheets.find(({ cells }) => textOf(cells.get("A1")) === sheetKey("office", "departments"));
  const sheet =
    ours ??
    book.sheets.find(
      ({ state, cells }) => state === "visible" && [...cells.values()].some((cell) => textOf(cell) !== ""),
    );
  if (!sheet) return [];
  const rows = new Map<number, { readonly fields: string[]; readonly unclear: Map<number, string> }>();
  for (const cell of sheet.cells.values()) {
    const { fields, unclear } = rows.get(cell.row) ?? { fields: [], unclear: new Map<number, string>() };
    rows.set(cell.row, { fields, unclear });
    while (fields.length < cell.column) fields.push("");
    const shown = cell.value.kind === "number" ? shownCode(cell.value.text, cell.numberFormat) : textOf(cell);
    fields[cell.column - 1] = shown ?? textOf(cell);
    if (shown === undefined) unclear.set(cell.column - 1, cell.numberFormat);
  }
  const all = [...rows].sort(([a], [b]) => a - b).map(([line, row]) => ({ line, ...row }));
  if (ours) return rowsOfOurs(all);
  const first = Math.min(...all.map(({ fields }) => fields.findIndex((field) => field !== "")).filter((at) => at >= 0));
  return all.map(({ line, fields, unclear }) => ({
    line,
    fields: trimmed(fields.slice(first)),
    unclear: new Map([...unclear].map(([at, format]) => [at - first, format])),
  }));
}

/**
 * Of 单位, the hidden keys: the code in the first column, the name in the second. A row that somebody typed below has a
 * name and no key, and is reported as one without a code.
 */
function rowsOfOurs(all: readonly TextRow[]): readonly TextRow[] {
  const isMark = ({ fields: [key = ""] }: TextRow) => key.startsWith(".");
  const isKeyed = (row: TextRow) => row.line > 1 && (row.fields[0] ?? "") !== "" && !isMark(row);
  const first = all.find(isKeyed)?.line ?? Infinity;
  return all
    .filter((row) => isKeyed(row) || (row.line > first && !isMark(row) && (row.fields[1] ?? "") !== ""))
    .map(({ line, fields }) => ({ line, fields: fields.slice(0, 2) }));
}

function trimmed(fields: readonly string[]): readonly string[] {
  const kept = [...fields];
  while (kept.at(-1) === "") kept.pop();
  return kept;
}

function textOf(cell: CellContents | undefined): string {
  const value = cell?.value;
  return value?.kind === "text" || value?.kind === "number" ? value.text.replace(/\s+/g, " ").trim() : "";
}
