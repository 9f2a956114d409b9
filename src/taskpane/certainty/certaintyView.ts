import type { DepartmentCertainty, ExtremePlace } from "../../analysis/certainty/departmentRanges.js";
import {
  assumptionWords,
  basisWords,
  notTriedWords,
  placeRangeWords,
} from "../../analysis/certainty/certaintyWords.js";
import { printedTotal } from "../../analysis/certainty/printedTotal.js";
import { percentText } from "../../analysis/certainty/percentText.js";
import { tickedWords, waitingIn, waitingWords } from "../../analysis/stillOpen/openWords.js";
import type { Interval, OpenDepartment } from "../../analysis/stillOpen/stillOpen.js";
import type { WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { Fraction } from "../../exact/fraction.js";
import type { CertaintyContents } from "../../publish/certainty/certaintyBook.js";
import { parameterText, readOtherwise, triedText, type ReadOtherwise } from "../../publish/certainty/parameterText.js";
import { joinedWords } from "../../words/joinedWords.js";
import type { Words } from "../../words/words.js";
import type { DepartmentName } from "../worker/openBook.js";

/** How sure places are, as the page shows it. Totals are printed figures. */
export interface CertaintyView {
  /** On how much the figures rest. */
  readonly basis: Words;
  readonly combinations: number;
  /** They were drawn: another seed may draw others. */
  readonly isSample: boolean;
  /** Which readings were read otherwise, which were not and why. */
  readonly assumed: Words;
  /** What counts as open. */
  readonly ticked: Words;
  /** What is waited for. */
  readonly waiting: Words;
  readonly openCount: number;
  readonly settled: number;
  readonly hasGrades: boolean;
  readonly departments: readonly RangeView[];
  /** Those on which places hang most come first. */
  readonly readings: readonly TriedView[];
  readonly untried: readonly { readonly number: number; readonly question: string; readonly because: Words }[];
}

/** A department, in the order of the places. */
export interface RangeView extends DepartmentName {
  readonly total: string | null;
  readonly place: number | null;
  readonly grade: string;
  readonly byReadings: ByReadings;
  readonly byOpen: ByOpen;
  /** Without which items, and without which other departments, it has another place. */
  readonly without: readonly WithoutView[];
}

interface ByReadings {
  readonly said: Words;
  readonly lowest: string | null;
  readonly highest: string | null;
  readonly best: ExtremeView | null;
  readonly worst: ExtremeView | null;
  readonly keepsPlace: number;
  readonly keepsGrade: number;
  /** What a single reading alone changes. */
  readonly single: readonly (ReadOtherwise & {
    readonly total: string | null;
    readonly place: number | null;
    readonly grade: string;
  })[];
  /** The neighbours that may change places with it. */
  readonly neighbours: readonly NeighbourView[];
}

export interface ExtremeView {
  readonly place: number;
  /** Empty where it has that place as all is read now. */
  readonly by: readonly ReadOtherwise[];
}

export interface NeighbourView extends DepartmentName {
  readonly swapped: number;
  readonly newlyTied: number;
  readonly separated: number;
  readonly by: readonly ReadOtherwise[];
}

export interface ByOpen {
  readonly totals: Interval<string> | null;
  readonly places: Interval<number> | null;
  readonly mayHaveNone: boolean;
  readonly settled: boolean;
  /** What narrows it most first. */
  readonly open: readonly (DepartmentName & { readonly low: string | null; readonly high: string | null })[];
}

export interface WithoutView extends DepartmentName {
  readonly kind: "item" | "department";
  readonly before: number | null;
  readonly after: number | null;
}

export interface TriedView {
  readonly number: number;
  readonly question: string;
  /** "32.4%"; null for a sample. */
  readonly weight: string | null;
  readonly share: number;
  readonly values: readonly { readonly meaning: Words; readonly tried: Words; readonly isProposed: boolean }[];
  /** Parameters of which nobody named another value. */
  readonly kept: readonly Words[];
}

export function certaintyView(contents: CertaintyContents): CertaintyView {
  const { scheme, found, open, without } = contents;
  const { waiting, count } = waitingIn(open.departments);
  const meaningOf = (name: string): Words => scheme.parameters.get(name)?.meaning ?? { zh: name, en: name };
  const possible = new Map(open.departments.map((each) => [each.code, each]));
  const missing = withoutByDepartment(without);
  return {
    basis: basisWords(found),
    combinations: found.combinations,
    isSample: found.sample !== null,
    assumed: assumptionWords(found),
    ticked: tickedWords(contents.ticked, scheme, open.departments),
    waiting: waitingWords(count, waiting.length),
    openCount: count,
    settled: open.departments.filter(({ settled }) => settled).length,
    hasGrades: found.departments.some(({ grade, keepsGrade }) => grade !== "" || keepsGrade < found.combinations),
    departments: found.departments.map((each) => {
      const { code, name, total, place, grade } = each;
      return {
        code,
        name,
        total: printedTotal(total, found),
        place,
        grade,
        byReadings: byReadings(contents, each),
        byOpen: byOpen(possible.get(code), open.decimals),
        without: missing.get(code) ?? [],
      };
    }),
    readings: found.factors.map((factor): TriedView => {
      const { reading, alternatives, weight, proposed } = factor;
      return {
        number: reading.number,
        question: reading.question,
        weight: weight && percentText(weight),
        share: weight?.toNumber() ?? 0,
        values: [...(alternatives[0]?.keys() ?? [])].map((name) => ({
          meaning: meaningOf(name),
          tried: triedText(scheme, name, factor),
          isProposed: proposed.includes(name),
        })),
        kept: found.kept.filter((each) => each.reading === reading).map(({ parameter }) => meaningOf(parameter)),
      };
    }),
    untried: found.untried.map(({ reading, because }) => ({
      number: reading.number,
      question: reading.question,
      because: notTriedWords[because],
    })),
  };
}

function byReadings(contents: CertaintyContents, each: DepartmentCertainty): ByReadings {
  const { scheme, found } = contents;
  const { factors, neighbours } = found;
  const printed = (total: Fraction | null): string | null => printedTotal(total, found);
  const extreme = (end: ExtremePlace | null): ExtremeView | null =>
    end && { place: end.place, by: readOtherwise(scheme, found, end.chosen) };
  return {
    said: placeRangeWords(each, found),
    lowest: printed(each.lowest),
    highest: printed(each.highest),
    best: extreme(each.best),
    worst: extreme(each.worst),
    keepsPlace: each.keepsPlace,
    keepsGrade: each.keepsGrade,
    single: each.single.flatMap(({ factor, alternative, total, place, grade }) => {
      const at = factors.find((other) => other.at === factor);
      const [present, set] = [at?.alternatives[0], at?.alternatives[alternative]];
      if (!at || !set) return [];
      const changed = [...set].filter(([name, value]) => present?.get(name) !== value);
      const texts = changed.map(([name, value]) => parameterText(scheme, name, value));
      const values = joinedWords(texts, { zh: "；", en: "; " });
      return [{ reading: at.reading.number, values, total: printed(total), place, grade }];
    }),
    neighbours: neighbours.flatMap(({ upper, lower, swapped, newlyTied, separated, nearest: [nearest] }) => {
      const other = upper.code === each.code ? lower : lower.code === each.code ? upper : null;
      if (!other || swapped + newlyTied + separated === 0) return [];
      const by = nearest ? readOtherwise(scheme, found, nearest) : [];
      return [{ ...other, swapped, newlyTied, separated, by }];
    }),
  };
}

function byOpen(each: OpenDepartment | undefined, decimals: number): ByOpen {
  const { totals = null, places = null, mayHaveNone = true, settled = false, open = [] } = each ?? {};
  const printed = (points: Fraction): string => points.toFixed(decimals);
  return {
    totals: totals && { ...totals, low: printed(totals.low), high: printed(totals.high) },
    places,
    mayHaveNone,
    settled,
    open: open.map(({ code, name, low, high }) => ({
      code,
      name,
      low: low?.toString() ?? null,
      high: high?.toString() ?? null,
    })),
  };
}

function withoutByDepartment({ items, departments }: WithoutOne): ReadonlyMap<string, readonly WithoutView[]> {
  const found = new Map<string, WithoutView[]>();
  const all = [
    ...items.map(({ item, changed }) => ({ kind: "item" as const, what: item, changed })),
    ...departments.map(({ department, changed }) => ({ kind: "department" as const, what: department, changed })),
  ];
  for (const { kind, what, changed } of all)
    for (const { code, before, after } of changed) {
      const own = found.get(code) ?? [];
      own.push({ kind, code: what.code, name: what.name, before, after });
      found.set(code, own);
    }
  return found;
}
