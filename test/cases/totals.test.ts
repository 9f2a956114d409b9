import { fullMarks, scoreAll, scoreOne } from "./support/department.js";

describe("总分", () => {
  test("项项满分，没有加分，100分", () =>
    expect(scoreOne(fullMarks)).toMatchObject({
      total: "100.00",
      place: 1,
      grade: "",
      pool: "100.00",
      sections: { "1": "65.00", "2": "100.00", "3": "100.00" },
    }));
  test("什么都没有填报，0分", () =>
    expect(scoreOne({})).toMatchObject({
      total: "0.00",
      place: 1,
      sections: { "1": "0.00", "2": "0.00", "3": "0.00" },
    }));
  test("35分部分加权后不先取舍：网站少0.01分、新媒体少0.01分，总分 100 − 0.35 × 0.01 = 99.9965，记 100.00", () =>
    expect(scoreOne({ ...fullMarks, "2.1.1": { rating: "4.99" }, "3.1.1": { rating: "4.99" } })).toMatchObject({
      total: "100.00",
      pool: "99.99",
    }));
  test("网站 98.67、新媒体 97.33：65 + 35% × (65% × 98.67 + 35% × 97.33) = 99.3703…", () =>
    // 64.1355 + 34.0655 = 98.201；× 0.35 = 34.37035
    expect(scoreOne({ ...fullMarks, "2.1.1": { rating: "3.67" }, "3.1.1": { rating: "2.33" } })).toMatchObject({
      total: "99.37",
      pool: "98.20",
    }));
  test("正好半分的百分之一进位：新媒体少 0.2 分、网站少 1 分：100 − 0.2275 − 0.0245 = 99.748", () =>
    expect(scoreOne({ ...fullMarks, "2.1.1": { rating: 4 }, "3.1.1": { rating: "4.8" } }).total).toBe("99.75"));
  test("网站占比改为五成：65 + 35 × (50% × 99 + 50% × 100) ÷ 100 = 99.825，记 99.83", () =>
    expect(scoreOne({ ...fullMarks, "2.1.1": { rating: 4 } }, { siteShare: "0.5" }).total).toBe("99.83"));
  test("网站占比改为0，网站得分不计", () =>
    expect(scoreOne({ ...fullMarks, "2.1.1": { rating: 0 } }, { siteShare: 0 })).toMatchObject({
      total: "100.00",
      sections: { "2": "95.00" },
    }));
});

describe("加分", () => {
  const withBonus = { ...fullMarks, "3.6.1": { points: 10 } };
  test("新媒体满分再加10分为110分，总分 65 + 35 × (65 + 38.5)% = 101.225，记 101.23", () =>
    expect(scoreOne(withBonus)).toMatchObject({ sections: { "3": "110.00" }, total: "101.23" }));
  test("口径改为不超过100分，加分补不足：少了5分，加10分仍为100分", () => {
    const answers = { ...withBonus, "3.1.1": { rating: 0 } };
    expect(scoreOne(answers, { bonusOver100: false })).toMatchObject({ sections: { "3": "100.00" }, total: "100.00" });
    expect(scoreOne(answers)).toMatchObject({ sections: { "3": "105.00" } });
  });
  test("没有网站的单位，加分后总分最高 65 + 38.5 = 103.5", () =>
    expect(scoreOne(withBonus, {}, ["2"]).total).toBe("103.50"));
});

describe("四舍五入的口径", () => {
  // 2.3.1.2：2 × 1/3；2.4.2.2.2：2 × 1/3；各记 0.67，合计 1.34；不取舍为 1.3333
  const thirds = { ...fullMarks, "2.3.1.2": { interpreted: 1, due: 3 }, "2.4.2.2.2": { settled: 1, listed: 3 } };
  test("逐项取舍：0.67 + 0.67", () => expect(scoreOne(thirds).sections["2"]).toBe("97.34"));
  test("只在最后取舍：4/3 = 1.333…", () => expect(scoreOne(thirds, { rounding: "final" }).sections["2"]).toBe("97.33"));
  test("只在最后取舍，各项照样印两位", () =>
    expect(scoreOne(thirds, { rounding: "final" }).items["2.3.1.2"]?.score).toBe("0.67"));
  test("只在最后取舍：64.996 + 34.9965 = 99.9925，记 99.99；逐项取舍：65.00 + 34.9965，记 100.00", () => {
    const answers = {
      ...fullMarks,
      "1.2.2.3": { withCertificate: 1249, total: 1250 },
      "2.1.1": { rating: "4.99" },
      "3.1.1": { rating: "4.99" },
    };
    expect([scoreOne(answers, { rounding: "final" }).total, scoreOne(answers).total]).toEqual(["99.99", "100.00"]);
  });
  test("保留1位、4位小数", () => {
    expect(scoreOne(thirds, { decimals: 1 })).toMatchObject({
      sections: { "2": "97.4" },
      items: { "2.3.1.2": { score: "0.7" } },
    });
    expect(scoreOne(thirds, { decimals: 4 })).toMatchObject({
      sections: { "2": "97.3334" },
      items: { "2.3.1.2": { score: "0.6667" } },
    });
  });
});

describe("等次", () => {
  const grades = [
    ["90", "优秀"],
    ["80.00", "良好"],
    ["60", "合格"],
  ];
  /** 综合部分扣去这么多分：1.1.2 的 10 分和 1.2.1.2 的 3 分。 */
  const losing = (points: number) => ({
    ...fullMarks,
    "1.2.2.3": { withCertificate: 500 - points * 100, total: 500 },
    "1.1.2.1": { count: 5 },
  });
  test.each([
    ["89.99分，良好", 0.01, "89.99", "良好"],
    ["正好90分，优秀", 0, "90.00", "优秀"],
  ])("%s", (_, points, total, grade) => expect(scoreOne(losing(points), { grades })).toMatchObject({ total, grade }));
  test("按四舍五入后的总分定等次：89.9965 记 90.00，优秀", () => {
    const answers = { ...losing(0), "2.1.1": { rating: "4.99" }, "3.1.1": { rating: "4.99" } };
    expect(scoreOne(answers, { grades })).toMatchObject({ total: "90.00", grade: "优秀" });
  });
  test("低于最低一等的，没有等次", () => expect(scoreOne({}, { grades })).toMatchObject({ total: "0.00", grade: "" }));
  test("不设等次，没有等次", () => expect(scoreOne(fullMarks).grade).toBe(""));
  test("有单项否决的一律不合格，分数再高也是", () =>
    expect(
      scoreOne({ ...fullMarks, "3.0": { veto: true, reason: "停用" } }, { grades: [["0", "合格"]] }),
    ).toMatchObject({ total: "87.75", grade: "不合格" }));
  test("总分没有的，没有等次", () =>
    expect(scoreOne({ ...fullMarks, "1.1.1.1": { count: -1 } }, { grades: [["0", "合格"]] })).toMatchObject({
      total: null,
      grade: "",
    }));
});

describe("名次", () => {
  const veto = { "2.0": { veto: true, reason: "首页无法访问" } };
  const [good, fair, poor] = [
    fullMarks,
    { ...fullMarks, "1.1.2.1": { count: 1 } },
    { ...fullMarks, "1.1.2.1": { count: 5 } },
  ];
  const places = (answers: readonly object[]) =>
    scoreAll(answers.map((each) => ({ answers: { ...each } }))).departments.map(({ place }) => place);

  test("总分高的在前，与填报的次序无关", () => expect(places([poor, good, fair])).toEqual([3, 1, 2]));
  test("总分相同的名次相同，其后跳号", () => expect(places([good, fair, fair, poor])).toEqual([1, 2, 2, 4]));
  test("总排名的并列不随项目的并列口径", () => {
    const all = [good, fair, fair, poor].map((answers) => ({ answers }));
    for (const ties of ["mean", "dense"])
      expect(scoreAll(all, { ties }).departments.map(({ place }) => place)).toEqual([1, 2, 2, 4]);
  });
  test("有否决的排在所有无否决的之后，无论分数", () =>
    expect(places([{ ...good, ...veto }, {}, poor])).toEqual([3, 2, 1]));
  test("有否决的之间照样按分数，照样并列", () =>
    expect(places([{ ...fair, ...veto }, poor, { ...good, ...veto }, { ...fair, ...veto }])).toEqual([3, 1, 2, 3]));
  test("四舍五入后的总分相同，即为并列：99.9965 与 100.00", () =>
    expect(places([good, { ...good, "2.1.1": { rating: "4.99" }, "3.1.1": { rating: "4.99" } }])).toEqual([1, 1]));
  test("总分没有的，没有名次，也不占名次", () =>
    expect(places([{ ...good, "3.5.1": { rating: 21 } }, fair, poor])).toEqual([null, 1, 2]));
  test("全都没有总分，全都没有名次", () => expect(places([{ "1.1.1.1": 3 }, { "1.1.1.1": 4 }])).toEqual([null, null]));
});
