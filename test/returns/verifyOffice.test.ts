import { beforeAll, describe, expect, test } from "@jest/globals";
import { makeReceipt } from "../../src/evidence/receipt/makeReceipt.js";
import type { ReceiptDifference } from "../../src/evidence/receipt/receipt.js";
import { receiptSheet } from "../../src/evidence/receipt/receiptSheet.js";
import { receiptWords } from "../../src/evidence/receipt/receiptWords.js";
import { refusedReturn } from "../../src/returns/check/checkedReturn.js";
import { runSheet } from "../../src/returns/merge/mergeRun.js";
import { verifyOffice, type Verified } from "../../src/returns/merge/verifyOffice.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { read, record, round, scheme, withCell } from "./support/issued.js";

const [d01 = { code: "", name: "" }, d02 = d01] = record.departments;
const taken = (name: string, department: typeof d01) => ({
  ...refusedReturn({ name, digest: `digest of ${name}` }, []),
  state: "accepted" as const,
  department,
});
const plan = {
  format: "scorebook.merge.1",
  schemeId: scheme.id,
  files: [],
  changes: [],
  totals: [],
  choices: [],
  confirmations: [],
  blanks: [],
  identities: [],
  digest: "",
} as const;
const empty = {
  date1904: false,
  sheets: [],
  definedNames: [],
  customProperties: new Map(),
  customXml: [],
  appName: undefined,
  workbookProtection: undefined,
};

/** An office workbook whose record of returns names some files, and whose receipt counts others. */
async function office(recorded: readonly string[], counted: readonly string[]) {
  const made = await makeReceipt(scheme, record, {
    round,
    files: counted.map((name) => `digest of ${name}`),
    previous: null,
  });
  const returns = recorded.map((name, at) => taken(name, at === 0 ? d01 : d02));
  const lists = [
    runSheet(empty, round, { returns, plan }, { on: "2021-01-12 09:30", by: "" }),
    receiptSheet({ receipts: [made], snapshot: made.snapshot }),
  ];
  return read(await buildOffice(scheme, record, { mode: "native", lists }));
}

let book: Awaited<ReturnType<typeof office>>;
beforeAll(async () => {
  book = await office(["甲.xlsx", "乙.xlsx"], ["甲.xlsx", "乙.xlsx"]);
}, 120_000);

const told = (verified: Verified) =>
  verified.kind === "verified" ? verified.differences.map((each) => receiptWords(each).zh) : [verified.kind];

describe("an office workbook and its receipt", () => {
  test("nothing differs", async () => {
    expect(await verifyOffice(scheme, book, record, book)).toMatchObject({
      kind: "verified",
      receipts: 1,
      files: 2,
      differences: [],
      figures: [],
      isWhole: true,
    });
  });

  test("a file that the receipt counts and the record of returns does not, and the other way round", async () => {
    const other = await office(["甲.xlsx", "丙.xlsx"], ["甲.xlsx", "乙.xlsx"]);
    const verified = await verifyOffice(scheme, other, record, null);
    expect(verified.kind === "verified" && verified.differences).toEqual([
      { kind: "file", digest: "digest of 乙.xlsx", change: "missing" },
      { kind: "file", digest: "digest of 丙.xlsx", change: "added" },
    ]);
    expect(told(verified)).toEqual([
      "回执所列的文件 digest of 乙.… 不在收报记录中",
      "收报记录中汇入的文件 digest of 丙.… 不在回执中",
    ]);
  });

  test("a digest changed in the record of returns", async () => {
    const cell =
      [...(book.sheets.find(({ name }) => name === "收报记录")?.cells ?? [])].find(
        ([, { value }]) => value.kind === "text" && value.text === "digest of 甲.xlsx",
      )?.[0] ?? "";
    const changed = withCell(book, "收报记录", cell, { value: { kind: "text", text: "another" } });
    expect(told(await verifyOffice(scheme, changed, record, null))).toHaveLength(2);
  });

  test("a figure and a formula that were written over, each with its place", async () => {
    const scores = [...(book.sheets.find(({ name }) => name === "得分")?.cells ?? [])].filter(
      ([, { formula, value }]) => formula !== undefined && value.kind === "number",
    );
    const [[figure, shown] = [], [formula] = []] = scores;
    if (figure === undefined || formula === undefined || shown?.value.kind !== "number") throw new Error("two scores");
    let changed = withCell(book, "得分", figure, { value: { kind: "number", text: "99" } });
    changed = withCell(changed, "得分", formula, { formula: undefined, value: { kind: "number", text: "1" } });
    const verified = await verifyOffice(scheme, changed, record, changed);
    expect(verified.figures).toEqual(
      expect.arrayContaining([
        { place: `得分!${figure}`, found: "99", expected: shown.value.text },
        { place: `得分!${formula}`, found: "1", expected: expect.stringMatching(/^=/) as unknown },
      ]),
    );
    expect(verified.figures).toHaveLength(2);
  });

  test("receipts that were changed are broken, with the cell", async () => {
    const [address = ""] =
      [...(book.sheets.find(({ name }) => name === "回执")?.cells ?? [])].find(
        ([, { row, column }]) => row === 5 && column === 4,
      ) ?? [];
    const changed = withCell(book, "回执", address, { value: { kind: "text", text: "AAAA" } });
    expect(await verifyOffice(scheme, changed, record, null)).toMatchObject({
      kind: "broken",
      place: `回执!${address}`,
    });
  });
});

test.each<[ReceiptDifference, string, string]>([
  [{ kind: "receipt", receipt: "a", found: "b" }, "回执本身被改动", "The receipt itself was changed"],
  [{ kind: "engine", receipt: "1", found: "2" }, "计分程序版本不同：回执为 1，现为 2", "Engine: 1 then, 2 now"],
  [
    { kind: "parameter", name: "ties", receipt: null, found: "'min" },
    "参数 ties：汇总时为 空白，现为 min",
    "Parameter ties: blank then, min now",
  ],
  [
    { kind: "input", department: "D01", key: "override 1.1", receipt: "1", found: null },
    "D01 核定 1.1：汇总时为 1，现为 空白",
    "D01 override 1.1: 1 then, blank now",
  ],
  [
    { kind: "input", department: "D01", key: "name", receipt: "甲", found: "乙" },
    "D01 名称：汇总时为 甲，现为 乙",
    "D01 name: 甲 then, 乙 now",
  ],
  [
    { kind: "input", department: "D01", key: null, receipt: null, found: null },
    "D01 的数据与汇总时不同",
    "The inputs of D01 changed",
  ],
  [{ kind: "department", department: "D01", change: "missing" }, "单位 D01 不见了", "Department D01 is gone"],
  [
    { kind: "ledger", receipt: ["a"], found: [] },
    "台账与汇总时不同：少了 1 行，多了 0 行",
    "Ledger: 1 rows gone, 0 rows added",
  ],
])("%j in words", (difference, zh, en) => {
  expect(receiptWords(difference)).toEqual({ zh, en });
});
