import { describe, expect, test } from "@jest/globals";
import { dryRun } from "../../src/analysis/dryRun/dryRun.js";
import { bulletinFigures } from "../../src/analysis/standing/bulletinFigures.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { bulletinCharts } from "../../src/publish/bulletin/bulletinCharts.js";
import { bulletinSheet } from "../../src/publish/bulletin/bulletinSheet.js";
import type { SheetDraft } from "../../src/xlsx/draft.js";
import { lossBalance } from "../../src/analysis/lossBalance.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, printedScore } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { lostPoints } from "../../src/engine/explain/losses.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import { readSchemeText, schemeText } from "../../src/scheme/schemeText.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { readSchemeBook } from "../../src/workbook/scheme/readSchemeBook.js";
import { readBook } from "../support/officeFigures.js";
import { inventedScheme } from "./publishedSchemes.js";

const scheme = buildScheme(inventedScheme);

const best = {
  "1.0": { offended: false },
  "1.1.1": { queues: 0 },
  "1.1.2": { badges: true },
  "1.2": { stars: 5 },
  "2.1": { online: 90, all: 100 },
  "2.2": { quarters: [40, 40, 40, 40] },
  "3.1": { hall: 50 },
  "4.1": { stations: 100 },
  "5.1": { answered: 95, calls: 100 },
  "6.1": { reports: 0 },
} as const;

/** 34.50 of 40; 74 of 100 that count 30; 16 + 8.75 + 15.75 of 50. */
const usual = {
  ...best,
  "1.1.1": { queues: 3 },
  "1.8.1": { firsts: 2 },
  "1.9.1": { notices: 4 },
  "2.1": { online: 80, all: 100 },
  "2.2": { quarters: [30, 40, 20, 30] },
  "3.1": { hall: 40 },
  "4.1": { stations: 70 },
  "5.1": { answered: 90, calls: 100 },
} as const;

/** 40 and 25.50, and of the pool what the hall has. */
const hallOnly = (hall: number) => ({
  ...best,
  "2.1": { online: 75, all: 100 },
  "3.1": { hall },
  "4.1": { stations: 0 },
  "5.1": { answered: 0, calls: 100 },
  "6.1": { reports: 2 },
});

type Case = readonly [name: string, answers: object, total: string, grade: string, notApplicable?: readonly string[]];

const cases: readonly Case[] = [
  ["满分", best, "120.00", "甲等"],
  ["加分最多计 10 分，总分最多计 125 分", { ...best, "6.1": { reports: 4 } }, "125.00", "甲等"],
  [
    "三部分合计 97.20 分，问责 2 人次减 5 分，推介 1 篇加 3 分",
    { ...usual, "6.1": { reports: 1 }, "7.1": { cases: 2 } },
    "95.20",
    "丙等",
  ],
  [
    "网上受理和站点不适用：30 分平均分给两部分，减分最多 8 分",
    { ...usual, "7.1": { cases: 4 } },
    "94.47",
    "丙等",
    ["2", "4"],
  ],
  ["恰为 84 分，加分不计", hallOnly(46.25), "84.00", "丙等"],
  ["84.01 分，加分计入", hallOnly(46.28), "90.01", "丙等"],
  ["否决的计 59 分", { ...best, "1.0": { offended: true, case: "示例" } }, "59.00", "不合格"],
  ["没有分可减", { "7.1": { cases: 4 } }, "0.00", "不合格"],
];

test("is in order, gives its full mark, and says the same as text and as a workbook", async () => {
  expect(checkScheme(inventedScheme)).toEqual([]);
  expect(readSchemeText(schemeText(inventedScheme))).toEqual({ definition: inventedScheme, warnings: [] });
  const { definition, problems } = readSchemeBook(readBook(await buildSchemeBook(inventedScheme)));
  expect({ definition, problems }).toEqual({ definition: inventedScheme, problems: [] });
  const { best: highest, neverScored, differing } = dryRun(scheme);
  expect({ highest: highest?.toString(), neverScored, differing }).toEqual({
    highest: "120",
    neverScored: [],
    differing: [],
  });
});

describe("by hand", () => {
  // all have the same stars: each is placed first
  const departments = cases.map(([name, answers, , , sectionsNotApplicable = []], at) => ({
    code: `A${at}`,
    name,
    answers,
    sectionsNotApplicable,
  }));
  const assessment = assess(scheme, readAnswersFile(scheme, { scheme: scheme.id, parameters: {}, departments }));

  test("totals and grades", () => {
    expect(
      assessment.departments.map(({ answers: { name }, valueOf }) => [
        name,
        printedScore(valueOf(keyOf.total), 2),
        valueOf(keyOf.grade),
      ]),
    ).toEqual(cases.map(([name, , total, grade]) => [name, total, grade]));
  });

  test("in words", () => {
    const told = assessment.departments.map((each) => explain(assessment, each, "total").sentence.split("；依据")[0]);
    expect([1, 3, 6, 7].map((at) => told[at])).toEqual([
      "窗口纪律 40.00 + 网上受理 100.00 × 30 ÷ 100 + 40% × 大厅现场 50.00 + 25% × 50% × 基层站点 100.00 + 35% × 50% × 热线接听 100.00 = 120.00 分，加先进加分 12.00 分（最多计 10 分）后为 130.00 分，最多计 125 分，得 125.00 分，等次为甲等",
      "“网上受理”部分不适用于本单位；“基层站点”部分不适用于本单位；窗口纪律 34.50 × 55 ÷ 40 + (40% × 130% × 大厅现场 40.00 + 35% × 65% × 热线接听 90.00) ÷ 75% ≈ 102.4708 分，扣去效能减分 10.00 分（最多计 8 分）后为 ≈94.4708 分，四舍五入为 94.47 分，得 94.47 分，等次为丙等",
      "“窗口纪律”部分被单项否决（出现严重冒犯办事人的：示例），不合格；总分计 59 分，得 59.00 分，等次为不合格",
      "窗口纪律 0.00 + 网上受理 0.00 × 30 ÷ 100 + 40% × 大厅现场 0.00 + 25% × 50% × 基层站点 0.00 + 35% × 50% × 热线接听 0.00 = 0.00 分，扣去效能减分 10.00 分（最多计 8 分），不足 0 分，计 0 分，得 0.00 分，等次为不合格（低于 72 分）",
    ]);
  });

  test("what is taken off, in words", () => {
    const [, , usually] = assessment.departments;
    if (!usually) throw new Error("no department");
    const told = ["1", "1.9", "1.9.1", "7", "pool"].map(
      (code) => explain(assessment, usually, code).sentence.split("；依据")[0],
    );
    expect(told).toEqual([
      "23.50 + 15.00 + 加分 2.00 = 40.50 分，满分 40 分，扣去通报 6.00 分后为 34.50 分，得 34.50 分",
      "“被通报” 6.00 分，最多扣 9 分，扣 6.00 分",
      "4 次 × 1.5 分 = 6.00 分，最多扣 9 分，扣 6.00 分",
      "“效能问责” 5.00 分，最多扣 15 分，扣 5.00 分",
      "40% × 200% × 大厅现场 40.00 + 25% × 基层站点 70.00 + 35% × 热线接听 90.00 = 81.00 分，得 81.00 分",
    ]);
  });

  test("the bulletin has every figure of every department, and a bar as long as each total", () => {
    const [table, figures] = [standings(assessment), bulletinFigures(assessment)];
    const sheet = bulletinSheet(assessment, figures, table, { confirmed: new Set() });
    const values = (draft: SheetDraft) => draft.cells.map(({ value }) => value);
    const heads = ["窗口纪律\n（40）", "先进加分\n（加12）", "效能减分\n（减15）", "现场评议\n（百分制）"];
    expect(heads.filter((head) => !values(sheet).includes(head))).toEqual([]);
    const shown = new Set(values(sheet));
    for (const { sections } of table.rows)
      for (const { score } of sections) expect(score === null || shown.has(Number(score))).toBe(true);
    const { charts = [], cells } = bulletinCharts(assessment, figures, table);
    const bars = charts.find(({ title }) => title === "各单位总分");
    expect(bars).toMatchObject({ min: 0, max: 144, step: 24 });
    const [{ values: area } = { values: null }] = bars?.series ?? [];
    if (!area || "items" in area) throw new Error("no bars");
    const drawn = cells.filter(
      ({ row, column }) => column === area.column && row >= area.row && row < area.row + area.rowCount,
    );
    expect(drawn.map(({ value }) => value)).toEqual(table.rows.map(({ total }) => Number(total)));
  });

  test("the lines of losses add up", () => {
    for (const department of assessment.departments) {
      const { rounding } = lossBalance(assessment, department, lostPoints(assessment, department)) ?? {};
      expect(Math.abs(rounding?.toNumber() ?? NaN)).toBeLessThanOrEqual(0.02);
    }
  });
});

test("a first band that one of a few departments never reaches is reached in the dry run", () => {
  const narrow = buildScheme({
    ...inventedScheme,
    sections: inventedScheme.sections.map((section) => ({
      ...section,
      items: section.items.map((each) =>
        each.rule === "rankValue"
          ? {
              ...each,
              params: {
                ...each.params,
                method: "bands" as const,
                bands: [
                  ["0.05", "1"],
                  ["1", "0.5"],
                ] as const,
              },
            }
          : each,
      ),
    })),
  });
  const { best: most, neverFull } = dryRun(narrow);
  expect([most?.toString(), neverFull.map(({ item }) => item.code)]).toEqual(["120", []]);
});
