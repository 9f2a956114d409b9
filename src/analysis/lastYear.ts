import { Fraction } from "../exact/fraction.js";
import type { Assessment } from "../engine/assess.js";
import { keyOf } from "../engine/keys.js";
import { numberOf, placeOf } from "./printedFigure.js";
import { inOrderOfPlace } from "./standings.js";

/** A department's result of the year before. */
export interface LastYearRow {
  readonly code?: string;
  readonly name: string;
  /** A decimal string; null where there was none. */
  readonly total: string | null;
  readonly place: number | null;
}

/** What became of each department since last year. */
export interface YearComparison {
  /** In the order of this year's places. */
  readonly matched: readonly YearChange[];
  /** This year's departments that last year's list does not have. */
  readonly onlyThisYear: readonly { readonly code: string; readonly name: string }[];
  /** Last year's rows that belong to nobody, or to one that an earlier row already has. */
  readonly onlyLastYear: readonly LastYearRow[];
}

export interface YearChange {
  readonly code: string;
  readonly name: string;
  readonly by: "code" | "name";
  readonly lastName: string;
  readonly lastTotal: string | null;
  readonly total: string | null;
  /** This year less last year. */
  readonly totalChange: string | null;
  readonly lastPlace: number | null;
  readonly place: number | null;
  /** How many places up; negative down. */
  readonly placesUp: number | null;
}

/**
 * Matches last year's results with this year's departments: by the code, else by the exact name, both trimmed
 * and with full-width letters made plain (NFKC). Each department takes one row, the first that fits.
 *
 * @throws RangeError for a total that is no decimal
 */
export function comparedWithLastYear(assessment: Assessment, lastYear: readonly LastYearRow[]): YearComparison {
  const taken = new Map<string, { readonly row: LastYearRow; readonly by: "code" | "name" }>();
  const used = new Set<LastYearRow>();
  for (const by of ["code", "name"] as const)
    for (const { answers } of assessment.departments) {
      if (taken.has(answers.code)) continue;
      const row = lastYear.find((candidate) => !used.has(candidate) && plain(candidate[by]) !== "" && plain(candidate[by]) === plain(answers[by]));
      if (!row) continue;
      taken.set(answers.code, { row, by });
      used.add(row);
    }
  const ordered = inOrderOfPlace(assessment.departments);
  return {
    matched: ordered.flatMap((department): readonly YearChange[] => {
      const match = taken.get(department.answers.code);
      if (!match) return [];
      const { row, by } = match;
      const total = numberOf(department.valueOf(keyOf.total));
      const last = row.total === null ? null : Fraction.parse(row.total);
      const place = placeOf(department);
      return [
        {
          code: department.answers.code,
          name: department.answers.name,
          by,
          lastName: row.name,
          lastTotal: row.total,
          total: total?.toFixed(assessment.decimals) ?? null,
          totalChange: total && last ? total.minus(last).toFixed(assessment.decimals) : null,
          lastPlace: row.place,
          place,
          placesUp: place === null || row.place === null ? null : row.place - place,
        },
      ];
    }),
    onlyThisYear: ordered.filter(({ answers }) => !taken.has(answers.code)).map(({ answers: { code, name } }) => ({ code, name })),
    onlyLastYear: lastYear.filter((row) => !used.has(row)),
  };
}

const plain = (text: string | undefined): string => (text ?? "").normalize("NFKC").trim();
