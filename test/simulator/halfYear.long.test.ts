import { readFileSync, writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import type { Browser, Download, FrameLocator, Locator, Page } from "playwright-core";
import { Fraction } from "../../src/exact/fraction.js";
import type { Scalar } from "../../src/formula/value.js";
import { reportedKeys } from "../../src/returns/merge/officeReports.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { zh } from "../../src/taskpane/shell/words.js";
import type { BookContents } from "../../src/xlsx/bookContents.js";
import { patchCells, type CellPatch } from "../../src/xlsx/edit/patchCells.js";
import { readWorkbook } from "../../src/xlsx/read/readWorkbook.js";
import { startBrowser } from "../addin/support/browser.js";
import { picture } from "../addin/support/picture.js";
import { placeOf } from "../returns/support/issued.js";
import { needs } from "../support/needs.js";
import { type EmbeddedServer, type OpenPage, openPage, serveEmbeddedWith, settled } from "./support/embeddedPage.js";
import { type GivenFile, type Hand, keyboard, mouse } from "./support/hands.js";

// The first half of an office's year with sixty departments, in the simulator: from a pasted list to the ranking. Each
// journey counts its clicks; no journey takes more than it did when it was first tried, and the long ones half of it.
const scheme = newestScheme();
const record = sampleRecord(scheme, { departments: 60, seed: 7 });
const returns = zh.returns;

/** Clicks that each journey may take. */
const goals = {
  newBook: 2,
  issue: 2,
  findings: 10,
  remind: 1,
  collect: 3,
  doubled: 2,
  // one for each and one for the screen, where two for each were needed
  readings: scheme.readings.length + 1,
  ranking: 1,
  card: 1,
  closePlaces: 3,
  charts: 2,
  copy: 2,
  cards: 3,
  bulletin: 3,
} as const;

/** What the trial did not have: counted to be told, and held to what it takes now. */
const ofNewScreens = { overrides: 2, ratingsPasted: 2, ratingsTyped: 4 } as const;

type Journey = keyof typeof goals | keyof typeof ofNewScreens;

const missing = 6;
const blankAt = 50;
const damagedAt = 51;
const doubledAt = 52;
const returnedCount = record.departments.length - missing;

const plain = (value: Scalar | undefined): CellPatch["value"] | undefined =>
  value instanceof Fraction ? Number(value.toDecimal()) : typeof value === "object" ? undefined : value;

/** What a person types for a rating; 1 where the sample has none. */
const typedText = (value: Scalar | undefined): string =>
  value instanceof Fraction ? String(value.toDecimal()) : typeof value === "string" && value !== "" ? value : "1";

function read(bytes: Uint8Array): BookContents {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.book;
}

/** What a department types into its form; `more` in the place of what the sample has. */
function filled(
  bytes: Uint8Array,
  reported: ReadonlyMap<string, Scalar>,
  more: ReadonlyMap<string, number>,
): Uint8Array {
  const book = read(bytes);
  const sheet = book.sheets.find(({ name }) => name === "填报");
  if (!sheet) throw new Error("no 填报");
  const values = [...reportedKeys(scheme)].flatMap((key): [string, { value: CellPatch["value"] }][] => {
    const value = more.get(key) ?? plain(reported.get(key));
    return value === undefined ? [] : [[placeOf(book, key), { value }]];
  });
  return patchCells(bytes, new Map([[sheet, new Map(values)]]));
}

/** What came back: one form blank, one cut off, one twice with another figure, six not at all. */
function returnedFiles(forms: Readonly<Record<string, Uint8Array>>): readonly GivenFile[] {
  const names = Object.keys(forms).sort();
  return names.slice(0, returnedCount).flatMap((name, at): GivenFile[] => {
    const form = forms[name] ?? new Uint8Array();
    const reported = record.departments[at]?.reported ?? new Map<string, Scalar>();
    const bytes = at === blankAt ? form : filled(form, reported, new Map());
    if (at === damagedAt) return [{ name, bytes: bytes.subarray(0, 20_000) }];
    if (at !== doubledAt) return [{ name, bytes }];
    const second = filled(form, reported, new Map([["1.1.1.2.total", 98_765]]));
    return [
      { name, bytes },
      { name: name.replace(".xlsx", " 再报.xlsx"), bytes: second },
    ];
  });
}

async function blankWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("Sheet1");
  return new Uint8Array(await book.xlsx.writeBuffer());
}

needs("chromium")("a year's first half with sixty departments", () => {
  let browser: Browser;
  let server: EmbeddedServer;

  beforeAll(async () => {
    server = await serveEmbeddedWith({ "blank.xlsx": await blankWorkbook() });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  describe.each([
    ["by mouse", mouse],
    ["by keyboard alone", keyboard],
  ])("%s", (_, handOf) => {
    let open: OpenPage;
    let page: Page;
    let pane: FrameLocator;
    let hand: Hand;
    let forms: Readonly<Record<string, Uint8Array>> = {};
    const taken = new Map<Journey, number>();

    beforeAll(async () => {
      open = await openPage(browser, server, "?open=blank.xlsx");
      ({ page, pane } = open);
      page.setDefaultTimeout(60_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      hand = handOf(open);
    });
    afterAll(async () => {
      // the table of clicks, where a person can look at it
      writeFileSync(
        `out/clicks-${hand.name}.txt`,
        [...taken]
          .map(
            ([name, clicks]) => `${name}	${clicks}
`,
          )
          .join(""),
      );
      await page?.context().close();
    });

    const button = (name: string | RegExp): Locator =>
      pane.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).first();
    const seen = (text: string | RegExp): Promise<void> => pane.getByText(text).first().waitFor();
    const shot = (name: string): Promise<void> => picture(page, `half-year-${hand.name}-${name}`);

    async function journey(name: Journey, way: () => Promise<void>): Promise<void> {
      const before = hand.clicks;
      await way();
      taken.set(name, hand.clicks - before);
    }

    /** Back to where all begins: Escape, as a person without a mouse does it; no click that the trial counted. */
    async function home(): Promise<void> {
      while ((await pane.getByRole("button", { name: zh.shell.back }).count()) > 0) {
        await pane.getByRole("button", { name: zh.shell.back }).focus();
        await page.keyboard.press("Enter");
        await page.waitForTimeout(100);
      }
    }

    async function downloaded(action: () => Promise<void>): Promise<Download> {
      const [download] = await Promise.all([page.waitForEvent("download") as Promise<Download>, action()]);
      return download;
    }

    /** The cell beside a hidden key in column A. */
    async function typeBeside(sheet: string, key: string, column: string, text: string): Promise<void> {
      const place = await page.evaluate(
        ([name = "", wanted = "", letter = ""]) => {
          const values = globalThis.embedded?.values(name) ?? [];
          return `${name}!${letter}${values.find(([, at, value]) => at === 1 && (value as unknown) === wanted)?.[0]}`;
        },
        [sheet, key, column],
      );
      expect(
        await page.evaluate(([at = "", what = ""]) => globalThis.embedded?.type(at, what), [place, text]),
      ).toBeUndefined();
    }

    test("a pasted list becomes an office workbook", async () => {
      await seen(zh.home.emptyHead);
      await shot("01-empty");
      await journey("newBook", async () => {
        await hand.press(button(/^新建工作簿/));
        const list = record.departments.map(({ code, name }) => `${code}\t${name}`).join("\n");
        await hand.type(pane.getByLabel(zh.departments.label), list);
        await shot("02-list");
        await hand.press(button(zh.start.createOffice));
        await page.waitForFunction(() => globalThis.embedded?.titles().length === 2);
      });
      await settled(page);
      await seen(zh.home.departments(60));
      await shot("03-new-book");
    }, 300_000);

    test("the terms are typed on 说明, and a form is issued to everybody", async () => {
      await typeBeside("说明", "dueOn", "D", "2026-12-20");
      await typeBeside("说明", "contact", "D", "示例处 0591-12345678");
      await typeBeside("说明", "handIn", "D", "发至示例邮箱");
      await settled(page);
      await shot("04-terms");
      await journey("issue", async () => {
        await hand.press(button(/^发放填报表/));
        await shot("05-issue");
        await seen(zh.departments.ofBook(60, 0));
        await hand.type(pane.getByLabel(zh.issue.round), "2020年度");
        const zip = await downloaded(() => hand.press(button(zh.issue.zip)));
        forms = unzipSync(new Uint8Array(readFileSync(await zip.path())));
      });
      await seen(/最近发放 60 份/);
      await shot("06-issued");
      expect(Object.keys(forms).filter((name) => name.endsWith(".xlsx"))).toHaveLength(60);
    }, 600_000);

    test("those who are missing are reminded", async () => {
      await home();
      await shot("07-home-issued");
      await hand.press(button(/^收回填报表/));
      await seen(returns.ledgerHere(60));
      await seen(returns.progressOpen);
      await shot("08-returns");
      await journey("remind", () => hand.press(button(returns.copyReminders(60))));
    }, 300_000);

    test("what came back is judged, the doubled form decided, and merged", async () => {
      const files = returnedFiles(forms);
      await home();
      await journey("collect", async () => {
        await hand.press(button(/^收回填报表/));
        await hand.give(button(returns.choose), files);
        await seen(returns.resultOf("2020年度", files.length));
        await shot("09-judged");
        const before = hand.clicks;
        const rivals = pane.locator(".return", { hasText: "再报" }).first();
        await rivals.getByRole("radio").first().waitFor();
        await shot("10-doubled");
        await hand.press(rivals.getByRole("radio").first());
        await hand.type(rivals.getByLabel(returns.choiceReason), "电话核实，以第一份为准");
        await hand.press(rivals.getByRole("button", { name: returns.decide }));
        await seen(returns.states.superseded);
        taken.set("doubled", hand.clicks - before);
        hand.clicks = before;
        await shot("11-decided");
        await hand.press(button(returns.plan));
        await seen(returns.planHead);
        await shot("12-plan");
        await hand.type(pane.getByLabel(returns.mergedBy), "示例经办人");
        await hand.press(button(returns.merge));
        await seen(returns.mergedHead);
      });
      await settled(page);
      await shot("13-merged");
    }, 900_000);

    test("items are rated by a pasted column, and one by one", async () => {
      await home();
      await shot("14-home-collected");
      const rate = async (item: string, journeyed: boolean): Promise<void> => {
        const box = pane.getByRole("combobox", { name: zh.ratings.item });
        await hand.type(box, item, true);
        await seen(zh.ratings.list);
        const column = record.departments.map(
          ({ code, rated }) => `${code}\t${typedText(rated.get(`${item}.rating`))}`,
        );
        await hand.type(pane.locator(".rating input").first(), "");
        if (journeyed) await shot("16-rating");
        const paste = pane.locator(".paste");
        if (!(await paste.evaluate((element) => (element as HTMLDetailsElement).open)))
          await hand.press(paste.locator("summary"));
        await hand.type(paste.locator("textarea"), column.join("\n"));
        await seen(zh.ratings.pastedCount(60, 0, 0));
        if (journeyed) await shot("17-pasted");
        await hand.press(button(zh.ratings.write(60)));
        await seen(zh.ratings.savedMany(item, 60));
      };
      await hand.press(button(/^核定与评分|^评分/));
      await seen(zh.ratings.progress);
      await shot("15-ratings");
      await journey("ratingsPasted", () => rate("2.1.1", true));
      await shot("18-rated");
      await journey("ratingsTyped", async () => {
        await hand.type(pane.getByRole("combobox", { name: zh.ratings.item }), "2.1.2.1", true);
        await seen(zh.ratings.full("8"));
        for (const at of [1, 2, 3, 4]) {
          await seen(zh.ratings.position(at, 60));
          await hand.type(pane.locator(".rating input").first(), "6.5");
          await pane.locator(".effect td").first().waitFor();
          await hand.enter();
          await seen(zh.ratings.done(at, 60));
        }
      });
      await shot("19-rated-typed");
    }, 900_000);

    test("figures are set by the office with a reason", async () => {
      await home();
      await journey("overrides", async () => {
        await hand.press(button(/^核定 /));
        await hand.type(pane.getByRole("combobox", { name: zh.overrides.department }), "D17", true);
        await hand.type(pane.getByRole("combobox", { name: zh.overrides.item }), "1.1.1.2", true);
        await seen(zh.overrides.reason);
        await hand.type(pane.getByLabel(/^核定为/).first(), "5");
        await hand.type(pane.getByLabel(zh.overrides.reason), "抽查更正");
        await pane.locator(".effect td").first().waitFor();
        await shot("20-override");
        await hand.press(button(zh.overrides.save));
        await seen(/已写入“核定”和“核定理由”/);
      });
      await settled(page);
      await shot("21-overridden");
    }, 300_000);

    test("ten findings are recorded", async () => {
      await home();
      await hand.press(button(/^登记问题/));
      await shot("22-findings");
      await hand.type(pane.getByRole("combobox", { name: zh.findings.department }), "示例单位17", true);
      await hand.type(pane.getByLabel(zh.findings.date, { exact: true }), "3月15日");
      await journey("findings", async () => {
        for (let at = 1; at <= 10; at += 1) {
          await hand.type(pane.getByRole("combobox", { name: zh.findings.item }), "1.1.1.3.2", true);
          await hand.type(pane.getByLabel(zh.findings.what), `差评第 ${at} 次未按期整改`);
          await pane.locator(".effect td").first().waitFor();
          if (at === 2) await shot("23-finding");
          if (hand.name === "mouse") await hand.press(button(zh.findings.save));
          else await hand.enter("Control+Enter");
          await pane.locator(".effect td").first().waitFor({ state: "detached" });
        }
      });
      await settled(page);
      await shot("24-recorded");
    }, 600_000);

    test("the readings are confirmed", async () => {
      await home();
      await journey("readings", async () => {
        await hand.press(button(/^单位与口径|^口径/));
        await pane.locator(".reading-head").first().waitFor();
        await shot("25-readings");
        for (let left = scheme.readings.length; left > 0; left -= 1) {
          const confirm = button(/^确认(此口径|，看下一条|并看下一条)/);
          if ((await confirm.count()) === 0)
            await hand.press(pane.locator(".reading-head:has(.mark:not(.mark-confirmed))").first());
          // it keeps the focus while it writes, and is told to be disabled then
          await confirm.and(pane.locator(':not([aria-disabled="true"])')).waitFor();
          if (left === scheme.readings.length - 3) await shot("26-reading");
          await hand.press(confirm);
          await pane
            .locator(".reading-head .mark:not(.mark-confirmed)")
            .nth(left - 1)
            .waitFor({ state: "detached" });
        }
      });
      await settled(page);
      await shot("27-confirmed");
    }, 900_000);

    test("the ranking, a card, close places, charts, and what is handed out", async () => {
      await home();
      await shot("28-home-ready");
      await journey("ranking", async () => {
        await hand.press(button(/^排名/));
        await pane.locator(".ranking tbody tr").first().waitFor();
      });
      await shot("29-ranking");
      await journey("card", async () => {
        await hand.press(pane.locator(".ranking tbody button").first());
        await pane.locator(".pane-head").getByText(zh.screens.card.name).waitFor();
      });
      await shot("30-card");
      await home();
      await journey("closePlaces", async () => {
        await hand.press(button(/^稳健性/));
        await hand.press(pane.getByRole("tab", { name: /要紧处|敏感点/ }));
        await shot("31-close");
        await hand.press(button(/^查找/));
        await button(/重新查找/).waitFor();
      });
      await shot("32-close-found");
      await home();
      await journey("charts", async () => {
        await hand.press(button(/^排名/));
        await hand.press(pane.getByRole("tab", { name: zh.ranking.charts }));
        await seen(zh.ranking.distribution);
      });
      await shot("33-charts");
      await home();
      await journey("copy", async () => {
        await hand.press(button(/^分享/));
        await shot("34-share");
        await hand.press(button(zh.share.makeCopy));
        await seen(/^已生成：/);
      });
      await shot("35-shared");
      await home();
      await journey("cards", async () => {
        await hand.press(button(/^分享/));
        await hand.press(pane.getByRole("tab", { name: zh.share.cards }));
        await shot("36-cards");
        await downloaded(() => hand.press(button(zh.share.allCards)));
      });
      await seen(/^已生成 60 份成绩单/);
      await home();
      await journey("bulletin", async () => {
        await hand.press(button(/^分享/));
        await hand.press(pane.getByRole("tab", { name: zh.share.bulletin }));
        await hand.type(pane.getByLabel(zh.share.office), "示例办");
        await hand.type(pane.getByLabel(zh.share.year), "2020");
        await downloaded(() => hand.press(button(zh.share.makeBulletin)));
      });
      await shot("37-bulletin");
    }, 900_000);

    test("no journey takes more clicks than it may", () => {
      const allowed = { ...goals, ...ofNewScreens };
      expect(taken.size).toBe(Object.keys(allowed).length);
      expect([...taken].filter(([name, clicks]) => clicks > allowed[name])).toEqual([]);
    });

    test("no script failed", () => {
      expect(open.errors).toEqual([]);
    });
  });
});
