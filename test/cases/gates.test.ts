import { itemScore, scoreOf } from "./support/department.js";

/** 达标得满分，未达标不得分。 */
const clauses: readonly (readonly [code: string, met: string, notMet: string, full: string])[] = [
  ["1.1.1.3.1", "已与省级“好差评”系统实现线上线下对接", "未与“好差评”系统对接", "1.00"],
  ["1.1.1.5", "自建系统已与社会用户和实名认证授权平台对接", "自建系统未与实名认证平台对接", "1.00"],
  ["1.1.1.6", "自建系统已与省网上办事大厅规范对接", "自建系统未规范对接", "1.00"],
  ["1.1.3.3.1", "双随机计划已及时录入", "双随机计划未及时录入", "1.00"],
  ["1.1.3.4.2", "监管动态和曝光台信息已及时发布", "监管动态和曝光台信息未及时发布", "0.50"],
  ["1.1.3.5.1", "自建行政执法系统已与省网上行政执法平台对接", "自建行政执法系统未完成对接", "0.50"],
  ["1.2.1.5", "已与省级服务总线对接并当天回流办件", "未与省级服务总线对接", "1.00"],
  ["1.3.1.1", "重要系统已采用双因素身份认证", "双因素身份认证未落实", "1.00"],
  ["1.3.1.2", "已配备系统管理员和安全管理员并开展培训", "安全岗位人员未配备", "1.00"],
];

describe.each(clauses)("%s", (code, met, notMet, full) => {
  test(`${met}，得${full}分`, () => expect(scoreOf(code, { met: true })).toBe(full));
  test(`${notMet}，不得分`, () => expect(scoreOf(code, { met: false })).toBe("0.00"));
  test("没有这样的系统，不适用，计满分", () =>
    expect(scoreOf(code, { notApplicable: true })).toBe(`notApplicable ${full}`));
  test("没有填报，计0分", () => expect(itemScore(code, {})).toBe("notFilled 0.00"));
  test.each([["是"], [1], [0], ["true"], [null], [{}]])("填了 %j，既不是“是”也不是“否”，无效", (value) =>
    expect(scoreOf(code, { met: value })).toBe("invalid null"),
  );
  test("什么都没写的填报无效", () => expect(scoreOf(code, {})).toBe("invalid null"));
});
