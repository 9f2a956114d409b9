import { Fraction } from "../exact/fraction.js";
import { isFigure } from "../exact/isFigure.js";
import type { Bounds } from "../rules/contract/bounds.js";
import { amounts, bands, choice, share, truth, wholeParam, type ParamType } from "../rules/contract/paramType.js";
import type { ParameterDefinition } from "./definition.js";

/** The name of the grade that a veto gives; no other grade may have it. */
export const failingGrade = "不合格";
export const maxGrades = 10;

/** What the values of a parameter of the assessment may be. */
export function parameterType(definition: ParameterDefinition): ParamType {
  switch (definition.kind) {
    case "choice":
      return choice(...(definition.choices ?? []).map(({ value }) => value));
    case "truth":
      return truth();
    case "share":
      return share();
    case "whole": {
      const { least, most } = wholeBounds(definition);
      return wholeParam(least, most);
    }
    case "amounts":
      return amounts(definition.labels?.length ?? 0);
    case "bands":
      return bands();
    case "grades":
      return grades;
  }
}

/** Whether its value stands in rows of its own. */
export const isTable = ({ kind }: ParameterDefinition): boolean =>
  kind === "amounts" || kind === "bands" || kind === "grades";

/** Which whole numbers a parameter may be, for the engine and for the cell where it is typed. */
export const wholeBounds = ({ range: [least, most] = [0, Number.MAX_SAFE_INTEGER] }: ParameterDefinition) =>
  ({ least, most, decimals: 0 }) satisfies Bounds;

const gradesExpected = {
  zh: `若干对“最低分、等次”，分数从高到低，等次不得为“${failingGrade}”，最多 ${maxGrades} 对`,
  en: `pairs of lowest score and name, descending, no name ${failingGrade}, at most ${maxGrades}`,
};
const grades: ParamType = {
  expected: gradesExpected,
  problem: (value) => (isGrades(value) ? null : gradesExpected),
};

function isGrades(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > maxGrades) return false;
  let previous: Fraction | null = null;
  for (const pair of value as unknown[]) {
    if (!Array.isArray(pair) || pair.length !== 2) return false;
    const [from, name] = pair as [unknown, unknown];
    if (!isFigure(from)) return false;
    if (typeof name !== "string" || name.trim() === "" || name === failingGrade) return false;
    const lowest = Fraction.parse(from);
    if (previous !== null && lowest.compare(previous) >= 0) return false;
    previous = lowest;
  }
  return true;
}
