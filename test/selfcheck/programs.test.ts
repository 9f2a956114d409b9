import { readNativeCheck } from "../../src/selfcheck/native/readNativeCheck.js";
import type { SelfCheckResult } from "../../src/selfcheck/result/selfCheckResult.js";
import { verdictOf } from "../../src/selfcheck/result/verdict.js";
import { writeWorkbook } from "../../src/xlsx/write/writeWorkbook.js";
import { needs } from "../support/needs.js";
import { readBook } from "../support/officeFigures.js";
import { allRecalculated, recalculatedByGnumeric } from "../support/recalculated.js";
import { Random } from "../oracle/random.js";
import { seedOffset } from "../support/seedOffset.js";
import { columns, drafts, keysOf, planted, verdictIn, wrongFigure } from "./support/savedChecks.js";

const plants = Number(process.env["SCOREBOOK_SELFCHECK"] ?? "1");
const systems = [1900, 1904] as const;

function resultOf(bytes: Uint8Array): SelfCheckResult {
  const reading = readNativeCheck(readBook(bytes));
  if (!reading.ok) throw new Error(reading.why.en);
  return reading.result;
}

const wrongIn = ({ checks }: SelfCheckResult): readonly string[] =>
  checks.filter(({ state }) => state !== "works").map(({ group, id }) => `${group} ${id}`);

needs("libreoffice")("in LibreOffice", () => {
  const draft = drafts[1900];
  const row = keysOf(draft).get("sums keys") ?? 0;
  let saved: readonly Uint8Array[] = [];
  // all in one run: each start takes seconds
  beforeAll(async () => {
    const wrong = await planted(draft, { sheet: 1, row, column: columns.expected }, wrongFigure);
    saved = allRecalculated([...(await Promise.all(systems.map((each) => writeWorkbook(drafts[each])))), wrong]);
  });
  const book = (at: number): Uint8Array => saved[at] ?? new Uint8Array();

  test.each([0, 1])("all agrees, in both systems of days: %i", (at) => {
    const whole = { verdict: expect.stringMatching(/^全部相符（\d+ 项）$/) as unknown, listed: [] };
    expect(verdictIn(readBook(book(at)))).toEqual(whole);
    const result = resultOf(book(at));
    expect(verdictOf(result)).toMatchObject({ state: "works", counts: { works: keysOf(draft).size } });
    expect(result.host?.program).toBe("LibreOffice");
  });

  test("a planted figure is named, and nothing else is", () => {
    expect(verdictIn(readBook(book(2)))).toEqual({
      verdict: "1 项不符，见下表",
      listed: ["合计与条件：按连接的条件合计"],
    });
    expect(wrongIn(resultOf(book(2)))).toEqual(["sums keys"]);
  });
});

needs("gnumeric")("in Gnumeric", () => {
  test.each(systems)("all agrees that every workbook needs, days counted from %i", async (system) => {
    const saved = recalculatedByGnumeric(await writeWorkbook(drafts[system]));
    // it knows no INDEX with a row of 0 and rounds no range: so tables of bands do not calculate there, and are named
    expect(verdictIn(readBook(saved)).verdict).toMatch(/^全部相符（\d+ 项）；但不能用分档表和等次表/);
    expect(wrongIn(resultOf(saved)).filter((key) => !key.startsWith("tables "))).toEqual([]);
  });

  test.each(Array.from({ length: plants }, (_, at) => at + seedOffset))(
    "a planted figure is named: %i",
    async (seed) => {
      const random = new Random(seed);
      const [draft, keys] = [drafts[1900], [...keysOf(drafts[1900])].filter(([key]) => !key.startsWith("tables "))];
      const [key = "", row = 0] = keys[random.whole(0, keys.length - 1)] ?? [];
      const saved = recalculatedByGnumeric(
        await planted(draft, { sheet: 1, row, column: columns.expected }, wrongFigure),
      );
      const { verdict, listed } = verdictIn(readBook(saved));
      expect(verdict).toBe("1 项不符，见下表");
      expect(listed).toHaveLength(1 + wrongIn(resultOf(saved)).filter((each) => each.startsWith("tables ")).length);
      expect(wrongIn(resultOf(saved)).filter((each) => !each.startsWith("tables "))).toEqual([key]);
    },
  );

  test("a wrong constant is named by the checks that read it", async () => {
    const draft = drafts[1900];
    const half = draft.sheets[3]?.cells.find(({ value }) => value === 8.125);
    const at = { sheet: 3, row: half?.row ?? 0, column: half?.column ?? 0 };
    const saved = recalculatedByGnumeric(await planted(draft, at, () => ({ value: 8.124 })));
    expect(verdictIn(readBook(saved)).listed[0]).toBe("四舍五入与取整：8.125 保留两位为 8.13");
    expect(resultOf(saved).checks.find(({ id }) => id === "half-cent")).toEqual({
      ...{ id: "half-cent", group: "rounding", state: "differs" },
      ...{ expected: "8.13", found: "8.12" },
    });
  });
});
