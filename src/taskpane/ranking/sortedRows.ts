import type { Standing } from "../../analysis/standing/standings.js";
import { sortedBy, type SortKey } from "./sortedBy.js";
import type { RankingColumn } from "./rankingState.js";

/** The rows of the ranking by one column; those without a figure at the end, in either direction. */
export const sortedRows = (
  rows: readonly Standing[],
  column: RankingColumn,
  descending: boolean,
  language: string,
): readonly Standing[] => sortedBy(rows, (row) => keyOf(row, column), descending, language);

/** Figures are printed decimals: as numbers they keep their order. */
function keyOf(row: Standing, column: RankingColumn): SortKey {
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
