import { Fraction } from "../../exact/fraction.js";
import type { Words } from "../../words/words.js";
import type {
  CloseGrade,
  ClosePair,
  FindingChange,
  ReadingChange,
  TieRadar,
} from "../../analysis/closePlaces/tieRadar.js";

/** A place or a grade that hangs on little, as a row of a table. */
export type SensitiveRow = (
  { readonly kind: "pair"; readonly pair: ClosePair } | { readonly kind: "grade"; readonly close: CloseGrade }
) & {
  readonly key: string;
  /** Between the two totals, or to where a grade begins, without a sign; null where there is none. */
  readonly gap: string | null;
  readonly hangs: readonly Hang[];
};

/** One of the things on which it hangs. */
export type Hang = { readonly sentence: Words } & (
  | { readonly kind: "rounding" }
  | ({ readonly kind: "finding" } & Pick<FindingChange, "department" | "items">)
  | ({ readonly kind: "reading" } & Pick<ReadingChange, "reading" | "parameter">)
);

/** Which rows are wanted; those that pass all. */
export interface SensitiveFilter {
  /** Only what hangs on a reading that is not confirmed, with these alone. */
  readonly onReadings: boolean;
  /** Only where the gap is less than this, such as "0.1"; null for any. */
  readonly below: string | null;
}

/** What hangs on little, the smallest gap first; those without one at the end. */
export function sensitiveRows(
  { pairs, grades }: TieRadar,
  { onReadings, below }: SensitiveFilter,
): readonly SensitiveRow[] {
  const rows: readonly SensitiveRow[] = [
    ...pairs.map((pair) => ({
      kind: "pair" as const,
      pair,
      key: `${pair.upper.code} ${pair.lower.code}`,
      gap: pair.gap,
      hangs: hangsOf(pair),
    })),
    ...grades.map((close) => ({
      kind: "grade" as const,
      close,
      key: close.department.code,
      gap: close.boundary.gap.replace(/^-/, ""),
      hangs: hangsOf(close),
    })),
  ];
  const limit = below === null ? null : Fraction.parse(below);
  return rows
    .map((row) => (onReadings ? { ...row, hangs: row.hangs.filter(({ kind }) => kind === "reading") } : row))
    .filter(({ hangs }) => !onReadings || hangs.length > 0)
    .filter(({ gap }) => limit === null || (gap !== null && Fraction.parse(gap).compare(limit) < 0))
    .sort((a, b) => byGap(a.gap, b.gap));
}

export interface SensitiveHeadline {
  /** Unconfirmed readings on which a place hangs. */
  readonly readings: number;
  /** Departments whose place hangs on one of them. */
  readonly places: number;
}

export function sensitiveHeadline({ pairs }: TieRadar): SensitiveHeadline {
  const hanging = pairs.filter(({ readings }) => readings.length > 0);
  return {
    readings: new Set(hanging.flatMap(({ readings }) => readings.map(({ reading }) => reading))).size,
    places: new Set(hanging.flatMap(({ upper, lower }) => [upper.code, lower.code])).size,
  };
}

const byGap = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : Fraction.parse(a).compare(Fraction.parse(b));

/** What the office decides comes first. */
const hangsOf = ({ rounding, findings, readings }: ClosePair | CloseGrade): readonly Hang[] => [
  ...readings.map(({ sentence, reading, parameter }) => ({ kind: "reading" as const, sentence, reading, parameter })),
  ...findings.map(({ sentence, department, items }) => ({ kind: "finding" as const, sentence, department, items })),
  ...rounding.map(({ sentence }) => ({ kind: "rounding" as const, sentence })),
];
