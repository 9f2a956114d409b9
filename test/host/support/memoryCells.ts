import { decimalText } from "../../../src/exact/decimalText.js";
import type { CellContent } from "../../../src/host/port.js";
import type { BookContents, CellContents, CellValue, SheetContents } from "../../../src/xlsx/bookContents.js";

/** What stands in a cell of a workbook in memory. A sheet that is not there has only blanks. */
export function contentIn(book: BookContents, sheet: string, address: string): CellContent {
  const cell = book.sheets.find(({ name }) => name === sheet)?.cells.get(address);
  if (!cell) return null;
  if (cell.formula !== undefined) return { formula: `=${cell.formula}` };
  switch (cell.value.kind) {
    case "blank":
    case "error":
      return null;
    case "number":
      return Number(cell.value.text);
    case "boolean":
      return cell.value.value;
    case "text":
      return cell.value.text;
  }
}

export const withContent = (
  book: BookContents,
  sheet: string,
  address: string,
  content: CellContent,
): BookContents => ({
  ...book,
  sheets: book.sheets.map((one) => (one.name === sheet ? withCell(one, address, content) : one)),
});

function withCell(sheet: SheetContents, address: string, content: CellContent): SheetContents {
  const cells = new Map(sheet.cells);
  if (content === null) cells.delete(address);
  else
    cells.set(address, {
      ...positionOf(address),
      ...blankLook,
      ...sheet.cells.get(address),
      formula: formulaOf(content),
      value: valueOf(content),
    });
  return { ...sheet, cells };
}

const blankLook = {
  formulaKind: undefined,
  formulaRange: undefined,
  numberFormat: "General",
  locked: false,
  styleIndex: 0,
} as const;

function positionOf(address: string): Pick<CellContents, "row" | "column"> {
  const [, letters = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

const formulaOf = (content: CellContent): string | undefined =>
  typeof content === "object" && content !== null ? content.formula.slice(1) : undefined;

function valueOf(content: CellContent): CellValue {
  if (typeof content === "number") return { kind: "number", text: decimalText(content) };
  if (typeof content === "boolean") return { kind: "boolean", value: content };
  return typeof content === "string" ? { kind: "text", text: content } : { kind: "blank" };
}
