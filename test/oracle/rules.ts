import {
  compare,
  decimal,
  floor,
  fraction,
  hundred,
  isZero,
  larger,
  minus,
  over,
  plus,
  smaller,
  times,
  zero,
  type Fraction,
} from "./fraction.js";
import {
  amount,
  count,
  dayOrNever,
  netChange,
  NotValid,
  partAndWhole,
  points,
  wholeNumber,
  yesOrNo,
  type Inputs,
} from "./inputs.js";
import type { Item } from "./items.js";
import type { Parameters } from "./parameters.js";

/** Exact, unrounded scores: one function per rule of the table. Ranks need all departments and are in ranking.ts. */

function deductionOf(item: Item): Fraction {
  return decimal(item.per ?? "0");
}

export function scoreDeduct(item: Item, inputs: Inputs): Fraction {
  const full = decimal(item.full);
  const cap = decimal(item.cap ?? item.full);
  const lost = smaller(cap, times(count(inputs, "count"), deductionOf(item)));
  return larger(zero, minus(full, lost));
}

/** What an item of a group takes from the group's full mark; "not met" counts once. */
export function lossInGroup(item: Item, inputs: Inputs): Fraction {
  if (item.inputs[0] === "notMet") {
    return yesOrNo(inputs, "notMet") ? deductionOf(item) : zero;
  }
  return times(count(inputs, "count"), deductionOf(item));
}

export function scoreRateDrop(
  item: Item,
  inputs: Inputs,
  rateSteps: Parameters["rateSteps"],
): Fraction | "notApplicable" {
  const [onTime, total] = partAndWhole(inputs, "onTime", "total");
  if (isZero(total)) {
    return "notApplicable";
  }
  const below = minus(hundred, times(hundred, over(onTime, total)));
  const steps = rateSteps === "whole" ? fraction(floor(below)) : below;
  const full = decimal(item.full);
  return minus(full, smaller(full, times(steps, deductionOf(item))));
}

export function scoreProportion(item: Item, inputs: Inputs): Fraction | "notApplicable" {
  const [part, whole] = partAndWhole(inputs, item.inputs[0] ?? "", item.inputs[1] ?? "");
  return isZero(whole) ? "notApplicable" : times(decimal(item.full), over(part, whole));
}

export function scoreGate(item: Item, inputs: Inputs): Fraction {
  return yesOrNo(inputs, "met") ? decimal(item.full) : zero;
}

export function scoreRating(item: Item, inputs: Inputs): Fraction {
  const mark = points(inputs, "rating");
  if (compare(mark, decimal(item.full)) > 0) {
    throw new NotValid("rating", `more than ${item.full}`);
  }
  if (item.inputs.includes("times") && compare(count(inputs, "times"), fraction(3n)) < 0) {
    return zero; // 2.5.3.1: 开展次数少于3次的，本项不得分
  }
  return mark;
}

export interface GuideFindings {
  readonly score: Fraction;
  /** 2.4.3's own veto; what it does, `guideVeto` says. */
  readonly veto: boolean;
}

export function scoreFindings(item: Item, inputs: Inputs, amounts: readonly Fraction[]): GuideFindings {
  const found = inputs["findings"];
  if (!Array.isArray(found) || found.length !== amounts.length) {
    throw new NotValid("findings", "not seven counts");
  }
  let lost = zero;
  amounts.forEach((each, kind) => {
    lost = plus(lost, times(wholeNumber(found[kind], "findings"), each));
  });
  const [lacking, matters] = partAndWhole(inputs, "mattersLacking4", "matters");
  const five = fraction(5n);
  const fewMatters = !isZero(matters) && compare(matters, five) < 0;
  const veto = compare(lacking, five) >= 0 || (fewMatters && compare(lacking, matters) === 0);
  return { score: larger(zero, minus(decimal(item.full), lost)), veto };
}

/** Full from 1 January of the due year to the due day; earlier than that no report of that year can be. */
export function scoreDeadline(item: Item, inputs: Inputs, due: number): Fraction {
  const day = dayOrNever(inputs, "published");
  if (day === null) {
    return zero;
  }
  if (day < Math.floor(due / 10000) * 10000 + 101) {
    throw new NotValid("published", "before 1 January of the due year");
  }
  return day <= due ? decimal(item.full) : zero;
}

export function isVeto(inputs: Inputs): boolean {
  if (!yesOrNo(inputs, "veto")) {
    return false;
  }
  const reason = inputs["reason"];
  if (typeof reason !== "string" || reason.trim() === "") {
    throw new NotValid("reason", "a veto without a reason");
  }
  return true;
}

export function scoreBonus(item: Item, inputs: Inputs): Fraction {
  return smaller(decimal(item.full), points(inputs, "points"));
}

/** The values by which a department is ranked: two for 1.2.3.1, a ratio where the item names part and whole. */
export function rankValues(item: Item, inputs: Inputs): Fraction[] {
  const [first = "", second] = item.inputs;
  if (first === "volume") {
    return [amount(inputs, first)];
  }
  if (second === "added") {
    return [count(inputs, first), netChange(inputs, second)];
  }
  const [part, whole] = partAndWhole(inputs, first, second ?? "");
  return [isZero(whole) ? zero : over(part, whole)]; // reading 8: no datasets at all are ranked with 0
}
