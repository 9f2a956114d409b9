import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "@jest/globals";
import { emptyScheme } from "../../src/scheme/emptyScheme.js";
import type { ItemDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { runCli, scratchFolder } from "./support/runCli.js";

const folder = scratchFolder();
afterAll(folder.remove);

function written(name: string, definition: SchemeDefinition): string {
  writeFileSync(folder.path(name), schemeText(definition));
  return folder.path(name);
}

/** The new scheme with one of its items changed. */
function changed(code: string, change: (item: ItemDefinition) => object): SchemeDefinition {
  const [section] = emptyScheme.sections;
  if (!section) throw new Error("the new scheme has a section");
  const items = section.items.map((item) => (item.code === code ? { ...item, ...change(item) } : item));
  return { ...emptyScheme, sections: [{ ...section, items: items as ItemDefinition[] }] };
}

describe("scheme export and check", () => {
  test("2020 as a workbook and as text says what it said, and its answers at both ends are tried", async () => {
    for (const name of ["2020.json", "2020.xlsx", "again.json"]) {
      const source = name === "again.json" ? folder.path("2020.xlsx") : "2020";
      expect(await runCli("scheme", "export", source, "--out", folder.path(name))).toMatchObject({ code: 0, err: "" });
      const { code, out, err } = await runCli("scheme", "check", folder.path(name));
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("3 个部分、94 项，另有单项否决 2 项，总分满分 100 分");
      expect(out).toContain("uDxw4tR0wOcwI2ICnHeaFowyJ_eeSlgfsosI6YOVtKI");
      expect(out).toMatch(/最好的答卷（不计加分）得 100\.00 分，最差的答卷（没有否决）得 4\.00 分\n$/);
    }
    expect(readFileSync(folder.path("again.json"), "utf8")).toBe(readFileSync(folder.path("2020.json"), "utf8"));
    expect(readFileSync(folder.path("2020.json"), "utf8")).toBe(schemeText(newestScheme().definition));
  });

  test("a new one can be tried as it stands, and says that it is not finished", async () => {
    const out = folder.path("新.xlsx");
    expect(await runCli("scheme", "new", "--out", out)).toMatchObject({ code: 0 });
    const checked = await runCli("scheme", "check", out);
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(checked.out).toContain("不完整，只能试用，不能发放");
    expect(checked.out).toContain("得 100.00 分，最差的答卷（没有否决）得 0.00 分");
  });

  test("all that is wrong is told at once, each with its place", async () => {
    const wrong = changed("1.1.1", () => ({ full: "29", rule: "deductt" }));
    const { code, out, err } = await runCli("scheme", "check", written("wrong.json", wrong));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("1.1.1：");
    expect(err).toContain("1.1：下级分值合计为 59，与满分 60 不符");
  });

  test("a parameter that no reading names is told, and stands in nobody's way", async () => {
    const [first] = emptyScheme.readings;
    const unread = { ...emptyScheme, readings: first ? [first] : [] };
    const { code, err } = await runCli("scheme", "check", written("unread.json", unread));
    expect({ code, told: err.match(/提示：参数 \w+：没有一条口径写到它/g) }).toEqual({
      code: 0,
      told: ["rounding", "decimals", "grades"].map((name) => `提示：参数 ${name}：没有一条口径写到它`),
    });
  });

  test.each([
    ["of a value", "stepsOnValue", { value: { name: "value", label: "平均用时", unit: "天" } }],
    [
      "of a share",
      "stepsOnShare",
      {
        numerator: { name: "done", label: "按期办结的事项", unit: "件" },
        denominator: { name: "total", label: "应办结的事项", unit: "件" },
      },
    ],
  ])("a table %s whose best step lies in the middle has its full mark", async (_, rule, inputs) => {
    const table = [
      ["0.9", "30"],
      ["0.99", "10"],
    ];
    const params = { table, bound: "from", otherwise: "0" };
    const middle = changed("1.1.2", () => ({ rule, params, inputs }));
    const { code, out } = await runCli("scheme", "check", written(`${rule}.json`, middle));
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("得 100.00 分") });
  });

  test("a baseline above 100 %: nobody can have the full mark", async () => {
    const unreachable = changed("1.1.2", () => ({
      rule: "rateDrop",
      params: { per: "1", steps: "whole", step: "1", from: "110" },
    }));
    const { code, out } = await runCli("scheme", "check", written("110.json", unreachable));
    expect(code).toBe(2);
    expect(out).toContain("最好的答卷应得满分 100 分");
    expect(out).toContain("1.1.2 示例：按比例得分：试过的答案最多得 20.00 分，满分 30 分");
    expect(out).not.toContain("1.1.1");
  });
});

test("scheme print: a paper under the digest that check prints; one that is not complete is told", async () => {
  const [out, own] = [folder.path("审签.xlsx"), folder.path("own.json")];
  const printed = await runCli("scheme", "print", "2020", "--out", out);
  expect(printed).toMatchObject({ code: 0, err: "" });
  const digest = /摘要 ([0-9A-Z-]{19})）/.exec(printed.out)?.[1] ?? "none";
  await runCli("scheme", "export", "2020", "--out", own);
  expect((await runCli("scheme", "check", own)).out).toContain(`审签稿上印的是 ${digest}`);
  const empty = await runCli("scheme", "print", written("empty.json", emptyScheme), "--out", out);
  expect(empty).toMatchObject({ code: 0, err: expect.stringContaining("不能签发") });
});

test.each([
  [["scheme"], "应写明做什么"],
  [["scheme", "print", "2020", "--out", "x.json"], "应以 .xlsx 结尾"],
  [["scheme", "chekc"], "是不是 check？"],
  [["scheme", "check"], "应为：scorebook scheme check 文件"],
  [["scheme", "export", "2020"], "--out"],
  [["scheme", "export", "2021", "--out", "x.json"], '没有指标体系 "2021"'],
  [["scheme", "export", "2020", "--out", "x.xls"], "应以 .xlsx（工作簿）或 .json（文本）结尾"],
  [["scheme", "new", "x", "--out", "x.json"], "多出了参数"],
])("%j：用法有误就写明", async (args, said) => {
  expect(await runCli(...args)).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) });
});
