import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { FunctionError } from "../../src/functions/arguments/functionError.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { outcome, functionNamed, run } from "./support/run.js";

const scheme = buildScheme(scheme2020);
const said = (...args: readonly unknown[]) => run("EXPLAIN", ...args);
const refusal = (...args: readonly unknown[]) => {
  const result = outcome(functionNamed("EXPLAIN"), args);
  if (result instanceof FunctionError) return result.words.zh;
  throw new Error(`not refused: ${JSON.stringify(result)}`);
};

/** The engine's own sentences about departments that answered so. */
function sentences(code: string, answers: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const departments = answers.map((each, at) => ({ code: `D${at}`, name: "", answers: each }));
  const assessment = assess(scheme, readAnswersFile(scheme, { scheme: "2020", departments }));
  return assessment.departments.map((department) => explain(assessment, department, code).sentence);
}

test.each([
  ["1.1.1.1", { count: 3 }, [3]],
  ["1.1.1.2", { onTime: 955, total: 1000 }, [955, 1000]],
  ["1.1.1.3.1", { met: true }, ["是"]],
  ["1.1.1.3.1", { met: false }, [false]],
  ["1.1.1.1", { notApplicable: true }, ["不适用"]],
])("%s with %j is what the engine says", (code, answer, cells) => {
  const [sentence] = sentences(code, [{ [code]: answer }]);
  expect(said(code, ...cells)).toBe(sentence);
  expect(said(code, [cells])).toBe(sentence);
  expect(
    said(
      code,
      cells.map((one) => [one]),
    ),
  ).toBe(sentence);
});

test("a blank cell was not filled in, and the sentence says so", () => {
  expect(said("1.1.1.1", [[""]])).toBe(sentences("1.1.1.1", [{}])[0]);
  expect(said("1.1.1.1", [[null]])).toContain("未填，计 0 分");
});

test("a group is explained by the inputs of all its items", () => {
  const answers = {
    "1.1.2.1": { count: 1 },
    "1.1.2.2": { count: 0 },
    "1.1.2.3": { count: 2 },
    "1.1.2.4": { count: 0 },
  };
  expect(said("1.1.2", [[1, 0, 2, 0]])).toBe(sentences("1.1.2", [answers])[0]);
});

const ranked = scheme.items.filter(({ rule }) => rule.metrics);

test("there are ranked items with one and with two inputs", () => {
  expect(new Set(ranked.map(({ inputs }) => inputs.length))).toEqual(new Set([1, 2]));
});

test.each(ranked.map(({ code, inputs }) => [code, inputs] as const))("%s among others", (code, inputs) => {
  const figures = [
    [3, 10],
    [5, 9],
    [3, 10],
    [0, 4],
  ];
  const answerOf = (row: readonly number[]) => ({
    [code]: Object.fromEntries(inputs.map(({ name }, at) => [name, row[at] ?? 0])),
  });
  const expected = sentences(code, figures.map(answerOf));
  const columns = inputs.map((_, at) => [...figures.map((row) => [row[at] ?? 0]), [""]]);
  figures.forEach((row, at) => expect(said(code, ...row.slice(0, inputs.length), ...columns)).toBe(expected[at]));
});

test.each([
  [["9.9"], "没有代码为“9.9”的考核项。"],
  [["1.1.1.2."], "没有代码为“1.1.1.2.”的考核项；是不是 1.1.1.2？"],
  [["1.1.1"], "只说明单个考核项和合并扣分的分组"],
  [["total"], "没有代码为“total”的考核项"],
  [["1.1.1.2", 955], "1.1.1.2（办件处理情况）需要 2 个数：承诺时限内办理的办件（件）、全部办件（件）；实为 1 个"],
  [["1.1.1.1", 3, 4], "需要 1 个数"],
  [["1.1.1.1", 2.5], "“不符合要求的办事服务信息”应为不小于 0 的整数，实为 2.5"],
  [["1.1.1.1", "１２"], "应为不小于 0 的整数，实为 １２"],
  [["1.1.1.2", 5, 4], "分子不得大于分母"],
  [[ranked[0]?.code, 3], "要与其他单位比较"],
  [[ranked.find(({ inputs }) => inputs.length === 1)?.code, 3, [[1], [2]]], "全部单位的数中没有本单位的数"],
])("EXPLAIN%j is refused: %s", (args, message) => expect(refusal(...args)).toContain(message));

test("a veto needs its reason, and a code is a text", () => {
  const veto = scheme.items.find(({ rule }) => rule.alwaysApplies)?.code;
  expect(said(veto, "否")).toContain("未出现单项否决情形");
  expect(said(veto, "是", "首页无法访问")).toContain("首页无法访问");
  expect(refusal(veto, "是")).toContain("单项否决须写明理由");
  expect(refusal(1.1)).toContain("写成文本");
});
