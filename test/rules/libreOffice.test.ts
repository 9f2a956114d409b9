import { beforeAll } from "@jest/globals";
import fc from "fast-check";
import { keyOf } from "../../src/engine/model/keys.js";
import { rankingScheme } from "./support/rankingScheme.js";
import { Fraction } from "../../src/exact/fraction.js";
import { ruleNamed, type RuleName } from "../../src/rules/index.js";
import { LibreOfficeSheet } from "../support/libreOffice.js";
import { needs } from "../support/needs.js";
import { RankingBlock, type RankingCase } from "./support/rankingSheet.js";
import {
  argsOf,
  checkJudgements,
  checkScore,
  compare,
  isHalfCent,
  isScorable,
  SheetRow,
  type Check,
} from "./support/ruleSheet.js";
import { ruleCases, type RuleCase } from "./support/ruleArbitrary.js";
import { allRules } from "./support/ruleValues.js";

/**
 * What a real office program calculates from the native formulas: rankings in all their kinds, half cents, and
 * random answers to every other rule. All of it is one sheet, calculated once.
 */
const seed = 20_200_101;
const number = (figure: string) => Fraction.parse(figure);
const rate = { per: "0.1", full: "6", steps: "whole", step: "0.1", from: "100" };

const halfCents: readonly (readonly [string, RuleName, RuleCase, string])[] = [
  [
    "1 − 0.025 × 39 = 0.025",
    "deduct",
    { inputs: { count: number("39") }, params: { per: "0.025", full: "1" } },
    "0.03",
  ],
  [
    "1 − 0.005 × 199 = 0.005",
    "deduct",
    { inputs: { count: number("199") }, params: { per: "0.005", full: "1" } },
    "0.01",
  ],
  ["2 − 0.045 × 7 = 1.685", "deduct", { inputs: { count: number("7") }, params: { per: "0.045", full: "2" } }, "1.69"],
  [
    "2.01 × 1/2 = 1.005",
    "proportion",
    { inputs: { numerator: number("1"), denominator: number("2") }, params: { full: "2.01" } },
    "1.01",
  ],
  [
    "5 × 201/1000 = 1.005",
    "proportion",
    { inputs: { numerator: number("201"), denominator: number("1000") }, params: { full: "5" } },
    "1.01",
  ],
  [
    "3 × 71/200 = 1.065",
    "proportion",
    { inputs: { numerator: number("71"), denominator: number("200") }, params: { full: "3" } },
    "1.07",
  ],
  [
    "71 of 100: exactly 29 points",
    "rateDrop",
    { inputs: { numerator: number("71"), denominator: number("100") }, params: { ...rate, full: "3", step: "1" } },
    "0.10",
  ],
  [
    "189 of 200: exactly 55 steps of 0.1",
    "rateDrop",
    { inputs: { numerator: number("189"), denominator: number("200") }, params: rate },
    "0.50",
  ],
];

/** Few values, so that there are ties; zeros; two ratios that differ by one in 10^12; what is no answer. */
const whole = fc.integer({ min: 0, max: 4 });
const part = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(whole, whole).map(([a, b]) => ({ part: Math.min(a, b), whole: Math.max(a, b) })) },
  fc.constantFrom(
    { part: 999_982, whole: 999_983 },
    { part: 999_981, whole: 999_982 },
    { part: 1, whole: 3 },
    { part: 333_333, whole: 999_999 },
  ),
);
const answer = {
  value: fc.oneof(
    whole.map((value) => ({ value })),
    fc.constantFrom({ value: "0.1" }, { value: "0.3" }, { value: "2.25" }),
  ),
  ratio: part,
  split: fc.record({ total: whole, added: fc.integer({ min: 0, max: 9 }) }),
};
const orNone = (given: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 9, arbitrary: given },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ notApplicable: true }, undefined, {
        value: -1,
        part: 2,
        whole: 1,
        total: -1,
        added: 0,
      }),
    },
  );
const department = fc
  .tuple(
    orNone(answer.value),
    orNone(answer.ratio),
    orNone(answer.split),
    orNone(answer.value),
    orNone(answer.ratio),
    orNone(answer.split),
  )
  .map((answers) =>
    Object.fromEntries(
      answers.flatMap((given, at) => (given === undefined ? [] : [[`1.${at + 1}`, fitting(given, at)]])),
    ),
  );

/** An answer has the inputs of its item only. */
function fitting(given: unknown, at: number): unknown {
  const names = [["value"], ["part", "whole"], ["total", "added"]][at % 3] ?? [];
  return Object.fromEntries(
    Object.entries(given as object).filter(([name]) => name === "notApplicable" || names.includes(name)),
  );
}

const methods = ["linear", "toZero", "bands", "relative"];
const ties = ["best", "mean", "dense"];
const sizes = [1, 2, 3, 5, 8, 12];
const rankings: readonly (readonly [string, RankingCase])[] = methods.flatMap((method, m) =>
  ties.flatMap((tie, t) =>
    sizes.map((size, s): [string, RankingCase] => {
      const [departments = []] = fc.sample(fc.array(department, { minLength: size, maxLength: size }), {
        seed: seed + m * 100 + t * 10 + s,
        numRuns: 1,
      });
      return [`${method}, ${tie}, n = ${size}`, { method, ties: tie, departments }];
    }),
  ),
);
/** All values equal; all 0; nobody with a value. */
const allAlike = (value: number) =>
  Array.from({ length: 3 }, () => ({
    "1.1": { value },
    "1.2": { part: value, whole: value },
    "1.3": { total: value, added: value },
    "1.4": { value },
    "1.5": { part: value, whole: value },
    "1.6": { total: value, added: value },
  }));
const near = [
  [999_982, 999_983],
  [999_981, 999_982],
  [1, 3],
  [333_333, 999_999],
].map(([a, b]) => ({ "1.2": { part: a, whole: b }, "1.5": { part: a, whole: b } }));
const special: readonly (readonly [string, RankingCase])[] = methods.flatMap((method) =>
  ties.flatMap((tie): [string, RankingCase][] => [
    [`${method}, ${tie}, all equal`, { method, ties: tie, departments: allAlike(7) }],
    [`${method}, ${tie}, all 0`, { method, ties: tie, departments: allAlike(0) }],
    [`${method}, ${tie}, near-ties`, { method, ties: tie, departments: near }],
    [`${method}, ${tie}, nobody`, { method, ties: tie, departments: [{}, {}] }],
  ]),
);

needs("libreoffice")("calculated by LibreOffice", () => {
  const sheet = new LibreOfficeSheet();
  let next = 1;
  const row = () => new SheetRow(sheet, next++);

  const boundaries = halfCents.map(([title, name, given, score]) => {
    const [rule, line] = [ruleNamed(name), row()];
    return [title, score, checkScore(rule, line, argsOf(line, given))] as const;
  });
  let met = 0;
  const random = allRules
    .filter(([, rule]) => rule.metrics === undefined)
    .map(([name, rule]): [string, readonly Check[]] => [
      name,
      fc.sample(ruleCases(rule), { seed, numRuns: 60 }).flatMap((given) => {
        const line = row();
        const args = argsOf(line, given);
        const judged = checkJudgements(rule, line, args);
        if (!isScorable(rule, args)) return judged;
        if (isHalfCent(rule, args)) met += 1;
        return [...judged, checkScore(rule, line, args)];
      }),
    ]);
  const blocks = [...rankings, ...special].map(([title, given]) => {
    const block = new RankingBlock(title, next, given);
    next += block.height;
    block.write(sheet);
    return block;
  });

  beforeAll(() => sheet.calculate());

  test.each(boundaries)("%s is printed %s", (_, score, check) => {
    expect(check.expected).toBe(score);
    compare(sheet, [check]);
  });

  test.each(random)("%s: random answers score the same", (_, checks) => {
    expect(checks.length).toBeGreaterThan(30);
    compare(sheet, checks);
  });

  test("half cents were among the random answers as well", () => expect(met).toBeGreaterThan(0));

  test.each(methods.flatMap((method) => ties.map((tie) => [method, tie])))("rankings by %s, ties %s", (method, tie) => {
    const own = blocks.filter(({ title }) => title.startsWith(`${method}, ${tie},`));
    expect(own).toHaveLength(sizes.length + 4);
    expect(own.flatMap((block) => block.differences(sheet))).toEqual([]);
  });

  test("the rankings had ties, places of all kinds and items without a score", () => {
    const all = (key: string) => blocks.flatMap((block) => block.values(key));
    const [first] = rankingScheme.items;
    const places = all(keyOf.metricPlace(first?.code ?? "", "value"));
    expect(places).toEqual(expect.arrayContaining(["1", "2", "2.5", "3.5", "5"]));
    const nearTied = blocks.filter(({ title }) => /(best|mean|dense), near-ties$/.test(title));
    expect(nearTied.map((block) => block.values(keyOf.metricPlace("1.2", "ratio")).join(" "))).toEqual(
      methods.flatMap(() => ["1 2 3 3", "1 2 3.5 3.5", "1 2 3 3"]),
    );
    expect(all(keyOf.outcome("1.2"))).toEqual(expect.arrayContaining(["计分", "未填", "不适用", "无效"]));
    expect(new Set(all(keyOf.score("1.3"))).size).toBeGreaterThan(30);
  });
});
