import { ruleText } from "../../src/scheme/ruleText.js";
import { scoreAnswers } from "../support/scoreAnswers.js";
import { assess } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { valueExpr } from "../../src/engine/model/schemeParameters.js";
import type { Expr } from "../../src/formula/expr.js";
import { print } from "../../src/formula/print.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { secondScheme } from "./support/secondScheme.js";

/** Another scheme is data only: nothing in src knows of this one. */
const scheme = buildScheme(secondScheme);

const west = {
  "10.1.1": { complaints: 3 },
  "10.1.2": { closed: 180, all: 200 },
  "10.2": { minutes: "12.5" },
  "20.1.1": { lost: 1 },
  "20.1.2": { nobody: true },
  "20.2": { sent: "2024-02-29" },
  "20.3": { mark: 30 },
};
const east = {
  ...west,
  "10.1.1": { complaints: 9 },
  "10.2": { minutes: 8 },
  "20.1.2": { nobody: false },
  "20.2": { sent: "2024-03-01" },
};
const file = (parameters: object = {}) => ({
  scheme: "county-2024",
  parameters,
  departments: [
    { code: "W", name: "西局", answers: west },
    { code: "E", name: "东局", answers: east },
    { code: "S", name: "南局", answers: { ...west, "10.2": { minutes: 8 }, "20.9": { accident: true, what: "失火" } } },
  ],
});

test("it is a tree of its own codes, in their order", () => {
  expect(scheme.sections.map(({ code, optional, hasStatus }) => [code, optional, hasStatus])).toEqual([
    ["10", false, false],
    ["20", false, true],
  ]);
  expect(scheme.items.map(({ code }) => code)).toEqual([
    "10.1.1",
    "10.1.2",
    "10.2",
    "20.1.1",
    "20.1.2",
    "20.2",
    "20.3",
    "20.9",
  ]);
  expect(scheme.node("10.1")).toMatchObject({ kind: "level", name: "办事" });
  expect(scheme.node("20.1.2")).toMatchObject({ kind: "item", group: "20.1", full: null });
  expect(scheme.node("10.1.1")).toMatchObject({ inputs: [{ name: "complaints", keys: ["10.1.1.complaints"] }] });
  expect(scheme.node("1.1.1.1")).toBeUndefined();
});

describe("its workbook", () => {
  const spelled = (expr: Expr) => print(expr, { mode: "native", address: (to) => JSON.stringify(to) });

  test("a scheme without grades prints no empty list, which no spreadsheet reads", () => {
    const formulas = modelOf(scheme).cells.map(({ expr }) => spelled(expr));
    expect(formulas.filter((formula) => formula.includes("{}"))).toEqual([]);
  });

  test("pairs that stand in the scheme are spelled as two columns, as INDEX(…,0,2) reads them", () => {
    expect(
      spelled(
        valueExpr([
          ["0.25", "1"],
          ["1", "0.5"],
        ]),
      ),
    ).toBe("{0.25,1;1,0.5}");
  });
});

describe("three departments", () => {
  const result = scoreAnswers(file(), scheme);
  const of = (code: string) => result.departments.find((department) => department.code === code);

  test("西局：每项得分", () => {
    expect(of("W")?.items).toEqual({
      "10.1.1": { outcome: "scored", score: "8.75" }, // 12.5 − 3 × 1.25
      "10.1.2": { outcome: "scored", score: "18.75" }, // 90 %，低于 95 % 5 个点，2.5 步 × 0.5 = 1.25
      "10.2": { outcome: "scored", score: "5.83" }, // 第 3 名：17.5 × 1/3
      "20.1": { outcome: "scored", score: "1.00" }, // 8 − (1 × 3 + 4)
      "20.1.1": { outcome: "scored", score: null },
      "20.1.2": { outcome: "scored", score: null },
      "20.2": { outcome: "scored", score: "10.00" }, // 闰日是期限的最后一天
      "20.3": { outcome: "scored", score: "30.00" },
      "20.9": { outcome: "notFilled", score: null },
    });
  });

  test("totals are sums, without a pool", () => {
    expect(of("W")).toMatchObject({ sections: { "10": "33.33", "20": "41.00" }, total: "74.33", pool: null, place: 1 });
    // 10.1.1: 12.5 − min(7.5, 11.25); 10.2: two share places 1 and 2, mean 1.5: 17.5 × (3 − 1.5 + 1)/3 = 14.583…
    expect(of("E")).toMatchObject({ sections: { "10": "38.33", "20": "35.00" }, total: "73.33", place: 2 });
  });

  test("its veto fails its section, and its department comes last", () => {
    expect(of("S")).toMatchObject({
      sections: { "10": "42.08", "20": "0.00" },
      total: "42.08",
      grade: "不合格",
      place: 3,
    });
  });

  test("its own parameter moves the item that names it", () => {
    const { departments } = scoreAnswers(file({ complaintAmount: "2.5" }), scheme);
    expect(departments[0]?.items["10.1.1"]).toEqual({ outcome: "scored", score: "5.00" });
    expect(departments[1]?.items["10.1.1"]).toEqual({ outcome: "scored", score: "5.00" });
  });

  test("parameters of the other scheme are unknown to it", () => {
    expect(() => scoreAnswers(file({ rankMethod: "linear" }), scheme)).toThrow(/parameters\.rankMethod/);
    expect(() => scoreAnswers({ ...file(), scheme: "2020" }, scheme)).toThrow(/county-2024/);
  });

  test("a section that always applies cannot be left out", () => {
    const [first] = file().departments;
    const without = { ...file(), departments: [{ ...first, sectionsNotApplicable: ["20"] }] };
    expect(() => scoreAnswers(without, scheme)).toThrow(/sectionsNotApplicable/);
  });

  test("nothing of it is rounded differently: two decimals, half up", () => {
    const assessment = assess(scheme, readAnswersFile(scheme, file()));
    expect(assessment.decimals).toBe(2);
    expect(String(assessment.departments[1]?.valueOf(keyOf.score("10.2")))).toBe("14.58");
  });
});

test("a first day of the scheme's own is told, also where the round sets the last", () => {
  const last = { name: "lastDay", kind: "choice", meaning: { zh: "最后一天", en: "last day" } } as const;
  const choices = ["2024-03-10", "2024-03-31"].map((value) => ({ value, label: `到 ${value} 为止` }));
  const open = buildScheme({
    ...secondScheme,
    parameters: [...secondScheme.parameters, { ...last, default: "2024-03-10", choices }],
    readings: secondScheme.readings.map((each) => ({ ...each, parameters: [...each.parameters, last.name] })),
    sections: secondScheme.sections.map((section) => ({
      ...section,
      items: section.items.map((each) =>
        each.rule === "deadline" ? { ...each, params: { from: "2024-02-20", by: { parameter: last.name } } } : each,
      ),
    })),
  });
  const item = open.items.find(({ definition }) => definition.rule === "deadline");
  expect(item && ruleText(open, item)).toMatch(/^2024-02-20 至期限当日（含首尾两日，期限见“参数与口径”）完成的得/);
});
