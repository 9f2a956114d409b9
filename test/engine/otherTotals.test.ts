import { lossBalance } from "../../src/analysis/lossBalance.js";
import { standings } from "../../src/analysis/standing/standings.js";
import { assess } from "../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { explain } from "../../src/engine/explain/explain.js";
import { lostPoints } from "../../src/engine/explain/losses.js";
import { isIssuedTotal } from "../../src/engine/model/issuedTotal.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { print } from "../../src/formula/print.js";
import { bulletinCharts } from "../../src/publish/bulletin/bulletinCharts.js";
import { bulletinFigures } from "../../src/analysis/standing/bulletinFigures.js";
import { scheme2020 } from "../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
import { scoreColumns } from "../../src/workbook/office/sheets/scoreColumns.js";
import { ratedScheme } from "../scheme/support/ratedScheme.js";

/** What a live workbook has in the cell of the total. */
function liveTotal(definition: SchemeDefinition): string {
  const cell = modelOf(buildScheme(definition)).cells.find(({ key }) => key === keyOf.total);
  if (!cell) throw new Error("no total");
  return print(cell.expr, { mode: "live", address: (to) => ("key" in to ? String(to.key) : "P") });
}

const other = {
  "a pool of 40": { standing: ["60"], pool: { points: "40", parts: ["100", "100"] } },
  "another full mark in the pool": { standing: ["65"], pool: { points: "35", parts: ["50", "100"] } },
  "two standing sections": { standing: ["30", "35"], pool: { points: "35", parts: ["100", "100"] } },
  "a higher addition": { standing: ["65"], pool: { points: "35", parts: ["100", "100"] }, extra: "20" },
  "no pool": { standing: ["65", "35"] },
} as const;

describe("the function WEIGHTEDTOTAL computes the total that was issued, and no other", () => {
  test("2020 calls it, and so does a scheme with the same points under other names", () => {
    expect(liveTotal(scheme2020)).toContain("WEIGHTEDTOTAL");
    expect(isIssuedTotal(buildScheme(scheme2020))).toBe(true);
    const alike = ratedScheme({ standing: ["65"], pool: { points: "35", parts: ["100", "100"] }, extra: "10" });
    expect(liveTotal(alike)).toContain("WEIGHTEDTOTAL");
  });

  test.each(Object.entries(other))("%s: a native formula", (_, total) => {
    expect(liveTotal(ratedScheme(total))).not.toContain("WEIGHTEDTOTAL");
  });
});

describe("the same points, and more is said of the total: a native formula", () => {
  const alike = ratedScheme({ standing: ["65"], pool: { points: "35", parts: ["100", "100"] } });
  test.each<[string, Partial<SchemeDefinition["final"]>]>([
    ["parts that do not apply are lost", { absent: "nothing" }],
    ["a limit", { most: "100" }],
    ["a veto of the whole", { veto: { effect: "total", mark: "59" } }],
    [
      "fixed shares",
      {
        pool: {
          points: "35",
          name: "评议",
          parts: [
            { section: "2", share: "0.6" },
            { section: "3", share: "0.4" },
          ],
        },
      },
    ],
  ])("%s", (_, more) => {
    expect(liveTotal(alike)).toContain("WEIGHTEDTOTAL");
    expect(liveTotal({ ...alike, final: { ...alike.final, ...more } })).not.toContain("WEIGHTEDTOTAL");
  });

  test("a mark below which a department fails is no matter of the total", () => {
    expect(liveTotal({ ...alike, final: { ...alike.final, failBelow: "60" } })).toContain("WEIGHTEDTOTAL");
  });
});

test("a pool of 40: the total by hand", () => {
  const scheme = buildScheme(ratedScheme(other["a pool of 40"]));
  const answers = { "1.1": { mark: 50 }, "2.1": { mark: 80 }, "3.1": { mark: 90 } };
  const { departments } = assess(
    scheme,
    readAnswersFile(scheme, {
      scheme: scheme.id,
      parameters: {},
      departments: [
        { code: "W", name: "示例一局", answers },
        { code: "E", name: "示例二局", answers, sectionsNotApplicable: ["2"] },
      ],
    }),
  );
  // 50 + 40 × (0.6 × 80 % + 0.4 × 90 %), and 50 + 40 × 90 %
  expect(departments.map((department) => String(department.valueOf(keyOf.total)))).toEqual(["83.6", "86"]);
});

test("a bonus two levels down that does not apply adds nothing", () => {
  const definition = ratedScheme({ standing: ["65", "35"], extra: "8" });
  const last = definition.sections[1];
  if (!last) throw new Error("no section");
  const deeper = {
    ...last,
    levels: [...last.levels, { code: "2.9.1", name: "其中", full: "8" }],
    items: last.items.map((item) => (item.code === "2.9.1" ? { ...item, code: "2.9.1.1" } : item)),
  };
  const scheme = buildScheme({ ...definition, sections: [...definition.sections.slice(0, 1), deeper] });
  const answers = { "1.1": { mark: 60 }, "2.1": { mark: 30 }, "2.9.1.1": { notApplicable: true } };
  const file = { scheme: scheme.id, parameters: {}, departments: [{ code: "W", name: "示例一局", answers }] };
  const { departments } = assess(scheme, readAnswersFile(scheme, file));
  expect(departments.map((department) => String(department.valueOf(keyOf.total)))).toEqual(["90"]);
});

describe("a full mark of 120", () => {
  const scheme = buildScheme(
    ratedScheme({ full: "120", standing: ["50", "30"], pool: { points: "40", parts: ["100", "50"] } }),
  );
  const answers = { "1.1": { mark: 45 }, "2.1": { mark: 30 }, "3.1": { mark: 100 }, "4.1": { mark: 50 } };
  const assessment = assess(
    scheme,
    readAnswersFile(scheme, {
      scheme: scheme.id,
      parameters: {},
      departments: [
        { code: "W", name: "示例一局", answers },
        { code: "E", name: "示例二局", answers, sectionsNotApplicable: ["3", "4"] },
      ],
    }),
  );
  const [all, standing] = assessment.departments;
  if (!all || !standing) throw new Error("no departments");

  test("what stands alone is scaled to it, and said so", () => {
    expect(String(all.valueOf(keyOf.total))).toBe("115");
    // 75 of 80
    expect(String(standing.valueOf(keyOf.total))).toBe("112.5");
    const { sentence, full } = explain(assessment, standing, "total");
    expect(full).toBe("120");
    expect(sentence).toContain("× 120 ÷ 80");
  });

  test("bars and losses are of 120", () => {
    expect(standings(assessment).rows.map(({ ratio }) => ratio)).toEqual([115 / 120, 112.5 / 120]);
    const told = [all, standing].map((each) => lossBalance(assessment, each, lostPoints(assessment, each)));
    expect(told.map((each) => [String(each?.inAll), String(each?.items), String(each?.rounding)])).toEqual([
      ["5", "5", "0"],
      ["7.5", "7.5", "0"],
    ]);
  });

  test("so are the head of the scores and the axis of the bulletin", () => {
    expect(scoreColumns(scheme).find(({ key }) => key === keyOf.total)?.heads[3]).toBe("120");
    const charts = bulletinCharts(assessment, bulletinFigures(assessment), standings(assessment)).charts ?? [];
    expect(charts.find(({ title }) => title === "各单位总分的构成")).toMatchObject({ min: 0, max: 120 });
  });
});
