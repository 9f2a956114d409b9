import { expect, test } from "@jest/globals";
import { movedDay } from "../../src/exact/movedDay.js";
import { movedYears, nextScheme } from "../../src/analysis/years/nextScheme.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { inventedScheme, publishedSchemes } from "../schemes/publishedSchemes.js";

test.each([
  ["2024-02-29", 1, "2025-02-28"],
  ["2024-02-29", 4, "2028-02-29"],
  ["2096-02-29", 4, "2100-02-28"],
  ["2021-01-10", 1, "2022-01-10"],
])("%s some years later: %i", (day, years, moved) => expect(movedDay(day, years)).toBe(moved));

test("a year within a longer number is none, and a number of a document keeps its own", () => {
  expect(movedYears("2020年度（闽政〔2019〕12020号）", 1, "2020")).toBe("2021年度（闽政〔2019〕12020号）");
  expect(movedYears("2021年1月10日（2020 年的年报）", 1)).toBe("2022年1月10日（2021 年的年报）");
});

test.each(
  [newestScheme().definition, inventedScheme, ...Object.values(publishedSchemes)].map(
    (each) => [each.id, each] as const,
  ),
)("the next year's scheme of %s can be used at once", (id, definition) => {
  const { definition: next } = nextScheme(definition, { id: `${id}b`, title: "示例", years: 1, inForce: new Map() });
  expect(checkScheme(next).filter(({ severity }) => severity !== "warning")).toEqual([]);
  expect(next.sections.flatMap(({ items }) => items.map(({ lastYear }) => lastYear))).toEqual(
    definition.sections.flatMap(({ items }) => items.map(({ code }) => code)),
  );
});
