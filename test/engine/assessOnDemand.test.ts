import { expect, test } from "@jest/globals";
import { assessExactly } from "./support/assessExactly.js";
import { assessOnDemand } from "../../src/engine/assess/assessOnDemand.js";
import { assess } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { invalidAnswers, reasonWords } from "../../src/engine/answers/problems.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { Scalar } from "../../src/formula/value.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { nastyAnswers } from "./support/nastyAnswers.js";

const scheme = buildScheme(scheme2020);
const shown = (value: Scalar): string => (value instanceof Fraction ? value.toString() : JSON.stringify(String(value)));

test.each([1, 2, 3, 4, 5, 6])(
  "in whatever order figures are asked for, they are what the exact evaluator says (%d)",
  (seed) => {
    const answers = nastyAnswers(scheme, seed, 15);
    const exact = assessExactly(scheme, answers);
    const keys = modelOf(scheme).cells.map(({ key }) => key);
    for (const order of [keys, [...keys].reverse(), keys.filter((_, at) => at % 7 === seed)]) {
      const { departments } = assessOnDemand(scheme, answers);
      const wrong = [...departments.entries()]
        .reverse()
        .flatMap(([row, { valueOf }]) =>
          order.flatMap((key) =>
            shown(valueOf(key)) === shown(exact[row]?.get(key) ?? null)
              ? []
              : [{ key, row, found: shown(valueOf(key)) }],
          ),
        );
      expect(wrong.slice(0, 3)).toEqual([]);
    }
  },
);

test("the invalid answers and their reasons are those of the whole assessment", () => {
  for (const seed of [11, 12, 13]) {
    const answers = nastyAnswers(scheme, seed, 20);
    const [whole, some] = [assess(scheme, answers), assessOnDemand(scheme, answers)];
    expect(invalidAnswers(some)).toEqual(invalidAnswers(whole));
    whole.departments.forEach((department, row) => {
      const other = some.departments[row];
      for (const item of scheme.items)
        if (other) expect(reasonWords(some, other, item)).toEqual(reasonWords(whole, department, item));
    });
    expect(some.decimals).toBe(whole.decimals);
  }
});

test("an answer that bears the key of a figure is no figure", () => {
  const [first, ...others] = nastyAnswers(scheme, 1, 2).departments;
  if (!first) throw new TypeError("no department");
  const forged = { ...first, cells: new Map<string, Scalar>([...first.cells, ["total.score", Fraction.of(100)]]) };
  const { parameters } = nastyAnswers(scheme, 1, 2);
  const [one] = assessOnDemand(scheme, { parameters, departments: [forged, ...others] }).departments;
  const [two] = assessOnDemand(scheme, { parameters, departments: [first, ...others] }).departments;
  expect(shown(one?.valueOf("total.score") ?? null)).toBe(shown(two?.valueOf("total.score") ?? null));
});
