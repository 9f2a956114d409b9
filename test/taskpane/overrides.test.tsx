/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { daySerial } from "../../src/exact/daySerial.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import.meta.jest.setTimeout(180_000);
import { keys, paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

const scheme = newestScheme();
const words = zh.overrides;
const item = "1.2.3.2";
const key = scheme.items.find(({ code }) => code === item)?.inputs[0]?.keys[0] ?? "";
const record = (() => {
  const sample = sampleRecord(scheme, { departments: 4, seed: 7 });
  const departments = sample.departments.map((department) => ({ ...department, overrides: new Map() }));
  return { ...sample, departments };
})();
const name = record.departments[0]?.name ?? "";
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  book = read(await buildOffice(scheme, record, { mode: "native" }));
});
beforeEach(() => localStorage.clear());
afterEach(() => pane.close());

const now = () => readOffice(scheme, pane.host.book);
const overridesOf = (at = 0) =>
  [...(now().record.departments[at]?.overrides ?? [])].map(([of, { value }]) => [of, String(value)]);

async function choose(label: string, typed: string): Promise<void> {
  await pane.type(label, typed);
  await pane.key(pane.field(label), keys.tab);
}
async function submit(label: string): Promise<void> {
  const { form } = pane.field(label);
  if (!form) throw new Error("the field stands in no form");
  act(() => Simulate.submit(form));
  await pane.settle();
}
/** The first field in which a value is set. */
const valueLabel = (): string => {
  const label = [...pane.place.querySelectorAll("label")].find(({ textContent }) =>
    textContent?.startsWith(words.setTo("")),
  );
  return label?.textContent ?? "";
};

test("value and reason are written together, with who and when, and taken back together", async () => {
  pane = await paneOnBook("overrides", book);
  await choose(words.department, "D01");
  await choose(words.item, item);
  await pane.appears(words.reported.department);
  await pane.type(valueLabel(), "4");
  await pane.appears("→");
  expect(pane.host.written).toEqual([]);
  await submit(words.decidedBy);
  await pane.appears(words.reasonMissing);
  expect(pane.host.written).toEqual([]);
  await pane.type(words.reason, "抽查发现漏报\n见核查表");
  await pane.type(words.decidedBy, "李四");
  await pane.type(words.decidedOn, "2021年3月5日");
  await pane.appears(words.dateIs("2021-03-05"));
  await submit(words.decidedBy);
  await pane.appears(words.saved(item, name));
  expect(overridesOf()).toEqual([[key, "4"]]);
  expect(now().record.reasons).toMatchObject([
    {
      department: "D01",
      item,
      reason: "抽查发现漏报\n见核查表",
      decidedBy: "李四",
      decidedOn: Fraction.of(daySerial("2021-03-05") ?? 0),
    },
  ]);
  expect(now().notes.filter(({ remark }) => !remark)).toEqual([]);
  await pane.appears(words.list(1));
  await pane.press(pane.button(zh.shell.undo(words.label(item, name))));
  await pane.appears(zh.shell.undone);
  expect([overridesOf(), now().record.reasons]).toEqual([[], []]);
});

test("a value that is set is changed in its own row, and withdrawn with its reason", async () => {
  pane = await paneOnBook("overrides", book);
  for (const [value, reason] of [
    ["4", "初核"],
    ["5", "复核"],
  ] as const) {
    await choose(words.department, "D02");
    await choose(words.item, item);
    await pane.appears(words.inForce);
    await pane.type(valueLabel(), value);
    await pane.type(words.reason, reason);
    await submit(words.decidedBy);
    await pane.appears(words.saved(item, record.departments[1]?.name ?? ""));
  }
  expect(overridesOf(1)).toEqual([[key, "5"]]);
  expect(now().record.reasons).toMatchObject([{ department: "D02", reason: "复核" }]);
  await choose(words.item, item);
  await pane.appears(words.inForce);
  await pane.type(valueLabel(), "");
  await pane.appears(words.withdrawing);
  await pane.press(pane.button(words.withdraw));
  await pane.appears(words.withdrawn(item, record.departments[1]?.name ?? ""));
  expect([overridesOf(1), now().record.reasons]).toEqual([[], []]);
});

test("the ledger's count is set; what is not valid is named; what the office rates belongs elsewhere", async () => {
  pane = await paneOnBook("overrides", book);
  await choose(words.item, "2.1.1");
  await pane.appears(words.rated("2.1.1 政府信息公开"));
  await choose(words.department, "D03");
  await choose(words.item, "1.1.1.3.2");
  await pane.appears(words.reported.ledger);
  await pane.type(valueLabel(), "-1");
  await pane.appears("应为不小于 0 的整数");
  expect(pane.host.written).toEqual([]);
  await choose(words.item, "1.3.2.1");
  await pane.appears(words.notSet);
  expect(await pane.faults()).toEqual([]);
});

test("who confirmed a reading, when and by which paper, and the day of an override, stay in a rebuilt workbook", async () => {
  pane = await paneOnBook("overrides", book);
  const on = Fraction.of(daySerial("2021-03-05") ?? 0);
  const noted = {
    ...now().record,
    confirmations: new Map([[3, { by: "张三", on, basis: "闽数办〔2021〕3号" }]]),
    reasons: [{ department: "D01", item, reason: "抽查", decidedBy: "李四", decidedOn: on, position: 2 }],
  };
  const again = readOffice(scheme, read(await buildOffice(scheme, noted, { mode: "native" }))).record;
  expect([again.confirmations, again.reasons]).toEqual([noted.confirmations, noted.reasons]);
});
