import { assess } from "../../src/engine/assess/assess.js";
import { readAnswersFile } from "../../src/engine/answers/answersFile.js";
import { isIssuedTotal } from "../../src/engine/model/issuedTotal.js";
import { keyOf } from "../../src/engine/model/keys.js";
import { modelOf } from "../../src/engine/model/modelLeaves.js";
import { print } from "../../src/formula/print.js";
import { scheme2020 } from "../../src/scheme/2020/index.js";
import { buildScheme } from "../../src/scheme/buildScheme.js";
import type { SchemeDefinition } from "../../src/scheme/definition.js";
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
