import type { CountLine } from "../../../src/cli/files/readCounts.js";
import type { ScoreJson } from "../../../src/engine/assess/scoreJson.js";

/** A line that pass 2 prints of a department; what `score --json` prints of it stands there as text. */
export interface ScoredLine {
  readonly line: number;
  readonly code: string;
  readonly column: string | null;
  readonly key: string | null;
  readonly notes?: string;
  readonly department?: string;
  readonly leftOut?: string;
}

/** What `score --json` prints, a text for each department, in alphabetical order: what partitions must come to. */
export function scoredTexts({ departments, leftOut, notes }: ScoreJson): readonly string[] {
  const notesOf = (code: string) =>
    notes
      .filter(({ department }) => department === code)
      .map((note) => ({
        ...note,
        ...(note.place !== undefined && { place: note.place.replace(/^departments\[\d+\]/, "$") }),
      }));
  return [
    ...departments.map((department) => `${JSON.stringify(department)} ${JSON.stringify(notesOf(department.code))}`),
    ...leftOut.map((department) => JSON.stringify(department)),
  ].sort();
}

/** The same of the results of partitions, the places joined to them. */
export function joinedTexts(
  scored: readonly ScoredLine[],
  places: readonly (CountLine & { readonly place: number })[],
): readonly string[] {
  const placeOf = new Map(places.map(({ column, key, place }) => [`${column} ${key}`, place]));
  return scored
    .map(({ column, key, department, notes = "", leftOut = "" }) => {
      if (department === undefined) return leftOut;
      const place = column === null ? null : placeOf.get(`${column} ${key ?? ""}`);
      return `${department.replace('"place":null', `"place":${place}`)} ${notes}`;
    })
    .sort();
}
