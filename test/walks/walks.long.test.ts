import { needs } from "../support/needs.js";
import { described, WalkRunner } from "./support/runWalks.js";

/**
 * Workbooks changed as officers change them, saved by LibreOffice and openpyxl: the command line, the workbook's own
 * formulas and the independent calculation of what was meant come to the same, or the difference is named.
 * SCOREBOOK_WALKS=1000 makes the run longer, SCOREBOOK_WALK=17 repeats the walk of that seed.
 */
const count = Number(process.env["SCOREBOOK_WALKS"] ?? 30);
const first = Number(process.env["SCOREBOOK_WALK"] ?? 1);
const seeds = Array.from({ length: process.env["SCOREBOOK_WALK"] === undefined ? count : 1 }, (_, at) => first + at);

needs(
  "libreoffice",
  "uno",
  "openpyxl",
)("the walk of an officer", () => {
  const runner = new WalkRunner();
  beforeAll(() => runner.prepare());
  afterAll(() => runner.remove());

  test(
    `${seeds.length} walks from seed ${first} on`,
    async () => {
      const judged = await runner.judge(seeds.map((seed) => runner.plan(seed)));
      const failures = judged.filter(({ wrong }) => wrong.length > 0);
      expect((await runner.shrink(failures)).map(described).join("\n\n")).toBe("");
    },
    120_000 + seeds.length * 10_000,
  );
});
