import { fullMarks, itemScore, scoreAll, scoreOf, scoreOne } from "./support/department.js";

const nothing = [0, 0, 0, 0, 0, 0, 0];

describe("2.4.3 办事指南准确度：6分，七类问题每处扣0.5分，扣完为止", () => {
  const score = (findings: readonly number[], parameters = {}) =>
    scoreOf("2.4.3", { findings, matters: 20, mattersLacking4: 0 }, parameters);

  test.each<[string, readonly number[], string]>([
    ["没有问题，得满分", nothing, "6.00"],
    ["一项事项没有办事指南，扣0.5分", [1, 0, 0, 0, 0, 0, 0], "5.50"],
    ["重点要素缺失一处，扣0.5分", [0, 1, 0, 0, 0, 0, 0], "5.50"],
    ["材料要求不明确一处，扣0.5分", [0, 0, 1, 0, 0, 0, 0], "5.50"],
    ["表格取不到一处，扣0.5分", [0, 0, 0, 1, 0, 0, 0], "5.50"],
    ["表述含糊一处，扣0.5分", [0, 0, 0, 0, 1, 0, 0], "5.50"],
    ["政策文件无内容一处，扣0.5分", [0, 0, 0, 0, 0, 1, 0], "5.50"],
    ["信息有误一处，扣0.5分", [0, 0, 0, 0, 0, 0, 1], "5.50"],
    ["七类各一处，扣3.5分", [1, 1, 1, 1, 1, 1, 1], "2.50"],
    ["十一处，扣5.5分", [5, 0, 2, 0, 4, 0, 0], "0.50"],
    ["十二处，扣完6分", [5, 0, 2, 0, 5, 0, 0], "0.00"],
    ["十三处，扣完为止", [5, 1, 2, 0, 5, 0, 0], "0.00"],
  ])("%s", (_, findings, expected) => expect(score(findings)).toBe(expected));

  test("口径另设每类扣分：1、0.75、0.125…，各按自己的数额扣", () => {
    const findingAmounts = ["1", "0.75", "0.125", "0", "0.3", "0.333", "2"];
    expect(score([1, 0, 0, 0, 0, 0, 0], { findingAmounts })).toBe("5.00");
    expect(score([0, 0, 1, 9, 0, 0, 0], { findingAmounts })).toBe("5.88"); // 6 − 0.125 = 5.875
    expect(score([0, 0, 0, 0, 0, 1, 1], { findingAmounts })).toBe("3.67"); // 6 − 2.333
  });

  test.each<[string, unknown]>([
    ["只写了六类", { findings: [0, 0, 0, 0, 0, 0], matters: 5, mattersLacking4: 0 }],
    ["写了八类", { findings: [...nothing, 0], matters: 5, mattersLacking4: 0 }],
    ["一类是负数", { findings: [0, -1, 0, 0, 0, 0, 0], matters: 5, mattersLacking4: 0 }],
    ["一类不是整数", { findings: [0, 0.5, 0, 0, 0, 0, 0], matters: 5, mattersLacking4: 0 }],
    ["不是列表", { findings: 3, matters: 5, mattersLacking4: 0 }],
    ["缺少事项总数", { findings: nothing, mattersLacking4: 0 }],
    ["缺失严重的事项多于事项总数", { findings: nothing, matters: 3, mattersLacking4: 4 }],
  ])("%s，无效", (_, answer) => expect(scoreOf("2.4.3", answer)).toBe("invalid null"));
  test("没有填报，计0分", () => expect(itemScore("2.4.3", {})).toBe("notFilled 0.00"));

  describe("重点要素缺失4类及以上的事项", () => {
    const status = (matters: number, mattersLacking4: number) => {
      const department = scoreOne({ ...fullMarks, "2.4.3": { findings: nothing, matters, mattersLacking4 } });
      return [department.items["2.4.3"]?.outcome, department.sections["2"], department.grade];
    };
    const scored = ["scored", "100.00", ""];
    const vetoed = ["vetoed", "0.00", "不合格"];
    test.each([
      ["二十项中四项，照常计分", 20, 4, scored],
      ["二十项中五项，单项否决", 20, 5, vetoed],
      ["二十项中六项，单项否决", 20, 6, vetoed],
      ["五项中四项，照常计分", 5, 4, scored],
      ["五项中五项，单项否决", 5, 5, vetoed],
      ["共四项，三项缺失，照常计分", 4, 3, scored],
      ["共四项，每项都缺失，单项否决", 4, 4, vetoed],
      ["共一项，这一项缺失，单项否决", 1, 1, vetoed],
      ["共一项，没有缺失，照常计分", 1, 0, scored],
      ["没有事项，照常计分", 0, 0, scored],
    ])("%s", (_, matters, lacking, expected) => expect(status(matters, lacking)).toEqual(expected));

    test("不适用的，不否决", () => {
      const answers = {
        ...fullMarks,
        "2.4.3": { notApplicable: true, findings: nothing, matters: 4, mattersLacking4: 4 },
      };
      expect(scoreOne(answers)).toMatchObject({ sections: { "2": "100.00" }, grade: "" });
    });
  });
});

describe("2.4.3 的单项否决只否决本项时", () => {
  const only = { guideVeto: "item" };
  const guides = { findings: [1, 0, 0, 0, 0, 0, 0], matters: 20, mattersLacking4: 5 };

  test("本项计0分，网站部分照常，等次不受影响", () => {
    const [department] = scoreAll([{ answers: { ...fullMarks, "2.4.3": guides } }], only).departments;
    expect(department?.items["2.4.3"]).toEqual({ outcome: "scored", score: "0.00" });
    expect(department).toMatchObject({ sections: { "2": "94.00" }, grade: "", total: "98.64" }); // 65 + 35% × (65% × 94 + 35)
  });
  test("没有达到否决条件，照常扣分", () =>
    expect(scoreOf("2.4.3", { ...guides, mattersLacking4: 4 }, only)).toBe("5.50"));
});

describe("2.6.4 年度报表：看2019年的年报时，2020年1月10日前公开", () => {
  test.each<[string, unknown, string]>([
    ["2020年1月1日公开，得满分", "2020-01-01", "1.00"],
    ["2020年1月10日公开，得满分", "2020-01-10", "1.00"],
    ["2020年1月11日公开，逾期不得分", "2020-01-11", "0.00"],
    ["2021年1月8日公开，逾期不得分", "2021-01-08", "0.00"],
    ["从未公开，不得分", null, "0.00"],
    ["2019年12月31日公开，早于考核期，填写有误", "2019-12-31", "invalid null"],
  ])("%s", (_, published, expected) =>
    expect(scoreOf("2.6.4", { published }, { reportDue: "2020-01-10" })).toBe(expected),
  );
});

describe("2.6.4 年度报表：次年1月10日前公开，1分", () => {
  test.each<[string, unknown, string]>([
    ["2021年1月1日公开，得满分", "2021-01-01", "1.00"],
    ["2021年1月8日公开，得满分", "2021-01-08", "1.00"],
    ["2021年1月10日公开，得满分", "2021-01-10", "1.00"],
    ["2021年1月11日公开，逾期不得分", "2021-01-11", "0.00"],
    ["2022年公开，逾期不得分", "2022-01-05", "0.00"],
    ["从未公开，不得分", null, "0.00"],
    ["2020年12月31日公开，早于考核期，填写有误", "2020-12-31", "invalid null"],
    ["2020年公开，填写有误", "2020-01-08", "invalid null"],
    ["没有2月30日，填写有误", "2021-02-30", "invalid null"],
    ["不是日期，填写有误", "1月8日", "invalid null"],
    ["日期写成数，填写有误", 44204, "invalid null"],
    ["空文本，填写有误", "", "invalid null"],
  ])("%s", (_, published, expected) => expect(scoreOf("2.6.4", { published })).toBe(expected));
  test("没有填报，计0分", () => expect(itemScore("2.6.4", {})).toBe("notFilled 0.00"));
  test("填报里没有日期，无效", () => expect(scoreOf("2.6.4", {})).toBe("invalid null"));
});

test("从未公开与没有填报分得清", () => {
  const { departments, notes } = scoreAll([{ answers: { "2.6.4": { published: null } } }, { answers: {} }]);
  expect(departments.map(({ items }) => items["2.6.4"]?.outcome)).toEqual(["scored", "notFilled"]);
  expect(notes).toEqual([]);
});
