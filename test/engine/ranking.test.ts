import fc from "fast-check";
import { scoreAnswers } from "../support/scoreAnswers.js";
import type { DepartmentJson } from "../../src/engine/assess/scoreJson.js";
import { scoreAll, type Parameters } from "../cases/support/department.js";
import { rankingScheme } from "../rules/support/rankingScheme.js";
import { departments, parameters, type RandomDepartment } from "./support/randomAnswers.js";

/** Laws of places, for the final ranking and for each ranked item. */
const seed = 20_200_101;
const some = fc.array(departments, { minLength: 1, maxLength: 6 });

const withoutCode = ({ code: _, name: _name, ...figures }: DepartmentJson) => figures;
const figures = (list: readonly RandomDepartment[], set: Parameters) =>
  scoreAll(list, set).departments.map(withoutCode);

test("the order in which departments are given changes nothing", () => {
  fc.assert(
    fc.property(some, parameters, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (list, set, keys) => {
      const order = list.map((_, at) => ({ at, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
      const before = figures(list, set);
      const after = figures(
        order.flatMap(({ at }) => list[at] ?? []),
        set,
      );
      expect(after).toEqual(order.map(({ at }) => before[at]));
    }),
    { seed, numRuns: 25 },
  );
});

test("a department that answers as another has its figures and its place", () => {
  fc.assert(
    fc.property(some, parameters, fc.nat(), (list, set, pick) => {
      const twin = list[pick % list.length];
      const all = figures([...list, ...(twin ? [twin] : [])], set);
      expect(all.at(-1)).toEqual(all[pick % list.length]);
    }),
    { seed, numRuns: 25 },
  );
});

test("places: each is one more than the number of better ones, those with a veto behind all others", () => {
  fc.assert(
    fc.property(some, parameters, (list, set) => {
      const all = scoreAll(list, set).departments;
      const rank = ({ grade, total }: DepartmentJson) => [grade === "不合格" ? 1 : 0, -Number(total)] as const;
      for (const department of all) {
        const [vetoed, negative] = rank(department);
        const better = all.filter((other) => {
          const [v, n] = rank(other);
          return v < vetoed || (v === vetoed && n < negative);
        });
        expect([department.total, department.place]).toEqual([expect.any(String), better.length + 1]);
      }
    }),
    { seed, numRuns: 25 },
  );
});

describe("a ranked item", () => {
  const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 7 });
  const methods = fc.constantFrom("linear", "toZero", "bands", "relative");
  const ties = fc.constantFrom("best", "mean", "dense");
  /** Item 1.1 ranks the most highest, item 1.4 the least. */
  const scores = (values: readonly (number | undefined)[], set: Parameters, item = "1.1") => {
    const answers = values.map((value, at) => ({
      code: `D${at}`,
      answers: value === undefined ? {} : { [item]: { value } },
    }));
    const { departments: scored } = scoreAnswers(
      { scheme: "rankings", parameters: set, departments: answers },
      rankingScheme,
    );
    return scored.map(({ items }) => Number(items[item]?.score));
  };
  const runs = { seed, numRuns: 150 };

  test("who has more never has less points, who has as much has the same, and all lie within 0 and the full mark", () => {
    fc.assert(
      fc.property(values, methods, ties, (volumes, rankMethod, tie) => {
        const points = scores(volumes, { rankMethod, ties: tie });
        volumes.forEach((a, i) =>
          volumes.forEach((b, j) => {
            if (a > b) expect(points[i]).toBeGreaterThanOrEqual(points[j] ?? NaN);
            if (a === b) expect(points[i]).toBe(points[j]);
          }),
        );
        for (const each of points) expect(each >= 0 && each <= 20).toBe(true);
      }),
      runs,
    );
  });

  test("a better value never lowers one's own points", () => {
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: 1, max: 4 }),
        methods,
        fc.constantFrom("best", "mean"),
        (volumes, more, rankMethod, tie) => {
          const [own = 0, ...others] = volumes;
          const set = { rankMethod, ties: tie };
          expect(scores([own + more, ...others], set)[0]).toBeGreaterThanOrEqual(scores(volumes, set)[0] ?? NaN);
        },
      ),
      runs,
    );
  });

  test("where less is better, places are those of the reversed values", () => {
    fc.assert(
      fc.property(values, fc.constantFrom("linear", "toZero", "bands"), ties, (volumes, rankMethod, tie) => {
        const set = { rankMethod, ties: tie };
        expect(scores(volumes, set, "1.4")).toEqual(
          scores(
            volumes.map((volume) => 6 - volume),
            set,
          ),
        );
      }),
      runs,
    );
    expect(scores([30, 20, 20, 10], {}, "1.4")).toEqual([5, 15, 15, 20]);
    // the least over one's own; nothing undercuts 0
    expect(scores([30, 20, 10], { rankMethod: "relative" }, "1.4")).toEqual([6.67, 10, 20]);
    expect(scores([30, 0, 10], { rankMethod: "relative" }, "1.4")).toEqual([0, 20, 0]);
  });

  test("linear and best: who joins behind all others takes no points from them", () => {
    fc.assert(
      fc.property(values, (volumes) => {
        const set = { rankMethod: "linear", ties: "best" };
        const above = volumes.map((volume) => volume + 1);
        const [before, after] = [scores(above, set), scores([...above, 0], set)];
        before.forEach((points, at) => expect(after[at]).toBeGreaterThanOrEqual(points));
        expect(after.at(-1)).toBe(Number((20 / (volumes.length + 1)).toFixed(2)));
      }),
      runs,
    );
  });

  test("relative: who joins without being best changes nothing for the others", () => {
    fc.assert(
      fc.property(values, (volumes) => {
        const set = { rankMethod: "relative", ties: "best" };
        expect(scores([...volumes, Math.min(...volumes)], set).slice(0, -1)).toEqual(scores(volumes, set));
      }),
      runs,
    );
  });

  test("who has no value is not counted: the others score as without", () => {
    fc.assert(
      fc.property(values, methods, ties, (volumes, rankMethod, tie) => {
        const set = { rankMethod, ties: tie };
        expect(scores([...volumes, undefined], set)).toEqual([...scores(volumes, set), 0]);
      }),
      runs,
    );
  });

  test("the best one has the full mark by places that are not shared", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 9 }),
        methods,
        ties,
        (volumes, rankMethod, tie) => {
          const points = scores(volumes, { rankMethod, ties: tie });
          expect(points[volumes.indexOf(Math.max(...volumes))]).toBe(20);
        },
      ),
      runs,
    );
  });

  test("doubling all values changes nothing", () => {
    fc.assert(
      fc.property(values, methods, ties, (volumes, rankMethod, tie) => {
        const set = { rankMethod, ties: tie };
        expect(
          scores(
            volumes.map((volume) => volume * 2),
            set,
          ),
        ).toEqual(scores(volumes, set));
      }),
      runs,
    );
  });
});
