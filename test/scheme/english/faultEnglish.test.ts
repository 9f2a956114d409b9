import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { schemes } from "../../../src/scheme/schemes.js";
import { bookFaultTexts } from "../../../src/scheme/english/bookFaultTexts.js";
import { faultEnglish } from "../../../src/scheme/english/faultEnglish.js";
import { faultTexts } from "../../../src/scheme/english/faultTexts.js";
import { fault, placeWords, speakOfFaults } from "../../../src/scheme/fault.js";
import { problemWords } from "../../../src/scheme/schemeError.js";
import { readSchemeText, schemeText } from "../../../src/scheme/schemeText.js";
import { chineseIn } from "../../cli/support/officialNames.js";

const texts = Object.entries(faultEnglish.texts);
const placesIn = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();

const sources = ["src/scheme", "src/workbook/scheme"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.includes("FaultTexts") && !name.includes("faultTexts"))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  )
  .join("\n");

describe("指标体系问题的英文", () => {
  test("每句都引用同样的内容，没有夹中文", () => {
    expect(texts.length).toBe(Object.keys(faultTexts).length + Object.keys(bookFaultTexts).length);
    for (const [zh, en] of texts) {
      expect({ zh, places: placesIn(en) }).toEqual({ zh, places: placesIn(zh) });
      // signs that are to be typed stand in quotation marks, or between what they stand between
      expect({ zh, chinese: chineseIn(en, []) }).toEqual({ zh, chinese: [] });
    }
  });

  test("没有一句是无人说的", () => {
    const unused = texts
      .map(([zh]) => zh)
      .filter(
        (zh) => ![`"${escaped(zh)}"`, `'${zh.replaceAll("\\", "\\\\")}'`].some((literal) => sources.includes(literal)),
      );
    expect(unused).toEqual([]);
  });

  test("英文没有载入时说中文，载入之后两种都有", () => {
    expect(fault("没有口径 {0}", 3)).toEqual({ zh: "没有口径 3", en: "没有口径 3" });
    expect(placeWords("参数 a")).toEqual({ zh: "参数 a", en: "参数 a" });
    speakOfFaults(faultEnglish);
    expect(fault("没有口径 {0}", 3)).toEqual({ zh: "没有口径 3", en: "there is no reading 3" });
    expect(fault("否决后计的 {0} 分高于{1}的满分 {2}", "9", fault("总分"), "5")).toEqual({
      zh: "否决后计的 9 分高于总分的满分 5",
      en: "the 9 points that count after a veto are above the full mark of the total, 5",
    });
  });

  test.each([
    ["参数 rounding", "parameter rounding"],
    ["口径 3", "reading 3"],
    ["第 2 个参数", "parameter no. 2"],
    ["第 2 个部分第 4 个项目", "section no. 2, item no. 4"],
    ["3第 4 个项目", "3, item no. 4"],
    ["总分", "total"],
    ["1.2.3", "1.2.3"],
    ["考核项!E12", "考核项!E12"],
  ])("%s 说作 %s", (zh, en) => {
    expect(placeWords(zh)).toEqual({ zh, en });
  });

  test("每处写错的，英文都说得完整", () => {
    const whole = [...schemes.values()].map(({ definition }) => schemeText(definition));
    let told = 0;
    for (const [spoilt, by] of [
      [/"full": "\d+/g, '"full": "-'],
      [/"rule": "\w+"/g, '"rule": "deducts"'],
      [/"code": "\d[.\d]*"/g, '"code": "01"'],
      [/"params": \{[^}]*\}/g, '"params": { "x": 1 }'],
      [/"by": "\w+"/g, '"by": "us"'],
      [/"name": "\w+"/g, '"name": "1"'],
      [/"kind": "\w+"/g, '"kind": "amounts"'],
      [/"parameters": \[[^{}]*?\]/g, '"parameters": ["none"]'],
      [/"share": "[^"]*"/g, '"share": "2"'],
      [/"standing": /g, '"stands": '],
      [/: "/g, ": 1, “"],
      [/"items": \[/g, '"items": { "a": 1, "b": ['],
      [/"clause": "[^"]*"/g, '"clause": ""'],
      [/"inputs": \{/g, '"inputs": { "z": { "name": "times", "label": "a", "unit": "" },'],
    ] as const) {
      const problems = whole.flatMap((text) => {
        const read = readSchemeText(text.replace(spoilt, by));
        return "problems" in read ? read.problems : read.warnings;
      });
      expect({ by, count: problems.length }).not.toEqual({ by, count: 0 });
      told += problems.length;
      for (const problem of problems) {
        const { en } = problemWords(problem);
        expect({ en, chinese: chineseIn(en, []) }).toEqual({ en, chinese: [] });
      }
    }
    expect(told).toBeGreaterThan(500);
  });
});

const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);
