import type { Browser } from "playwright-core";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { startBrowser } from "../addin/support/browser.js";
import { picture } from "../addin/support/picture.js";
import { inventedScheme } from "../schemes/publishedSchemes.js";
import { needs } from "../support/needs.js";
import { TypedBook } from "../workbook/scheme/support/typedBook.js";
import { type EmbeddedServer, openPage, serveEmbeddedWith } from "./support/embeddedPage.js";

const words = zh.schemeCheck;

needs("chromium")("a scheme that is being written, in the pane", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  const typed = new TypedBook(inventedScheme);
  const item = inventedScheme.sections[0]?.items.find(({ full }) => full !== undefined);
  const place = typed.type("考核项", typed.rowOf("考核项", "代码", item?.code ?? ""), "满分", { value: "很多" });

  beforeAll(async () => {
    server = await serveEmbeddedWith({
      "体系.xlsx": await typed.bytes(),
      "好.xlsx": await buildSchemeBook(inventedScheme),
    });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("a click goes to the cell; once it is mended, the best answers are told and a round begins", async () => {
    const { page, pane, errors } = await openPage(browser, server, "?open=体系.xlsx");
    await page.setViewportSize({ width: 1366, height: 768 });
    // the workbook's own formulas say it as well
    expect(await page.evaluate(() => globalThis.embedded?.text("说明!C9"))).toBe("1");
    await pane.getByRole("button", { name: new RegExp(`^${words.screen.name}`) }).waitFor();
    await picture(page, "embedded-scheme-home");
    // the next step of a scheme's workbook, by keyboard alone
    await pane.getByRole("button", { name: new RegExp(`^${words.screen.name}`) }).press("Enter");
    await pane.getByText(words.problems(1)).waitFor();
    await picture(page, "embedded-scheme-wrong");
    await pane.getByRole("button", { name: words.goTo(place) }).press("Enter");
    await page.waitForTimeout(500);
    await picture(page, "embedded-scheme-cell");
    await page.evaluate(([at = "", text = ""]) => globalThis.embedded?.type(at, text), [place, item?.full ?? ""]);
    await pane.getByText(words.noProblems).waitFor();
    expect(await page.evaluate((at) => globalThis.embedded?.text(at), place)).toBe(item?.full);
    await picture(page, "embedded-scheme-good");
    await pane.getByText(words.rows(13)).scrollIntoViewIfNeeded();
    await picture(page, "embedded-scheme-rows");
    await pane.getByRole("button", { name: words.use }).press("Enter");
    await pane.getByText("W120", { exact: false }).first().waitFor();
    await picture(page, "embedded-scheme-start");
    expect(errors).toEqual([]);
  });
});
