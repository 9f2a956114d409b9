import {
  add,
  and,
  blankText,
  equal,
  isNumber,
  max,
  min,
  notAvailable,
  or,
  round,
  subtract,
  when,
} from "../../formula/build.js";
import { Fraction } from "../../exact/fraction.js";
import { array, number, text, truth, type Expr } from "../../formula/expr.js";
import { deduct } from "../../rules/kinds/deduct.js";
import { cellWords } from "../../rules/contract/cellWords.js";
import type { Item, Level, Scheme, Section } from "../../scheme/scheme.js";
import { baseCode, baseScore, hasBase, orNothing, poolScore, wholeTotal } from "./finalScore.js";
import { anyVeto, finalPlace, grade, rankedTotal } from "./gradeAndPlace.js";
import { byOutcome, itemModel, type ItemModel } from "./itemModel.js";
import { keyOf } from "./keys.js";
import { own, ownCells } from "./modelRef.js";
import { normalStatus, outcomeWords } from "./outcome.js";
import type { ScoreOf } from "./partsScore.js";
import { itemParameters, schemeParameter } from "./schemeParameters.js";
import { fullOrBlank, subtotal, type Part } from "./subtotal.js";
import { vetoEffect } from "./totalParts.js";

/**
 * The whole assessment as one list of cells, each an expression over cells before it.
 *
 * The engine evaluates the list for every department; the office workbook prints it, a row for each
 * department. Whatever a workbook shows is therefore what the engine computes.
 */
export interface Model {
  readonly scheme: Scheme;
  readonly cells: readonly ModelCell[];
  readonly items: ReadonlyMap<string, ItemModel>;
}

export interface ModelCell {
  readonly key: string;
  readonly expr: Expr;
}

type Node = Section | Level | Item;

/** Which of two chains a score is computed in: by printed figures, or by unrounded ones. */
interface Chain {
  readonly keyOf: (code: string) => string;
  readonly rounded: (value: Expr) => Expr;
}

export function buildModel(scheme: Scheme): Model {
  const items = new Map(scheme.items.map((item) => [item.code, itemModel(scheme, item)]));
  const rounded = (value: Expr) => round(value, schemeParameter(scheme, "decimals"));
  const printed: Chain = { keyOf: keyOf.score, rounded };
  const unrounded: Chain = { keyOf: keyOf.raw, rounded: (value) => value };
  const perItem = equal(schemeParameter(scheme, "rounding"), text("items"));
  const rule = (code: string): ItemModel => {
    const found = items.get(code);
    if (!found) throw new TypeError(`no item ${code}`);
    return found;
  };

  const whenFinal = (value: Expr): Expr => when(perItem, blankText, value);
  const eitherWay = (value: Expr, raw: Expr): Expr => when(perItem, value, when(isNumber(raw), rounded(raw), raw));

  const scoreCells = (node: Node): readonly ModelCell[] => {
    const unroundedCell = { key: keyOf.raw(node.code), expr: whenFinal(scored(scheme, node, unrounded, rule)) };
    const value = scored(scheme, node, printed, rule);
    // a single item is rounded from its own unrounded score either way
    const basic = node.kind === "item" || (node.kind === "level" && node.group);
    const expr = basic ? value : eitherWay(value, own(keyOf.raw(node.code)));
    return [unroundedCell, { key: keyOf.score(node.code), expr }];
  };

  const cellsOf = (node: Node): readonly ModelCell[] => {
    if (node.kind !== "item") return [...node.children.flatMap(cellsOf), ...groupOutcome(node), ...scoreCells(node)];
    if (node.group !== null) return [{ key: keyOf.times(node.code), expr: times(scheme, node, rule(node.code)) }];
    return node.full === null ? [] : scoreCells(node);
  };

  const scoresOf =
    (chain: Chain): ScoreOf =>
    ({ code }) =>
      own(chain.keyOf(code));
  const base = (chain: Chain) => orNothing(scheme, chain.rounded(baseScore(scheme, scoresOf(chain))));
  const baseCells = (): readonly ModelCell[] => [
    { key: keyOf.raw(baseCode), expr: whenFinal(base(unrounded)) },
    { key: keyOf.score(baseCode), expr: eitherWay(base(printed), own(keyOf.raw(baseCode))) },
  ];
  const total = eitherWay(wholeTotal(scheme, scoresOf(printed), rounded), wholeTotal(scheme, scoresOf(unrounded)));
  const pool = (chain: Chain) => poolScore(scheme, scoresOf(chain), rounded);
  const [poolPrinted, poolUnrounded] = [pool(printed), pool(unrounded)];

  return {
    scheme,
    items,
    cells: [
      ...scheme.items.flatMap((item) => judgementCells(rule(item.code))),
      ...scheme.sections.filter(({ hasStatus }) => hasStatus).map(statusCell),
      ...scheme.sections.flatMap(cellsOf),
      ...(poolPrinted && poolUnrounded ? [{ key: keyOf.pool, expr: when(perItem, poolPrinted, poolUnrounded) }] : []),
      ...(hasBase(scheme) ? baseCells() : []),
      { key: keyOf.total, expr: total },
      { key: keyOf.vetoed, expr: anyVeto(scheme) },
      { key: keyOf.grade, expr: grade(scheme) },
      { key: keyOf.ranked, expr: rankedTotal(false) },
      { key: keyOf.rankedVetoed, expr: rankedTotal(true) },
      { key: keyOf.place, expr: finalPlace() },
    ],
  };
}

function judgementCells({ item, outcome, vetoes, metrics }: ItemModel): readonly ModelCell[] {
  return [
    { key: keyOf.outcome(item.code), expr: outcome },
    ...(vetoes ? [{ key: keyOf.vetoes(item.code), expr: vetoes }] : []),
    ...metrics.flatMap(({ name, value, same, place }) => [
      { key: keyOf.metric(item.code, name), expr: value },
      { key: keyOf.metricSame(item.code, name), expr: same },
      { key: keyOf.metricPlace(item.code, name), expr: place },
    ]),
  ];
}

/** A section is scored as usual, fails by a veto, does not apply, or cannot be scored: its veto is invalid. */
function statusCell(section: Section): ModelCell {
  const vetoing = section.items.filter(({ rule }) => rule.vetoes !== undefined);
  const failed = vetoing.map(({ code }) => own(keyOf.vetoes(code)));
  const unclear = vetoing
    .filter(({ rule }) => rule.alwaysApplies)
    .map(({ code }) => equal(own(keyOf.outcome(code)), text(outcomeWords.invalid)));
  const anyOf = (tests: readonly Expr[], then: string, otherwise: Expr) =>
    tests.length === 0 ? otherwise : when(or(...tests), text(then), otherwise);
  const judged = anyOf(failed, outcomeWords.vetoed, anyOf(unclear, outcomeWords.invalid, text(normalStatus)));
  return {
    key: keyOf.status(section.code),
    expr: section.optional
      ? when(
          equal(own(keyOf.applies(section.code)), text(cellWords.notApplicable)),
          text(outcomeWords.notApplicable),
          judged,
        )
      : judged,
  };
}

/** A section that a veto takes, or that does not apply, has no scores below it. */
function unlessFailed(scheme: Scheme, code: string, value: Expr): Expr {
  const section = scheme.sections.find((candidate) => candidate.code === code);
  if (!section?.hasStatus) return value;
  const status = own(keyOf.status(code));
  const applying = section.optional ? when(equal(status, text(outcomeWords.notApplicable)), blankText, value) : value;
  if (vetoEffect(scheme).effect !== "section") return applying;
  return when(equal(status, text(outcomeWords.vetoed)), text(outcomeWords.vetoed), applying);
}

const times = (scheme: Scheme, item: Item, { score }: ItemModel): Expr =>
  unlessFailed(scheme, item.section, byOutcome(item.code, score, number(0)));

/** A group is as unclear as its worst item; only when none of them applies does the group not apply. */
function groupOutcome(node: Level | Section): readonly ModelCell[] {
  if (node.kind === "section" || !node.group) return [];
  const outcomes = node.children.map(({ code }) => own(keyOf.outcome(code)));
  const are = (word: string) => outcomes.map((outcome) => equal(outcome, text(word)));
  return [
    {
      key: keyOf.outcome(node.code),
      expr: when(
        or(...are(outcomeWords.invalid)),
        text(outcomeWords.invalid),
        when(
          or(...are(outcomeWords.notFilled)),
          text(outcomeWords.notFilled),
          when(and(...are(outcomeWords.notApplicable)), text(outcomeWords.notApplicable), text(outcomeWords.scored)),
        ),
      ),
    },
  ];
}

function scored(scheme: Scheme, node: Node, chain: Chain, rule: (code: string) => ItemModel): Expr {
  if (node.kind === "section") return sectionScore(scheme, node, chain);
  if (node.kind === "item") {
    const value = byOutcome(node.code, chain.rounded(rule(node.code).score), leftOut(scheme, node, node.keepsFull));
    return unlessFailed(scheme, node.section, value);
  }
  if (node.group) {
    const value = byOutcome(node.code, chain.rounded(groupScore(scheme, node)), number(node.full));
    return unlessFailed(scheme, node.section, value);
  }
  const parts = partsOf(node, chain);
  const value = subtotal(scheme, parts, node.full, fullOrBlank(node.keepsFull, node.full), chain.rounded);
  return unlessFailed(scheme, node.section, value);
}

/** What stands for an item that does not apply: its full mark, nothing for a bonus, or blank (reading 6). */
function leftOut(scheme: Scheme, item: Item, keepsFull: boolean): Expr {
  if (item.counts !== "within") return number(0);
  const full = number(item.full ?? 0);
  return keepsFull ? full : when(equal(schemeParameter(scheme, "notApplicable"), text("full")), full, blankText);
}

/** Vetoes have no points and are not part of a sum, nor are points that are taken off it. */
const partsOf = (node: Level | Section, chain: Chain): readonly Part[] =>
  node.children.flatMap((child) =>
    child.full === null || isSubtracting(child)
      ? []
      : [
          {
            score: own(chain.keyOf(child.code)),
            full: child.full,
            mayBeBlank: !child.keepsFull && !alwaysHasScore(child),
            onTop: isOnTop(child),
          },
        ],
  );

const isOnTop = (node: Level | Item): boolean => node.kind === "level" && node.extra;

const isSubtracting = (node: Level | Item): node is Level => node.kind === "level" && node.subtracts;

/** A bonus, or 减分项, that does not apply is 0 and not left out; a group then has its full mark. */
const alwaysHasScore = (node: Level | Item): boolean =>
  node.kind === "item" ? node.counts !== "within" : node.group || node.extra;

function groupScore(scheme: Scheme, group: Level): Expr {
  const members = group.children.filter((child): child is Item => child.kind === "item");
  const per = members.map((member) => {
    const amount = itemParameters(scheme, member)["per"];
    if (amount?.kind !== "literal") throw new TypeError(`${member.code}: the amount of a group's item is a figure`);
    return amount.value;
  });
  return deduct.apply({
    count: ownCells(members.map(({ code }) => keyOf.times(code))),
    per: array(per),
    full: number(group.full),
  });
}

function sectionScore(scheme: Scheme, section: Section, chain: Chain): Expr {
  const parts = partsOf(section, chain);
  const sum =
    parts.length === 0 ? number(0) : subtotal(scheme, parts, section.full, number(section.full), chain.rounded);
  const taken = section.children.filter(isSubtracting).map(({ code }) => own(chain.keyOf(code)));
  const sumOfAll = taken.length === 0 ? sum : max(number(0), subtract(sum, add(...taken)));
  const hasExtra = section.children.some((child) => child.kind === "level" && child.extra);
  const within = hasExtra
    ? when(equal(schemeParameter(scheme, "bonusOver100"), truth(true)), sumOfAll, min(number(section.full), sumOfAll))
    : sumOfAll;
  if (!section.hasStatus) return within;
  const status = own(keyOf.status(section.code));
  const is = (word: string) => equal(status, text(word));
  const clear = when(is(outcomeWords.invalid), notAvailable(), within);
  const { effect, mark } = vetoEffect(scheme);
  const whenVetoed = mark.equals(Fraction.zero) ? number(0) : chain.rounded(number(mark));
  const judged = effect === "section" ? when(is(outcomeWords.vetoed), whenVetoed, clear) : clear;
  return section.optional ? when(is(outcomeWords.notApplicable), blankText, judged) : judged;
}
