import { describe, expect, test } from "@jest/globals";
import { itemAdvice, type AdvisedChange, type ItemAdvice } from "../../src/analysis/form/itemAdvice.js";
import { possibleChanges } from "../../src/analysis/form/possibleChanges.js";
import { assess } from "../../src/engine/assess/assess.js";
import { Fraction } from "../../src/exact/fraction.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { everyRuleScheme } from "../rules/support/everyRule.js";
import { assessed, assessRecord, county, departmentOf, scheme } from "./support/assessed.js";

const adviceOn = (code: string, answer: object, parameters: object = {}): ItemAdvice => {
  const assessment = assessed([{ code: "A", answers: { [code]: answer } }], parameters);
  return itemAdvice(assessment, departmentOf(assessment, "A"), code);
};
const told = ({ changes }: ItemAdvice) =>
  changes.map(({ kind, score, difference }: AdvisedChange) => [kind, score, difference]);

describe("怎样改变得分", () => {
  test("比率提高一个百分点", () => {
    const advice = adviceOn("1.1.1.2", { onTime: 950, total: 1000 });
    expect(advice.score).toBe("2.50");
    expect(told(advice)).toEqual([["onePoint", "2.60", "0.10"]]);
    expect(advice.changes[0]?.change.zh).toContain("960 件");
    expect(advice.changes[0]?.totalDifference).toBe("0.10");
    expect(advice.scoring.zh).toContain("每低 1 个百分点扣 0.1 分");
    expect(told(adviceOn("1.1.1.2", { onTime: 10, total: 10 }))).toEqual([]);
    expect(adviceOn("1.1.1.2", { onTime: 9, total: 10 }).changes[0]?.change.zh).toContain("10 件");
  });

  test("多一次、少一次发现，离扣完还有多少", () => {
    const advice = adviceOn("1.1.1.1", { count: 3 });
    expect(told(advice)).toEqual([
      ["fewer", "1.60", "0.20"],
      ["more", "1.20", "-0.20"],
    ]);
    expect(advice.left).toEqual({ points: "1.40", findings: 7 });
    expect(adviceOn("1.1.1.1", { count: 30 }).left).toEqual({ points: "0.00", findings: 0 });
    expect(told(adviceOn("1.1.1.1", { count: 0 }))).toEqual([["more", "1.80", "-0.20"]]);
  });

  test("达标与否、期限之内与之后", () => {
    expect(told(adviceOn("1.1.1.5", { met: true }))).toEqual([["otherOutcome", "0.00", expect.stringMatching(/^-/)]]);
    const [late] = adviceOn("2.6.4", { published: "2021-03-01" }).changes;
    expect(late?.change.zh).toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(Number(late?.difference)).toBeGreaterThan(0);
    expect(Number(adviceOn("2.6.4", { published: "2021-01-05" }).changes[0]?.difference)).toBeLessThan(0);
  });

  test("次数的门槛", () => {
    expect(told(adviceOn("2.5.3.1", { rating: "1.5", times: 2 }))).toEqual([
      ["threshold", "1.50", "1.50"],
      ["fullMark", "0.00", "0.00"],
    ]);
    expect(told(adviceOn("2.5.3.1", { rating: "1.5", times: 3 }))[0]).toEqual(["threshold", "0.00", "-1.50"]);
  });

  test("组内项目说的是整组的得分", () => {
    const answers = Object.fromEntries(
      scheme.items
        .filter(({ group }) => group === "1.1.2")
        .map(({ code, inputs }) => [code, { [inputs[0]?.name ?? ""]: 0 }]),
    );
    const assessment = assessed([{ code: "A", answers }]);
    const advice = itemAdvice(assessment, departmentOf(assessment, "A"), "1.1.2.1");
    expect(advice.scored.code).toBe("1.1.2");
    expect(told(advice)).toEqual([["more", "8.00", "-2.00"]]);
    expect(advice.left).toEqual({ points: "10.00", findings: 5 });
  });

  test("未填和无效的项目没有可说的改变", () => {
    expect(adviceOn("1.1.1.2", { onTime: 5, total: 3 }).changes).toEqual([]);
    const assessment = assessed([{ code: "A" }]);
    const advice = itemAdvice(assessment, departmentOf(assessment, "A"), "1.1.1.2");
    expect([advice.changes, advice.left]).toEqual([[], null]);
    expect(advice.explanation.sentence).toContain("未填");
    expect(() => itemAdvice(assessment, departmentOf(assessment, "A"), "1.1.1")).toThrow(RangeError);
  });

  test("从小到大排序的，前一个名次要更小的数值", () => {
    const waits = [30, 20, 10].map((minutes, at) => ({ code: `D${at}`, answers: { "10.2": { minutes } } }));
    const assessment = assessed(waits, {}, county);
    const { changes } = itemAdvice(assessment, departmentOf(assessment, "D0"), "10.2");
    expect(changes.map(({ kind, change }) => [kind, change.zh])).toEqual([
      ["nextPlace", "要列前一个名次，“平均等候”须为 20 分钟"],
    ]);
    expect(Number(changes[0]?.difference)).toBeGreaterThan(0);
  });
});

test("示例单位的每一个改变，改了输入重新计分都成立；排序项确实列到更前", () => {
  const few = assessRecord(sampleRecord(scheme, { departments: 8, seed: 5 }));
  let ranked = 0;
  for (const department of few.departments.slice(0, 2))
    for (const item of scheme.items.filter((_, at) => at % 4 === 0 || scheme.items[at]?.rule.metrics)) {
      const advice = itemAdvice(few, department, item.code);
      expect(structuredClone(advice)).toEqual(advice);
      const changes = possibleChanges(few, department, item);
      advice.changes.forEach((change, at) => {
        const cells = changes[at]?.cells ?? new Map<string, null>();
        const anew = assess(scheme, {
          parameters: few.parameters,
          departments: few.departments.map(({ answers }) =>
            answers === department.answers ? { ...answers, cells: new Map([...answers.cells, ...cells]) } : answers,
          ),
        });
        const then = departmentOf(anew, department.answers.code);
        const score = then.valueOf(keyOf.score(advice.scored.code));
        expect(change.score).toBe(score instanceof Fraction ? score.toFixed(2) : null);
        const place = then.valueOf(keyOf.place);
        expect(change.place).toBe(place instanceof Fraction ? place.toNumber() : null);
        if (change.kind !== "nextPlace") return;
        ranked += 1;
        expect(Number(change.difference)).toBeGreaterThan(0);
      });
    }
  expect(ranked).toBeGreaterThan(0);
});

test("of every rule: a threshold that is told is worth reaching, and what is left to lose is no gain", () => {
  const record = sampleRecord(everyRuleScheme, { departments: 20, seed: 5 });
  const assessment = assess(everyRuleScheme, answersOf(everyRuleScheme, record));
  // other rules also tell what would be lost
  const gains = ["stepsOnValue", "stepsOnCount", "stepsOnShare", "valueDrop", "perPiece"];
  const told = assessment.departments.flatMap((department) =>
    everyRuleScheme.items.map((item) => ({
      rule: item.definition.rule,
      ...itemAdvice(assessment, department, item.code),
    })),
  );
  expect(told.flatMap(({ left }) => (left === null || Number(left.points) >= 0 ? [] : [left]))).toEqual([]);
  const thresholds = told.flatMap(({ rule, code, changes }) =>
    changes.flatMap(({ kind, difference }) =>
      kind === "threshold" && gains.includes(rule) ? [{ rule, code, gained: Number(difference) > 0 }] : [],
    ),
  );
  expect(thresholds.filter(({ gained }) => !gained)).toEqual([]);
  expect([...new Set(thresholds.map(({ rule }) => rule))].sort()).toEqual([...gains].sort());
});
