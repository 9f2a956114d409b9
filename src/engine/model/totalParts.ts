import { Fraction } from "../../exact/fraction.js";
import type { AbsentPoints, PoolPart } from "../../scheme/definition.js";
import type { Scheme, Section } from "../../scheme/scheme.js";

/** What adds up to the full mark: a section at face value, one that is weighted, or a pool of several. */
export interface TotalPart {
  readonly kind: "standing" | "weighted" | "pool";
  /** Points of the total. */
  readonly points: Fraction;
  /** One, or those that share the pool. */
  readonly sections: readonly Section[];
  /** Nothing of it may apply to a department. */
  readonly optional: boolean;
}

const kept = new WeakMap<Scheme, readonly TotalPart[]>();

/** The parts of the total in the order in which it names them. */
export function totalParts(scheme: Scheme): readonly TotalPart[] {
  const known = kept.get(scheme);
  if (known) return known;
  const made = partsOf(scheme);
  kept.set(scheme, made);
  return made;
}

function partsOf(scheme: Scheme): readonly TotalPart[] {
  const { standing, weighted = [], pool } = scheme.final;
  const single = (kind: "standing" | "weighted", code: string, points?: string): TotalPart => {
    const section = sectionNamed(scheme, code);
    return {
      kind,
      points: points === undefined ? section.full : Fraction.parse(points),
      sections: [section],
      optional: section.optional,
    };
  };
  const shared = pool?.parts.map(({ section }) => sectionNamed(scheme, section)) ?? [];
  return [
    ...standing.map((code) => single("standing", code)),
    ...weighted.map(({ section, points }) => single("weighted", section, points)),
    ...(pool
      ? [
          {
            kind: "pool",
            points: Fraction.parse(pool.points),
            sections: shared,
            optional: shared.every(({ optional }) => optional),
          } as const,
        ]
      : []),
  ];
}

/** @throws TypeError for a section that the scheme has not: a programmer's mistake */
export function sectionNamed(scheme: Scheme, code: string): Section {
  const found = scheme.sections.find((section) => section.code === code);
  if (!found) throw new TypeError(`the scheme has no section ${code}`);
  return found;
}

export const absentPoints = ({ final }: Scheme): AbsentPoints => final.absent ?? "inProportion";

/** The shares of the pool that are figures or parameters: what is left of 1 is the rest. */
export const setShares = ({ final }: Scheme): readonly PoolPart[] =>
  final.pool?.parts.filter(({ share }) => share !== "rest") ?? [];

/** Whether nothing happens to the sum of the parts, and at most one of them may be absent: one short formula says it. */
export function isPlainTotal(scheme: Scheme): boolean {
  const { pool, additions, subtractions, most } = scheme.final;
  return (
    !additions?.length &&
    !subtractions?.length &&
    most === undefined &&
    vetoEffect(scheme).effect !== "total" &&
    (pool?.parts.length ?? 0) <= 2 &&
    totalParts(scheme).filter(({ optional }) => optional).length <= 1
  );
}

/** What a veto does. */
export function vetoEffect({ final: { veto } }: Scheme): {
  readonly effect: "section" | "total" | "grade";
  readonly mark: Fraction;
} {
  return { effect: veto?.effect ?? "section", mark: Fraction.parse(veto?.mark ?? "0") };
}
