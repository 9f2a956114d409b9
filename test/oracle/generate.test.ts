import { describe, expect, test } from "@jest/globals";
import { assess } from "./assess.js";
import { differences, shrink } from "./compare.js";
import { alternatives, randomAssessment } from "./generate.js";
import { items } from "./items.js";
import type { ScoreJson } from "./json.js";

const assessments = Array.from({ length: 150 }, (_, index) => randomAssessment(index + 1));
const results = assessments.map(assess);

describe("random assessments", () => {
  test("the same seed gives the same assessment", () => {
    expect(randomAssessment(7)).toEqual(randomAssessment(7));
    expect(randomAssessment(7)).not.toEqual(randomAssessment(8));
  });

  test("every item meets every outcome, and partial and full scores", () => {
    const seen = new Map<string, Set<string>>(items.map((item) => [item.code, new Set<string>()]));
    for (const department of results.flatMap((result) => result.departments)) {
      for (const [code, { outcome }] of Object.entries(department.items)) {
        seen.get(code)?.add(outcome);
      }
    }
    for (const item of items) {
      const always = ["scored", "notFilled", "invalid", ...(item.rule === "veto" ? [] : ["notApplicable"])];
      const outcomes = item.code.startsWith("1") ? always : [...always, "vetoed"];
      expect([item.code, ...outcomes.filter((outcome) => seen.get(item.code)?.has(outcome) !== true)]).toEqual([
        item.code,
      ]);
    }
  });

  test("totals, ties among them, places without total, and vetoed departments are all frequent", () => {
    const departments = results.flatMap(({ departments: all }) =>
      all.map((department) => ({
        ...department,
        tied: all.filter((other) => other.total === department.total).length > 1,
      })),
    );
    const share = (wanted: (department: (typeof departments)[number]) => boolean): number =>
      departments.filter(wanted).length / departments.length;
    expect(share((department) => department.total !== null)).toBeGreaterThan(0.6);
    expect(share((department) => department.total !== null && department.tied)).toBeGreaterThan(0.02);
    expect(share((department) => department.total === null)).toBeGreaterThan(0.05);
    expect(share((department) => department.grade === "不合格")).toBeGreaterThan(0.05);
    expect(share((department) => department.sections["2"] === null && department.total !== null)).toBeGreaterThan(0.05);
  });

  test("every alternative of every parameter comes up", () => {
    const seen = new Set(
      assessments.flatMap((answers) => Object.entries(answers.parameters ?? {}).map((pair) => JSON.stringify(pair))),
    );
    for (const [name, values] of Object.entries(alternatives)) {
      expect(values.filter((value) => !seen.has(JSON.stringify([name, value])))).toEqual([]);
    }
  });
});

describe("comparing", () => {
  const answers = randomAssessment(3, { departments: 12, invalidRate: 1, parameters: { decimals: 2 } });

  /** The oracle's own answer, with one figure of one item changed in every department that was scored. */
  function wrong(code: string): ScoreJson {
    const right = assess(answers);
    const departments = right.departments.map((department) => {
      const changed = { outcome: "scored" as const, score: "99.00" };
      return { ...department, items: { ...department.items, [code]: changed } };
    });
    return { ...right, departments };
  }

  test("the oracle agrees with itself", () => {
    expect(differences(assess(answers), assess(answers))).toEqual([]);
  });

  test("a wrong item, a wrong place and a missing note are found", () => {
    expect(differences(assess(answers), wrong("1.1.1.1"))).toHaveLength(12);
    const [first, ...others] = assess(answers).departments;
    expect(differences(assess(answers), { ...assess(answers), departments: others })[0]).toMatchObject({
      where: "departments",
    });
    expect(
      differences(assess(answers), { ...assess(answers), departments: [{ ...first, place: 99 }, ...others] }),
    ).toMatchObject([{ department: "D01", where: "place", product: 99 }]);
    expect(differences(assess(answers), { ...assess(answers), notes: [] })[0]).toMatchObject({ where: "notes" });
  });

  test("shrinking leaves the departments that it takes", () => {
    const difference = { department: "D02", where: "1.2.3.2", oracle: "1.00", product: "2.00" };
    const needsD05 = shrink(answers, difference, (smaller) =>
      smaller.departments.some((department) => department.code === "D05") ? [difference] : [],
    );
    expect(needsD05.departments.map((department) => department.code)).toEqual(["D02", "D05"]);
  });
});
