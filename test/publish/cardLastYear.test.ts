import { expect, test } from "@jest/globals";
import { correspondenceOf } from "../../src/analysis/years/correspondence.js";
import { nextScheme } from "../../src/analysis/years/nextScheme.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { reportCard } from "../../src/publish/card/reportCard.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { ItemDefinition } from "../../src/scheme/definition.js";
import { emptyScheme } from "../../src/scheme/emptyScheme.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { readBook } from "../support/officeFigures.js";

const before = buildScheme(emptyScheme);
const next = nextScheme(emptyScheme, { id: "次年", title: "示例", years: 1, inForce: new Map() }).definition;
/** 1.1.1 has 40 of the 60 points of its level now, which were 30; both are otherwise what they were. */
const after = buildScheme({
  ...next,
  sections: next.sections.map((section) => ({
    ...section,
    items: section.items.map((item): ItemDefinition => {
      const full = { "1.1.1": "40", "1.1.2": "20" }[item.code] ?? item.full;
      return { ...item, ...(full !== undefined && { full }) };
    }),
  })),
});

const assessed = (scheme: Scheme, code: string, count: number) =>
  assess(
    scheme,
    readAnswersFile(scheme, {
      scheme: scheme.id,
      departments: [
        {
          code,
          name: "示例单位",
          answers: { "1.1.1": { count }, "1.1.2": { done: 3, total: 4 }, "1.2.1": { met: true } },
        },
      ],
    }),
  );

/** The rows of a sheet of the card, by the codes that begin them. */
async function rowsOf(sheetName: string, withLastYear: boolean) {
  const results = {
    assessment: assessed(before, "D07", 3),
    correspondence: correspondenceOf(before, after),
    lastCodeOf: new Map([["D01", "D07"]]),
  };
  const bytes = await reportCard(
    assessed(after, "D01", 1),
    "D01",
    new Set(),
    ...(withLastYear ? ([results] as const) : []),
  );
  const cells = readBook(bytes).sheets.find(({ name }) => name === sheetName)?.cells;
  const rows = new Map<number, string[]>();
  for (const { row, column, value } of cells?.values() ?? [])
    if (column > 1 && (value.kind === "text" || value.kind === "number"))
      rows.set(row, [...(rows.get(row) ?? []), value.text]);
  return new Map([...rows.values()].map(([first = "", ...rest]) => [first, rest]));
}

test("last year's score stands beside this year's, and what has changed where both are out of the same full mark", async () => {
  const rows = await rowsOf("成绩单", true);
  expect(rows.get("代码")?.slice(2, 5)).toEqual(["得分", "上年得分", "比上年"]);
  // 28.50 + 22.50 of 60, and 39.50 + 15.00 of 60
  expect(rows.get("1.1")?.slice(2, 5)).toEqual(["54.5", "51.00", "+3.50"]);
  expect(rows.get("1.2")?.slice(2, 5)).toEqual(["20", "20.00", "0.00"]);
  expect(rows.get("1")?.slice(2, 5)).toEqual(["74.5", "71.00", "+3.50"]);
  expect([...rows.values()].flat()).toContain("71.00（1/1）");
});

test("an item with another full mark is told with it", async () => {
  const lost = await rowsOf("失分明细", true);
  expect(lost.get("1.1.1")).toContain("28.50（满分 30）");
});

test("without last year the card is what it was", async () => {
  const rows = await rowsOf("成绩单", false);
  expect(rows.get("代码")).toEqual(["部分和一级指标", "满分", "得分", "平均", "最高", "得分率", "平均得分率"]);
});
