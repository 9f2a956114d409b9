import fc from "fast-check";
import { lossBalance } from "../../src/analysis/lossBalance.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, type Assessment } from "../../src/engine/assess/assess.js";
import { answersWith } from "../../src/engine/answers/answersWith.js";
import { reassess } from "../../src/engine/assess/reassess.js";
import { explain } from "../../src/engine/explain/explain.js";
import { lostPoints } from "../../src/engine/explain/losses.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { Fraction } from "../../src/exact/fraction.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { fraction, type Fraction as Expected } from "../oracle/fraction.js";
import {
  answersFileOf,
  departmentsOf,
  schemeOf,
  totalShape,
  type DepartmentShape,
  type TotalShape,
} from "./support/randomTotal.js";
import { expectedOf } from "./support/totalReference.js";

const shapeAndDepartments = totalShape.chain((shape) =>
  departmentsOf(shape).map((departments) => ({ shape, departments })),
);

function assessed(
  shape: TotalShape,
  departments: readonly DepartmentShape[],
  parameters: Readonly<Record<string, unknown>> = {},
): Assessment {
  const scheme = buildScheme(schemeOf(shape));
  return assess(scheme, readAnswersFile(scheme, answersFileOf(shape, departments, parameters)));
}

const shown = (value: Expected): Fraction => Fraction.of(value.top, value.bottom);

test("a total of any shape is what its definition says in words", () => {
  fc.assert(
    fc.property(shapeAndDepartments, ({ shape, departments }) => {
      const assessment = assessed(shape, departments);
      assessment.departments.forEach((department, at) => {
        const given = departments[at];
        if (!given) throw new Error("no department");
        const { total, vetoed, failed } = expectedOf(shape, given);
        expect([keyOf.total, keyOf.vetoed, keyOf.grade].map((key) => String(department.valueOf(key)))).toEqual([
          total === null ? "" : String(shown(total)),
          String(vetoed),
          failed ? "不合格" : "",
        ]);
      });
    }),
    { numRuns: 120 },
  );
});

test("its explanation comes to the same by its own arithmetic, and losses add up to it but for rounding", () => {
  fc.assert(
    fc.property(shapeAndDepartments, ({ shape: drawn, departments }) => {
      // marks have two decimals: nothing is rounded but what is printed
      const shape = { ...drawn, decimals: 4 };
      const assessment = assessed(shape, departments);
      assessment.departments.forEach((department, at) => {
        const given = departments[at];
        if (!given) throw new Error("no department");
        const { exact, total } = expectedOf(shape, given);
        const { sentence, score } = explain(assessment, department, "total");
        const balance = lossBalance(assessment, department, lostPoints(assessment, department));
        if (exact === null || total === null) {
          expect([score, balance]).toEqual([null, null]);
          expect(sentence).toContain("没有得分");
          return;
        }
        const result = `得 ${shown(total).toFixed(4)} 分`;
        const isExact = shown(exact).equals(shown(total));
        expect(sentence).toContain(shape.rounding === "items" ? result : `，${isExact ? "" : "四舍五入"}${result}`);
        const lines = lostPoints(assessment, department).length + 6;
        const rounding = balance?.rounding.toNumber() ?? NaN;
        expect(Math.abs(rounding)).toBeLessThanOrEqual(lines * 0.00005);
      });
    }),
    { numRuns: 80 },
  );
});

test("after one mark is changed all figures are as if all had been assessed anew", () => {
  fc.assert(
    fc.property(shapeAndDepartments, fc.nat(), ({ shape, departments }, seed) => {
      const before = assessed(shape, departments);
      const keys = before.scheme.items.flatMap(({ inputs }) => inputs.flatMap((input) => input.keys));
      const key = keys[seed % keys.length] ?? "";
      const changes = [{ department: 0, key, value: Fraction.of(seed % 7) }];
      const all = ({ departments: those, model }: Assessment) =>
        those.map(({ valueOf }) => model.cells.map((cell) => `${cell.key} ${String(valueOf(cell.key))}`));
      expect(all(reassess(before, changes))).toEqual(all(assess(before.scheme, answersWith(before, changes))));
    }),
    { numRuns: 40 },
  );
});

test("a share that is set leaves the rest to another part, and nothing above the whole is counted", () => {
  const section = { role: "pool", full: 100, points: 3, optional: false, extra: 0, subtracts: 0, veto: false } as const;
  const shape: TotalShape = {
    sections: [0, 1, 2].map(() => ({ ...section, limit: null, above: null })),
    shares: [{ parameter: 50 }, 30, "rest"],
    poolPoints: 100,
    absent: null,
    most: null,
    failBelow: null,
    veto: null,
    decimals: 2,
    rounding: "items",
    bonusOver100: true,
  };
  const marks = (...given: readonly (number | null)[]): DepartmentShape => ({
    sections: given.map((mark) => ({
      applies: mark !== null,
      mark: mark === null ? null : mark * 100,
      extra: null,
      subtracts: null,
      veto: false,
    })),
  });
  const departments = [marks(60, 70, 80), marks(60, null, 80), marks(null, null, 80), marks(60, 70, null)];
  const totals = (share: string) =>
    assessed(shape, departments, { share }).departments.map(({ valueOf }) => String(valueOf(keyOf.total)));
  expect(totals("0.1")).toEqual(["75", "77.14", "80", "67.5"]);
  expect(totals("0.7")).toEqual(["63", "60", "80", "63"]);
  expect(totals("0.71")).toEqual(["#N/A", "#N/A", "#N/A", "#N/A"]);
  const refused = assessed(shape, departments, { share: "0.71" });
  const [first] = refused.departments;
  if (!first) throw new Error("no department");
  expect(explain(refused, first, "total").sentence).toContain("所占比例合计超过 100%");
  const expected = expectedOf(shape, marks(60, null, 80), fraction(1, 10));
  expect(expected.total && String(shown(expected.total))).toBe("77.14");
});
