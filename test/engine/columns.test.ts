import { assess, columnsOf } from "../../src/engine/assess/assess.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { assessColumns } from "../../src/engine/assess/assessColumns.js";
import { assessExactly } from "./support/assessExactly.js";
import type { Answers } from "../../src/engine/answers/answers.js";
import { tableOf } from "../../src/engine/answers/answerTable.js";
import { answersOf } from "../../src/engine/answers/officeRecord.js";
import { Fraction } from "../../src/exact/fraction.js";
import type { Scalar } from "../../src/formula/value.js";
import { sampleRecord } from "../../src/sample/sampleRecord.js";
import type { Scheme } from "../../src/scheme/scheme.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import { everyRuleScheme } from "../rules/support/everyRule.js";
import { countRuns } from "../support/propertyRuns.js";
import { seedOffset } from "../support/seedOffset.js";
import { nastyAnswers } from "./support/nastyAnswers.js";

const scheme = buildScheme(scheme2020);
/** For a longer run: SCOREBOOK_COLUMNS=100000 (departments). */
const departments = Number(process.env["SCOREBOOK_COLUMNS"] ?? 400);
const size = 20;

const same = (a: Scalar, b: Scalar): boolean =>
  a instanceof Fraction && b instanceof Fraction ? a.equals(b) : String(a) === String(b) && typeof a === typeof b;

function differences(of: Scheme, answers: Answers) {
  countRuns(answers.departments.length);
  const assessment = assess(of, answers);
  const exact = assessExactly(of, answers);
  const { exactCells } = columnsOf(assessment).results;
  const found = assessment.departments.flatMap((department, row) =>
    modelOf(of).cells.flatMap(({ key }) => {
      const [columns, wanted] = [department.valueOf(key), exact[row]?.get(key) ?? null];
      return same(columns, wanted) ? [] : [{ key, row, columns: String(columns), exact: String(wanted) }];
    }),
  );
  return { found, exactCells };
}

test("every cell of every department is what the exact evaluator says, whatever stands in the answers", () => {
  let exactly = 0;
  for (let seed = 0; seed * size < departments; seed += 1) {
    const { found, exactCells } = differences(scheme, nastyAnswers(scheme, seed + seedOffset, size));
    expect({ seed, found: found.slice(0, 3) }).toEqual({ seed, found: [] });
    exactly += exactCells;
  }
  // numbers of 15 digits, thirds and errors went to the exact evaluator, and few others
  expect(exactly).toBeGreaterThan(0);
  expect(exactly / (departments * modelOf(scheme).cells.length)).toBeLessThan(0.1);
}, 3_600_000);

test("answers as departments give them never need the exact evaluator", () => {
  const answers = answersOf(scheme, sampleRecord(scheme, { departments: 60, seed: 7 }));
  expect(differences(scheme, answers)).toEqual({ found: [], exactCells: 0 });
});

test("the same of every rule there is, under each way of sharing out what does not apply", () => {
  for (const [seed, way] of ["equal", "rescale", "full"].entries()) {
    const nasty = nastyAnswers(everyRuleScheme, seed + seedOffset, size);
    const answers = { ...nasty, parameters: new Map([...nasty.parameters, ["notApplicable", way]]) };
    const { found } = differences(everyRuleScheme, answers);
    expect({ way, found: found.slice(0, 3) }).toEqual({ way, found: [] });
  }
  const usual = answersOf(everyRuleScheme, sampleRecord(everyRuleScheme, { departments: 20, seed: 7 }));
  expect(differences(everyRuleScheme, usual).found).toEqual([]);
});

test("a table of answers has the scores, grades and places of the assessment", () => {
  for (const seed of [3, 4, 5, 11, 12]) {
    const answers = nastyAnswers(scheme, seed, 30);
    const assessment = assess(scheme, answers);
    const batch = assessColumns(tableOf(scheme, answers), answers.parameters);
    const [totals, places] = [batch.points("total"), batch.places()];
    assessment.departments.forEach((department, row) => {
      for (const key of [
        "1.score",
        "2.score",
        "1.1.1.2.score",
        "1.2.3.1.score",
        "2.4.3.score",
        "pool.score",
        "total.grade",
      ])
        expect(same(batch.valueOf(key, row), department.valueOf(key))).toBe(true);
      const [total, place] = [department.valueOf("total.score"), department.valueOf("total.place")];
      expect(totals[row]).toBe(total instanceof Fraction ? total.toNumber() : NaN);
      expect(places[row]).toBe(place instanceof Fraction ? place.toNumber() : 0);
    });
  }
});
