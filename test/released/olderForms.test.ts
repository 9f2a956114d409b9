import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { ledgerFrom } from "../../src/evidence/issue/ledgerFile.js";
import { checkBatch } from "../../src/returns/collect.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { BookDesk } from "../../src/taskpane/worker/bookDesk.js";
import { proofSheetName, templateVersion } from "../../src/workbook/sheetNames.js";
import type { BookContents, CellContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

/** A form of the template before today's, as it was issued and filled in. */
const read = readWorkbook(readFileSync("test/released/0.2.0/form.xlsx"));
if (!read.ok) throw new Error("the form cannot be read");
const form = read.book;
const ledger = ledgerFrom(readFileSync("test/released/0.2.0/ledger.json", "utf8"));
if ("wrong" in ledger) throw new Error(ledger.wrong);
const withoutPaper: BookContents = {
  ...form,
  customXml: [],
  sheets: form.sheets.filter(({ name }) => name !== proofSheetName),
};

const checked = (...books: readonly BookContents[]) =>
  checkBatch(
    newestScheme(),
    books.map((book, at) => ({
      name: `${at}.xlsx`,
      digest: String(at),
      result: { ok: true as const, book, notes: [] },
    })),
    ledger,
    undefined,
  );
const statesOf = async (...books: readonly BookContents[]) =>
  (await checked(...books)).map(({ state, refusals }) => [state, ...refusals.map(({ code }) => code)]);

/** The form as if one cell of 填报 held something else. */
function changed(fits: (cell: CellContents) => boolean, value: CellContents["value"]): BookContents {
  const sheets = form.sheets.map((sheet) => {
    const found = sheet.name === "填报" ? [...sheet.cells].find(([, cell]) => fits(cell)) : undefined;
    return found ? { ...sheet, cells: new Map(sheet.cells).set(found[0], { ...found[1], value }) } : sheet;
  });
  return { ...form, sheets };
}

describe("a form of an older template", () => {
  test("is one", () => {
    expect(ledger.entries.map((entry) => entry.templateVersion)).not.toContain(templateVersion);
  });

  test("is taken by the paper that it carries, with all its figures and without a difference", async () => {
    const [taken] = await checked(form);
    expect(taken).toMatchObject({ state: "accepted", refusals: [], queries: [], differences: [] });
    expect(taken?.inputs.filter(({ shown }) => shown !== "").length).toBeGreaterThan(20);
  });

  test("is refused without its paper, with the reason, whatever came before it", async () => {
    const refused = ["refused", "paperLost"];
    expect(await statesOf(withoutPaper)).toEqual([refused]);
    expect(await statesOf(form, withoutPaper, form)).toEqual([["accepted"], refused, ["accepted"]]);
  });

  test("is told where its figures are not what its formulas yield", async () => {
    const isScore = ({ column, formula, value }: CellContents) =>
      column === 13 && formula !== undefined && value.kind === "number";
    const [taken] = await checked(changed(isScore, { kind: "number", text: "99" }));
    expect(taken?.differences).toEqual([expect.objectContaining({ kind: "cachedValue", sheet: "填报", found: "99" })]);
  });

  test("is filled in as it is when the pane opens it: a new one would be no form of the round", () => {
    expect(new BookDesk().open(form)).toMatchObject({ kind: "form" });
  });

  test("that was never issued becomes a new one", () => {
    const cover = form.sheets[0];
    if (!cover) throw new Error("no cover");
    const number = ledger.entries[0]?.issueId;
    const cells = [...cover.cells].map(([address, cell]): [string, CellContents] => [
      address,
      cell.value.kind === "text" && cell.value.text === number
        ? { ...cell, value: { kind: "text", text: "未登记" } }
        : cell,
    ]);
    const unissued = { ...form, sheets: [{ ...cover, cells: new Map(cells) }, ...form.sheets.slice(1)] };
    expect(new BookDesk().open(unissued)).toMatchObject({ kind: "older", version: "2" });
  });

  test("and an older office workbook becomes a new one as well", () => {
    const office = readWorkbook(readFileSync("test/released/0.2.0/office.xlsx"));
    if (!office.ok) throw new Error("it cannot be read");
    expect(new BookDesk().open(office.book)).toMatchObject({ kind: "older", what: "office", own: templateVersion });
  });
});
