import { describe, expect, test } from "@jest/globals";
import type { OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { makeReceipt } from "../../src/evidence/receipt/makeReceipt.js";
import { receiptSheet, receiptsOf } from "../../src/evidence/receipt/receiptSheet.js";
import { verifyReceipt } from "../../src/evidence/receipt/verifyReceipt.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { opened } from "./support/issued.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 8, seed: 7 });
const files = ["ccc", "aaa", "bbb"];
const terms = { round: "2020年度", files, previous: null };

const reversed = <Key, Value>(map: ReadonlyMap<Key, Value>): Map<Key, Value> => new Map([...map].reverse());

/** The same record, entered in another order. */
const shuffled = (from: OfficeRecord): OfficeRecord => ({
  ...from,
  parameters: reversed(from.parameters),
  confirmedReadings: new Set([...from.confirmedReadings].reverse()),
  departments: [...from.departments].reverse().map((department) => ({
    ...department,
    reported: reversed(department.reported),
    rated: reversed(department.rated),
    overrides: reversed(department.overrides),
  })),
  ledger: [...from.ledger].reverse(),
});

const withReport = (code: string, key: string, value: Fraction): OfficeRecord => ({
  ...record,
  departments: record.departments.map((department) =>
    department.code === code ? { ...department, reported: new Map(department.reported).set(key, value) } : department,
  ),
});

describe("a receipt", () => {
  test("is the same in whatever order the files and inputs came", async () => {
    const first = await makeReceipt(scheme, record, terms);
    expect(await makeReceipt(scheme, shuffled(record), { ...terms, files: ["bbb", "ccc", "aaa"] })).toEqual(first);
    expect(first.receipt.files).toEqual(["aaa", "bbb", "ccc"]);
  });

  test("names the department and the input that changed, with both values", async () => {
    const made = await makeReceipt(scheme, record, terms);
    const code = record.departments[3]?.code ?? "";
    const changed = withReport(code, "1.1.1.2.onTime", Fraction.of(1));
    const before = record.departments[3]?.reported.get("1.1.1.2.onTime");
    expect(await verifyReceipt(made, scheme, record, { snapshot: made.snapshot })).toEqual([]);
    const found = await verifyReceipt(made, scheme, changed, { snapshot: made.snapshot });
    expect(found).toEqual([
      { kind: "input", department: code, key: "reported 1.1.1.2.onTime", receipt: String(before), found: "1" },
      expect.objectContaining({ kind: "results" }),
    ]);
    // without the inputs that were kept, and with others than those, the department is still named
    const bare = [
      { kind: "input", department: code, key: null, receipt: null, found: null },
      expect.objectContaining({ kind: "results" }),
    ];
    expect(await verifyReceipt(made, scheme, changed)).toEqual(bare);
    const other = (await makeReceipt(scheme, changed, terms)).snapshot;
    expect(await verifyReceipt(made, scheme, changed, { snapshot: other })).toEqual(bare);
  });

  test.each<[string, (from: OfficeRecord) => OfficeRecord, Record<string, unknown>]>([
    [
      "a parameter",
      (from) => ({ ...from, parameters: new Map(from.parameters).set("siteShare", "0.7") }),
      { kind: "parameter", name: "siteShare", found: '"0.7"' },
    ],
    [
      "a reading that was confirmed",
      (from) => ({ ...from, confirmedReadings: new Set([...from.confirmedReadings, 99]) }),
      { kind: "confirmedReadings" },
    ],
    ["a finding", (from) => ({ ...from, ledger: from.ledger.slice(1) }), { kind: "ledger", found: [] }],
    [
      "a finding that stands twice",
      (from) => ({ ...from, ledger: [...from.ledger, ...from.ledger.slice(0, 1)] }),
      { kind: "ledger", receipt: [] },
    ],
    [
      "a department",
      (from) => ({ ...from, departments: from.departments.slice(1) }),
      { kind: "department", change: "missing" },
    ],
    [
      "the name of a department",
      (from) => ({
        ...from,
        departments: from.departments.map((each, at) => (at === 0 ? { ...each, name: "改名" } : each)),
      }),
      { kind: "input", key: "name", found: "改名" },
    ],
  ])("names %s", async (_name, change, expected) => {
    const made = await makeReceipt(scheme, record, terms);
    expect(await verifyReceipt(made, scheme, change(record), { snapshot: made.snapshot })).toContainEqual(
      expect.objectContaining(expected),
    );
  });

  test("names rules, engine, calendar, files, the receipt before and a receipt that was changed", async () => {
    const made = await makeReceipt(scheme, record, terms);
    const kindsOf = async (changed: Partial<typeof made.receipt>, beside = {}) =>
      (
        await verifyReceipt({ ...made, receipt: { ...made.receipt, ...changed } }, scheme, record, {
          snapshot: made.snapshot,
          ...beside,
        })
      ).map(({ kind }) => kind);
    const forged = await verifyReceipt({ ...made, digest: "said" }, scheme, record, { snapshot: made.snapshot });
    expect(forged).toEqual([{ kind: "receipt", receipt: "said", found: made.digest }]);
    const { ruleHash } = made.receipt;
    const ofOtherRules = await verifyReceipt({ ...made, receipt: { ...made.receipt, ruleHash: "x" } }, scheme, record);
    expect(ofOtherRules).toContainEqual({ kind: "rules", receipt: "x", found: ruleHash });
    expect(await kindsOf({ ruleHash: "x" })).toEqual(["receipt", "rules"]);
    expect(await kindsOf({ engineVersion: "0" })).toEqual(["receipt", "engine"]);
    expect(await kindsOf({ calendarVersion: "0" })).toEqual(["receipt", "calendar"]);
    expect(await kindsOf({ resultsDigest: "x" })).toEqual(["receipt", "results"]);
    expect(await kindsOf({}, { files: ["aaa", "bbb", "ddd"] })).toEqual(["file", "file"]);
    expect(await kindsOf({}, { previous: "x" })).toEqual(["previous"]);
  });
});

describe("receipts in the office workbook", () => {
  test("are read back with the inputs, and hold for the record that the workbook holds", async () => {
    const first = await makeReceipt(scheme, record, terms);
    const second = await makeReceipt(scheme, record, { ...terms, files: [...files, "ddd"], previous: first.digest });
    const { snapshot } = second;
    const bytes = await buildOffice(scheme, record, {
      mode: "native",
      lists: [receiptSheet({ receipts: [first, second], snapshot })],
    });
    const book = opened(bytes);
    const kept = await receiptsOf(book);
    expect(kept).toEqual({
      receipts: [first, second].map(({ receipt, digest, shortDigest }) => ({ receipt, digest, shortDigest })),
      snapshot,
    });
    const last = kept?.receipts.at(-1);
    if (!last) throw new Error("two receipts");
    expect(
      await verifyReceipt(last, scheme, readOffice(scheme, book).record, { snapshot: kept?.snapshot ?? null }),
    ).toEqual([]);

    const sheets = book.sheets.map((sheet) =>
      sheet.name === "回执" ? { ...sheet, cells: new Map([...sheet.cells].filter(([, { row }]) => row !== 5)) } : sheet,
    );
    await expect(receiptsOf({ ...book, sheets })).rejects.toThrow("与上一条回执不衔接");
  });
});
