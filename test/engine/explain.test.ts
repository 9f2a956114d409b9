import { describe, expect, test } from "@jest/globals";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, type AssessedDepartment, type Assessment } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { scoreJson } from "../../src/engine/assess/scoreJson.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { randomAssessment } from "../oracle/generate.js";

const scheme = buildScheme(scheme2020);
type Answers = Readonly<Record<string, unknown>>;

interface Situation {
  readonly answers?: Answers;
  readonly others?: readonly Answers[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly without?: readonly string[];
}

function assessed({ answers = {}, others = [], parameters = {}, without = [] }: Situation): Assessment {
  const departments = [
    { code: "D01", name: "示例单位01", sectionsNotApplicable: without, answers },
    ...others.map((other, at) => ({ code: `X${at}`, name: `其他单位${at}`, answers: other })),
  ];
  return assess(scheme, readAnswersFile(scheme, { scheme: "2020", parameters, departments }));
}

const first = (assessment: Assessment): AssessedDepartment => {
  const [department] = assessment.departments;
  if (!department) throw new Error("no department");
  return department;
};

function explained(code: string, situation: Situation) {
  const assessment = assessed(situation);
  return explain(assessment, first(assessment), code);
}

const sentence = (code: string, situation: Situation): string => explained(code, situation).sentence;

/** All ratings of a section, each at its full mark. */
const allRated = (section: string): Answers =>
  Object.fromEntries(
    scheme.items
      .filter((item) => item.section === section && item.definition.rule === "rating")
      .map((item) => [item.code, { rating: item.full?.toString() }]),
  );

describe("单个项目的算式", () => {
  test("三件差评未整改，扣0.3分", () => {
    expect(sentence("1.1.1.3.2", { answers: { "1.1.1.3.2": { count: 3 } } })).toBe(
      "3 件 × 0.1 分 = 0.30 分，满分 1 分，得 0.70 分；依据：一/信息化应用绩效/福建省网上办事大厅应用情况/3(2)",
    );
  });

  test("差评太多，最多扣1分", () => {
    expect(sentence("1.1.1.3.2", { answers: { "1.1.1.3.2": { count: 13 } } })).toContain(
      "13 件 × 0.1 分 = 1.30 分，最多扣 1.00 分，满分 1 分，得 0.00 分",
    );
  });

  test("及时率95.5%，只计整数四个百分点", () => {
    expect(sentence("1.1.1.2", { answers: { "1.1.1.2": { onTime: 955, total: 1000 } } })).toContain(
      "955/1000 件，比率 95.5%，低于 100% 共 4.5 个百分点，只计整数 4 个百分点 × 0.1 分 = 0.40 分，满分 3 分，得 2.60 分",
    );
  });

  test("及时率100%，不扣分", () => {
    expect(sentence("1.1.1.2", { answers: { "1.1.1.2": { onTime: 8, total: 8 } } })).toContain(
      "比率 100%，未低于 100%，不扣分",
    );
  });

  test("及时率按实际百分点计", () => {
    const situation = { answers: { "1.1.1.2": { onTime: 2, total: 3 } }, parameters: { rateSteps: "proRata" } };
    expect(sentence("1.1.1.2", situation)).toContain("计 ≈33.3333 个百分点 × 0.1 分 ≈ 3.3333 分，以满分 3 分为限");
  });

  test("比例除不尽，说明四舍五入并引用小数取舍的口径", () => {
    const found = explained("1.2.1.2", { answers: { "1.2.1.2": { gathered: 17, due: 23 } } });
    expect(found.sentence).toContain("3 分 × 17/23（项）≈ 2.2174 分，满分 3 分，四舍五入得 2.22 分");
    expect(found.readings).toEqual([10]);
  });

  test("达标与未达标", () => {
    expect(sentence("1.1.1.5", { answers: { "1.1.1.5": { met: true } } })).toContain(
      "已达到要求，满分 1 分，得 1.00 分",
    );
    expect(sentence("1.1.1.5", { answers: { "1.1.1.5": { met: false } } })).toContain(
      "未达到要求，满分 1 分，得 0.00 分",
    );
  });

  test("年报晚一天公开", () => {
    expect(sentence("2.6.4", { answers: { "2.6.4": { published: "2021-01-11" } } })).toContain(
      "2021年1月11日公开，晚于规定期限（2021年1月1日至2021年1月10日），满分 1 分，得 0.00 分",
    );
  });

  test("年报没有公开", () => {
    expect(sentence("2.6.4", { answers: { "2.6.4": { published: null } } })).toContain("未公开，满分 1 分，得 0.00 分");
  });

  test("征集不足三次，评定得分不计", () => {
    expect(sentence("2.5.3.1", { answers: { "2.5.3.1": { rating: 2, times: 2 } } })).toContain(
      "开展 2 次，少于 3 次，评定得分不计，满分 2 分，得 0.00 分",
    );
  });

  test("办事指南两类问题", () => {
    const answers = { "2.4.3": { findings: [1, 0, 2, 0, 0, 0, 0], matters: 20, mattersLacking4: 1 } };
    expect(sentence("2.4.3", { answers })).toContain(
      "第（1）类 1 处 × 0.5 分，第（3）类 2 处 × 0.5 分，合计 1.50 分；事项总数 20 项，其中重点要素缺失严重的 1 项（5 项起否决）；满分 6 分，得 4.50 分",
    );
  });

  test("输入随附：名称、值、单位和键", () => {
    expect(explained("1.1.1.2", { answers: { "1.1.1.2": { onTime: 955, total: 1000 } } }).inputs).toEqual([
      { key: "1.1.1.2.onTime", label: "承诺时限内办理的办件", unit: "件", value: "955" },
      { key: "1.1.1.2.total", label: "全部办件", unit: "件", value: "1000" },
    ]);
    expect(explained("2.6.4", { answers: { "2.6.4": { published: "2021-01-08" } } }).inputs[0]?.value).toBe(
      "2021-01-08",
    );
    const findings = { findings: [1, 0, 2, 0, 0, 0, 0], matters: 20, mattersLacking4: 1 };
    const guide = explained("2.4.3", { answers: { "2.4.3": findings } }).inputs.map(({ label }) => label);
    // each by the name of its kind alone, which has its number already
    expect(guide.slice(0, 7).map((label) => label.slice(0, 3))).toEqual([1, 2, 3, 4, 5, 6, 7].map((at) => `（${at}）`));
    expect(guide.slice(7).join()).not.toMatch(/（\d）/);
  });
});

describe("排序计分的项目", () => {
  const volumes = [50, 30, 10].map((volume) => ({ "1.2.3.2": { volume } }));
  const own = { "1.2.3.2": { volume: 30 } };

  test("并列第二名，按线性递减", () => {
    const found = explained("1.2.3.2", { answers: own, others: volumes });
    expect(found.sentence).toContain(
      "数值 30 万条，在参加排序的 4 个单位中列第 2 名，按“线性递减”计分：2 分 × (4 − 2 + 1) ÷ 4 = 1.50 分，满分 2 分，得 1.50 分",
    );
    expect(found.readings).toEqual([1, 8, 9, 26]);
  });

  test.each([
    ["toZero", "按“线性递减至零”计分：2 分 × (4 − 2) ÷ (4 − 1) ≈ 1.3333 分，满分 2 分，四舍五入得 1.33 分"],
    ["bands", "按“分档”计分：名次比例 2/4，所在档次 2 分 × 0.8 = 1.60 分，满分 2 分，得 1.60 分"],
    ["relative", "按“与最优值之比”计分：2 分 × 0.6 = 1.20 分，满分 2 分，得 1.20 分"],
  ])("方法 %s", (rankMethod, expected) => {
    expect(sentence("1.2.3.2", { answers: own, others: volumes, parameters: { rankMethod } })).toContain(expected);
  });

  test("只有一个单位，递减至零也得满分", () => {
    expect(sentence("1.2.3.2", { answers: own, parameters: { rankMethod: "toZero" } })).toContain(
      "仅一个单位，计满分 2 分",
    );
  });

  test("总量和增量分别排序", () => {
    const answers = { "1.2.3.1": { total: 10, added: 5 } };
    const others = [{ "1.2.3.1": { total: 20, added: 1 } }];
    expect(sentence("1.2.3.1", { answers, others })).toContain(
      "在参加排序的 2 个单位中按“线性递减”计分：总量 10 个，列第 2 名，4 分 × (2 − 2 + 1) ÷ 2 = 2.00 分；增量 5 个，列第 1 名，4 分 × (2 − 1 + 1) ÷ 2 = 4.00 分；总量占 50%、增量占 50%，合计 3.00 分，满分 4 分，得 3.00 分",
    );
  });

  test("占比排序", () => {
    const others = [{ "1.2.3.3": { open: 1, all: 1 } }];
    expect(sentence("1.2.3.3", { answers: { "1.2.3.3": { open: 1, all: 3 } }, others })).toContain(
      "占比 1/3 个；数值 ≈0.3333，在参加排序的 2 个单位中列第 2 名",
    );
  });
});

describe("没有计分的项目", () => {
  test("未填", () => {
    const found = explained("1.1.1.5", {});
    expect(found.sentence).toBe("未填，计 0 分，满分 1 分；依据：一/信息化应用绩效/福建省网上办事大厅应用情况/5");
    expect(found).toMatchObject({ outcome: "notFilled", score: "0.00" });
  });

  test("由考核办评定而尚未评定", () => {
    expect(sentence("2.1.1", {})).toContain("尚未评定，计 0 分，满分 5 分");
  });

  test("不适用计满分，引用其口径", () => {
    const found = explained("1.1.1.5", { answers: { "1.1.1.5": { notApplicable: true } } });
    expect(found.sentence).toContain("不适用，计满分 1 分");
    expect(found.readings).toEqual([6, 28]);
  });

  test("分母为0，按不适用处理", () => {
    expect(sentence("1.1.1.2", { answers: { "1.1.1.2": { onTime: 0, total: 0 } } })).toContain(
      "全部办件 0 件，按不适用处理，计满分 3 分",
    );
  });

  test("剔除折算：不计分，由上一级折算", () => {
    const situation = { answers: { "1.1.1.3.2": { notApplicable: true } }, parameters: { notApplicable: "rescale" } };
    expect(sentence("1.1.1.3.2", situation)).toContain("不适用，不计分，由“‘好差评’系统对接情况”的其余项目折算");
  });

  test("剔除折算：自成指标的项目仍计满分", () => {
    const situation = { answers: { "2.6.4": { notApplicable: true } }, parameters: { notApplicable: "rescale" } };
    expect(sentence("2.6.4", situation)).toContain("不适用，本项自成一个指标，仍计满分 1 分");
  });

  test("填报无效，说明原因", () => {
    const found = explained("1.1.1.2", { answers: { "1.1.1.2": { onTime: 9, total: 8 } } });
    expect(found.sentence).toMatch(/填报无效（.*“全部办件”为 8：分子不得大于分母），不能计分，有关合计也不能得出/);
    expect(found).toMatchObject({ outcome: "invalid", score: null });
  });

  test("加分未填与不适用都不加分", () => {
    expect(sentence("3.6.1", {})).toContain("未填，不加分");
    expect(sentence("3.6.1", { answers: { "3.6.1": { notApplicable: true } } })).toContain("不适用，不加分");
  });
});

describe("合并扣分的组", () => {
  const nothing = {
    "1.1.2.1": { count: 0 },
    "1.1.2.2": { count: 0 },
    "1.1.2.3": { count: 0 },
    "1.1.2.4": { count: 0 },
  };

  test("逐项列出次数与金额", () => {
    const answers = { ...nothing, "1.1.2.1": { count: 1 }, "1.1.2.3": { count: 2 } };
    expect(sentence("1.1.2", { answers })).toBe(
      "新建政务服务APP 1 个 × 2 分 + 入驻服务发生严重故障 2 次 × 2 分 = 6.00 分；满分 10 分，得 4.00 分；依据：一/信息化应用绩效/闽政通APP应用情况",
    );
  });

  test("扣分以满分为限", () => {
    expect(sentence("1.1.2", { answers: { ...nothing, "1.1.2.4": { count: 9 } } })).toContain(
      "系统未实现“一号通认” 9 个 × 2 分 = 18.00 分，最多扣 10.00 分；满分 10 分，得 0.00 分",
    );
  });

  test("没有发现问题", () => {
    expect(sentence("1.1.2", { answers: nothing })).toContain("各项均没有扣分；满分 10 分，得 10.00 分");
  });

  test("一项未填，整组为0", () => {
    const { "1.1.2.4": left, ...others } = nothing;
    expect(left).toEqual({ count: 0 });
    const found = explained("1.1.2", { answers: others });
    expect(found.sentence).toContain("未实现‘一号通认’");
    expect(found.sentence).toContain("未填，整组计 0 分，满分 10 分");
    expect(found).toMatchObject({ kind: "group", outcome: "notFilled", score: "0.00" });
  });

  test("组内一项说明与同组合并", () => {
    expect(sentence("1.1.2.1", { answers: { ...nothing, "1.1.2.1": { count: 1 } } })).toContain(
      "1 个 × 2 分，与同组各项合并扣分",
    );
  });
});

describe("小计、部分和总分", () => {
  test("小计是各项印出的得分之和", () => {
    const answers = { "1.2.3.4": { count: 1 } };
    expect(sentence("1.2.3", { answers })).toBe(
      "0.00 + 0.00 + 0.00 + 1.80 + 0.00 = 1.80 分，满分 10 分，得 1.80 分；依据：一/信息资源开发利用绩效/公共信息资源开放",
    );
    expect(explained("1.2.3", { answers }).parts[3]).toEqual({
      code: "1.2.3.4",
      name: "数据集更新情况",
      score: "1.80",
      full: "2",
    });
  });

  test("剔除折算：说明折算的算式", () => {
    const answers = { "1.2.1.1": { count: 0 }, "1.2.1.2": { gathered: 1, due: 3 }, "1.2.1.5": { notApplicable: true } };
    const found = explained("1.2.1", { answers, parameters: { notApplicable: "rescale" } });
    expect(found.sentence).toContain(
      "“自建系统与省级服务总线系统对接情况”不适用，不计入；其余项目得 2.00 + 1.00 + 0.00 + 0.00 = 3.00 分（满分 9 分），折算到满分 10 分：3.00 × 10 ÷ 9 ≈ 3.3333 分，四舍五入得 3.33 分",
    );
    expect(found.readings).toEqual([6, 10]);
  });

  test("加分使政务新媒体超过100分，或以100分为限", () => {
    const answers = { ...allRated("3"), "3.6.1": { points: 4 } };
    const free = explained("3", { answers });
    expect(free.sentence).toContain(
      "15.00 + 35.00 + 15.00 + 15.00 + 20.00 + 加分 4.00 = 104.00 分，满分 100 分，得 104.00 分",
    );
    expect(free.readings).toEqual([5]);
    expect(sentence("3", { answers, parameters: { bonusOver100: false } })).toContain(
      "= 104.00 分，满分 100 分，超过满分的部分不计，得 100.00 分",
    );
  });

  test("总分写出文件规定的权重", () => {
    const found = explained("total", { answers: { ...allRated("2"), ...allRated("3"), "1.2.1.1": { count: 0 } } });
    expect(found.sentence).toContain("综合部分 2.00 + 35% × (65% × 政府网站 ");
    expect(found.sentence).toContain(" + 35% × 政务新媒体 100.00) ");
    expect(found.sentence).toContain("；依据：一；二(一)；二(二)");
    expect(found.readings).toContain(4);
  });

  test("没有网站的单位，政务新媒体独占35分", () => {
    const found = explained("total", { answers: allRated("3"), without: ["2"] });
    expect(found.sentence).toContain(
      "“政府网站”部分不适用于本单位；综合部分 0.00 + 35% × 政务新媒体 100.00 = 35.00 分，得 35.00 分",
    );
    expect(found.readings).toEqual([7]);
    expect(explained("2.1.1", { without: ["2"] })).toMatchObject({ outcome: "notApplicable", score: null });
    expect(sentence("pool", { answers: allRated("3"), without: ["2"] })).toContain(
      "；政务新媒体 100.00 分，得 100.00 分",
    );
  });

  test("两部分都不适用，综合部分折算为百分制", () => {
    expect(sentence("total", { answers: { "1.2.1.1": { count: 0 } }, without: ["2", "3"] })).toContain(
      "综合部分 2.00 × 100 ÷ 65 ≈ 3.0769 分，四舍五入得 3.08 分",
    );
    expect(explained("pool", { without: ["2", "3"] })).toMatchObject({ score: null });
  });

  test("有无效填报，合计说明是哪一项", () => {
    const answers = { "1.2.1.1": { count: -1 } };
    expect(sentence("1.2.1", { answers })).toContain("“信息系统报备情况”因填报无效没有得分，合计不能得出，满分 10 分");
    expect(sentence("total", { answers })).toContain("“综合部分”没有得分，总分不能得出");
    expect(sentence("place", { answers })).toBe("总分不能得出，不参加排名");
  });

  test("等次引用其口径", () => {
    const found = explained("total", { parameters: { grades: [["0", "合格"]] } });
    expect(found.sentence).toContain("，等次为合格");
    expect(found.readings).toContain(12);
  });

  test("只在最后四舍五入：合计用未取舍的得分", () => {
    const answers = { "1.2.1.2": { gathered: 17, due: 23 }, "1.2.1.1": { count: 0 } };
    expect(sentence("1.2.1", { answers, parameters: { rounding: "final" } })).toContain(
      "2.00 + ≈2.2174 + 0.00 + 0.00 + 0.00 ≈ 4.2174 分，满分 10 分，四舍五入得 4.22 分",
    );
  });
});

describe("单项否决", () => {
  const vetoed = { answers: { "2.0": { veto: true, reason: "首页连续两周打不开" }, "2.1.1": { rating: 5 } } };

  test("该部分的项目说明否决的理由", () => {
    expect(explained("2.1.1", vetoed)).toMatchObject({
      outcome: "vetoed",
      score: null,
      sentence:
        "“政府网站”部分被单项否决（政府网站单项否决：首页连续两周打不开），不合格，整个部分计 0 分，本项不另计分；依据：二(一)/政务公开/政府信息公开",
      readings: [13, 23],
    });
  });

  test("该部分、总分和名次", () => {
    expect(explained("2", vetoed)).toMatchObject({ score: "0.00", readings: [13] });
    expect(sentence("total", vetoed)).toContain("，等次为不合格");
    expect(sentence("place", { ...vetoed, others: [{}] })).toContain("列第 2 名，因单项否决排在所有没有否决的单位之后");
  });

  test("办事指南自带的否决，列出所依据的数", () => {
    const answers = { "2.4.3": { findings: [0, 0, 0, 0, 0, 0, 0], matters: 20, mattersLacking4: 5 } };
    expect(sentence("2", { answers })).toContain(
      "（“办事指南准确度”达到否决条件（缺失严重的达到 5 项，或事项总数不足 5 项而全部缺失严重）：事项总数 20 项，重点要素类别缺失4类及以上的事项 5 项）",
    );
  });

  test("办事指南自带的否决，引用否决什么的口径；只否决本项的，由本项说明", () => {
    const answers = { "2.4.3": { findings: [0, 0, 0, 0, 0, 0, 0], matters: 20, mattersLacking4: 5 } };
    expect(explained("2", { answers }).readings).toEqual([13, 30]);
    const alone = explained("2.4.3", { answers, parameters: { guideVeto: "item" } });
    expect(alone.sentence).toContain("其中重点要素缺失严重的 5 项，达到否决条件，本项计 0 分；满分 6 分，得 0.00 分");
    expect(alone.readings).toEqual([11, 13, 30]);
  });

  test("后台汇总的项还没有数据，不说成尚未评定", () => {
    expect(sentence("1.2.2.1", { answers: {} })).toContain("考核办尚未填入汇总数据，计 0 分，满分 2 分");
    expect(sentence("2.1.1", { answers: {} })).toContain("尚未评定，计 0 分，满分 5 分");
  });

  test("政务新媒体被否决，加分也不计", () => {
    expect(
      sentence("3", { answers: { "3.0": { veto: true, reason: "严重表述错误" }, "3.6.1": { points: 3 } } }),
    ).toContain("整个部分计 0 分（含加分）");
  });

  test("否决没有写理由", () => {
    expect(sentence("2", { answers: { "2.0": { veto: true } } })).toMatch(
      /单项否决填报无效（.*单项否决须写明理由），不能得出得分/,
    );
  });
});

describe("名次", () => {
  test("并列的单位", () => {
    const found = explained("place", { others: [{}, { "1.2.1.1": { count: 0 } }] });
    expect(found).toMatchObject({
      score: "2",
      sentence: "总分 0.00 分，在参加排名的 3 个单位中列第 2 名，与 1 个单位并列（其他单位0）",
      readings: [4, 9],
    });
  });
});

test("没有的代码是调用者的错误", () => {
  const assessment = assessed({});
  expect(() => explain(assessment, first(assessment), "9.9")).toThrow(RangeError);
  expect(() => explain(assessment, first(assessment), "constructor")).toThrow(RangeError);
});

describe("随机的考核", () => {
  const codes = [...new Set(scheme.items.flatMap(({ code }) => ancestorsOf(code))), "pool", "total", "place"];
  const seeds = Array.from({ length: 4 }, (_, at) => at + 1);

  test.each(seeds)("种子 %i：每个数都有一句话，所说的得分就是印出的得分", (seed) => {
    const assessment = assess(scheme, readAnswersFile(scheme, JSON.parse(JSON.stringify(randomAssessment(seed)))));
    const printed = scoreJson(assessment);
    assessment.departments.forEach((department, at) => {
      for (const code of codes) {
        const { sentence: words, score, clause } = explain(assessment, department, code);
        expect(words).not.toMatch(/undefined|NaN|= ≈|：，|，，|；，|  /);
        expect(words.endsWith(clause)).toBe(true);
        if (code !== "place" && score !== null)
          expect(words).toMatch(new RegExp(`${score.replace(".", "\\.")} 分|计满分|计 0 分|不加分`));
        const json = printed.departments[at];
        const known = json && { ...json.sections, total: json.total, pool: json.pool };
        if (known && code in known) expect(score).toBe((known as Readonly<Record<string, unknown>>)[code]);
        if (json && code in json.items) expect(score).toBe(json.items[code]?.score);
      }
    });
  });
});

function ancestorsOf(code: string): readonly string[] {
  const above = code.slice(0, Math.max(0, code.lastIndexOf(".")));
  return [...(above === "" ? [] : ancestorsOf(above)), ...(scheme.node(code) ? [code] : [])];
}
