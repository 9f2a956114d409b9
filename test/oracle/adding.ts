import { decimal, minus, over, plus, round, times, zero, type Fraction } from "./fraction.js";
import { items, levels, parentOf, sectionOf } from "./items.js";
import type { Parameters } from "./parameters.js";

/** What one code of the scheme counts with: points, nothing because it is left out, or no score because invalid. */
export type Standing = Fraction | "leftOut" | "invalid";

/** By level: the codes directly under it, items and levels alike, without vetoes and the bonus. */
const children = new Map<string, string[]>();
const fullMarks = new Map<string, Fraction>();

for (const level of levels) {
  if (level.code !== "3.6") {
    children.set(level.code, []);
    fullMarks.set(level.code, decimal(level.full));
  }
}
for (const item of items) {
  if (item.full !== "" && item.rule !== "bonus") {
    fullMarks.set(item.code, decimal(item.full));
  }
}
for (const code of fullMarks.keys()) {
  children.get(parentOf(code))?.push(code);
}

export function childrenOf(parent: string): readonly string[] {
  return children.get(parent) ?? [];
}

export function fullOf(code: string): Fraction {
  const full = fullMarks.get(code);
  if (full === undefined) {
    throw new Error(`${code} has no full mark`);
  }
  return full;
}

/**
 * The level up to which rescale goes: level 2 (1.1.1), in section 3 level 1 (3.1), whose items have as many parts in
 * their codes (3.1.1) as the level-2 indicators of the other sections.
 */
export function isIndicator(code: string): boolean {
  return code.split(".").length === (sectionOf(code) === "3" ? 2 : 3);
}

/** One level out of the standings of its children. */
function addUp(parent: string, standings: ReadonlyMap<string, Standing>, parameters: Parameters): Standing {
  const full = fullOf(parent);
  let sum = zero;
  let fullOfOthers = full;
  let counted = 0;
  let invalid = false;
  for (const child of childrenOf(parent)) {
    const standing = standings.get(child);
    if (standing === undefined) {
      throw new Error(`${child} has not been scored`);
    }
    if (standing === "leftOut") {
      fullOfOthers = minus(fullOfOthers, fullOf(child));
      continue;
    }
    counted += 1;
    if (standing === "invalid") {
      invalid = true;
    } else {
      sum = plus(sum, standing);
    }
  }
  if (invalid) {
    return "invalid";
  }
  if (counted === 0) {
    return isIndicator(parent) ? full : "leftOut";
  }
  const scaled = over(times(sum, full), fullOfOthers);
  return parameters.rounding === "items" ? round(scaled, parameters.decimals) : scaled;
}

const deepestFirst = [...children.keys()].sort((a, b) => b.length - a.length);

/**
 * Adds the standings of items and groups up to the sections, the deepest level first, and puts every level's standing
 * beside them. The section of the bonus gets its 100 points here, the bonus comes later.
 */
export function addAllUp(standings: Map<string, Standing>, parameters: Parameters): void {
  for (const level of deepestFirst) {
    if (!standings.has(level)) {
      standings.set(level, addUp(level, standings, parameters));
    }
  }
}
