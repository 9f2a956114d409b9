/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { memoryHost, type MemoryHost } from "../host/support/memoryHost.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 5, seed: 8 });
const { rows } = standings(assess(scheme, answersOf(scheme, record)));

let book: BookContents;
let host: MemoryHost;
let stage: PaneStage;

beforeAll(async () => {
  const read = readWorkbook(await buildOffice(scheme, record, { mode: "native" }));
  if (!read.ok) throw new Error(read.refusal.code);
  book = read.book;
});
beforeEach(() => {
  host = memoryHost({ book });
});
afterEach(() => stage.close());

const names = (): readonly string[] =>
  [...stage.place.querySelectorAll(".ranking tbody .at-name")].map(({ textContent }) => textContent ?? "");

test("the ranking stands in the order of the places, and is sorted by the headings", async () => {
  stage = await paneStage(host, localWorkshop(), "ranking");
  await stage.appears(rows[0]?.name ?? "?");
  expect(names()).toEqual(rows.map(({ name }) => name));
  const sorted = () => stage.control("th", /^总分/).getAttribute("aria-sort");
  expect(sorted()).toBe("none");
  await stage.press(/^总分/, "button");
  expect(sorted()).toBe("descending");
  await stage.press(/^总分/, "button");
  expect(sorted()).toBe("ascending");
  expect(names()).toEqual([...rows].sort((a, b) => Number(a.total) - Number(b.total)).map(({ name }) => name));
  expect(await stage.axe()).toEqual([]);
});

test("a search leaves whom it names, and a click opens the card", async () => {
  stage = await paneStage(host, localWorkshop(), "ranking");
  const wanted = rows[2];
  if (!wanted) throw new TypeError("a sample of five");
  await stage.appears(wanted.name);
  await stage.press(zh.ranking.open(wanted.name));
  await stage.appears(zh.card.place(3, rows.length));
  expect(stage.text()).toContain(wanted.total);
  await stage.press(new RegExp(`^${zh.card.after}`));
  await stage.appears(rows[3]?.name ?? "?");
  await stage.press(zh.card.inRanking);
  await stage.press(zh.card.inScores);
  const number = record.departments.findIndex(({ code }) => code === rows[3]?.code) + 1;
  expect(host.calls).toContain(`goToKeys scorebook.office.ranking ${number} total.score`);
  expect(host.calls).toContain(`goToKeys scorebook.office.scores ${rows[3]?.code} total.score`);
  await stage.press(zh.shell.back);
  await stage.appears(rows[0]?.name ?? "?");
});

test("the card is that of the row that is selected", async () => {
  host.select("得分", "D11");
  stage = await paneStage(host, localWorkshop(), "card");
  await stage.appears(record.departments[2]?.name ?? "?");
});

test("a co-author's change moves the ranking while it is open", async () => {
  stage = await paneStage(host, localWorkshop(), "ranking");
  const first = rows[0];
  await stage.appears(first?.name ?? "?");
  const at = record.departments.findIndex(({ code }) => code === first?.code);
  host.edit("自报", `C${9 + at}`, "不是数");
  for (let tries = 0; tries < 500 && names()[0] === first?.name; tries += 1) await stage.settle();
  expect(names().at(-1)).toBe(first?.name);
});

test("the charts are tables whose figures are drawn", async () => {
  stage = await paneStage(host, localWorkshop(), "ranking");
  await stage.appears(rows[0]?.name ?? "?");
  await stage.press(zh.ranking.charts, "[role=tab]");
  const [distribution] = stage.place.querySelectorAll(".chart");
  const counts = [...(distribution?.querySelectorAll("td.number") ?? [])].map(({ textContent }) => Number(textContent));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.filter(({ total }) => total !== null).length);
  expect(stage.text()).toContain(zh.ranking.means);
});
