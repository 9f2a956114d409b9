import { rules, ruleNamed, type RuleName } from "../../rules/index.js";
import { cnWorkdays } from "../each/cnWorkdays.js";
import type { CustomFunction } from "../customFunction.js";
import { lateCount } from "../each/lateCount.js";
import { rankScoreOf } from "../each/rankScoreOf.js";
import { rankScores } from "../each/rankScores.js";
import { ruleFunction } from "../each/ruleFunction.js";

/** The functions that need no scheme, and no columns: ready as soon as the first script of the add-in has run. */
export const plainFunctions: readonly CustomFunction[] = [
  // a rule that has a name has a function
  ...(Object.keys(rules) as RuleName[])
    .map(ruleNamed)
    .filter(({ id }) => id !== null)
    .map(ruleFunction),
  rankScores,
  rankScoreOf,
  cnWorkdays,
  lateCount,
];
