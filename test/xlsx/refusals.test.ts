import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import type { RefusalCode } from "../../src/xlsx/refusal.js";
import { refusalWords } from "../../src/xlsx/refusalWords.js";
import { refusedFiles } from "./support/refusedFiles.js";
import { makeBook, refusalOf } from "./support/workbookParts.js";

const examples = Object.entries(refusedFiles);

describe("every reason to refuse a file", () => {
  test.each(examples)("%s", (code, { file, limits, facts = {} }) => {
    expect(refusalOf(file(), limits)).toMatchObject({ code, ...facts });
  });

  test.each(examples)("%s is said in both languages, with the place", (_, { file, limits }) => {
    const refusal = refusalOf(file(), limits);
    const { zh, en } = refusalWords(refusal);
    expect(zh).toMatch(/。.+。$/);
    expect(en).toMatch(/^[A-Z][^]*\. .+\.$/);
    for (const words of [zh, en]) {
      expect(words).not.toMatch(/undefined|NaN|null/);
      for (const place of [refusal.sheet, refusal.cell]) if (place !== undefined) expect(words).toContain(place);
    }
  });

  test("the sentence names limit and finding", () => {
    expect(refusalWords({ code: "tooManyEntries", limited: "entries", limit: 1000, found: 1200 }).zh).toBe(
      "文件内部的部件太多：部件数最多 1000，实为 1200。请把数据填入下发的原表后再发。",
    );
    expect(refusalWords({ code: "cellOrder", part: "xl/worksheets/sheet1.xml", sheet: "填报", cell: "B7" }).en).toBe(
      'Cells repeat or run backwards, so that programs would read different figures (sheet "填报", B7).' +
        " Please open the original, save it as .xlsx and send it again.",
    );
  });

  test("a mistake of the reader's own is a refusal too, and takes nothing else down", () => {
    const limits = {
      get cells(): number {
        throw new RangeError("out of cells");
      },
    };
    expect(refusalOf(makeBook(), limits)).toEqual({ code: "internal", detail: "out of cells" });
    const code: RefusalCode = "internal";
    expect(refusalWords({ code }).zh).toContain("维护人员");
  });

  test("the bytes of a file are left as they were", () => {
    const file = makeBook();
    const before = file.slice();
    expect(readWorkbook(file).ok).toBe(true);
    expect(file).toEqual(before);
  });
});
