import { describe, expect, test } from "@jest/globals";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, type Assessment } from "../../src/engine/assess/assess.js";
import { clauseWords } from "../../src/engine/explain/clauseWords.js";
import { explain } from "../../src/engine/explain/explain.js";
import { explainForHearing } from "../../src/engine/explain/forHearing.js";
import { withoutVetoTold } from "../../src/engine/explain/withoutVeto.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";

const scheme = buildScheme(scheme2020);
type Answers = Readonly<Record<string, unknown>>;

const assessed = (departments: readonly Answers[], parameters: Answers = {}, of = scheme): Assessment =>
  assess(
    of,
    readAnswersFile(of, {
      scheme: "2020",
      parameters,
      departments: departments.map((answers, at) => ({ code: `D0${at + 1}`, name: `示例单位0${at + 1}`, answers })),
    }),
  );

function own(assessment: Assessment, at = 0) {
  const department = assessment.departments[at];
  if (!department) throw new Error(`no department ${at}`);
  return { assessment, department };
}

const rated = (points: number): Answers => ({ "2.1.1": { rating: points } });
const printed = (assessment: Assessment, key: string): string => {
  const value = own(assessment).department.valueOf(key);
  return value instanceof Fraction ? value.toFixed(assessment.decimals) : "";
};

describe("a place", () => {
  const assessment = assessed([rated(3), rated(5), rated(3), rated(1), rated(0)]);

  test("has the nearest above, those beside and the nearest below, with the gap to each", () => {
    const { neighbours } = explainForHearing(own(assessment), "place");
    expect(neighbours.map(({ code, place }) => [code, place])).toEqual([
      ["D02", "1"],
      ["D03", "2"],
      ["D04", "4"],
    ]);
    const gaps = neighbours.map(({ gap }) => gap ?? "");
    expect(gaps.map((gap) => Math.sign(Number(gap)))).toEqual([1, 0, -1]);
    expect(gaps[0]).toMatch(/^\+\d+\.\d\d$/);
  });

  test("rests on the readings of the total", () => {
    const { department } = own(assessment);
    const readings = explain(assessment, department, "place").readings;
    expect(readings).toEqual(expect.arrayContaining([...explain(assessment, department, "total").readings]));
  });

  test("behind a veto no gap is told: points do not decide it", () => {
    const vetoed = assessed([rated(3), { ...rated(5), "2.0": { veto: true, reason: "首页打不开" } }]);
    const { neighbours } = explainForHearing(own(vetoed), "place");
    expect(neighbours.map(({ code, gap }) => [code, gap])).toEqual([["D02", null]]);
  });
});

describe("a veto", () => {
  const reason = { veto: true, reason: "首页连续两周打不开" };
  const others = [rated(2), rated(4)];

  test.each(["2", "2.1.1", "total"])("%s: what it would be without one is what it is where there is none", (code) => {
    const vetoed = assessed([{ ...rated(3.5), "2.0": reason }, ...others]);
    const free = assessed([rated(3.5), ...others]);
    const key = code === "total" ? keyOf.total : keyOf.score(code);
    expect(withoutVetoTold(own(vetoed), code)?.zh).toBe(`不否决时为 ${printed(free, key)} 分`);
    expect(withoutVetoTold(own(free), code)).toBeNull();
  });

  test("a section that it does not take, and another department, lose nothing", () => {
    const vetoed = assessed([{ ...rated(3.5), "2.0": reason }, ...others]);
    expect(withoutVetoTold(own(vetoed), "1")).toBeNull();
    expect(withoutVetoTold(own(vetoed, 1), "2")).toBeNull();
  });

  test("that takes the whole total: the total without it; that takes the grade alone: nothing", () => {
    const withEffect = (effect: "total" | "grade") =>
      buildScheme({ ...scheme2020, final: { ...scheme2020.final, veto: { effect } } });
    const answers = [{ ...rated(3.5), "2.0": reason }, ...others];
    const free = assessed([rated(3.5), ...others]);
    expect(withoutVetoTold(own(assessed(answers, {}, withEffect("total"))), "total")?.zh).toBe(
      `不否决时为 ${printed(free, keyOf.total)} 分`,
    );
    expect(withoutVetoTold(own(assessed(answers, {}, withEffect("total"))), "2")).toBeNull();
    expect(withoutVetoTold(own(assessed(answers, {}, withEffect("grade"))), "total")).toBeNull();
  });

  test("by figures is told with its bound", () => {
    const answers = { "2.4.3": { findings: [0, 3, 0, 0, 0, 0, 0], matters: 77, mattersLacking4: 6 } };
    const { department, assessment } = own(assessed([answers]));
    expect(explain(assessment, department, "2").sentence).toContain(
      "（“办事指南准确度”达到否决条件（缺失严重的达到 5 项，或事项总数不足 5 项而全部缺失严重）：事项总数 77 项，重点要素类别缺失4类及以上的事项 6 项）",
    );
  });

  test("each kind of finding is called by its own name", () => {
    const answers = { "2.4.3": { findings: [0, 3, 0, 0, 0, 0, 0], matters: 77, mattersLacking4: 2 } };
    const { department, assessment } = own(assessed([answers]));
    const { inputs, sentence } = explain(assessment, department, "2.4.3");
    expect(inputs.find(({ value }) => value === "3")).toMatchObject({ label: "（2）重点要素缺失", unit: "处" });
    expect(sentence).toContain("其中重点要素缺失严重的 2 项（5 项起否决）");
  });
});

test("an item that compares departments has the list behind it, in order, with its own row marked", () => {
  const item = scheme.items.find(({ rule, inputs }) => rule.metrics !== undefined && inputs.length === 1);
  if (!item) throw new Error("no ranked item");
  const given = [30, 50, 10].map((value) => ({ [item.code]: { [item.inputs[0]?.name ?? ""]: value } }));
  const [list] = explainForHearing(own(assessed([...given, {}])), item.code).lists;
  expect(list?.rows.map(({ place }) => place)).toEqual(["1", "2", "3"]);
  expect(list?.rows.find(({ isOwn }) => isOwn)).toMatchObject({ code: "D01", value: "30", place: "2" });
  expect(explainForHearing(own(assessed([...given, {}]), 3), item.code).lists).toEqual([]);
});

test.each([
  ["一/信息化应用绩效/网上办事大厅应用情况/3(2)", "一、信息化应用绩效 › 网上办事大厅应用情况 › 第 3 项（2）"],
  ["二(一)/办事服务/办事指南准确度", "二（一） › 办事服务 › 办事指南准确度"],
  ["第二章第三条", "第二章第三条"],
])("the clause %s is cited as %s", (clause, words) => expect(clauseWords(clause)).toBe(words));
