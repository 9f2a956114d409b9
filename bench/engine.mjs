import { compiled } from "./compiled.mjs";

const { assessColumns } = await compiled("engine/assess/assessColumns.js");
const { newestScheme } = await compiled("scheme/schemes.js");

export { newestScheme };
export const assessed = assessColumns;
export const parametersOf = (scheme) =>
  new Map([...scheme.parameters.values()].map(({ name, default: value }) => [name, value]));

/** What is compared must have computed the same. */
export function check(scheme, ours, ...others) {
  for (const scores of others) {
    const [totals, places] = [ours.points("total"), ours.places()];
    scores.get("total").forEach((total, row) => {
      if (Math.abs(Number(total) - totals[row]) > 1e-9)
        throw new Error(`row ${row}: total ${totals[row]}, the other has ${total}`);
      if (Number(scores.get("place")[row]) !== places[row]) throw new Error(`row ${row}: place ${places[row]}`);
    });
  }
}
