import type { ComparedYears } from "../../analysis/years/compareYears.js";
import { printedLines, printedPlaces, printedTotals, signed } from "../../analysis/years/printedChange.js";
import { splitDefinition } from "../../analysis/years/yearWords.js";
import type { ChangeLine, SplitChange } from "../../analysis/years/splitChange.js";
import type { Item } from "../../scheme/scheme.js";
import type { Fraction } from "../../exact/fraction.js";

const item = ({ code, name }: Item) => ({ code, name });

/** The exact parts as fractions such as "-3/8", beside the printed ones; described in docs/command-line.md. */
export const compareJson = ({ changes, unsplit, titles, states, onlyBefore, onlyAfter }: ComparedYears) => ({
  format: "scorebook.compare.1",
  titles,
  definition: splitDefinition,
  items: {
    pairs: states.correspondence.pairs.map(({ before, after }) => ({ before: before.code, after: after.code })),
    added: states.correspondence.added.map(item),
    gone: states.correspondence.gone.map(item),
    unlike: states.unlike.map(({ before, after }) => ({ before: before.code, after: after.code })),
  },
  departments: changes.map(departmentJson),
  unsplit,
  onlyBefore,
  onlyAfter,
});

function departmentJson(change: SplitChange) {
  const { code, name, place, bySource, places } = change;
  const printed = Object.fromEntries(Object.entries(change.printed).map(([source, text]) => [source, signed(text)]));
  return {
    code,
    name,
    total: printedTotals(change),
    place,
    totalBySource: { printed, exact: exact(bySource) },
    placeBySource: places && { printed: printedPlaces(change), exact: exact(places) },
    lines: printedLines(change).map(({ line, points }) => ({ ...lineJson(line), points, exact: exact(line.bySource) })),
  };
}

const lineJson = (line: ChangeLine) =>
  line.kind === "item" ? { kind: line.kind, year: line.year, code: line.code, name: line.name } : { kind: line.kind };

const exact = (of: Readonly<Record<string, Fraction>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(of).map(([source, points]) => [source, points.toString()]));
