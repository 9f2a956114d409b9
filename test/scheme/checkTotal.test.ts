import { parameter } from "./support/parameter.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { checkScheme } from "../../src/scheme/checkScheme.js";
import { type FinalScore, type LevelDefinition, type SchemeDefinition } from "../../src/scheme/definition.js";
import { ratedScheme } from "./support/ratedScheme.js";

const three = ratedScheme({ standing: ["40", "30", "30"] });
const share = { name: "part", kind: "share", meaning: { zh: "所占比例", en: "share" }, default: "0.6" } as const;

/** What is said of a total, with the place in the definition. */
function said(final: Partial<FinalScore>, scheme: SchemeDefinition = three): readonly string[] {
  const definition: SchemeDefinition = { ...scheme, final: { standing: [], ...final } };
  return checkScheme(definition).map(
    ({ place, message, at }) => `${place}：${message}（${at?.path.join(".") ?? "?"}）`,
  );
}

const pool = (shares: readonly (string | { parameter: string })[]): Partial<FinalScore> => ({
  pool: { points: "100", name: "合并", parts: shares.map((each, at) => ({ section: String(at + 1), share: each })) },
});
const withShare: SchemeDefinition = { ...three, parameters: [share] };

test("totals that hold", () => {
  expect(said({ standing: ["1", "2", "3"] })).toEqual([]);
  expect(said(pool(["0.3", "0.3", "0.4"]))).toEqual([]);
  expect(said(pool(["0.3", "rest", "0.4"]))).toEqual([]);
  expect(said(pool([parameter("part"), "0.1", "rest"]), withShare)).toEqual([]);
  const weighted = [
    { section: "1", points: "65" },
    { section: "2", points: "35" },
  ];
  expect(
    said({ weighted, additions: [{ section: "3", above: "80", limit: "20" }], most: "110", failBelow: "60" }),
  ).toEqual([]);
});

const wrong: readonly [string, Partial<FinalScore>, readonly string[], SchemeDefinition?][] = [
  [
    "one part alone in a pool",
    { standing: ["2", "3"], pool: { points: "40", name: "合", parts: [{ section: "1", share: "rest" }] } },
    ["总分：合并计分的应有两个以上部分，写了 1 个（final.pool.parts）"],
  ],
  ["shares of 0.9", pool(["0.3", "0.3", "0.3"]), ["总分：所占比例合计为 0.9，应为 1（final.pool.parts）"]],
  [
    "shares that leave no rest",
    pool(["0.5", "0.5", "rest"]),
    ["总分：所占比例合计为 1，没有留下其余（final.pool.parts）"],
  ],
  ["two rests", pool(["0.5", "rest", "rest"]), ["总分：合并计分只能有一个部分占其余（rest）（final.pool.parts）"]],
  [
    "a parameter and no rest",
    pool([parameter("part"), "0.1", "0.3"]),
    ["总分：所占比例有参数的，须有一个部分占其余（rest）（final.pool.parts）"],
    withShare,
  ],
  [
    "a parameter that leaves less than nothing",
    pool([parameter("part"), "0.5", "rest"]),
    ["总分：所占比例按参数的缺省值合计为 1.1，超过 1（final.pool.parts）"],
    withShare,
  ],
  [
    "a share above 1",
    pool(["1.2", "rest", "0.1"]),
    ["总分：所占比例应为大于 0、小于 1 的小数，或参数，或其余（rest）（final.pool.parts.0.share）"],
  ],
  [
    "points of nothing",
    { standing: ["1", "2"], weighted: [{ section: "3", points: "0" }] },
    ["总分：折合的分值须大于 0（final.weighted.0.points）", "总分：各部分合计为 70，应为 100（final.full）"],
  ],
  [
    "a section in two places",
    { standing: ["1", "2", "3"], additions: [{ section: "3" }] },
    ["3：在总分中重复计入（final.additions.0.section）"],
  ],
  ["a section nowhere", { standing: ["1", "2"], full: "70" }, ["3：没有计入总分（sections.2.code）"]],
  [
    "an addition that never counts",
    { standing: ["1", "2"], full: "70", additions: [{ section: "3", above: "70" }] },
    ["总分：超过 70 分才计入的加分永不计入：满分为 70 分（final.additions.0.above）"],
  ],
  [
    "limits of nothing",
    {
      standing: ["1"],
      full: "40",
      additions: [{ section: "2", limit: "0" }],
      subtractions: [{ section: "3", limit: "-1" }],
    },
    [
      "总分：最多计的分值须大于 0；不设上限的，不写（final.additions.0.limit）",
      "总分：最多计的分值须大于 0；不设上限的，不写（final.subtractions.0.limit）",
    ],
  ],
  [
    "a limit below the full mark",
    { standing: ["1", "2", "3"], most: "99" },
    ["总分：总分的上限 99 低于满分 100（final.most）"],
  ],
  [
    "a mark that nobody reaches",
    { standing: ["1", "2", "3"], failBelow: "101" },
    ["总分：不合格的分数线 101 高于满分 100，无人合格（final.failBelow）"],
  ],
  [
    "a veto of another kind",
    { standing: ["1", "2", "3"], veto: { effect: "all" as "total" } },
    ["总分：“效力（effect）”应为下列之一：section、total、grade，实为“all”（final.veto.effect）"],
  ],
  [
    "a mark of a grade",
    { standing: ["1", "2", "3"], veto: { effect: "grade", mark: "59" } },
    ["总分：只降等次的否决没有分值（final.veto.mark）"],
  ],
  [
    "a mark above the total",
    { standing: ["1", "2", "3"], veto: { effect: "total", mark: "100.5" } },
    ["总分：否决后计的 100.5 分高于总分的满分 100（final.veto.mark）"],
  ],
  [
    "absent points of another kind",
    { standing: ["1", "2", "3"], absent: "half" as "full" },
    [
      "总分：“不适用部分的分值（absent）”应为下列之一：inProportion、equally、full、nothing，实为“half”（final.absent）",
    ],
  ],
];

for (const [title, final, expected, scheme = three] of wrong)
  test(title, () => expect(said(final, scheme)).toEqual(expected));

test("a veto of its section alone cannot stand in what is taken off the total", () => {
  const scheme: SchemeDefinition = { ...scheme2020, sections: scheme2020.sections.slice(0, 2) };
  const total = { full: "65", standing: ["1"], subtractions: [{ section: "2" }] };
  const words = "2：加在总分上或从总分中扣的部分不能有只影响本部分的否决项（sections.1）";
  expect(said(total, scheme)).toContain(words);
  expect(said({ ...total, veto: { effect: "total" } }, scheme)).not.toContain(words);
});

describe("what is taken off a section", () => {
  const levels = (...added: readonly LevelDefinition[]): SchemeDefinition => ({
    ...three,
    sections: three.sections.map((section, at) => (at === 0 ? { ...section, levels: added } : section)),
  });
  const all = { standing: ["1", "2", "3"] };
  const taken = { code: "1.9", name: "减分", full: "0", subtracts: true } as const;

  test("is no part of its sum", () => expect(said(all, levels(taken))).toEqual([]));
  test("stands directly below it, and is not added as well", () => {
    expect(said(all, levels({ ...taken, code: "1.9.1" }))).toContain(
      "1.9.1：减分的一级须直接属于一个部分（sections.0.levels.0.subtracts）",
    );
    expect(said(all, levels({ ...taken, extra: true }))).toEqual([
      "1.9：一级不能既加分又减分（sections.0.levels.0.subtracts）",
    ]);
  });
  test("has no group, which would take points where nothing is found", () => {
    expect(said(all, levels(taken, { code: "1.9.1", name: "其中", full: "0", group: true }))).toEqual([
      "1.9.1：没有任何项目（sections.0.levels.1.code）",
      "1.9.1：减分的一级及其下级不能合并扣分：合并扣分从满分扣起，无事可扣反而减分（sections.0.levels.1.group）",
    ]);
    const added = { full: "60", standing: ["2", "3"], additions: [{ section: "1" }] };
    expect(said(added, levels({ code: "1.9", name: "其中", full: "0", group: true }))).toEqual([
      "1.9：没有任何项目（sections.0.levels.0.code）",
      "1.9：整个部分加在总分上或从总分中扣，其中不能合并扣分：合并扣分从满分扣起（sections.0.levels.0.group）",
    ]);
  });
});
