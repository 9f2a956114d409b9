import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildSchemeBook } from "../../../src/workbook/scheme/buildSchemeBook.js";
import { readSchemeBook } from "../../../src/workbook/scheme/readSchemeBook.js";
import { SchemeError } from "../../../src/scheme/schemeError.js";
import { ruleNamed } from "../../../src/rules/index.js";
import type { SchemeDefinition } from "../../../src/scheme/definition.js";
import { schemeOf, totalShape } from "../../engine/support/randomTotal.js";
import { ratedScheme } from "../../scheme/support/ratedScheme.js";
import { publishedSchemes } from "../../schemes/publishedSchemes.js";
import { secondScheme } from "../../scheme/support/secondScheme.js";
import { anyScheme } from "./support/anyScheme.js";
import { firstDifference } from "../../../src/workbook/scheme/firstDifference.js";
import { inputList, ruleColumns, ruleNames } from "../../../src/workbook/scheme/tables/ruleColumns.js";
import { definition2020 } from "./support/definition2020.js";
import { opened, TypedBook } from "./support/typedBook.js";

const state = { sheet: "说明", row: 3, column: 3 };

describe("a scheme as a workbook", () => {
  test.each([
    ["of 2020", definition2020],
    ...Object.entries(publishedSchemes),
    ["with a group, bands and days", secondScheme],
    [
      "with sections that share a pool",
      ratedScheme({ full: "80", standing: ["50"], pool: { points: "30", parts: ["40", "20"] } }),
    ],
  ])("%s is read back as it was", async (_, definition) => {
    const { definition: read, problems } = readSchemeBook(opened(await buildSchemeBook(definition)));
    expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
    expect(read).toEqual(definition);
  });

  test("of any shape is read back as it was", () => {
    fc.assert(
      fc.property(anyScheme, (definition) => {
        const { definition: read, problems } = new TypedBook(definition).read();
        expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
        expect(read).toEqual(definition);
      }),
      { numRuns: 30 },
    );
  });

  test("with a total of any shape is read back as it was", () => {
    fc.assert(
      fc.property(totalShape.map(schemeOf), (definition) => {
        const { definition: read, problems } = new TypedBook(definition).read();
        expect(problems.filter(({ severity }) => severity !== "warning")).toEqual([]);
        expect(firstDifference(read, definition)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test("with words of every kind comes back from a file as it was", async () => {
    const about = ["1.10", "=1+1", "'引号", "两\n行", " 前后有空格 ", "_x0041_", '<&>"', "参数:x", "\u{1F600}"];
    const definition = structuredClone<SchemeDefinition>(secondScheme);
    const items = definition.sections.flatMap((section) => section.items as object[]);
    items.forEach((item, at) => Object.assign(item, { about: about[at % about.length], evidence: about.join("") }));
    expect(readSchemeBook(opened(await buildSchemeBook(definition))).definition).toEqual(definition);
  });

  test.each([
    ["an item of no section", "sections.0.items.0", (item: object) => ({ ...item, code: "30.1" })],
    ["a rule that there is none of", "sections.0.items.0.rule", (item: object) => ({ ...item, rule: "magic" })],
    ["a text that is longer than a cell", "32767", (item: object) => ({ ...item, about: "长".repeat(32_768) })],
    ["a sign that no file may hold", "考核项", (item: object) => ({ ...item, about: "\u0001" })],
    ["a name that nobody knows", "sections.0.items.0.colour", (item: object) => ({ ...item, colour: "red" })],
  ])("is not written where the sheets have no place for %s", async (_, place, change) => {
    const definition = structuredClone<SchemeDefinition>(secondScheme);
    const items = definition.sections[0]?.items as object[];
    items[0] = change(items[0] ?? {});
    await expect(buildSchemeBook(definition)).rejects.toThrow(place);
    await expect(buildSchemeBook(definition)).rejects.toBeInstanceOf(SchemeError);
  });

  test.each(Object.entries({ definition2020, ...publishedSchemes }))(
    "says of %s that nothing is wrong",
    (_, scheme) => {
      const book = new TypedBook(scheme);
      const cell = book
        .sheet(state.sheet)
        .cells.find(({ row, column }) => row === state.row && column === state.column);
      expect(cell?.value).toBe("未发现问题");
    },
  );

  test("says beside each item what its row means, as the program says it", () => {
    const book = new TypedBook(definition2020);
    const row = book.rowOf("考核项", "代码", "1.1.1.4");
    const column = book.columnOf("考核项", "这一行的意思");
    const cell = book.sheet("考核项").cells.find((each) => each.row === row && each.column === column);
    expect(cell?.value).toBe("每发现 1 件扣 0.1 分，最多扣 1 分。");
  });

  test("has a column in Chinese for every figure of every rule, and a word for every input", () => {
    const headings = ruleColumns.map(({ heading }) => heading);
    const inputs = ruleNames.flatMap((rule) => [...inputList(rule).keys()]);
    expect(new Set(headings).size).toBe(headings.length);
    expect([...headings, ...inputs].filter((word) => !/^\p{Script=Han}/u.test(word))).toEqual([]);
    for (const rule of ruleNames)
      expect([...inputList(rule).values()].sort()).toEqual(Object.keys(ruleNamed(rule).inputs).sort());
  });
});
