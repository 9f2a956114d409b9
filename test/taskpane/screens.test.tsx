/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils.js";
import { HostError } from "../../src/host/port.js";
import { customFunctions } from "../../src/functions/register.js";
import { functionEntries } from "../../src/taskpane/functions/functionEntries.js";
import { registerPaneIcons } from "../../src/taskpane/shell/paneIcons.js";
import { Pane } from "../../src/taskpane/shell/Pane.js";
import type { Screen } from "../../src/taskpane/shell/features.js";
import { screens } from "./support/screens.js";
import { en } from "../../src/taskpane/shell/english.js";
import type { PaneWords } from "../../src/taskpane/shell/paneWords.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { memoryHost, type MemoryHost } from "../host/support/memoryHost.js";
import { axeFaults } from "./support/axeFaults.js";
import { fakeWorkshop, type FakeWorkshop } from "./support/fakeWorkshop.js";
import { savedFiles } from "./support/savedFiles.js";

beforeAll(() => {
  registerPaneIcons();
});

/** React and Fabric tell here what is amiss: an unknown icon, a list without keys. */
const amiss = (["warn", "error"] as const).map((level) => import.meta.jest.spyOn(console, level));
afterEach(() => {
  const said = amiss.flatMap((spy) => spy.mock.calls);
  for (const spy of amiss) spy.mockClear();
  expect(said).toEqual([]);
});

let host: MemoryHost;
let workshop: FakeWorkshop;
let place: HTMLElement;

beforeEach(() => {
  host = memoryHost();
  workshop = fakeWorkshop();
  place = document.createElement("div");
  document.body.append(place);
});
afterEach(() => {
  unmountComponentAtNode(place);
  place.remove();
});

/** Lets everything happen that was waiting for an answer. */
const settle = () => act(async () => void (await new Promise((done) => setTimeout(done, 20))));

async function show(screen: Screen, words: PaneWords = zh): Promise<void> {
  act(
    () =>
      void render(
        <Pane
          services={{
            host,
            workshop,
            words,
            files: savedFiles(),
            readFile: async () => ({ ok: false, refusal: { code: "empty" } }),
          }}
          firstScreen={screen}
        />,
        place,
      ),
  );
  await settle();
}

function control<E extends Element>(selector: string, text: string): E {
  const found = [...place.querySelectorAll<E>(selector)].find(
    (element) => element.textContent?.trim() === text || element.getAttribute("aria-label") === text,
  );
  if (!found) throw new Error(`no ${selector} called ${text}`);
  return found;
}
const button = (text: string): HTMLButtonElement => control<HTMLButtonElement>("button:not([role=tab])", text);

function field(label: string): HTMLInputElement {
  const { htmlFor } = control<HTMLLabelElement>("label", label);
  return document.getElementById(htmlFor) as HTMLInputElement;
}

async function type(label: string, value: string): Promise<void> {
  const input = field(label);
  act(() => {
    input.value = value;
    Simulate.change(input);
  });
  await settle();
}

async function press(element: HTMLElement): Promise<void> {
  act(() => element.click());
  await settle();
}

async function pickFile(name: string, content: string): Promise<void> {
  const input = place.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no button takes a file");
  const bytes = new TextEncoder().encode(content);
  Object.defineProperty(input, "files", {
    value: [{ name, arrayBuffer: async () => bytes.slice().buffer }],
    configurable: true,
  });
  act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
  await settle();
}

/** What was asked of the workshop beside what is open: the pane always knows that. */
const asked = () => workshop.calls.filter(([task]) => task !== "open" && task !== "update");

const text = (): string => place.textContent ?? "";

/** Fabric shows a message a moment after it is there, so that screen readers notice it. */
async function appears(words: string): Promise<void> {
  for (let tries = 0; tries < 100 && !text().includes(words); tries += 1) await settle();
  expect(text()).toContain(words);
}

test("an older Excel: the pane says what it cannot do there, until that is closed", async () => {
  host = memoryHost({ missing: ["spilledRanks", "followProtection"] });
  await show("start");
  await appears(zh.missing.abilities.followProtection);
  expect([...place.querySelectorAll(".missing li")].map(({ textContent }) => textContent)).toEqual([
    zh.missing.abilities.spilledRanks,
    zh.missing.abilities.followProtection,
  ]);
  act(() => Simulate.click(button(zh.dismiss)));
  expect(place.querySelector(".missing")).toBeNull();
});

test("what is to be dealt with is counted by what it is, sheet by sheet", async () => {
  const { opened } = workshop.answers;
  const [note] = opened.kind === "office" ? opened.state.notes : [];
  if (opened.kind !== "office" || !note) throw new Error("no note");
  const { place: _, ...placeless } = note;
  const notes = [note, { ...note, place: "台账!F9" }, note, placeless];
  workshop.answers.opened = { ...opened, state: { ...opened.state, notes } };
  await show("home");
  await appears(zh.home.notes(4));
  await appears(zh.home.notesAbout("自报 2、台账 1、填报无效 1"));
});

test("Escape goes back; a list that is open closes first", async () => {
  await show("settings");
  const field = place.querySelector("input");
  if (!field) throw new Error("no field");
  field.setAttribute("aria-expanded", "true");
  act(() => Simulate.keyDown(field, { key: "Escape" }));
  expect(text()).toContain(zh.settings.about);
  field.removeAttribute("aria-expanded");
  act(() => Simulate.keyDown(field, { key: "Escape" }));
  await settle();
  expect(text()).toContain(zh.screens.ranking.name);
  expect(text()).not.toContain(zh.settings.about);
});

describe("起始", () => {
  test("an office workbook from pasted codes and names", async () => {
    await show("start");
    await type(zh.departments.label, "A1\t甲厅\nA2\t乙厅\n");
    await press(button(zh.start.createOffice));
    expect(asked()).toEqual([
      [
        "buildOffice",
        [
          { code: "A1", name: "甲厅" },
          { code: "A2", name: "乙厅" },
        ],
        "native",
      ],
    ]);
    expect(host.created).toEqual([new Uint8Array([1])]);
    await appears(zh.start.officeCreated(2));
  });

  test("a doubled department is told, and nothing can be made of it", async () => {
    await show("start");
    await type(zh.departments.label, "甲厅\n甲厅");
    expect(text()).toContain("第 2 行：单位名称“甲厅”与第 1 行重复");
    expect(button(zh.start.createOffice).disabled).toBe(true);
  });

  test("a numbered list is shown as it is understood; what it may mean is offered, done on a click and taken back", async () => {
    const list = "参评单位名单\n1. 甲厅\n2. 乙教育厅、丙委办公室\n乙教育厅\n13800138000";
    await show("start");
    await type(zh.departments.label, list);
    const shown = () =>
      [...place.querySelectorAll(".preview tbody td:last-child")].map(({ textContent }) => textContent);
    expect(shown()).toEqual([
      "参评单位名单 像标题或表头",
      "1. 甲厅",
      "2. 乙教育厅、丙委办公室 像有 2 个单位",
      "乙教育厅",
      "13800138000 像电话号码",
    ]);
    expect(button(zh.start.createOffice).disabled).toBe(true);
    expect(await axeFaults(place)).toEqual([]);
    await press(button(zh.departments.dropNumbers));
    expect(shown().slice(1, 3)).toEqual([
      "甲厅 原为“1. 甲厅”",
      "乙教育厅、丙委办公室 原为“2. 乙教育厅、丙委办公室” 像有 2 个单位",
    ]);
    await press(button(zh.departments.undoMend));
    expect(field(zh.departments.label).value).toBe(list);
    await press(button(zh.departments.dropNumbers));
    await press(button(zh.departments.leaveAllOut(2)));
    await type(zh.departments.label, field(zh.departments.label).value.replace("、丙委办公室", ""));
    // two spellings of one department, which the numbers hid
    expect(text()).toContain("单位名称“乙教育厅”与第 2 行重复");
    await type(zh.departments.label, "甲厅\n12345");
    expect(button(zh.start.createOffice).disabled).toBe(true);
    await press(button(`${zh.departments.keep} 12345`));
    await press(button(zh.start.createOffice));
    expect(asked().map(([task, departments]) => [task, departments])).toEqual([
      [
        "buildOffice",
        [
          { code: "D01", name: "甲厅" },
          { code: "D02", name: "12345" },
        ],
      ],
    ]);
  });

  test("a form asks for what is missing, then is made", async () => {
    await show("start");
    await press(button(zh.start.createForm));
    expect(text()).toContain(zh.start.formNameMissing);
    expect(asked()).toEqual([]);
    await type(zh.start.formName, " 甲厅 ");
    await type(zh.start.formCode, "A1");
    await press(button(zh.start.createForm));
    expect(asked()).toEqual([["buildForm", { code: "A1", name: "甲厅" }, "native"]]);
    expect(host.created).toHaveLength(1);
  });

  test("a scheme from a file: its problems are shown, and once it is in order all is made of it", async () => {
    const good = schemeText(inventedScheme);
    await show("start");
    await pickFile("草稿.json", good.replace('"full": "120"', '"full": "119"'));
    await appears(zh.start.schemeRefused("草稿.json", 1));
    expect(text()).toContain("各部分合计为 120，应为 119");
    await pickFile("定稿.json", good);
    await appears(inventedScheme.title);
    expect(text()).not.toContain("应为 119");
    await press(button(zh.start.createOffice));
    expect(asked().map(([task, , , , scheme]) => [task, JSON.parse(String(scheme)) as unknown])).toMatchObject([
      ["buildOffice", { id: "W120" }],
    ]);
    await press(button(zh.start.schemeBack));
    await appears(zh.start.schemeUsual);
    await press(button(zh.start.createOffice));
    expect(asked()[1]?.[4]).toBeUndefined();
  });

  test("a scheme that comes with the program is chosen from the list", async () => {
    await show("start");
    await press(button(zh.start.schemesAtHand));
    const links = [...place.querySelectorAll<HTMLElement>(`ul[aria-label="${zh.start.schemesAtHand}"] button`)];
    expect(links.length).toBeGreaterThan(1);
    await press(links[0] as HTMLElement);
    await press(button(zh.start.createOffice));
    expect(JSON.parse(String(asked()[0]?.[4]))).toMatchObject({ title: links[0]?.textContent });
  });

  test("a failure of Excel says what to do, and can be tried again", async () => {
    await show("start");
    host.fail(new HostError("editing", "InvalidOperationInCellEditMode"));
    await press(button(zh.start.createOffice));
    await appears(zh.trouble.editing);
    await press(button(zh.start.createOffice));
    expect(text()).not.toContain(zh.trouble.editing);
    expect(host.created).toHaveLength(1);
  });

  test("an unexpected failure is told with its detail", async () => {
    await show("start");
    host.fail(new Error("boom"));
    await press(button(zh.start.createOffice));
    await appears(zh.trouble.unexpected);
    expect(text()).toContain("boom");
  });
});

describe("解释", () => {
  test("the selected score, with the way to its inputs", async () => {
    await show("explain");
    expect(text()).toContain("1.40");
    expect(text()).toContain("3 项 × 0.2 分 = 0.60 分，满分 2 分，得 1.40 分。");
    expect(text()).toContain("16. 最多扣多少？");
    await press(control("button", "3 项"));
    expect(host.calls).toContain("goTo 自报!C9");
  });

  test("follows the selection without reading the workbook again, and reads it again once it has changed", async () => {
    await show("explain");
    act(() => host.select("得分", "E9"));
    await settle();
    const readings = (): readonly (readonly unknown[])[] => workshop.calls.filter(([call]) => call !== "explain");
    expect(readings()).toEqual([["open"]]);
    expect(workshop.calls.at(-1)).toEqual(["explain", "E9"]);
    act(() => host.edit("台账"));
    await settle();
    for (let tries = 0; tries < 100 && readings().length < 2; tries += 1) await settle();
    expect(readings()).toEqual([["open"], ["update"]]);
    expect(workshop.calls.at(-1)).toEqual(["explain", "E9"]);
  });

  test("stops following when another screen is shown", async () => {
    await show("explain");
    await press(button(zh.shell.back));
    act(() => host.select("得分", "E9"));
    await settle();
    expect(workshop.calls).not.toContainEqual(["explain", "E9"]);
  });

  const openedOf = { foreign: { kind: "foreign" } } as const;

  test.each([["foreign", zh.explain.foreign, zh.explain.foreignAbout]] as const)(
    "says of a %s workbook what it is",
    async (kind, head, about) => {
      workshop.answers = { ...workshop.answers, opened: openedOf[kind] };
      await show("explain");
      expect(text()).toContain(head);
      expect(text()).toContain(about);
    },
  );

  test("passes on why a workbook cannot be computed", async () => {
    workshop.answers = {
      ...workshop.answers,
      opened: {
        kind: "broken",
        message: { zh: "得分：缺少标识为 D1 的行", en: "得分: the row with key D1 is missing" },
      },
    };
    await show("explain");
    expect(text()).toContain("得分：缺少标识为 D1 的行");
  });

  test("asks for a score where none is selected", async () => {
    workshop.answers = { ...workshop.answers, explained: { kind: "noFigure" } };
    await show("explain");
    expect(text()).toContain(zh.explain.noFigureAbout);
  });
});

async function searchFor(words: string): Promise<void> {
  const search = place.querySelector<HTMLInputElement>("input[role=searchbox]");
  if (!search) throw new Error("no search box");
  act(() => {
    search.value = words;
    Simulate.change(search);
  });
  await settle();
}

describe("函数", () => {
  test("are found by name or meaning, and their example is inserted", async () => {
    await show("functions");
    await searchFor("达标");
    expect(text()).toContain("GATE");
    expect(text()).not.toContain("DEDUCT");
    const example = functionEntries(customFunctions, "zh").find(({ name }) => name === "GATE")?.example ?? "";
    await press(button(zh.functions.insertLabel("GATE")));
    expect(host.calls).toContain(`enterFormula ${example}`);
    await appears(zh.functions.inserted(example));
  });
});

test("the workbook of examples opens from the functions", async () => {
  await show("functions");
  await press(button(zh.functions.examples));
  expect(host.created).toEqual([new Uint8Array([10])]);
  await appears(zh.functions.examplesMade);
});

describe("转换", () => {
  test("writes the formulas as they are typed, and lists what it left", async () => {
    const left = { sheet: "得分", address: "C9", found: "9.9", expected: "=MIN(1,2)" };
    const changes = [{ sheet: "得分", address: "D9", formula: "_xldudf_DEDUCT(1,0.1,1)+_xldudf_GATE(1)", value: 1 }];
    workshop.answers = { ...workshop.answers, planned: { kind: "planned", conversion: { changes, left: [left] } } };
    await show("convert");
    await press(button(zh.convert.convert));
    expect(host.written).toEqual([{ sheet: "得分", address: "D9", content: { formula: "=DEDUCT(1,0.1,1)+GATE(1)" } }]);
    await appears(zh.convert.done(1));
    expect(text()).toContain("得分!C9");
    expect(text()).toContain("9.9");
  });

  test("writes nothing into a foreign workbook", async () => {
    workshop.answers = { ...workshop.answers, planned: { kind: "foreign" } };
    await show("convert");
    await press(button(zh.convert.convert));
    expect(host.written).toEqual([]);
    await appears(zh.convert.foreign);
  });
});

describe.each([
  ["zh", zh],
  ["en", en],
] as const)("every screen in %s", (_, words) => {
  test.each(screens)("%s has no fault that axe-core finds", async (screen) => {
    await show(screen, words);
    // a few of the functions, which are all alike, as axe-core takes seconds for each
    if (screen === "functions") await searchFor("RANKSCORE");
    for (const details of place.querySelectorAll("details")) details.open = true;
    expect(await axeFaults(place)).toEqual([]);
  });
});
