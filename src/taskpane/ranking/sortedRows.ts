import type { Standing } from "../../analysis/standing/standings.js";
import type { RankingColumn } from "./rankingState.js";

type Key = number | string | null;

/** The rows of the ranking by one column; those without a figure at the end, in either direction. */
export function sortedRows(
  rows: readonly Standing[],
  column: RankingColumn,
  descending: boolean,
  language: string,
): readonly Standing[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const order = (a: Key, b: Key): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const difference = typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return descending ? -difference : difference;
  };
  return [...rows].sort((a, b) => order(keyOf(a, column), keyOf(b, column)));
}

/** Figures are printed decimals: as numbers they keep their order. */
function keyOf(row: Standing, column: RankingColumn): Key {
  switch (column) {
    case "place":
      return row.place;
    case "name":
      return row.name;
    case "total":
      return numberOf(row.total);
    case "grade":
      // a grade stands for a span of totals, and is ordered as they are
      return row.grade === "" ? null : numberOf(row.total);
    default:
      return numberOf(row.sections.find(({ code }) => column === `section ${code}`)?.score ?? null);
  }
}

const numberOf = (figure: string | null): number | null => (figure === null ? null : Number(figure));
