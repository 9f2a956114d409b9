import { decimal, minus, plus, smaller, zero, type Fraction } from "./fraction.js";
import { answerTo, NotValid, type Inputs } from "./inputs.js";
import { items, itemOf, levelOf, sectionOf, type Item } from "./items.js";
import type { DepartmentAnswers, Outcome } from "./json.js";
import type { Parameters } from "./parameters.js";
import { scoreRanking } from "./ranking.js";
import * as rules from "./rules.js";

/** An item's outcome, and its exact points where it was scored by its rule. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly points: Fraction;
}

export interface Work {
  readonly given: DepartmentAnswers;
  readonly verdicts: Map<string, Verdict>;
  /** Veto codes that hold: 2.0, 3.0, and 2.4.3 where its own vetoes the section. */
  readonly vetoes: Set<string>;
  /** The values of a ranked item, where the department has some. */
  readonly ranked: Map<string, Fraction[]>;
}

const notFilled: Verdict = { outcome: "notFilled", points: zero };
const notApplicable: Verdict = { outcome: "notApplicable", points: zero };
const invalid: Verdict = { outcome: "invalid", points: zero };

function scored(points: Fraction | "notApplicable"): Verdict {
  return points === "notApplicable" ? notApplicable : { outcome: "scored", points };
}

/** The verdict on one valid answer. For items of a group, points are what it takes away. */
function judge(item: Item, inputs: Inputs, work: Work, parameters: Parameters): Verdict {
  switch (item.rule) {
    case "deduct":
      return scored(item.group === undefined ? rules.scoreDeduct(item, inputs) : rules.lossInGroup(item, inputs));
    case "rateDrop":
      return scored(rules.scoreRateDrop(item, inputs, parameters.rateSteps));
    case "proportion":
      return scored(rules.scoreProportion(item, inputs));
    case "gate":
      return scored(rules.scoreGate(item, inputs));
    case "rating":
      return scored(rules.scoreRating(item, inputs));
    case "deadline":
      return scored(rules.scoreDeadline(item, inputs, parameters.reportDue));
    case "bonus":
      return scored(rules.scoreBonus(item, inputs));
    case "findings": {
      const result = rules.scoreFindings(item, inputs, parameters.findingAmounts);
      if (result.veto && parameters.guideVeto === "item") {
        return scored(zero);
      }
      if (result.veto) {
        work.vetoes.add(item.code);
      }
      return scored(result.score);
    }
    case "veto":
      if (rules.isVeto(inputs)) {
        work.vetoes.add(item.code);
      }
      return scored(zero);
    case "rank":
      work.ranked.set(item.code, rules.rankValues(item, inputs));
      return scored(zero); // the points follow when all departments are known
  }
}

export function isOff(work: Work, section: string): boolean {
  return (work.given.sectionsNotApplicable ?? []).includes(section);
}

export function isVetoed(work: Work, section: string): boolean {
  return !isOff(work, section) && [...work.vetoes].some((code) => sectionOf(code) === section);
}

export function judgeDepartment(given: DepartmentAnswers, parameters: Parameters, notes: string[]): Work {
  const work: Work = { given, verdicts: new Map(), vetoes: new Set(), ranked: new Map() };
  for (const section of given.sectionsNotApplicable ?? []) {
    if (section !== "2" && section !== "3") {
      throw new Error(`section ${section} always applies`);
    }
  }
  for (const code of Object.keys(given.answers)) {
    itemOf(code); // an unknown code is an error
  }
  for (const item of items) {
    try {
      const answer = answerTo(item, given.answers[item.code]);
      if (answer === "absent") {
        work.verdicts.set(item.code, notFilled);
      } else if (answer === "notApplicable") {
        work.verdicts.set(item.code, notApplicable);
      } else {
        work.verdicts.set(item.code, judge(item, answer, work, parameters));
      }
    } catch (error) {
      if (!(error instanceof NotValid)) {
        throw error;
      }
      work.verdicts.set(item.code, invalid);
      if (!isOff(work, sectionOf(item.code))) {
        notes.push(`${given.code} ${given.name}: ${item.code} ${item.name}: ${error.message}`);
      }
    }
  }
  return work;
}

export function rankAll(works: readonly Work[], parameters: Parameters): void {
  for (const item of items) {
    if (item.rule !== "rank") {
      continue;
    }
    const entries = works.filter((work) => work.ranked.has(item.code));
    const scores = scoreRanking(
      item,
      entries.map((work) => work.ranked.get(item.code) ?? []),
      parameters,
    );
    entries.forEach((work, index) => {
      work.verdicts.set(item.code, scored(scores[index] ?? zero));
    });
  }
}

export function verdictOf(work: Work, code: string): Verdict {
  const verdict = work.verdicts.get(code);
  if (verdict === undefined) {
    throw new Error(`${code} has not been judged`);
  }
  return verdict;
}

/** Invalid before absent before 不适用: see the group deduction in the table of rules. */
export function judgeGroup(group: string, work: Work): Verdict {
  const members = items.filter((item) => item.group === group).map((item) => verdictOf(work, item.code));
  if (members.some((member) => member.outcome === "invalid")) {
    return invalid;
  }
  if (members.some((member) => member.outcome === "notFilled")) {
    return notFilled;
  }
  if (members.every((member) => member.outcome === "notApplicable")) {
    return notApplicable;
  }
  const full = decimal(levelOf(group).full);
  let lost = zero;
  for (const member of members) {
    lost = plus(lost, member.points);
  }
  return { outcome: "scored", points: minus(full, smaller(full, lost)) };
}
