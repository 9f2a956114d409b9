import { openFile } from "../../simulator/book/file/openFile.js";
import { draftOf } from "../../simulator/book/file/saveFile.js";
import type { Book } from "../../simulator/book/book.js";
import { isError } from "../../simulator/calc/values/cellValue.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import type { BookDraft } from "../../src/xlsx/draft.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { localCalculator } from "./support/localFunctions.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 8, seed: 7 });

async function opened(bytes: Uint8Array): Promise<Book> {
  const result = openFile(bytes, "汇总簿", localCalculator());
  if (!result.ok) throw new Error(result.refusal.code);
  await result.book.calculator.settled();
  return result.book;
}

/** Every formula whose value differs from the draft's, which the engine has calculated exactly. */
function differences(book: Book, draft: BookDraft): string[] {
  return draft.sheets.flatMap(({ name, cells }) => {
    const sheet = book.sheet(name);
    if (!sheet) return [`no sheet ${name}`];
    return cells.flatMap(({ row, column, formula, value = "" }) => {
      if (formula === undefined) return [];
      const found = book.valueAt(sheet, row, column);
      const shown = isError(found) ? found.error : (found ?? "");
      const expected = typeof value === "object" ? value.error : value;
      const same =
        typeof shown === "number" && typeof expected === "number"
          ? Math.abs(shown - expected) < 1e-9
          : shown === expected;
      return same ? [] : [`${name} R${row}C${column} ${String(shown)} ≠ ${String(expected)} =${formula}`];
    });
  });
}

test.each(["native", "live", "both"] as const)(
  "the sample in mode %s, opened: every figure is the engine's",
  async (mode) => {
    const draft = officeDraft(scheme, record, mode);
    const book = await opened(await buildOffice(scheme, record, { mode }));
    expect(differences(book, draft).slice(0, 10)).toEqual([]);
  },
);

test("every sheet opens at a cell that is seen, never at the hidden key in A1", async () => {
  const book = await opened(await buildOffice(scheme, record, { mode: "native" }));
  expect(book.current.active).toEqual({ row: 2, column: 2 });
  const unseen = book.visibleSheets.filter((sheet) => {
    book.show(sheet);
    const { row, column } = book.current.active;
    return sheet.heightOf(row) === 0 || sheet.widthOf(column) === 0;
  });
  expect(unseen.map(({ name }) => name)).toEqual([]);
});

test("what was opened is saved and opened again as it was", async () => {
  const draft = officeDraft(scheme, record, "live");
  const book = await opened(await writeWorkbook(draft));
  const saved = draftOf(book);
  const again = await opened(await writeWorkbook(saved));
  expect(differences(again, draft)).toEqual([]);
  expect(draftOf(again)).toEqual(saved);
  const look = (sheets: BookDraft["sheets"]): unknown =>
    sheets.map(
      ({
        name,
        state,
        merges,
        frozenAt,
        zoom,
        showGridLines,
        protection,
        validations,
        conditionalFormats,
        tabColor,
        print,
        autoFilter,
        ignoredErrors,
      }) => ({
        name,
        state,
        merges,
        frozenAt,
        zoom,
        showGridLines,
        protection: protection && { formatColumns: protection.formatColumns, autoFilter: protection.autoFilter },
        print: print && {
          errors: "displayed",
          centeredHorizontally: false,
          margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 },
          ...print,
        },
        autoFilter,
        ignoredErrors,
        validations: validations?.length,
        conditionalFormats: conditionalFormats?.length,
        tabColor,
      }),
    );
  expect(look(saved.sheets)).toEqual(look(draft.sheets));
});
