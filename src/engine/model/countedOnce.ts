import type { Scheme } from "../../scheme/scheme.js";
import type { Parameters } from "./modelLeaves.js";
import { standingParameters } from "./openParts.js";

/**
 * Sets of values of the same parameters, without those that can make no difference: where another value closes all that
 * would read a parameter for a total, grade or place, the sets that differ in it alone are one, and the first of them
 * stands for all.
 *
 * @param fixed parameters outside of the sets that keep their values
 */
export function countedOnce(scheme: Scheme, fixed: Parameters, sets: readonly Parameters[]): readonly Parameters[] {
  const names = [...(sets[0]?.keys() ?? [])];
  const first = sets.map((_, at) => at);
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at] ?? at));
  for (const name of names) {
    const lines = new Map<string, number[]>();
    sets.forEach((set, at) => {
      const line = JSON.stringify([...set].filter(([other]) => other !== name));
      lines.set(line, [...(lines.get(line) ?? []), at]);
    });
    for (const [start = 0, ...others] of lines.values()) {
      const known = new Map([...fixed, ...(sets[start] ?? [])].filter(([other]) => other !== name));
      if (others.length === 0 || standingParameters(scheme, known).has(name)) continue;
      for (const at of others) {
        const [a, b] = [rootOf(start), rootOf(at)];
        first[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return sets.filter((_, at) => rootOf(at) === at);
}
