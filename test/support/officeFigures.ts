import type { Assessment } from "../../src/engine/assess/assess.js";
import { Fraction } from "../../src/exact/fraction.js";
import { FormulaError, type Scalar } from "../../src/formula/value.js";
import type { BookContents, CellValue, SheetContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

/** A workbook that must be readable. */
export const readBook = (bytes: Uint8Array): BookContents => {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
};

/** What a figure of the engine looks like in a cell. */
function shown(value: Scalar): string {
  if (value === null) return "";
  if (value instanceof FormulaError) return "error";
  return value instanceof Fraction ? String(value.toNumber()) : String(value);
}

function shownCell(value: CellValue | undefined): string {
  switch (value?.kind) {
    case undefined:
    case "blank":
      return "";
    case "number":
      return String(Number(value.text));
    case "text":
      return value.text;
    case "boolean":
      return String(value.value);
    case "error":
      return "error";
  }
}

const sheetOf = (book: BookContents, id: string): SheetContents => {
  const key = `scorebook.office.${id}`;
  const found = book.sheets.find(({ cells }) => shownCell(cells.get("A1")?.value) === key);
  if (!found) throw new Error(`no sheet ${key}`);
  return found;
};

/** Every figure of the model that stands on a sheet, by department and key. */
function figures(sheet: SheetContents): Map<string, string> {
  const columns = new Map<number, string>();
  const rows = new Map<number, string>();
  for (const { row, column, value } of sheet.cells.values()) {
    if (row === 1 && column > 2) columns.set(column, shownCell(value));
    if (column === 1 && row > 1) rows.set(row, shownCell(value));
  }
  const found = new Map<string, string>();
  for (const { row, column, value } of sheet.cells.values()) {
    const [department, key] = [rows.get(row), columns.get(column)];
    if (department && key && !key.startsWith(".")) found.set(`${department} ${key}`, shownCell(value));
  }
  return found;
}

/**
 * Where an office workbook shows other figures than the engine: nowhere, in 得分 and 填报状态 to the last digit.
 */
export function differences(book: BookContents, assessment: Assessment): { compared: number; wrong: string[] } {
  let compared = 0;
  const wrong: string[] = [];
  const exact = new Set(["scores", "outcomes"]);
  for (const id of ["scores", "outcomes", "effective", "raw"]) {
    const cells = figures(sheetOf(book, id));
    for (const { answers, valueOf } of assessment.departments)
      for (const { key } of assessment.model.cells) {
        const there = cells.get(`${answers.code} ${key}`);
        if (there === undefined) continue;
        compared += 1;
        const expected = shown(valueOf(key));
        const near = !exact.has(id) && Math.abs(Number(there) - Number(expected)) < 1e-11;
        if (there !== expected && !near) wrong.push(`${id} ${answers.code} ${key}: sheet ${there}, engine ${expected}`);
      }
  }
  return { compared, wrong: wrong.slice(0, 8) };
}

/** What an office workbook shows as a figure of a department that is left out: nothing but the word in the place of its grade. */
export function figuresOfLeftOut(book: BookContents, { leftOut, model }: Assessment): string[] {
  return ["scores", "outcomes", "effective", "raw"].flatMap((id) => {
    const cells = figures(sheetOf(book, id));
    return leftOut.flatMap(({ code }) =>
      model.cells.flatMap(({ key }) => {
        const there = cells.get(`${code} ${key}`);
        const expected = key === "total.grade" ? "不参加考核" : key.endsWith(".same") ? "1" : "";
        return there === undefined || there === expected ? [] : [`${id} ${code} ${key}: ${there}`];
      }),
    );
  });
}
