import {
  askedAbout,
  isRivalQuery,
  isTaken,
  type CheckedReturn,
  type Query,
  type ReturnNote,
  type ReturnState,
  type RivalFigure,
} from "../../returns/check/checkedReturn.js";
import type { Words } from "../../words/words.js";
import { weights } from "../../returns/compare/difference.js";
import type { OfficeReports } from "../../returns/merge/officeReports.js";
import { differenceLines, refusalSentence } from "../../returns/check/returnWords.js";

/** A returned file as the pane lists it: plain data, all in sentences of both languages. */
export interface ReturnView {
  readonly name: string;
  readonly state: ReturnState;
  readonly department: { readonly code: string; readonly name: string } | null;
  readonly problems: readonly ReturnProblem[];
  /** Files between which somebody has to choose; this one is among them. Empty where nothing is contested. */
  readonly rivals: readonly string[];
  /** Where they differ; empty where nothing is contested. */
  readonly figures: readonly RivalFigure[];
}

export interface ReturnProblem {
  readonly kind: "refusal" | "query" | "difference" | "note";
  /** In the returned file, such as "填报!I7"; null for the file as a whole. */
  readonly place: string | null;
  readonly text: Words;
  /** The department's cell of 自报 that it is about. */
  readonly cell: { readonly department: string; readonly key: string } | null;
  /** It may be confirmed with a reason, in place of being corrected. */
  readonly soft: boolean;
  /** It was asked about, and somebody answered. */
  readonly isAnswered: boolean;
  /** Keys of the department's figures that a blank would take away: kept or cleared, with a reason. Empty for others. */
  readonly emptied: readonly string[];
}

export function returnViews(
  returns: readonly CheckedReturn[],
  { keys, merged }: Pick<OfficeReports, "keys" | "merged">,
): readonly ReturnView[] {
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
      rivals: isContested(each)
        ? [...(before === undefined || rivals.includes(before) ? [] : [before]), ...rivals]
        : [],
      figures: isContested(each) ? each.queries.flatMap(({ rivals: differing = [] }) => differing) : [],
    };
  });
}

const isContested = ({ state, queries }: CheckedReturn): boolean => state === "asked" && queries.some(isRivalQuery);

function problemsOf(
  { department, refusals, queries, differences, notes, state }: CheckedReturn,
  known: ReadonlySet<string>,
): readonly ReturnProblem[] {
  const plain = { place: null, cell: null, soft: false, emptied: [], isAnswered: false } as const;
  return [
    ...refusals.map((because) => ({ ...plain, kind: "refusal" as const, text: refusalSentence(because) })),
    ...queries.map((query) => ({
      kind: "query" as const,
      place: query.place === "" ? null : query.place,
      text: queryText(query),
      cell: department && known.has(query.key) ? { department: department.code, key: query.key } : null,
      soft: query.soft && (isTaken({ state }) || state === "asked"),
      emptied: query.emptied?.map(({ key }) => key) ?? [],
      isAnswered: false,
    })),
    // a refusal names the first of them only
    ...differenceLines(differences).map(({ kind, words }) => ({
      ...plain,
      kind: weights[kind] === "refuse" ? ("refusal" as const) : ("difference" as const),
      text: words,
    })),
    ...notes.map(({ code, place, about, found, message, english }) => ({
      ...plain,
      isAnswered: answers.has(code),
      kind: "note" as const,
      place: place ?? null,
      text: noteText(about, found, { zh: message, en: english }),
    })),
  ];
}

function noteText(about: string | undefined, found: string | undefined, { zh, en }: Words): Words {
  const told = [...(about === undefined ? [] : [about]), ...(found === undefined ? [] : [`“${found}”`])].join(" ");
  return told === "" ? { zh, en } : { zh: `${told}：${zh}`, en: `${told}: ${en}` };
}

/** Notes that hold a question with the answer that an operator gave. */
const answers: ReadonlySet<ReturnNote["code"]> = new Set([
  "confirmed",
  "replaces",
  "blankKept",
  "blankCleared",
  "identified",
]);

/** The name of an input is that of the published document, in either language. */
const queryText = (query: Query): Words => {
  const { found, wrong, expected, english } = query;
  const about = askedAbout(query);
  return {
    zh: `${about}：${found === "" ? "空白" : `“${found}”`}，${wrong}。${expected}`,
    en: `${about}: ${found === "" ? "blank" : `“${found}”`}, ${english.wrong}. Expected: ${english.expected}`,
  };
};
