import type { IdentityDecision } from "../../departments/identityDecision.js";
import { settledLastYear, type SettledLastYear } from "../standing/lastYear.js";
import { splitChanges, type SplitChanges } from "./splitChange.js";
import type { TwoYears, YearData } from "./yearStates.js";

interface Named {
  readonly code: string;
  readonly name: string;
}

/** What was compared: nobody of either year is missing. */
export interface ComparedYears extends SplitChanges {
  /** The titles of the two schemes. */
  readonly titles: { readonly before: string; readonly after: string };
  readonly onlyBefore: readonly Named[];
  readonly onlyAfter: readonly Named[];
}

/** Who each department of last year is this year; nothing can be compared while any is open. */
export const settledYears = (
  before: YearData,
  after: YearData,
  decisions: readonly IdentityDecision[] = [],
): SettledLastYear =>
  settledLastYear(
    after.answers.departments,
    before.answers.departments.map(({ code, name }) => ({ code, name, total: null, place: null })),
    decisions,
  );

/** Last year's code by this year's, of those that are assessed in both. */
export const lastCodesOf = ({ rowOf }: SettledLastYear): TwoYears["lastCodeOf"] =>
  new Map([...rowOf].map(([code, row]) => [code, row.code ?? ""]));

/** Splits what became of each department. @param wanted codes of this year; all departments where absent */
export async function compareYears(
  years: TwoYears,
  wanted?: readonly string[],
  onDone?: (done: number, of: number) => Promise<void> | void,
): Promise<ComparedYears> {
  const { before, after, lastCodeOf } = years;
  const known = new Set(lastCodeOf.values());
  return {
    ...(await splitChanges(years, wanted, onDone)),
    titles: { before: before.scheme.title, after: after.scheme.title },
    onlyBefore: wanted ? [] : before.answers.departments.filter(({ code }) => !known.has(code)).map(named),
    onlyAfter: after.answers.departments
      .filter(({ code }) => !lastCodeOf.has(code) && (wanted?.includes(code) ?? true))
      .map(named),
  };
}

const named = ({ code, name }: Named): Named => ({ code, name });
