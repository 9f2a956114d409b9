import { identityKey } from "../../departments/settleIdentities.js";
import { isTaken, type CheckedReturn, type Query } from "../check/checkedReturn.js";
import { weights } from "../compare/difference.js";
import { differenceLines, refusalText } from "../check/returnWords.js";

/** What one department is asked: all that keeps its form from being taken, and what was changed in it. */
export interface QueryList {
  readonly department: { readonly code: string; readonly name: string };
  readonly issueId: string;
  /** The files that it is about. */
  readonly files: readonly string[];
  readonly queries: readonly Query[];
  /** Why a form is returned as a whole, one sentence each. */
  readonly refused: readonly string[];
  /** What was changed outside the input cells; nothing to be answered, but to be left alone next time. */
  readonly changed: readonly string[];
}

/** The lists of all departments that have something to answer, by their codes. Nothing is asked twice. */
export function queryLists(returns: readonly CheckedReturn[]): readonly QueryList[] {
  const groups = new Map<string, CheckedReturn[]>();
  for (const each of returns)
    if (
      each.department &&
      (each.state === "asked" || each.state === "refused" || each.state === "unfilled") &&
      !isForOfficer(each)
    ) {
      // a form that is refused may have kept the ledger's department, whose code may be another's in the office workbook
      const key = identityKey(each.department);
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
  // a department whose form was taken has nothing to answer for a file that was not
  const taken = returns.filter(isTaken).flatMap(({ department }) => (department ? [identityKey(department)] : []));
  const settled = new Set(taken);
  return [...groups]
    .filter(([key]) => !settled.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      department: { code: group[0]?.department?.code ?? "", name: group[0]?.department?.name ?? "" },
      issueId: group[0]?.issueId ?? "",
      files: group.map(({ file }) => file.name),
      queries: once(
        group.flatMap(({ queries }) => queries),
        ({ key, place, found, wrong }) => JSON.stringify([key, place, found, wrong]),
      ),
      refused: once(group.flatMap(whyReturned), (text) => text),
      changed: once(
        group.flatMap(({ differences }) =>
          differenceLines(differences.filter(({ kind }) => weights[kind] === "note")).map(({ words }) => words.zh),
        ),
        (text) => text,
      ),
    }));
}

/** Why a form is returned as a whole; one without anything in it is returned to be filled in. */
const whyReturned = ({ refusals, state }: CheckedReturn): readonly string[] =>
  state === "unfilled"
    ? ["整表未填，没有汇入；请填报后重新报送整份文件，确无可报的请书面说明"]
    : refusals.map(refusalText);

/** Where a form belongs the office says, and not the department. */
const isForOfficer = ({ refusals }: CheckedReturn): boolean =>
  refusals.some(({ code }) => code === "whoIsIt" || code === "notOurs");

function once<Entry>(entries: readonly Entry[], idOf: (entry: Entry) => string): readonly Entry[] {
  return [...new Map(entries.map((entry) => [idOf(entry), entry])).values()];
}
