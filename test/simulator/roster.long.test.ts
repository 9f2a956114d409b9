import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { readBook } from "../support/officeFigures.js";
import { type EmbeddedServer, openPage, serveEmbeddedWith } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 12, seed: 7 });
const words = zh.roster;

needs("chromium")("departments of a workbook in use, in the pane", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let office: Uint8Array;

  beforeAll(async () => {
    office = await buildOffice(scheme, record, { mode: "native" });
    server = await serveEmbeddedWith({ "roster.xlsx": office });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("one is left out in place and taken back; another is added to the file only where it is that of the workbook as it stands", async () => {
    const { page, pane, errors } = await openPage(browser, server, "?open=roster.xlsx");
    await page.setViewportSize({ width: 1366, height: 768 });
    await pane.getByRole("button", { name: /^单位 / }).click();
    const box = pane.getByRole("combobox", { name: words.department });
    await box.fill("D03");
    await box.press("Tab");
    await pane.getByLabel(words.because).fill("机构改革");
    await pane.getByText(words.leaveOut.effect).waitFor();
    await picture(page, "embedded-roster-chosen");
    await pane.getByRole("button", { name: words.leaveOut.action, exact: true }).click();
    const name = record.departments[2]?.name ?? "";
    await pane.getByText(words.leaveOut.done(name)).waitFor();
    await picture(page, "embedded-roster-left-out");

    await pane.getByLabel(words.add.name).fill("示例新局");
    const add = pane.getByRole("button", { name: words.add.action });
    const picker = pane.locator("input[type=file]").first();
    const file = { name: "roster.xlsx", mimeType: "", buffer: Buffer.from(office) };
    await add.and(pane.locator(":enabled")).waitFor();
    await picture(page, "embedded-roster-add");
    await picker.setInputFiles(file);
    await pane.getByText(words.otherFile("roster.xlsx")).waitFor();
    await picture(page, "embedded-roster-other-file");

    await pane.getByRole("button", { name: zh.shell.undo(words.leaveOut.label(name)) }).click();
    await pane.getByText(zh.shell.undone).waitFor();
    await add.and(pane.locator(":enabled")).waitFor();
    const download = page.waitForEvent("download");
    await picker.setInputFiles(file);
    const made = await download;
    expect(made.suggestedFilename()).toBe("roster-新.xlsx");
    await pane.getByText(words.grown("roster-新.xlsx")).waitFor();
    await picture(page, "embedded-roster-added");
    const { departments, ledger } = readOffice(scheme, readBook(readFileSync(await made.path()))).record;
    expect(departments.map(({ code }) => code)).toEqual([...record.departments.map(({ code }) => code), "D13"]);
    expect(ledger).toMatchObject(record.ledger);
    expect(errors).toEqual([]);
  });
});
