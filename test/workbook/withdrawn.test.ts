import { expect, test } from "@jest/globals";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { withLedgerRows } from "../../src/workbook/convert/officeChanges.js";
import { growOffice } from "../../src/workbook/convert/growOffice.js";
import { buildOffice, officeDraft } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";

const scheme = newestScheme();
const sample = sampleRecord(scheme, { departments: 4, seed: 8 });
const [first, second] = sample.ledger;
if (!first || !second) throw new Error("the sample has findings");
const row = { ...first, count: Fraction.of(2), what: "第一行\n第二行", evidence: "截图.png", date: null };
const record = {
  ...sample,
  ledger: [row, { ...row, withdrawn: "重复登记\n与第 1 行同一件" }, { ...row, count: "三", withdrawn: "核实后不成立" }],
};
const key = `${String(row.item)}.count`;
const countOf = (of: typeof record) =>
  answersOf(scheme, of)
    .departments.find(({ code }) => code === row.department)
    ?.cells.get(key);

test("a finding that was withdrawn stays in its row with its reason, and counts neither here nor in the sheet", async () => {
  const read = readWorkbook(await buildOffice(scheme, record, { mode: "native" }));
  if (!read.ok) throw new Error(read.refusal.code);
  const { record: again, notes } = readOffice(scheme, read.book);
  expect(again.ledger.map(({ what, withdrawn }) => [what, withdrawn])).toEqual(
    record.ledger.map(({ what, withdrawn }) => [what, withdrawn]),
  );
  expect(notes.filter(({ place }) => place?.startsWith("台账"))).toEqual([]);
  expect(countOf(record)).toEqual(Fraction.of(2));
  expect(countOf({ ...record, ledger: [row, row, row] } as never)).toEqual(Fraction.of(6));
  const sheet = officeDraft(scheme, record, "native").sheets.find(({ name }) => name === "台账");
  const checks = sheet?.cells.filter(({ row: at, column }) => at >= 5 && at <= 7 && column === 10);
  expect(checks?.map(({ value }) => value)).toEqual(["✓", "— 已撤回，不计", "— 已撤回，不计"]);
  const { growth, faults } = growOffice(scheme, read.book, again, withLedgerRows(again, 3));
  expect(faults).toEqual([]);
  expect([...growth.sheets].map(([{ name }]) => name)).toContain("台账");
});
