import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { departmentCard } from "../../src/analysis/standing/departmentCard.js";
import { Fraction } from "../../src/exact/fraction.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { losses } from "../../src/engine/explain/losses.js";
import { departments, parameters } from "../engine/support/randomAnswers.js";
import { assessed, county, departmentOf, sampleAssessment, scheme } from "./support/assessed.js";

const cards = sampleAssessment.departments.map(({ answers }) => departmentCard(sampleAssessment, answers.code));

describe("单位成绩卡", () => {
  test("指标按文件次序，深度与代码相符", () => {
    const indicators = cards[0]?.indicators ?? [];
    expect(indicators.slice(0, 4).map(({ code, depth, kind }) => [code, depth, kind])).toEqual([
      ["1", 0, "section"],
      ["1.1", 1, "level"],
      ["1.1.1", 2, "level"],
      ["1.1.1.1", 3, "item"],
    ]);
    expect(indicators.find(({ code }) => code === "1.1.2")?.kind).toBe("group");
    expect(indicators.some(({ code }) => code.startsWith("1.1.2."))).toBe(false);
  });

  test("均值只计有得分的单位，与最优单位一并给出", () => {
    const assessment = assessed([
      { code: "A", answers: { "2.5.1.1": { rating: "3" }, "1.1.1.5": { met: true } } },
      { code: "B", answers: { "2.5.1.1": { rating: "2.5" }, "1.1.1.5": { met: true } } },
      { code: "C", answers: { "2.5.1.1": { rating: "1" } } },
      { code: "D", sectionsNotApplicable: ["2"] },
    ]);
    const find = (department: string, code: string) =>
      departmentCard(assessment, department).indicators.find((indicator) => indicator.code === code);
    expect(find("B", "2.5.1.1")).toMatchObject({
      score: "2.50",
      mean: "2.17",
      toMean: "0.33",
      best: "3.00",
      bestBy: [{ code: "A", name: "示例A" }],
    });
    expect(find("D", "2.5.1.1")).toMatchObject({
      score: null,
      outcome: "notApplicable",
      mean: "2.17",
      toMean: null,
      ratio: 0,
    });
    expect(find("A", "1.1.1.5")?.bestBy.map(({ code }) => code)).toEqual(["A", "B"]);
  });

  test("强项都高于均值，弱项都低于均值，各不超过三项，由远及近", () => {
    for (const { strongest, weakest, indicators } of cards) {
      expect(strongest.length).toBeLessThanOrEqual(3);
      const distance = ({ ratio, meanRatio }: (typeof indicators)[number]) => ratio - meanRatio;
      for (const [few, sign] of [
        [strongest, 1],
        [weakest, -1],
      ] as const) {
        const ordered = few.map((indicator) => sign * distance(indicator));
        expect(Math.min(1, ...ordered)).toBeGreaterThan(0);
        ordered.slice(1).forEach((value, at) => expect(value).toBeLessThanOrEqual((ordered[at] ?? 0) + 1e-12));
        const others = indicators
          .filter(({ kind, counts }) => counts === "within" && (kind === "item" || kind === "group"))
          .filter((indicator) => !few.includes(indicator) && indicator.score !== null);
        if (few.length === 3)
          for (const other of others) expect(sign * distance(other)).toBeLessThanOrEqual((ordered[2] ?? 0) + 1e-12);
      }
    }
  });

  test("没有的单位是程序的错", () => {
    expect(() => departmentCard(sampleAssessment, "没有")).toThrow(RangeError);
  });

  test("结果可以送出工作线程", () => {
    expect(structuredClone(cards[0])).toEqual(cards[0]);
  });
});

describe("失分原因", () => {
  const assessment = assessed([
    {
      code: "A",
      answers: {
        "1.1.1.1": { count: 3 },
        "1.1.1.2": { onTime: 95, total: 100 },
        "2.5.1.1": { rating: "2" },
        "2.6.4": { published: "2021-02-01" },
        "1.1.1.5": { met: false },
        "3.0": { veto: true, reason: "停用" },
      },
    },
  ]);
  const { lost } = departmentCard(assessment, "A");
  const codesOf = (cause: string) =>
    lost.causes.find((entry) => entry.cause === cause)?.losses.map(({ code }) => code) ?? [];

  test("每一项归入拿走分数的原因", () => {
    expect(codesOf("finding")).toEqual(["1.1.1.1"]);
    expect(codesOf("rate")).toEqual(["1.1.1.2"]);
    expect(codesOf("rating")).toEqual(["2.5.1.1"]);
    expect(codesOf("deadline")).toEqual(["2.6.4"]);
    expect(codesOf("notMet")).toEqual(["1.1.1.5"]);
    expect(codesOf("veto")).toEqual(["3"]);
    expect(codesOf("missing")).toContain("1.1.2");
  });

  test("失分带有引擎的那句解释", () => {
    const sentence = lost.causes.find(({ cause }) => cause === "finding")?.losses[0]?.sentence;
    expect(sentence).toContain("3 项 × 0.2 分 = 0.60 分");
  });
});

test("印出的各行相加：各项之和是原因，各原因减去加分抵回和四舍五入是失分合计", () => {
  fc.assert(
    fc.property(fc.array(departments, { minLength: 1, maxLength: 3 }), parameters, (drawn, under) => {
      const assessment = assessed(
        drawn.map((department, at) => ({ code: `D${at}`, ...department })),
        under,
      );
      for (const department of assessment.departments) {
        const { lost } = departmentCard(assessment, department.answers.code);
        const total = department.valueOf(keyOf.total);
        if (!(total instanceof Fraction) || lost.inAll === null) throw new Error("no total");
        const all = losses(assessment, department, Infinity);
        expect(lost.inAll).toBe(Fraction.of(100).minus(total).toFixed(assessment.decimals));
        for (const { ofTotal, losses: listed } of lost.causes)
          expect(
            added(
              listed.map((loss) => loss.ofTotal),
              assessment.decimals,
            ),
          ).toBe(ofTotal);
        const causes = Fraction.parse(
          added(
            lost.causes.map(({ ofTotal }) => ofTotal),
            assessment.decimals,
          ),
        );
        const given = Fraction.parse(
          added(
            lost.adjustments.map(({ points }) => points),
            assessment.decimals,
          ),
        );
        expect(causes.minus(given).toFixed(assessment.decimals)).toBe(lost.inAll);
        expect(lost.causes.flatMap((cause) => cause.losses.map(({ code }) => code)).sort()).toEqual(
          all.map(({ code }) => code).sort(),
        );
        // what is called rounding is no more than rounding can move: half a unit for each figure, and scaling
        const rounding = Math.abs(Number(lost.adjustments.find(({ kind }) => kind === "rounding")?.points ?? 0));
        expect(rounding).toBeLessThanOrEqual((all.length + 40) / 10 ** assessment.decimals);
      }
    }),
    { numRuns: 12 },
  );
});

const added = (figures: readonly string[], decimals: number): string =>
  figures.reduce((sum, figure) => sum.plus(Fraction.parse(figure)), Fraction.zero).toFixed(decimals);

test("没有加分且不取舍时，各原因之和就是 100 减总分", () => {
  const assessment = assessed([{ code: "A", answers: { "1.1.1.1": { count: 2 }, "2.5.1.1": { rating: "2" } } }], {
    rounding: "final",
    decimals: 4,
  });
  expect(departmentCard(assessment, "A").lost.adjustments).toEqual([]);
});

test("加分抵回的只到该部分满分为止", () => {
  const bonus = (answers: Readonly<Record<string, unknown>>, over: boolean) =>
    departmentCard(assessed([{ code: "A", answers }], { rounding: "final", decimals: 4, bonusOver100: over }), "A").lost
      .adjustments;
  const all = Object.fromEntries(
    scheme.items
      .filter(({ section, counts }) => section === "3" && counts === "within")
      .map(({ code }) => [code, { notApplicable: true }]),
  );
  const [extra] = scheme.items.filter((item) => item.counts === "added");
  const answers = { ...all, "3.0": { veto: false }, [extra?.code ?? ""]: { points: "4" } };
  expect(bonus(answers, true)).toEqual([expect.objectContaining({ kind: "bonus", points: "0.4900" })]);
  expect(bonus(answers, false)).toEqual([]);
});

test("另一体系：组内未设人员的失分归入未达到要求", () => {
  const assessment = assessed(
    [{ code: "A", answers: { "20.1.1": { lost: 0 }, "20.1.2": { nobody: true } } }],
    {},
    county,
  );
  const { lost } = departmentCard(assessment, "A");
  expect(lost.causes.find(({ cause }) => cause === "notMet")?.losses.map(({ code, points }) => [code, points])).toEqual(
    [["20.1", "4.00"]],
  );
  expect(departmentOf(assessment, "A").valueOf(keyOf.total)?.toString()).toBe("4");
});
