import { checkScheme } from "../../src/scheme/checkScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { everyRule } from "./support/everyRule.js";

/** What the scheme of all rules says when figures of an item do not fit one another; where it says it, is there. */
type Loose = Record<string, unknown>;
interface LooseScheme {
  readonly parameters: (Loose & { choices: Loose[] })[];
  readonly sections: { readonly items: (Loose & { params: Loose; inputs: Record<string, Loose> })[] }[];
}

function problems(rule: string, spoil: (item: LooseScheme["sections"][number]["items"][number]) => void): string[] {
  const scheme = JSON.parse(JSON.stringify(everyRule)) as LooseScheme;
  const item = scheme.sections.flatMap(({ items }) => items).find((each) => each["rule"] === rule);
  if (!item) throw new Error(`no item has the rule ${rule}`);
  spoil(item);
  return checkScheme(scheme as unknown as SchemeDefinition).map(({ message }) => message);
}

test("it is good as it is", () => expect(checkScheme(everyRule)).toEqual([]));

test.each<[string, string, (item: Parameters<Parameters<typeof problems>[1]>[0]) => void, string]>([
  [
    "a step above the full mark",
    "stepsOnShare",
    ({ params }) =>
      (params["table"] = [
        ["0.9", "1"],
        ["1", "3"],
      ]),
    "得分最高的一档应等于满分 2 分，实为 3 分",
  ],
  [
    "no step that is worth the full mark",
    "stepsOnValue",
    ({ params }) => (params["table"] = [["80", "2"]]),
    "得分最高的一档应等于满分 5 分，实为 2 分",
  ],
  [
    "bounds that do not ascend",
    "stepsOnCount",
    ({ params }) =>
      (params["table"] = [
        ["2", "3"],
        ["2", "1"],
      ]),
    "参数 table 不合要求，应为1 至 20 对“界限、得分”，界限从小到大，互不相同",
  ],
  [
    "a share above 1",
    "stepsOnShare",
    ({ params }) => (params["table"] = [["95", "2"]]),
    "参数 table 不合要求，应为1 至 20 对“界限、得分”，界限从小到大，互不相同，在 0 到 1 之间",
  ],
  [
    "more weights than marks",
    "weightedMarks",
    ({ params }) => (params["weights"] = ["1", "1", "1"]),
    "权重应有 2 个，与各方评分一一对应，实为 3 个",
  ],
  [
    "a weight of 0",
    "weightedMarks",
    ({ params }) => (params["weights"] = ["0", "1"]),
    "参数 weights 不合要求，应为1 至 30 个大于 0 的权重（写成文本）",
  ],
  [
    "no words for the kinds",
    "deductByKind",
    ({ inputs }) => delete inputs["count"]?.["kinds"],
    "输入项 count 须逐一写明各类的名称（kinds）",
  ],
  [
    "a kind twice",
    "deductByKind",
    ({ inputs }) => ((inputs["count"] ?? {})["kinds"] = ["错字", "错字"]),
    "输入项 count 的各类名称（kinds）重复：错字",
  ],
  [
    "a blank kind",
    "findings",
    ({ inputs }) => ((inputs["findings"] ?? {})["kinds"] = ["一", "二", "三", "四", "五", "六", " "]),
    "“各格名称（kinds）”不能为空",
  ],
  [
    "fewer kinds than amounts",
    "findings",
    ({ inputs }) => ((inputs["findings"] ?? {})["kinds"] = ["错字", "断链"]),
    "每处扣分应有 2 个，与各类问题一一对应，实为 7 个",
  ],
  [
    "kinds of a single cell",
    "deduct",
    ({ inputs }) => ((inputs["count"] ?? {})["kinds"] = ["错字"]),
    "输入项 count 只有一格，不能写各类的名称（kinds）",
  ],
  ["a share that vetoes all", "vetoFromShare", ({ params }) => (params["from"] = "0"), "达到 0 即否决，则全部否决"],
])("%s", (_, rule, spoil, message) => {
  expect(problems(rule, spoil)).toEqual([message]);
});

test("every input has its place with whoever supplies it", () => {
  const of = (rule: string, by: string) =>
    problems(rule, (item) => {
      item["by"] = by;
    });
  expect(of("weightedMarks", "department")).toEqual([
    "规则 weightedMarks 的一个输入项有几格，填报表中放不下；请改为评分一方填写（office）",
  ]);
  expect(of("stepsOnShare", "ledger")).toEqual(["台账只登记次数，规则 stepsOnShare 的输入项不是一个次数"]);
  expect(of("gate", "ledger")).toEqual(["台账只登记次数，规则 gate 的输入项不是一个次数"]);
  expect([of("stepsOnCount", "ledger"), of("stepsOnShare", "department")]).toEqual([[], []]);
});

test("points that are taken off begin at 0, and what is taken off is not added", () => {
  const fromFull = problems("lostPerPiece", (item) => {
    item["rule"] = "deduct";
  });
  expect(fromFull).toEqual(["减分的项不能使用规则 deduct：它从满分扣起，无事可扣反而减分"]);
  const added = problems("perPiece", (item) => {
    item["rule"] = "lostPerPiece";
  });
  expect(added).toEqual(["规则 lostPerPiece 只能用于减分的一级，或从总分中扣的部分"]);
});

test("a way of sharing points that the engine does not know is refused", () => {
  const scheme = JSON.parse(JSON.stringify(everyRule)) as LooseScheme;
  scheme.parameters[0]?.choices.push({ value: "half", label: "计一半" });
  expect(checkScheme(scheme as unknown as SchemeDefinition).map(({ message }) => message)).toEqual([
    "程序不知道选项 half，只知道 full、rescale、equal",
  ]);
});
