import type { StepTable } from "../../contract/paramType.js";
import type { RandomSource } from "../../contract/invention.js";
import type { BoundKind } from "./stepScore.js";

/** A figure about the bounds of a table: the better the department, the nearer to the best step. */
export function inventedStep(
  random: RandomSource,
  skill: number,
  { table, bound }: { readonly table: StepTable; readonly bound: BoundKind },
): number {
  const top = Number(table.at(-1)?.[0] ?? "1");
  const miss = (1 - skill) * random.next();
  return bound === "from" || bound === "above" ? top * (1.08 - 0.6 * miss) : top * 1.5 * miss;
}
