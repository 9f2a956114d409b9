import type { Note } from "../../engine/answers/problems.js";
import type { BookContents, CellContents, SheetContents } from "../../xlsx/bookContents.js";
import { columnLetters } from "../cellRef.js";
import { sheetKey, type officeSheets } from "../sheetNames.js";

/** Sheets on which every figure of a department is calculated. */
const calculated: readonly (keyof typeof officeSheets)[] = ["effective", "outcomes", "scores", "ranking", "raw"];

/** A running number of ours, which is not a formula. */
const constants: ReadonlySet<string> = new Set(["total.sequence"]);

const mostNamed = 5;

/**
 * Figures that stand where a formula was: pasted or typed over it, or cleared. Rescoring the workbook comes to
 * other ones than it shows, and says so. Keys are in row 1 and column A; those that begin with a dot have no figures.
 */
export const overwrittenFormulas = (book: BookContents): readonly Note[] =>
  book.sheets.filter(({ cells }) => calculatedKeys.has(textOf(cells.get("A1")))).flatMap(overwrittenOn);

const calculatedKeys: ReadonlySet<string> = new Set(calculated.map((id) => sheetKey("office", id)));

function overwrittenOn(sheet: SheetContents): readonly Note[] {
  const columns: number[] = [];
  const rows: number[] = [];
  for (const cell of sheet.cells.values()) {
    const key = textOf(cell);
    const isKey = (key !== "" || cell.formula !== undefined) && !key.startsWith(".");
    if (cell.row === 1 && cell.column > 1 && isKey && !constants.has(key)) columns.push(cell.column);
    if (cell.column === 1 && cell.row > 1 && isKey) rows.push(cell.row);
  }
  const places = rows.flatMap((row) =>
    columns.flatMap((column) => {
      const address = `${columnLetters(column)}${row}`;
      return sheet.cells.get(address)?.formula === undefined ? [address] : [];
    }),
  );
  const [first] = places;
  if (first === undefined) return [];
  const named = places.slice(0, mostNamed).map((address) => `${sheet.name}!${address}`);
  const all = `${named.join("、")}${places.length > mostNamed ? " 等" : ""} ${places.length} 格`;
  const message = `${all}原为公式，现在不是：工作簿所示与此处重新计算的不同；请撤销粘贴或填写，恢复公式`;
  return [{ department: "", name: "", item: "", place: `${sheet.name}!${first}`, message }];
}

const textOf = (cell: CellContents | undefined): string => {
  const value = cell?.value;
  return value?.kind === "text" || value?.kind === "number" ? value.text : "";
};
