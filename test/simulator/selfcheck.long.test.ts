import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import type { TestControl } from "../../simulator/page/testControl.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { readSelfCheck } from "../../src/selfcheck/result/readSelfCheck.js";
import type { SelfCheckResult } from "../../src/selfcheck/result/selfCheckResult.js";
import { buildForm } from "../../src/workbook/form/buildForm.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, openPage, type OpenPage, serveEmbeddedWith } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

declare global {
  var embedded: TestControl | undefined;
}

needs("chromium")("the self-check, as an officer makes it", () => {
  let browser: Browser;
  let server: EmbeddedServer;

  beforeAll(async () => {
    const scheme = newestScheme();
    const record = sampleRecord(scheme, { departments: 1, seed: 7 });
    const [first] = record.departments;
    if (!first) throw new TypeError("a sample without departments");
    server = await serveEmbeddedWith({
      "form.xlsx": await buildForm(scheme, first, record.parameters, { mode: "live" }),
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const saved = ({ page }: OpenPage): Promise<string | undefined> => page.evaluate(() => globalThis.embedded?.save());

  /** From the pane beside a form to the result in the self-check's own workbook. */
  async function checked(search: string): Promise<{ readonly open: OpenPage; readonly result: SelfCheckResult }> {
    const open = await openPage(browser, server, `?open=form.xlsx${search}`);
    const { page, pane } = open;
    await page.setViewportSize({ width: 1366, height: 768 });
    const before = await saved(open);
    await pane.getByText("考核簿或 Excel 是新的版本").waitFor();
    await picture(page, "embedded-selfcheck-offer");
    await pane.getByRole("button", { name: "自检", exact: true }).click();
    await pane.getByRole("button", { name: "新建自检工作簿" }).waitFor();
    await picture(page, "embedded-selfcheck-new");
    await pane.getByRole("button", { name: "新建自检工作簿" }).click();
    await page.waitForFunction(() => globalThis.embedded?.titles().length === 2);
    await pane.getByRole("button", { name: /^自检 / }).click();
    await picture(page, "embedded-selfcheck-before");
    await pane.getByRole("button", { name: "开始自检" }).click();
    await pane.getByText("自检已完成").waitFor({ timeout: 120_000 });
    const download = page.waitForEvent("download");
    await pane.getByRole("button", { name: "保存结果文件" }).click();
    const file = await (await download).path();
    const read = readSelfCheck(JSON.parse(readFileSync(file, "utf8")));
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    // nothing has happened to the form
    await page.evaluate(() => globalThis.embedded?.show("form"));
    expect(await saved(open)).toBe(before);
    await pane.getByRole("heading", { name: "自检" }).waitFor();
    await page.evaluate(() => globalThis.embedded?.show("工作簿2"));
    return { open, result: read.result };
  }

  const wrong = ({ checks }: SelfCheckResult): readonly string[] =>
    checks.flatMap(({ group, id, state }) => (state === "works" ? [] : [`${state} ${group} ${id}`]));

  test("all works where nothing differs; the result is told, saved and listed; the form stays as it was", async () => {
    const { open, result } = await checked("");
    expect(wrong(result)).toEqual([]);
    expect(result.host).toEqual({ program: "Excel", version: "16.0.20000.0" });
    expect(result.platform).toBe("OfficeOnline");
    const { page, pane } = open;
    await pane
      .getByText(/^全部相符/)
      .first()
      .waitFor();
    await picture(page, "embedded-selfcheck-after");
    await pane.getByRole("button", { name: "列在“结果”表中" }).click();
    await pane.getByText("可以打印").waitFor();
    expect(await page.evaluate(() => globalThis.embedded?.text("结果!C6"))).toMatch(/^全部相符/);
    await picture(page, "embedded-selfcheck-list");
    // it is not offered again
    await page.evaluate(() => globalThis.embedded?.show("form"));
    await pane.getByRole("button", { name: "返回" }).click();
    expect(await pane.getByText("考核簿或 Excel 是新的版本").count()).toBe(0);
    expect(open.errors).toEqual([]);
  }, 200_000);

  test("where a function is missing and sheets cannot be protected, these are named and nothing else", async () => {
    const { open, result } = await checked("&without=RANKSCORE&differs=unprotectable,even");
    const found = wrong(result).filter((line) => !/^fails (functions|mistakes) RANKSCORE\.\d+$/.test(line));
    expect(found.filter((line) => !line.startsWith("differs rounding half"))).toEqual([
      "skipped arguments spill",
      "fails workbook protection",
    ]);
    expect(found).toContain("differs rounding half-even");
    await open.pane.getByText("工作表保护").scrollIntoViewIfNeeded();
    await picture(open.page, "embedded-selfcheck-differs");
    expect(open.errors).toEqual([]);
  }, 200_000);
});
