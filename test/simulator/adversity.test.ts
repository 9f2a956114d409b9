import type { Browser, Page } from "playwright-core";
import type { SheetChange, TestControl } from "../../simulator/page/testControl.js";
import type { Fault } from "../../simulator/transport/faults.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { ledgerColumns, ledgerFrame } from "../../src/workbook/office/sheets/ledger.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, type OpenPage, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";

declare global {
  var embedded: TestControl | undefined;
}

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 12, seed: 7 });
const [someone] = record.departments;
const nextRow = ledgerFrame.firstRow + record.ledger.length;
const letter = (column: number): string => String.fromCharCode(64 + column);

needs("chromium")("recording a finding while Excel does not do as it is asked", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let open: OpenPage;
  let page: Page;
  let sheet = "台账";

  beforeAll(async () => {
    server = await serveEmbeddedWith({
      "office-adversity.xlsx": await buildOffice(scheme, record, { mode: "native" }),
    });
    browser = await startBrowser();
    open = await openPage(browser, server, "?open=office-adversity.xlsx");
    ({ page } = open);
    await open.pane.getByRole("button", { name: /^登记问题/ }).click();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const order = (fault: Fault): Promise<void> => page.evaluate((one) => globalThis.embedded?.fault(one), fault);
  const change = (name: string, what: SheetChange): Promise<string | undefined> =>
    page.evaluate(([on, how]) => globalThis.embedded?.changeSheet(on, how), [name, what] as const);
  /** What stands in the row that the next finding takes. */
  const row = (): Promise<readonly unknown[]> =>
    page.evaluate(
      (places) => places.map((place) => globalThis.embedded?.value(place) ?? null),
      (["department", "item", "what", "count"] as const).map(
        (key) => `${sheet}!${letter(ledgerColumns[key])}${nextRow}`,
      ),
    );
  const nothing = [null, null, null, null];
  const isLocked = (): Promise<boolean> =>
    page.evaluate(
      (place) => globalThis.embedded?.type(place, "1")?.includes("locked") ?? false,
      `${sheet}!${letter(ledgerColumns.check)}${nextRow}`,
    );

  async function fillIn(): Promise<void> {
    for (const [label, text] of [
      ["单位", someone?.name ?? ""],
      ["考核项", "1.1.1.3.2"],
    ] as const) {
      await open.pane.getByLabel(label, { exact: true }).fill(text);
      await page.keyboard.press("Tab");
    }
    await open.pane.getByLabel("发现的问题").fill("=1+1 的问题");
    await open.pane.locator(".effect td").first().waitFor();
  }
  const save = (): Promise<void> => open.pane.getByRole("button", { name: "登记", exact: true }).click();
  async function outcome(): Promise<string> {
    await open.pane.locator(".notice .ms-MessageBar").waitFor();
    await settled(page);
    return (await open.pane.locator(".notice").textContent()) ?? "";
  }
  const close = (): Promise<void> => open.pane.getByRole("button", { name: zh.dismiss }).click();
  async function undo(): Promise<void> {
    await close();
    await open.pane.getByRole("button", { name: /^撤销/ }).last().click();
    await open.pane.getByText(zh.shell.undone).waitFor();
    await close();
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((request) => [false, true].map((after) => [request, after] as const)))(
    "a failure at request %i (after its effect: %p) leaves a whole finding or none, and the sheet protected",
    async (request, after) => {
      await fillIn();
      await order({ request, code: "GeneralException", after });
      await save();
      const told = await outcome();
      await page.evaluate(() => globalThis.embedded?.clearFaults());
      const written = await row();
      expect(await isLocked()).toBe(true);
      if (told.includes(zh.trouble.failed)) expect(written).toEqual(nothing);
      else expect(written.slice(2)).toEqual(["=1+1 的问题", 1]);
      if (written.every((value) => value === null)) await close();
      else await undo();
      expect(await row()).toEqual(nothing);
    },
  );

  test("while a cell is edited it waits, and then is written", async () => {
    await fillIn();
    await page.evaluate(() => globalThis.embedded?.setCellEditing(true));
    await save();
    await open.pane.locator(".progress").waitFor();
    expect(await row()).toEqual(nothing);
    await page.evaluate(() => globalThis.embedded?.setCellEditing(false));
    await outcome();
    expect((await row())[3]).toBe(1);
    await undo();
  });

  test("a renamed and moved sheet is found", async () => {
    await change("台账", { rename: "问题 清单" });
    sheet = "问题 清单";
    await change(sheet, { moveTo: 0 });
    await fillIn();
    await save();
    await outcome();
    expect((await row())[3]).toBe(1);
    await undo();
    await change(sheet, { rename: "台账" });
    sheet = "台账";
  });

  test("a sheet that somebody protected with a password is left alone, and the pane says so", async () => {
    await change(sheet, { protect: false });
    await change(sheet, { protect: true, password: "秘密" });
    await fillIn();
    await save();
    expect(await outcome()).toContain(zh.trouble.protected);
    expect(await row()).toEqual(nothing);
  });
});
