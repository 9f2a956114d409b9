/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import type { TurnedDepartment } from "../../src/departments/turnList.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { lineageIn } from "../../src/workbook/office/sheets/lineageSheet.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { schemeOfBook } from "../../src/workbook/carry/schemeOfBook.js";
import { identityOf } from "../../src/workbook/identity.js";
import { readSchemeBook } from "../../src/workbook/scheme/readSchemeBook.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 6, seed: 7 });
const names = record.departments.map(({ name }) => name);
const words = zh.nextYear;
let pane: PaneOnBook;
afterEach(() => pane?.close());

/** The part of the screen that asks about one department of last year. */
const question = (code: string): HTMLElement => {
  const found = [...pane.place.querySelectorAll<HTMLElement>(".rivals")].find(({ textContent }) =>
    textContent?.startsWith(`${code} `),
  );
  if (!found) throw new Error(`nothing is asked about ${code}: ${pane.text()}`);
  return found;
};
async function decide(code: string, choice: string, target?: string): Promise<void> {
  const label = [...question(code).querySelectorAll("label")].find(({ textContent }) => textContent === choice);
  const radio = label && document.getElementById(label.htmlFor);
  if (!(radio instanceof HTMLInputElement)) throw new Error(`no choice ${choice}`);
  act(() => Simulate.change(radio, { target: radio }));
  await pane.settle();
  if (target !== undefined) {
    const box = question(code).querySelector<HTMLInputElement>('input[role="combobox"]');
    if (!box) throw new Error("no field for the department");
    act(() => {
      box.value = target;
      Simulate.input(box);
      Simulate.change(box);
    });
    await pane.settle();
    await pane.key(box, 13);
  }
  const reason = question(code).querySelector("textarea");
  if (!reason) throw new Error("no field for the reason");
  act(() => {
    reason.value = "机构改革方案";
    Simulate.change(reason);
  });
  await pane.settle();
  const button = [...question(code).querySelectorAll("button")].find(({ textContent }) => textContent === words.decide);
  if (!button) throw new Error("no button");
  await pane.press(button);
}

test("a year is turned with one renamed, one gone, one new and two merged: each is asked about, and kept", async () => {
  pane = await paneOnBook("nextYear", read(await buildOffice(scheme, record, { mode: "native" })));
  await pane.appears(words.counts(6, 0, 0));
  expect(await pane.faults()).toEqual([]);
  await pane.press(pane.button(words.turn));
  await pane.appears(words.items(scheme.items.length));
  expect(pane.text()).toContain("日期 2021-01-10 改为 2022-01-10");

  const list = [names[0], names[1], "示例更名局", "示例合并局", "示例新设局"].join("\n");
  await pane.type(zh.departments.label, list);
  await pane.appears(words.missing(4));
  expect(pane.button(words.begin).disabled).toBe(true);
  expect(await pane.faults()).toEqual([]);
  await decide("D03", words.renamed, "示例更名局");
  await decide("D04", words.gone);
  await decide("D05", words.merged, "示例合并局");
  await decide("D06", words.merged, "示例合并局");
  await pane.appears(words.counts(2, 1, 2));
  expect(pane.text()).toContain(words.countsLeft(2, 1));
  expect(await pane.faults()).toEqual([]);

  await pane.press(pane.button(words.openTurned));
  await pane.appears(words.opened);
  const opened = read(pane.host.created[0] ?? new Uint8Array());
  const { definition } = readSchemeBook(opened);
  expect(definition?.id).toBe("2021");
  expect(definition?.sections.flatMap(({ items }) => items.map(({ lastYear }) => lastYear))).toEqual(
    scheme.items.map(({ code }) => code),
  );

  await pane.press(pane.button(words.begin));
  await pane.appears(words.begun(5));
  const begun = read(pane.host.created[1] ?? new Uint8Array());
  const identity = identityOf(begun);
  const own = identity && schemeOfBook(begun, identity);
  if (!own) throw new Error("no scheme");
  expect(own.id).toBe("2021");
  const { departments, confirmedReadings } = readOffice(own, begun).record;
  expect(confirmedReadings.size).toBe(0);
  const codes = { D01: names[0], D02: names[1], D03: "示例更名局", D07: "示例合并局", D08: "示例新设局" };
  expect(Object.fromEntries(departments.map(({ code, name }) => [code, name]))).toEqual(codes);
  expect(lineageIn(begun).map(({ kind, code, lastCode, reason }) => [kind, code, lastCode, reason])).toEqual([
    ["沿用", "D01", "D01", ""],
    ["沿用", "D02", "D02", ""],
    ["更名", "D03", "D03", "机构改革方案"],
    ["新参加", "D07", "", ""],
    ["新参加", "D08", "", ""],
    ["不再参加", "", "D04", "机构改革方案"],
    ["并入", "D07", "D05", "机构改革方案"],
    ["并入", "D07", "D06", "机构改革方案"],
  ]);

  // the year after: codes of those that are gone are known, and given to nobody
  const after = await localWorkshop().lastYearOfBook(begun);
  if (after.kind !== "read") throw new Error(after.message.zh);
  expect(after.last.former.map(({ code }) => code)).toEqual(expect.arrayContaining(["D04", "D05", "D06"]));
  expect(after.last.next).toEqual({ year: "2022", id: "2022" });
});

test("what the ledger of last year knows by another name is not asked again when forms are issued", async () => {
  const workshop = localWorkshop();
  await workshop.open(read(await buildOffice(scheme, record, { mode: "native" })));
  const [first, second] = record.departments;
  if (!first || !second) throw new Error("no departments");
  const request = { round: "2020年度", issuedOn: "2021-01-05", ledger: null, key: null, again: false } as const;
  const job = { cancelled: false, progress: () => undefined };
  const issued = await workshop.issueForms([first, second], { ...request, packing: "zip" }, job);
  if (issued.kind !== "issued") throw new Error(issued.kind);
  const office = await workshop.lastYearOfBook(read(await buildOffice(scheme, record, { mode: "native" })));
  if (office.kind !== "read") throw new Error(office.message.zh);
  const last = { ...office.last, ledger: issued.ledger };
  const scheme2021 = await workshop.turnYear(last, {});
  if (scheme2021.kind !== "turned") throw new Error(scheme2021.fault.kind);
  const [renamed, kept] = [
    { code: "D01", name: "示例更名局" },
    { code: second.code, name: second.name },
  ];
  const begin = (turned: readonly TurnedDepartment[]) =>
    workshop.beginYear(last, {
      year: "2021",
      scheme: scheme2021.scheme.text,
      departments: [renamed, kept],
      turned,
      mode: "native",
    });
  const settle = async (bytes: Uint8Array) => {
    await workshop.open(read(bytes));
    return workshop.settleDepartments({ departments: [renamed, kept], isCoded: true, identities: [] }, null, "forms");
  };
  const decided = { kind: "renamed", now: renamed, before: first, reason: "更名" } as const;
  const same = { kind: "same", now: kept, before: kept, reason: "" } as const;
  expect(await settle(await begin([decided, same]))).toMatchObject({ kind: "settled", departments: [renamed, kept] });
  // nobody has said so: it is asked
  expect(await settle(await begin([same]))).toMatchObject({ kind: "open" });
});

test("last year may be a file: a form is none, and what a scheme alone cannot give is told", async () => {
  const workshop = localWorkshop();
  pane = await paneOnBook("nextYear", read(await workshop.buildExamples()));
  await pane.appears(words.lastNone);
  const { buildForm } = workshop;
  const form = await buildForm({ code: "D01", name: "示例甲局" }, "native");
  expect(await workshop.lastYearOfFile(form)).toMatchObject({ kind: "refused" });
  const turned = await workshop.lastYearOfFile(await buildOffice(scheme, record, { mode: "native" }));
  if (turned.kind !== "read") throw new Error(turned.message.zh);
  const own = await workshop.turnYear(turned.last, { year: "2025" });
  if (own.kind !== "turned") throw new Error(own.fault.kind);
  expect(own.scheme.id).toBe("2025");
  expect(await workshop.turnYear(turned.last, { id: "2020" })).toMatchObject({
    fault: { kind: "idTaken", id: "2020" },
  });
  const alone = await workshop.lastYearOfFile(own.bytes);
  expect(alone).toMatchObject({ kind: "read", last: { departments: null, next: { year: "2026", id: "2026" } } });
});
