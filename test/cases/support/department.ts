import { scoreAnswers } from "../../support/scoreAnswers.js";
import type { DepartmentJson, ScoreJson } from "../../../src/engine/assess/scoreJson.js";
import { scheme2020 } from "../../../src/scheme/shipped/2020.js";
import { buildScheme } from "../../../src/scheme/buildScheme.js";
import type { Item } from "../../../src/scheme/scheme.js";

/** What stands under `answers` of a department in an answers file. */
export type AnswersOf = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, unknown>>;

export interface Reported {
  readonly answers: AnswersOf;
  readonly sectionsNotApplicable?: readonly string[];
}

export const items2020: readonly Item[] = buildScheme(scheme2020).items;

/** Departments with the codes D1, D2 …, in the order given. */
export const scoreAll = (departments: readonly Reported[], parameters: Parameters = {}): ScoreJson =>
  scoreAnswers({
    scheme: "2020",
    parameters,
    departments: departments.map((department, at) => ({
      code: `D${at + 1}`,
      name: `示例单位${at + 1}`,
      ...department,
    })),
  });

export function scoreOne(
  answers: AnswersOf,
  parameters: Parameters = {},
  sectionsNotApplicable: readonly string[] = [],
): DepartmentJson {
  const [department] = scoreAll([{ answers, sectionsNotApplicable }], parameters).departments;
  if (!department) throw new Error("one department was given");
  return department;
}

/** What an item or group of a department with these answers scores, or what else became of it. */
export function itemScore(code: string, answers: AnswersOf, parameters: Parameters = {}): string {
  const item = scoreOne(answers, parameters).items[code];
  if (!item) throw new Error(`no item ${code}`);
  return item.outcome === "scored" ? (item.score ?? "null") : `${item.outcome} ${item.score}`;
}

/** The score of an item to which alone something is answered. */
export const scoreOf = (code: string, answer: unknown, parameters: Parameters = {}): string =>
  itemScore(code, { [code]: answer }, parameters);

const best: Readonly<Record<string, (full: string) => unknown>> = {
  deduct: () => ({ count: 0 }),
  timesInGroup: () => ({ count: 0 }),
  onceInGroup: () => ({ notMet: false }),
  gate: () => ({ met: true }),
  rating: (full) => ({ rating: full }),
  ratingWithMinimum: (full) => ({ rating: full, times: 3 }),
  findings: () => ({ findings: [0, 0, 0, 0, 0, 0, 0], matters: 20, mattersLacking4: 0 }),
  deadline: () => ({ published: "2021-01-08" }),
  veto: () => ({ veto: false }),
  bonus: () => ({ points: 0 }),
};

/** Answers with which every item has its full mark (alone, or beside others who do no better), and no bonus. */
export const fullMarks: AnswersOf = Object.fromEntries(
  items2020.map(({ code, full, inputs, definition }) => {
    const answer = best[definition.rule]?.(full?.toFixed(2) ?? "0");
    return [code, answer ?? Object.fromEntries(inputs.map(({ name }) => [name, 10]))];
  }),
);

const digits = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 三, 十, 十一, 三十: as an assessor says it; two of something are 两. */
export function spoken(count: number): string {
  if (count === 0) return "没有";
  if (count === 2) return "两";
  if (count >= 100) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (digits[tens] ?? "")}十`;
  return ten + (ones === 0 ? "" : (digits[ones] ?? ""));
}
