import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { officeDraft } from "../../src/workbook/office/buildOffice.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import type { CellValue } from "../../simulator/calc/values/cellValue.js";
import type { TestControl } from "../../simulator/page/testControl.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { inputsBetween, letters, wrongFigures } from "./support/drafts.js";
import { recordChanges } from "./support/recordChanges.js";
import { type EmbeddedServer, type OpenPage, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

type Figures = readonly (readonly [row: number, column: number, value: CellValue])[];

declare global {
  var embedded: TestControl | undefined;
}

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const draft = officeDraft(scheme, record, "live");

needs("chromium")("the embedded workbook, with the add-in and office.js unmodified", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    const [first] = record.departments;
    if (!first) throw new TypeError("a sample without departments");
    server = await serveEmbeddedWith({
      "office-live.xlsx": await writeWorkbook(draft),
      "form.xlsx": await buildForm(scheme, first, record.parameters, { mode: "live" }),
    });
    browser = await startBrowser();
    open = await openPage(browser, server);
    ({ page } = open);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const value = (place: string): Promise<CellValue | undefined> =>
    page.evaluate((at) => globalThis.embedded?.value(at), place);
  const select = (place: string): Promise<void> => page.evaluate((at) => globalThis.embedded?.select(at), place);
  const type = (place: string, text: string): Promise<string | undefined> =>
    page.evaluate(([at = "", what = ""]) => globalThis.embedded?.type(at, what), [place, text]);
  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  async function figures(): Promise<ReadonlyMap<string, Figures>> {
    await settled(page);
    // as text: Playwright takes seconds for so many small arrays
    const text = await page.evaluate(() =>
      JSON.stringify(globalThis.embedded?.sheets().map(({ name }) => [name, globalThis.embedded?.values(name) ?? []])),
    );
    return new Map(JSON.parse(text) as [string, Figures][]);
  }

  test("every figure of 60 departments is the engine's, cell by cell", async () => {
    const formulas = draft.sheets.flatMap(({ cells }) => cells).filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(20_000);
    expect(formulas.filter(({ formula }) => formula?.includes("_xldudf_")).length).toBeGreaterThan(3_000);
    expect(wrongFigures(draft, await figures())).toEqual([]);
    await select("得分!D9");
    await picture(page, "embedded-scores");
  });

  test.each(recordChanges(record))("changing %s changes what depends on it, and nothing else", async (_, after) => {
    const expected = officeDraft(scheme, after, "live");
    const inputs = inputsBetween(draft, expected);
    expect(inputs.length).toBeGreaterThan(0);
    for (const { place, text } of inputs) expect(await type(place, text)).toBeUndefined();
    expect(wrongFigures(expected, await figures())).toEqual([]);
    for (const { place } of inputs)
      expect([place, await page.evaluate(() => globalThis.embedded?.undo())]).toEqual([place, undefined]);
    expect(wrongFigures(draft, await figures())).toEqual([]);
  });

  test("cells are typed into, refused, chosen from a list, taken back, copied and pasted, by keyboard", async () => {
    await select("自报!C9");
    await page.keyboard.type("4321");
    await press("Enter");
    expect(await value("自报!C9")).toBe(4321);
    expect(await page.getByLabel("名称框").inputValue()).toBe("C10");
    await press("Control+z");
    const before = draft.sheets
      .find(({ name }) => name === "自报")
      ?.cells.find(({ row, column }) => row === 9 && column === 3)?.value;
    expect(await value("自报!C9")).toBe(before);

    await select("得分!D9");
    await page.keyboard.type("5");
    const refused = page.getByRole("alertdialog");
    expect(await refused.textContent()).toContain("单元格 D9 已锁定");
    await picture(page, "embedded-locked");
    await refused.getByRole("button").click();

    await select("自报!E9");
    await press("Alt+ArrowDown");
    await page.getByRole("menuitem", { name: "否" }).click();
    expect(await value("自报!E9")).toBe("否");
    await page.keyboard.type("也许");
    await press("Enter");
    expect(await page.getByRole("alertdialog").count()).toBe(1);
    await press("Enter");
    expect(await value("自报!E9")).toBe("否");

    await select("自报!C9:D9");
    await press("Control+c");
    await select("自报!C10");
    await press("Control+v");
    expect([await value("自报!C10"), await value("自报!D10")]).toEqual([
      await value("自报!C9"),
      await value("自报!D9"),
    ]);
    await press("Control+z", "Control+z");
    expect(wrongFigures(draft, await figures())).toEqual([]);
  });

  test("a function's message stands on its cell, and arrays spill or say why not", async () => {
    expect(await type("核定!C9", '=DEDUCT("三",0.1,1)')).toBeUndefined();
    await settled(page);
    expect(await value("核定!C9")).toMatchObject({
      error: "#VALUE!",
      message: expect.stringMatching(/\p{Script=Han}/u) as unknown,
    });
    await select("核定!C9");
    await picture(page, "embedded-message");
    expect(await page.locator(".cell-note.error").textContent()).toContain("#VALUE!");
    await page.evaluate(() => globalThis.embedded?.undo());
    expect(await type("核定!C9", "=RANKSCORE({3;5;1},4)")).toBeUndefined();
    await settled(page);
    const below = await value("核定!C10");
    expect(below === null ? await value("核定!C9") : await value("核定!C9")).not.toBeNull();
    await page.evaluate(() => globalThis.embedded?.undo());
    await settled(page);
  });

  test("the explanation follows the selection", async () => {
    await open.pane.getByRole("button", { name: /^解释分数/ }).click();
    await select("得分!H9");
    await open.pane.getByText("怎样算出").waitFor();
    expect(await open.pane.locator("body").textContent()).toContain(record.departments[0]?.name);
    await select("得分!D12");
    await open.pane
      .getByText(record.departments[3]?.name ?? "")
      .first()
      .waitFor();
    await picture(page, "embedded-explanation");
  });

  test("the ribbon's commands run in the pane, and both workbooks are made from it", async () => {
    await page.getByRole("button", { name: "新建" }).click();
    await page.getByRole("menuitem", { name: "新建汇总簿" }).click();
    await open.pane.getByRole("button", { name: "新建汇总簿" }).click();
    await page.waitForFunction(() => globalThis.embedded?.titles().length === 2);
    expect(await page.evaluate(() => globalThis.embedded?.sheets().map(({ name }) => name))).toEqual(
      draft.sheets.map(({ name }) => name),
    );
    await settled(page);
    await page.evaluate(() => globalThis.embedded?.show("汇总簿（示例）"));
    await open.pane.getByLabel("单位名称").fill("示例单位甲");
    await open.pane.getByLabel("单位代码").fill("甲");
    await open.pane.getByRole("button", { name: "新建填报表" }).click();
    await page.waitForFunction(() => globalThis.embedded?.titles().length === 3);
    await settled(page);
    expect(await page.evaluate(() => globalThis.embedded?.sheets()[0]?.name)).toBe("封面");
    await picture(page, "embedded-form");
    await page.evaluate(() => globalThis.embedded?.show("汇总簿（示例）"));
  });

  test("the formulas are converted to native ones and back, on protected sheets, and the figures stay", async () => {
    const live = draft.sheets.flatMap(({ name, cells }) =>
      cells
        .filter(({ formula }) => formula?.includes("_xldudf_"))
        .map(({ row, column }) => `${name}!${letters(column)}${row}`),
    );
    const callsLeft = (): Promise<number> =>
      page.evaluate(
        (places) =>
          places.filter((place) =>
            /DEDUCT|RANKSCORE|WEIGHTEDTOTAL|PROPORTION/.test(globalThis.embedded?.formula(place) ?? ""),
          ).length,
        live,
      );
    const convertTo = async (mode: RegExp): Promise<void> => {
      await open.pane.getByRole("radio", { name: mode }).check({ force: true });
      await open.pane.getByRole("button", { name: "转换", exact: true }).click();
      await open.pane.getByText(/已转换 \d+ 个公式/).waitFor();
    };
    await open.pane.getByRole("button", { name: "返回" }).click();
    await open.pane.getByRole("button", { name: /^转换公式/ }).click();
    const before = await callsLeft();
    expect(before).toBeGreaterThan(1_000);
    await convertTo(/^普通公式/);
    expect(await callsLeft()).toBe(0);
    expect(wrongFigures(draft, await figures())).toEqual([]);
    await picture(page, "embedded-converted");
    expect(await type("得分!D9", "1")).toContain("locked");
    await convertTo(/^考核簿函数/);
    expect(await callsLeft()).toBe(before);
    expect(wrongFigures(draft, await figures())).toEqual([]);
  });

  test("a saved workbook is read with the same figures", async () => {
    const saved = await page.evaluate(() => globalThis.embedded?.save());
    const read = readWorkbook(Buffer.from(saved ?? "", "base64"));
    if (!read.ok) throw new Error(read.refusal.code);
    const scores = read.book.sheets.find(({ name }) => name === "得分");
    expect(scores?.cells.get("D9")?.value).toEqual({
      kind: "number",
      text: await page.evaluate(() => globalThis.embedded?.text("得分!D9")),
    });
    expect(scores?.cells.get("H9")?.formula).toContain("_xldudf_");
  });

  test("axe finds nothing wrong with the pane", async () => {
    const frame = page.frames().find((one) => one.url().includes("taskpane.html"));
    await frame?.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
    const violations = await frame?.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
    });
    expect(violations).toEqual([]);
  });

  test("nothing was asked of any other origin, and no script failed", () => {
    expect(open.requests.length).toBeGreaterThan(10);
    expect(open.requests.filter((url) => !url.startsWith(`${server.origin}/`) && !url.startsWith("blob:"))).toEqual([]);
    expect(open.errors).toEqual([]);
  });

  test("an Excel that is too old is named", async () => {
    const old = await openPage(browser, server, "?ExcelApi=1.7&open=form.xlsx");
    expect(await old.page.getByRole("alertdialog").textContent()).toContain("ExcelApi 1.9");
    await old.page.context().close();
  });
});
