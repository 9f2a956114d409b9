import { isLeftOut, type ArgumentKind } from "../arguments/argumentKind.js";
import { isBlock, isInvocation } from "../arguments/cell.js";
import type { CustomFunction } from "../customFunction.js";
import { quickRanking } from "./quickRanking.js";
import { rankingArguments } from "./ranking.js";
import { rankScores } from "./rankScores.js";
import { Refusal } from "../arguments/refusal.js";

/** The same function for ranges of any length. It is apart because Excel need not wait for the columns: see startAssociations.ts. */
export const rankScoresInColumns: CustomFunction = {
  ...rankScores,
  quick: (handedOver) => {
    const [values, full, method, ties, bands, order, ...others] = handedOver.filter((raw) => !isInvocation(raw));
    if (!isBlock(values) || others.length > 0) return undefined;
    const { full: points, method: by, ties: tied, bands: table, order: from } = rankingArguments;
    const optional = <T>(kind: ArgumentKind<T>, raw: unknown): T | undefined =>
      isLeftOut(kind, raw) ? undefined : kind.read(raw);
    try {
      const ranking = {
        full: points.kind.read(full),
        method: optional(by.kind, method),
        ties: optional(tied.kind, ties),
        bands: optional(table.kind, bands),
        order: optional(from.kind, order),
      };
      return quickRanking(values, ranking);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  },
};
