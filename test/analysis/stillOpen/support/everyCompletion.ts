import { items, type Item } from "../../../oracle/items.js";
import type { AnswersJson } from "../../../oracle/json.js";

/** An answer as the file writes it; undefined for none. */
type Answer = Readonly<Record<string, unknown>> | undefined;

/** An open item of a department. */
export interface OpenCell {
  readonly department: string;
  readonly item: string;
}

/** More than any document counts of anything: what else earns least or most earns it as this does. */
const many = 1_000_000;
/** So much that what is a share of it earns nothing. */
const beyondAll = 1_000_000_000_000;

const notApplicable: Answer = { notApplicable: true };

/**
 * Answers to an item that stand for all others, so far as they can be told apart by what they earn: both sides of each
 * edge, each figure of another department, and what lies between and beyond those.
 */
export function possibleAnswers(item: Item, answers: AnswersJson, own: string): readonly Answer[] {
  if (item.rule === "veto") return [undefined, { veto: false }, { veto: true, reason: "首页长期不更新" }];
  return [undefined, notApplicable, ...valid(item, answers, own)];
}

function valid(item: Item, answers: AnswersJson, own: string): readonly Answer[] {
  const [first = "", second = ""] = item.inputs;
  switch (item.rule) {
    case "deduct":
      if (first === "notMet") return [{ notMet: true }, { notMet: false }];
      return [0, 1, 2, 5, many].map((count) => ({ count }));
    case "gate":
      return [{ met: true }, { met: false }];
    case "rateDrop":
    case "proportion":
      return [[0, 0], [0, 1], [1, 1], [1, 2], [99, 100], [995, 1000]].map(([part, whole]) => ({ [first]: part, [second]: whole })); // prettier-ignore
    case "rank":
      return rankAnswers(item, answers, own);
    case "rating": {
      const ratings = ["0", "0.01", String(Number(item.full) / 2), item.full];
      if (second !== "times") return ratings.map((rating) => ({ rating }));
      return ratings.flatMap((rating) => [0, 3].map((times) => ({ rating, times })));
    }
    case "findings": {
      const none = [0, 0, 0, 0, 0, 0, 0];
      const all = none.map(() => many);
      return [
        { findings: none, matters: 10, mattersLacking4: 0 },
        { findings: [1, ...none.slice(1)], matters: 10, mattersLacking4: 0 },
        { findings: all, matters: 10, mattersLacking4: 0 },
        { findings: none, matters: 10, mattersLacking4: 5 },
        { findings: none, matters: 2, mattersLacking4: 2 },
      ];
    }
    case "deadline":
      // of the year of which the report is due, and of the year after: a day before that year is no valid answer
      return ["2021-01-01", "2021-01-10", "2021-01-11", "2021-12-31", null].map((published) => ({ published }));
    case "bonus":
      return ["0", "5.25", "10", "300"].map((points) => ({ points }));
    case "veto":
      return [];
  }
}

/** As others have it, between and beyond them. */
function rankAnswers(item: Item, { departments }: AnswersJson, own: string): readonly Answer[] {
  const [first = "", second = ""] = item.inputs;
  const figures = (name: string): number[] =>
    departments.flatMap(({ code, answers }) => {
      const given = Number((answers[item.code] as Record<string, unknown> | undefined)?.[name]);
      return code === own || !Number.isFinite(given) ? [] : [given];
    });
  if (second === "") return aboutWith(figures(first)).map((volume) => ({ [first]: volume }));
  if (second === "added")
    return aboutWith(figures(first).map(Math.floor)).flatMap((total) =>
      [-many, 0, ...figures(second).slice(0, 1), many].map((added) => ({
        [first]: Math.floor(total),
        [second]: Math.floor(added),
      })),
    );
  return [[0, 0], [0, 5], [1, 3], [1, 2], [99, 100], [3, 3]].map(([part, whole]) => ({ [first]: part, [second]: whole })); // prettier-ignore
}

const aboutWith = (others: readonly number[]): readonly number[] => [
  ...new Set([0, ...others.filter((each) => each < many).flatMap((each) => [each, each + 1]), beyondAll]),
];

/** Every completion: each open item answered in each way. */
export function* everyCompletion(answers: AnswersJson, open: readonly OpenCell[]): Generator<AnswersJson> {
  const [cell, ...rest] = open;
  if (!cell) {
    yield answers;
    return;
  }
  const item = items.find(({ code }) => code === cell.item);
  if (!item) throw new Error(`no item ${cell.item}`);
  for (const answer of possibleAnswers(item, answers, cell.department)) {
    const departments = answers.departments.map((department) => {
      if (department.code !== cell.department) return department;
      const { [cell.item]: _, ...others } = department.answers;
      return { ...department, answers: answer === undefined ? others : { ...others, [cell.item]: answer } };
    });
    yield* everyCompletion({ ...answers, departments }, rest);
  }
}
