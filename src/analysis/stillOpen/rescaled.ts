import { Fraction } from "../../exact/fraction.js";
import type { Level, Section } from "../../scheme/scheme.js";
import { least, mayBeOther, most, type Possible, type Range } from "./possible.js";

/**
 * Between which points a level or section is of which parts may be left out. However missing points are shared out, each
 * part that is left counts its own share of its full mark, so the whole lies between the least and the greatest share.
 *
 * @param partOf what a part may be, before the whole is rounded
 * @returns null where intervals alone say it: no part is left out, or one has no full mark to be a share of
 */
export function rescaled(node: Level | Section, partOf: (code: string) => Possible): Range | null {
  const parts = node.children.flatMap((child) => {
    if (child.full === null || (child.kind === "level" && child.subtracts)) return [];
    const possible = partOf(child.code);
    const onTop = child.kind === "level" && child.extra;
    return [{ full: child.full, possible, onTop, numbers: possible.numbers ?? { low: zero, high: zero } }];
  });
  const within = parts.filter(({ onTop }) => !onTop);
  if (!within.some(({ possible }) => mayBeOther(possible))) return null;
  if (within.some(({ full }) => full.compare(zero) <= 0)) return null;
  const isAlone = within.every(({ possible }) => mayBeOther(possible));
  const end = (side: "low" | "high", pick: (a: Fraction, b: Fraction) => Fraction): Fraction | null => {
    const ends = parts.map(({ numbers }) => numbers[side]);
    if (!ends.every((each) => each !== null)) return null;
    const top = sum(parts.filter(({ onTop }) => onTop).map(({ numbers }) => numbers[side] ?? zero));
    const shares = within.flatMap(({ possible, full }) => possible.numbers?.[side]?.over(full) ?? []);
    const ofShares = [...(shares.length > 0 ? [shares.reduce(pick)] : []), ...(isAlone ? [Fraction.one] : [])];
    if (ofShares.length === 0) return null;
    return pick(ofShares.reduce(pick).times(node.full), sum(within.map(({ numbers }) => numbers[side] ?? zero))).plus(
      top,
    );
  };
  return { low: end("low", least), high: end("high", most) };
}

const zero = Fraction.zero;
const sum = (values: readonly Fraction[]): Fraction => values.reduce((so, each) => so.plus(each), zero);
