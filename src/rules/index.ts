import { bonus } from "./kinds/bonus.js";
import { deadline } from "./kinds/deadline.js";
import { deduct } from "./kinds/deduct.js";
import { findings } from "./kinds/findings.js";
import { gate } from "./kinds/gate.js";
import { onceInGroup } from "./kinds/onceInGroup.js";
import { proportion } from "./kinds/proportion.js";
import { rankRatio } from "./kinds/rankRatio.js";
import { rankSplit } from "./kinds/rankSplit.js";
import { rankValue } from "./kinds/rankValue.js";
import { rateDrop } from "./kinds/rateDrop.js";
import { rating } from "./kinds/rating.js";
import { ratingWithMinimum } from "./kinds/ratingWithMinimum.js";
import type { Args, Inputs, ParamValues, Params, Rule } from "./contract/rule.js";
import { timesInGroup } from "./kinds/timesInGroup.js";
import { veto } from "./kinds/veto.js";

/** All rules, by the name under which a scheme uses them. */
export const rules = {
  deduct,
  timesInGroup,
  onceInGroup,
  rateDrop,
  proportion,
  rankValue,
  rankRatio,
  rankSplit,
  gate,
  rating,
  ratingWithMinimum,
  findings,
  deadline,
  veto,
  bonus,
} as const;

export type RuleName = keyof typeof rules;

export type RuleParams<N extends RuleName> = ParamValues<(typeof rules)[N]["params"]>;
export type RuleInputs<N extends RuleName> = keyof (typeof rules)[N]["inputs"] & string;

/** A rule whose own types are not known here: its arguments are checked by the scheme that names them. */
export type AnyRule = Rule;
export type AnyArgs = Args<Inputs, Params>;

export const ruleNamed = (name: RuleName): AnyRule => rules[name] as unknown as AnyRule;
