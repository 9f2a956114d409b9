import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Browser, Download, FrameLocator, Page } from "playwright-core";
import { Fraction } from "../../src/exact/fraction.js";
import type { Scalar } from "../../src/formula/value.js";
import { officeReports, reportedKeys } from "../../src/returns/merge/officeReports.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { patchCells, type CellPatch } from "../../src/xlsx/edit/patchCells.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { startBrowser } from "../addin/support/browser.js";
import { placeOf } from "../returns/support/issued.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

// A whole round in the embedded workbook: issued, filled in, damaged, collected, asked about, merged, taken back, merged, verified.
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 5, seed: 7 });
const blank = { ...record, departments: record.departments.map((each) => ({ ...each, reported: new Map() })) };
const words = zh.returns;
const key = "1.1.1.2.total";

const plain = (value: Scalar | undefined): string | number | boolean | undefined =>
  value instanceof Fraction ? Number(value.toDecimal()) : typeof value === "object" ? undefined : value;

function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

/** What a department types into its form. */
function filled(bytes: Uint8Array, at: number, more: ReadonlyMap<string, CellPatch["value"]> = new Map()): Uint8Array {
  const book = read(bytes);
  const sheet = book.sheets.find(({ name }) => name === "填报");
  if (!sheet) throw new Error("no 填报");
  const reported = record.departments[at]?.reported ?? new Map<string, Scalar>();
  const values = new Map([
    ...reportedKeys(scheme).map((input) => [input, plain(reported.get(input))] as const),
    ...more,
  ]);
  return patchCells(
    bytes,
    new Map([[sheet, new Map([...values].map(([input, value]) => [placeOf(book, input), { value }]))]]),
  );
}

needs("chromium")("returned forms in the embedded workbook", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let page: Page;
  let pane: FrameLocator;
  let errors: readonly string[];

  beforeAll(async () => {
    server = await serveEmbeddedWith({
      "office-live.xlsx": await buildOffice(scheme, blank, { mode: "native" }),
      "form.xlsx": new Uint8Array(),
    });
    browser = await startBrowser();
    ({ page, pane, errors } = await openPage(browser, server));
    page.setDefaultTimeout(180_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const press = (name: string | RegExp): Promise<void> =>
    pane
      .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
      .first()
      .click();
  const seen = (text: string): Promise<void> => pane.getByText(text).first().waitFor();
  async function downloaded(action: () => Promise<void>): Promise<Uint8Array> {
    const [download] = await Promise.all([page.waitForEvent("download") as Promise<Download>, action()]);
    return new Uint8Array(readFileSync(await download.path()));
  }
  const saved = async (): Promise<BookContents> =>
    read(new Uint8Array(Buffer.from((await page.evaluate(() => globalThis.embedded?.save())) ?? "", "base64")));

  test("from issuing to a receipt that holds", async () => {
    await press(/^发放填报表/);
    await pane.getByLabel(zh.issue.round).fill("2020年度");
    const forms = unzipSync(await downloaded(() => press(zh.issue.zip)));
    await seen("最近发放 5 份，未签名");
    await picture(page, "embedded-issued");
    expect(Object.keys(forms)).toHaveLength(5);
    const form = (at: number): Uint8Array => forms[Object.keys(forms).sort()[at] ?? ""] ?? new Uint8Array();

    const files = [
      { name: "01.xlsx", bytes: filled(form(0), 0) },
      { name: "02.xlsx", bytes: filled(form(1), 1) },
      { name: "03.xlsx", bytes: filled(form(2), 2, new Map([[key, "三件"]])) },
      { name: "04.xlsx", bytes: filled(form(3), 3).subarray(0, 20_000) },
      { name: "05.xlsx", bytes: filled(form(4), 4) },
      { name: "05 再报.xlsx", bytes: filled(form(4), 4, new Map([[key, 98_765]])) },
    ];
    await press(zh.shell.back);
    await press(/^收回填报表/);
    await seen(words.ledgerHere(5));
    await pane
      .locator("input[multiple]")
      .setInputFiles(
        files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
      );
    await seen(words.resultOf("2020年度", 6));
    await picture(page, "embedded-returns");
    const states = await pane.locator(".return .mark").allTextContents();
    expect(states.map((state) => state.replace(words.states.noted, words.states.accepted))).toEqual([
      words.states.accepted,
      words.states.accepted,
      words.states.asked,
      words.states.refused,
      words.states.asked,
      words.states.asked,
    ]);
    const queries = unzipSync(await downloaded(() => press(words.exportQueries)));
    expect(Object.keys(queries).map((name) => name.slice(0, 7))).toEqual(["核实单 D03", "核实单 D05"]);

    const before = officeReports(scheme, await saved()).values;
    await press(words.plan);
    await seen(words.planFiles(2, 4));
    await picture(page, "embedded-plan");
    await press(words.merge);
    await seen(words.mergedHead);
    await settled(page);
    const after = officeReports(scheme, await saved()).values;
    for (const department of record.departments.slice(0, 2))
      for (const [input, value] of department.reported)
        expect([input, after.get(`${department.code}|${input}`)?.slice(2) ?? ""]).toEqual([
          input,
          String(plain(value) ?? ""),
        ]);
    expect(
      [...after].filter(([place]) => !/^D0[12]\|/.test(place)).filter(([place, value]) => value !== before.get(place)),
    ).toEqual([]);
    await picture(page, "embedded-merged");

    await press(words.undo);
    await seen(words.undone);
    expect(officeReports(scheme, await saved()).values).toEqual(before);
    // now the issuing is the newest act: the register goes only after a question that says what goes besides
    await press(zh.shell.undo(zh.issue.registered(5)));
    await seen(zh.issue.undoLoses(5, 0));
    await picture(page, "embedded-undo-asked");
    await press(zh.shell.keep);
    await press(words.plan);
    await press(words.merge);
    await seen(words.mergedHead);
    expect(officeReports(scheme, await saved()).values).toEqual(after);
    // the merge stands first, is taken back and done again from the bar, and the register is there all the time
    await press(zh.shell.undo(words.merging(2)));
    await seen(zh.shell.undone);
    expect(officeReports(scheme, await saved()).values).toEqual(before);
    await press(zh.shell.redo(words.merging(2)));
    await seen(zh.shell.redone);
    await picture(page, "embedded-redone");
    expect(officeReports(scheme, await saved()).values).toEqual(after);
    expect((await saved()).sheets.map(({ name }) => name)).toContain("发放登记");
    await page.evaluate(() => globalThis.embedded?.select("回执!B5"));
    await picture(page, "embedded-receipt-sheet");

    await press(zh.shell.back);
    await seen("相符（汇入 2 个文件）");
    const place = `自报!${officeReports(scheme, await saved()).addressOf("D01", key)}`;
    await page.evaluate((at) => globalThis.embedded?.type(at, "4321"), place);
    await seen("4321");
    await picture(page, "embedded-tampered");
    expect(errors).toEqual([]);
  }, 900_000);
});
