import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, test } from "@jest/globals";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { assess } from "../../src/engine/assess/assess.js";
import { issueForm } from "../../src/evidence/issue/issueForm.js";
import { emptyLedger } from "../../src/evidence/issue/ledgerFile.js";
import type { FormulaMode } from "../../src/formula/print.js";
import { bulletin } from "../../src/publish/bulletin/bulletin.js";
import { examples } from "../../src/publish/examples/examples.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { shareCopy } from "../../src/publish/share/shareCopy.js";
import { buildQueryWorkbook } from "../../src/returns/settle/buildQueryWorkbook.js";
import { isFormulaLike } from "../../src/returns/values/cleanText.js";
import { mergedOffice } from "../../src/returns/record/mergedOffice.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { convertWorkbook } from "../../src/workbook/convert/convertWorkbook.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { patchCells } from "../../src/xlsx/edit/patchCells.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { needs, pathOf } from "../support/needs.js";
import { collect } from "../returns/support/collectFiles.js";

const scheme = newestScheme();
/** Stands behind every trigger, so that it can be found again wherever it went. */
const mark = "HYPERLINK(1)";
const triggers = [
  "=",
  "+",
  "-",
  "@",
  "\t=",
  "＝",
  "＋",
  "－",
  "＠",
  "\u200B=",
  "\uFEFF+",
  "\u2060-",
  "\u202E@",
  "\u2212",
  " =",
];

/** Each department has a name, and the ledger a finding, that begins with a trigger. */
const record = ((): OfficeRecord => {
  const sample = sampleRecord(scheme, { departments: triggers.length, seed: 7 });
  const text = (at: number) => `${triggers[at % triggers.length] ?? ""}${mark}`;
  return {
    ...sample,
    // a number behind each: folded, several would be the same name
    departments: sample.departments.map((each, at) => ({ ...each, name: `${text(at)}${at}` })),
    ledger: sample.ledger.map((row, at) => ({ ...row, what: text(at), evidence: text(at), recordedBy: text(at) })),
  };
})();

const [department] = record.departments;
if (!department) throw new Error("departments");

const query = (text: string) => ({
  key: text,
  item: text,
  itemName: text,
  label: text,
  place: text,
  found: text,
  wrong: text,
  expected: text,
  english: { wrong: "", expected: "" },
  soft: false,
});
const exports: readonly (readonly [string, () => Promise<readonly Uint8Array[]>])[] = [
  [
    "the form",
    async () =>
      Promise.all(
        record.departments
          .slice(0, 4)
          .map(
            async (each) =>
              (await issueForm(scheme, each, record.parameters, { issueId: "A", round: `=${mark}` })).bytes,
          ),
      ),
  ],
  ["the office workbook", async () => [await buildOffice(scheme, record, { mode: "native" })]],
  ["the office workbook converted to functions", () => converted("native", "live")],
  ["the office workbook converted to plain formulas", () => converted("live", "native")],
  ["the office workbook converted to both", () => converted("native", "both")],
  [
    "the query list",
    async () => [
      await buildQueryWorkbook("", {
        department,
        issueId: "A",
        files: triggers.map((each) => each + mark),
        queries: triggers.map((each) => query(each + mark)),
        refused: triggers.map((each) => each + mark),
        changed: triggers.map((each) => each + mark),
      }),
    ],
  ],
  ["the shared copy in values", async () => [(await shareCopy(scheme, record, { formulas: "values" })).bytes]],
  ["the shared copy with formulas", async () => [(await shareCopy(scheme, record, { formulas: "native" })).bytes]],
  [
    "the report cards",
    async () =>
      Promise.all(
        record.departments
          .slice(0, 4)
          .map(({ code }) => reportCard(assess(scheme, answersOf(scheme, record)), code, record.confirmedReadings)),
      ),
  ],
  [
    "the bulletin",
    async () => [
      await bulletin(assess(scheme, answersOf(scheme, record)), {
        year: "2020",
        confirmed: record.confirmedReadings,
        office: `=${mark}`,
      }),
    ],
  ],
];

async function converted(from: FormulaMode, to: FormulaMode): Promise<readonly Uint8Array[]> {
  const bytes = await buildOffice(scheme, record, { mode: from });
  return [convertWorkbook(scheme, bytes, bookOf(bytes), to).bytes];
}

/** Every cell that openpyxl takes for a formula and that has the mark in it outside of quotes. */
const formulaCells = `
import sys, json, re, openpyxl
mark, files = sys.argv[1], sys.argv[2:]
found = []
for file in files:
    for sheet in openpyxl.load_workbook(file):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f" and mark in re.sub('"(?:[^"]|"")*"', "", str(getattr(cell.value, "text", cell.value))):
                    found.append([sheet.title, cell.coordinate])
print(json.dumps(found))
`;

const allFormulaCells = `
import sys, json, openpyxl
print(json.dumps([sheet.title + "!" + cell.coordinate for sheet in openpyxl.load_workbook(sys.argv[1]) for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]))
`;

function bookOf(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

/** What a program would calculate: the contents of every element f, and of the lists of validations. */
const formulasIn = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    /worksheets\/[^/]*\.xml$/.test(name)
      ? [...new TextDecoder().decode(part).matchAll(/<(f|formula1|formula2|formula)\b[^>]*>(.*?)<\/\1>/gs)].map(
          ([, , formula = ""]) => formula,
        )
      : [],
  );

describe("text that looks like a formula never becomes one", () => {
  test("each of the triggers is known as one", () => {
    expect(triggers.filter((each) => !isFormulaLike(each + mark))).toEqual([]);
  });

  test.each(exports)("in %s", async (_name, make) => {
    let seen = 0;
    for (const bytes of await make()) {
      expect(formulasIn(bytes).filter((formula) => formula.includes(mark))).toEqual([]);
      const result = readWorkbook(bytes);
      if (!result.ok) throw new Error(result.refusal.code);
      for (const { cells } of result.book.sheets)
        for (const { value, formula } of cells.values())
          if (value.kind === "text" && value.text.includes(mark)) {
            seen += 1;
            // a formula of ours may show the name of a department; it does not begin with it
            expect(formula?.includes(mark) ?? false).toBe(false);
          }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test("in the record of returns, with the names of files and what people wrote", async () => {
    const bytes = await buildOffice(scheme, record, { mode: "native" });
    const book = bookOf(bytes);
    const files = triggers.map((each) => ({
      name: `${each}${mark}`,
      digest: each,
      result: { ok: false as const, refusal: { code: "damaged" as const } },
    }));
    const round = `=${mark}`;
    const confirmations = triggers.map((each) => ({
      department: `${each}${mark}`,
      key: "1.1.1.2.total",
      reason: `${each}${mark}`,
    }));
    const collection = await collect(scheme, files, emptyLedger, officeReports(scheme, book), {
      choices: [],
      confirmations,
    });
    const merged = await mergedOffice(scheme, { bytes, book }, collection, round, emptyLedger, {
      on: "2021-01-12 09:30",
      by: "",
    });
    expect(formulasIn(merged.bytes).filter((formula) => formula.includes(mark))).toEqual([]);
    const texts = bookOf(merged.bytes)
      .sheets.flatMap(({ cells }) => [...cells.values()])
      .filter(({ value }) => value.kind === "text" && value.text.includes(mark));
    for (const each of files)
      expect(
        texts.some(
          ({ value, formula }) =>
            formula === undefined && value.kind === "text" && value.text.includes(each.name.trim()),
        ),
      ).toBe(true);
  });

  needs("openpyxl")("as openpyxl sees it", () => {
    test.each(exports)("%s", async (_name, make) => {
      const folder = mkdtempSync(join(tmpdir(), "scorebook-formulas-"));
      try {
        const files = (await make()).map((bytes, at) => {
          const file = join(folder, `${at}.xlsx`);
          writeFileSync(file, bytes);
          return file;
        });
        const found = execFileSync(pathOf("openpyxl"), ["-c", formulaCells, mark, ...files], { encoding: "utf8" });
        expect(JSON.parse(found)).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  needs("openpyxl")("in the examples, which tell formulas as texts", () => {
    test("what openpyxl takes for a formula was written as one", async () => {
      const folder = mkdtempSync(join(tmpdir(), "scorebook-examples-"));
      try {
        const bytes = await examples();
        const file = join(folder, "examples.xlsx");
        writeFileSync(file, bytes);
        const cells = bookOf(bytes).sheets.flatMap((sheet) =>
          [...sheet.cells].map(([address, cell]) => ({ place: `${sheet.name}!${address}`, ...cell })),
        );
        const found = JSON.parse(
          execFileSync(pathOf("openpyxl"), ["-c", allFormulaCells, file], { encoding: "utf8", maxBuffer: 1 << 26 }),
        ) as readonly string[];
        expect([...found].sort()).toEqual(
          cells
            .filter(({ formula }) => formula !== undefined)
            .map(({ place }) => place)
            .sort(),
        );
        expect(
          cells.filter(
            ({ value, formula }) => formula === undefined && value.kind === "text" && isFormulaLike(value.text),
          ).length,
        ).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  });

  test("in a cell that is patched", async () => {
    const bytes = await buildOffice(scheme, record, { mode: "native" });
    const read = readWorkbook(bytes);
    if (!read.ok) throw new Error(read.refusal.code);
    const sheet = read.book.sheets.find(({ name }) => name === "自报");
    if (!sheet) throw new Error("自报");
    const addresses = [...sheet.cells]
      .filter(([, { locked }]) => !locked)
      .map(([address]) => address)
      .slice(0, triggers.length);
    const patched = readWorkbook(
      patchCells(
        bytes,
        new Map([
          [sheet, new Map(addresses.map((address, at) => [address, { value: `${triggers[at] ?? ""}${mark}` }]))],
        ]),
      ),
    );
    if (!patched.ok) throw new Error(patched.refusal.code);
    const cells = patched.book.sheets.find(({ name }) => name === "自报")?.cells;
    expect(addresses).toHaveLength(triggers.length);
    addresses.forEach((address, at) =>
      expect(cells?.get(address)).toMatchObject({
        formula: undefined,
        value: { kind: "text", text: `${triggers[at] ?? ""}${mark}` },
      }),
    );
  });
});
