import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { commands } from "../../src/cli/commands.js";
import { run } from "../../src/cli/run.js";
import { spoken } from "../../src/cli/terminal/language.js";
import { answersJson } from "../../src/sample/answersJson.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { newestScheme } from "../../src/scheme/schemes.js";
import { schemeText } from "../../src/scheme/schemeText.js";
import { buildSchemeBook } from "../../src/workbook/scheme/buildSchemeBook.js";
import { scratchFolder } from "./support/runCli.js";
import { chineseIn, officialNames } from "./support/officialNames.js";

const folder = scratchFolder();
afterAll(folder.remove);

const scheme = newestScheme();
const names = officialNames(scheme);

async function said(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  let [out, err] = ["", ""];
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const code = await run(args, streams, environment);
  return { code, out, err, text: `${out}${err}` };
}

describe("哪种语言", () => {
  test("缺省为中文；--lang 和环境变量都可以，选项优先", async () => {
    const [zh, en] = [await said(["--help"]), await said(["--help", "--lang", "en"])];
    expect(zh.out).toContain("用法");
    expect(en.out).toContain("Usage");
    expect(await said(["--lang=en", "--help"])).toEqual(en);
    expect(await said(["--help"], { SCOREBOOK_LANG: "en" })).toEqual(en);
    expect(await said(["--help", "--lang", "zh"], { SCOREBOOK_LANG: "en" })).toEqual(zh);
    expect(await said(["--help"], { SCOREBOOK_LANG: "", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" })).toEqual(zh);
  });

  test.each([
    [["score", "--lang", "fr", "a.json"], {}, '选项 --lang 应为 zh 或 en，实为 "fr"'],
    [["score", "a.json", "--lang"], {}, "选项 --lang 应为 zh 或 en，没有写明"],
    [["score", "--lang", "en", "--lang", "en"], {}, "选项 --lang 重复"],
    [["score"], { SCOREBOOK_LANG: "EN-us" }, "环境变量 SCOREBOOK_LANG 应为 zh 或 en"],
  ])("不认识的语言不接受：%j %j", async (args, environment, words) => {
    const { code, out, err } = await said(args, environment);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(words);
    expect(err.trimEnd().split("\n")).toHaveLength(2);
  });

  test("-- 之后的不是选项", () => {
    expect(spoken(["a", "--", "--lang", "en"], {})).toEqual({ language: "zh", args: ["a", "--", "--lang", "en"] });
  });
});

/** Refusals of many kinds, none of which needs a workbook. */
const refusals: readonly (readonly string[])[] = [
  [],
  ["scores"],
  ["score"],
  ["score", "--jsn"],
  ["score", "a", "b"],
  ["score", folder.path("none.json")],
  ["score", "--scheme"],
  ["score", "--json=1", "a"],
  ["score", folder.path("broken.json")],
  ["score", folder.path("wrong.json")],
  ["score", folder.path("form.pdf")],
  ["score", folder.path("good.json"), "--scheme", "1999"],
  ["sample", "--departments", "0", "--out", "x"],
  ["sample"],
  ["bulletin", folder.path("good.json"), "--number", "三", "--out", "a.docx"],
  ["bulletin", folder.path("good.json"), "--year", "20", "--out", "a.xlsx"],
  ["card", folder.path("good.json"), "--department", "D99", "--out", "a"],
  ["certainty", folder.path("good.json"), "--free", "999"],
  ["certainty", folder.path("good.json"), "--open", "D01"],
  ["certainty", folder.path("good.json"), "--values", folder.path("good.json")],
  ["compare", folder.path("good.json")],
  ["collect", "x", "--ledger", folder.path("good.json"), "--office", "o", "--out", "p"],
  ["key", "old"],
  ["share", "x"],
  ["convert", "x", "--mode", "other"],
  ["department", "--office", "x", "--out", "y"],
  ["ledger-rows", "--office", "x", "--add", "many", "--out", "y"],
  ["partition", "--pass", "4"],
  ["scheme"],
  ["scheme", "chek"],
  ["scheme", "check", folder.path("broken.json")],
  ["scheme", "check", folder.path("scheme.json")],
  ["scheme", "check", folder.path("spoilt.json")],
  ["scheme", "check", folder.path("spoilt.xlsx")],
  ["score", folder.path("good.json"), "--scheme", folder.path("spoilt.json")],
  ["scheme", "new", "--year", "2020", "--out", "a"],
  ["selfcheck"],
  ["template", "--kind", "form", "--out", "a"],
  ["template", "--kind", "office", "--departments", folder.path("list.csv"), "--out", "a"],
  ["verify"],
];

beforeAll(async () => {
  const text = schemeText(scheme.definition);
  writeFileSync(folder.path("scheme.json"), text.replace("{", '{ "x": 1,').replace(/"by": "\w+"/g, '"by": "us"'));
  const spoilt = text
    .replace(/"full": "2"/g, '"full": "2.5"')
    .replace(/"rounding"/, '"rounded"')
    .replace(/"cap": "[^"]*"/, '"cap": "99"');
  writeFileSync(folder.path("spoilt.json"), spoilt);
  writeFileSync(
    folder.path("spoilt.xlsx"),
    await buildSchemeBook(JSON.parse(spoilt.replace(/"format": "[^"]*",/, "")) as SchemeDefinition),
  );
  const record = sampleRecord(scheme, { departments: 3, seed: 7 });
  const good = answersJson(scheme, record);
  writeFileSync(folder.path("good.json"), JSON.stringify(good));
  const [first, ...others] = good.departments;
  const invalid = { ...first, answers: { ...first?.answers, "1.1.1.2": { onTime: 9, total: 3 } } };
  writeFileSync(folder.path("invalid.json"), JSON.stringify({ ...good, departments: [invalid, ...others] }));
  writeFileSync(folder.path("broken.json"), '{"scheme": 1,}');
  writeFileSync(
    folder.path("wrong.json"),
    '{"scheme": "2020", "parameters": {"a": 1}, "departments": [{"code": "", "x": 1}]}',
  );
  writeFileSync(folder.path("form.pdf"), "%PDF-1.7");
  writeFileSync(folder.path("list.csv"), "D01,甲局\nD01,乙局\n");
});

describe("只说一种语言", () => {
  test("英文的帮助只有表名、文件名和公文要素是中文；中文的帮助没有英文句子", async () => {
    for (const command of ["", ...commands.keys()]) {
      const args = command === "" ? ["--help"] : [command, "--help"];
      const en = await said([...args, "--lang", "en"]);
      expect({ command, chinese: chineseIn(en.text, names) }).toEqual({ command, chinese: [] });
      const zh = await said(args);
      expect({ command, english: englishSentences(zh.text) }).toEqual({ command, english: [] });
      expect(zh.text).toMatch(/\p{Script=Han}/u);
    }
  });

  test("出错时也一样", async () => {
    for (const args of refusals) {
      const en = await said([...args, "--lang", "en"]);
      expect({ args, code: en.code, chinese: chineseIn(en.text, names) }).toEqual({ args, code: en.code, chinese: [] });
      expect(en.code).toBeGreaterThan(0);
      const zh = await said(args);
      expect({ args, english: englishSentences(zh.text), code: zh.code }).toEqual({ args, english: [], code: en.code });
      expect(zh.text).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe("算出的结果", () => {
  test.each([
    ["score", folder.path("good.json")],
    ["score", folder.path("invalid.json")],
    ["scheme", "diff", "2020", "2020"],
    ["scheme", "print", "2020", "--out", folder.path("print.xlsx")],
    ["scheme", "new", "--out", folder.path("new.json")],
    ["export", folder.path("good.json"), "--csv", "--out", folder.path("csv")],
    ["bulletin", folder.path("good.json"), "--out", folder.path("bulletin.xlsx")],
    ["template", "--kind", "department", "--out", folder.path("form.xlsx")],
  ])("%s %s：两种语言的数字相同，英文没有夹中文", async (...args) => {
    const [zh, en] = [await said(args), await said([...args, "--lang", "en"])];
    expect(en.code).toBe(zh.code);
    expect(chineseIn(en.text, names)).toEqual([]);
    expect(englishSentences(zh.text)).toEqual([]);
    const figures = (text: string) => new Set(text.match(/\d+\.\d\d/g) ?? []);
    expect(figures(en.text)).toEqual(figures(zh.text));
  });

  test("JSON 不随语言而变", async () => {
    const args = ["score", folder.path("invalid.json"), "--json"];
    expect((await said([...args, "--lang", "en"])).out).toBe((await said(args)).out);
  });
});

/** Four English words one behind the other, none of them a name of ours. */
const englishSentences = (text: string): readonly string[] => text.match(/(?:\b[a-z]{2,} ){3,}[a-z]{2,}\b/g) ?? [];
