import { features } from "../../src/taskpane/shell/features.js";
import { en } from "../../src/taskpane/shell/english.js";
import { wordsFor, zh } from "../../src/taskpane/shell/words.js";

/** All sentences with their path; those that take figures or names, with some. */
function sentences(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function")
    return [[path, String((words as (...given: readonly unknown[]) => unknown)(7, 8, 9, 10))]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

test("both languages say everything", () => {
  expect(sentences(en).map(([path]) => path)).toEqual(sentences(zh).map(([path]) => path));
  for (const words of [zh, en])
    expect(sentences(words).filter(([, text]) => text.trim() === "" || /undefined|\$\{/.test(text))).toEqual([]);
});

test("Chinese names in the English words are names of sheets, and of the parts of an official paper, only", () => {
  const chinese = sentences(en).flatMap(([, text]) => text.match(/\p{Script=Han}+/gu) ?? []);
  expect([...new Set(chinese)].sort()).toEqual(
    [
      "单位",
      "单位沿革",
      "发放登记",
      "台账",
      "核定",
      "核定理由",
      "评分",
      "回执",
      "填报状态",
      "得分",
      "排名",
      "控制数",
      "收报记录",
      "结果",
      "自报",
      "上年代码",
      "说明",
      "采用值",
      // GB/T 9704 has them; officers know no others
      ...["主送机关", "发文字号", "成文日期", "署名", "版记", "通报", "示数办", "号"],
    ].sort(),
  );
});

test.each([
  ["en-US", en],
  ["en-GB", en],
  ["zh-CN", zh],
  ["zh-TW", zh],
  ["fr-FR", zh],
  ["", zh],
])("Office in %j is answered in its language, or in Chinese", async (language, words) => {
  expect(await wordsFor(language)).toBe(words);
});

test("a feature without English words is not forgotten: they stand in a script of their own", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  expect(Object.keys(en)).toEqual(expect.arrayContaining(Object.keys(features)));
});
