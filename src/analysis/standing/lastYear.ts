import { DepartmentDirectory, type DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { IdentityDecision } from "../../departments/identityDecision.js";
import {
  sameIdentity,
  settleIdentities,
  type MergedIdentities,
  type SettledIdentities,
} from "../../departments/settleIdentities.js";
import { Fraction } from "../../exact/fraction.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import { numberOf, placeOf } from "../printedFigure.js";
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
  /** Last year's departments that are none of this year's. */
  readonly onlyLastYear: readonly LastYearRow[];
}

export interface YearChange {
  readonly code: string;
  readonly name: string;
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

/** Last year's rows, and who each is this year. */
export interface SettledLastYear {
  readonly rows: readonly LastYearRow[];
  /** By this year's code. */
  readonly rowOf: ReadonlyMap<string, LastYearRow>;
  /** What is open or wrong; nothing can be compared while there is any. */
  readonly identities: Pick<SettledIdentities, "open" | "faults" | "merged">;
}

/**
 * Says of each row of last year who it is this year: code and name must point to the same department, or the officer
 * says who it is (settleIdentities). A row without a code goes by its name.
 */
export function settledLastYear(
  departments: readonly DepartmentIdentity[],
  rows: readonly LastYearRow[],
  decisions: readonly IdentityDecision[] = [],
): SettledLastYear {
  const directory = new DepartmentDirectory(departments);
  const others = rows.map(({ code, name }) => ({ code: code ?? directory.ofName(name)?.code ?? "", name }));
  const { isOf, open, faults, merged } = settleIdentities(others, [directory], decisions);
  const twice: MergedIdentities[] = [];
  const taken = new Map<string, { readonly row: LastYearRow; readonly other: DepartmentIdentity }>();
  rows.forEach((row, at) => {
    const other = others[at];
    const is = other && isOf(other);
    if (!is) return;
    const before = taken.get(is.code);
    // settleIdentities reports two that differ; of two that are alike there is no saying which one counts
    if (before && sameIdentity(before.other, other)) twice.push({ is, others: [before.other, other] });
    taken.set(is.code, { row, other });
  });
  const rowOf = new Map([...taken].map(([code, { row }]) => [code, row]));
  return { rows, rowOf, identities: { open, faults, merged: [...merged, ...twice] } };
}

/** @throws RangeError for a total that is not a decimal, and where identities are not settled */
export function comparedWithLastYear(
  assessment: Assessment,
  { rows, rowOf, identities }: SettledLastYear,
): YearComparison {
  const { open, faults, merged } = identities;
  if (open.length + faults.length + merged.length > 0)
    throw new RangeError("it is not settled who is who since last year");
  const used = new Set(rowOf.values());
  const ordered = inOrderOfPlace(assessment.departments);
  return {
    matched: ordered.flatMap((department): readonly YearChange[] => {
      const row = rowOf.get(department.answers.code);
      if (!row) return [];
      const total = numberOf(department.valueOf(keyOf.total));
      const last = row.total === null ? null : Fraction.parse(row.total);
      const place = placeOf(department);
      return [
        {
          code: department.answers.code,
          name: department.answers.name,
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
    onlyThisYear: ordered
      .filter(({ answers }) => !rowOf.has(answers.code))
      .map(({ answers: { code, name } }) => ({ code, name })),
    onlyLastYear: rows.filter((row) => !used.has(row)),
  };
}
