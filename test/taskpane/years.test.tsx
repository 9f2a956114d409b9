/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act } from "react-dom/test-utils.js";
import { nextScheme } from "../../src/analysis/years/nextScheme.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { madeKindOf } from "../../src/workbook/madeBooks.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { memoryHost } from "../host/support/memoryHost.js";
import { readBook } from "../support/officeFigures.js";
import { paneStage, type PaneStage } from "./support/paneStage.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const said = zh.years;

/** This year's: one rule takes twice as much, one item does not say what it was, another is renamed. */
const definition = ((): SchemeDefinition => {
  const next = { id: "2021", title: "2021年度示例考核", years: 1, inForce: new Map() };
  const { definition: turned } = nextScheme(scheme.definition, next);
  const changed = (item: ItemDefinition): ItemDefinition => {
    if (item.code === "1.1.1.3.2") return { ...item, params: { per: "0.2" } } as ItemDefinition;
    if (item.code === "1.1.1.3.1") return { ...item, name: "对接情况" };
    const { lastYear: _, ...isNew } = item;
    return item.code === "1.1.1.5" ? (isNew as ItemDefinition) : item;
  };
  return { ...turned, sections: turned.sections.map((each) => ({ ...each, items: each.items.map(changed) })) };
})();
const scheme2021 = buildScheme(definition);
const before = sampleRecord(scheme, { departments: 4, seed: 3 });
const sample = sampleRecord(scheme2021, { departments: 4, seed: 4 });
/** The first has another name, and the last is another department. */
const after = {
  ...sample,
  departments: sample.departments.map((each, at) =>
    at === 0 ? { ...each, name: "示例新单位" } : at === 3 ? { ...each, code: "Z9", name: "示例增设单位" } : each,
  ),
};

let stage: PaneStage;
let last: Uint8Array;
let now: Uint8Array;
beforeAll(async () => {
  last = await buildOffice(scheme, before, { mode: "native" });
  now = await buildOffice(scheme2021, after, { mode: "native" });
});
afterEach(() => stage.close());

async function pick(name: string, bytes: Uint8Array, at: number): Promise<void> {
  const input = stage.place.querySelectorAll<HTMLInputElement>("input[type=file]")[at];
  if (!input) throw new Error("no file button");
  const file = { name, arrayBuffer: async () => bytes.slice().buffer };
  Object.defineProperty(input, "files", { value: [file], configurable: true });
  input.dispatchEvent(new Event("change", { bubbles: true }));
  await stage.settle();
}

const tab = (name: string): Promise<void> => stage.press(name, "button[role=tab]");
const figuresIn = (table: Element | null): readonly number[] =>
  [...(table?.querySelectorAll("td.number") ?? [])].map(({ textContent }) => Number(textContent));

test("the schemes, the trial and the split of two years, whoever was renamed asked for, nobody missing", async () => {
  stage = await paneStage(memoryHost({ book: readBook(now) }), localWorkshop(), "years");
  await stage.appears(said.currentOpen("2021年度示例考核"));
  await pick("上年.xlsx", last, 0);
  await stage.press(said.compare);
  await stage.appears(said.counts(95, 1, 1));
  expect(stage.text()).toContain("1.1.1.3.2 办事服务评价差评整改情况：每次（件、步）分值 0.1 → 0.2");
  expect(stage.text()).toContain("名称 与省级政务服务“好差评”系统对接 → 对接情况");
  // an item of the same name is offered with its cell, and not taken
  expect(stage.text()).toMatch(/是否即上年 1\.1\.1\.5 .*在导出的指标体系工作簿 考核项!\w+ 填写 1\.1\.1\.5/);
  expect(await stage.axe()).toEqual([]);

  await tab(said.trial);
  await stage.appears(said.unanswered(1));
  const changes = () => figuresIn(stage.place.querySelector("table.years")).filter((_, at) => at % 2 === 0);
  expect(changes()).toHaveLength(4);
  expect(changes()).toEqual([...changes()].sort((one, other) => other - one));
  await stage.press(/^变化/, "th button");
  expect(changes()).toEqual([...changes()].sort((one, other) => one - other));
  expect(await stage.axe()).toEqual([]);

  await tab(said.split);
  await stage.press(said.splitNow);
  await stage.appears(zh.identities.open);
  for (const [who, is] of [["示例单位01", /^D01 示例新单位$/]] as const) {
    expect(stage.text()).toContain(who);
    await act(async () => stage.control<HTMLElement>("label", is).click());
    await stage.type(zh.identities.reason, "更名");
    await stage.press(zh.identities.decide);
  }
  await stage.press(said.splitNow);
  await stage.appears(said.onlyAfter(1));
  expect(stage.text()).toContain("Z9 示例增设单位");
  expect(stage.text()).toContain(said.onlyBefore(1));
  await stage.press(said.open("示例新单位"));
  const [bySource, byPlace, lines] = [...stage.place.querySelectorAll(".part table.years")];
  for (const table of [bySource, byPlace, lines]) {
    const figures = figuresIn(table ?? null);
    const sum = figures.slice(0, -1).reduce((so, each) => so + each, 0);
    expect(sum).toBeCloseTo(figures.at(-1) ?? NaN, 9);
  }
  expect(await stage.axe()).toEqual([]);
  await stage.press(said.back);
  await stage.press(said.save);
  await stage.appears(zh.handout.downloaded("两年比较.xlsx"));
  expect(madeKindOf(readBook(stage.files.saved[0]?.bytes ?? new Uint8Array()))).toBe("compare");
});

test("a scheme alone is compared, with the cells in it; what cannot be used is refused with the reason", async () => {
  stage = await paneStage(memoryHost(), localWorkshop(), "years");
  await stage.appears(said.currentNone);
  await pick("上年.xlsx", last, 0);
  await pick("新体系.xlsx", await buildSchemeBook(definition), 1);
  await stage.press(said.compare);
  await stage.appears(said.counts(95, 1, 1));
  expect(stage.text()).toMatch(/在 考核项!\w+ 填写 1\.1\.1\.5/);
  await tab(said.split);
  await stage.appears(said.noSplit);
  await tab(said.trial);
  await stage.appears(said.unanswered(1));
  await pick("通报.xlsx", new TextEncoder().encode("{}"), 0);
  await stage.press(said.compare);
  await stage.appears("“通报.xlsx”不能用来对比：不是汇总簿");
  expect(stage.text()).not.toContain(said.unanswered(1));
});
