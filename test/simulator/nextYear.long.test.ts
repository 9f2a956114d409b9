import { readFileSync } from "node:fs";
import type { Browser, FrameLocator } from "playwright-core";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { unzipFiles } from "../../src/xlsx/zip/unzipFiles.js";
import { startBrowser } from "../addin/support/browser.js";
import { picture } from "../addin/support/picture.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, openPage, serveEmbeddedWith } from "./support/embeddedPage.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const names = record.departments.map(({ name }) => name);
const words = zh.nextYear;

/** Two renamed, one gone, one new, two that became one; all others in another order. */
const list = [...names.slice(5).reverse(), "示例数据管理局", "示例政务服务局", "示例市场监管局", "示例新设局"];

needs("chromium")("a new year with sixty departments, in the pane", () => {
  let browser: Browser;
  let server: EmbeddedServer;

  beforeAll(async () => {
    server = await serveEmbeddedWith({ "office.xlsx": await buildOffice(scheme, record, { mode: "native" }) });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function decide(pane: FrameLocator, code: string, choice: string, target?: string): Promise<void> {
    const question = pane.locator(".rivals").filter({ hasText: new RegExp(`^${code} `) });
    await question.getByRole("radio", { name: choice }).check({ force: true });
    if (target !== undefined) {
      await question.getByRole("combobox").fill(target);
      await question.getByRole("combobox").press("Tab");
    }
    await question.getByLabel(words.reason).fill("机构改革方案");
    await question.getByRole("button", { name: words.decide }).press("Enter");
  }

  test("who is not in the list is asked about; the round begins with the codes of last year", async () => {
    const { page, pane, errors } = await openPage(browser, server, "?open=office.xlsx");
    await page.setViewportSize({ width: 1366, height: 768 });
    await pane.getByRole("button", { name: new RegExp(`^${words.screen.name}`) }).press("Enter");
    await pane.getByText(words.counts(60, 0, 0)).waitFor();
    await picture(page, "embedded-year-first");
    await pane.getByRole("button", { name: words.turn }).press("Enter");
    await pane.getByText(words.items(scheme.items.length)).waitFor();
    await pane.getByText(words.carried).scrollIntoViewIfNeeded();
    await picture(page, "embedded-year-turned");

    await pane.getByLabel(zh.departments.label).fill(list.join("\n"));
    await pane.getByText(words.missing(5)).waitFor();
    await pane.getByText(words.missing(5)).scrollIntoViewIfNeeded();
    await picture(page, "embedded-year-asked");
    await decide(pane, "D01", words.renamed, "示例数据管理局");
    await decide(pane, "D02", words.renamed, "示例政务服务局");
    await decide(pane, "D03", words.gone);
    await decide(pane, "D04", words.merged, "示例市场监管局");
    await decide(pane, "D05", words.merged, "示例市场监管局");
    await pane.getByText(words.counts(55, 2, 2)).waitFor();
    await pane.getByText(words.counts(55, 2, 2)).scrollIntoViewIfNeeded();
    await picture(page, "embedded-year-decided");

    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: words.saveList }).press("Enter");
    const unzipped = unzipFiles(readFileSync(await (await download).path()));
    if (!unzipped.ok) throw new Error("no archive");
    const text = new TextDecoder().decode(unzipped.files.find(({ name }) => name === "单位名单.csv")?.bytes);
    expect(text).toContain("D01,示例数据管理局");
    expect(text).toContain("D61,示例市场监管局");
    expect(text).toContain("D62,示例新设局");
    expect(text).not.toMatch(/D0[345],/);

    await pane.getByRole("button", { name: words.begin }).scrollIntoViewIfNeeded();
    await picture(page, "embedded-year-begin");
    await pane.getByRole("button", { name: words.begin }).press("Enter");
    await page.waitForFunction(() => (globalThis.embedded?.titles().length ?? 0) > 1, undefined, { timeout: 120_000 });
    await picture(page, "embedded-year-begun");
    expect(errors).toEqual([]);
  });
});
