import axe from "axe-core";
import type { Browser, Page, Worker } from "playwright-core";
import { screens } from "../taskpane/support/screens.js";
import { needs } from "../support/needs.js";
import { served, startBrowser, watchedPage, type Served } from "./support/browser.js";
import { picture } from "./support/picture.js";
import { buildPaneTrial, trialFolder } from "./support/buildPaneTrial.js";

/** What axe-core finds on the page as it is shown, colours included. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

needs("chromium")("the pane in a browser, with a workbook in memory", () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    await buildPaneTrial();
    site = await served(trialFolder);
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each([
    ["home", "screen=home", "解释分数"],
    ["home-en", "screen=home&language=en-US", "Explain a score"],
    ["start", "screen=start", "新建汇总簿"],
    ["ranking", "screen=ranking", "示例单位01"],
    ["ranking-en", "screen=ranking&language=en-US", "Charts"],
    ["certainty", "screen=certainty", "开始测算"],
    ["certainty-en", "screen=certainty&language=en-US", "Calculate"],
    ["card", "screen=card", "优势指标"],
    ["share", "screen=share", "生成发送稿"],
    ["share-en", "screen=share&language=en-US", "Make the copy"],
    ["issue", "screen=issue", "单位名单"],
    ["issue-en", "screen=issue&language=en-US", "List of departments"],
    ["returns", "screen=returns", "选择收到的文件"],
    ["returns-en", "screen=returns&language=en-US", "Choose returned files"],
    ["years", "screen=years", "选上年文件"],
    ["years-en", "screen=years&language=en-US", "Compare"],
    ["settings", "screen=settings", "保存设置"],
    ["start-en", "screen=start&language=en-US", "New office workbook"],
    ["explain-empty", "screen=explain", "请选择一个得分"],
    ["explain-item", "screen=explain&cell=得分!G9", "怎样算出"],
    ["explain-total", "screen=explain&cell=得分!D9", "组成"],
    ["fill", "screen=fill&book=form&cell=填报!I7", "提交前检查"],
    ["findings", "screen=findings&cell=自报!C10", "登记以后"],
    ["readings", "screen=readings", "未确认"],
    ["functions", "screen=functions", "DEDUCT"],
    ["convert", "screen=convert", "普通公式"],
  ])("%s looks as it should and asks nothing of any other server", async (name, query, seen) => {
    const { page, strangers, troubles } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}/taskpane.html?${query}`);
    await page.getByText(seen, { exact: false }).first().waitFor();
    await picture(page, name, { fullPage: true });
    expect(troubles).toEqual([]);
    expect(strangers).toEqual([]);
    await page.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
    await picture(page, `${name}-open`, { fullPage: true });
    expect(await faults(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
    await page.context().close();
  });

  test("returned forms, read in workers that are ended afterwards, are listed, merged and verified", async () => {
    const { page, strangers, troubles } = await watchedPage(browser, site.address);
    const isReader = (worker: Worker): boolean => /reader\.js$/.test(worker.url());
    const readers: Worker[] = [];
    page.on("worker", (worker) => void (isReader(worker) && readers.push(worker)));
    await page.goto(`${site.address}/taskpane.html?screen=returns`);
    const picker = page.locator("input[multiple]");
    await picker.setInputFiles([
      ...[1, 2, 3, 4, 5].map((at) => `${trialFolder}/returned-${at}.xlsx`),
      `${trialFolder}/taskpane.css`,
    ]);
    await page.getByText("2020年度：6 个文件").waitFor({ timeout: 120_000 });
    expect(readers.length).toBeGreaterThan(1);
    await picture(page, "returns-list", { fullPage: true });
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await picture(page, "returns-list-open", { fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "汇入自报…" }).click();
    await page.evaluate(() =>
      document.querySelectorAll("details").forEach((details) => (details.open = details.className === "totals")),
    );
    await picture(page, "returns-plan", { fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "汇入", exact: true }).click();
    await page.getByText("汇入后重新清点").waitFor({ timeout: 60_000 });
    await picture(page, "returns-merged", { fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "返回" }).click();
    await page.getByText("相符（汇入").waitFor({ timeout: 60_000 });
    expect(page.workers().filter(isReader)).toEqual([]);
    await picture(page, "returns-verified", { fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(troubles).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  test("how sure the places are: calculated in the worker, sorted by width, and one department's why by the keyboard", async () => {
    const { page, strangers, troubles } = await watchedPage(browser, site.address);
    await page.goto(`${site.address}/taskpane.html?screen=certainty`);
    await page.getByRole("button", { name: "开始测算" }).click();
    await page.getByRole("button", { name: "重新测算" }).waitFor({ timeout: 120_000 });
    await page.locator("table.ranges").waitFor();
    await picture(page, "certainty-ranges", { fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "按口径" }).click();
    await page.locator("table.ranges tbody button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("#certainty-why").waitFor();
    await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
    await picture(page, "certainty-why", { fullPage: true });
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator("table.ranges").waitFor();
    for (const [tab, name] of [
      ["口径", "certainty-readings"],
      ["名次敏感点", "certainty-close"],
    ] as const) {
      await page.getByRole("tab", { name: tab, exact: true }).click();
      if (tab === "名次敏感点") {
        await page.getByRole("button", { name: "查找名次敏感点" }).click();
        await page.locator("table.sensitive").waitFor({ timeout: 120_000 });
      }
      await picture(page, name, { fullPage: true });
      expect(await faults(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(troubles).toEqual([]);
    expect(strangers).toEqual([]);
    await page.context().close();
  });

  test.each(screens)("%s in a contrast theme, and at twice the size", async (screen) => {
    const { page } = await watchedPage(browser, site.address);
    await page.emulateMedia({ forcedColors: "active" });
    await page.goto(`${site.address}/taskpane.html?screen=${screen}`);
    await page.locator(".pane-content > :not(.waiting)").first().waitFor();
    await picture(page, `${screen}-contrast`, { fullPage: true });
    expect(await faults(page)).toEqual([]);
    // a bar that takes the colour of its field would say nothing
    const bars = await page.evaluate(() =>
      ["bar-length", "bar-field"].map((name) =>
        [...document.querySelectorAll(`.${name}`)].map((bar) => getComputedStyle(bar).fill),
      ),
    );
    expect(bars[0]?.filter((fill, at) => fill === bars[1]?.[at])).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    // half as many pixels of the page's own in the same 640 of the screen
    await page.setViewportSize({ width: 640, height: 1440 });
    await page.evaluate(() => document.documentElement.style.setProperty("zoom", "2"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.context().close();
  });
});
