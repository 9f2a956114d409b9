import type { Certainty } from "../../../../src/analysis/certainty/certainty.js";
import type { Exhaustive } from "./exhaustive.js";

/** A certainty as the independent calculation tells it: factors in the order of the readings, departments of the codes. */
export const comparable = ({ combinations, factors, departments }: Certainty): Exhaustive => ({
  combinations,
  weights: [...factors].sort((a, b) => a.at - b.at).map(({ weight }) => weight?.toString() ?? "none"),
  departments: [...departments]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, lowest, highest, best, worst, keepsPlace, keepsGrade, counts }) => ({
      code,
      lowest: lowest?.toString() ?? null,
      highest: highest?.toString() ?? null,
      best: best?.place ?? null,
      worst: worst?.place ?? null,
      keepsPlace,
      keepsGrade,
      counts: Object.fromEntries(counts),
    })),
});
