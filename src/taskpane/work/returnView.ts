import { isTaken, type CheckedReturn, type ReturnState } from "../../returns/checkedReturn.js";
import { weights } from "../../returns/difference.js";
import type { OfficeReports } from "../../returns/officeReports.js";
import { differenceText, refusalText } from "../../returns/returnWords.js";

/** A returned file as the pane lists it: plain data, all in sentences. */
export interface ReturnView {
  readonly name: string;
  readonly state: ReturnState;
  readonly department: { readonly code: string; readonly name: string } | null;
  readonly problems: readonly ReturnProblem[];
  /** Files between which somebody has to choose; this one is among them. Empty where nothing is contested. */
  readonly rivals: readonly string[];
}

export interface ReturnProblem {
  readonly kind: "refusal" | "query" | "difference" | "note";
  /** In the returned file, such as "填报!I7"; null for the file as a whole. */
  readonly place: string | null;
  readonly text: string;
  /** The department's cell of 自报 that it is about. */
  readonly cell: { readonly department: string; readonly key: string } | null;
  /** It may be confirmed with a reason, in place of being corrected. */
  readonly soft: boolean;
}

export function returnViews(returns: readonly CheckedReturn[], { keys, merged }: Pick<OfficeReports, "keys" | "merged">): readonly ReturnView[] {
  const known = new Set(keys);
  const contested = returns.filter(isContested);
  return returns.map((each) => {
    const code = each.department?.code ?? "";
    const rivals = contested.filter(({ department }) => department?.code === code).map(({ file }) => file.name);
    const before = merged.get(code)?.name;
    return {
      name: each.file.name,
      state: each.state,
      department: each.department,
      problems: problemsOf(each, known),
      rivals: isContested(each) ? [...(before === undefined || rivals.includes(before) ? [] : [before]), ...rivals] : [],
    };
  });
}

/** The only query about the form as a whole is which of several counts (settleReturns.ts). */
const isContested = ({ state, queries }: CheckedReturn): boolean => state === "asked" && queries.some(({ key, item }) => key === "" && item === "");

function problemsOf({ department, refusals, queries, differences, notes, state }: CheckedReturn, known: ReadonlySet<string>): readonly ReturnProblem[] {
  const plain = { place: null, cell: null, soft: false } as const;
  return [
    ...refusals.map((because) => ({ ...plain, kind: "refusal" as const, text: refusalText(because) })),
    ...queries.map(({ key, label, place, found, wrong, expected, soft }) => ({
      kind: "query" as const,
      place: place === "" ? null : place,
      text: `${label}：${found === "" ? "空白" : `“${found}”`}，${wrong}。${expected}`,
      cell: department && known.has(key) ? { department: department.code, key } : null,
      soft: soft && (isTaken({ state }) || state === "asked"),
    })),
    // a refusal names the first of them only
    ...differences.map((difference) => ({ ...plain, kind: weights[difference.kind] === "refuse" ? ("refusal" as const) : ("difference" as const), text: differenceText(difference) })),
    ...notes.map(({ place, found, message }) => ({ ...plain, kind: "note" as const, place: place ?? null, text: found === undefined ? message : `“${found}”：${message}` })),
  ];
}
