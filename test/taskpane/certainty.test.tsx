/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act, Simulate } from "react-dom/test-utils.js";
import { certainty } from "../../src/analysis/certainty/certainty.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { memoryHost, type MemoryHost } from "../host/support/memoryHost.js";
import { readBook } from "../support/officeFigures.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const said = zh.certainty;
// places hang on open readings in it
const record = sampleRecord(scheme, { departments: 5, seed: 8 });
const { confirmedReadings: confirmed } = record;

let book: BookContents;
let host: MemoryHost;
let stage: PaneStage;
beforeAll(async () => {
  book = readBook(await buildOffice(scheme, record, { mode: "native" }));
});
beforeEach(async () => {
  host = memoryHost({ book });
  stage = await paneStage(host, localWorkshop(), "certainty");
  await stage.appears(said.find);
});
afterEach(() => stage.close());

const rows = (): readonly HTMLTableRowElement[] => [
  ...stage.place.querySelectorAll<HTMLTableRowElement>("table.ranges tbody tr"),
];
const cells = (at: number): readonly string[] => rows().map(({ cells: own }) => own[at]?.textContent ?? "");
const widthOf = (range: string): number => {
  const [low = 0, high = low] = range.split("～").map(Number);
  return high - low;
};

async function found(again = false): Promise<void> {
  await stage.press(again ? said.again : said.find);
  for (const until = Date.now() + 60_000; Date.now() < until && stage.place.querySelector(".progress");)
    await stage.settle();
  await stage.appears(said.again);
}

test("every department stands with its range, as calculated elsewhere; the widest first when asked for", async () => {
  await found();
  const { departments } = (await certainty(scheme, answersOf(scheme, record), { confirmed })) ?? { departments: [] };
  const wanted = departments.map(({ best, worst }) =>
    best?.place === worst?.place ? String(best?.place) : `${best?.place}～${worst?.place}`,
  );
  expect(cells(2)).toEqual(wanted);
  expect(wanted.filter((range) => widthOf(range) > 0).length).toBeGreaterThan(0);
  expect(stage.place.querySelectorAll(".range-readings .range-length")).toHaveLength(departments.length + 1);
  await stage.press(new RegExp(`^${said.byReadingsHead}`), "th button");
  const widths = cells(2).map(widthOf);
  expect(widths).toEqual([...widths].sort((a, b) => b - a));
  expect(await stage.axe()).toEqual([]);
  await stage.press(said.save);
  await stage.appears(zh.handout.downloaded("稳健性分析.xlsx"));
  expect(madeKindOf(readBook(stage.files.saved[0]?.bytes ?? new Uint8Array()))).toBe("certainty");
});

test("one department's why names the readings that move it, and leads back to where it was", async () => {
  await found();
  await stage.press(new RegExp(`^${said.byReadingsHead}`), "th button");
  const name = rows()[0]?.querySelector("button")?.textContent ?? "?";
  await stage.press(said.open(name));
  await stage.appears("按未明确条款的各种处理口径，名次在");
  expect(stage.text()).toMatch(/最差为第 \d 名：口径 \d+ 取“/);
  expect(await stage.axe()).toEqual([]);
  await stage.press(said.back);
  await stage.settle();
  expect(document.activeElement?.getAttribute("aria-label")).toBe(said.open(name));
});

test("readings come by weight, those that are not tried with the reason; what is freed is tried", async () => {
  await found();
  await stage.press(said.readings, "[role=tab]");
  const weights = () =>
    [...stage.place.querySelectorAll(".weight-head")].map(({ textContent }) =>
      parseFloat(/[\d.]+%/.exec(textContent ?? "")?.[0] ?? ""),
    );
  const before = weights();
  expect(before.length).toBeGreaterThan(1);
  expect(before).toEqual([...before].sort((a, b) => b - a));
  expect(stage.text()).toContain("没有可改的参数，未测算");
  expect(await stage.axe()).toEqual([]);
  const freed = scheme.readings.find(
    ({ number, parameters }) =>
      confirmed.has(number) && parameters.some((each) => scheme.parameters.get(each)?.kind === "choice"),
  );
  if (!freed) throw new Error("no confirmed choice");
  stage.control<HTMLElement>("label", said.readingOf(freed.number, freed.question)).click();
  await stage.appears(said.other);
  expect(stage.control<HTMLButtonElement>("button", said.save).disabled).toBe(true);
  await found(true);
  expect(stage.text()).not.toContain(said.other);
  const wished = await certainty(scheme, answersOf(scheme, record), { confirmed, freed: new Set([freed.number]) });
  expect(stage.text()).toContain(String(wished?.combinations));
  expect(weights()).toHaveLength(wished?.factors.length ?? 0);
});

test("a value that somebody names is tried, one that cannot be is refused, and proposed ones come back", async () => {
  const share = scheme.readings
    .filter(({ number }) => !confirmed.has(number))
    .flatMap(({ parameters }) => parameters)
    .find((each) => scheme.parameters.get(each)?.kind === "share");
  const meaning = scheme.parameters.get(share ?? "")?.meaning.zh;
  if (meaning === undefined) throw new Error("no share is open");
  const values = () =>
    [
      ...(stage.control<HTMLElement>("p", said.valuesOf(meaning)).parentElement?.querySelectorAll(".taken li span") ??
        []),
    ].map(({ textContent }) => textContent ?? "");
  const proposed = values();
  const add = async (typed: string): Promise<void> => {
    const form = [...stage.place.querySelectorAll("form")].find((each) => each.getAttribute("aria-label") === meaning);
    const input = form?.querySelector("input");
    if (!form || !input) throw new Error("no form for the values");
    act(() => {
      input.value = typed;
      Simulate.change(input);
    });
    act(() => Simulate.submit(form));
    await stage.settle();
  };
  await add("120%");
  await stage.appears("应为");
  expect(values()).toEqual(proposed);
  await add("33%");
  await stage.appears(said.valuesHead(1));
  expect(values()).toEqual([...proposed, "33%"]);
  for (const each of proposed.slice(1)) await stage.press(said.removeValue(each));
  expect(values()).toEqual([proposed[0], "33%"]);
  await found();
  await stage.press(said.readings, "[role=tab]");
  expect(stage.text()).toContain(`${meaning}：${proposed[0]?.replace("（现值）", "")}、33%`);
  await stage.press(said.proposedAgain);
  expect(values()).toEqual(proposed);
});

test("what somebody ticks is open: its items are named, and no place leaves the range", async () => {
  await found();
  expect(stage.place.querySelector("table.ranges .range-open")).toBeNull();
  const [own] = record.departments;
  const item = scheme.items.find(({ code }) => code === "3.1.1");
  if (!own || !item) throw new TypeError("a sample of the newest scheme");
  const ticked = said.ticked(said.allDepartments, `${item.code} ${item.name}`);
  const { id } = stage.control<HTMLLabelElement>("label", said.tickedItem);
  const box = stage.place.querySelector<HTMLInputElement>(`input[aria-labelledby~="${id}"]`);
  if (!box) throw new Error("no field for the item");
  act(() => {
    box.value = item.code;
    Simulate.input(box);
    Simulate.change(box);
  });
  await stage.settle();
  act(() => Simulate.keyDown(box, { which: 9, keyCode: 9 }));
  await stage.settle();
  await stage.press(said.addTicked);
  await stage.appears(ticked);
  await found(true);
  await stage.appears(said.byOpen);
  const [places, possible] = [cells(0), cells(3)];
  for (const [at, range] of possible.entries()) {
    const [low = 0, high = low] = range.replaceAll("*", "").replace(said.orNone, "").split("～").map(Number);
    expect(low).toBeLessThanOrEqual(Number(places[at]));
    expect(high).toBeGreaterThanOrEqual(Number(places[at]));
  }
  expect(possible.some((range) => widthOf(range.replaceAll("*", "")) > 0)).toBe(true);
  await stage.press(said.open(own.name));
  await stage.appears(said.openItems(1));
  await stage.press(said.back);
  await stage.press(said.removeValue(ticked));
  await found(true);
  expect(stage.place.querySelector("table.ranges .range-open")).toBeNull();
});

test("close places are found when asked for, and lead to what decides them", async () => {
  await stage.press(said.radar, "[role=tab]");
  await stage.press(said.radarFind);
  await stage.appears("条未确认口径影响");
  const gaps = () =>
    [...stage.place.querySelectorAll(".sensitive tbody td.number")].map(({ textContent }) => Number(textContent));
  expect(gaps().length).toBeGreaterThan(1);
  expect(gaps()).toEqual([...gaps()].sort((a, b) => a - b));
  expect(stage.text()).not.toContain("一次发现");
  expect(await stage.axe()).toEqual([]);
  const reading = [...stage.place.querySelectorAll<HTMLButtonElement>(".reasons button")].find(({ textContent }) =>
    textContent?.startsWith("口径"),
  );
  reading?.click();
  await stage.settle();
  expect(host.calls.at(-1)).toMatch(/^goToKeys scorebook\.office\.readings .* confirmed$/);
});

test("a change of the workbook makes what was found old; coming back without one does not", async () => {
  await found();
  await stage.press(zh.shell.back);
  await stage.press(new RegExp(`^${zh.screens.certainty.name}`));
  await stage.appears(said.again);
  await stage.settle();
  expect(stage.text()).not.toContain(said.old);
  host.edit("自报", "C9", "不是数");
  await stage.appears(said.old);
  expect(stage.control<HTMLButtonElement>("button", said.save).disabled).toBe(true);
});
