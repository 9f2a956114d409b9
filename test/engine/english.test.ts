import { describe, expect, test } from "@jest/globals";
import { assess } from "../../src/engine/assess/assess.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { explain } from "../../src/engine/explain/explain.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { schemes } from "../../src/scheme/schemes.js";

/** What is left of a sentence without the official names, which stand in quotation marks. */
const chinese = (text: string): readonly string[] =>
  text.replace(/“[^”]*”|示例单位\d+/g, "").match(/[^ ]*[\p{Script=Han}：；，（）、。][^ ]*/gu) ?? [];

describe.each([...schemes.values()].map((scheme) => [scheme.id, scheme] as const))("%s", (_id, scheme) => {
  const record = sampleRecord(scheme, { departments: 12, seed: 11 });
  const assessment = assess(scheme, answersOf(scheme, record));
  const codes = [
    ...scheme.sections.map(({ code }) => code),
    ...scheme.items.map(({ code }) => code),
    ...(scheme.final.pool ? ["pool"] : []),
    "total",
    "place",
  ];

  test("every explanation is English but for official names, and has the figures of the Chinese one", () => {
    for (const department of assessment.departments)
      for (const code of codes) {
        const { sentence, english } = explain(assessment, department, code);
        expect({ code, sentence, english, chinese: chinese(english) }).toEqual({
          code,
          sentence,
          english,
          chinese: [],
        });
        expect(english).not.toMatch(/undefined| {2}|\$\{|“”/);
        const figures = (text: string) => text.match(/\d+\.\d\d/g) ?? [];
        expect(new Set(figures(english))).toEqual(new Set(figures(sentence)));
      }
  });
});
