import { inChinese } from "../../src/words/say.js";
import { ruleNamed, type RuleName } from "../../src/rules/index.js";
import { play, type Example } from "./support/ruleValues.js";

/** What an officer reads of a rule: how an item is scored, and how one of its examples came about. */
const said: readonly (readonly [RuleName, string, string, string])[] = [
  [
    "stepsOnShare",
    "件",
    "按时办结 ÷ 应办结 达到 95% 的得 1 分，达到 99% 的得 1.5 分，达到 100% 的得 2 分；按界限最高的一档计，其余不得分。",
    "96/100 件，比率 96%，属“达到 95%”一档，满分 2 分",
  ],
  [
    "stepsOnValue",
    "分",
    "满意度达到 80 分的得 2 分，达到 90 分的得 4 分，达到 95 分的得 5 分；按界限最高的一档计，其余不得分。",
    "数值 90 分，属“达到 90 分”一档，满分 5 分",
  ],
  [
    "stepsOnCount",
    "次",
    "通报不超过 0 次的得 3 分，不超过 2 次的得 2 分，不超过 5 次的得 1 分；按界限最低的一档计，其余不得分。",
    "2 次，属“不超过 2 次”一档，满分 3 分",
  ],
  [
    "stepsOnPlace",
    "篇",
    "按信息量排序，第 1 名的得 5 分，前 3 名的得 3 分；按界限最低的一档计，其余不得分。",
    "数值 30 篇，在参加排序的 4 个单位中列第 2 名，属“前 3 名”一档，满分 5 分",
  ],
  [
    "valueDrop",
    "分",
    "满意度低于 90 分的，每低 1 分扣 1 分，以满分为限。",
    "数值 86.5 分，低于 90 分，相差 3.5 分，每 1 分为一档，只计整数 3 档 × 1 分 = 3.00 分，满分 25 分",
  ],
  ["perPiece", "篇", "采用信息，每 1 篇得 0.5 分，最多得 5 分。", "3 篇 × 0.5 分 = 1.50 分，最多得 5 分"],
  ["lostPerPiece", "件", "每 1 件扣 5 分，最多扣 20 分。", "2 件 × 5 分 = 10.00 分，最多扣 20 分"],
  [
    "deductByKind",
    "处",
    "每发现 1 处，“错字”扣 5 分、“断链”扣 2 分，以满分为限。",
    "“错字” 1 处 × 5 分，“断链” 3 处 × 2 分，合计 11.00 分，满分 20 分",
  ],
  [
    "weightedMarks",
    "分",
    "由评审组在 0 至 10 分之间分别评定，按权重平均（“错字” 0.3、“断链” 0.7）。",
    "“错字” 8 分 × 0.3 + “断链” 9 分 × 0.7 = 8.70 分，满分 10 分",
  ],
  ["vetoFromCount", "个", "空白栏目达到 5 个的，按单项否决处理。", "5 个，达到 5 个，出现单项否决情形"],
  [
    "vetoFromShare",
    "次",
    "无法访问 ÷ 全部访问 达到 5% 的，按单项否决处理。",
    "5/100 次，比率 5%，达到 5%，出现单项否决情形",
  ],
];

const labels: Partial<Record<RuleName, readonly string[]>> = {
  stepsOnShare: ["按时办结", "应办结"],
  stepsOnValue: ["满意度"],
  stepsOnCount: ["通报"],
  stepsOnPlace: ["信息量"],
  valueDrop: ["满意度"],
  perPiece: ["采用信息"],
  vetoFromCount: ["空白栏目"],
  vetoFromShare: ["无法访问", "全部访问"],
};

test.each(said)("%s", (name, unit, scoring, explained) => {
  const rule = ruleNamed(name);
  const [example] = rule.examples as readonly Example[];
  if (!example) throw new Error("no example");
  const inputs = Object.fromEntries(
    Object.keys(rule.inputs).map((formal, at) => [
      formal,
      { label: labels[name]?.[at] ?? "各项", unit, kinds: ["错字", "断链"] },
    ]),
  );
  const texts = Object.fromEntries(Object.entries(example.params).map(([param, value]) => [param, String(value)]));
  expect(
    rule.scoring({
      about: rule.about.zh,
      inputs,
      params: texts,
      values: example.params,
      open: new Set(),
      fullAsLimit: "以满分为限",
      assessor: "评审组",
      whenVetoed: "判定为不合格，总分计 59 分",
    }),
  ).toBe(scoring);
  const units = Object.fromEntries(Object.keys(inputs).map((formal) => [formal, unit]));
  expect(rule.explain(play(rule, example).figures, units, inputs, inChinese)).toBe(explained);
});

test.each([
  [
    "deadline",
    "published",
    "《政府网站年报》公开日期",
    "2021年1月10日公开，在规定期限（2021年1月1日至2021年1月10日）之内，满分 1 分",
  ],
  [
    "deadline",
    "published",
    "总结报送日期",
    "2021年1月10日报送，在规定期限（2021年1月1日至2021年1月10日）之内，满分 1 分",
  ],
  ["deadline", "published", "何时", "2021年1月10日完成，在规定期限（2021年1月1日至2021年1月10日）之内，满分 1 分"],
  ["ratingWithMinimum", "times", "意见征集的开展次数", "开展 3 次，评定 1.8 分，满分 2 分"],
  ["ratingWithMinimum", "times", "业务培训场次", "业务培训场次 3 次，评定 1.8 分，满分 2 分"],
] as const)("%s: %s is called %s", (name, formal, label, explained) => {
  const rule = ruleNamed(name);
  const [example] = rule.examples as readonly Example[];
  if (!example) throw new Error("no example");
  expect(rule.explain(play(rule, example).figures, { [formal]: "次" }, { [formal]: { label } }, inChinese)).toBe(
    explained,
  );
});
