import type { CaseError, ExampleCase } from "./exampleCase.js";

const wrong: CaseError = { error: "#VALUE!" };
const without: CaseError = { error: "#N/A" };
const missing = { error: "#N/A" } as const;
const divided = { error: "#DIV/0!" } as const;
const bands = [
  [0.25, 1],
  [0.5, 0.8],
  [0.75, 0.6],
  [1, 0.4],
] as const;

/**
 * What the examples of the register do not show: further uses, and for each function the mistakes that are made
 * with it, which must be errors and never a score.
 */
export const exampleCases: Readonly<Record<string, readonly ExampleCase[]>> = {
  DEDUCT: [
    { shows: "没有发现问题，得满分", args: [0, 0.1, 1], expected: "1" },
    {
      shows: "几类问题，次数与每次扣分为同样大小的区域",
      args: [[[1], [0], [2], [1]], [[2], [2], [1], [0.5]], 10],
      expected: "5.5",
    },
    { shows: "次数为空白：不按 0 次计", args: [null, 0.1, 1], expected: wrong },
    { shows: "文本形式的数", args: ["12", 0.1, 1], expected: wrong },
    { shows: "全角数字", args: ["１２", 0.1, 1], expected: wrong },
    { shows: "负数", args: [-1, 0.1, 1], expected: wrong },
    { shows: "次数不是整数", args: [2.5, 0.1, 1], expected: wrong },
    { shows: "逻辑值不当作 1", args: [true, 0.1, 1], expected: wrong },
    { shows: "引用的单元格为 #N/A", args: [missing, 0.1, 1], expected: without },
    { shows: "引用的单元格为其他错误", args: [divided, 0.1, 1], expected: wrong },
    { shows: "两个区域大小不同", args: [[[1], [2], [3]], [[1], [2]], 9], expected: wrong },
  ],
  RATEDROP: [
    { shows: "未低于基准，不扣分", args: [1000, 1000, 0.1, 3, "whole", 1, 100], expected: "3" },
    { shows: "选项可写中文名称", args: [955, 1000, 0.1, 3, "只计整步长", 1, 100], expected: "2.6", functionOnly: true },
    { shows: "分母为 0：本项不适用", args: [0, 0, 0.1, 3, "whole", 1, 100], expected: without },
    { shows: "分子大于分母", args: [1001, 1000, 0.1, 3, "whole", 1, 100], expected: wrong },
    { shows: "没有这一选项", args: [955, 1000, 0.1, 3, "half", 1, 100], expected: wrong },
    { shows: "步长为 0", args: [955, 1000, 0.1, 3, "whole", 0, 100], expected: wrong },
  ],
  PROPORTION: [
    { shows: "分子为 0", args: [0, 23, 3], expected: "0" },
    { shows: "分母为 0：本项不适用", args: [0, 0, 3], expected: without },
    { shows: "分子大于分母", args: [24, 23, 3], expected: wrong },
    { shows: "分子为空白：不按 0 计", args: [null, 23, 3], expected: wrong },
  ],
  GATE: [
    { shows: "TRUE 即“是”", args: [true, 1], expected: "1", functionOnly: true },
    { shows: "空白：既不是“是”，也不是“否”", args: [null, 1], expected: wrong },
    { shows: "其他文字", args: ["基本达到", 1], expected: wrong },
    { shows: "数字 1 不是“是”", args: [1, 1], expected: wrong },
  ],
  RATING: [
    { shows: "高于满分", args: [5.5, 5], expected: wrong },
    { shows: "多于两位小数", args: [4.125, 5], expected: wrong },
    { shows: "未评定", args: [null, 5], expected: wrong },
  ],
  FINDINGS: [
    {
      shows: "没有发现问题",
      args: [[[0], [0], [0], [0], [0], [0], [0]], 20, 0, 6, [[0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5]], 5],
      expected: "6",
    },
    {
      shows: "扣完为止",
      args: [[[9], [9], [0], [0], [0], [0], [0]], 20, 0, 6, [[0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5]], 5],
      expected: "0",
    },
    {
      shows: "缺失严重的事项达到 5 项：单项否决",
      args: [[[0], [0], [0], [0], [0], [0], [0]], 20, 5, 6, [[0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5]], 5],
      expected: without,
    },
    {
      shows: "只有六类",
      args: [[[0], [0], [0], [0], [0], [0]], 20, 0, 6, [[0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5]], 5],
      expected: wrong,
    },
    {
      shows: "缺失严重的多于全部",
      args: [[[0], [0], [0], [0], [0], [0], [0]], 3, 4, 6, [[0.5], [0.5], [0.5], [0.5], [0.5], [0.5], [0.5]], 5],
      expected: wrong,
    },
  ],
  DEADLINE: [
    {
      shows: "期限的第一天",
      args: [{ day: "2021-01-01" }, { day: "2021-01-01" }, { day: "2021-01-10" }, 1],
      expected: "1",
    },
    {
      shows: "早于期限的第一天：填写有误",
      args: [{ day: "2020-12-31" }, { day: "2021-01-01" }, { day: "2021-01-10" }, 1],
      expected: wrong,
    },
    { shows: "形如日期的文本", args: ["2021-01-08", { day: "2021-01-01" }, { day: "2021-01-10" }, 1], expected: wrong },
    {
      shows: "空白：未公布须写“未发布”",
      args: [null, { day: "2021-01-01" }, { day: "2021-01-10" }, 1],
      expected: wrong,
    },
  ],
  VETOED: [
    { shows: "否决而没有理由", args: ["是", null], expected: wrong },
    { shows: "空白：不按“否”计", args: [null, null], expected: wrong },
  ],
  BONUS: [
    { shows: "负数不是加分", args: [-1, 10], expected: wrong },
    { shows: "空白", args: [null, 10], expected: wrong },
  ],
  VALUEDROP: [
    { shows: "恰为基准，不扣分", args: [90, 1, 25, "whole", 1, 90, "below"], expected: "25" },
    {
      shows: "选项可写中文名称",
      args: [86.5, 1, 25, "只计整步长", 1, 90, "低于"],
      expected: "22",
      functionOnly: true,
    },
    { shows: "扣完为止", args: [10, 1, 25, "whole", 1, 90, "below"], expected: "0" },
    { shows: "步长为 0", args: [86.5, 1, 25, "whole", 0, 90, "below"], expected: wrong },
    { shows: "数值为空白：不按 0 计", args: [null, 1, 25, "whole", 1, 90, "below"], expected: wrong },
    { shows: "文本形式的数", args: ["86.5", 1, 25, "whole", 1, 90, "below"], expected: wrong },
  ],
  PIECESCORE: [
    { shows: "件数为空白：不按 0 件计", args: [null, 0.5, 5], expected: wrong },
    { shows: "件数不是整数", args: [1.5, 0.5, 5], expected: wrong },
    { shows: "负数", args: [-1, 0.5, 5], expected: wrong },
  ],
  WEIGHTEDMARKS: [
    {
      shows: "四个季度，权重相同",
      args: [[[8], [9], [7], [10]], 10, [[1], [1], [1], [1]]],
      expected: "8.5",
    },
    { shows: "有一方未评定", args: [[[8], [null], [7]], 10, [[1], [1], [1]]], expected: wrong },
    { shows: "高于满分", args: [[[8], [11]], 10, [[0.3], [0.7]]], expected: wrong },
    { shows: "评分与权重个数不同", args: [[[8], [9], [7]], 10, [[0.3], [0.7]]], expected: wrong },
    { shows: "只有一个权重：不能代替各方的权重", args: [[[8], [9]], 10, 1], expected: wrong },
    { shows: "权重为 0", args: [[[8], [9]], 10, [[0], [1]]], expected: wrong },
  ],
  RANKSCORE: [
    {
      shows: "从小到大排，并列取平均名次",
      args: [[[30], [50], [30], [10]], 4, "linear", "mean", null, "ascending"],
      expected: [["2.5"], ["1"], ["2.5"], ["4"]],
    },
    { shows: "分档而没有分档表", args: [[[30], [50], [10]], 4, "bands"], expected: wrong },
    { shows: "负数（如净减少）也排名次", args: [[[30], [-5], [10]], 3], expected: [["3"], ["1"], ["2"]] },
    { shows: "全部数值中有一个错误值", args: [[[30], [missing], [10]], 4], expected: without },
  ],
  RANKSCOREOF: [
    { shows: "并列取平均名次 2.5", args: [30, [[30], [50], [30], [10]], 2, "linear", "mean"], expected: "1.25" },
    { shows: "并列之后不跳号：第 3 名", args: [10, [[30], [50], [30], [10]], 2, "linear", "dense"], expected: "1" },
    { shows: "与最优值之比", args: [30, [[30], [50], [30], [10]], 2, "relative"], expected: "1.2" },
    {
      shows: "从小到大排",
      args: [10, [[30], [50], [30], [10]], 2, "linear", "best", null, "ascending"],
      expected: "2",
    },
    { shows: "“不适用”的不参加排序", args: [30, [[30], ["不适用"], [50]], 2], expected: "1" },
    { shows: "本单位的数值不在全部数值之中", args: [31, [[30], [50], [10]], 2], expected: wrong },
    { shows: "分档表的末行不是 1", args: [30, [[30], [50]], 2, "bands", "best", bands.slice(0, 2)], expected: wrong },
  ],
  WEIGHTEDTOTAL: [
    { shows: "网站、新媒体都没有：综合部分折算为百分制", args: [52, "不适用", "不适用"], expected: "80" },
    { shows: "空白：是忘记了，而不是不适用", args: [60, null, 90], expected: wrong },
    { shows: "综合部分不能不适用", args: ["不适用", 80, 90], expected: wrong },
    { shows: "得分高于该部分的满分", args: [60, 150, 90], expected: wrong },
  ],
  CNWORKDAYS: [
    { shows: "调休上班的星期日计入", args: [{ day: "2020-01-19" }, { day: "2020-01-19" }], expected: "1" },
    { shows: "最后一天早于第一天", args: [{ day: "2020-02-03" }, { day: "2020-01-31" }], expected: wrong },
    { shows: "形如日期的文本", args: ["2020-01-01", { day: "2020-12-31" }], expected: wrong },
    { shows: "没有该年的放假安排", args: [{ day: "2064-01-01" }, { day: "2064-01-08" }], expected: without },
  ],
  LATECOUNT: [
    {
      shows: "首尾皆空的行不计",
      args: [[[{ day: "2020-03-05" }], [null]], [[{ day: "2020-03-11" }], [null]], 3],
      expected: "1",
    },
    { shows: "没有办理日期，也没有截至日", args: [[[{ day: "2020-03-05" }]], [[null]], 3], expected: wrong },
    { shows: "办理早于发生", args: [[[{ day: "2020-03-05" }]], [[{ day: "2020-03-04" }]], 3], expected: wrong },
    {
      shows: "两个区域大小不同",
      args: [[[{ day: "2020-03-05" }], [{ day: "2020-03-06" }]], [[{ day: "2020-03-11" }]], 3],
      expected: wrong,
    },
  ],
  EXPLAIN: [
    { shows: "没有这个代码", args: ["9.9", 3], expected: wrong },
    { shows: "代码写成了数", args: [1.1, 3], expected: wrong },
    { shows: "填报内容不是这一项能有的", args: ["1.1.1.1", -3], expected: wrong },
  ],
};
