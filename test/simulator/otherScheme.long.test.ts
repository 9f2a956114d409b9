import type { Browser } from "playwright-core";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { officeDraft } from "../../src/workbook/office/buildOffice.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import type { TestControl } from "../../simulator/page/testControl.js";
import { startBrowser } from "../addin/support/browser.js";
import { speakingOf2020 } from "../cli/support/wordsOf2020.js";
import { districtScheme } from "../scheme/support/districtScheme.js";
import { needs } from "../support/needs.js";
import { wrongFigures } from "./support/drafts.js";
import { type EmbeddedServer, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";

declare global {
  var embedded: TestControl | undefined;
}

const scheme = buildScheme(districtScheme);
const record = sampleRecord(scheme, { departments: 12, seed: 7 });
const draft = officeDraft(scheme, record, "live");

/** Screens that speak of functions by their examples, or of the program. */
const ofProgram = /^(函数|自检|设置)/;

needs("chromium")("the add-in beside workbooks of a scheme that it has never seen", () => {
  let browser: Browser;
  let server: EmbeddedServer;

  beforeAll(async () => {
    const [first] = record.departments;
    if (!first) throw new TypeError("a sample without departments");
    server = await serveEmbeddedWith({
      "other-office.xlsx": await writeWorkbook(draft),
      "other-form.xlsx": await buildForm(scheme, first, record.parameters, { mode: "native" }),
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("its live formulas come to the engine's figures, and =EXPLAIN is of its items", async () => {
    const { page, errors } = await openPage(browser, server, "?open=other-office.xlsx");
    const text = await page.evaluate(() =>
      JSON.stringify(globalThis.embedded?.sheets().map(({ name }) => [name, globalThis.embedded?.values(name) ?? []])),
    );
    expect(wrongFigures(draft, new Map(JSON.parse(text) as [string, never][]))).toEqual([]);
    const explained = async (call: string): Promise<string | undefined> => {
      const place = "台账!F500";
      await page.evaluate(([at = "", formula = ""]) => globalThis.embedded?.type(at, formula), [place, call]);
      await settled(page);
      return page.evaluate((at) => globalThis.embedded?.text(at), place);
    };
    expect(await explained('=EXPLAIN("80.1",2)')).toContain("依据：戊/1");
    expect(await explained('=EXPLAIN("1.1.1.1",3)')).toMatch(/^#/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test.each(["other-office.xlsx", "other-form.xlsx"])("no screen beside %s speaks of 2020", async (name) => {
    const { page, pane, errors } = await openPage(browser, server, `?open=${name}`);
    const rows = pane.locator(".screens .screen-row");
    await rows.first().waitFor();
    const told: string[] = [];
    const hear = async (screen: string): Promise<void> => {
      const texts = (await pane.locator("body").innerText()).split("\n");
      told.push(...texts.map((text) => `${screen}: ${text}`));
    };
    await hear("首页");
    const names = await pane.locator(".screens .screen-name").allInnerTexts();
    expect(names.length).toBeGreaterThan(3);
    for (const screen of names.filter((each) => !ofProgram.test(each))) {
      await rows.filter({ hasText: screen }).first().click();
      await pane.getByRole("button", { name: "返回" }).waitFor();
      await page.waitForTimeout(300);
      await hear(screen);
      // some lead back to where they were come from
      while (!(await rows.first().isVisible())) {
        await pane.getByRole("button", { name: "返回" }).click();
        await page.waitForTimeout(300);
      }
    }
    expect(told.length).toBeGreaterThan(30);
    expect(speakingOf2020(told).slice(0, 10)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
