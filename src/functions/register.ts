import { rules, ruleNamed, type RuleName } from "../rules/index.js";
import { scheme2020 } from "../scheme/2020/index.js";
import { buildScheme } from "../scheme/buildScheme.js";
import { cnWorkdays } from "./cnWorkdays.js";
import type { CustomFunction } from "./customFunction.js";
import { explainFunction } from "./explainFunction.js";
import { lateCount } from "./lateCount.js";
import { rankScoreOf } from "./rankScoreOf.js";
import { rankScores } from "./rankScores.js";
import { ruleFunction } from "./ruleFunction.js";
import { weightedTotal } from "./weightedTotal.js";

const scheme = buildScheme(scheme2020);

/** All functions, in the order in which they are listed. A rule that has a name has a function. */
export const customFunctions: readonly CustomFunction[] = [
  ...(Object.keys(rules) as RuleName[])
    .map(ruleNamed)
    .filter(({ id }) => id !== null)
    .map(ruleFunction),
  rankScores,
  rankScoreOf,
  weightedTotal(scheme),
  cnWorkdays,
  lateCount,
  explainFunction(scheme),
];
