import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import { changesIn, type Chosen } from "./chosen.js";

/** Two departments that follow each other in the present ranking, in all combinations. */
export interface NeighbourCertainty {
  readonly upper: DepartmentIdentity;
  readonly lower: DepartmentIdentity;
  readonly tied: boolean;
  /** In how many combinations the lower one comes before the upper one; they share a place; they stop doing so. */
  readonly swapped: number;
  readonly newlyTied: number;
  readonly separated: number;
  /** The combinations in which any of that is so, those with the fewest readings read otherwise first; not all if many. */
  readonly nearest: readonly Chosen[];
}

const mostNearest = 20;

interface Pair {
  readonly upper: number;
  readonly lower: number;
  readonly tied: boolean;
  swapped: number;
  newlyTied: number;
  separated: number;
  /** Sorted by how many readings are read otherwise. */
  nearest: { readonly chosen: Chosen; readonly changes: number }[];
}

/** Counts in which combinations neighbours do not stand as they do now. */
export class NeighbourCounts {
  private readonly pairs: readonly Pair[];

  constructor(places: Int32Array) {
    const ranked = Array.from(places, (place, row) => ({ place, row }))
      .filter(({ place }) => place > 0)
      .sort((a, b) => a.place - b.place || a.row - b.row);
    this.pairs = ranked.slice(1).map((lower, at): Pair => {
      const upper = ranked[at] ?? lower;
      const counts = { swapped: 0, newlyTied: 0, separated: 0, nearest: [] };
      return { upper: upper.row, lower: lower.row, tied: upper.place === lower.place, ...counts };
    });
  }

  add(chosen: Chosen, places: Int32Array): void {
    const changes = changesIn(chosen);
    for (const pair of this.pairs) {
      const [upper, lower] = [places[pair.upper] as number, places[pair.lower] as number];
      // one without a place then is compared with nobody
      if (upper === 0 || lower === 0 || (pair.tied ? upper === lower : upper < lower)) continue;
      if (pair.tied) pair.separated += 1;
      else if (upper === lower) pair.newlyTied += 1;
      else pair.swapped += 1;
      const last = pair.nearest.at(-1);
      if (pair.nearest.length === mostNearest && last && last.changes <= changes) continue;
      const place = pair.nearest.findIndex((each) => each.changes > changes);
      pair.nearest.splice(place < 0 ? pair.nearest.length : place, 0, { chosen: [...chosen], changes });
      if (pair.nearest.length > mostNearest) pair.nearest.pop();
    }
  }

  told(departments: readonly DepartmentIdentity[]): readonly NeighbourCertainty[] {
    return this.pairs.flatMap(({ upper, lower, nearest, ...counts }) => {
      const [first, second] = [departments[upper], departments[lower]];
      if (!first || !second) return [];
      const { tied, swapped, newlyTied, separated } = counts;
      return [
        {
          upper: { code: first.code, name: first.name },
          lower: { code: second.code, name: second.name },
          tied,
          swapped,
          newlyTied,
          separated,
          nearest: nearest.map(({ chosen }) => chosen),
        },
      ];
    });
  }
}
