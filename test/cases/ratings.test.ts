import { itemScore, scoreOf } from "./support/department.js";

/** 由考核人员在 0 分至满分之间评定，最多两位小数。 */
const rated: readonly (readonly [code: string, name: string, full: number])[] = [
  ["2.1.1", "政府信息公开", 5],
  ["2.1.2.1", "网站信息发布", 8],
  ["2.1.2.2", "重点信息公开", 7],
  ["2.2.1", "公共数据资源开放", 6],
  ["2.3.1.1", "解读形式", 4],
  ["2.3.1.3", "解读关联", 2],
  ["2.4.1.1", "一站式提供", 1],
  ["2.4.1.2", "集约化程度", 2],
  ["2.4.2.1.1", "权责清单和公共服务事项清单公开", 1],
  ["2.4.2.1.2", "便民服务清单梳理更新", 1],
  ["2.4.4.1", "行政审批公共服务的在线办理深度", 3],
  ["2.4.4.2", "便民服务的在线办理深度", 3],
  ["2.4.5", "用户体验度", 2],
  ["2.5.1.1", "留言公开", 3],
  ["2.5.1.2", "办理答复", 3],
  ["2.5.2.1", "访谈机制", 1],
  ["2.5.2.2", "访谈内容丰富度", 2],
  ["2.5.2.3", "访谈质量", 2],
  ["2.5.3.2", "意见征集结果反馈", 2],
  ["2.5.3.3", "网上调查结果反馈", 2],
  ["2.6.1", "开设整合", 1],
  ["2.6.2.1", "开设规范", 1],
  ["2.6.2.2", "网页设计", 1],
  ["2.6.3.1", "上级监督检查", 4],
  ["2.6.3.2", "第三方监督检查", 1],
  ["2.6.3.3", "本级自查", 1],
  ["2.6.5.1", "网站工作总结", 4],
  ["2.7.1", "门户在线访谈保障", 3],
  ["2.7.2", "门户调查征集保障", 3],
  ["2.7.3", "互动交流知识库", 2],
  ["2.7.4", "专题专栏及办事服务", 5],
  ["3.1.1", "账号开设", 5],
  ["3.1.2", "账号开设规范", 5],
  ["3.1.3", "关停整合", 5],
  ["3.2.1", "新媒体便民服务", 15],
  ["3.2.2", "更新频率", 10],
  ["3.2.3", "更新形式", 10],
  ["3.3.1", "制度建设情况", 15],
  ["3.4.1", "备案情况", 5],
  ["3.4.2", "监督检查", 10],
  ["3.5.1", "“中国福建”内容保障", 20],
];

describe.each(rated)("%s %s，满分%d分", (code, _, full) => {
  test("评满分，得满分", () => expect(scoreOf(code, { rating: full })).toBe(full.toFixed(2)));
  test("比满分低一分的百分之一", () => expect(scoreOf(code, { rating: full - 0.01 })).toBe((full - 0.01).toFixed(2)));
  test("比满分高一分的百分之一，无效", () =>
    expect(scoreOf(code, { rating: (full + 0.01).toFixed(2) })).toBe("invalid null"));
  test("评0.5分、0.55分", () => {
    expect(scoreOf(code, { rating: "0.50" })).toBe("0.50");
    expect(scoreOf(code, { rating: 0.55 })).toBe("0.55");
  });
  test("评0分，是评定过的0分", () => expect(scoreOf(code, { rating: 0 })).toBe("0.00"));
  test("没有评定，计0分", () => expect(itemScore(code, {})).toBe("notFilled 0.00"));
  test("三位小数、负数、文字，无效", () => {
    for (const rating of ["0.555", -0.01, "优秀", null, true, "0.5分"])
      expect(scoreOf(code, { rating })).toBe("invalid null");
  });
  test("不适用，计满分", () =>
    expect(scoreOf(code, { notApplicable: true, rating: "无" })).toBe(`notApplicable ${full.toFixed(2)}`));
});

describe("2.5.3.1 调查征集内容丰富度：2分，1年内少于3次的不得分", () => {
  test.each([
    ["开展两次，评1.8分也不得分", "1.8", 2, "0.00"],
    ["开展三次，评1.8分得1.8分", "1.8", 3, "1.80"],
    ["开展四次，评1.8分得1.8分", "1.8", 4, "1.80"],
    ["一次没有开展，不得分", "2", 0, "0.00"],
    ["开展三次，评满分", "2", 3, "2.00"],
    ["开展三次，评0分", "0", 3, "0.00"],
    ["开展两次，评分高于满分仍是填写有误", "2.01", 2, "invalid null"],
    ["开展三次，评分高于满分无效", "2.01", 3, "invalid null"],
    ["次数不是整数，无效", "1", 2.5, "invalid null"],
  ])("%s", (_, rating, times, expected) => expect(scoreOf("2.5.3.1", { rating, times })).toBe(expected));
  test("只有评分没有次数，无效", () => expect(scoreOf("2.5.3.1", { rating: 1 })).toBe("invalid null"));
  test("只有次数没有评分，无效", () => expect(scoreOf("2.5.3.1", { times: 3 })).toBe("invalid null"));
  test("没有填报，计0分", () => expect(itemScore("2.5.3.1", {})).toBe("notFilled 0.00"));
});

describe("3.6.1 舆情报送：最高加10分", () => {
  test.each([
    ["加3.5分", "3.5", "3.50"],
    ["加9.99分", "9.99", "9.99"],
    ["加10分", 10, "10.00"],
    ["报来10.01分，最高加10分", "10.01", "10.00"],
    ["报来25分，最高加10分", 25, "10.00"],
    ["加0分", 0, "0.00"],
    ["三位小数，无效", "1.005", "invalid null"],
    ["负数，无效", -1, "invalid null"],
  ])("%s", (_, points, expected) => expect(scoreOf("3.6.1", { points })).toBe(expected));
  test("没有加分，计0分", () => expect(itemScore("3.6.1", {})).toBe("notFilled 0.00"));
  test("不适用，计0分，不是10分", () => {
    for (const notApplicable of ["full", "rescale"])
      expect(scoreOf("3.6.1", { notApplicable: true }, { notApplicable })).toBe("notApplicable 0.00");
  });
});
