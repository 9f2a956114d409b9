import { describe, expect, test } from "@jest/globals";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { assessed, county, sample, sampleAssessment, scheme } from "./support/assessed.js";

describe("60 个单位的排名表", () => {
  const { rows, placed } = standings(sampleAssessment);

  test("分数、名次、等次与引擎打印的一致", () => {
    const printed = scoreJson(sampleAssessment).departments;
    expect(rows).toHaveLength(60);
    for (const { code, total, place, grade, pool, sections } of rows) {
      const json = printed.find((department) => department.code === code);
      expect({ total, place, grade, pool }).toEqual({
        total: json?.total,
        place: json?.place,
        grade: json?.grade,
        pool: json?.pool,
      });
      expect(Object.fromEntries(sections.map((section) => [section.code, section.score]))).toEqual(json?.sections);
    }
  });

  test("按名次排列，没有名次的在最后", () => {
    const places = rows.map(({ place }) => place ?? Infinity);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(placed).toBe(rows.filter(({ place }) => place !== null).length);
  });

  test("并列的单位数清楚", () => {
    const tied = rows.filter(({ sharing }) => sharing > 1);
    expect(tied.length).toBeGreaterThan(0);
    for (const { place, sharing } of rows)
      expect(sharing).toBe(place === null ? 0 : rows.filter((row) => row.place === place).length);
  });

  test("条形长度在 0 到 1 之间，即使有加分", () => {
    const ratios = rows.flatMap(({ ratio, sections }) => [ratio, ...sections.map((section) => section.ratio)]);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(1);
  });

  test("结果可以送出工作线程", () => {
    expect(structuredClone(standings(sampleAssessment))).toEqual(standings(sampleAssessment));
  });
});

test("被否决、不适用和无效的部分各有记号", () => {
  const assessment = assessed([
    { code: "A", answers: { "2.0": { veto: true, reason: "打不开" } } },
    { code: "B", sectionsNotApplicable: ["3"] },
    { code: "C", answers: { "1.1.1.1": { count: 1.5 } } },
  ]);
  const { rows } = standings(assessment);
  expect(rows.map(({ code, place, vetoed }) => [code, place, vetoed])).toEqual([
    ["B", 1, false],
    ["A", 2, true],
    ["C", null, false],
  ]);
  expect(rows.map(({ sections }) => sections.map(({ state }) => state))).toEqual([
    ["scored", "scored", "notApplicable"],
    ["scored", "vetoed", "scored"],
    ["invalid", "scored", "scored"],
  ]);
  expect(rows[1]?.grade).toBe("不合格");
});

test("单位次序不影响任何一行", () => {
  const turned = assess(scheme, answersOf(scheme, { ...sample, departments: [...sample.departments].reverse() }));
  const byCode = (assessment: typeof turned) => new Map(standings(assessment).rows.map((row) => [row.code, row]));
  expect(byCode(turned)).toEqual(byCode(sampleAssessment));
});

test("没有合计部分的另一体系", () => {
  const assessment = assessed([{ code: "A", answers: { "20.3": { mark: "30" } } }, { code: "B" }], {}, county);
  const { rows } = standings(assessment);
  expect(rows.map(({ code, place, pool }) => [code, place, pool])).toEqual([
    ["A", 1, null],
    ["B", 2, null],
  ]);
  expect(rows[0]?.sections.map(({ score }) => score)).toEqual(["0.00", "30.00"]);
  expect(assessment.departments[0]?.valueOf(keyOf.pool)).toBeNull();
});
