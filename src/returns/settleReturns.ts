import { stateOf, type CheckedReturn, type Query, type ReturnNote } from "./checkedReturn.js";

/** The operator says which of several different returns of one department counts. */
export interface Choice {
  readonly department: string;
  /** The name of the file. */
  readonly file: string;
  readonly reason: string;
}

/**
 * Brings the files of one batch together. The same figures sent twice count once; of different ones none wins by
 * being newer: they are asked back until the operator has chosen (row 11 of the threats).
 */
export function settleReturns(checked: readonly CheckedReturn[], choices: readonly Choice[]): readonly CheckedReturn[] {
  const settled = new Map<CheckedReturn, CheckedReturn>();
  const groups = new Map<string, CheckedReturn[]>();
  for (const each of checked) {
    if (each.department === null || each.state === "refused") continue;
    groups.set(each.department.code, [...(groups.get(each.department.code) ?? []), each]);
  }
  for (const [department, group] of groups) {
    const distinct = withoutCopies(group, settled);
    if (distinct.length < 2) continue;
    const choice = choices.find((each) => each.department === department && distinct.some(({ file }) => file.name === each.file));
    for (const each of distinct) {
      if (!choice) settled.set(each, contested(each, distinct));
      else if (each.file.name !== choice.file) settled.set(each, superseded(each, `经办人选定 ${choice.file}：${choice.reason}`));
      else settled.set(each, noted(each, { code: "confirmed", message: `有 ${distinct.length} 份不同的填报表，经办人选定本份：${choice.reason}` }));
    }
  }
  return checked.map((each) => settled.get(each) ?? each);
}

/** Of those that say the same, the one that came through best, then the first by name, stays. */
function withoutCopies(group: readonly CheckedReturn[], settled: Map<CheckedReturn, CheckedReturn>): readonly CheckedReturn[] {
  const rank = { accepted: 0, noted: 1, asked: 2, refused: 3, superseded: 4 } as const;
  const inOrder = [...group].sort((a, b) => rank[a.state] - rank[b.state] || (a.file.name < b.file.name ? -1 : 1));
  const kept = new Map<string, CheckedReturn>();
  for (const each of inOrder) {
    const said = contentsOf(each);
    const first = kept.get(said);
    if (first) settled.set(each, superseded(each, first.file.digest === each.file.digest ? `与 ${first.file.name} 是同一文件` : `与 ${first.file.name} 内容相同`));
    else kept.set(said, each);
  }
  return [...kept.values()];
}

/** All that a person filled in. Two issues of one form are two forms. */
const contentsOf = ({ issueId, inputs, remarks }: CheckedReturn): string =>
  JSON.stringify([issueId, inputs.map(({ key, shown }) => [key, shown]).sort(), [...remarks].sort()]);

const superseded = (each: CheckedReturn, message: string): CheckedReturn => ({
  ...each,
  state: "superseded",
  notes: [...each.notes, { code: "sameContent", message }],
});

function noted(each: CheckedReturn, note: ReturnNote): CheckedReturn {
  const now = { ...each, notes: [...each.notes, note] };
  return { ...now, state: stateOf(now) };
}

function contested(each: CheckedReturn, all: readonly CheckedReturn[]): CheckedReturn {
  const differing = each.inputs.filter(({ key, shown }) => all.some((other) => (other.inputs.find((input) => input.key === key)?.shown ?? "") !== shown));
  const query: Query = {
    key: "",
    item: "",
    label: "以哪一份为准",
    place: differing.slice(0, 5).map(({ place }) => place).join("、"),
    found: `${all.map(({ file }) => file.name).join("、")}（${differing.length} 处填报不同）`,
    wrong: `收到 ${all.length} 份内容不同的填报表，较新的一份不自动生效`,
    expected: "请确认以哪一份为准，或重新报送一份",
    soft: false,
  };
  const now = { ...each, queries: [...each.queries, query] };
  return { ...now, state: stateOf(now) };
}
