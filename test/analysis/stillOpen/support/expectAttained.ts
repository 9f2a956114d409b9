import { expect } from "@jest/globals";
import { readAnswersFile } from "../../../../src/engine/answers/answersFile.js";
import { assess } from "../../../../src/engine/assess/assess.js";
import { stillOpen } from "../../../../src/analysis/stillOpen/stillOpen.js";
import type { Fraction as Exact } from "../../../../src/exact/fraction.js";
import { assess as assessed } from "../../../oracle/assess.js";
import { compare, decimal, fraction, type Fraction } from "../../../oracle/fraction.js";
import { randomAssessment } from "../../../oracle/generate.js";
import { items } from "../../../oracle/items.js";
import type { AnswersJson } from "../../../oracle/json.js";
import { Random } from "../../../oracle/random.js";
import { countRuns } from "../../../support/propertyRuns.js";
import { scheme } from "../../support/assessed.js";
import { everyCompletion, possibleAnswers, type OpenCell } from "./everyCompletion.js";

/** What came of a department in all completions. */
interface Seen {
  totals: readonly Fraction[];
  places: readonly number[];
  hadNone: boolean;
}

/** One to three items of departments that are assessed; so few answers that all completions can be looked at. */
function someCells(random: Random, answers: AnswersJson, most: number): readonly OpenCell[] {
  const codes = answers.departments.filter(({ assessed: is }) => is !== false).map(({ code }) => code);
  if (codes.length === 0) return [];
  // the ranked, the grouped and the vetoes are few among all, and are what is hard
  const hard = items.filter(
    ({ rule, group }) => rule === "rank" || rule === "veto" || rule === "findings" || group !== undefined,
  );
  const cells: OpenCell[] = [];
  let count = 1;
  const item = random.pick(random.chance(0.6) ? hard : items);
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    // the same item of two departments, or another
    const next = random.chance(0.4) ? item : random.pick(random.chance(0.6) ? hard : items);
    const cell = { department: random.pick(codes), item: next.code };
    const size = possibleAnswers(next, answers, cell.department).length;
    if (count * size > most || cells.some((each) => each.department === cell.department && each.item === cell.item))
      continue;
    count *= size;
    cells.push(cell);
  }
  return cells;
}

/**
 * Intervals contain every completion, and an end that is marked as attained is: by an independent calculator, which
 * looks at each of them.
 *
 * @returns the share of the ends that are attained, and the share of these that are marked
 */
export async function expectAttained(seeds: readonly number[], most: number): Promise<void> {
  let [reached, marked] = [0, 0];
  for (const seed of seeds) {
    const answers = randomAssessment(30_000 + seed, {
      departments: 1 + (seed % 12),
      invalidRate: seed % 4 === 0 ? 0.2 : 0,
    });
    const cells = someCells(new Random(seed), answers, most);
    const seen = new Map<string, Seen>();
    for (const completion of everyCompletion(answers, cells))
      for (const { code, total, place } of assessed(completion).departments) {
        const { totals = [], places = [], hadNone = false } = seen.get(code) ?? {};
        countRuns();
        seen.set(code, {
          totals: total === null ? totals : ends([...totals, decimal(total)], compare),
          places: place === null ? places : ends([...places, place], (a, b) => a - b),
          hadNone: hadNone || total === null,
        });
      }
    const assessment = assess(scheme, readAnswersFile(scheme, answers));
    const open = new Map(
      answers.departments.map(({ code }) => [
        code,
        new Set(
          scheme.items.filter((item) => cells.some((each) => each.department === code && each.item === item.code)),
        ),
      ]),
    );
    for (const { code, totals, places, mayHaveNone, settled } of (await stillOpen(assessment, open))?.departments ??
      []) {
      const all = seen.get(code);
      if (!all) throw new Error(`nothing was seen of ${code}`);
      const [lowest, highest] = all.totals;
      const [best, worst] = all.places;
      const about = { seed, cells, code, parameters: answers.parameters };
      if (all.hadNone) expect({ ...about, mayHaveNone }).toEqual({ ...about, mayHaveNone: true });
      expect({ ...about, none: totals === null && lowest !== undefined }).toEqual({ ...about, none: false });
      if (totals && lowest && highest) {
        const [low, high] = [own(totals.low), own(totals.high)];
        expect({ ...about, low: compare(low, lowest) <= 0, high: compare(highest, high) <= 0 }).toEqual({ ...about, low: true, high: true }); // prettier-ignore
        if (totals.isLowAttained) expect({ ...about, low: told(low) }).toEqual({ ...about, low: told(lowest) });
        if (totals.isHighAttained) expect({ ...about, high: told(high) }).toEqual({ ...about, high: told(highest) });
        reached += (compare(low, lowest) === 0 ? 1 : 0) + (compare(high, highest) === 0 ? 1 : 0);
        marked += (totals.isLowAttained ? 1 : 0) + (totals.isHighAttained ? 1 : 0);
      }
      if (places && best !== undefined && worst !== undefined) {
        expect({ ...about, low: places.low <= best, high: worst <= places.high }).toEqual({ ...about, low: true, high: true }); // prettier-ignore
        if (places.isLowAttained) expect({ ...about, low: places.low }).toEqual({ ...about, low: best });
        if (places.isHighAttained) expect({ ...about, high: places.high }).toEqual({ ...about, high: worst });
        if (settled) expect({ ...about, best, worst, none: all.hadNone }).toEqual({ ...about, best: places.low, worst: places.low, none: false }); // prettier-ignore
      }
    }
  }
  // few that come about are not known to
  expect(marked / Math.max(1, reached)).toBeGreaterThan(0.8);
}

/** Workers cannot hand on a BigInt. */
const told = ({ top, bottom }: Fraction): string => `${top}/${bottom}`;
const own = ({ numerator, denominator }: Exact): Fraction => fraction(numerator, denominator);

/** The least and the greatest. */
function ends<Value>(values: readonly Value[], order: (a: Value, b: Value) => number): readonly Value[] {
  const sorted = [...values].sort(order);
  return [sorted[0] as Value, sorted.at(-1) as Value];
}
