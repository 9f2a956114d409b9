import fc from "fast-check";
import { items2020, scoreAll, scoreOne } from "../cases/support/department.js";
import { answerTo, departments, parameters } from "./support/randomAnswers.js";

/** Laws of scores and sums. */
const seed = 20_200_101;
const fullOf = new Map(items2020.map(({ code, full }) => [code, full?.toNumber() ?? 0]));

test("no figure leaves its bounds: items, sections, the pool and the total", () => {
  fc.assert(
    fc.property(fc.array(departments, { minLength: 1, maxLength: 5 }), parameters, (list, set) => {
      for (const { items, sections, pool, total } of scoreAll(list, set).departments) {
        const within = (score: string | null | undefined, highest: number) =>
          expect(score === null || score === undefined || (Number(score) >= 0 && Number(score) <= highest)).toBe(true);
        for (const [code, { score }] of Object.entries(items))
          within(score, fullOf.get(code) ?? (code === "1.1.2" ? 10 : 3));
        within(sections["1"], 65);
        within(sections["2"], 100);
        within(sections["3"], set.bonusOver100 ? 110 : 100);
        within(pool, set.bonusOver100 ? 110 : 100);
        // 65 and 35, of which new media may have all, with its bonus of a tenth
        within(total, set.bonusOver100 ? 103.5 : 100);
        expect(total).toMatch(new RegExp(`^\\d+\\.\\d{${set.decimals}}$`));
      }
    }),
    { seed, numRuns: 40 },
  );
});

test("printed figures add up: section 1 is the sum of its items and groups, when nothing is left out", () => {
  fc.assert(
    fc.property(departments, ({ answers, sectionsNotApplicable }) => {
      const { items, sections } = scoreOne(answers, {}, sectionsNotApplicable);
      const cents = (section: string) =>
        Object.entries(items)
          .filter(([code]) => code.startsWith(`${section}.`))
          .reduce((sum, [, { score }]) => sum + Math.round(Number(score ?? 0) * 100), 0);
      for (const section of ["1", "2", "3"]) {
        const printed = sections[section];
        if (printed !== null) expect(Math.round(Number(printed) * 100)).toBe(cents(section));
      }
    }),
    { seed, numRuns: 60 },
  );
});

describe("more findings never raise a score", () => {
  const counted = items2020.filter(
    ({ definition }) => definition.rule === "deduct" || definition.rule === "timesInGroup",
  );
  test.each(counted.map((item) => [item.code, item] as const))("%s", (code, item) => {
    const groupOf = item.group ?? code;
    const members = items2020.filter(({ group }) => group !== null && group === item.group);
    const others = Object.fromEntries(
      members.map((member) => [
        member.code,
        member.definition.rule === "onceInGroup" ? { notMet: false } : { count: 0 },
      ]),
    );
    const points = Array.from({ length: 33 }, (_, count) =>
      Number(scoreOne({ ...others, [code]: { count } }).items[groupOf]?.score),
    );
    points.slice(1).forEach((score, at) => expect(score).toBeLessThanOrEqual(points[at] ?? NaN));
    expect([points[0], points.at(-1)]).toEqual([fullOf.get(code) || (groupOf === "1.1.2" ? 10 : 3), 0]);
    // 每次的扣分都相同，直到上限
    const steps = points
      .slice(1)
      .map((score, at) => Math.round(((points[at] ?? NaN) - score) * 100))
      .filter((step) => step > 0);
    expect(new Set(steps).size).toBe(1);
  });
});

test("a better share never lowers a score", () => {
  const shares = items2020.filter(
    ({ definition }) => definition.rule === "proportion" || definition.rule === "rateDrop",
  );
  expect(shares).toHaveLength(7);
  for (const { code, inputs } of shares) {
    const [part = "", whole = ""] = inputs.map(({ name }) => name);
    for (const rateSteps of ["whole", "proRata"]) {
      const points = Array.from({ length: 38 }, (_, some) =>
        Number(scoreOne({ [code]: { [part]: some, [whole]: 37 } }, { rateSteps }).items[code]?.score),
      );
      points.slice(1).forEach((score, at) => expect(score).toBeGreaterThanOrEqual(points[at] ?? NaN));
      expect(points.at(-1)).toBe(fullOf.get(code));
    }
  }
});

test("answering one item moves no other item", () => {
  const alone = items2020.filter(({ group, rule }) => group === null && rule.vetoes === undefined);
  const cases = fc
    .constantFrom(...alone)
    .chain((item) => fc.tuple(fc.constant(item.code), answerTo(item), answerTo(item)));
  fc.assert(
    fc.property(cases, departments, ([code, before, after], { answers }) => {
      const { [code]: first, ...others } = scoreOne({ ...answers, [code]: before }).items;
      const { [code]: second, ...same } = scoreOne({ ...answers, [code]: after }).items;
      expect(same).toEqual(others);
      expect([first?.outcome, second?.outcome]).not.toContain("notFilled");
    }),
    { seed, numRuns: 60 },
  );
});

test("scoring changes nothing in the answers, and scoring twice gives the same", () => {
  fc.assert(
    fc.property(fc.array(departments, { minLength: 1, maxLength: 3 }), parameters, (list, set) => {
      const before = JSON.stringify(list);
      expect(scoreAll(list, set)).toEqual(scoreAll(list, set));
      expect(JSON.stringify(list)).toBe(before);
    }),
    { seed, numRuns: 10 },
  );
});
