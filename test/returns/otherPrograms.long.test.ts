import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import type { IssueLedger } from "../../src/evidence/issue/issueLedger.js";
import { receiptsOf } from "../../src/evidence/receipt/receiptSheet.js";
import { mergedOffice } from "../../src/returns/record/mergedOffice.js";
import { officeReports } from "../../src/returns/merge/officeReports.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { convertWorkbook } from "../../src/workbook/convert/convertWorkbook.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { needs, pathOf } from "../support/needs.js";
import { collect } from "./support/collectFiles.js";
import { fileOf, issue, read, record, round, scheme } from "./support/issued.js";
import { programNames, savedBy } from "./support/savedElsewhere.js";

/*
 * The round with other programs: a department saves its form with one, the office its workbook; the form is collected
 * into the workbook, and its formulas are turned to functions.
 */

let form: Uint8Array;
let ledger: IssueLedger;
let office: Uint8Array;
const folder = mkdtempSync(join(tmpdir(), "scorebook-programs-"));

beforeAll(async () => {
  ({ bytes: form, ledger } = await issue(0));
  const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
  office = await buildOffice(scheme, blank, { mode: "native" });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const figures = (bytes: Uint8Array): string[] =>
  [...(readOffice(scheme, read(bytes)).record.departments[0]?.reported ?? [])]
    .filter(([, value]) => value !== null)
    .map(String)
    .sort();
const reported = [...(record.departments[0]?.reported ?? [])]
  .filter(([, value]) => value !== null)
  .map(String)
  .sort();

const merging = { on: "2021-01-12 09:30", by: "" };

async function merged(returned: Uint8Array, into: Uint8Array): Promise<Uint8Array> {
  const book = read(into);
  const collection = await collect(scheme, [fileOf("甲.xlsx", read(returned))], ledger, officeReports(scheme, book));
  return (await mergedOffice(scheme, { bytes: into, book }, collection, round, ledger, merging)).bytes;
}

async function isMerged(save: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const once = await merged(save(form), save(office));
  expect(figures(once)).toEqual(reported);
  expect((await receiptsOf(read(once)))?.receipts).toHaveLength(1);
  return once;
}

async function goesRound(save: (bytes: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const once = await isMerged(save);
  const live = convertWorkbook(scheme, once, read(once), "live");
  expect(live.conversion.left).toEqual([]);
  expect(live.conversion.changes.length).toBeGreaterThan(100);
  expect(figures(live.bytes)).toEqual(reported);
  return once;
}

/** Those that write cells and formulas otherwise. */
const otherwise = /prefix|strict|name of this/;

test.each(programNames)(
  "%s",
  async (program) => {
    const save = (bytes: Uint8Array): Uint8Array => savedBy(program, bytes);
    await (otherwise.test(program) ? goesRound : isMerged)(save);
  },
  120_000,
);

test("a signature is told of, and taken out of what is changed, which it would accuse", async () => {
  const signed = (bytes: Uint8Array): Uint8Array => savedBy("Excel, signed", bytes);
  const result = readWorkbook(signed(form));
  const { returns } = await collect(
    scheme,
    [{ name: "甲.xlsx", digest: "甲", result }],
    ledger,
    officeReports(scheme, read(office)),
  );
  expect(returns[0]?.notes).toContainEqual(
    expect.objectContaining({ code: "signature", message: "文件带有数字签名，签名未核验" }),
  );
  const once = await merged(signed(form), signed(office));
  expect(readWorkbook(once)).toMatchObject({ ok: true, notes: [] });
  expect(Object.keys(unzipSync(once)).filter((name) => name.includes("sig"))).toEqual([]);
  expect(strFromU8(unzipSync(once)["[Content_Types].xml"] ?? new Uint8Array())).not.toContain("_xmlsignatures");
});

const script = "import openpyxl, sys; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

needs("openpyxl")("openpyxl itself", () => {
  test("reads what was merged into a workbook that it saved", async () => {
    const save = (bytes: Uint8Array): Uint8Array => {
      const [from, to] = [join(folder, "from.xlsx"), join(folder, "to.xlsx")];
      writeFileSync(from, bytes);
      execFileSync(pathOf("openpyxl"), ["-c", script, from, to]);
      return readFileSync(to);
    };
    expect(figures(save(await goesRound(save)))).toEqual(reported);
  });
});

needs("libreoffice")("LibreOffice itself", () => {
  test("reads what was merged into a workbook that it saved", async () => {
    const save = (bytes: Uint8Array): Uint8Array => {
      const file = join(folder, "book.xlsx");
      writeFileSync(file, bytes);
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const filter = "xlsx:Calc MS Excel 2007 XML";
      execFileSync(
        pathOf("libreoffice"),
        [profile, "--headless", "--convert-to", filter, "--outdir", join(folder, "out"), file],
        { stdio: "ignore" },
      );
      return readFileSync(join(folder, "out", "book.xlsx"));
    };
    expect(figures(save(await goesRound(save)))).toEqual(reported);
  });
});
