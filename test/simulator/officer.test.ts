import type { Browser, Locator, Page } from "playwright-core";
import type { TestControl } from "../../simulator/page/testControl.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { ledgerColumns, ledgerFrame } from "../../src/workbook/office/sheets/ledger.js";
import { readingColumns } from "../../src/workbook/parameters/readingFrame.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, type OpenPage, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

declare global {
  var embedded: TestControl | undefined;
}

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });

/** "25" of "24 → 25 / 60". */
const afterOf = (change: string): string => change.replace(/^.*→\s*/, "").replace(/\s*\/.*$/, "");

needs("chromium")("what an officer does with the pane, by keyboard alone", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let open: OpenPage;
  let page: Page;

  beforeAll(async () => {
    server = await serveEmbeddedWith({ "office.xlsx": await buildOffice(scheme, record, { mode: "native" }) });
    browser = await startBrowser();
    open = await openPage(browser, server, "?open=office.xlsx");
    ({ page } = open);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const text = (place: string): Promise<string | undefined> =>
    page.evaluate((at) => globalThis.embedded?.text(at), place);
  const select = (place: string): Promise<void> => page.evaluate((at) => globalThis.embedded?.select(at), place);

  /** The cell with a hidden key in row 1, in the row with a hidden key in column A. */
  const placeOf = (sheet: string, row: string, column: string): Promise<string> =>
    page.evaluate(
      ([name = "", down = "", across = ""]) => {
        const values = globalThis.embedded?.values(name) ?? [];
        const isText = (value: unknown, wanted: string): boolean => value === wanted;
        const at = values.find(([, position, value]) => position === 1 && isText(value, down))?.[0] ?? 0;
        let position = values.find(([line, , value]) => line === 1 && isText(value, across))?.[1] ?? 0;
        let letters = "";
        for (; position > 0; position = Math.floor((position - 1) / 26))
          letters = String.fromCharCode(65 + ((position - 1) % 26)) + letters;
        return `${name}!${letters}${at}`;
      },
      [sheet, row, column],
    );

  /** Tab until the focus is on something, and F6 into the pane where Tab led out of it: a person who uses no mouse. */
  async function tabTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    for (let steps = 0; steps < 150; steps += 1) {
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      const isInPane = await page.evaluate(() => document.activeElement?.tagName === "IFRAME");
      await page.keyboard.press(isInPane ? "Tab" : "F6");
    }
    const at = await open.pane
      .locator("body")
      .evaluate((body) => body.ownerDocument.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`no way by Tab to ${String(wanted)}: the focus is on ${String(at)}`);
  }

  async function showScreen(name: RegExp): Promise<void> {
    const back = open.pane.getByRole("button", { name: "返回" });
    if ((await back.count()) > 0) {
      await tabTo(back);
      await page.keyboard.press("Enter");
    }
    await tabTo(open.pane.getByRole("button", { name }));
    await page.keyboard.press("Enter");
  }

  test("finds out why 示例单位17 lost points in 1.1.1", async () => {
    await showScreen(/^解释分数/);
    await select(await placeOf("得分", "D17", "1.1.1.score"));
    await open.pane.getByText("示例单位17").waitFor();
    await open.pane.getByText("组成").waitFor();
    const part = open.pane.locator(".figures button").first();
    const code = ((await part.textContent()) ?? "").split(" ")[0];
    await tabTo(part);
    await page.keyboard.press("Enter");
    await open.pane.getByRole("heading", { name: new RegExp(`^${code?.replaceAll(".", "\\.")}`) }).waitFor();
    await open.pane.getByText("示例单位17").waitFor();
    await picture(page, "embedded-officer-explain");
  });

  test("records four findings and sees the place change", async () => {
    await showScreen(/^登记问题/);
    const [place, total] = [await placeOf("得分", "D17", "total.place"), await placeOf("得分", "D17", "total.score")];
    const before = [Number(await text(total)), Number(await text(place))];
    await tabTo(open.pane.getByLabel("单位", { exact: true }));
    await page.keyboard.type("示例单位17");
    await page.keyboard.press("Tab");
    for (const what of ["甲", "乙", "丙", "丁"]) {
      await tabTo(open.pane.getByLabel("考核项", { exact: true }));
      await page.keyboard.type("1.1.1.3.2");
      await page.keyboard.press("Tab");
      await tabTo(open.pane.getByLabel("发现的问题"));
      await page.keyboard.type(what);
      const foreseen = open.pane.locator(".effect td");
      await foreseen.first().waitFor();
      const [, totalThen = "", placeThen = ""] = await foreseen.allTextContents();
      // Enter begins another line of what was found
      await page.keyboard.press("Control+Enter");
      await foreseen.first().waitFor({ state: "detached" });
      await settled(page);
      // What was foreseen is what the formulas of the workbook yield.
      expect([await text(total), await text(place)]).toEqual([afterOf(totalThen), afterOf(placeThen)]);
    }
    await picture(page, "embedded-officer-findings");
    const last = ledgerFrame.firstRow + record.ledger.length + 3;
    expect(await text(`台账!${String.fromCharCode(64 + ledgerColumns.what)}${last}`)).toBe("丁");
    expect(await text(`台账!${String.fromCharCode(64 + ledgerColumns.check)}${last}`)).toBe("✓");
    expect(Number(await text(total))).toBeLessThan(before[0] ?? 0);
    expect(Number(await text(place))).toBeGreaterThan(before[1] ?? 0);
  });

  test("confirms reading 4 at 70:30", async () => {
    await showScreen(/^口径 /);
    const all = open.pane.getByLabel(/^全部/);
    await tabTo(open.pane.locator(".filter input:checked"));
    await page.keyboard.press("ArrowRight");
    await all.waitFor();
    await tabTo(open.pane.getByRole("button", { name: /^4\. / }));
    await page.keyboard.press("Enter");
    const share = open.pane.locator(".reading-form input").first();
    await tabTo(share);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("70:30");
    await open.pane.getByText("个单位有变动").waitFor();
    await picture(page, "embedded-officer-readings");
    await page.keyboard.press("Enter");
    await open.pane.getByText("口径 4 已确认").waitFor();
    await settled(page);
    const value = await placeOf("参数与口径", "siteShare", "value");
    expect(Number(await page.evaluate((at) => globalThis.embedded?.value(at), value))).toBe(0.7);
    expect(await text(value.replace(/!./, `!${String.fromCharCode(64 + readingColumns.confirmed)}`))).toBe("已确认");
  });

  test("no script failed", () => {
    expect(open.errors).toEqual([]);
  });
});
