import fc from "fast-check";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess } from "../../src/engine/assess/assess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { ItemDefinition, SchemeDefinition } from "../../src/scheme/definition.js";
import { schemeTree } from "../../src/scheme/schemeTree.js";
import * as oracle from "../oracle/fraction.js";

/**
 * What becomes of the points of what does not apply, at any depth of a section with points on top: from its sentence
 * alone, in the numbers of the oracle.
 */
const item = (code: string, full: string): ItemDefinition => ({
  code,
  name: `第${code}项`,
  full,
  by: "office",
  clause: "条",
  about: "看。",
  evidence: "材料。",
  rule: "rating",
  params: {},
  inputs: { rating: { name: "rating", label: "评分", unit: "分" } },
});

const definition: SchemeDefinition = {
  id: "示例-2031",
  title: "示例",
  parameters: [
    {
      name: "notApplicable",
      kind: "choice",
      meaning: { zh: "不适用的", en: "what does not apply" },
      default: "equal",
      choices: [
        { value: "full", label: "满分" },
        { value: "rescale", label: "按比例" },
        { value: "equal", label: "平均" },
      ],
    },
  ],
  readings: [],
  sections: [
    {
      code: "1",
      name: "全部",
      full: "25",
      clause: "条",
      indicatorDepth: 1,
      levels: [
        { code: "1.1", name: "甲", full: "12" },
        { code: "1.1.1", name: "甲一", full: "7" },
        { code: "1.3", name: "加分", full: "3", extra: true },
      ],
      items: [
        item("1.1.1.1", "3"),
        item("1.1.1.2", "4"),
        item("1.1.2", "5"),
        item("1.2", "13"),
        item("1.4", "0"),
        item("1.3.1", "3"),
      ],
    },
  ],
  final: { full: "25", standing: ["1"] },
};
// an item of no points is refused today; workbooks that carry a scheme of before are scored all the same
const scheme = schemeTree(definition);

interface Branch {
  readonly full: string;
  readonly below: readonly (Branch | string)[];
}
const tree: Branch = {
  full: "25",
  below: [{ full: "12", below: [{ full: "7", below: ["1.1.1.1", "1.1.1.2"] }, "1.1.2"] }, "1.2", "1.4"],
};
const fullOf = (code: string): string => definition.sections[0]?.items.find((each) => each.code === code)?.full ?? "0";

type Marks = Readonly<Record<string, string | null>>;
const cents = (value: oracle.Fraction) => oracle.round(value, 2);

/** Missing points are given to the parts that stand: in proportion to their full marks, or the same to each. */
function expected(node: Branch | string, marks: Marks, way: string): oracle.Fraction | null {
  if (typeof node === "string") {
    const mark = marks[node];
    if (typeof mark === "string") return oracle.decimal(mark);
    return way === "full" ? oracle.decimal(fullOf(node)) : null;
  }
  const parts = node.below.map((child) => ({
    full: oracle.decimal(typeof child === "string" ? fullOf(child) : child.full),
    score: expected(child, marks, way),
  }));
  const standing = parts.flatMap(({ full, score }) => (score === null ? [] : [{ full, score }]));
  const sum = (values: readonly oracle.Fraction[]) => values.reduce(oracle.plus, oracle.zero);
  const worth = sum(standing.map(({ full }) => full));
  if (oracle.isZero(worth)) return null;
  const missing = oracle.minus(oracle.decimal(node.full), worth);
  const able = standing.filter(({ full }) => !oracle.isZero(full));
  const share = oracle.over(missing, oracle.fraction(able.length));
  return cents(
    sum(
      standing.map(({ full, score }) => {
        if (oracle.isZero(full)) return score;
        const now =
          way === "equal"
            ? oracle.plus(full, share)
            : oracle.over(oracle.times(full, oracle.decimal(node.full)), worth);
        return oracle.over(oracle.times(score, now), full);
      }),
    ),
  );
}

const codes = ["1.1.1.1", "1.1.1.2", "1.1.2", "1.2", "1.4", "1.3.1"];
const marksOf = fc.record(
  Object.fromEntries(
    codes.map((code) => [
      code,
      fc.option(
        fc.nat(Number(fullOf(code)) * 20).map((twentieths) => (twentieths / 20).toFixed(2)),
        { nil: null, freq: 2 },
      ),
    ]),
  ),
) as fc.Arbitrary<Marks>;

const assessed = (marks: Marks, way: string) => {
  const answers = Object.fromEntries(
    codes.map((code) => [code, marks[code] === null ? { notApplicable: true } : { rating: marks[code] }]),
  );
  const departments = [{ code: "D1", answers }];
  const file = { scheme: scheme.id, parameters: { notApplicable: way }, departments };
  return assess(scheme, readAnswersFile(scheme, file));
};

test("the points of what does not apply go to the others, and what comes on top stays what it is", () => {
  fc.assert(
    fc.property(marksOf, fc.constantFrom("full", "rescale", "equal"), (marks, way) => {
      const assessment = assessed(marks, way);
      const [department] = assessment.departments;
      if (!department) throw new Error("no department");
      const sum = oracle.plus(
        expected(tree, marks, way) ?? oracle.decimal("25"),
        oracle.decimal(marks["1.3.1"] ?? "0"),
      );
      const score = department.valueOf(keyOf.score("1"));
      expect(String(score)).toBe(Fraction.of(cents(sum).top, cents(sum).bottom).toString());
      for (const code of ["1", "1.1", "1.1.1"])
        expect(explain(assessment, department, code).sentence).not.toMatch(/四舍五入.*四舍五入|undefined|NaN|≈≈/);
    }),
    { numRuns: 400 },
  );
});

test("a sentence shows how points were shared out", () => {
  const marks = { "1.1.1.1": "2.00", "1.1.1.2": null, "1.1.2": "4.00", "1.2": "10.00", "1.4": "0.00", "1.3.1": "1.00" };
  const told = (way: string, code: string, given: Marks = marks) => {
    const assessment = assessed(given, way);
    const [department] = assessment.departments;
    if (!department) throw new Error("no department");
    return explain(assessment, department, code).sentence;
  };
  const above = { ...marks, "1.2": null };
  expect([
    told("equal", "1.1.1"),
    told("rescale", "1.1.1"),
    told("equal", "1", above),
    told("rescale", "1", above),
  ]).toEqual([
    "“第1.1.1.2项”不适用，不计入，其 4 分平均分给其余 1 项，各增加 4.00 分：2.00 × 7 ÷ 3 ≈ 4.6667 分，满分 7 分，四舍五入得 4.67 分；依据：条",
    "“第1.1.1.2项”不适用，不计入；其余项目得 2.00 分（满分 3 分），折算到满分 7 分：2.00 × 7 ÷ 3 ≈ 4.6667 分，四舍五入得 4.67 分；依据：条",
    "“第1.2项”不适用，不计入，其 13 分平均分给其余 1 项，各增加 13.00 分：8.67 × 25 ÷ 12 + 0.00 = 18.0625 分，满分 25 分，另加分 1.00 分，合计 19.0625 分，四舍五入得 19.06 分；依据：条",
    "“第1.2项”不适用，不计入；其余项目得 8.67 + 0.00 = 8.67 分（满分 12 分），折算到满分 25 分：8.67 × 25 ÷ 12 = 18.0625 分，另加分 1.00 分，合计 19.0625 分，四舍五入得 19.06 分；依据：条",
  ]);
});
