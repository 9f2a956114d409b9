import fc from "fast-check";
import { FormulaError, isArray } from "../../src/formula/value.js";
import { IronCalcSheet } from "../support/ironcalc.js";
import { anyCell, ruleCases } from "./support/ruleArbitrary.js";
import { argsOf, checkJudgements, checkScore, compare, isHalfCent, isScorable, SheetRow } from "./support/ruleSheet.js";
import { allRules } from "./support/ruleValues.js";

/**
 * Every rule, evaluated exactly and as its native formula in a spreadsheet engine that somebody else wrote, on
 * cells that are filled with random inputs and parameters. This engine cannot count in ranges as rankings do, and
 * its ROUND(1.005, 2) is 1.00 where Excel and LibreOffice say 1.01: rankings and half cents are in
 * libreOffice.test.ts.
 */
const seed = 20_200_101;
const runs = 300;
const unranked = allRules.filter(([, rule]) => rule.metrics === undefined);

test("only rankings are left out here", () => {
  expect(allRules.length - unranked.length).toBe(4);
});

describe.each(unranked)("%s", (_, rule) => {
  test(`${runs} random answers score the same in the sheet`, () => {
    const sheet = new IronCalcSheet();
    let scored = 0;
    const checks = fc.sample(ruleCases(rule), { seed, numRuns: runs }).flatMap((one, at) => {
      const row = new SheetRow(sheet, at + 1);
      const args = argsOf(row, one);
      const judged = checkJudgements(rule, row, args);
      if (!isScorable(rule, args) || isHalfCent(rule, args)) return judged;
      scored += 1;
      return [...judged, checkScore(rule, row, args)];
    });
    expect(scored).toBeGreaterThan(runs / 5);
    sheet.calculate();
    compare(sheet, checks);
    sheet.free();
  });

  test("what people type is accepted or refused alike", () => {
    const sheet = new IronCalcSheet();
    const typed = fc.array(anyCell, { minLength: 12, maxLength: 12 });
    const sample = fc.sample(fc.tuple(ruleCases(rule), typed), { seed, numRuns: 120 });
    const checks = sample.flatMap(([{ inputs: good, params }, cells], at) => {
      const row = new SheetRow(sheet, at + 1);
      const inputs = Object.fromEntries(
        Object.entries(rule.inputs).map(([name, type], place) => [
          name,
          type.cells === undefined ? (cells[place] ?? null) : cells.slice(0, [good[name]].flat().length),
        ]),
      );
      return checkJudgements(rule, row, argsOf(row, { inputs, params }));
    });
    expect(checks.length).toBeGreaterThan(0);
    sheet.calculate();
    compare(sheet, checks);
    sheet.free();
  });
});

test("an error in an input cell passes into the score", () => {
  const sheet = new IronCalcSheet();
  // a veto's score is of no use, and whether a day was reached is asked with ISNUMBER, which no error passes
  const passing = unranked.filter(([name]) => name !== "veto" && name !== "deadline");
  const checks = passing.map(([, rule], at) => {
    const row = new SheetRow(sheet, at + 1);
    const [one = { inputs: {}, params: {} }] = fc.sample(ruleCases(rule), { seed, numRuns: 1 });
    const broken = Object.entries(one.inputs).map(([name, good]) => {
      const error = new FormulaError("#N/A");
      return [name, isArray(good) ? good.map(() => error) : error] as const;
    });
    return checkScore(rule, row, argsOf(row, { ...one, inputs: Object.fromEntries(broken) }));
  });
  expect(checks.map(({ expected }) => expected)).toEqual(passing.map(() => "#N/A"));
  sheet.calculate();
  compare(sheet, checks);
  sheet.free();
});
