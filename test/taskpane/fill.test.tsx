/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { formColumns } from "../../src/workbook/form/formSheet.js";
import "./support/paneGlobals.js";
import { act } from "react-dom/test-utils.js";
import { formProgress } from "../../src/analysis/form/formProgress.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { readForm } from "../../src/workbook/form/readForm.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 2, seed: 7 });
const words = zh.fill;
let book: BookContents;
let pane: PaneOnBook;

beforeAll(async () => {
  const [department] = record.departments;
  if (!department) throw new Error("a sample without departments");
  // Without what the sample lets departments get wrong: each test makes its own mistakes.
  book = read(
    await buildForm(scheme, { ...department, sectionsNotApplicable: [] }, record.parameters, { mode: "native" }),
  );
});
afterEach(() => pane.close());

const progress = () => {
  const form = readForm(scheme, pane.host.book);
  return formProgress(scheme, form.department, form.parameters);
};
const placeOf = (key: string): string => readForm(scheme, book).placeOf(key) ?? "";
const addressOf = (key: string): string => placeOf(key).replace(/^.*!/, "");
const wentTo = (): string | undefined =>
  pane.host.calls
    .filter((call) => call.startsWith("goTo "))
    .at(-1)
    ?.slice(5);

/** Every input is valid. */
async function filledForm(): Promise<BookContents> {
  pane = await paneOnBook("fill", book);
  const left = progress().inputs.filter(({ state }) => state !== "filled");
  for (const { item } of left)
    for (const key of scheme.items.find(({ code }) => code === item)?.inputs.flatMap(({ keys }) => keys) ?? [])
      act(() =>
        pane.host.edit(
          "填报",
          addressOf(key),
          scheme.items.find(({ code }) => code === item)?.rule.alwaysApplies ? "否" : "不适用",
        ),
      );
  const full = pane.host.book;
  pane.close();
  return full;
}

test("the progress is that of the form, and follows what is typed", async () => {
  pane = await paneOnBook("fill", book);
  const { all, inputs } = progress();
  await pane.appears(words.progress(all.filled, all.of));
  const [first] = inputs.filter(({ state }) => state === "filled");
  act(() => pane.host.edit("填报", addressOf(first?.key ?? ""), "不知道"));
  await pane.appears(words.wrong(all.wrong + 1));
  await pane.appears(`${first?.item} ${first?.itemName}`);
});

test("the next open or wrong cell after the selected one, round and round", async () => {
  pane = await paneOnBook("fill", book);
  const keys = progress().inputs.map(({ key }) => key);
  const [early, late] = [keys[2] ?? "", keys[keys.length - 2] ?? ""];
  for (const key of keys) act(() => pane.host.edit("填报", addressOf(key), 1));
  for (const key of [early, late]) act(() => pane.host.edit("填报", addressOf(key), null));
  await pane.appears(words.nextOpen);
  for (let tries = 0; tries < 50 && pane.button(words.nextOpen).disabled; tries += 1) await pane.settle();
  pane.host.select("封面", "A1");
  const visited: (string | undefined)[] = [];
  for (let step = 0; step < 3; step += 1) {
    await pane.press(pane.button(words.nextOpen));
    visited.push(wentTo());
    act(() => pane.host.select("填报", (wentTo() ?? "").replace(/^.*!/, "")));
  }
  expect(visited).toEqual([placeOf(early), placeOf(late), placeOf(early)]);
});

test("the selected row: how it is scored, what supports it, what it scores and what would change that", async () => {
  pane = await paneOnBook("fill", book);
  const item = scheme.items.find(
    ({ definition, inputs }) => definition.by === "department" && definition.rule === "rateDrop" && inputs.length === 2,
  );
  if (!item) throw new Error("no rate in the scheme");
  const [first, second] = item.inputs.map(({ keys: [key = ""] }) => key);
  act(() => pane.host.edit("填报", addressOf(first ?? ""), 80));
  act(() => pane.host.edit("填报", addressOf(second ?? ""), 100));
  act(() => pane.host.select("填报", addressOf(first ?? "")));
  await pane.appears(item.definition.evidence);
  await pane.appears("比率提高一个百分点");
});

test("the check lists every problem with its cell, overwritten formulas among them", async () => {
  const full = await filledForm();
  pane = await paneOnBook("fill", full);
  await pane.press(pane.button(words.check));
  await pane.appears(words.canSubmit);
  const score =
    [...(full.sheets.find(({ name }) => name === "填报")?.cells ?? [])].find(
      ([, { formula, column }]) => formula !== undefined && column === formColumns.score,
    )?.[0] ?? "";
  const [wrongOne, openOne] = progress().inputs;
  act(() => pane.host.edit("填报", score, 100));
  act(() => pane.host.edit("填报", addressOf(wrongOne?.key ?? ""), "很多"));
  act(() => pane.host.edit("填报", addressOf(openOne?.key ?? ""), null));
  await pane.press(pane.button(words.check));
  await pane.appears(words.cannotSubmit);
  const listed = [...pane.place.querySelectorAll(".verdict + ul li")].map(({ textContent }) => textContent ?? "");
  expect(listed.some((text) => text.startsWith(words.kinds.overwritten) && text.includes(`填报!${score}`))).toBe(true);
  expect(listed.filter((text) => text.startsWith(words.kinds.overwritten))).toHaveLength(1);
  expect(listed.some((text) => text.startsWith(words.kinds.wrong))).toBe(true);
});

test("axe-core finds no fault", async () => {
  pane = await paneOnBook("fill", book);
  await pane.press(pane.button(words.check));
  await pane.appears(words.cannotSubmit);
  expect(await pane.faults()).toEqual([]);
});

test("beside another workbook it says what to open", async () => {
  pane = await paneOnBook("fill", { ...book, sheets: [] });
  await pane.appears(words.elsewhere);
});
