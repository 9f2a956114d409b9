import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { SchemeError } from "../../src/scheme/schemeError.js";
import { ratedScheme } from "./support/ratedScheme.js";
import { secondScheme } from "./support/secondScheme.js";

/** A copy of the second scheme as plain data, which a test may spoil. */
interface Loose {
  [key: string]: unknown;
}
interface LooseScheme {
  parameters: Loose[];
  readings: Loose[];
  sections: { [key: string]: unknown; levels: Loose[]; items: Loose[] }[];
  final: Loose;
}

const copy = (scheme: SchemeDefinition): LooseScheme => JSON.parse(JSON.stringify(scheme)) as LooseScheme;

function spoiled(spoil: (scheme: LooseScheme) => void, scheme: SchemeDefinition = secondScheme): readonly string[] {
  const changed = copy(scheme);
  spoil(changed);
  const problems = checkScheme(changed as unknown as SchemeDefinition);
  for (const { at } of problems) expect(isThere(changed, at?.path.slice(0, -1))).toBe(true);
  return problems.map(({ place, message }) => `${place}：${message}`);
}

/** Whether a path leads somewhere. */
const isThere = (value: unknown, path: readonly (string | number)[] | undefined): boolean =>
  path !== undefined &&
  (path.length === 0 ||
    isThere((value as Readonly<Record<string, unknown>>)[path[0] ?? ""] ?? undefined, path.slice(1))) &&
  value !== undefined;

function entry(scheme: LooseScheme, code: string): Loose {
  const found = scheme.sections
    .flatMap((section) => [section, ...section.levels, ...section.items])
    .find((each) => each["code"] === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}
const change = (code: string, values: Loose) => (scheme: LooseScheme) =>
  void Object.assign(entry(scheme, code), values);
const remove = (code: string, name: string) => (scheme: LooseScheme) => void delete entry(scheme, code)[name];
const changeParams = (code: string, values: Loose) => (scheme: LooseScheme) =>
  change(code, { params: { ...(entry(scheme, code)["params"] as Loose), ...values } })(scheme);
const first = <T>(list: readonly T[]): T => {
  const [one] = list;
  if (one === undefined) throw new Error("nothing there");
  return one;
};

test("schemes as they are have nothing wrong", () => {
  expect(spoiled(() => undefined)).toEqual([]);
  expect(spoiled(() => undefined, scheme2020)).toEqual([]);
});

describe("points that do not add up, with the place", () => {
  test.each<[string, (scheme: LooseScheme) => void, readonly string[]]>([
    [
      "an item of a level",
      change("10.1.1", { full: "12" }),
      ["10.1：下级分值合计为 32, 与满分 32.5 不符".replace(", ", "，")],
    ],
    ["an item directly in a section", change("20.2", { full: "11" }), ["20：下级分值合计为 51，与满分 50 不符"]],
    [
      "a level",
      change("10.1", { full: "32" }),
      ["10：下级分值合计为 49.5，与满分 50 不符", "10.1：下级分值合计为 32.5，与满分 32 不符"],
    ],
    ["a group, which stands for its items", change("20.1", { full: "9" }), ["20：下级分值合计为 51，与满分 50 不符"]],
    [
      "a section",
      change("20", { full: "51" }),
      ["20：下级分值合计为 50，与满分 51 不符", "总分：各部分合计为 101，应为 100"],
    ],
    ["by a hundredth", change("20.3", { full: "32.01" }), ["20：下级分值合计为 50.01，与满分 50 不符"]],
    [
      "an item that is missing",
      (scheme) => void scheme.sections[1]?.items.splice(3, 1),
      ["20：下级分值合计为 18，与满分 50 不符"],
    ],
  ])("%s", (_, spoil, expected) => expect([...spoiled(spoil)].sort()).toEqual([...expected].sort()));

  test.each([
    ["a level-1 indicator of 2020", "1.1", "31", ["1：", "1.1："]],
    ["a level-2 indicator of 2020", "2.4.2", "6", ["2.4：", "2.4.2："]],
    ["a level-3 indicator of 2020", "1.1.3.4", "3", ["1.1.3：", "1.1.3.4："]],
    ["a group of 2020", "1.3.2", "4", ["1.3："]],
    ["a section of 2020", "3", "90", ["3："]],
  ])("%s", (_, code, full, places) => {
    const found = spoiled(change(code, { full }), scheme2020);
    expect(found.map((problem) => problem.replace(/：.*/, "："))).toEqual(expect.arrayContaining(places));
    expect(found).toHaveLength(places.length);
  });

  test("a bonus comes on top: its points are in no sum", () => {
    const bigger = (scheme: LooseScheme) => {
      change("3.6", { full: "20" })(scheme);
      change("3.6.1", { full: "20" })(scheme);
    };
    expect(spoiled(bigger, scheme2020)).toEqual([]);
    expect(spoiled(remove("3.6", "extra"), scheme2020)).toEqual(["3：下级分值合计为 110，与满分 100 不符"]);
  });

  test("the pool and the sections that stand make 100", () => {
    const pool = (scheme: LooseScheme) => void Object.assign(scheme.final["pool"] as Loose, { points: "36" });
    expect(spoiled(pool, scheme2020)).toEqual(["总分：各部分合计为 101，应为 100"]);
  });
});

describe("codes", () => {
  test("a repeated item", () => {
    expect(spoiled((scheme) => void scheme.sections[0]?.items.push({ ...entry(scheme, "10.2"), full: "0" }))).toEqual([
      "10.2：代码重复",
      "10.2：满分须大于 0",
    ]);
  });
  test("an item with the code of a level", () => {
    expect(spoiled(change("10.2", { code: "10.1" }))).toContain("10.1：代码重复");
  });
  test("a repeated parameter", () => {
    expect(spoiled((scheme) => void scheme.parameters.push({ ...first(scheme.parameters) }))).toEqual([
      "参数 complaintAmount：代码重复",
    ]);
  });
  test("an item that belongs to nothing in its section", () => {
    const found = spoiled(change("10.2", { code: "30.2" }));
    expect(found).toContain("30.2：不属于第 10 部分的任何一级");
  });
  test("a level that belongs to nothing in its section", () => {
    expect(spoiled(change("20.1", { code: "21.1" }))).toContain("21.1：不属于第 20 部分的任何一级");
  });
  test.each(["10.1.x", "10.1.", "第十项"])("%s is not a code", (code) => {
    expect(spoiled(change("10.1.1", { code })).some((problem) => problem.startsWith(`${code}：`))).toBe(true);
  });
});

describe("rules, their parameters and inputs", () => {
  test.each<[string, (scheme: LooseScheme) => void, string]>([
    ["an unknown rule", change("10.1.1", { rule: "guess" }), "10.1.1：没有名为 guess 的规则"],
    [
      "a rule that is a property of every object",
      change("10.1.1", { rule: "toString" }),
      "10.1.1：没有名为 toString 的规则",
    ],
    ["no full mark", remove("10.1.1", "full"), "10.1.1：缺少满分，或满分不是分值"],
    [
      "a full mark that is a number",
      change("20.3", { full: 32 }),
      '20.3：“满分（full）”应为写成文本的分值，如 "32"，实为32',
    ],
    ["a full mark below 0", change("20.3", { full: "-32" }), "20.3：缺少满分，或满分不是分值"],
    ["a missing parameter", change("10.1.1", { params: { cap: "7.5" } }), "10.1.1：缺少参数 per"],
    ["a parameter of another kind", changeParams("10.1.2", { steps: "some" }), "10.1.2：参数 steps 不合要求"],
    ["a figure that is a number", changeParams("10.1.2", { per: 0.5 }), "10.1.2：参数 per 不合要求"],
    ["a figure with an exponent", changeParams("10.1.2", { per: "5e-1" }), "10.1.2：参数 per 不合要求"],
    ["a day that does not exist", changeParams("20.2", { by: "2024-13-01" }), "20.2：参数 by 不合要求"],
    ["a parameter of another rule", changeParams("20.3", { per: "1" }), "20.3：规则 rating 没有参数 per"],
    [
      "a parameter named as every object's property",
      changeParams("20.3", { constructor: "1" }),
      "20.3：规则 rating 没有参数 constructor",
    ],
    [
      "an unknown parameter of the assessment",
      changeParams("10.1.1", { per: { parameter: "nowhere" } }),
      "10.1.1：参数 per 引用的 nowhere 不存在",
    ],
    [
      "a parameter of the assessment that does not suit",
      changeParams("10.1.1", { per: { parameter: "places" } }),
      "10.1.1：参数 per 不能取 places 的值",
    ],
    [
      "a missing input",
      change("10.1.2", { inputs: { numerator: { name: "closed", label: "件", unit: "件" } } }),
      "10.1.2：缺少输入项 denominator",
    ],
    [
      "an input of another rule",
      change("20.3", {
        inputs: { rating: { name: "mark", label: "分", unit: "" }, times: { name: "times", label: "次", unit: "" } },
      }),
      "20.3：规则 rating 没有输入项 times",
    ],
    [
      "two inputs of one name",
      change("10.1.2", {
        inputs: {
          numerator: { name: "all", label: "件", unit: "件" },
          denominator: { name: "all", label: "件", unit: "件" },
        },
      }),
      "10.1.2：输入项的名称重复",
    ],
    ["no clause", change("10.1.1", { clause: "" }), "10.1.1：没有注明条款"],
    ["a section without a clause", change("20", { clause: "" }), "20：没有注明条款"],
    ["a level without points", change("10.1", { full: "many" }), "10.1：满分不是分值"],
  ])("%s", (_, spoil, expected) => {
    const found = spoiled(spoil);
    expect(found.filter((problem) => problem.startsWith(expected))).toHaveLength(1);
  });

  test("an item of a group outside of a group, and one with points of its own in a group", () => {
    expect(
      spoiled(change("10.1.1", { rule: "timesInGroup", params: { per: "1" } })).some((problem) =>
        problem.startsWith("10.1.1："),
      ),
    ).toBe(true);
    expect(
      spoiled(change("20.1.1", { rule: "rating", params: {}, full: "1" })).some((problem) =>
        problem.startsWith("20.1.1："),
      ),
    ).toBe(true);
  });
});

/** Each of these would be read, and go wrong in the model or in an answer. */
describe("what would go wrong later", () => {
  test("the amount of a group's item cannot be a parameter of the assessment: the model throws on it", () => {
    expect(spoiled(changeParams("20.1.1", { per: { parameter: "complaintAmount" } }))).toContainEqual(
      expect.stringMatching(/^20\.1\.1：/),
    );
  });
  test("30 February is no day", () => {
    expect(spoiled(changeParams("20.2", { from: "2024-02-30" }))).toContainEqual(
      expect.stringMatching(/^20\.2：参数 from 不合要求/),
    );
  });
  test.each(["score", "outcome", "raw", "vetoes", "notApplicable", "a.b", ""])(
    "an input cannot be called %j: the model's own cells are",
    (name) => {
      const inputs = { rating: { name, label: "评价", unit: "分" } };
      expect(spoiled(change("20.3", { inputs }))).toContainEqual(expect.stringMatching(/^20\.3：/));
    },
  );
  test("points on top belong directly to a section: deeper down 不适用 gives the full bonus", () => {
    const nested = (scheme: LooseScheme) => {
      scheme.sections[1]?.levels.push(
        { code: "20.4", name: "其他", full: "5" },
        { code: "20.4.1", name: "加分", full: "5", extra: true },
      );
      const inputs = (name: string) => ({ [name]: { name: "mark", label: "分", unit: "分" } });
      const item = {
        name: "加分",
        full: "5",
        params: {},
        by: "office",
        clause: "乙/5",
        about: "看。",
        evidence: "看。",
      };
      scheme.sections[1]?.items.push(
        { ...item, code: "20.4.1.1", rule: "bonus", inputs: inputs("points") },
        { ...item, code: "20.4.2", rule: "rating", inputs: inputs("rating") },
      );
      change("20.3", { full: "27" })(scheme);
    };
    expect(spoiled(nested)).toContainEqual(expect.stringMatching(/^20\.4\.1：/));
  });
  test("two readings of one number", () => {
    expect(spoiled((scheme) => void scheme.readings.push({ ...first(scheme.readings) }))).toHaveLength(1);
  });
});

describe("parameters and readings", () => {
  test("a default that its own kind refuses", () => {
    expect(spoiled((scheme) => void Object.assign(first(scheme.parameters), { default: "3" }))).toContainEqual(
      expect.stringMatching(/^参数 complaintAmount：缺省值不合要求，应为下列之一/),
    );
  });
  test("words that cite a reading that there is not", () => {
    expect(spoiled((scheme) => void Object.assign(scheme, { words: { sectionReading: 7 } }))).toEqual([
      "用语：没有口径 7",
    ]);
  });
  test("a parameter that two readings name", () => {
    expect(
      spoiled(({ readings }) => void readings.push({ ...first(readings), number: 2, question: "还扣多少？" })),
    ).toEqual(["口径 2：参数 complaintAmount 已在口径 1 中"]);
  });
  test("a reading that names no parameter of the scheme", () => {
    expect(spoiled((scheme) => void Object.assign(first(scheme.readings), { parameters: ["nothing"] }))).toEqual([
      "口径 1：没有名为 nothing 的参数",
    ]);
  });
});

test("points and shares that a clause names and the item does not have are told, and stand in nobody's way", () => {
  const worded = (clause: string) => spoiled(change("10.1.1", { clause }));
  expect(worded("每发现 1 起扣 1.25 分或 2.5分，最多扣 7.5 分（共12.50分），3 分钟内")).toEqual([]);
  expect(worded("每发现1起扣0.3分，最多扣 8 分；低于95%的")).toEqual([
    "10.1.1：条款中的 0.3分、8 分、95% 不在本项的满分和参数中，请核对",
  ]);
  expect(spoiled(change("10.1.2", { about: "低于95%的，每低2个百分点扣0.5分" }))).toEqual([]);
  const odd = copy(secondScheme);
  change("10.1.1", { clause: "扣 9 分" })(odd);
  expect(() => buildScheme(odd as unknown as SchemeDefinition)).not.toThrow();
});

describe("what stands where", () => {
  test.each<[string, (scheme: LooseScheme) => void, string]>([
    ["a reading that an item cites and that is not there", change("10.2", { readings: [1, 9] }), "10.2：没有口径 9"],
    ["a reading that is cited twice", change("10.2", { readings: [1, 1] }), "10.2：口径 1 写了两次"],
    ["an item below an item", change("10.1.2", { code: "10.1.1.1" }), "10.1.1.1：上级代码 10.1.1 是一项，不是一级"],
    [
      "a level below a group",
      (scheme) => void scheme.sections[1]?.levels.push({ code: "20.1.9", name: "其中", full: "0" }),
      "20.1.9：合并扣分的一级之下不能再分级",
    ],
    [
      "a group without items",
      (scheme) => void scheme.sections[1]?.levels.push({ code: "20.8", name: "其他", full: "0", group: true }),
      "20.8：没有任何项目",
    ],
    [
      "a level whose code begins with 0",
      change("20.1", { code: "20.01" }),
      "20.01：代码应为以点分隔的数字，每段不以 0 开头",
    ],
    ["a section whose code is no number", change("20", { code: "二" }), "二：部分的代码应为一个整数，如 1"],
  ])("%s", (_, spoil, expected) => expect(spoiled(spoil)).toContain(expected));

  test.each<[string, Loose, string]>([
    ["a name with a blank", { name: "my amount" }, "参数 my amount：参数名应以英文字母开头，其余为字母、数字和下划线"],
    ["a choice without choices", { choices: [] }, "参数 complaintAmount：没有写明选项（choices）"],
    [
      "a choice of the same twice",
      { choices: [1, 2].map(() => ({ value: "1.25", label: "同" })) },
      "参数 complaintAmount：选项“1.25”重复",
    ],
    [
      "two choices of one label, which is how a choice is made",
      { choices: ["1.25", "2.5"].map((value) => ({ value, label: "同" })) },
      "参数 complaintAmount：选项“1.25”与“2.5”的说明同为“同”，分不清选的是哪一个",
    ],
    [
      "a label that is another choice's value",
      {
        choices: [
          { value: "1.25", label: "2.50" },
          { value: "2.5", label: "两分半" },
        ],
      },
      "参数 complaintAmount：选项“1.25”的说明“2.50”是另一个选项的值",
    ],
    ["names of amounts for a choice", { labels: ["一"] }, "参数 complaintAmount：只有 amounts 类的参数有各分值的名称"],
    [
      "a range for a choice",
      { range: [2, 1] },
      "参数 complaintAmount：范围应为两个整数，从小到大，只用于 whole 类的参数",
    ],
  ])("%s", (_, values, expected) =>
    expect(spoiled(({ parameters }) => void Object.assign(first(parameters), values))).toContain(expected),
  );
});

test("a group among the bonuses would add where nothing is deducted", () => {
  const said = "加分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而加分";
  const found = spoiled(change("20.1", { extra: true }));
  expect(found).toContain(`20.1：${said}`);
  const below = (scheme: LooseScheme) =>
    scheme.sections[1]?.levels.push({ code: "20.1.1.1", name: "其中", full: "1", group: true });
  expect(spoiled((scheme) => void (change("20.1", { extra: true, group: false })(scheme), below(scheme)))).toContain(
    `20.1.1.1：${said}`,
  );
});

describe("the depth at which what is left out is passed up no further", () => {
  const rated = (depth?: number) => {
    const { sections, ...rest } = ratedScheme({ standing: ["65", "35"] });
    const choices = ["full", "rescale"].map((value) => ({ value, label: value }));
    const words = { zh: "不适用的项目", en: "what does not apply" };
    return checkScheme({
      ...rest,
      parameters: [{ name: "notApplicable", kind: "choice", meaning: words, default: "full", choices }],
      sections: sections.map((section) => ({ ...section, ...(depth !== undefined && { indicatorDepth: depth }) })),
    }).map(({ place, message }) => `${place}：${message}`);
  };

  test("codes of which none lies below it: the reading would never do anything", () => {
    const said = "没有一项的代码多于 3 段，剔除折算永不生效；请改小，或不写";
    expect(rated(3)).toEqual([`1：${said}`, `2：${said}`]);
    expect(rated(1)).toEqual([]);
  });
  test("where nothing is said, it is the last part but one of the longest code", () => expect(rated()).toEqual([]));
  test("no depth", () => expect(rated(0)[0]).toBe("1：指标的代码段数应为不小于 1 的整数，实为 0"));
});

describe("the final score", () => {
  const final = (values: Loose) => (scheme: LooseScheme) => void Object.assign(scheme.final, values);
  const part = (at: number, values: Loose) => (scheme: LooseScheme) =>
    void Object.assign((scheme.final["pool"] as { parts: Loose[] }).parts[at] ?? {}, values);

  test("a section that counts nowhere", () => {
    expect(spoiled(final({ standing: ["10"] }))).toEqual(["20：没有计入总分", "总分：各部分合计为 50，应为 100"]);
  });
  test("a section that does not exist", () => {
    expect(spoiled(final({ standing: ["10", "20", "30"] }))).toEqual(["总分：没有第 30 部分"]);
  });
  test("a section that counts twice", () => {
    expect(spoiled(final({ standing: ["1", "2"] }), scheme2020)).toEqual([
      "2：在总分中重复计入",
      "总分：各部分合计为 200，应为 100",
    ]);
  });
  test("a section of the pool that does not exist", () => {
    expect(spoiled(part(0, { section: "4" }), scheme2020)).toEqual(["总分：没有第 4 部分", "2：没有计入总分"]);
  });
  test("a share that is no share", () => {
    expect(spoiled(part(0, { share: { parameter: "rankMethod" } }), scheme2020)).toEqual([
      "总分：参数 rankMethod 不是比例",
    ]);
    expect(spoiled(part(0, { share: { parameter: "nowhere" } }), scheme2020)).toEqual([
      "总分：所占比例引用的参数 nowhere 不存在",
    ]);
  });
  test("a full mark that the sections do not come to, or that is none", () => {
    expect(spoiled(final({ full: "120" }))).toEqual(["总分：各部分合计为 100，应为 120"]);
    expect(spoiled(final({ full: "0" }))).toEqual(["总分：满分不是分值"]);
  });
});

test("building refuses, with every problem at its place", () => {
  const changed = copy(secondScheme);
  change("20.3", { full: "31", clause: "" })(changed);
  const build = () => buildScheme(changed as unknown as SchemeDefinition);
  expect(build).toThrow(SchemeError);
  expect(build).toThrow(
    "指标体系“county-2024”不能使用：\n  20.3：没有注明条款\n  20：下级分值合计为 49，与满分 50 不符",
  );
});
