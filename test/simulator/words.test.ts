import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { formulaFault } from "../../simulator/calc/calculator.js";
import { en } from "../../simulator/page/words/en.js";
import { zh } from "../../simulator/page/words/zh.js";

/** All sentences with their path; those that take figures or names, with some. */
function sentences(words: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof words === "string") return [[path, words]];
  if (typeof words === "function") return [[path, String((words as (given: unknown) => unknown)(["7"]))]];
  return Object.entries(words as Record<string, unknown>).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

const han = /\p{Script=Han}/u;

test("the frame says everything in both languages, and nothing in Chinese when it is English", () => {
  expect(sentences(en).map(([path]) => path)).toEqual(sentences(zh).map(([path]) => path));
  expect(sentences(zh).length).toBeGreaterThan(40);
  expect(sentences(en).filter(([, text]) => text.trim() === "" || han.test(text))).toEqual([]);
});

test.each(["SUM(1,", '"甲', "'甲", "A1;B2", "1 2", "SUM(1))", "SUM(", "A$", "A1:+", "甲!+", "IF()", "{1,2;3}", "{A1}"])(
  "what is wrong with =%s is said in both languages",
  (formula) => {
    const fault = formulaFault(formula);
    expect(fault?.zh).toMatch(han);
    expect(fault?.en.replaceAll(/“[^”]*”/gu, "")).toMatch(/^[^\p{Script=Han}]+$/u);
  },
);

test("the page around the workbook has no sentence but those of its words", () => {
  const folder = "simulator/page";
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && name !== "words.ts");
  expect(files.length).toBeGreaterThan(15);
  // names of fonts
  const known = ["微软雅黑"];
  const found = files.flatMap((name) => {
    const texts: string[] = [];
    const look = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        texts.push(node.text);
      ts.forEachChild(node, look);
    };
    look(ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest));
    return texts.filter((text) => han.test(known.reduce((rest, word) => rest.replaceAll(word, ""), text)));
  });
  expect(found).toEqual([]);
});
