import { proofSheetKey } from "../../evidence/issue/manifestOf.js";
import { columnLetters, quotedSheet } from "../../workbook/cellRef.js";
import { columnNumber } from "../../xlsx/cellAddress.js";
import { formulaPieces } from "../../xlsx/formula/formulaTokens.js";
import type { SheetMap } from "./sheetMap.js";

const cellWord = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const rowWord = /^(\$?)(\d{1,7})$/;

/**
 * An issued formula as it must read in a returned workbook in which rows, columns or sheets came, went, moved or
 * were renamed: spreadsheet programs adjust references likewise.
 *
 * @param home the sheet, as issued, in which the formula stands
 * @param maps by the name of the sheet as issued
 */
export function movedFormula(formula: string, home: string, maps: ReadonlyMap<string, SheetMap>): string {
  if (isUnmoved(maps)) return formula;
  const pieces = formulaPieces(formula);
  let sheet = home;
  return pieces
    .map(({ kind, text }, at) => {
      const next = pieces[at + 1]?.text;
      if (next === "!" && (kind === "word" || kind === "quoted")) {
        sheet = kind === "quoted" ? text.slice(1, -1).replaceAll("''", "'") : text;
        return quotedSheet(maps.get(sheet)?.returned.name ?? sheet);
      }
      if (kind !== "word") {
        if (text !== "!" && text !== ":") sheet = home;
        return text;
      }
      if (next === "(") return text;
      return movedWord(text, maps.get(sheet), pieces[at - 1]?.text === ":" || next === ":");
    })
    .join("");
}

/** Whether every reference of an issued formula reads as it did. None leads to the sheet of the proof, whose lines are not listed. */
export function isUnmoved(maps: ReadonlyMap<string, SheetMap>): boolean {
  for (const { same, key, issued, returned } of maps.values())
    if (issued.name !== returned.name || (!same && key !== proofSheetKey)) return false;
  return true;
}

function movedWord(text: string, map: SheetMap | undefined, inRange: boolean): string {
  if (!map || map.same) return text;
  const cell = cellWord.exec(text);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", digits = ""] = cell;
    const column = map.columns.to.get(columnNumber(letters.toUpperCase()) ?? 0);
    const row = map.rows.to.get(Number(digits));
    return column === undefined || row === undefined
      ? "#REF!"
      : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
  }
  const row = inRange ? rowWord.exec(text) : null;
  if (!row) return text;
  return `${row[1] ?? ""}${map.rows.to.get(Number(row[2])) ?? "#REF!"}`;
}
