import { typedText } from "../../src/exact/typedNumber.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { assess, type AssessedDepartment } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import type { ModelRef } from "../../src/engine/model/modelRef.js";
import { Fraction } from "../../src/exact/fraction.js";
import { asBoolean, isArray, type Scalar, type Value } from "../../src/formula/value.js";
import type { Expr } from "../../src/formula/expr.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { randomAssessment } from "../oracle/generate.js";
import { run } from "./support/run.js";

/**
 * A live workbook is the engine's model with our functions in the place of native formulas. Here each such call
 * is made with the doubles that stand in its cells, and must yield the engine's own exact score: over random
 * assessments with all readings, ties, blanks and vetoes.
 */
const scheme = buildScheme(scheme2020);
const seeds = Array.from({ length: 8 }, (_, at) => at + 1);

type RuleCall = Expr & { readonly kind: "rule" };

/** The functions that are called when a cell is calculated: an IF calls only those of its branch. */
function called(expr: Expr, department: AssessedDepartment): readonly RuleCall[] {
  switch (expr.kind) {
    case "rule":
      return [expr];
    case "call": {
      if (expr.fn.name !== "IF") return expr.args.flatMap((arg) => called(arg, department));
      const [condition, then, otherwise] = expr.args;
      if (!condition || !then || !otherwise) return [];
      const value = department.evaluate(condition);
      const holds = isArray(value) ? false : asBoolean(value);
      if (holds !== true && holds !== false) return [];
      return [...called(condition, department), ...called(holds ? then : otherwise, department)];
    }
    default:
      return [];
  }
}

const double = (value: Scalar): unknown => (value instanceof Fraction ? value.toNumber() : (value ?? ""));

/** What Excel hands over for an argument: a range as rows, in the shape that it has in the workbook. */
function handedOver(arg: Expr | null, department: AssessedDepartment): unknown {
  if (arg === null) return null;
  const value: Value = department.evaluate(arg);
  if (!isArray(value)) return double(value);
  const cells = value.map(double);
  const cell = arg.kind === "ref" ? (arg.ref as ModelRef) : null;
  if (cell?.at === "column") return cells.map((one) => [one]);
  if (cell?.at === "parameter" && cell.name === "rankBands")
    return Array.from({ length: 10 }, (_, row) => [cells[2 * row] ?? "", cells[2 * row + 1] ?? ""]);
  return [cells];
}

test("every function called by a live workbook yields the exact score, from the doubles of its cells", () => {
  const counts = new Map<string, number>();
  for (const seed of seeds) {
    const assessment = assess(
      scheme,
      readAnswersFile(scheme, JSON.parse(JSON.stringify(randomAssessment(seed))) as unknown),
    );
    for (const department of assessment.departments)
      for (const { key, expr } of modelOf(scheme).cells)
        for (const { name, args, body } of called(expr, department)) {
          const wanted = department.evaluate(body);
          if (!(wanted instanceof Fraction)) continue;
          const told = { seed, department: department.answers.code, key, name };
          const exact = wanted.toNumber();
          const score = run(name, ...args.map((arg) => handedOver(arg, department)));
          // doubles cannot hold ratios of counts in the hundreds of millions, nor the sum of many ratios, exactly; of such
          // an argument a function takes the 15 digits that Excel shows
          const near =
            typedText(Number(score)) === typedText(exact) ||
            Math.abs(Number(score) - exact) <= Number.EPSILON * Math.max(1, exact);
          const one = wanted.denominator > 1_000_000n && near ? exact : score;
          expect({ ...told, score: one }).toEqual({ ...told, score: exact });
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
  }
  // every function that a live workbook has was called many times
  for (const name of [
    "DEDUCT",
    "RATEDROP",
    "PROPORTION",
    "GATE",
    "RATING",
    "FINDINGS",
    "DEADLINE",
    "BONUS",
    "RANKSCOREOF",
    "WEIGHTEDTOTAL",
  ])
    expect([name, (counts.get(name) ?? 0) > 100]).toEqual([name, true]);
});
