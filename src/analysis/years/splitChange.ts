import { Fraction } from "../../exact/fraction.js";
import { printedParts } from "../../exact/largestRemainder.js";
import { shapley, type Figures } from "../../exact/shapley.js";
import { sumOf } from "../../engine/explain/explainPool.js";
import { keyOf } from "../../engine/model/keys.js";
import { placeOf } from "../printedFigure.js";
import { placeSources, totalSources, type PlaceSource, type TotalSource } from "./changeSources.js";
import { otherLines, totalLines, units, type OtherLine } from "./totalLines.js";
import { YearStates, type TwoYears, type Year, type YearState } from "./yearStates.js";

/** A department's result of two years, and what the difference comes from. */
export interface SplitChange {
  /** This year's. */
  readonly code: string;
  readonly name: string;
  readonly total: Readonly<Record<Year, Fraction>>;
  readonly place: Readonly<Record<Year, number | null>>;
  /** To which scores are printed. */
  readonly decimals: Readonly<Record<Year, number>>;
  /** Exact; together the change of the total. */
  readonly bySource: Readonly<Record<TotalSource, Fraction>>;
  /** As they are printed: they add up to the printed change. */
  readonly printed: Readonly<Record<TotalSource, string>>;
  /** Lines that changed, in the order of this year's scheme, gone items after them, then the others. */
  readonly lines: readonly ChangeLine[];
  /** Places up, exact; null where one of the two years has no place. */
  readonly places: Readonly<Record<PlaceSource, Fraction>> | null;
}

export type ChangeLine = LineName & {
  readonly bySource: Readonly<Record<TotalSource, Fraction>>;
  readonly change: Fraction;
};

/** An item or a group of a year, or what stands between the items and the total. */
export type LineName =
  | { readonly kind: "item"; readonly year: Year; readonly code: string; readonly name: string }
  | { readonly kind: OtherLine };

/** Why a department is not split: it has no total in one of the years, or in between. */
export interface Unsplit {
  readonly code: string;
  readonly name: string;
  readonly because: "noTotal" | "noTotalBetween";
}

export interface SplitChanges {
  /** In the order of this year's departments. */
  readonly changes: readonly SplitChange[];
  readonly unsplit: readonly Unsplit[];
  readonly states: YearStates;
}

/**
 * Splits what became of each department that was assessed in both years.
 *
 * The total by Shapley over four sources, so that the parts add up exactly and no order is preferred: own answers, rules,
 * readings, and all others. Each part by lines: the items' own scores, and what stands between them and the total. The
 * place likewise over own answers, rules with readings, others' answers, and which departments there are.
 *
 * @param wanted codes of this year; all departments where absent
 */
export async function splitChanges(
  years: TwoYears,
  wanted?: readonly string[],
  onDone: (done: number, of: number) => Promise<void> | void = () => {},
): Promise<SplitChanges> {
  const states = new YearStates(years);
  const names = lineNames(states);
  const changes: SplitChange[] = [];
  const unsplit: Unsplit[] = [];
  const both = years.after.answers.departments.filter(
    ({ code }) => years.lastCodeOf.has(code) && (wanted?.includes(code) ?? true),
  );
  for (const [at, { code, name }] of both.entries()) {
    const change = changeOf(states, names, code, name);
    if ("because" in change) unsplit.push(change);
    else changes.push(change);
    await onDone(at + 1, both.length);
  }
  return { changes, unsplit, states };
}

/** Whatever is not there yet is last year's. */
const stateOf = (there: (source: keyof YearState) => boolean): YearState => {
  const year = (source: keyof YearState): Year => (there(source) ? "after" : "before");
  return {
    own: year("own"),
    others: year("others"),
    field: year("field"),
    rules: year("rules"),
    readings: year("readings"),
  };
};

class NoTotal extends Error {}

function changeOf(states: YearStates, names: LineNames, code: string, name: string): SplitChange | Unsplit {
  const ends = {
    before: states.of(
      code,
      stateOf(() => false),
    ),
    after: states.of(
      code,
      stateOf(() => true),
    ),
  };
  const totals = { before: totalOf(ends.before), after: totalOf(ends.after) };
  if (!totals.before || !totals.after) return { code, name, because: "noTotal" };
  const linesIn = (there: ReadonlySet<TotalSource>): Figures => {
    const state = stateOf((source) => there.has(source === "field" ? "others" : source));
    const { assessment, department } = states.of(code, state);
    const lines = totalLines(assessment, department);
    if (!lines) throw new NoTotal();
    return new Map([...lines].map(([line, points]) => [names.keyOf(line, state.rules), points]));
  };
  try {
    const split = shapley(totalSources, linesIn);
    const partOf = (source: TotalSource, line: string) => split.get(source)?.get(line) ?? Fraction.zero;
    const lines = names.all.flatMap(([key, line]): readonly ChangeLine[] => {
      const bySource = bySources(totalSources, (source) => partOf(source, key));
      const isMoved = totalSources.some((source) => !bySource[source].equals(Fraction.zero));
      return isMoved ? [{ ...line, bySource, change: sumOf(Object.values(bySource)) }] : [];
    });
    const bySource = bySources(totalSources, (source) => sumOf([...(split.get(source)?.values() ?? [])]));
    const { before, after } = totals;
    const decimals = { before: ends.before.assessment.decimals, after: ends.after.assessment.decimals };
    const change = printed(after, decimals.after).minus(printed(before, decimals.before));
    const texts = printedParts(Object.values(bySource), Math.max(decimals.before, decimals.after), change);
    return {
      code,
      name,
      total: { before, after },
      decimals,
      place: { before: placeOf(ends.before.department), after: placeOf(ends.after.department) },
      bySource,
      printed: Object.fromEntries(
        totalSources.map((source, at) => [source, texts[at] ?? ""]),
      ) as SplitChange["printed"],
      lines,
      places: placesOf(states, code),
    };
  } catch (error) {
    if (error instanceof NoTotal) return { code, name, because: "noTotalBetween" };
    throw error;
  }
}

/** How many places up each source led, null where somewhere in between there is none. */
function placesOf(states: YearStates, code: string): SplitChange["places"] {
  try {
    const split = shapley(placeSources, (there) => {
      const state = stateOf((source) => there.has(source === "readings" ? "rules" : source));
      const place = placeOf(states.of(code, state).department);
      if (place === null) throw new NoTotal();
      return new Map([["up", Fraction.of(-place)]]);
    });
    return bySources(placeSources, (source) => split.get(source)?.get("up") ?? Fraction.zero);
  } catch (error) {
    if (error instanceof NoTotal) return null;
    throw error;
  }
}

const totalOf = ({ department }: ReturnType<YearStates["of"]>): Fraction | null => {
  const total = department.valueOf(keyOf.total);
  return total instanceof Fraction ? total : null;
};

const printed = (points: Fraction, decimals: number): Fraction => Fraction.parse(points.toFixed(decimals));

const bySources = <Source extends string>(
  sources: readonly Source[],
  of: (source: Source) => Fraction,
): Readonly<Record<Source, Fraction>> =>
  Object.fromEntries(sources.map((source) => [source, of(source)])) as Record<Source, Fraction>;

interface LineNames {
  /** All lines in their order, by the key under which both years have them. */
  readonly all: readonly (readonly [string, LineName])[];
  readonly keyOf: (line: string, rules: Year) => string;
}

function lineNames(states: YearStates): LineNames {
  const { before, after } = states.correspondence;
  const laterOf = laterCodes(states);
  const others: ReadonlySet<string> = new Set(otherLines);
  const keyOf = (line: string, rules: Year): string => {
    if (others.has(line)) return line;
    const later = rules === "after" ? line : laterOf.get(line);
    return later === undefined ? `before ${line}` : `after ${later}`;
  };
  const item = (year: Year) => (unit: { readonly code: string; readonly name: string }) =>
    [keyOf(unit.code, year), { kind: "item", year, code: unit.code, name: unit.name }] as const;
  return {
    keyOf,
    all: [
      ...after.sections.flatMap(units).map(item("after")),
      ...before.sections
        .flatMap(units)
        .filter(({ code }) => !laterOf.has(code))
        .map(item("before")),
      ...otherLines.map((kind) => [kind, { kind }] as const),
    ],
  };
}

/** This year's code of last year's items; a group is another group where all items of either are in these two. */
function laterCodes({ correspondence: { before, after, pairs } }: YearStates): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const isAlone = new Map(pairs.map((pair) => [pair.after.code, pair]));
  for (const pair of pairs)
    if (pair.before.group === null && pair.after.group === null) found.set(pair.before.code, pair.after.code);
  const groups = new Set(after.items.flatMap(({ group }) => (group === null ? [] : [group])));
  for (const group of groups) {
    const items = after.items.filter((item) => item.group === group);
    const earlier = new Set(items.map(({ code }) => isAlone.get(code)?.before.group ?? null));
    const [only] = earlier;
    if (earlier.size !== 1 || only === null || only === undefined) continue;
    const had = before.items.filter((item) => item.group === only);
    if (had.length === items.length) found.set(only, group);
  }
  return found;
}
