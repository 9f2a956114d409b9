import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { alternativesOf, parameterFault } from "../../src/analysis/effects/alternativesOf.js";
import { changeEffect } from "../../src/analysis/effects/changeEffect.js";
import { withFinding, withParameter, withReadingConfirmed } from "../../src/analysis/effects/recordChanges.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { LedgerRow } from "../../src/engine/answers/officeRecord.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { assessed, assessRecord, county, sample, sampleAssessment, scheme } from "./support/assessed.js";
import { departments, parameters } from "../engine/support/randomAnswers.js";

const finding = (department: string, item: string, count: number): LedgerRow => ({
  department,
  item,
  date: null,
  what: "",
  count: Fraction.of(count),
  evidence: "",
  recordedBy: "",
});

describe("改动的影响", () => {
  test("没有改动就没有影响", () => {
    expect(changeEffect(sampleAssessment, assessRecord(sample))).toEqual({ changed: [], unchanged: 60 });
  });

  test("确认口径不改变任何得分", () => {
    expect(changeEffect(sampleAssessment, assessRecord(withReadingConfirmed(sample, 4))).changed).toEqual([]);
  });

  test("登记几件问题：该单位的得分变，名次被超过的单位也列出", () => {
    const best = sampleAssessment.departments.find(
      (department) =>
        scoreJson(sampleAssessment).departments.find(({ code }) => code === department.answers.code)?.place === 1,
    );
    const code = best?.answers.code ?? "";
    const after = assessRecord(withFinding(sample, finding(code, "1.1.2.1", 5)));
    const { changed, unchanged } = changeEffect(sampleAssessment, after);
    const own = changed.find((change) => change.code === code);
    expect(own?.place?.before).toBe(1);
    expect(own?.place?.after).toBeGreaterThan(1);
    expect(own?.sections.map((section) => section.code)).toEqual(["1"]);
    expect(Number(own?.difference)).toBeLessThan(0);
    const others = changed.filter((change) => change.code !== code);
    expect(others.length).toBeGreaterThan(0);
    for (const { total, sections, place } of others)
      expect([total, sections, place?.after]).toEqual([null, [], (place?.before ?? 0) - 1]);
    expect(changed.length + unchanged).toBe(60);
  });

  test("小数位数不同而数值相同的，不算改变", () => {
    const [before, after] = [2, 3].map((decimals) => assessed([{ code: "A" }], { decimals }));
    if (before && after) expect(changeEffect(before, after).changed).toEqual([]);
  });

  test("只在一边的单位也列出", () => {
    const before = assessed([{ code: "A" }, { code: "B" }]);
    const after = assessed([{ code: "A" }, { code: "C" }]);
    expect(changeEffect(before, after).changed.map(({ code, presence }) => [code, presence])).toEqual([
      ["B", "onlyBefore"],
      ["C", "onlyAfter"],
    ]);
  });

  test("网站占七成：每个改变的单位与重新计分一致，按原名次排列", () => {
    const after = assessRecord(withParameter(sample, "siteShare", "0.7"));
    const { changed } = changeEffect(sampleAssessment, after);
    const [was, is] = [scoreJson(sampleAssessment), scoreJson(after)].map(
      ({ departments }) => new Map(departments.map((department) => [department.code, department])),
    );
    expect(changed.length).toBeGreaterThan(40);
    for (const { code, total, place } of changed) {
      expect(total ?? null).toEqual(
        was?.get(code)?.total === is?.get(code)?.total
          ? null
          : { before: was?.get(code)?.total, after: is?.get(code)?.total },
      );
      expect(place?.after ?? is?.get(code)?.place).toBe(is?.get(code)?.place);
    }
    const places = changed.map(({ code }) => was?.get(code)?.place ?? Infinity);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(sample.parameters.get("siteShare")).toBe("0.65");
  });

  test("任何两次计分：列出的正是打印结果不同的单位", () => {
    fc.assert(
      fc.property(
        fc.array(departments, { minLength: 1, maxLength: 3 }),
        parameters,
        parameters,
        (drawn, one, other) => {
          const told = drawn.map((department, at) => ({ code: `D${at}`, ...department }));
          const [before, after] = [assessed(told, { ...one, decimals: 2 }), assessed(told, { ...other, decimals: 2 })];
          const seen = changeEffect(before, after)
            .changed.map(({ code }) => code)
            .sort();
          const printed = (assessment: typeof before) =>
            scoreJson(assessment).departments.map(
              ({ code, total, place, grade, sections }) =>
                [code, JSON.stringify([total, place, grade, sections])] as const,
            );
          const later = new Map(printed(after));
          expect(seen).toEqual(
            printed(before)
              .filter(([code, text]) => later.get(code) !== text)
              .map(([code]) => code)
              .sort(),
          );
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe("参数的可选值", () => {
  test("选择项带有说明，是与否也是", () => {
    expect(alternativesOf(scheme, "rateSteps")).toMatchObject({
      kind: "choice",
      options: [{ value: "whole" }, { value: "proRata", label: { zh: "按实际百分点" } }],
    });
    expect(alternativesOf(scheme, "bonusOver100")).toMatchObject({
      kind: "truth",
      options: [{ value: true, label: { zh: "是", en: "yes" } }, { value: false }],
    });
  });

  test("其余的给出范围或种类", () => {
    expect(alternativesOf(scheme, "decimals")).toEqual({ kind: "whole", lowest: 1, highest: 4 });
    expect(alternativesOf(scheme, "siteShare")).toEqual({ kind: "share" });
    expect(alternativesOf(scheme, "findingAmounts")).toMatchObject({ kind: "amounts", labels: { length: 7 } });
    expect(alternativesOf(scheme, "grades")).toEqual({ kind: "grades", most: 10 });
    expect(alternativesOf(county, "places")).toEqual({ kind: "bands", most: 10 });
    expect(() => alternativesOf(scheme, "没有")).toThrow(RangeError);
  });

  test("每一个选择项都是可用的值", () => {
    for (const of of [scheme, county])
      for (const name of of.parameters.keys()) {
        const alternatives = alternativesOf(of, name);
        if ("options" in alternatives)
          for (const { value } of alternatives.options) expect(parameterFault(of, name, value)).toBeNull();
      }
  });

  test("不合要求的值说明应为什么", () => {
    expect(parameterFault(scheme, "siteShare", "1.2")?.zh).toContain("0 到 1");
    expect(parameterFault(scheme, "decimals", 5)?.zh).toContain("1 到 4");
    expect(parameterFault(scheme, "rankMethod", "最好")).not.toBeNull();
    expect(
      parameterFault(scheme, "grades", [
        ["80", "良好"],
        ["90", "优秀"],
      ]),
    ).not.toBeNull();
    expect(
      parameterFault(scheme, "grades", [
        ["90", "优秀"],
        ["80", "良好"],
      ]),
    ).toBeNull();
  });

  test("取消确认后，口径又是未确认的", () => {
    const confirmed = withReadingConfirmed(sample, 4);
    expect(confirmed.confirmedReadings.has(4)).toBe(true);
    expect(withReadingConfirmed(confirmed, 4, false).confirmedReadings.has(4)).toBe(false);
  });
});
