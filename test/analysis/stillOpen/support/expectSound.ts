import { expect } from "@jest/globals";
import { assess } from "../../../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../../../src/engine/answers/answersFile.js";
import { Fraction } from "../../../../src/exact/fraction.js";
import { openItems, type Ticked } from "../../../../src/analysis/stillOpen/openItems.js";
import { stillOpen, type OpenDepartment } from "../../../../src/analysis/stillOpen/stillOpen.js";
import { assess as assessed } from "../../../oracle/assess.js";
import { randomAssessment } from "../../../oracle/generate.js";
import { items } from "../../../oracle/items.js";
import type { AnswersJson } from "../../../oracle/json.js";
import { Random } from "../../../oracle/random.js";
import { validAnswer, validVeto } from "../../../oracle/randomAnswer.js";
import { countRuns } from "../../../support/propertyRuns.js";
import { scheme } from "../../support/assessed.js";

type Open = readonly Required<Ticked>[];

async function possible(answers: AnswersJson, ticked: Open): Promise<ReadonlyMap<string, OpenDepartment>> {
  const assessment = assess(scheme, readAnswersFile(scheme, answers));
  const codes = new Set(answers.departments.map(({ code }) => code));
  // only what is ticked is open: every form came in, and ratings that are blank are ticked or not
  const open = new Map([...openItems(assessment, ticked, codes)].map(([code, all]) => [
    code,
    new Set([...all].filter((item) => ticked.some((each) => each.department === code && each.item === item.code))),
  ])); // prettier-ignore
  const found = await stillOpen(assessment, open);
  return new Map(found?.departments.map((department) => [department.code, department]));
}

/** Each ticked item answered validly, left blank, or not applicable. */
function completed(random: Random, answers: AnswersJson, ticked: Open): AnswersJson {
  const departments = answers.departments.map((department) => {
    const own: Record<string, unknown> = { ...department.answers };
    for (const { item: code } of ticked.filter((each) => each.department === department.code)) {
      const item = items.find((each) => each.code === code);
      if (!item) throw new Error(`no item ${code}`);
      delete own[code];
      if (random.chance(0.15)) continue;
      if (item.rule === "veto") own[code] = validVeto(random, random.chance(0.5));
      else own[code] = random.chance(0.15) ? { notApplicable: true } : validAnswer(random, item);
    }
    return { ...department, answers: own };
  });
  return { ...answers, departments };
}

const isInside = <Value>(value: Value, low: Value, high: Value, compare: (a: Value, b: Value) => number): boolean =>
  compare(low, value) <= 0 && compare(value, high) <= 0;

/** No completion lies outside, some ends come about, and filling in never widens. */
export async function expectSound(seeds: readonly number[], departments: number, completions: number): Promise<void> {
  let [ends, marked] = [0, 0];
  for (const seed of seeds) {
    const random = new Random(seed);
    const answers = randomAssessment(9_000 + seed, {
      departments: 2 + (seed % (departments - 1)),
      invalidRate: seed % 3 === 0 ? 0.2 : 0,
    });
    const assessedOnes = answers.departments.filter((department) => department.assessed !== false);
    const ticked = assessedOnes.flatMap(({ code }) =>
      random.chance(0.3)
        ? []
        : items.filter(() => random.chance(0.08)).map((item) => ({ department: code, item: item.code })),
    );
    const before = await possible(answers, ticked);
    for (let run = 0; run < completions; run += 1) {
      countRuns();
      const completion = completed(random, answers, ticked);
      for (const { code, total, place } of assessed(completion).departments) {
        const found = before.get(code);
        const told = JSON.stringify(
          { seed, run, code, total, place, found, parameters: answers.parameters },
          (_, value: unknown) => (value instanceof Fraction ? value.toString() : value),
        );
        if (total === null) expect([told, found?.mayHaveNone]).toEqual([told, true]);
        else {
          const { low, high } = found?.totals ?? { low: Fraction.one, high: Fraction.zero };
          expect([told, isInside(Fraction.parse(total), low, high, (a, b) => a.compare(b))]).toEqual([told, true]);
        }
        if (place !== null) {
          const { low, high } = found?.places ?? { low: 1, high: 0 };
          expect([told, isInside(place, low, high, (a, b) => a - b)]).toEqual([told, true]);
        }
      }
      if (run > 0) continue;
      // some of it comes in
      const closed = ticked.filter(() => random.chance(0.5));
      const later = completed(random, answers, closed);
      const after = await possible(
        later,
        ticked.filter((each) => !closed.includes(each)),
      );
      for (const [code, { totals, places, mayHaveNone, settled }] of after) {
        const was = before.get(code);
        // what could not be cannot come to be, and what was settled stays so
        if (was?.totals === null) expect(totals).toBeNull();
        if (was?.places === null) expect(places).toBeNull();
        if (was?.mayHaveNone === false) expect(mayHaveNone).toBe(false);
        if (was?.settled === true) expect([settled, places?.low]).toEqual([true, was.places?.low]);
        if (totals && was?.totals) {
          expect(totals.low.compare(was.totals.low)).toBeGreaterThanOrEqual(0);
          expect(totals.high.compare(was.totals.high)).toBeLessThanOrEqual(0);
        }
        if (places && was?.places) {
          expect(places.low).toBeGreaterThanOrEqual(was.places.low);
          expect(places.high).toBeLessThanOrEqual(was.places.high);
        }
      }
    }
    for (const { totals } of before.values()) {
      ends += 2;
      marked += (totals?.isLowAttained ? 1 : 0) + (totals?.isHighAttained ? 1 : 0);
    }
  }
  expect(marked).toBeGreaterThan(ends / 4);
}
