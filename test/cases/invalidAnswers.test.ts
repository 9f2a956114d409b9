import { fullMarks, scoreAll } from "./support/department.js";

const spoiled = (changed: object) => {
  const { departments, notes } = scoreAll([{ answers: fullMarks }, { answers: { ...fullMarks, ...changed } }]);
  return { good: departments[0], bad: departments[1], notes };
};

describe("填报无效", () => {
  test("一项无效，这项、所在部分和总分都没有，其余照常", () => {
    const { good, bad } = spoiled({ "2.1.1": { rating: "5.01" } });
    expect(bad).toMatchObject({
      total: null,
      place: null,
      grade: "",
      pool: null,
      sections: { "1": "65.00", "2": null, "3": "100.00" },
    });
    expect(bad?.items["2.1.1"]).toEqual({ outcome: "invalid", score: null });
    expect(bad?.items["2.1.2.1"]).toEqual({ outcome: "scored", score: "8.00" });
    expect(good).toMatchObject({ total: "100.00", place: 1 });
  });

  test("组内一项无效，整组没有分数", () => {
    const { bad } = spoiled({ "1.1.2.3": { count: -1 } });
    expect(bad?.items["1.1.2"]).toEqual({ outcome: "invalid", score: null });
    expect(bad?.sections["1"]).toBeNull();
  });

  test("加分无效，新媒体和总分都没有", () =>
    expect(spoiled({ "3.6.1": { points: "十" } }).bad).toMatchObject({ sections: { "3": null }, total: null }));

  test("没有填报不是无效：计0分，总分照算", () => {
    const { "2.1.1": _, ...others } = fullMarks;
    const { departments, notes } = scoreAll([{ answers: others }]);
    expect(departments[0]?.total).toBe("98.86"); // 100 − 35% × 65% × 5 = 98.8625
    expect(notes).toEqual([]);
  });
});

describe("提示写明单位、项、输入和位置", () => {
  test.each<[string, object, object]>([
    [
      "文件里的值读不懂",
      { "1.1.1.3.2": { count: "三" } },
      {
        item: "1.1.1.3.2",
        input: "count",
        place: 'departments[1].answers["1.1.1.3.2"]',
        message: expect.stringContaining("不小于 0 的整数") as string,
      },
    ],
    [
      "缺少一个输入",
      { "1.1.1.2": { onTime: 3 } },
      { item: "1.1.1.2", input: "total", message: expect.stringContaining("全部办件") as string },
    ],
    [
      "数的范围不对",
      { "2.1.1": { rating: -1 } },
      { item: "2.1.1", input: "rating", message: expect.stringContaining("实为 -1") as string },
    ],
    [
      "小数太多",
      { "2.1.1": { rating: "1.005" } },
      { item: "2.1.1", input: "rating", message: expect.stringContaining("最多 2 位小数") as string },
    ],
    [
      "评分高于满分",
      { "2.1.1": { rating: 6 } },
      { item: "2.1.1", message: expect.stringContaining("评分不得高于满分") as string },
    ],
    [
      "分子大于分母",
      { "1.2.1.2": { gathered: 9, due: 8 } },
      { item: "1.2.1.2", message: expect.stringContaining("分子不得大于分母") as string },
    ],
    [
      "日期太早",
      { "2.6.4": { published: "2020-12-31" } },
      { item: "2.6.4", message: expect.stringContaining("日期早于考核允许的第一天") as string },
    ],
    [
      "七类少一类",
      { "2.4.3": { findings: [1], matters: 1, mattersLacking4: 0 } },
      { item: "2.4.3", input: "findings", message: expect.stringContaining("7 个") as string },
    ],
    [
      "否决没有理由",
      { "3.0": { veto: true } },
      { item: "3.0", message: expect.stringContaining("单项否决须写明理由") as string },
    ],
    ["填报不是对象", { "1.1.1.1": 3 }, { item: "1.1.1.1", message: expect.stringContaining('{"count": …}') as string }],
    ["填报是空值", { "2.6.4": null }, { item: "2.6.4" }],
    ["填报是空的", { "2.6.4": {} }, { item: "2.6.4", input: "published" }],
    ["不适用写成文字", { "1.1.1.5": { notApplicable: "是" } }, { item: "1.1.1.5", input: "notApplicable" }],
  ])("%s", (_, changed, note) =>
    expect(spoiled(changed).notes).toEqual([expect.objectContaining({ department: "D2", name: "示例单位2", ...note })]),
  );

  test("几处有误，逐一提示", () =>
    expect(
      spoiled({ "1.1.1.1": { count: -1 }, "2.1.1": { rating: 6 }, "3.1.1": { rating: "好" } }).notes.map(
        ({ item }) => item,
      ),
    ).toEqual(["1.1.1.1", "2.1.1", "3.1.1"]));

  test("没有有误的，没有提示", () => expect(spoiled({}).notes).toEqual([]));
});
