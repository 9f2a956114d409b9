import { isUtf8 } from "node:buffer";
import { foldedText } from "../../../departments/foldedText.js";
import { readDepartment, refuseCode, type Fail, type ReadDepartment } from "../../../engine/answers/answersFile.js";
import type { Assessment } from "../../../engine/assess/assess.js";
import { countKey, MergedCounts } from "../../../engine/assess/mergedCounts.js";
import type { Parameters } from "../../../engine/model/modelLeaves.js";
import {
  metricColumns,
  MissingCount,
  Partition,
  placesAmong,
  totalColumns,
  type MergedColumns,
} from "../../../engine/assess/partition.js";
import { outcomeOf, scored } from "../../../engine/answers/outcomeOf.js";
import { scoreJson } from "../../../engine/assess/scoreJson.js";
import { Fraction } from "../../../exact/fraction.js";
import type { Scheme } from "../../../scheme/scheme.js";
import type { InputLine } from "../../files/inputLines.js";
import { locateNote } from "../../print/locateNotes.js";
import { JsonFault, parseJson } from "../../files/parseJson.js";
import { answerPlaces } from "../../print/answerPlaces.js";
import type { CountLine } from "../../files/readCounts.js";
import type { Say } from "../../../words/say.js";

/** What a line became: itself by its number, or what is wrong with it. */
export type LineResult =
  { readonly line: number; readonly error: string } | { readonly line: number; readonly [name: string]: unknown };

/** One of the three passes over the answers. */
export interface Pass {
  /** The columns of which it is given the counts of all departments. */
  readonly merged: (scheme: Scheme) => readonly string[];
  readonly begin: (scheme: Scheme, parameters: Parameters, merged: MergedColumns, say: Say) => PassRun;
}

export interface PassRun {
  /** A result for each line, in their order. */
  readonly results: (lines: readonly InputLine[]) => readonly LineResult[];
  /** After the last line. */
  readonly counts: () => readonly CountLine[];
}

type Department = Assessment["departments"][number];
type Tell = (assessment: Assessment, department: Department) => Readonly<Record<string, unknown>>;

/** Scores departments, counts the values in which they are compared next, and yields what the pass is for. */
function scoring(
  scheme: Scheme,
  parameters: Parameters,
  compared: MergedColumns | null,
  tell: Tell,
  say: Say,
): PassRun {
  const counts = new Map<string, Map<string, number>>();
  const add = (column: string, key: string, count: number): void => {
    const known = counts.get(column) ?? new Map<string, number>();
    counts.set(column, known.set(key, (known.get(key) ?? 0) + count));
  };
  const results = (lines: readonly InputLine[]): readonly LineResult[] => {
    const read = lines.map(({ line, bytes }) => ({ line, ...departmentOf(scheme, bytes, say) }));
    const assessed = read.flatMap(({ department }) => (department && !department.leftOut ? [department] : []));
    const partition = new Partition(scheme, { parameters, departments: assessed });
    let next = partition.next();
    // without ranked items, totals are the first in which departments are compared
    while (compared && next.size > 0 && !next.has(totalColumns[0])) {
      for (const column of next.keys()) partition.compare(column, compared.get(column) ?? new MergedCounts(new Map()));
      next = partition.next();
    }
    if (compared || !next.has(totalColumns[0]))
      for (const [column, found] of next) for (const [key, count] of found) add(column, key, count);
    const told = new Map(partition.assessment.departments.map((department) => [department.answers, department]));
    return read.map(({ line, department, error = "" }): LineResult => {
      if (!department) return { line, error };
      const { code, name, leftOut } = department;
      const folded = foldedText(code);
      if (leftOut) return { line, code, folded, leftOut: JSON.stringify({ code, name, because: leftOut.because }) };
      const found = told.get(department);
      if (!found) throw new TypeError("a department was not scored");
      return { line, code, folded, ...tell(partition.assessment, found) };
    });
  };
  return {
    results,
    counts: () => [...counts].flatMap(([column, known]) => [...known].map(([key, count]) => ({ column, key, count }))),
  };
}

/** What became of the items: of those that are not scored, by outcome. */
const outcomes = (scheme: Scheme): Tell => {
  const judged = scored(scheme);
  return (_, department) => {
    const found = new Map<string, string[]>();
    for (const node of judged) {
      const outcome = outcomeOf(scheme, department, node);
      if (outcome !== "scored") found.set(outcome, [...(found.get(outcome) ?? []), node.code]);
    }
    return { outcomes: Object.fromEntries(found) };
  };
};

/**
 * All that `score --json` prints of a department but its place, and by which total it will have it. As texts of JSON:
 * an engine that reads objects and writes them again spells some characters in another way.
 */
const scores = (scheme: Scheme): Tell => {
  const answerOf = answerPlaces(scheme);
  return (assessment, department) => {
    const alone = { ...assessment, departments: [department] };
    const {
      departments: [json],
      notes,
    } = scoreJson(alone);
    const column = totalColumns.find((key) => department.valueOf(key) instanceof Fraction) ?? null;
    const total = column === null ? null : department.valueOf(column);
    return {
      column,
      key: total instanceof Fraction ? countKey(total) : null,
      notes: JSON.stringify(notes.map((note) => locateNote(alone, (_, key) => `$.${answerOf(key)}`, note))),
      department: JSON.stringify(json),
    };
  };
};

function places(scheme: Scheme, merged: MergedColumns, say: Say): PassRun {
  const placeOf = placesAmong(scheme, merged);
  return {
    results: (lines) =>
      lines.map(({ line, bytes }): LineResult => {
        const { json, error } = jsonOf(bytes, say);
        if (error !== undefined) return { line, error };
        const { column, key } = (typeof json === "object" && json !== null ? json : {}) as Readonly<
          Record<string, unknown>
        >;
        if (typeof column !== "string" || typeof key !== "string")
          return { line, error: say({ zh: '应为 {"column": …, "key": …}', en: 'should be {"column": …, "key": …}' }) };
        try {
          const place = placeOf(column, key);
          return { line, column, key, place: place instanceof Fraction ? place.toNumber() : null };
        } catch (problem) {
          if (problem instanceof MissingCount)
            return {
              line,
              error: say({
                zh: `合并计数里没有 ${column} 的值 ${key}`,
                en: `there is no value ${key} of ${column} in the merged counts`,
              }),
            };
          throw problem;
        }
      }),
    counts: () => [],
  };
}

/** The passes by their numbers. */
export const passes: ReadonlyMap<string, Pass> = new Map<string, Pass>([
  [
    "1",
    {
      merged: () => [],
      begin: (scheme, parameters, _, say) => scoring(scheme, parameters, null, outcomes(scheme), say),
    },
  ],
  [
    "2",
    {
      merged: metricColumns,
      begin: (scheme, parameters, merged, say) => scoring(scheme, parameters, merged, scores(scheme), say),
    },
  ],
  ["3", { merged: () => totalColumns, begin: (scheme, _, merged, say) => places(scheme, merged, say) }],
]);

function departmentOf(
  scheme: Scheme,
  bytes: Uint8Array,
  say: Say,
): { readonly department?: ReadDepartment; readonly error?: string } {
  const { json, error } = jsonOf(bytes, say);
  if (error !== undefined) return { error };
  const problems: string[] = [];
  const fail: Fail = (place, { zh, en }) => void problems.push(say({ zh: `${place}：${zh}`, en: `${place}: ${en}` }));
  const department = readDepartment(scheme, json, "$", fail);
  refuseCode(department.code, "$.code", fail);
  return problems.length > 0 ? { error: problems.join(say({ zh: "；", en: "; " })) } : { department };
}

/** A byte order mark may stand before a line: files that are read one behind the other each begin with theirs. */
function jsonOf(bytes: Uint8Array, say: Say): { readonly json?: unknown; readonly error?: string } {
  if (!isUtf8(bytes)) return { error: say({ zh: "不是 UTF-8 编码的文本", en: "is no text in UTF-8" }) };
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === "") return { error: say({ zh: "空行", en: "the line is empty" }) };
  try {
    return { json: parseJson(text) };
  } catch (problem) {
    if (problem instanceof JsonFault)
      return {
        error: say({
          zh: `不是可用的 JSON：${problem.words.zh}`,
          en: `is no JSON that can be used: ${problem.words.en}`,
        }),
      };
    throw problem;
  }
}
