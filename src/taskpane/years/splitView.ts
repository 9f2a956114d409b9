import type { ComparedYears } from "../../analysis/years/compareYears.js";
import {
  printedLines,
  printedPlaces,
  printedSources,
  printedTotals,
  signed,
  type PrintedTotals,
} from "../../analysis/years/printedChange.js";
import { totalSources, type PlaceSource, type TotalSource } from "../../analysis/years/changeSources.js";
import type { LineName, SplitChange, Unsplit } from "../../analysis/years/splitChange.js";

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What every department's change comes from, as the page shows it: printed figures, which add up. */
export interface SplitView {
  readonly changes: readonly ChangeView[];
  readonly unsplit: readonly Unsplit[];
  readonly onlyBefore: readonly Named[];
  readonly onlyAfter: readonly Named[];
  /** Items that correspond and ask for something else: their answers stay with the rules. */
  readonly unlike: readonly Named[];
}

export interface ChangeView extends Named {
  readonly total: PrintedTotals;
  readonly bySource: Readonly<Record<TotalSource, string>>;
  readonly place: SplitChange["place"];
  readonly placesUp: number | null;
  readonly places: Readonly<Record<PlaceSource, string>> | null;
  /** Those that moved it most come first. */
  readonly lines: readonly LineView[];
}

export interface LineView {
  readonly line: LineName;
  readonly points: string;
  readonly sources: readonly { readonly source: TotalSource; readonly points: string }[];
}

export const splitView = ({ changes, unsplit, onlyBefore, onlyAfter, states }: ComparedYears): SplitView => ({
  changes: changes.map(changeView),
  unsplit,
  onlyBefore,
  onlyAfter,
  unlike: states.unlike.map(({ after: { code, name } }) => ({ code, name })),
});

function changeView(change: SplitChange): ChangeView {
  const { code, name, place, printed } = change;
  const lines = printedLines(change).map(({ line, points }) => ({
    line: lineName(line),
    points,
    sources: printedSources(line, points, change),
    size: Math.abs(line.change.toNumber()),
  }));
  return {
    code,
    name,
    total: printedTotals(change),
    bySource: Object.fromEntries(
      totalSources.map((source) => [source, signed(printed[source])]),
    ) as ChangeView["bySource"],
    place,
    placesUp: place.before === null || place.after === null ? null : place.before - place.after,
    places: printedPlaces(change),
    lines: lines.sort((one, other) => other.size - one.size).map(({ size: _, ...line }) => line),
  };
}

/** Without its exact figures, which cannot be sent to the page. */
const lineName = (line: LineName): LineName =>
  line.kind === "item" ? { kind: line.kind, year: line.year, code: line.code, name: line.name } : { kind: line.kind };
