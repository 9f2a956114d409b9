import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { CombinedStanding, Combinations } from "../../engine/assess/combinations.js";
import { Fraction } from "../../exact/fraction.js";
import { changesIn, type Chosen } from "./chosen.js";

/** A department in all combinations. Totals are exact; null where it has none. */
export interface DepartmentCertainty extends DepartmentIdentity {
  readonly total: Fraction | null;
  readonly place: number | null;
  readonly grade: string;
  /** Where it has a total or a place in any. */
  readonly lowest: Fraction | null;
  readonly highest: Fraction | null;
  readonly best: ExtremePlace | null;
  readonly worst: ExtremePlace | null;
  /** In how many combinations it has its present place, and its present grade; and any place at all. */
  readonly keepsPlace: number;
  readonly keepsGrade: number;
  readonly placed: number;
  /** In how many combinations it has each place, by the place. */
  readonly counts: ReadonlyMap<number, number>;
  /** Where a single reading alone, read otherwise, changes its total, place or grade. */
  readonly single: readonly SingleChange[];
}

export interface ExtremePlace {
  readonly place: number;
  /** A combination in which it has that place: one in which as few readings as possible are read otherwise. */
  readonly chosen: Chosen;
}

export interface SingleChange {
  /** Position of the factor, and number of its alternative. */
  readonly factor: number;
  readonly alternative: number;
  readonly total: Fraction | null;
  readonly place: number | null;
  readonly grade: string;
}

interface Row {
  lowest: number;
  highest: number;
  best: number;
  worst: number;
  bestBy: Chosen;
  worstBy: Chosen;
  keepsPlace: number;
  keepsGrade: number;
  placed: number;
  readonly counts: Int32Array;
  readonly single: SingleChange[];
}

/** Collects what becomes of each department. */
export class DepartmentRanges {
  private readonly totals: Float64Array;
  private readonly places: Int32Array;
  private readonly grades: Float64Array;
  private readonly rows: readonly Row[];

  constructor(
    present: CombinedStanding,
    private readonly combinations: Pick<Combinations, "decimals" | "gradeOf">,
  ) {
    this.totals = present.totals.slice();
    this.places = present.places.slice();
    this.grades = present.grades.slice();
    this.rows = Array.from(this.places, () => ({
      lowest: Infinity,
      highest: -Infinity,
      best: Infinity,
      worst: 0,
      bestBy: [],
      worstBy: [],
      keepsPlace: 0,
      keepsGrade: 0,
      placed: 0,
      counts: new Int32Array(this.places.length + 1),
      single: [],
    }));
  }

  add(chosen: Chosen, { totals, places, grades }: CombinedStanding): void {
    const changes = changesIn(chosen);
    this.rows.forEach((row, at) => {
      const [total, place, grade] = [totals[at] as number, places[at] as number, grades[at] as number];
      if (total < row.lowest) row.lowest = total;
      if (total > row.highest) row.highest = total;
      if (place > 0) {
        row.placed += 1;
        row.counts[place] = (row.counts[place] as number) + 1;
        if (place < row.best || (place === row.best && changes < changesIn(row.bestBy))) {
          row.best = place;
          row.bestBy = [...chosen];
        }
        if (place > row.worst || (place === row.worst && changes < changesIn(row.worstBy))) {
          row.worst = place;
          row.worstBy = [...chosen];
        }
      }
      const [keepsPlace, keepsGrade] = [place === this.places[at], grade === this.grades[at]];
      if (keepsPlace) row.keepsPlace += 1;
      if (keepsGrade) row.keepsGrade += 1;
      if (changes === 1 && !(keepsPlace && keepsGrade && Object.is(total, this.totals[at])))
        row.single.push({
          ...singleOf(chosen),
          total: this.total(total),
          place: place || null,
          grade: this.grade(grade),
        });
    });
  }

  /** In the order of the present places, those without one last. */
  told(departments: readonly DepartmentIdentity[]): readonly DepartmentCertainty[] {
    const order = Array.from(this.places, (_, row) => row).sort(
      (a, b) => (this.places[a] || Infinity) - (this.places[b] || Infinity) || a - b,
    );
    return order.flatMap((at): DepartmentCertainty[] => {
      const [department, row] = [departments[at], this.rows[at]];
      if (!department || !row) return [];
      return [
        {
          code: department.code,
          name: department.name,
          total: this.total(this.totals[at] ?? NaN),
          place: this.places[at] || null,
          grade: this.grade(this.grades[at] ?? 0),
          lowest: this.total(row.lowest),
          highest: this.total(row.highest),
          best: row.placed > 0 ? { place: row.best, chosen: row.bestBy } : null,
          worst: row.placed > 0 ? { place: row.worst, chosen: row.worstBy } : null,
          keepsPlace: row.keepsPlace,
          keepsGrade: row.keepsGrade,
          placed: row.placed,
          counts: new Map([...row.counts].flatMap((count, place) => (count > 0 ? [[place, count] as const] : []))),
          single: [...row.single].sort((a, b) => a.factor - b.factor || a.alternative - b.alternative),
        },
      ];
    });
  }

  private total(steps: number): Fraction | null {
    return Number.isFinite(steps) ? Fraction.of(steps, 10n ** BigInt(this.combinations.decimals)) : null;
  }

  private grade(code: number): string {
    return this.combinations.gradeOf(code);
  }
}

function singleOf(chosen: Chosen): Pick<SingleChange, "factor" | "alternative"> {
  const factor = chosen.findIndex((at) => at !== 0);
  return { factor, alternative: chosen[factor] ?? 0 };
}
