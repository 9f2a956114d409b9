import { readFileSync } from "node:fs";
import type { Browser, Download, FrameLocator, Page } from "playwright-core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { assess, printedScore } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { answersOf, type OfficeRecord } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { buildOffice } from "../../src/workbook/office/buildOffice.js";
import { identityOf } from "../../src/workbook/identity.js";
import { readOffice } from "../../src/workbook/office/readOffice.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { startBrowser } from "../addin/support/browser.js";
import { needs } from "../support/needs.js";
import { readBook } from "../support/officeFigures.js";
import { recalculated } from "../support/recalculated.js";
import { openPage, serveEmbeddedWith, type EmbeddedServer, type OpenPage } from "./support/embeddedPage.js";
import { picture } from "../addin/support/picture.js";

import.meta.jest.setTimeout(600_000);

const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const theirs = record.departments[8];

needs("chromium", "libreoffice")("what the office gives out, by keyboard alone", () => {
  let browser: Browser;
  let server: EmbeddedServer;
  let open: OpenPage;
  let page: Page;
  let pane: FrameLocator;
  let office: Uint8Array;

  beforeAll(async () => {
    office = await buildOffice(scheme, record, { mode: "native" });
    server = await serveEmbeddedWith({ "office-publish.xlsx": office });
    browser = await startBrowser();
    open = await openPage(browser, server, "?open=office-publish.xlsx");
    ({ page, pane } = open);
    page.setDefaultTimeout(120_000);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Moves on with Tab until the control has the focus, as somebody without a mouse does. */
  async function tabTo(
    role: "button" | "tab" | "textbox" | "combobox" | "radio",
    name: string | RegExp,
  ): Promise<void> {
    const wanted = pane.getByRole(role, { name, exact: typeof name === "string" }).first();
    await wanted.waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement && document.hasFocus())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not lead to ${role} ${String(name)}`);
  }
  async function use(role: "button" | "tab", name: string | RegExp): Promise<void> {
    await tabTo(role, name);
    await page.keyboard.press("Enter");
  }
  const into = async (name: string, text: string): Promise<void> => {
    await tabTo("textbox", name);
    await page.keyboard.insertText(text);
  };
  async function show(screen: string): Promise<void> {
    const back = pane.getByRole("button", { name: "返回" });
    if ((await back.count()) > 0) {
      await back.focus();
      await page.keyboard.press("Enter");
    } else {
      await pane.getByRole("button", { name: new RegExp(`^${screen}`) }).waitFor();
      // From the cells, F6 leads to the pane's first control.
      await page.locator(".cell-editor").first().focus();
      await page.keyboard.press("F6");
    }
    await use("button", new RegExp(`^${screen}`));
    await pane.getByRole("heading", { level: 1, name: screen }).waitFor();
  }
  async function downloaded(
    begin: () => Promise<void>,
  ): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const download: Promise<Download> = page.waitForEvent("download");
    await begin();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
  }
  /** Everything that stands in the parts of a workbook, whatever shows it. */
  const inside = (bytes: Uint8Array): string =>
    Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join("\n");

  test("forms for 60 departments, in one archive", async () => {
    await show("发放填报表");
    await pane.getByText("取自本工作簿“单位”表，60 个单位").waitFor();
    await into("考核年度或批次", "2020年度");
    const { name, bytes } = await downloaded(() => use("button", "全部生成（压缩包）"));
    await picture(page, "embedded-issue");
    expect(name).toBe("2020年度 填报表.zip");
    const forms = unzipSync(bytes);
    expect(Object.keys(forms)).toEqual(
      record.departments.map(({ code, name: called }) => `填报表 ${code} ${called}.xlsx`),
    );
    for (const [at, form] of Object.values(forms).entries()) {
      const book = readBook(form);
      expect(identityOf(book)?.kind).toBe("form");
      if (at % 20 === 0) expect(inside(form)).toContain(record.departments[at]?.name);
    }
  });

  test("示例单位09 gets its card, and no word of any other department", async () => {
    await show("分享");
    await tabTo("tab", "发送稿");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo("combobox", "单位");
    await page.keyboard.insertText(`${theirs?.name}（${theirs?.code}）`);
    await page.keyboard.press("Enter");
    const { name, bytes } = await downloaded(() => use("button", "导出成绩单"));
    await picture(page, "embedded-card");
    expect(name).toBe(`考核成绩单 ${theirs?.code} ${theirs?.name}.xlsx`);
    const text = inside(bytes);
    expect(text).toContain(theirs?.name);
    for (const other of record.departments) if (other !== theirs) expect(text.includes(other.name)).toBe(false);
  });

  test("the bulletin", async () => {
    await show("分享");
    await tabTo("tab", "发送稿");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await into("发布单位", "省数字办");
    await into("考核年度", "2020");
    const { name, bytes } = await downloaded(() => use("button", "生成通报"));
    await picture(page, "embedded-bulletin");
    expect(name).toBe("2020年度 考核结果通报.xlsx");
    const text = inside(bytes);
    expect(text).toContain("省数字办");
    for (const { name: called } of record.departments) expect(text).toContain(called);
  });

  test("a native copy: LibreOffice calculates the same total after an input was changed", async () => {
    await show("分享");
    await tabTo("radio", "只有数值（定稿）");
    await page.keyboard.press("ArrowDown");
    const { bytes } = await downloaded(() => use("button", "生成发送稿"));
    await picture(page, "embedded-share");
    if (!theirs) throw new TypeError("a sample of sixty");
    const [key] =
      [...theirs.rated].find(([, value]) => value instanceof Fraction && !value.equals(Fraction.zero)) ?? [];
    if (key === undefined) throw new TypeError("nobody rated anything");
    const place = readOffice(scheme, readBook(office)).placeOf(theirs.code, key) ?? "";
    const changed: OfficeRecord = {
      ...record,
      departments: record.departments.map((department) =>
        department === theirs
          ? { ...department, rated: new Map([...department.rated, [key, Fraction.zero]]) }
          : department,
      ),
    };
    const totalOf = (of: OfficeRecord): string | null => {
      const assessment = assess(scheme, answersOf(scheme, of));
      const found = assessment.departments.find(({ answers }) => answers.code === theirs.code);
      return found ? printedScore(found.valueOf(keyOf.total), assessment.decimals) : null;
    };
    expect(totalOf(changed)).not.toBe(totalOf(record));
    const scores = (file: Uint8Array): number => Number(totalIn(readBook(file)));
    expect(scores(recalculated(bytes))).toBe(Number(totalOf(record)));
    expect(scores(recalculated(withNumber(bytes, place, 0)))).toBe(Number(totalOf(changed)));
  });

  test("nothing was asked of any other server, and no script failed", () => {
    expect(open.requests.filter((url) => !url.startsWith(`${server.origin}/`) && !url.startsWith("blob:"))).toEqual([]);
    expect(open.errors).toEqual([]);
  });

  /** The total of their row in 得分. */
  function totalIn(book: BookContents): string {
    const cells = [...(book.sheets.find(({ name }) => name === "得分")?.cells.values() ?? [])];
    const text = (cell: (typeof cells)[number]): string =>
      cell.value.kind === "text" || cell.value.kind === "number" ? cell.value.text : "";
    const row = cells.find((cell) => cell.column === 1 && text(cell) === theirs?.code)?.row;
    const column = cells.find((cell) => cell.row === 1 && text(cell) === keyOf.total)?.column;
    const found = cells.find((cell) => cell.row === row && cell.column === column);
    return found ? text(found) : "";
  }

  /** The same file with another number in one cell. */
  function withNumber(bytes: Uint8Array, place: string, value: number): Uint8Array {
    const [sheet = "", address = ""] = place.split("!");
    const part = readBook(bytes).sheets.find(({ name }) => name === sheet)?.part ?? "";
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts[part] ?? new Uint8Array());
    const cell = new RegExp(`(<c r="${address}"[^>]*><v>)[^<]*(</v>)`);
    expect(xml).toMatch(cell);
    return zipSync({ ...parts, [part]: strToU8(xml.replace(cell, `$1${value}$2`)) });
  }
});
