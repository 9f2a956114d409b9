import { bands, choice, points } from "./paramType.js";

/** The parameters of every ranking rule. Ties: best = 1224 (RANK.EQ), mean = 1 2.5 2.5 4 (RANK.AVG), dense = 1223. */
export const rankParams = {
  full: points(),
  method: choice("linear", "toZero", "bands", "relative"),
  ties: choice("best", "mean", "dense"),
  bands: bands(),
  order: choice("descending", "ascending"),
} as const;

/** Values for the examples of ranking rules. */
export const plainRanking = {
  method: "linear",
  ties: "best",
  bands: [
    ["0.25", "1"],
    ["0.5", "0.8"],
    ["0.75", "0.6"],
    ["1", "0.4"],
  ],
  order: "descending",
} as const;

/** How an item with a ranking rule is scored, in one sentence. */
export const rankedScoring = ({ about }: { readonly about: string }): string => `${about}名次折算办法见“参数与口径”。`;
