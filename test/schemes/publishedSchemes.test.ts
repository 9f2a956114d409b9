import { describe, expect, test } from "@jest/globals";
import { dryRun } from "../../src/analysis/dryRun/dryRun.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import { readSchemeText, schemeText } from "../../src/scheme/schemeText.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { readSchemeBook } from "../../src/workbook/scheme/readSchemeBook.js";
import { readBook } from "../support/officeFigures.js";
import { scoreAnswers } from "../support/scoreAnswers.js";
import { publishedSchemes } from "./publishedSchemes.js";

/** Answers by item, and what comes of them: total and grade. */
type Case = readonly [about: string, answers: Readonly<Record<string, object>>, total: string, grade: string];

const rating = (figure: number) => ({ rating: figure });
const no = { veto: false };
/** The national check without any veto. */
const sound = {
  ...Object.fromEntries(["1.0.1", "1.0.3", "1.0.7", "1.0.8"].map((code) => [code, no])),
  "1.0.2": { unreachable: 4, visits: 100 },
  "1.0.4": { stale: 4 },
  "1.0.5": { neglected: 9 },
  "1.0.6": { empty: 4 },
};

const cases: Readonly<Record<keyof typeof publishedSchemes, readonly Case[]>> = {
  gb2019: [
    [
      "扣分部分 80 分：加分不计",
      { ...sound, "1.1": rating(20), "1.2": rating(60), "2.1": { points: 30 } },
      "80.00",
      "",
    ],
    ["高于 80 分：加分计入", { ...sound, "1.1": rating(20), "1.2": rating(60.5), "2.1": { points: 30 } }, "110.50", ""],
    [
      "低于 60 分：不合格",
      { ...sound, "1.1": rating(0), "1.2": rating(59.99), "2.1": { points: 3 } },
      "59.99",
      "不合格",
    ],
    [
      "不检查办事服务：× 4/3",
      { ...sound, "1.1": { notApplicable: true }, "1.2": rating(45), "2.1": { points: 0 } },
      "60.00",
      "",
    ],
    [
      "达到 5%：否决",
      { ...sound, "1.0.2": { unreachable: 5, visits: 100 }, "1.1": rating(25), "1.2": rating(75) },
      "0.00",
      "不合格",
    ],
    ["5 个空白栏目：否决", { ...sound, "1.0.6": { empty: 5 }, "1.1": rating(25), "1.2": rating(75) }, "0.00", "不合格"],
  ],
  WZ2021: [
    ["30% 与 70%", { "1.1": rating(80), "2.1": rating(60), "3.1": { points: 5 } }, "66.00", ""],
    ["高于 80 分的加分", { "1.1": rating(90), "2.1": rating(80), "3.1": { points: 25 } }, "103.00", ""],
    ["低于 60 分", { "1.1": rating(100), "2.1": rating(42.8), "3.1": { points: 20 } }, "59.96", "不合格"],
  ],
  FZ2018: [
    [
      "八部分的平均",
      Object.fromEntries([
        ["1.1", { count: 4 }],
        ["1.2", rating(70)],
        ...[2, 3, 4, 5, 6, 7, 8].map((at) => [`${at}.1`, rating(90)]),
      ]),
      "90.75",
      "",
    ],
    ["30 分扣完为止", { "1.1": { count: 40 }, "1.2": rating(8) }, "1.00", ""],
  ],
  LC2020: [
    [
      "组内合并扣分，扣完为止",
      { "1.1.1": { count: 3 }, "1.2.1": { count: 2 }, "1.3.1": { count: 1 }, "1.4.1": { count: 0 }, "1.5": rating(63) },
      "74.00",
      "",
    ],
  ],
  ND2020: [["没有填的得 0 分", {}, "0.00", ""]],
};

describe.each(Object.entries(publishedSchemes))("%s", (id, definition) => {
  const scheme = buildScheme(definition);

  test("is in order, gives its full mark to the best answers, and is told as not complete", () => {
    expect(checkScheme(definition).filter(({ severity }) => severity !== "warning")).toEqual([]);
    const { best, neverScored, differing } = dryRun(scheme);
    expect({ best: best?.toString(), neverScored, differing }).toEqual({
      best: scheme.full.toString(),
      neverScored: [],
      differing: [],
    });
    expect(definition.incomplete).toBeDefined();
  });

  test("says the same as text and as a workbook", async () => {
    expect(readSchemeText(schemeText(definition))).toEqual({ definition, warnings: expect.any(Array) });
    const { definition: read, problems } = readSchemeBook(readBook(await buildSchemeBook(definition)));
    expect({ read, problems: problems.filter(({ severity }) => severity !== "warning") }).toEqual({
      read: definition,
      problems: [],
    });
  });

  test.each(cases[id as keyof typeof cases])("%s", (_about, answers, total, grade) => {
    const departments = [{ code: "A", name: "示例单位", answers }];
    const [result] = scoreAnswers({ scheme: id, parameters: {}, departments }, scheme).departments;
    expect(result).toMatchObject({ total, grade });
  });
});
