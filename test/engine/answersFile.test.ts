import { AnswersError } from "../../src/engine/answers/answers.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { scoreOf } from "../cases/support/department.js";

const scheme = buildScheme(scheme2020);
const file = (departments: unknown, rest: object = {}) => ({ scheme: "2020", departments, ...rest });
const one = (department: object) => file([{ code: "D1", name: "示例单位", ...department }]);

function problems(json: unknown): readonly { place: string; message: string }[] {
  try {
    readAnswersFile(scheme, json);
    return [];
  } catch (error) {
    if (error instanceof AnswersError) return error.problems;
    throw error;
  }
}
const places = (json: unknown): readonly string[] => problems(json).map(({ place }) => place);

test("a plain file has no problems", () => {
  expect(places(one({ answers: { "1.1.1.1": { count: 1 } }, sectionsNotApplicable: ["2", "3"] }))).toEqual([]);
  expect(places(file([]))).toEqual([]);
  expect(places(file([], { parameters: {} }))).toEqual([]);
});

describe("what no reading can save is refused, with its place", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["not an object", "answers", ["$", "scheme", "departments"]],
    ["a list", [], ["$", "scheme", "departments"]],
    ["nothing", null, ["$", "scheme", "departments"]],
    ["another scheme", { scheme: "2019", departments: [] }, ["scheme"]],
    ["no scheme", { departments: [] }, ["scheme"]],
    ["no departments", { scheme: "2020" }, ["departments"]],
    ["an unknown part of the file", file([], { notes: [] }), ["$.notes"]],
    ["a department that is no object", file([3]), ["departments[0]", "departments[0].code"]],
    ["a department without a code", file([{ name: "示例单位" }]), ["departments[0].code"]],
    ["a code that is a number", file([{ code: 1 }]), ["departments[0].code"]],
    ["a code of blanks", file([{ code: "  " }]), ["departments[0].code"]],
    ["a name that is a number", file([{ code: "D1", name: 5 }]), ["departments[0].name"]],
    ["an unknown part of a department", one({ place: 1 }), ["departments[0].place"]],
    ["the same code twice", file([{ code: "A" }, { code: "B" }, { code: "A" }]), ["departments[2].code"]],
    ["codes that differ in case only", file([{ code: "ab" }, { code: "AB" }]), ["departments[1].code"]],
    [
      "a code with a wildcard",
      file([{ code: "A*" }, { code: "A?" }, { code: "A~" }, { code: "A|" }]),
      [0, 1, 2, 3].map((at) => `departments[${at}].code`),
    ],
    ["an unknown item", one({ answers: { "9.9.9": { count: 1 } } }), ['departments[0].answers["9.9.9"]']],
    ["a level in place of an item", one({ answers: { "1.1.2": { count: 1 } } }), ['departments[0].answers["1.1.2"]']],
    [
      "an unknown input",
      one({ answers: { "1.1.1.1": { count: 1, times: 2 } } }),
      ['departments[0].answers["1.1.1.1"].times'],
    ],
    [
      "the rule's own word for an input",
      one({ answers: { "1.1.1.2": { numerator: 1, denominator: 2 } } }),
      ['departments[0].answers["1.1.1.2"].numerator', 'departments[0].answers["1.1.1.2"].denominator'],
    ],
    ["answers that are a list", one({ answers: [] }), ["departments[0].answers"]],
    ["a section that always applies", one({ sectionsNotApplicable: ["1"] }), ["departments[0].sectionsNotApplicable"]],
    ["a section as a number", one({ sectionsNotApplicable: [2] }), ["departments[0].sectionsNotApplicable"]],
    ["an unknown section", one({ sectionsNotApplicable: ["4"] }), ["departments[0].sectionsNotApplicable"]],
    ["an unknown parameter", file([], { parameters: { rankmethod: "linear" } }), ["parameters.rankmethod"]],
    ["parameters that are a list", file([], { parameters: [] }), ["parameters"]],
    ["two mistakes", file([{ code: "A", x: 1 }, { code: "A" }]), ["departments[0].x", "departments[1].code"]],
  ])("%s", (_, json, expected) => expect(places(json)).toEqual(expected));

  test.each<[string, unknown]>([
    ["rankMethod", "quadratic"],
    ["rankBands", []],
    ["rankBands", [["0.5", "1"]]],
    [
      "rankBands",
      [
        ["0.5", "1"],
        ["0.5", "0.8"],
        ["1", "0"],
      ],
    ],
    ["rankBands", [["1", "1.01"]]],
    ["ties", "worst"],
    ["datasetSplit", "1.1"],
    ["datasetSplit", -0.1],
    ["datasetSplit", "50%"],
    ["rateSteps", true],
    ["siteShare", "-0"],
    ["siteShare", true],
    ["bonusOver100", "true"],
    ["bonusOver100", 1],
    ["notApplicable", "zero"],
    ["findingAmounts", ["0.5"]],
    ["findingAmounts", "0.5"],
    ["findingAmounts", [1, 1, 1, 1, 1, 1, -1]],
    [
      "grades",
      [
        ["80", "良好"],
        ["90", "优秀"],
      ],
    ],
    [
      "grades",
      [
        ["90", "优秀"],
        ["90", "良好"],
      ],
    ],
    ["grades", [["90", "不合格"]]],
    ["grades", [["90", ""]]],
    ["rounding", "never"],
    ["decimals", 0],
    ["decimals", 5],
    ["decimals", 2.5],
    ["decimals", "2"],
  ])("%s = %j", (name, value) => {
    const found = problems(file([], { parameters: { [name]: value } })).map(
      ({ place, message }) => `${place}：${message}`,
    );
    expect(found).toEqual([expect.stringMatching(new RegExp(`^parameters\\.${name}：应为.+，实为 `))]);
  });
});

test("a parameter that is null is not one that is left out", () => {
  expect(places(file([], { parameters: { rankMethod: null } }))).toEqual(["parameters.rankMethod"]);
});

describe("figures may be numbers or decimal strings", () => {
  const read = (parameters: object) => readAnswersFile(scheme, file([], { parameters })).parameters;
  test("a JSON number means what Excel would show of it, text is taken to the letter", () => {
    expect(read({ siteShare: 0.7, datasetSplit: 1 }).get("siteShare")).toBe("0.7");
    expect(read({ findingAmounts: [1, 0.1, "0.20", 0, 2, 3, 4] }).get("findingAmounts")).toEqual([
      "1",
      "0.1",
      "0.20",
      "0",
      "2",
      "3",
      "4",
    ]);
    expect(read({ siteShare: 0.1 + 0.2 }).get("siteShare")).toBe("0.3");
    expect(read({ siteShare: "0.30000000000000004" }).get("siteShare")).toBe("0.30000000000000004");
    expect(read({ grades: [[90, "优秀"]] }).get("grades")).toEqual([["90", "优秀"]]);
  });
  test("what is not given has its default", () => expect(read({ ties: "dense" }).get("rankMethod")).toBe("linear"));

  test.each<[unknown, string]>([
    [4.5, "4.50"],
    ["4.500", "4.50"],
    ["04.5", "4.50"],
    [0, "0.00"],
    [0.1 + 0.2, "0.30"],
    [2.0000000000000004, "2.00"],
    [4.999999999999999, "5.00"],
    ["0.30000000000000004", "invalid null"],
    [2.0000000001, "invalid null"],
    ["-0", "0.00"],
    [1e-7, "invalid null"],
    ["1e0", "invalid null"],
    [" 4", "invalid null"],
    ["４", "invalid null"],
    ["4,5", "invalid null"],
    ["4.", "invalid null"],
    [".5", "invalid null"],
    ["", "invalid null"],
    [NaN, "invalid null"],
    [Infinity, "invalid null"],
    [`4.${"0".repeat(60)}`, "invalid null"],
    [[4], "invalid null"],
    [{ value: 4 }, "invalid null"],
  ])("a rating of %j scores %s", (rating, expected) => expect(scoreOf("2.1.1", { rating })).toBe(expected));
});

test("the message names every place and what could stand there", () => {
  const json = file([{ code: "A", answers: { "8.8": {} } }], { parameters: { tie: "best" } });
  expect(() => readAnswersFile(scheme, json)).toThrow(
    /parameters\.tie：没有这一项；可用的有：rankMethod、.+\n.*answers\["8\.8"\]：指标体系 2020 没有代码为 8\.8 的考核项/,
  );
});
