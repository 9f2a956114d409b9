import { assess, type AssessedDepartment } from "../../engine/assess/assess.js";
import { assessOnDemand } from "../../engine/assess/assessOnDemand.js";
import { readParameters } from "../../engine/answers/answersFile.js";
import type { DepartmentAnswers } from "../../engine/answers/answers.js";
import { keyOf } from "../../engine/model/keys.js";
import { outcomeWords } from "../../engine/model/outcome.js";
import { Fraction } from "../../exact/fraction.js";
import type { Scalar } from "../../formula/value.js";
import { isReference, type Item, type Scheme } from "../../scheme/scheme.js";
import { trialAnswers, type TrialAnswer } from "./trialAnswers.js";

/** What a scheme makes of the best and the worst answers, before anybody fills in a form. */
export interface DryRun {
  /** The total when nothing is found and everything is done, without any bonus; null where it is no number. */
  readonly best: Fraction | null;
  /** The total of the worst answers that are no veto. */
  readonly worst: Fraction | null;
  /** Items of which no answer that was tried earns the full mark. */
  readonly neverFull: readonly { readonly item: Item; readonly best: Fraction }[];
  /** Items of which no answer that was tried is valid: whoever fills them in cannot be scored. */
  readonly neverScored: readonly Item[];
  /** Figures that columns and formulas make differently: a fault of the program, never of a scheme. */
  readonly differing: readonly string[];
}

/**
 * Scores answers at the limits of every item under the parameters' defaults. Places in a ranking are those among the
 * answers that are tried, so of a ranked item only the best is looked at.
 */
export function dryRun(scheme: Scheme): DryRun {
  const limits = itemLimits(scheme);
  const [bestAnswers, worstAnswers] = [limits.map(best), limits.map(worst)];
  const extremes = answersOf(scheme, [bestAnswers, worstAnswers]);
  const ends = assess(scheme, extremes);
  const exact = assessOnDemand(scheme, extremes);
  const others = othersIn(scheme);
  const among = others === 1 ? ends : assess(scheme, answersOf(scheme, [bestAnswers, ...filled(others, worstAnswers)]));
  const [first] = among.departments;
  /** A place is one among as many as it needs; other scores are those of the answer that was tried. */
  const reached = (item: Item, { score }: Limit): Fraction =>
    (item.rule.metrics && first && scoreOf(item, first.valueOf)) ?? score;
  return {
    best: fractionOf(first?.valueOf(keyOf.total) ?? null),
    worst: fractionOf(ends.departments[1]?.valueOf(keyOf.total) ?? null),
    neverFull: limits.flatMap(({ item, most }) => {
      const highest = most && reached(item, most);
      return item.full !== null && highest && highest.compare(item.full) < 0 ? [{ item, best: highest }] : [];
    }),
    neverScored: limits.flatMap(({ item, most }) => (most ? [] : [item])),
    differing: ends.model.cells.flatMap(({ key }) =>
      ends.departments.every(({ valueOf }, at) => isSame(valueOf(key), exact.departments[at]?.valueOf(key) ?? null))
        ? []
        : [key],
    ),
  };
}

/** The answers to an item, of those that were tried, that earn most and least. */
interface ItemLimits {
  readonly item: Item;
  readonly most?: Limit;
  readonly least?: Limit;
  readonly vetoing?: TrialAnswer | undefined;
}

/** What is best for a department: nothing is taken off, and no bonus is counted on. */
const best = ({ item, most, least }: ItemLimits): TrialAnswer | undefined =>
  (item.counts === "within" ? most : least)?.answer;

const worst = ({ item, most, least }: ItemLimits): TrialAnswer | undefined =>
  (item.counts === "subtracted" ? most : least)?.answer;

/** The cells of some items when all is done, without a bonus, and when nothing is, without a veto. */
export function extremeAnswers(
  scheme: Scheme,
  items: ReadonlySet<Item>,
): Readonly<Record<"best" | "worst", ReadonlyMap<string, Scalar>>> {
  const limits = itemLimits(scheme).filter(({ item }) => items.has(item));
  const cells = (of: (each: ItemLimits) => TrialAnswer | undefined) =>
    new Map(limits.flatMap((each) => [...(of(each) ?? [])]));
  return { best: cells(best), worst: cells(worst) };
}

/** Of the answers to each item that are tried, the one that earns most, the one that earns least, and one that is a veto. */
export const limitAnswers = (scheme: Scheme): ReadonlyMap<Item, LimitAnswers> =>
  new Map(
    itemLimits(scheme).map(({ item, most, least, vetoing }) => [
      item,
      { most: most?.answer, least: least?.answer, vetoing },
    ]),
  );

/** None where no answer that was tried is such a one. */
export type LimitAnswers = Readonly<Record<"most" | "least" | "vetoing", TrialAnswer | undefined>>;

function itemLimits(scheme: Scheme): readonly ItemLimits[] {
  const tried = scheme.items.map((item) => ({ item, answers: trialAnswers(scheme, item) }));
  // a department for each answer to each item: an answer that is a veto takes all other points of its section
  const trial = assess(
    scheme,
    answersOf(
      scheme,
      tried.flatMap(({ answers }) => answers.map((answer) => [answer])),
    ),
  );
  let from = 0;
  return tried.map(({ item, answers }) => {
    const departments = trial.departments.slice(from, (from += answers.length));
    const vetoing = answers.find((_, at) => departments[at]?.valueOf(keyOf.vetoes(item.code)) === true);
    return { item, ...limitsOf(departments, item, answers), vetoing };
  });
}

const filled = <T>(count: number, each: T): readonly T[] => Array.from({ length: count }, () => each);

/** More others than this would say no more, and take their time. */
const mostOthers = 200;

/** So many others with the worst answers that the best is within the first band wherever places are counted by bands. */
function othersIn(scheme: Scheme): number {
  const firstBands = scheme.items.flatMap(({ rule, params }) =>
    Object.entries(rule.params).flatMap(([name, { form }]) => {
      const entry = params[name];
      const value: unknown = isReference(entry) ? scheme.parameters.get(entry.parameter)?.default : entry;
      return form?.kind === "bands" && Array.isArray(value)
        ? [Number((value as readonly string[][])[0]?.[0] ?? 1)]
        : [];
    }),
  );
  return Math.min(mostOthers, Math.max(1, ...firstBands.map((bound) => Math.ceil(1 / bound))));
}

/** The answers of each department, item by item. */
function answersOf(scheme: Scheme, departments: readonly (readonly (TrialAnswer | undefined)[])[]) {
  return {
    parameters: readParameters(scheme, {}, () => undefined),
    departments: departments.map((answers, at): DepartmentAnswers => ({
      code: `T${at + 1}`,
      name: `试算${at + 1}`,
      sectionsNotApplicable: [],
      cells: new Map(answers.flatMap((answer) => [...(answer ?? [])])),
      malformed: new Map(),
    })),
  };
}

interface Limit {
  readonly answer: TrialAnswer;
  readonly score: Fraction;
}

function limitsOf(
  departments: readonly AssessedDepartment[],
  item: Item,
  answers: readonly TrialAnswer[],
): { readonly most?: Limit; readonly least?: Limit } {
  const found = answers.flatMap((answer, at): readonly Limit[] => {
    const valueOf = departments[at]?.valueOf;
    // what does not apply is no answer to the item
    if (valueOf?.(keyOf.outcome(item.code)) !== outcomeWords.scored) return [];
    if (valueOf(keyOf.vetoes(item.code)) === true) return [];
    const score = scoreOf(item, valueOf);
    return score ? [{ answer, score }] : [];
  });
  const [first, ...others] = found;
  if (!first) return {};
  return {
    most: others.reduce((most, each) => (each.score.compare(most.score) > 0 ? each : most), first),
    least: others.reduce((least, each) => (each.score.compare(least.score) < 0 ? each : least), first),
  };
}

/** Of an item of a group, how little it counts; of a veto, that it is none. */
function scoreOf(item: Item, valueOf: (key: string) => Scalar): Fraction | null {
  if (item.group !== null) return fractionOf(valueOf(keyOf.times(item.code)))?.negated() ?? null;
  if (item.full === null) return valueOf(keyOf.vetoes(item.code)) === false ? Fraction.zero : null;
  return fractionOf(valueOf(keyOf.raw(item.code))) ?? fractionOf(valueOf(keyOf.score(item.code)));
}

const fractionOf = (value: Scalar): Fraction | null => (value instanceof Fraction ? value : null);

const isSame = (a: Scalar, b: Scalar): boolean =>
  a instanceof Fraction && b instanceof Fraction ? a.equals(b) : String(a) === String(b);
