import { unzipSync } from "fflate";
import { describe, expect, test } from "@jest/globals";
import { settledLastYear } from "../../src/analysis/standing/lastYear.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import { riseReasons } from "../../src/publish/bulletin/riseReasons.js";
import { bulletinPaper } from "../../src/publish/bulletin/paper/bulletinPaper.js";
import type { BulletinOptions } from "../../src/publish/bulletin/bulletin.js";
import type { Block, Paper, PaperHead, Sentence } from "../../src/word/paper.js";
import { numberFault } from "../../src/word/paperNumber.js";
import { writePaper } from "../../src/word/writePaper.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";

const scheme = newestScheme();
const sample = (of: typeof scheme, seed: number, departments = 12) => {
  const record = sampleRecord(of, { departments, seed });
  return { record, assessment: assess(of, answersOf(of, record)) };
};
const { record, assessment } = sample(scheme, 7);
const lastYear = settledLastYear(record.departments, standings(sample(scheme, 8).assessment).rows);
const head: PaperHead = {
  office: "示例省数字办公室文件",
  number: "示数办〔2021〕3号",
  addressees: "各示例单位",
  signatory: "示例省数字办公室",
  date: "2021-03-05",
};
const whole: BulletinOptions = { year: "2020", confirmed: new Set(), lastYear };

const textOf = (sentence: Sentence): string =>
  sentence.map((part) => (typeof part === "string" ? part : part.figure)).join("");
const sentences = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === "paragraph" ? textOf(block.sentence) : block.kind === "table" ? "" : block.text))
    .join("\n");

const partsOf = async (paper: Paper): Promise<(name: string) => string> => {
  const files = unzipSync(await writePaper(paper));
  return (name) => new TextDecoder().decode(files[name] ?? new Uint8Array());
};

const before = sample(scheme, 8).assessment;
const reasons = riseReasons(assessment, lastYear, { scheme, answers: answersOf(scheme, sample(scheme, 8).record) });

test("who rose fastest is told with what the change comes from, and the parts are the change", async () => {
  const rises = await reasons;
  expect(rises.size).toBeGreaterThanOrEqual(3);
  for (const { code, printed } of rises.values()) {
    const parts = Object.values(printed).reduce((sum, part) => sum.plus(Fraction.parse(part)), Fraction.zero);
    const [now, then] = [assessment, before].map((each) => standings(each).rows.find((row) => row.code === code));
    expect(parts.toFixed(2)).toBe(
      Fraction.parse(now?.total ?? "")
        .minus(Fraction.parse(then?.total ?? ""))
        .toFixed(2),
    );
  }
  expect(sentences(bulletinPaper(assessment, { ...whole, rises }, head).body)).toMatch(/，其中自身填报和评定[+-]/);
});

test("no reason is given where last year's file has results alone", async () => {
  expect(await riseReasons(assessment, lastYear, null)).toEqual(new Map());
});

describe("the figures", () => {
  test("every one leads to a row of an annex, and scores and rates stand in that very row", async () => {
    const paper = bulletinPaper(assessment, { ...whole, rises: await reasons }, head);
    const rows = new Map(
      paper.annexes
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === "table" ? block.rows : []))
        .map(({ source, cells }) => [source, cells]),
    );
    const figures = paper.body.flatMap((block) =>
      block.kind === "paragraph" ? block.sentence.flatMap((part) => (typeof part === "string" ? [] : [part])) : [],
    );
    expect(figures.length).toBeGreaterThan(20);
    const points = figures.filter(({ figure }) => /[.%]/.test(figure));
    expect(points.length).toBeGreaterThan(10);
    expect(figures.filter(({ from }) => !rows.has(from))).toEqual([]);
    expect(points.filter(({ figure, from }) => !rows.get(from)?.includes(figure))).toEqual([]);
  });

  test("places and totals are those of the standings", () => {
    const [first] = bulletinPaper(assessment, whole, head).annexes;
    const [table] = first?.blocks ?? [];
    const told =
      table?.kind === "table" ? table.rows.map(({ cells: [place, name, total] }) => [place, name, total]) : [];
    expect(told).toEqual(
      standings(assessment).rows.map(({ place, name, total }) => [String(place ?? "无"), name, total ?? "无"]),
    );
  });
});

describe("the words", () => {
  test("there is no part on last year, and none on grades, where there are none", () => {
    const none = assess(scheme, answersOf(scheme, { ...record, departments: record.departments.slice(0, 1) }));
    const paper = bulletinPaper(none, { confirmed: new Set(scheme.readings.map(({ number }) => number)) }, {});
    const text = sentences(paper.body);
    expect(text).not.toMatch(/上年|等次|其余/);
    expect(sentences(paper.annexes.flatMap(({ blocks }) => blocks))).not.toContain("尚未确认");
    expect(paper.title).toBe("关于考核结果的通报");
  });

  test("with last year, those that rose most are named with both places", () => {
    const [best] = [...standings(assessment).rows]
      .map(({ code, name, place }) => ({ name, place, last: lastYear.rowOf.get(code)?.place }))
      .sort((a, b) => (b.last ?? 0) - (b.place ?? 0) - ((a.last ?? 0) - (a.place ?? 0)));
    const up = (best?.last ?? 0) - (best?.place ?? 0);
    expect(sentences(bulletinPaper(assessment, whole, head).body)).toContain(
      `提升较快的是：${best?.name ?? ""}（由第${best?.last ?? ""}名升至第${best?.place ?? ""}名，上升${up}位）`,
    );
  });

  test("grades are told where thresholds are set, with those that have none", () => {
    const parameters = new Map(record.parameters).set("grades", [["85", "优秀"]]);
    const graded = assess(scheme, answersOf(scheme, { ...record, parameters }));
    const rows = standings(graded).rows;
    const excellent = rows.filter(({ grade }) => grade === "优秀").map(({ name }) => name);
    const text = sentences(bulletinPaper(graded, whole, head).body);
    expect(excellent.length).toBeGreaterThan(0);
    expect(text).toContain(`优秀${excellent.length}个单位：${excellent.join("、")}。`);
    expect(text).toContain(`其余${rows.filter(({ grade }) => grade === "").length}个单位没有等次。`);
  });

  test.each(Object.entries({ ...publishedSchemes, W120: inventedScheme }))(
    "nothing is missing in the sentences of %s, whatever it has",
    (_, definition) => {
      const { assessment: other } = sample(buildScheme(definition), 3, 5);
      const paper = bulletinPaper(other, { year: "2021", confirmed: new Set() }, head);
      const all = JSON.stringify(paper);
      expect(all).not.toMatch(/undefined|NaN|null/);
      expect(paper.annexes.length).toBeGreaterThan(1);
      expect(sentences(paper.body)).toMatch(/一、总体情况/);
    },
  );
});

describe("the file", () => {
  test("has the page and the grid of GB/T 9704, page numbers outside, and every annex on a page of its own", async () => {
    const part = await partsOf(bulletinPaper(assessment, whole, head));
    const document = part("word/document.xml");
    expect(document.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(document).toMatch(/w:top="2098" w:right="1475" w:bottom="1984" w:left="1587"/);
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>');
    const { annexes } = bulletinPaper(assessment, whole, head);
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(annexes.length);
    expect(part("word/settings.xml")).toContain("<w:evenAndOddHeaders/>");
    const jc = (name: string) => /<w:jc w:val="(\w+)"/.exec(part(name))?.[1];
    expect([jc("word/footer1.xml"), jc("word/footer2.xml")]).toEqual(["right", "left"]);
  });

  test("every run names its East Asian face, and every paragraph its exact height", async () => {
    const document = (await partsOf(bulletinPaper(assessment, whole, head)))("word/document.xml");
    const runs = document.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(100);
    expect(runs.filter((each) => !/<w:rFonts [^>]*w:eastAsia="[^"]+"/.test(each))).toEqual([]);
    const paragraphs = document.match(/<w:p>.*?<\/w:p>/gs) ?? [];
    expect(paragraphs.filter((each) => !each.includes('w:lineRule="exact"'))).toEqual([]);
    // no comma hangs out of the type area, and no sign takes two cells of the grid
    expect(
      paragraphs.filter((each) => !/<w:overflowPunct w:val="0"\/>.*<w:snapToGrid w:val="0"\/>/.test(each)),
    ).toEqual([]);
  });

  test("figures of the text are links without the look of links, to bookmarks that are there once", async () => {
    const document = (await partsOf(bulletinPaper(assessment, whole, head)))("word/document.xml");
    const anchors = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, name]) => name);
    const marks = [...document.matchAll(/<w:bookmarkStart [^>]*w:name="(\w+)"/g)].map(([, name]) => name);
    expect(new Set(marks).size).toBe(marks.length);
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((name) => !marks.includes(name))).toEqual([]);
    expect(document).not.toMatch(/w:rStyle/);
  });

  test("what the office did not fill in leaves neither a red line nor an empty place", async () => {
    const document = (await partsOf(bulletinPaper(assessment, whole, {})))("word/document.xml");
    expect(document).not.toContain("FF0000");
    const [first = ""] = document.match(/<w:p>.*?<\/w:p>/s) ?? [];
    expect(first).toContain("关于2020年度考核结果的通报");
  });

  test("head, title, addressees, signatory and date stand in this order, the date without zeros", async () => {
    const document = (await partsOf(bulletinPaper(assessment, whole, head)))("word/document.xml");
    const texts = (document.match(/<w:p>.*?<\/w:p>/gs) ?? []).map((each) => each.replace(/<[^>]*>/g, ""));
    const at = ["示例省数字办公室文件", "示数办〔2021〕3号", "关于2020年度考核结果的通报", "各示例单位："]
      .concat("附件：1.各单位得分和名次", "示例省数字办公室", "2021年3月5日", "附件1")
      .map((text) => texts.indexOf(text));
    expect(at).not.toContain(-1);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });

  test("the same paper gives the same bytes, without the time at which they were written", async () => {
    const one = await writePaper(bulletinPaper(assessment, whole, head));
    expect(await writePaper(bulletinPaper(assessment, whole, head))).toEqual(one);
    expect((await partsOf(bulletinPaper(assessment, whole, head)))("docProps/core.xml")).not.toMatch(/dcterms:\w+ /);
  });

  test("a figure from nowhere is a programmer's mistake", async () => {
    const paper: Paper = {
      title: "通报",
      head: {},
      body: [{ kind: "paragraph", sentence: [{ figure: "1", from: "nowhere" }] }],
      annexes: [],
    };
    await expect(writePaper(paper)).rejects.toThrow(RangeError);
  });
});

test.each([
  ["示数办〔2021〕3号", true],
  ["示数办[2021]3号", false],
  ["示数办（2021）3号", false],
  ["示数办〔2021〕03号", false],
  ["示数办〔2021〕第3号", false],
  ["示数办〔21〕3号", false],
  ["〔2021〕3号", false],
])("发文字号 %s: %s", (number, isRight) => expect(numberFault(number) === null).toBe(isRight));
