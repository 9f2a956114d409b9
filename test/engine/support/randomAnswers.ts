import fc from "fast-check";
import { items2020, type AnswersOf } from "../../cases/support/department.js";
import type { Item } from "../../../src/scheme/scheme.js";

/** A valid answer to an item, from few values, so that departments tie. */
export function answerTo(item: Item): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const count = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constant(0));
  const ordered = (part: string, whole: string) =>
    fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 4 }))
      .map(([some, rest]) => ({ [part]: some, [whole]: some + rest }));
  const [first = "", second = ""] = item.inputs.map(({ name }) => name);
  const full = item.full?.toNumber() ?? 0;
  const mark = fc.integer({ min: 0, max: full * 100 }).map((cents) => (cents / 100).toFixed(2));
  const rule: string = item.definition.rule;
  switch (rule) {
    case "deduct":
    case "timesInGroup":
      return fc.record({ [first]: count });
    case "onceInGroup":
    case "gate":
      return fc.record({ [first]: fc.boolean() });
    case "rateDrop":
    case "proportion":
    case "rankRatio":
      return ordered(first, second);
    case "rankSplit":
      return fc.record({ [first]: count, [second]: count });
    case "rankValue":
      return fc.record({ [first]: fc.oneof(count, mark) });
    case "rating":
      return fc.record({ rating: mark });
    case "ratingWithMinimum":
      return fc.record({ rating: mark, times: fc.integer({ min: 0, max: 5 }) });
    case "findings":
      return fc.record({
        findings: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 7, maxLength: 7 }),
        matters: fc.constant(20),
        mattersLacking4: fc.integer({ min: 0, max: 4 }),
      });
    case "deadline":
      return fc.record({ published: fc.constantFrom("2021-01-01", "2021-01-10", "2021-01-11", null) });
    case "veto":
      return fc.record({ veto: fc.boolean(), reason: fc.constant("停用") });
    case "bonus":
      return fc.record({ points: fc.integer({ min: 0, max: 1200 }).map((cents) => (cents / 100).toFixed(2)) });
    default:
      throw new TypeError(`no random answers are known for ${item.code}: add them here`);
  }
}

export interface RandomDepartment {
  readonly answers: AnswersOf;
  readonly sectionsNotApplicable: readonly string[];
}

/** Departments with everything: blanks, 不适用, vetoes, missing sections. Nothing is invalid. */
export const departments: fc.Arbitrary<RandomDepartment> = fc.record({
  answers: fc
    .tuple(
      ...items2020.map((item) => fc.tuple(fc.constant(item.code), answerTo(item), fc.integer({ min: 0, max: 99 }))),
    )
    .map((answers) =>
      Object.fromEntries(
        answers.flatMap(([code, answer, chance]): [string, unknown][] => {
          const isVeto = code.endsWith(".0");
          if (isVeto ? chance >= 12 : chance >= 92) return [];
          return [[code, !isVeto && chance >= 85 ? { notApplicable: true } : answer]];
        }),
      ),
    ),
  sectionsNotApplicable: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.constantFrom(["2"], ["3"], ["2", "3"])),
});

export const parameters = fc.record({
  rankMethod: fc.constantFrom("linear", "toZero", "bands", "relative"),
  ties: fc.constantFrom("best", "mean", "dense"),
  rateSteps: fc.constantFrom("whole", "proRata"),
  datasetSplit: fc.constantFrom("0.5", "0", "1", "0.7"),
  siteShare: fc.constantFrom("0.65", "0", "1", "0.5"),
  bonusOver100: fc.boolean(),
  notApplicable: fc.constantFrom("full", "rescale"),
  rounding: fc.constantFrom("items", "final"),
  decimals: fc.constantFrom(1, 2, 3, 4),
});
