/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import "./support/paneGlobals.js";
import { localWorkshop } from "../../src/taskpane/localWorkshop.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { ruleText } from "../../src/scheme/ruleText.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { TypedBook } from "../workbook/scheme/support/typedBook.js";
import { paneOnBook, read, type PaneOnBook } from "./support/paneOnBook.js";

import.meta.jest.setTimeout(180_000);

const words = zh.schemeCheck;
const scheme = buildScheme(inventedScheme);
const item = scheme.items.find(({ full }) => full !== null);
if (!item) throw new Error("the invented scheme has only vetoes");
let pane: PaneOnBook;
afterEach(() => pane?.close());

test("what is wrong in the open workbook is a click from its cell, and is gone as soon as the cell is mended", async () => {
  const typed = new TypedBook(inventedScheme);
  const row = typed.rowOf("考核项", "代码", item.code);
  const place = typed.type("考核项", row, "满分", { value: "很多" });
  const address = place.slice(place.indexOf("!") + 1);
  pane = await paneOnBook("schemeCheck", read(await typed.bytes()));
  await pane.appears(words.problems(1));
  expect(await pane.faults()).toEqual([]);
  await pane.press(pane.button(words.goTo(place)));
  expect(pane.host.calls).toContain(`goTo ${place}`);
  // rows are said all the same, each from its own figures
  expect(pane.text()).toContain(words.rows(scheme.items.length));
  expect(pane.text()).not.toContain(words.trial);

  pane.host.edit("考核项", address, Number(item.full?.toString()));
  await pane.appears(words.noProblems);
  expect(pane.text()).toContain("最好的答卷（不计加分）得 120.00 分");
  for (const each of scheme.items) expect(pane.text()).toContain(ruleText(scheme, each).replaceAll("\n", "\n"));
  await pane.press(pane.button(`${item.code} ${item.name}`));
  expect(pane.host.calls.at(-1)).toMatch(/^goTo 考核项!C\d+$/);
  expect(await pane.faults()).toEqual([]);

  await pane.press(pane.button(words.makePaper));
  await pane.appears(zh.handout.downloaded(`${scheme.title} 审签稿.xlsx`));

  await pane.press(pane.button(words.use));
  await pane.appears(zh.start.schemeChosen(scheme.title, scheme.id, scheme.items.length, "120"));
});

test("beside another workbook a file can be checked; its rows cannot be gone to", async () => {
  const typed = new TypedBook(inventedScheme);
  typed.type("考核项", typed.rowOf("考核项", "代码", item.code), "名称", { value: "" });
  const workshop = localWorkshop();
  const [own, spoiled, text] = await Promise.all([
    workshop.checkSchemeFile(await buildSchemeBook(inventedScheme)),
    workshop.checkSchemeFile(await typed.bytes()),
    workshop.checkSchemeFile(new TextEncoder().encode(schemeText(inventedScheme))),
  ]);
  if ("refusal" in own || "refusal" in spoiled || "refusal" in text) throw new Error("not read");
  expect(own).toEqual(text);
  expect(own.problems).toEqual([]);
  expect(own.rows.map(({ code, sentence, place }) => [code, sentence, place])).toEqual(
    scheme.items.map((each) => [each.code, ruleText(scheme, each), null]),
  );
  expect(spoiled.usable).toBeNull();
  expect(spoiled.problems).toEqual([
    {
      place: expect.objectContaining({ zh: expect.stringMatching(/^考核项!D\d+$/) as unknown }) as unknown,
      cell: null,
      message: expect.objectContaining({ zh: "没有填写“名称”" }) as unknown,
      isHint: false,
    },
  ]);
});
