import { expect, test } from "@jest/globals";
import { correspondenceOf } from "../../src/analysis/years/correspondence.js";
import { lastYearFigures } from "../../src/analysis/years/lastYearFigures.js";
import { nextScheme } from "../../src/analysis/years/nextScheme.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import { emptyScheme } from "../../src/scheme/emptyScheme.js";

const last = buildScheme(emptyScheme);
const { definition } = nextScheme(emptyScheme, { id: "次年", title: "示例", years: 1, inForce: new Map() });

/** This year's scheme, its items changed by their codes. */
function thisYear(change: (item: ItemDefinition) => object): SchemeDefinition {
  const sections = definition.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      const entries = Object.entries({ ...item, ...change(item) }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(entries) as unknown as ItemDefinition;
    }),
  }));
  return { ...definition, sections };
}

const assessment = assess(
  last,
  readAnswersFile(last, {
    scheme: last.id,
    departments: [
      {
        code: "D07",
        name: "示例单位",
        answers: { "1.1.1": { count: 3 }, "1.1.2": { done: 3, total: 4 }, "1.2.1": { met: true } },
      },
    ],
  }),
);

/** What stands beside each item of this year's, for the department that is D01 now. */
const figures = (change: (item: ItemDefinition) => object) => {
  const correspondence = correspondenceOf(last, buildScheme(thisYear(change)));
  const found = lastYearFigures({ assessment, correspondence, lastCodeOf: new Map([["D01", "D07"]]) }, "D01");
  return Object.fromEntries([...(found ?? [])].map(([code, { filled, score }]) => [code, [filled, score]]));
};

test("each item has what was counted and scored under its 上年代码, and what was not filled in", () =>
  expect(figures(() => ({}))).toEqual({
    "1.1.1": [["3"], "28.50"],
    "1.1.2": [["3", "4"], "22.50"],
    "1.2.1": [["是"], "20.00"],
    "1.2.2": [["未填"], "0.00（未填）"],
  }));

test("two items that changed places go by 上年代码, not by code or name; another full mark is told", () => {
  const told = figures(({ code }) => {
    if (code === "1.2.1") return { lastYear: "1.2.2", full: "15" };
    return code === "1.2.2" ? { lastYear: "1.2.1", full: "25" } : {};
  });
  // they ask for something else now, and what was scored is still what was scored
  expect(told["1.2.1"]).toEqual([null, "0.00（满分 20，未填）"]);
  expect(told["1.2.2"]).toEqual([null, "20.00（满分 20）"]);
});

test("an item without 上年代码 is new; of one that was split there is no saying whose its figures are", () => {
  const told = figures(({ code }) =>
    code === "1.1.1" ? { lastYear: undefined } : code === "1.2.2" ? { lastYear: "1.2.1" } : {},
  );
  expect(told["1.1.1"]).toEqual([[""], "新增"]);
  expect(told["1.2.1"]).toEqual([[""], "上年与他项合为一项"]);
  expect(told["1.2.2"]).toEqual([[""], "上年与他项合为一项"]);
});

test("a department that was not assessed has none, whoever else had its code", () => {
  const correspondence = correspondenceOf(last, buildScheme(definition));
  expect(lastYearFigures({ assessment, correspondence, lastCodeOf: new Map() }, "D07")).toBeUndefined();
});
