import { scoreAnswers } from "../support/scoreAnswers.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { identityOf } from "../../src/workbook/identity.js";
import { readForm } from "../../src/workbook/form/readForm.js";
import type { BookContents, SheetContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { needs } from "../support/needs.js";
import { recalculated } from "../support/recalculated.js";

const scheme = buildScheme(scheme2020);
const record = sampleRecord(scheme, { departments: 5, seed: 11 });
const [department] = record.departments;
if (!department) throw new Error("no department");

const read = (bytes: Uint8Array): BookContents => {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
};
const filled = buildForm(scheme, department, record.parameters, { mode: "native" });
const blank = buildForm(scheme, { ...department, reported: new Map() }, record.parameters, { mode: "native" });

const sheet = (book: BookContents, name: string): SheetContents => {
  const found = book.sheets.find((each) => each.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
/** The cell in the column with a heading, in the row of an item. */
function cellOf(book: BookContents, item: string, column: string, name = "填报"): string {
  const cells = sheet(book, name).cells;
  const row = [...cells.values()].find(
    (cell) => cell.column === 1 && cell.value.kind === "text" && cell.value.text === item,
  )?.row;
  const position = [...cells.values()].find(
    (cell) => cell.row === 1 && cell.value.kind === "text" && cell.value.text === column,
  )?.column;
  const value = [...cells.values()].find((cell) => cell.row === row && cell.column === position)?.value;
  return value?.kind === "number" || value?.kind === "text" ? value.text : (value?.kind ?? "");
}

describe("the form of a department", () => {
  test("says what it is, in cells that programs find", async () => {
    expect(identityOf(read(await filled))).toEqual({
      kind: "form",
      issueId: "未登记",
      templateId: "scorebook.form.2020",
      templateVersion: "3",
      schemeId: "2020",
    });
  });

  test("shows the parameters and asks for none: no cell beside them has a list to choose from", async () => {
    const asking = read(await filled).sheets.filter(({ validations }) => validations.length > 0);
    expect(asking.map(({ name }) => name).sort()).toEqual(["填报"]);
  });

  test("gives back what was filled in", async () => {
    const form = readForm(scheme, read(await filled));
    expect(form.department.code).toBe(department.code);
    expect(Object.fromEntries(form.department.reported)).toEqual(Object.fromEntries(department.reported));
    expect(form.parameters).toEqual(record.parameters);
  });

  test("leaves open only input cells, and protects every sheet without a password", async () => {
    const book = read(await blank);
    for (const each of book.sheets) {
      expect(each.protection?.get("sheet")).toBe("1");
      expect(each.protection?.has("password") || each.protection?.has("hashValue")).toBe(false);
    }
    const open = [...sheet(book, "填报").cells.values()].filter(({ locked }) => !locked);
    const inputs = scheme.items.filter(({ definition }) => definition.by === "department");
    expect(open).toHaveLength(inputs.flatMap((item) => item.inputs).length + inputs.length);
  });

  test("says what it leaves to others", async () => {
    const book = read(await filled);
    expect(cellOf(book, "1.2.3.1", "score")).toBe("待全省排序");
    const all = (item: string, column: string) => cellOf(book, item, column, "全部指标");
    expect(all("1.1.1.1", "score")).toBe("以台账为准");
    expect(all("2.1.1", "score")).toBe("由考核办评定");
    expect(["1.2.2.1", "1.2.2.3"].map((code) => all(code, "score"))).toEqual(["由考核办汇总", "由考核办汇总"]);
    expect(all("1.1", "basis")).toMatch(/未含：以台账为准 \d+ 项/);
  });

  test("scores what it can score as the engine does", async () => {
    const book = read(await filled);
    const answers = Object.fromEntries(
      ["1.1.1.2", "1.2.1.2", "2.3.1.2"].map((code) => {
        const item = scheme.items.find((each) => each.code === code);
        const inputs = (item?.inputs ?? []).flatMap(({ name, keys: [key = ""] }) => {
          const value = department.reported.get(key);
          return value instanceof Fraction ? [[name, value.toString()]] : [];
        });
        return [code, Object.fromEntries(inputs) as object];
      }),
    );
    const [scored] = scoreAnswers({ scheme: "2020", departments: [{ code: "D01", name: "x", answers }] }).departments;
    for (const code of Object.keys(answers))
      expect(Number(cellOf(book, code, "score"))).toBe(Number(scored?.items[code]?.score));
  });

  test("same input, same bytes", async () => {
    const again = await buildForm(scheme, department, record.parameters, { mode: "native" });
    expect(Buffer.from(again).equals(Buffer.from(await filled))).toBe(true);
  });
});

needs("libreoffice")("the form in LibreOffice", () => {
  test.each([
    ["filled in", filled],
    ["blank", blank],
  ])("%s: every formula gives what the file says", async (_, made) => {
    const book = read(await made);
    const calculated = read(recalculated(await made));
    for (const before of book.sheets)
      for (const [address, cell] of before.cells)
        if (cell.formula !== undefined)
          expect([address, sheet(calculated, before.name).cells.get(address)?.value]).toEqual([address, cell.value]);
  });
});
