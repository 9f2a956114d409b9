import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { bulletinFigures } from "../../src/analysis/standing/bulletinFigures.js";
import type { IdentityDecision } from "../../src/departments/identityDecision.js";
import { comparedWithLastYear, settledLastYear, type LastYearRow } from "../../src/analysis/standing/lastYear.js";
import { withParameter } from "../../src/analysis/effects/recordChanges.js";
import { spread } from "../../src/analysis/standing/spread.js";
import { squareRoot } from "../../src/analysis/standing/squareRoot.js";
import { Fraction } from "../../src/exact/fraction.js";
import { lostPoints } from "../../src/engine/explain/losses.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { assessed, assessRecord, county, sample, sampleAssessment } from "./support/assessed.js";

const figures = bulletinFigures(sampleAssessment);
const printed = scoreJson(sampleAssessment).departments;
const parse = (text: string): Fraction => Fraction.parse(text);

describe("均值与离散程度", () => {
  test("已知的一组数", () => {
    expect(spread(["2", "4", "4", "4", "5", "5", "7", "9"].map(parse), 2)).toEqual({
      count: 8,
      mean: "5.00",
      median: "4.50",
      highest: "9.00",
      lowest: "2.00",
      range: "7.00",
      deviation: "2.00",
    });
    expect(spread(["1", "2", "4"].map(parse), 2)).toMatchObject({ mean: "2.33", median: "2.00", deviation: "1.25" });
    expect(spread([parse("88.5")], 2)).toMatchObject({ median: "88.50", deviation: "0.00" });
    expect(spread([], 2)).toBeNull();
  });

  test("平方根四舍五入到印出的小数，逐位精确", () => {
    expect(squareRoot(parse("2"), 4)).toBe("1.4142");
    expect(squareRoot(parse("0.2025"), 1)).toBe("0.5");
    expect(squareRoot(Fraction.zero, 2)).toBe("0.00");
    expect(() => squareRoot(parse("-1"), 2)).toThrow(RangeError);
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 12n }),
        fc.integer({ min: 1, max: 4 }),
        (numerator, denominator, decimals) => {
          const square = Fraction.of(numerator, denominator);
          const root = parse(squareRoot(square, decimals));
          const half = Fraction.of(1n, 2n * 10n ** BigInt(decimals));
          expect(root.plus(half).times(root.plus(half)).compare(square)).toBeGreaterThan(0);
          if (root.compare(half) > 0)
            expect(root.minus(half).times(root.minus(half)).compare(square)).toBeLessThanOrEqual(0);
        },
      ),
    );
  });
});

describe("60 个单位的通报", () => {
  test("最高最低与打印的总分一致", () => {
    const totals = printed.flatMap(({ total }) => (total === null ? [] : [Number(total)]));
    expect(figures.totals).toMatchObject({
      count: totals.length,
      highest: Math.max(...totals).toFixed(2),
      lowest: Math.min(...totals).toFixed(2),
    });
  });

  test("名次表每个单位恰有一行，并列的在一起", () => {
    const listed = figures.places.flatMap(({ place, departments }) =>
      departments.map(({ code }) => `${code} ${place}`),
    );
    expect(listed.sort()).toEqual(
      printed.flatMap(({ code, place }) => (place === null ? [] : [`${code} ${place}`])).sort(),
    );
    expect(figures.places.some(({ departments }) => departments.length > 1)).toBe(true);
    expect(figures.places.length + figures.withoutPlace.length).toBeLessThan(60);
  });

  test("二级指标：综合部分到 1.1.1，新媒体部分到 3.2；均值与打印的得分相符", () => {
    const codes = figures.indicators.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["1.1.1", "1.1.2", "2.5.1", "3.2"]));
    expect(codes).not.toContain("1.1");
    expect(codes).not.toContain("3.6");
    expect(codes.some((code) => code.startsWith("3.") && code.split(".").length > 2)).toBe(false);
    const first = figures.sections[0];
    const scores = printed.flatMap(({ sections }) => (sections["1"] ? [parse(sections["1"])] : []));
    expect(first?.mean).toBe(
      scores
        .reduce((sum, score) => sum.plus(score), Fraction.zero)
        .over(Fraction.of(scores.length))
        .toFixed(2),
    );
  });

  test("失分最多的项目由多到少，与逐单位的失分相加一致", () => {
    expect(figures.dearest).toHaveLength(10);
    const lost = figures.dearest.map((item) => Number(item.lost));
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    const [first] = figures.dearest;
    const own = sampleAssessment.departments.flatMap((department) =>
      lostPoints(sampleAssessment, department).filter(({ code }) => code === first?.code),
    );
    expect(first?.lost).toBe(own.reduce((sum, { ofTotal }) => sum.plus(ofTotal), Fraction.zero).toFixed(2));
    expect(first?.departments).toBe(own.length);
  });

  test("网站与新媒体单独排名：分数与引擎的一致，没有网站的单位不在网站之列", () => {
    const [pool, site] = figures.parts;
    expect(figures.parts.map(({ code }) => code)).toEqual(["pool", "2", "3"]);
    for (const { code, score } of pool?.rows ?? [])
      expect(score).toBe(printed.find((department) => department.code === code)?.pool);
    const without = sample.departments
      .filter(({ sectionsNotApplicable }) => sectionsNotApplicable.includes("2"))
      .map(({ code }) => code);
    expect(without.length).toBeGreaterThan(0);
    expect(site?.rows.some(({ code }) => without.includes(code))).toBe(false);
    for (const { rows } of figures.parts)
      for (const row of rows) {
        const better = rows.filter(
          (other) =>
            (row.vetoed && !other.vetoed) || (row.vetoed === other.vetoed && Number(other.score) > Number(row.score)),
        );
        expect(row.place).toBe(better.length + 1);
      }
  });

  test("等次：每档人数，没有人的档也列出，否决的在不合格之列", () => {
    const graded = bulletinFigures(
      assessRecord(
        withParameter(sample, "grades", [
          ["99.9", "卓越"],
          ["80", "优秀"],
          ["60", "良好"],
        ]),
      ),
    );
    expect(graded.grades.map(({ grade }) => grade).slice(0, 4)).toEqual(["卓越", "优秀", "良好", "不合格"]);
    expect(graded.grades[0]?.count).toBe(0);
    expect(graded.grades.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(graded.grades.find(({ grade }) => grade === "不合格")?.codes).toEqual(
      printed
        .filter(({ grade }) => grade === "不合格")
        .sort((a, b) => (a.place ?? 99) - (b.place ?? 99))
        .map(({ code }) => code),
    );
  });

  test("结果可以送出工作线程，单位次序不影响任何数", () => {
    expect(structuredClone(figures)).toEqual(figures);
    const turned = bulletinFigures(assessRecord({ ...sample, departments: [...sample.departments].reverse() }));
    expect(turned.totals).toEqual(figures.totals);
    expect(turned.indicators).toEqual(figures.indicators);
    expect(turned.dearest).toEqual(figures.dearest);
  });
});

describe("与上年比较", () => {
  const assessment = assessed([
    { code: "A", answers: { "1.1.2.1": {}, "2.5.1.1": { rating: "3" } } },
    { code: "B", answers: { "2.5.1.1": { rating: "2" } } },
    { code: "C" },
  ]);

  const since = (rows: readonly LastYearRow[], decisions: readonly IdentityDecision[] = [], now = assessment) =>
    settledLastYear(
      now.departments.map(({ answers }) => answers),
      rows,
      decisions,
    );
  const row = (code: string, name: string, place = 1): LastYearRow => ({ code, name, total: "50", place });

  test("代码和名称一致的才相比；没有代码的行按名称；全角、空格和大小写不碍事；对不上的两边都列出", () => {
    const rows = [
      row("Ａ ", "示例a", 2),
      { name: " 示例Ｂ", total: null, place: null },
      { name: "已撤销的单位", total: "50", place: 3 },
    ];
    const { matched, onlyThisYear, onlyLastYear } = comparedWithLastYear(assessment, since(rows));
    expect(matched.map(({ code, lastName }) => [code, lastName])).toEqual([
      ["B", " 示例Ｂ"],
      ["A", "示例a"],
    ]);
    expect(onlyThisYear).toEqual([{ code: "C", name: "示例C" }]);
    expect(onlyLastYear).toEqual([rows[2]]);
  });

  test.each([
    ["更名", row("A", "旧名"), "renamed"],
    ["换了代码", row("Z", "示例A"), "recoded"],
    ["代码是一个单位的，名称是另一个的", row("A", "示例B"), "crossed"],
  ])("%s：先问，不比；决定之后才比", (_title, before, kind) => {
    const open = since([before]);
    expect(open.identities.open).toMatchObject([
      { department: { code: before.code, name: before.name }, found: { kind } },
    ]);
    expect(() => comparedWithLastYear(assessment, open)).toThrow("not settled");
    const decide = (is: string | null) =>
      since([before], [{ code: before.code ?? "", name: before.name, is, reason: "三定方案" }]);
    expect(comparedWithLastYear(assessment, decide("C")).matched.map(({ code, lastName }) => [code, lastName])).toEqual(
      [["C", before.name]],
    );
    expect(comparedWithLastYear(assessment, decide(null))).toMatchObject({ matched: [], onlyLastYear: [before] });
  });

  test("上年的两行成了今年的一个单位：不比", () => {
    expect(since([row("A", "示例A"), row("a", "示例 A")]).identities.merged).toHaveLength(1);
    expect(
      since([row("A", "示例A"), row("Z", "撤并的")], [{ code: "Z", name: "撤并的", is: "A", reason: "并入" }])
        .identities.merged,
    ).toHaveLength(1);
  });

  test("总分与名次的升降", () => {
    const now = assessed([{ code: "A", answers: { "2.5.1.1": { rating: "3" } } }, { code: "B" }]);
    const rows = [
      { ...row("A", "示例A", 2), total: "0.50" },
      { ...row("B", "示例B", 1), total: "10.00" },
    ];
    const { matched } = comparedWithLastYear(now, since(rows, [], now));
    expect(matched.map(({ code, placesUp }) => [code, placesUp])).toEqual([
      ["A", 1],
      ["B", -1],
    ]);
    for (const { total, lastTotal, totalChange } of matched)
      expect(totalChange).toBe(
        parse(total ?? "0")
          .minus(parse(lastTotal ?? "0"))
          .toFixed(2),
      );
  });

  test("没有上年结果就没有比较", () => {
    expect(figures.sinceLastYear).toBeNull();
    expect(bulletinFigures(sampleAssessment, since([], [], sampleAssessment)).sinceLastYear?.onlyThisYear).toHaveLength(
      60,
    );
  });
});

test("没有合计部分的另一体系：没有单独排名", () => {
  const assessment = assessed([{ code: "A", answers: { "20.3": { mark: "30" } } }, { code: "B" }], {}, county);
  const { parts, indicators, grades } = bulletinFigures(assessment);
  expect(parts).toEqual([]);
  expect(indicators.map(({ code }) => code)).toEqual(["10.1.1", "10.1.2", "10.2", "20.1", "20.2", "20.3"]);
  expect(grades).toEqual([
    { grade: "不合格", count: 0, codes: [] },
    { grade: "", count: 2, codes: ["A", "B"] },
  ]);
});
