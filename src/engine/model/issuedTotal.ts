import { Fraction } from "../../exact/fraction.js";
import type { FinalScore } from "../../scheme/definition.js";
import { isReference, type Scheme, type Section } from "../../scheme/scheme.js";

/**
 * The only total that the function WEIGHTEDTOTAL computes. Its arguments are scores alone, so workbooks that are out
 * rely on these figures: they stand here and not in a scheme, which may have others.
 */
const issued = {
  standing: [{ full: "65", highest: "65" }],
  pool: "35",
  parts: [
    { full: "100", highest: "100" },
    { full: "100", highest: "110" },
  ],
} as const;

interface Place {
  readonly full: string;
  /** The function refuses scores above it. */
  readonly highest: string;
}

/** Whether the total of a scheme is the function's own: a live workbook of any other has the native formula. */
export function isIssuedTotal({ final, sections }: Scheme): boolean {
  const fits = (codes: readonly string[], places: readonly Place[]): boolean =>
    codes.length === places.length &&
    places.every((place, at) => {
      const section = sections.find(({ code }) => code === codes[at]);
      return section !== undefined && sectionFits(section, place);
    });
  return (
    isPlain(final) &&
    final.pool !== undefined &&
    Fraction.parse(final.pool.points).equals(Fraction.parse(issued.pool)) &&
    fits(final.standing, issued.standing) &&
    fits(
      final.pool.parts.map(({ section }) => section),
      issued.parts,
    )
  );
}

const sectionFits = (section: Section, { full, highest }: Place): boolean =>
  section.full.equals(Fraction.parse(full)) && highestScore(section).compare(Fraction.parse(highest)) <= 0;

/** Nothing of the total is other than sections at face value and a pool of two, the first by a parameter. */
const isPlain = ({ pool, full: _full, standing: _standing, failBelow: _grade, ...others }: FinalScore): boolean =>
  Object.values(others).every((other) => other === undefined) &&
  isReference(pool?.parts[0]?.share) &&
  pool?.parts[1]?.share === "rest";

/** A bonus may lift a section above its full mark. */
export const highestScore = ({ full, children }: Section): Fraction =>
  children.reduce((most, child) => (child.kind === "level" && child.extra ? most.plus(child.full) : most), full);
