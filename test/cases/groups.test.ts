import { scoreOne } from "./support/department.js";

const app = ["1.1.2.1", "1.1.2.2", "1.1.2.3", "1.1.2.4"];
const none = Object.fromEntries(app.map((code) => [code, { count: 0 }]));

describe("1.1.2 闽政通APP应用情况：10分，四种情形每次扣2分，总扣分不超过10分", () => {
  const group = (changed: object) => {
    const { items } = scoreOne({ ...none, ...changed });
    return `${items["1.1.2"]?.outcome} ${items["1.1.2"]?.score}`;
  };

  test.each<[string, object, string]>([
    ["四种情形都没有，得满分", {}, "scored 10.00"],
    ["新建一个政务服务APP，扣2分", { "1.1.2.1": { count: 1 } }, "scored 8.00"],
    ["一项服务未入驻闽政通，扣2分", { "1.1.2.2": { count: 1 } }, "scored 8.00"],
    ["入驻服务严重故障一次，扣2分", { "1.1.2.3": { count: 1 } }, "scored 8.00"],
    ["一个系统未实现一号通认，扣2分", { "1.1.2.4": { count: 1 } }, "scored 8.00"],
    [
      "四种情形各一次，扣8分",
      { "1.1.2.1": { count: 1 }, "1.1.2.2": { count: 1 }, "1.1.2.3": { count: 1 }, "1.1.2.4": { count: 1 } },
      "scored 2.00",
    ],
    ["一种四次，扣8分", { "1.1.2.3": { count: 4 } }, "scored 2.00"],
    ["一种五次，扣完10分", { "1.1.2.3": { count: 5 } }, "scored 0.00"],
    ["一种六次，总扣分不超过10分", { "1.1.2.3": { count: 6 } }, "scored 0.00"],
    ["两种各三次，总扣分不超过10分", { "1.1.2.1": { count: 3 }, "1.1.2.4": { count: 3 } }, "scored 0.00"],
    ["一种不适用的计0次，其余照扣", { "1.1.2.1": { notApplicable: true }, "1.1.2.2": { count: 1 } }, "scored 8.00"],
    ["次数不是整数，整组无效", { "1.1.2.1": { count: 1.5 } }, "invalid null"],
    [
      "一种无效、一种不适用，整组无效",
      { "1.1.2.1": { count: -1 }, "1.1.2.2": { notApplicable: true } },
      "invalid null",
    ],
  ])("%s", (_, changed, expected) => expect(group(changed)).toBe(expected));

  test("四种都不适用，整组不适用，计满分", () => {
    expect(group(Object.fromEntries(app.map((code) => [code, { notApplicable: true }])))).toBe("notApplicable 10.00");
  });
  test.each(app)("%s 没有填报，整组未填，计0分", (absent) => {
    const answers = Object.fromEntries(Object.entries(none).filter(([code]) => code !== absent));
    const { items } = scoreOne(answers);
    expect(items["1.1.2"]).toEqual({ outcome: "notFilled", score: "0.00" });
    expect(items[absent]).toEqual({ outcome: "notFilled", score: null });
  });
  test("组内各项没有自己的分数", () => {
    for (const code of app) expect(scoreOne(none).items[code]).toEqual({ outcome: "scored", score: null });
  });
});

describe("1.3.2 网络安全管理：3分，七种情形每种或每次扣1分，总扣分不超过3分", () => {
  const clean = {
    "1.3.2.1": { notMet: false },
    "1.3.2.2": { count: 0 },
    "1.3.2.3": { count: 0 },
    "1.3.2.4": { count: 0 },
    "1.3.2.5": { notMet: false },
    "1.3.2.6": { notMet: false },
    "1.3.2.7": { notMet: false },
  };
  const group = (changed: object) => {
    const { items } = scoreOne({ ...clean, ...changed });
    return `${items["1.3.2"]?.outcome} ${items["1.3.2"]?.score}`;
  };

  test.each<[string, object, string]>([
    ["全部落实、没有通报，得满分", {}, "scored 3.00"],
    ["终端实名认证和安全检测未落实，扣1分", { "1.3.2.1": { notMet: true } }, "scored 2.00"],
    ["因重大漏洞被通报一次，扣1分", { "1.3.2.2": { count: 1 } }, "scored 2.00"],
    ["漏洞两周内未修复反馈一次，扣1分", { "1.3.2.3": { count: 1 } }, "scored 2.00"],
    ["违规接入政务外网被通报一次，扣1分", { "1.3.2.4": { count: 1 } }, "scored 2.00"],
    ["专用信道和商用密码VPN未落实，扣1分", { "1.3.2.5": { notMet: true } }, "scored 2.00"],
    ["登录用户的密码技术身份鉴别未落实，扣1分", { "1.3.2.6": { notMet: true } }, "scored 2.00"],
    ["重要数据的密码保护未落实，扣1分", { "1.3.2.7": { notMet: true } }, "scored 2.00"],
    ["同一漏洞被通报又逾期未修复，两处各扣1分", { "1.3.2.2": { count: 1 }, "1.3.2.3": { count: 1 } }, "scored 1.00"],
    ["被通报两次，扣2分", { "1.3.2.2": { count: 2 } }, "scored 1.00"],
    ["被通报三次，扣完3分", { "1.3.2.2": { count: 3 } }, "scored 0.00"],
    ["被通报四次，总扣分不超过3分", { "1.3.2.2": { count: 4 } }, "scored 0.00"],
    [
      "三种密码要求都未落实，扣完3分",
      { "1.3.2.5": { notMet: true }, "1.3.2.6": { notMet: true }, "1.3.2.7": { notMet: true } },
      "scored 0.00",
    ],
    [
      "四种要求都未落实，总扣分不超过3分",
      {
        "1.3.2.1": { notMet: true },
        "1.3.2.5": { notMet: true },
        "1.3.2.6": { notMet: true },
        "1.3.2.7": { notMet: true },
      },
      "scored 0.00",
    ],
    ["未落实填了次数，无效", { "1.3.2.5": { notMet: 2 } }, "invalid null"],
    [
      "没有自己的安全设备，该项不适用，其余照扣",
      { "1.3.2.5": { notApplicable: true }, "1.3.2.4": { count: 1 } },
      "scored 2.00",
    ],
  ])("%s", (_, changed, expected) => expect(group(changed)).toBe(expected));

  test("七种都不适用，整组不适用，计满分，折算时也是", () => {
    const answers = Object.fromEntries(Object.keys(clean).map((code) => [code, { notApplicable: true }]));
    for (const notApplicable of ["full", "rescale"])
      expect(scoreOne(answers, { notApplicable }).items["1.3.2"]).toEqual({ outcome: "notApplicable", score: "3.00" });
  });
  test("一种没有填报，整组未填", () => {
    const { "1.3.2.7": _, ...others } = clean;
    expect(scoreOne(others).items["1.3.2"]).toEqual({ outcome: "notFilled", score: "0.00" });
  });
});
