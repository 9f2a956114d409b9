import type { DepartmentIdentity } from "../../departments/departmentDirectory.js";
import type { Assessment } from "../../engine/assess/assess.js";
import { keyOf } from "../../engine/model/keys.js";
import type { Fraction } from "../../exact/fraction.js";
import type { Item } from "../../scheme/scheme.js";
import { numberOf, placeOf } from "../printedFigure.js";
import { Attained } from "./attained.js";
import { mayBeOther } from "./possible.js";
import type { OpenItems } from "./openItems.js";
import { possiblePlaces, type PossibleStanding } from "./possiblePlaces.js";
import { PossibleCells } from "./possibleCells.js";

/** What is still open, and what it leaves possible. */
export interface StillOpen {
  /** In the order of the present places, those without one last. */
  readonly departments: readonly OpenDepartment[];
  readonly decimals: number;
}

export interface OpenDepartment extends DepartmentIdentity {
  /** As all stands now. */
  readonly total: Fraction | null;
  readonly place: number | null;
  /** No completion gives a total outside; null where it has none, whatever comes. */
  readonly totals: Interval<Fraction> | null;
  readonly places: Interval<number> | null;
  /** It may end up without a place. */
  readonly mayHaveNone: boolean;
  /** Its place can no longer change. */
  readonly settled: boolean;
  /** Its own open items, those that move its total most first. */
  readonly open: readonly OpenItem[];
}

/** An end that is attained comes about by some completion; another is a bound, and may lie further off than anything that can. */
export interface Interval<Value> {
  readonly low: Value;
  readonly high: Value;
  readonly isLowAttained: boolean;
  readonly isHighAttained: boolean;
}

export interface OpenItem {
  readonly code: string;
  readonly name: string;
  /** Between which scores it, or the group that it counts in, may still be; null for a veto. */
  readonly low: Fraction | null;
  readonly high: Fraction | null;
}

export interface StillOpenOptions {
  readonly progress?: (done: number, of: number) => void | Promise<void>;
  readonly signal?: { readonly aborted: boolean };
}

/**
 * For each department the totals and places that are still possible: bounds by intervals, and completions that attain
 * them where those that are tried do.
 *
 * @returns null when it was aborted
 */
export async function stillOpen(
  assessment: Assessment,
  open: OpenItems,
  { progress, signal }: StillOpenOptions = {},
): Promise<StillOpen | null> {
  const cells = new PossibleCells(assessment, open);
  const { departments } = assessment;
  const bounds = departments.map((_, row) => boundsOf(cells, row, departments.length));
  const attained = new Attained(assessment, open);
  for (const [row] of departments.entries()) {
    attained.try(row);
    await progress?.(row + 1, departments.length);
    if (signal?.aborted === true) return null;
  }
  const rows = departments.map((department, row): OpenDepartment => {
    const { totals, places, mayHaveNone } = bounds[row] ?? { totals: null, places: null, mayHaveNone: true };
    const { code, name } = department.answers;
    return {
      code,
      name,
      total: numberOf(department.valueOf(keyOf.total)),
      place: placeOf(department),
      totals: totals && {
        ...totals,
        isLowAttained: attained.hasTotal(row, totals.low),
        isHighAttained: attained.hasTotal(row, totals.high),
      },
      places: places && {
        ...places,
        isLowAttained: attained.hasPlace(row, places.low),
        isHighAttained: attained.hasPlace(row, places.high),
      },
      mayHaveNone,
      settled: places !== null && !mayHaveNone && places.low === places.high,
      open: openOf(assessment, cells, row, open.get(code) ?? new Set()),
    };
  });
  return {
    departments: rows.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0),
    decimals: assessment.decimals,
  };
}

interface Bounds {
  readonly totals: { readonly low: Fraction; readonly high: Fraction } | null;
  readonly places: { readonly low: number; readonly high: number } | null;
  readonly mayHaveNone: boolean;
}

function boundsOf(cells: PossibleCells, row: number, departments: number): Bounds {
  const total = cells.at(row, keyOf.total);
  const { low, high } = total.numbers ?? { low: null, high: null };
  const others = Array.from({ length: departments }, (_, at) => at).filter((at) => at !== row);
  const standings = others.map((at) => standingOf(cells, at));
  return {
    totals: low && high && { low, high },
    places: possiblePlaces(standingOf(cells, row), standings),
    mayHaveNone: mayBeOther(total),
  };
}

const standingOf = (cells: PossibleCells, row: number): PossibleStanding => ({
  ranked: cells.at(row, keyOf.ranked),
  vetoed: cells.at(row, keyOf.rankedVetoed),
});

function openOf(assessment: Assessment, cells: PossibleCells, row: number, items: ReadonlySet<Item>): OpenItem[] {
  const { scheme } = assessment;
  const found = [...items].map((item): OpenItem => {
    const node = item.full === null && item.group !== null ? scheme.node(item.group) : item;
    const { numbers } = node?.full ? cells.at(row, keyOf.score(node.code)) : { numbers: null };
    return { code: item.code, name: item.name, low: numbers?.low ?? null, high: numbers?.high ?? null };
  });
  // a veto moves more than any item
  const widthOf = ({ low, high }: OpenItem): number => (low && high ? high.minus(low).toNumber() : Infinity);
  return found.sort((a, b) => widthOf(b) - widthOf(a) || 0);
}
