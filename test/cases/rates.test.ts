import { itemScore, scoreOf } from "./support/department.js";

describe("1.1.1.2 办件处理情况：3分，及时率每下降1个百分点扣0.1分", () => {
  const score = (onTime: unknown, total: unknown, parameters = {}) => scoreOf("1.1.1.2", { onTime, total }, parameters);

  test.each([
    ["全部按时，得满分", 1000, 1000, "3.00"],
    ["99.1%，不足一个百分点的不扣", 991, 1000, "3.00"],
    ["正好99%，扣0.1分", 990, 1000, "2.90"],
    ["98.9%，仍只扣0.1分", 989, 1000, "2.90"],
    ["正好98%，扣0.2分", 980, 1000, "2.80"],
    ["95.5%，下降4.5个百分点，只计4个，扣0.4分", 955, 1000, "2.60"],
    ["三件办两件，下降33.33个百分点，计33个，扣完", 2, 3, "0.00"],
    ["71%，扣2.9分", 71, 100, "0.10"],
    ["正好70%，扣完3分", 70, 100, "0.00"],
    ["69%，最多扣3分", 69, 100, "0.00"],
    ["无一按时，得0分", 0, 5, "0.00"],
    ["七件只误一件，下降14.28个百分点，计14个，扣1.4分", 6, 7, "1.60"],
    ["一百万件误一万零一件，超过一个百分点", 989_999, 1_000_000, "2.90"],
  ])("%s", (_, onTime, total, expected) => expect(score(onTime, total)).toBe(expected));

  describe("口径改为按实际百分点", () => {
    test.each([
      ["99.1%，扣0.09分", 991, 1000, "2.91"],
      ["95.5%，扣0.45分", 955, 1000, "2.55"],
      ["七件误一件，扣1.42857分，得1.57分", 6, 7, "1.57"],
      ["两百件误一件，扣0.05分", 199, 200, "2.95"],
      ["两千件误一件，扣0.005分，得2.995分，四舍五入为3分", 1999, 2000, "3.00"],
      ["两千件误三件，扣0.015分，得2.985分，四舍五入为2.99分", 1997, 2000, "2.99"],
      ["正好70%，扣完", 70, 100, "0.00"],
    ])("%s", (_, onTime, total, expected) => expect(score(onTime, total, { rateSteps: "proRata" })).toBe(expected));
  });

  test("全年没有办件，不适用，计满分", () => expect(score(0, 0)).toBe("notApplicable 3.00"));
  test.each([
    ["按时件数多于总件数", 6, 5],
    ["负数", -1, 5],
    ["半件", 1.5, 5],
    ["文字", "五", 5],
    ["总件数是空文本", 5, ""],
    ["没有办件却有按时件数", 1, 0],
  ])("%s，无效", (_, onTime, total) => expect(score(onTime, total)).toBe("invalid null"));
  test("只填了一个数，无效", () => expect(scoreOf("1.1.1.2", { onTime: 5 })).toBe("invalid null"));
  test("没有填报，计0分", () => expect(itemScore("1.1.1.2", {})).toBe("notFilled 0.00"));
});

/** 按比例得分：满分 × 分子 ÷ 分母。每行：两个输入的名称，分数，各情形。 */
const proportions: readonly (readonly [
  code: string,
  part: string,
  whole: string,
  name: string,
  cases: readonly (readonly [string, number, number, string])[],
])[] = [
  [
    "1.2.1.2",
    "gathered",
    "due",
    "数据应汇尽汇情况，3分",
    [
      ["全部汇聚，得满分", 40, 40, "3.00"],
      ["四十项汇聚三十九项，得2.925分，四舍五入为2.93分", 39, 40, "2.93"],
      ["二十三项汇聚十七项，得2.2173…分", 17, 23, "2.22"],
      ["一项也没汇聚，得0分", 0, 40, "0.00"],
    ],
  ],
  [
    "1.2.2.1",
    "inTime",
    "new",
    "电子证照增量生成，2分",
    [
      ["全部及时生成，得满分", 7, 7, "2.00"],
      ["三本及时一本，得0.67分", 1, 3, "0.67"],
      ["三本及时两本，得1.33分", 2, 3, "1.33"],
      ["四百本误一本，得1.995分，四舍五入为2分", 399, 400, "2.00"],
      ["没有一本及时，得0分", 0, 7, "0.00"],
    ],
  ],
  [
    "1.2.2.3",
    "withCertificate",
    "total",
    "电子证照的办事应用，5分",
    [
      ["件件用证，得满分", 8, 8, "5.00"],
      ["一千件用证二百零一件，得1.005分，四舍五入为1.01分", 201, 1000, "1.01"],
      ["八件用证一件，得0.625分，四舍五入为0.63分", 1, 8, "0.63"],
      ["无一用证，得0分", 0, 8, "0.00"],
    ],
  ],
  [
    "2.3.1.2",
    "interpreted",
    "due",
    "解读比例，2分",
    [
      ["件件有解读，得满分", 6, 6, "2.00"],
      ["六件解读五件，得1.67分", 5, 6, "1.67"],
      ["都没有解读，得0分", 0, 6, "0.00"],
    ],
  ],
  [
    "2.4.2.2.1",
    "settled",
    "listed",
    "行政审批、公共服务事项覆盖情况，1分",
    [
      ["全部进驻，得满分", 88, 88, "1.00"],
      ["二百项进驻一百项，得0.5分", 100, 200, "0.50"],
      ["二百项进驻九十九项，得0.495分，四舍五入为0.5分", 99, 200, "0.50"],
      ["无一进驻，得0分", 0, 88, "0.00"],
    ],
  ],
  [
    "2.4.2.2.2",
    "settled",
    "listed",
    "便民服务事项覆盖情况，2分",
    [
      ["全部入驻，得满分", 15, 15, "2.00"],
      ["十五项入驻十四项，得1.87分", 14, 15, "1.87"],
      ["无一入驻，得0分", 0, 15, "0.00"],
    ],
  ],
];

describe.each(proportions)("%s", (code, part, whole, name, cases) => {
  const answer = (numerator: unknown, denominator: unknown) => ({ [part]: numerator, [whole]: denominator });
  const full = Number(/，(\d)分$/.exec(name)?.[1]).toFixed(2);

  test.each(cases)(`${name}：%s`, (_, numerator, denominator, expected) =>
    expect(scoreOf(code, answer(numerator, denominator))).toBe(expected),
  );
  test("没有应计的数，不适用，计满分", () => expect(scoreOf(code, answer(0, 0))).toBe(`notApplicable ${full}`));
  test("分子大于分母一个，无效", () => expect(scoreOf(code, answer(11, 10))).toBe("invalid null"));
  test("负数、半个、文字，无效", () => {
    for (const wrong of [-1, 0.5, "many", null, true]) {
      expect(scoreOf(code, answer(wrong, 10))).toBe("invalid null");
      expect(scoreOf(code, answer(0, wrong))).toBe("invalid null");
    }
  });
  test("缺少分母，无效", () => expect(scoreOf(code, { [part]: 3 })).toBe("invalid null"));
  test("没有填报，计0分", () => expect(itemScore(code, {})).toBe("notFilled 0.00"));
});
