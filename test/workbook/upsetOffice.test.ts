import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { officeSheets } from "../../src/workbook/sheetNames.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { readBook } from "../support/officeFigures.js";

/** What upsets the formulas of an office workbook but not the reader: it is named, and the inputs are read by their keys. */
describe("an office workbook whose formulas were upset", () => {
  const scheme = newestScheme();
  const record: OfficeRecord = sampleRecord(scheme, { departments: 3, seed: 5 });
  let book: BookContents;
  beforeAll(async () => {
    book = readBook(await buildOffice(scheme, record, { mode: "native" }));
  });

  const changed = (
    sheet: keyof typeof officeSheets,
    change: (cells: Map<string, CellContents>) => void,
  ): BookContents => ({
    ...book,
    sheets: book.sheets.map((each) => {
      if (each.name !== officeSheets[sheet]) return each;
      const cells = new Map(each.cells);
      change(cells);
      return { ...each, cells };
    }),
  });

  const wrongNotes = (upset: BookContents) => readOffice(scheme, upset).notes.filter(({ remark }) => !remark);

  test("as it was made, nothing is said", () => {
    expect(wrongNotes(book)).toEqual([]);
  });

  test.each([
    [
      "a figure pasted over a score",
      (cell: CellContents) => [
        ["D10", { ...cell, formula: undefined, value: { kind: "number", text: "99" } } as unknown as CellContents],
      ],
    ],
    ["a score that was cleared", () => []],
  ] as const)("%s is named with its cell", (_, put) => {
    const upset = changed("scores", (cells) => {
      const cell = cells.get("D10");
      if (!cell?.formula) throw new Error("得分!D10 should be a formula");
      cells.delete("D10");
      for (const [address, made] of put(cell)) cells.set(address as string, made as CellContents);
    });
    expect(wrongNotes(upset)).toEqual([
      expect.objectContaining({ place: "得分!D10", message: expect.stringContaining("原为公式") as string }),
    ]);
  });

  test("a whole column pasted as values is one sentence, with the first cells and how many there are", () => {
    const upset = changed("scores", (cells) => {
      for (const [address, cell] of cells)
        if (/^[C-J](9|10|11)$/.test(address))
          cells.set(address, { ...cell, formula: undefined } as unknown as CellContents);
    });
    const [note, ...others] = wrongNotes(upset);
    expect(others).toEqual([]);
    expect(note?.message).toMatch(/等 24 格/);
  });

  test("自报 sorted alone is named with the row; each department's report stays its own", () => {
    const swapped: Readonly<Record<number, number>> = { 9: 10, 10: 9 };
    const upset = changed("reported", (cells) => {
      const moved = [...cells.values()].map((cell) => {
        const row = swapped[cell.row] ?? cell.row;
        return { ...cell, row };
      });
      cells.clear();
      for (const cell of moved.sort((a, b) => a.row - b.row || a.column - b.column))
        cells.set(`${letters(cell.column)}${cell.row}`, cell);
    });
    expect(wrongNotes(upset)).toEqual([
      expect.objectContaining({
        place: "自报 第 9 行",
        message: expect.stringContaining("此行是 D02，按“单位”表的次序应为 D01") as string,
      }),
    ]);
    expect(answersOf(scheme, readOffice(scheme, upset).record)).toEqual(
      answersOf(scheme, readOffice(scheme, book).record),
    );
  });
});

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
