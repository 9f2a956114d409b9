import { bounds } from "../../rules/contract/bounds.js";
import type { InputType } from "../../rules/contract/inputType.js";
import type { ParamForm } from "../../rules/contract/paramType.js";
import { several, single, type ArgumentKind, type CellRule } from "./argumentKind.js";
import { cellRules } from "./argumentTable.js";

/** How an input of a rule is given as an argument. */
export function inputKind(type: InputType, mayBeRange: boolean): ArgumentKind {
  return kindOf(inputRule(type), type.kinds ? undefined : type.cells, mayBeRange);
}

/** How a parameter of a rule is given as an argument. */
export function paramKind(form: ParamForm, mayBeRange: boolean): ArgumentKind {
  return form.kind === "amounts"
    ? kindOf(form.bounds === bounds.amount ? cellRules.points() : cellRules.number(form.bounds), form.length, true)
    : kindOf(paramRule(form), undefined, mayBeRange);
}

const kindOf = (rule: CellRule<unknown>, cells: number | undefined, mayBeRange: boolean): ArgumentKind =>
  cells !== undefined ? several(rule, cells) : mayBeRange ? several(rule) : single(rule);

function inputRule({ kind, bounds = {}, word }: InputType): CellRule<unknown> {
  switch (kind) {
    case "whole":
    case "decimal":
      return cellRules.number(bounds);
    case "yesNo":
      return cellRules.yesNo();
    case "date":
      return word === undefined ? cellRules.day() : cellRules.dayOr(word);
    case "text":
      return cellRules.remark();
  }
}

function paramRule(form: Exclude<ParamForm, { kind: "amounts" }>): CellRule<unknown> {
  switch (form.kind) {
    case "points":
      return cellRules.points();
    case "share":
      return cellRules.share();
    case "positive":
    case "whole":
      return cellRules.number(form.bounds);
    case "truth":
      return cellRules.truth();
    case "day":
      return cellRules.day();
    case "choice":
      return cellRules.choice(form.values);
    case "bands":
    case "steps":
      // the table of bands is read as a whole, by bandsKind.ts; no rule with a function of its own has one
      throw new TypeError("no rule with a function of its own has bands or steps");
  }
}
