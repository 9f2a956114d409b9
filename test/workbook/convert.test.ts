import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { FormulaMode } from "../../src/formula/print.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { convertWorkbook } from "../../src/workbook/convert/convertWorkbook.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { patchCells } from "../../src/xlsx/edit/patchCells.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

const scheme = buildScheme(scheme2020);
const record = sampleRecord(scheme, { departments: 3, seed: 3 });
const made = new Map<FormulaMode, Promise<Uint8Array>>();
const office = (mode: FormulaMode): Promise<Uint8Array> => {
  const known = made.get(mode) ?? buildOffice(scheme, record, { mode });
  made.set(mode, known);
  return known;
};

const read = (bytes: Uint8Array): BookContents => {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.book;
};
const converted = (bytes: Uint8Array, mode: FormulaMode) => convertWorkbook(scheme, bytes, read(bytes), mode);

/** Every formula and value of a workbook, by sheet and address. */
const cellsOf = (book: BookContents): Map<string, string> =>
  new Map(
    book.sheets.flatMap(({ name, cells }) =>
      [...cells].map(
        ([address, { formula, value }]) => [`${name}!${address}`, JSON.stringify([formula, value])] as const,
      ),
    ),
  );

describe("converting the office workbook", () => {
  test.each([
    ["native", "live"],
    ["native", "both"],
    ["live", "native"],
    ["live", "both"],
    ["both", "native"],
    ["both", "live"],
  ] as const)("from %s to %s gives what is written in that mode", async (from, to) => {
    const result = converted(await office(from), to);
    expect(result.conversion.left).toEqual([]);
    expect(result.conversion.changes.length).toBeGreaterThan(100);
    expect(cellsOf(read(result.bytes))).toEqual(cellsOf(read(await office(to))));
  });

  test("there and back changes nothing", async () => {
    const native = await office("native");
    const back = converted(converted(native, "live").bytes, "native").bytes;
    expect(cellsOf(read(back))).toEqual(cellsOf(read(native)));
  });

  test("into the mode that it has changes nothing at all", async () => {
    expect(converted(await office("live"), "live").conversion).toEqual({ changes: [], left: [] });
  });

  test("repairs cells that fell to #NAME? because the add-in came late", async () => {
    const live = await office("live");
    const book = read(live);
    const scores = book.sheets.find(({ name }) => name === "得分");
    if (!scores) throw new Error("no 得分");
    const broken = [...scores.cells].filter(([, { formula }]) => formula?.includes("_xldudf_")).slice(0, 40);
    const fallen = patchCells(
      live,
      new Map([
        [
          scores,
          new Map(
            broken.map(([address, { formula = "" }]) => [
              address,
              { formula: formula.replaceAll("_xldudf_", ""), value: { error: "#NAME?" as const } },
            ]),
          ),
        ],
      ]),
    );
    const repaired = converted(fallen, "live");
    expect(repaired.conversion.changes).toHaveLength(40);
    expect(cellsOf(read(repaired.bytes))).toEqual(cellsOf(book));
  });

  test("leaves a formula of the user alone and says where it is", async () => {
    const native = await office("native");
    const scores = read(native).sheets.find(({ name }) => name === "得分");
    if (!scores) throw new Error("no 得分");
    const changed = patchCells(native, new Map([[scores, new Map([["G9", { formula: "1+1", value: 2 }]])]]));
    const { bytes, conversion } = converted(changed, "live");
    expect(conversion.left).toEqual([expect.objectContaining({ sheet: "得分", address: "G9", found: "=1+1" })]);
    expect(
      read(bytes)
        .sheets.find(({ name }) => name === "得分")
        ?.cells.get("G9")?.formula,
    ).toBe("1+1");
  });

  test("keeps what people filled in", async () => {
    const native = await office("native");
    const { bytes } = converted(native, "both");
    const [before, after] = [native, bytes].map((each) => readOffice(scheme, read(each)).record);
    expect(after).toEqual(before);
  });
});

test("a department's form converts as well", async () => {
  const [department] = record.departments;
  if (!department) throw new Error("no department");
  const native = await buildForm(scheme, department, record.parameters, { mode: "native" });
  const live = await buildForm(scheme, department, record.parameters, { mode: "live" });
  expect(cellsOf(read(converted(native, "live").bytes))).toEqual(cellsOf(read(live)));
  expect(cellsOf(read(converted(live, "native").bytes))).toEqual(cellsOf(read(native)));
});

test("a workbook of somebody else is refused, not changed", async () => {
  const [department] = record.departments;
  if (!department) throw new Error("no department");
  const bytes = await office("native");
  const book = read(bytes);
  const foreign = { ...book, sheets: book.sheets.filter(({ name }) => name !== "说明") };
  expect(() => convertWorkbook(scheme, bytes, foreign, "live")).toThrow(/不是考核簿/);
});
