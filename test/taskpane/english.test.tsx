/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { act } from "react-dom/test-utils.js";
import { clauseWords } from "../../src/engine/explain/clauseWords.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { readingEnglish } from "../../src/scheme/english/readingEnglish.js";
import { en } from "../../src/taskpane/shell/english.js";
import type { Screen } from "../../src/taskpane/shell/features.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { officialNames } from "../cli/support/officialNames.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";
import { screens } from "./support/screens.js";

import.meta.jest.setTimeout(180_000);

// What an English pane says beside a real workbook: Chinese is official, typed, or a name of a sheet.

const scheme = newestScheme();
const record = { ...sampleRecord(scheme, { departments: 6, seed: 7 }), confirmedReadings: new Set([1, 4]) };
let office: BookContents;
let form: BookContents;
let pane: PaneOnBook | null = null;

beforeAll(async () => {
  office = read(await buildOffice(scheme, record, { mode: "native" }));
  const [first] = record.departments;
  if (!first) throw new TypeError("a sample without departments");
  form = read(await buildForm(scheme, first, record.parameters, { mode: "native" }));
});
afterEach(() => {
  pane?.close();
  pane = null;
});

const labels = scheme.items.flatMap(({ inputs, definition: { about, evidence, clause } }) => [
  ...inputs.flatMap(({ label, unit, kinds = [] }) => [label, unit, ...kinds]),
  about,
  evidence,
  ...clause.split("/"),
]);
const typed = [
  ...record.departments.map(({ name }) => name),
  ...record.ledger.flatMap(({ what, evidence, recordedBy }) => [what, evidence, recordedBy]),
  ...record.departments.flatMap(({ overrides }) => [...overrides.values()].map(({ reason }) => reason)),
];
/** Of the scheme as well: kinds of findings, and words of the document that English quotes. */
const quoted = [
  ...[...scheme.parameters.values()].flatMap(({ labels: kinds = [] }) => kinds),
  ...[...scheme.sections, ...scheme.readings].map(({ clause }) => clauseWords(clause)),
  ...scheme.readings.flatMap(({ clause }) => clause.split(/[/；]/u)),
  ...["排序计分", "单项否决", "不适用", "不合格", "优秀", "良好"],
];
const known = [...officialNames(scheme), ...labels, ...typed, ...quoted]
  .filter((text) => /\p{Script=Han}/u.test(text))
  .sort((a, b) => b.length - a.length);

/** What is seen or read out, but for what is marked as Chinese. */
function said(place: Element): readonly string[] {
  const found: string[] = [];
  const look = (element: Element): void => {
    if (element.getAttribute("lang") === "zh-CN") return;
    for (const name of ["aria-label", "title", "placeholder"]) found.push(element.getAttribute(name) ?? "");
    for (const child of element.childNodes) {
      if (child instanceof Text) found.push(child.data);
      if (child instanceof Element) look(child);
    }
  };
  look(place);
  return found;
}

function chineseIn(place: Element): readonly string[] {
  const bare = (text: string): string =>
    known.reduce((rest, name) => rest.replaceAll(name, ""), text).replaceAll(/“[^“”]*”/gu, "");
  return [...new Set(said(place).filter((text) => /\p{Script=Han}/u.test(bare(text))))];
}

const unfold = (): void =>
  act(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

// what Excel's functions take and give is Chinese in cells
test.each(screens.filter((screen) => screen !== "functions"))(
  "%s beside an office workbook",
  async (screen: Screen) => {
    pane = await paneOnBook(screen, office, ["得分", "E9"], undefined, en);
    for (let tries = 0; tries < 20; tries += 1) await pane.settle();
    unfold();
    await pane.settle();
    expect(pane.text()).toContain(en.screens[screen].name);
    expect(chineseIn(document.body)).toEqual([]);
  },
);

test.each(["home", "fill", "explain", "settings"] as const)("%s beside a form", async (screen) => {
  pane = await paneOnBook(screen, form, undefined, undefined, en);
  for (let tries = 0; tries < 20; tries += 1) await pane.settle();
  unfold();
  await pane.settle();
  expect(chineseIn(document.body)).toEqual([]);
});

test("each reading opened: English, with the official words beneath and marked as Chinese", async () => {
  pane = await paneOnBook("readings", office, undefined, undefined, en);
  const open = scheme.readings.filter(({ number }) => !record.confirmedReadings.has(number));
  await pane.appears(readingEnglish(open[0]?.question ?? "") ?? "");
  for (const { number, question, reading } of open) {
    const head = [...pane.place.querySelectorAll<HTMLElement>(".reading-head")].find(({ textContent }) =>
      textContent?.startsWith(`${number}. `),
    );
    if (!head) throw new Error(`no reading ${number}`);
    if (head.getAttribute("aria-expanded") !== "true") await pane.press(head);
    unfold();
    expect(head.textContent).toContain(readingEnglish(question));
    const official = [...pane.place.querySelectorAll('[lang="zh-CN"]')].map(({ textContent }) => textContent);
    expect(official).toEqual(expect.arrayContaining([question, reading]));
    expect(pane.text()).toContain(readingEnglish(reading));
    expect({ number, chinese: chineseIn(document.body) }).toEqual({ number, chinese: [] });
  }
});

test("how sure a place is, as it was found", async () => {
  pane = await paneOnBook("certainty", office, undefined, undefined, en);
  await pane.settle();
  await pane.press(pane.button(en.certainty.find));
  await pane.appears(en.certainty.again);
  const tabs = [...pane.place.querySelectorAll<HTMLElement>('[role="tab"]')];
  expect(tabs.length).toBeGreaterThan(2);
  for (const tab of tabs) {
    await pane.press(tab);
    unfold();
    expect({ tab: tab.textContent, chinese: chineseIn(document.body) }).toEqual({ tab: tab.textContent, chinese: [] });
  }
});
