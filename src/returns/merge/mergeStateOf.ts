import type { BookContents, CellValue, SheetContents } from "../../xlsx/bookContents.js";
import { addressText } from "../../xlsx/cellAddress.js";
import { journalArea, journalFrom, journalKey, type MergeState } from "./mergeJournal.js";

const states: Readonly<Record<MergeState, "open" | "done" | null>> = {
  STAGING: "open",
  COMMITTED: "open",
  UNDOING: "open",
  DONE: "done",
  UNDONE: null,
};

/** State of the last merge into an office workbook: interrupted, or done and not undone; null where there is none. */
export function mergeStateOf({ sheets }: Pick<BookContents, "sheets">): "open" | "done" | null {
  const journal = sheets.find((sheet) => textIn(sheet) === journalKey);
  if (!journal) return null;
  const { rowCount, columnCount } = journalArea;
  const cells = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (__, column) => valueIn(journal, row + 1, column + 1)),
  );
  const now = journalFrom(cells)?.now;
  return now ? states[now.state] : "open";
}

const valueIn = ({ cells }: SheetContents, row: number, column: number): CellValue =>
  cells.get(addressText(row, column))?.value ?? { kind: "blank" };

function textIn(sheet: SheetContents): string {
  const corner = valueIn(sheet, 1, 1);
  return corner.kind === "text" ? corner.text : "";
}
