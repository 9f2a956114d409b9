import { fullMarks, scoreAll, scoreOne } from "./support/department.js";

const veto = { veto: true, reason: "首页无法访问" };

describe("政府网站单项否决", () => {
  const department = scoreOne({ ...fullMarks, "2.0": veto });

  test("网站部分计0分，等次为不合格", () =>
    expect(department).toMatchObject({ grade: "不合格", sections: { "1": "65.00", "2": "0.00", "3": "100.00" } }));
  test("总分：65 + 35 × 35% = 77.25", () => expect(department.total).toBe("77.25"));
  test("网站各项不再评分，其他部分照常", () => {
    expect(department.items["2.1.1"]).toEqual({ outcome: "vetoed", score: null });
    expect(department.items["2.6.4"]).toEqual({ outcome: "vetoed", score: null });
    expect(department.items["2.0"]).toEqual({ outcome: "vetoed", score: null });
    expect(department.items["3.1.1"]).toEqual({ outcome: "scored", score: "5.00" });
    expect(department.items["1.1.1.1"]).toEqual({ outcome: "scored", score: "2.00" });
  });
});

describe("政务新媒体单项否决", () => {
  test("新媒体部分计0分，加分也不计", () => {
    const department = scoreOne({ ...fullMarks, "3.0": veto, "3.6.1": { points: 10 } });
    expect(department).toMatchObject({ grade: "不合格", sections: { "2": "100.00", "3": "0.00" }, total: "87.75" }); // 65 + 35 × 65%
    expect(department.items["3.6.1"]).toEqual({ outcome: "vetoed", score: null });
  });
  test("网站与新媒体都被否决，总分只有综合部分", () =>
    expect(scoreOne({ ...fullMarks, "2.0": veto, "3.0": veto })).toMatchObject({
      total: "65.00",
      pool: "0.00",
      grade: "不合格",
    }));
});

describe("否决须写明理由", () => {
  test.each([
    ["没有理由", { veto: true }],
    ["理由是空的", { veto: true, reason: "" }],
    ["理由只有空格", { veto: true, reason: "   " }],
    ["理由是空值", { veto: true, reason: null }],
    ["理由不是文字", { veto: true, reason: 1 }],
    ["否决写成文字", { veto: "是", reason: "停用" }],
    ["否决不适用", { notApplicable: true }],
  ])("%s，无效，该部分和总分都没有", (_, answer) => {
    const { departments, notes } = scoreAll([{ answers: { ...fullMarks, "2.0": answer } }]);
    expect(departments[0]).toMatchObject({
      total: null,
      place: null,
      grade: "",
      sections: { "1": "65.00", "2": null, "3": "100.00" },
    });
    expect(departments[0]?.items["2.0"]?.outcome).toBe("invalid");
    expect(notes).toEqual([expect.objectContaining({ department: "D1", item: "2.0" })]);
  });
  test("没有否决，不必写理由", () =>
    expect(scoreOne({ ...fullMarks, "2.0": { veto: false } })).toMatchObject({ total: "100.00", grade: "" }));
  test("没有填写否决，就是没有否决", () => {
    const { "2.0": _website, "3.0": _media, ...others } = fullMarks;
    expect(scoreOne(others)).toMatchObject({ total: "100.00", grade: "" });
  });
});

describe("哪个先算", () => {
  test("否决先于不合格的填报：被否决部分里的无效填报不影响总分，也不再提示", () => {
    const { departments, notes } = scoreAll([{ answers: { ...fullMarks, "2.0": veto, "2.1.1": { rating: 99 } } }]);
    expect(departments[0]).toMatchObject({ total: "77.25", items: { "2.1.1": { outcome: "vetoed", score: null } } });
    expect(notes).toEqual([]);
  });
  test("办事指南自身的否决先于没有写理由的否决", () => {
    const answers = {
      ...fullMarks,
      "2.0": { veto: true },
      "2.4.3": { findings: [0, 0, 0, 0, 0, 0, 0], matters: 9, mattersLacking4: 5 },
    };
    expect(scoreOne(answers)).toMatchObject({ grade: "不合格", sections: { "2": "0.00" }, total: "77.25" });
  });
  test("没有网站的单位，网站的否决不算", () => {
    const department = scoreOne({ ...fullMarks, "2.0": veto }, {}, ["2"]);
    expect(department).toMatchObject({ grade: "", total: "100.00", sections: { "2": null } });
    expect(department.items["2.0"]).toEqual({ outcome: "notApplicable", score: null });
  });
  test("别的部分无效，否决的等次仍为不合格，总分没有", () =>
    expect(scoreOne({ ...fullMarks, "2.0": veto, "1.1.1.1": { count: -1 } })).toMatchObject({
      grade: "不合格",
      total: null,
      place: null,
    }));
});
