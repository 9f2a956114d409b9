import { and, countEqual, equal, ifError, isNumber, notAvailable, or, when } from "../../formula/build.js";
import { blankText } from "../../formula/build.js";
import { number, text, truth, type Expr } from "../../formula/expr.js";
import type { AnyArgs } from "../../rules/index.js";
import { rankPlace } from "../../rules/kinds/rankPlace.js";
import type { Metric, Ranked, Work } from "../../rules/contract/rule.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, Scheme } from "../../scheme/scheme.js";
import { keyOf } from "./keys.js";
import { column, own, ownCells } from "./modelRef.js";
import { outcomeWords } from "./outcome.js";
import { itemParameters } from "./schemeParameters.js";

/** All expressions of one item, over the cells of its department. */
export interface ItemModel {
  readonly item: Item;
  readonly args: AnyArgs;
  readonly outcome: Expr;
  /** TRUE when the item's inputs are a veto of the section; null for rules that are never one. */
  readonly vetoes: Expr | null;
  readonly metrics: readonly MetricModel[];
  readonly work: Work;
  /** The rule applied: what a live workbook calls. */
  readonly score: Expr;
}

export interface MetricModel {
  readonly name: string;
  readonly metric: Metric;
  readonly value: Expr;
  readonly same: Expr;
  readonly place: Expr;
}

export function itemModel(scheme: Scheme, item: Item): ItemModel {
  const { rule } = item;
  const inputs = Object.fromEntries(
    item.inputs.map(({ formal, keys }) => [formal, keys.length > 1 ? ownCells(keys) : own(keys[0] ?? "")]),
  );
  const args: AnyArgs = { ...inputs, ...itemParameters(scheme, item) };
  const counts = equal(own(keyOf.outcome(item.code)), text(outcomeWords.scored));
  const declared = Object.entries(rule.metrics?.(args) ?? {});
  const ranked = Object.fromEntries(declared.map(([name]) => [name, rankedMetric(item.code, name)]));
  return {
    item,
    args,
    outcome: inSection(scheme, item, outcomeOf(item, args)),
    vetoes: rule.vetoes ? when(counts, rule.vetoes(args), truth(false)) : null,
    metrics: declared.map(([name, metric]) => metricModel(item.code, name, metric, counts)),
    work: rule.work(args, ranked),
    score: rule.apply(args, ranked),
  };
}

/** In a section that does not apply to the department, no item does, whatever was filled in. */
function inSection(scheme: Scheme, { section }: Item, outcome: Expr): Expr {
  if (!scheme.sections.find(({ code }) => code === section)?.optional) return outcome;
  const missing = equal(own(keyOf.applies(section)), text(cellWords.notApplicable));
  return when(missing, text(outcomeWords.notApplicable), outcome);
}

/**
 * Whether an answer is there, applies and is valid. Any error of an input cell makes it invalid: nothing
 * that a person typed is passed over.
 */
function outcomeOf({ inputs, rule }: Item, args: AnyArgs): Expr {
  const required = inputs.filter(({ type }) => !type.optional).flatMap(({ keys }) => keys.map(own));
  const all = inputs.flatMap(({ keys }) => keys.map(own));
  const is = (cells: readonly Expr[], word: Expr) => cells.map((cell) => equal(cell, word));
  const accepted = and(
    ...inputs.flatMap(({ keys, type }) => keys.map((key) => type.accepts(own(key)))),
    ...(rule.conditions?.(args) ?? []).map(({ holds }) => holds),
  );
  const applies = rule.notApplicable
    ? when(rule.notApplicable(args), text(outcomeWords.notApplicable), text(outcomeWords.scored))
    : text(outcomeWords.scored);
  const judged = when(
    and(...is(all, blankText)),
    text(outcomeWords.notFilled),
    when(ifError(accepted, truth(false)), applies, text(outcomeWords.invalid)),
  );
  const answered = rule.alwaysApplies
    ? judged
    : when(or(...is(required, text(cellWords.notApplicable))), text(outcomeWords.notApplicable), judged);
  return ifError(answered, text(outcomeWords.invalid));
}

const rankedMetric = (code: string, name: string): Ranked => ({
  value: own(keyOf.metric(code, name)),
  values: column(keyOf.metric(code, name)),
  sames: column(keyOf.metricSame(code, name)),
  place: own(keyOf.metricPlace(code, name)),
});

/** Departments without a valid answer have no metric (blank), and are not counted among those ranked. */
function metricModel(code: string, name: string, metric: Metric, counts: Expr): MetricModel {
  const { value, values, sames } = rankedMetric(code, name);
  const hasValue = isNumber(value);
  return {
    name,
    metric,
    value: when(counts, metric.value, blankText),
    // 1 and not blank for the others: the dense place divides by it, beside every value
    same: when(hasValue, countEqual(values, value), number(1)),
    place: when(
      hasValue,
      rankPlace({
        value,
        values,
        sames,
        same: own(keyOf.metricSame(code, name)),
        ties: metric.ties,
        order: metric.order,
      }),
      blankText,
    ),
  };
}

/** What an item counts: its score when scored, 0 when not filled, `otherwise` when it does not apply. */
export function byOutcome(code: string, score: Expr, otherwise: Expr): Expr {
  const outcome = own(keyOf.outcome(code));
  return when(
    equal(outcome, text(outcomeWords.scored)),
    score,
    when(
      equal(outcome, text(outcomeWords.notFilled)),
      number(0),
      when(equal(outcome, text(outcomeWords.notApplicable)), otherwise, notAvailable()),
    ),
  );
}
