import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { needs } from "../support/needs.js";
import { served, startBrowser, watchedPage, type Served } from "./browser.js";
import { buildPaneTrial, trialFolder } from "./buildPaneTrial.js";

const screenshots = "out/screenshots";

needs("chromium")("the pane in a browser, with a workbook in memory", () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    mkdirSync(screenshots, { recursive: true });
    await buildPaneTrial();
    site = await served(trialFolder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each([
    ["start", "screen=start", "新建汇总簿"],
    ["start-en", "screen=start&language=en-US", "New office workbook"],
    ["explain-empty", "screen=explain", "请选择一个得分"],
    ["explain-item", "screen=explain&cell=得分!G9", "怎样算出"],
    ["explain-total", "screen=explain&cell=得分!D9", "组成"],
    ["functions", "screen=functions", "DEDUCT"],
    ["convert", "screen=convert", "转换公式形式"],
  ])("%s looks as it should and asks nothing of any other server", async (name, query, seen) => {
    const { page, strangers, troubles } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}/taskpane.html?${query}`);
    await page.getByText(seen, { exact: false }).first().waitFor();
    await page.screenshot({ path: `${screenshots}/${name}.png`, fullPage: true });
    expect(troubles).toEqual([]);
    expect(strangers).toEqual([]);
    for (const summary of await page.locator("details.function > summary").all().then((all) => all.slice(0, 1))) await summary.click();
    if (name === "functions") await page.screenshot({ path: `${screenshots}/function-open.png` });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
    await page.context().close();
  });
});
