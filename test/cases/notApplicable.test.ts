import { fullMarks, scoreOne, type AnswersOf } from "./support/department.js";

const none = { notApplicable: true };
const rescale = { notApplicable: "rescale" };

describe("不适用计满分（缺省）", () => {
  test("没有自建系统的三项都计满分，注明不适用", () => {
    const { items, total } = scoreOne({ ...fullMarks, "1.1.1.5": none, "1.1.1.6": none, "1.2.1.5": none });
    expect(items["1.1.1.5"]).toEqual({ outcome: "notApplicable", score: "1.00" });
    expect(total).toBe("100.00");
  });
  test("不适用先于其他填报", () =>
    expect(scoreOne({ "1.1.1.5": { notApplicable: true, met: "也许" } }).items["1.1.1.5"]).toEqual({
      outcome: "notApplicable",
      score: "1.00",
    }));
  test("notApplicable 为 false 的，照常", () =>
    expect(scoreOne({ "1.1.1.5": { notApplicable: false, met: true } }).items["1.1.1.5"]?.score).toBe("1.00"));
});

describe("不适用剔除折算", () => {
  /** 综合部分除了这些全是满分，综合部分的得分。 */
  const section1 = (changed: AnswersOf, parameters: object = {}) =>
    scoreOne({ ...fullMarks, ...changed }, { ...rescale, ...parameters }).sections["1"];
  const section2 = (changed: AnswersOf) => scoreOne({ ...fullMarks, ...changed }, rescale).sections["2"];

  test("不适用的项没有分数", () =>
    expect(scoreOne({ "1.1.1.5": none }, rescale).items["1.1.1.5"]).toEqual({ outcome: "notApplicable", score: null }));
  test("全部满分的，剔除以后仍为满分", () => expect(section1({ "1.1.1.5": none, "1.1.1.6": none })).toBe("65.00"));
  test("1.1.1 的 10 分剔除 2 分，其余 8 分得 7 分：7 × 10 ÷ 8 = 8.75，综合部分 63.75", () =>
    expect(section1({ "1.1.1.5": none, "1.1.1.6": none, "1.1.1.4": { count: 10 } })).toBe("63.75"));
  test("折算的小计四舍五入：1.1.1 剔除 3 分，其余 7 分得 5.9 分，5.9 × 10 ÷ 7 = 8.428…，记 8.43", () =>
    expect(section1({ "1.1.1.2": { onTime: 0, total: 0 }, "1.1.1.1": { count: 1 }, "1.1.1.4": { count: 9 } })).toBe(
      "63.43",
    ));
  test("只在最后四舍五入的，8.428571… 不先取舍", () => {
    const answers = {
      ...fullMarks,
      "1.1.1.2": { onTime: 0, total: 0 },
      "1.1.1.1": { count: 1 },
      "1.1.1.4": { count: 9 },
    };
    // 总分 = 55 + 8.428571… + 35 = 98.428571…
    expect(scoreOne(answers, { ...rescale, rounding: "final", decimals: 4 }).total).toBe("98.4286");
    expect(scoreOne(answers, { ...rescale, decimals: 2 }).total).toBe("98.43");
  });
  test("每个折算的小计各自取舍：5.7 × 10 ÷ 7 = 8.142857 有两处，8.14 + 8.14 = 16.28，不先取舍为 16.29", () => {
    const both = {
      "1.2.1.2": { gathered: 0, due: 0 },
      "1.2.1.1": { count: 2 },
      "1.2.1.4": { count: 9 },
      "1.2.2.2": none,
      "1.2.2.3": { withCertificate: 37, total: 50 },
    };
    expect([section1(both), section1(both, { rounding: "final" })]).toEqual(["61.28", "61.29"]);
  });
  test("差评整改不适用，折入 1.1.1.3：对接未实现则 0 × 2 ÷ 1 = 0，1.1.1 得 8 分", () =>
    expect(section1({ "1.1.1.3.2": none, "1.1.1.3.1": { met: false } })).toBe("63.00"));
  test("1.1.1.3 整个不适用，再上推一级：1.1.1 其余 8 分得 7 分，折算 8.75", () =>
    expect(section1({ "1.1.1.3.1": none, "1.1.1.3.2": none, "1.1.1.4": { count: 10 } })).toBe("63.75"));
  test("1.1.1 全部不适用，到二级指标为止，保留满分 10 分", () => {
    const codes = ["1.1.1.1", "1.1.1.2", "1.1.1.3.1", "1.1.1.3.2", "1.1.1.4", "1.1.1.5", "1.1.1.6"];
    expect(section1(Object.fromEntries(codes.map((code) => [code, none])))).toBe("65.00");
  });
  test("折算不出二级指标：1.1.1 全部不适用，1.1.2 扣 2 分仍只扣 2 分", () => {
    const codes = ["1.1.1.1", "1.1.1.2", "1.1.1.3.1", "1.1.1.3.2", "1.1.1.4", "1.1.1.5", "1.1.1.6"];
    expect(section1({ ...Object.fromEntries(codes.map((code) => [code, none])), "1.1.2.1": { count: 1 } })).toBe(
      "63.00",
    );
  });

  test("2.4.2.2.1 折入 2.4.2.2：1.33 × 3 ÷ 2 = 1.995，记 2.00，2.4.2 得 4 分", () =>
    expect(section2({ "2.4.2.2.1": { settled: 0, listed: 0 }, "2.4.2.2.2": { settled: 2, listed: 3 } })).toBe("99.00"));
  test("2.4.2.2 整个不适用，折入 2.4.2：清单 1.5 分 × 5 ÷ 2 = 3.75", () =>
    expect(section2({ "2.4.2.2.1": none, "2.4.2.2.2": none, "2.4.2.1.1": { rating: "0.5" } })).toBe("98.75"));
  test("2.6.5.1 是 2.6.5 唯一的一项，不适用时 2.6.5 保留满分 4 分", () => {
    const department = scoreOne({ ...fullMarks, "2.6.5.1": none }, rescale);
    expect([department.items["2.6.5.1"], department.sections["2"]]).toEqual([
      { outcome: "notApplicable", score: null },
      "100.00",
    ]);
  });
  test.each(["2.1.1", "2.2.1", "2.4.3", "2.4.5", "2.6.1", "2.6.4", "2.7.1", "2.7.4"])(
    "%s 本身是二级指标，不适用时保留满分",
    (code) => {
      const department = scoreOne({ ...fullMarks, [code]: none }, rescale);
      expect(department.items[code]?.outcome).toBe("notApplicable");
      expect(department.items[code]?.score).not.toBeNull();
      expect(department.sections["2"]).toBe("100.00");
    },
  );
  test("3.2.1 折入 3.2：其余 20 分得 10 分，10 × 35 ÷ 20 = 17.5，新媒体 82.5", () =>
    expect(scoreOne({ ...fullMarks, "3.2.1": none, "3.2.2": { rating: 0 } }, rescale).sections["3"]).toBe("82.50"));
  test("3.2 全部不适用，到一级指标为止，保留满分 35 分", () =>
    expect(
      scoreOne({ ...fullMarks, "3.2.1": none, "3.2.2": none, "3.2.3": none, "3.3.1": { rating: 0 } }, rescale).sections[
        "3"
      ],
    ).toBe("85.00"));
  test("其余的项没有填报，折算也是 0", () => {
    const { "1.1.3.5.2": _, ...others } = fullMarks;
    expect(scoreOne({ ...others, "1.1.3.5.1": none }, rescale).sections["1"]).toBe("64.00");
  });
  test("其余的项无效，上面各级都没有分数", () =>
    expect(scoreOne({ ...fullMarks, "1.1.3.5.1": none, "1.1.3.5.2": { count: -1 } }, rescale)).toMatchObject({
      sections: { "1": null },
      total: null,
    }));
});

describe("没有网站或没有新媒体账号的单位", () => {
  const half = { ...fullMarks, "2.1.2.1": { rating: 0 }, "3.5.1": { rating: 0 }, "1.1.1.1": { count: 10 } }; // 63、92、80
  test("都有：63 + 35 × (65% × 92 + 35% × 80) ÷ 100 = 93.73", () => expect(scoreOne(half).total).toBe("93.73"));
  test("没有网站，新媒体独占35分：63 + 35 × 80% = 91", () =>
    expect(scoreOne(half, {}, ["2"])).toMatchObject({
      total: "91.00",
      pool: "80.00",
      sections: { "2": null, "3": "80.00" },
    }));
  test("没有新媒体，网站独占35分：63 + 35 × 92% = 95.2", () =>
    expect(scoreOne(half, {}, ["3"])).toMatchObject({
      total: "95.20",
      pool: "92.00",
      sections: { "2": "92.00", "3": null },
    }));
  test("两者皆无，综合部分折算为百分制：63 × 100 ÷ 65 = 96.923…", () =>
    expect(scoreOne(half, {}, ["2", "3"])).toMatchObject({
      total: "96.92",
      pool: null,
      sections: { "1": "63.00", "2": null, "3": null },
    }));
  test("不适用的部分没有分数，填了什么也不会无效", () => {
    const department = scoreOne({ ...half, "2.1.1": { rating: 99 } }, {}, ["2"]);
    expect(department.total).toBe("91.00");
    expect(department.items["2.1.1"]).toEqual({ outcome: "notApplicable", score: null });
  });
});
