import { bonus } from "./kinds/bonus.js";
import { deadline } from "./kinds/deadline.js";
import { deduct } from "./kinds/deduct.js";
import { deductByKind } from "./kinds/deductByKind.js";
import { findings } from "./kinds/findings.js";
import { gate } from "./kinds/gate.js";
import { lostPerPiece } from "./kinds/lostPerPiece.js";
import { onceInGroup } from "./kinds/onceInGroup.js";
import { perPiece } from "./kinds/perPiece.js";
import { proportion } from "./kinds/proportion.js";
import { rankRatio } from "./kinds/rankRatio.js";
import { rankSplit } from "./kinds/rankSplit.js";
import { rankValue } from "./kinds/rankValue.js";
import { rateDrop } from "./kinds/rateDrop.js";
import { rating } from "./kinds/rating.js";
import { ratingWithMinimum } from "./kinds/ratingWithMinimum.js";
import { stepsOnCount } from "./kinds/steps/stepsOnCount.js";
import { stepsOnPlace } from "./kinds/steps/stepsOnPlace.js";
import { stepsOnShare } from "./kinds/steps/stepsOnShare.js";
import { stepsOnValue } from "./kinds/steps/stepsOnValue.js";
import { valueDrop } from "./kinds/steps/valueDrop.js";
import type { Args, Inputs, ParamValues, Params, Rule } from "./contract/rule.js";
import { timesInGroup } from "./kinds/timesInGroup.js";
import { veto } from "./kinds/veto.js";
import { vetoFromCount } from "./kinds/vetoFromCount.js";
import { vetoFromShare } from "./kinds/vetoFromShare.js";
import { weightedMarks } from "./kinds/weightedMarks.js";

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
  deductByKind,
  valueDrop,
  stepsOnValue,
  stepsOnCount,
  stepsOnShare,
  stepsOnPlace,
  perPiece,
  lostPerPiece,
  weightedMarks,
  vetoFromCount,
  vetoFromShare,
} as const;

export type RuleName = keyof typeof rules;

export type RuleParams<N extends RuleName> = ParamValues<(typeof rules)[N]["params"]>;
export type RuleInputs<N extends RuleName> = keyof (typeof rules)[N]["inputs"] & string;

/** A rule whose own types are not known here: its arguments are checked by the scheme that names them. */
export type AnyRule = Rule;
export type AnyArgs = Args<Inputs, Params>;

export const ruleNamed = (name: RuleName): AnyRule => rules[name] as unknown as AnyRule;
