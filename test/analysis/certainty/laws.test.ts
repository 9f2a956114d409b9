import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { certainty, type Certainty } from "../../../src/analysis/certainty/certainty.js";
import { openItems } from "../../../src/analysis/stillOpen/openItems.js";
import { stillOpen } from "../../../src/analysis/stillOpen/stillOpen.js";
import { assess } from "../../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../../src/engine/answers/answersFile.js";
import { randomAssessment } from "../../oracle/generate.js";
import type { AnswersJson } from "../../oracle/json.js";
import { Random } from "../../oracle/random.js";
import { scheme } from "../support/assessed.js";
import { comparable } from "./support/comparable.js";
import { someWish } from "./support/ownFactors.js";
import { someChoice } from "./support/someFactors.js";

const seeds = fc.integer({ min: 1, max: 1_000_000 });
const departments = { departments: 4, invalidRate: 0, blankRate: 0.02 };

async function certaintyOf(answers: AnswersJson, choice: Parameters<typeof certainty>[2]): Promise<Certainty> {
  const found = await certainty(scheme, readAnswersFile(scheme, answers), choice);
  if (!found) throw new Error("nobody stopped it");
  return found;
}

/** Other codes and names, the last one first; and the same the other way round. */
function renamed(answers: AnswersJson): {
  readonly answers: AnswersJson;
  readonly before: ReadonlyMap<string, string>;
} {
  const count = answers.departments.length;
  const all = answers.departments.map((each, at) => ({ ...each, code: `N${count - at}`, name: `示例新名${at}` }));
  return {
    answers: { ...answers, departments: all.reverse() },
    before: new Map(answers.departments.map(({ code }, at) => [`N${count - at}`, code])),
  };
}

/** The split of the item 1.2.3.1 by two rankings. */
const split = { reading: 2, parameter: "datasetSplit", item: "1.2.3.1" } as const;

test("a parameter on which no answer rests has weight exactly 0, and moves no range", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const { departments: all, ...rest } = randomAssessment(seed, departments);
      const answers = {
        ...rest,
        departments: all.map((each) => {
          const { [split.item]: _, ...others } = each.answers;
          return { ...each, answers: others };
        }),
      };
      const choice = someChoice(new Random(seed), 2);
      const named = new Map([...(choice.named ?? []), [split.parameter, ["0.2", "0.8"]] as const]);
      const open = new Set([...choice.confirmed].filter((number) => number !== split.reading));
      const found = await certaintyOf(answers, { confirmed: open, named });
      const own = found.factors.find(({ reading }) => reading.number === split.reading);
      expect(own?.weight?.toString()).toBe("0");
      const without = await certaintyOf(answers, { confirmed: new Set([...open, split.reading]), named });
      const ranges = (of: Certainty) =>
        comparable(of).departments.map(({ code, lowest, highest, best, worst }) => [
          code,
          lowest,
          highest,
          best,
          worst,
        ]);
      expect(ranges(found)).toEqual(ranges(without));
    }),
    { numRuns: 4 },
  );
});

test("other codes and names in another order change no range, no count, no weight", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const answers = randomAssessment(seed, departments);
      const choice = someChoice(new Random(seed), 2);
      const { answers: other, before } = renamed(answers);
      const [found, again] = [await certaintyOf(answers, choice), comparable(await certaintyOf(other, choice))];
      const back = again.departments.map((each) => ({ ...each, code: before.get(each.code) ?? "" }));
      // who is whose neighbour among those that are tied follows the order
      const { neighbours: _, ...wanted } = comparable(found);
      const { combinations, weights } = again;
      expect({ combinations, weights, departments: back.sort((a, b) => (a.code < b.code ? -1 : 1)) }).toEqual(wanted);
    }),
    { numRuns: 4 },
  );
});

test("confirming a reading widens no range, and freeing it gives the former ones", async () => {
  await fc.assert(
    fc.asyncProperty(seeds, async (seed) => {
      const answers = randomAssessment(seed, { departments: 1 + (seed % 12) });
      const choice = someWish(new Random(seed), 3);
      const before = await certaintyOf(answers, choice);
      fc.pre(before.sample === null && before.combinations <= 1_000);
      const wide = new Map(before.departments.map((department) => [department.code, department]));
      for (const { reading } of before.factors) {
        const freed = new Set([...(choice.freed ?? [])].filter((number) => number !== reading.number));
        const fixed = { ...choice, freed, confirmed: new Set([...choice.confirmed, reading.number]) };
        const after = await certaintyOf(answers, fixed);
        expect(after.factors.some((each) => each.reading === reading)).toBe(false);
        for (const { code, lowest, highest, best, worst } of after.departments) {
          const was = wide.get(code);
          if (lowest) expect(lowest.compare(was?.lowest ?? lowest)).toBeGreaterThanOrEqual(0);
          if (highest) expect(highest.compare(was?.highest ?? highest)).toBeLessThanOrEqual(0);
          if (best) expect(best.place).toBeGreaterThanOrEqual(was?.best?.place ?? Infinity);
          if (worst) expect(worst.place).toBeLessThanOrEqual(was?.worst?.place ?? 0);
        }
        const again = await certaintyOf(answers, { ...fixed, freed: new Set([...freed, reading.number]) });
        expect(comparable(again)).toEqual(comparable(before));
      }
    }),
    { numRuns: 5 },
  );
});

test("nor do they change what is possible while something is open", async () => {
  const intervals = async (answers: AnswersJson, item: string, before?: ReadonlyMap<string, string>) => {
    const assessment = assess(scheme, readAnswersFile(scheme, answers));
    const codes = new Set(answers.departments.map(({ code }) => code));
    const found = await stillOpen(assessment, openItems(assessment, [{ item }], codes));
    return new Map(
      found?.departments.map(({ code, totals, places, settled }) => [
        before?.get(code) ?? code,
        [totals?.low.toString(), totals?.high.toString(), places, settled],
      ]),
    );
  };
  await fc.assert(
    fc.asyncProperty(seeds, fc.constantFrom(...scheme.items.map(({ code }) => code)), async (seed, item) => {
      const answers = randomAssessment(seed, { ...departments, departments: 3 });
      const { answers: other, before } = renamed(answers);
      expect(await intervals(other, item, before)).toEqual(await intervals(answers, item));
    }),
    { numRuns: 6 },
  );
});
