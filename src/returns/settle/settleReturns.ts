import type { MergedFile } from "../merge/mergeRun.js";
import type { OfficeReports } from "../merge/officeReports.js";
import { storedReading } from "../values/storedValue.js";
import type { Words } from "../../words/words.js";
import { rivalFigures, rivalPlaces, rivalWords, saidIn } from "./rivalFigures.js";
import { stateOf, type CheckedReturn, type Query, type ReturnNote } from "../check/checkedReturn.js";

/** The operator says which of several different returns of one department counts. */
export interface Choice {
  readonly department: string;
  /** The name of the file. */
  readonly file: string;
  readonly reason: string;
}

/** What the office has already: figures, and the files from which they came. */
export type Standing = Pick<OfficeReports, "values" | "merged">;

/**
 * Brings the files of one batch together, and with those of earlier merges. The same figures sent twice count once;
 * of different ones none wins by being newer: they are asked back until the operator has chosen (row 11 of the
 * threats).
 */
export function settleReturns(
  checked: readonly CheckedReturn[],
  choices: readonly Choice[],
  standing: Standing,
): readonly CheckedReturn[] {
  const settled = new Map<CheckedReturn, CheckedReturn>();
  const groups = new Map<string, CheckedReturn[]>();
  for (const each of checked) {
    // an empty form says nothing: it does not compete with a filled one
    if (each.department === null || each.state === "refused" || each.state === "unfilled") continue;
    groups.set(each.department.code, [...(groups.get(each.department.code) ?? []), each]);
  }
  for (const [department, group] of groups) {
    const before = standing.merged.get(department);
    const fresh = before ? withoutMerged(group, before, standing, settled) : group;
    const distinct = withoutCopies(fresh, settled);
    const rivals = [...(before ? [before.name] : []), ...distinct.map(({ file }) => file.name)];
    if (distinct.length === 0 || rivals.length < 2) continue;
    const choice = choices.find((each) => each.department === department && rivals.includes(each.file));
    // a corrected form often has the name of the one before: the new one is meant
    for (const each of distinct) {
      if (!choice) settled.set(each, contested(each, distinct, before, standing));
      else if (each.file.name !== choice.file)
        settled.set(
          each,
          superseded(each, {
            zh: `经办人选定 ${choice.file}：${choice.reason}`,
            en: `${choice.file} was chosen: ${choice.reason}`,
          }),
        );
      else if (before)
        settled.set(
          each,
          noted(each, {
            code: "replaces",
            message: `取代第 ${before.run} 次汇入的 ${before.name}，经办人选定：${choice.reason}`,
            english: `replaces ${before.name} of merge ${before.run}; chosen: ${choice.reason}`,
          }),
        );
      else
        settled.set(
          each,
          noted(each, {
            code: "confirmed",
            message: `有 ${distinct.length} 份不同的填报表，经办人选定本份：${choice.reason}`,
            english: `of ${distinct.length} different forms this one was chosen: ${choice.reason}`,
          }),
        );
    }
  }
  return checked.map((each) => settled.get(each) ?? each);
}

/** What an earlier merge took, or what says the same as 自报 does since, is not taken a second time. */
function withoutMerged(
  group: readonly CheckedReturn[],
  { name, digest, run }: MergedFile,
  { values }: Standing,
  settled: Map<CheckedReturn, CheckedReturn>,
): readonly CheckedReturn[] {
  const holds = ({ department, inputs }: CheckedReturn) =>
    inputs.every(
      ({ key, reading }) =>
        reading.verdict !== "asked" &&
        (values.get(`${department?.code ?? ""}|${key}`) ?? "") === storedReading(reading),
    );
  return group.filter((each) => {
    const same = each.file.digest === digest ? sameFile : holds(each) ? sameFigures : null;
    if (same !== null)
      settled.set(
        each,
        superseded(each, {
          zh: `与第 ${run} 次汇入的 ${name} ${same.zh}`,
          en: `${same.en} ${name}, which merge ${run} took`,
        }),
      );
    return same === null;
  });
}

/** Of those with the same contents, the one with the best verdict, then the first by name, stays. */
function withoutCopies(
  group: readonly CheckedReturn[],
  settled: Map<CheckedReturn, CheckedReturn>,
): readonly CheckedReturn[] {
  const rank = { accepted: 0, noted: 1, asked: 2, refused: 3, unfilled: 3, superseded: 4 } as const;
  const inOrder = [...group].sort((a, b) => rank[a.state] - rank[b.state] || (a.file.name < b.file.name ? -1 : 1));
  const kept = new Map<string, CheckedReturn>();
  for (const each of inOrder) {
    const said = contentsOf(each);
    const first = kept.get(said);
    const same = first?.file.digest === each.file.digest ? sameFile : sameFigures;
    if (first)
      settled.set(
        each,
        superseded(each, { zh: `与 ${first.file.name} ${same.zh}`, en: `${same.en} ${first.file.name}` }),
      );
    else kept.set(said, each);
  }
  return [...kept.values()];
}

/** All that a person filled in: 3 and 3件 say the same. Two issues of one form are two forms. */
const contentsOf = ({ issueId, inputs, remarks }: CheckedReturn): string =>
  JSON.stringify([
    issueId,
    inputs.map((input) => JSON.stringify([input.key, saidIn(input)])).sort(),
    [...remarks].map((remark) => JSON.stringify(remark)).sort(),
  ]);

const sameFile: Words = { zh: "是同一文件", en: "is the same file as" };
const sameFigures: Words = { zh: "所填内容相同", en: "says the same as" };

const superseded = (each: CheckedReturn, { zh, en }: Words): CheckedReturn => ({
  ...each,
  state: "superseded",
  notes: [...each.notes, { code: "sameContent", message: zh, english: en }],
});

function noted(each: CheckedReturn, note: ReturnNote): CheckedReturn {
  const now = { ...each, notes: [...each.notes, note] };
  return { ...now, state: stateOf(now) };
}

function contested(
  each: CheckedReturn,
  all: readonly CheckedReturn[],
  before: MergedFile | undefined,
  { values }: Standing,
): CheckedReturn {
  const rivals = rivalFigures(each, all, before, values);
  const query: Query = {
    key: "",
    item: "",
    itemName: "",
    label: "以哪一份为准",
    place: rivalPlaces(rivals),
    found: `${all.map(({ file }) => file.name).join("、")}${rivals.length > 0 ? `（${rivalWords(rivals)}）` : ""}`,
    rivals,
    wrong: before
      ? `第 ${before.run} 次汇入已收取 ${before.name}，内容不同，较新的一份不自动生效`
      : `收到 ${all.length} 份内容不同的填报表，较新的一份不自动生效`,
    expected: "请确认以哪一份为准，或重新报送一份",
    english: {
      wrong: before
        ? `merge ${before.run} took ${before.name}, which says something else; the newer one does not count by itself`
        : `${all.length} forms say different things; the newer one does not count by itself`,
      expected: "say which one counts, or send one anew",
    },
    soft: false,
  };
  const now = { ...each, queries: [...each.queries, query] };
  return { ...now, state: stateOf(now) };
}
