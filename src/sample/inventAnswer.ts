import { daySerial } from "../exact/daySerial.js";
import { Fraction } from "../exact/fraction.js";
import type { Malformed } from "../engine/answers/answers.js";
import { assess } from "../engine/assess/assess.js";
import { keyOf } from "../engine/model/keys.js";
import type { LedgerRow } from "../engine/answers/officeRecord.js";
import { outcomeWords } from "../engine/model/outcome.js";
import { cellWords } from "../rules/contract/cellWords.js";
import { isReference, type Item, type ItemInput, type Scheme } from "../scheme/scheme.js";
import type { Profile } from "./profile.js";
import type { Random } from "./random.js";

/** What a cell holds. */
export type Cell = LedgerRow["count"];

/** The cells of each input, by the rule's own name of it. */
export type Invented = Readonly<Record<string, readonly Cell[]>>;

type Maker = (random: Random, profile: Profile, item: Item, scheme: Scheme) => Invented | null;

/**
 * Invents an answer that suits the item's rule. A rule without a line below gets values that suit its
 * inputs, drawn until its conditions hold, so a new rule needs no change here.
 *
 * @returns null for a blank
 */
export function inventAnswer(scheme: Scheme, random: Random, profile: Profile, item: Item): Invented | null {
  const maker = makers[item.definition.rule];
  if (maker) return maker(random, profile, item, scheme);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const invented = byInputs(random, item);
    if (isValid(scheme, item, invented)) return invented;
  }
  return null;
}

/** Whether the engine takes an answer, under the parameters' defaults. */
function isValid(scheme: Scheme, item: Item, invented: Invented): boolean {
  const cells = new Map(
    item.inputs.flatMap(({ formal, keys }) => keys.map((key, at) => [key, invented[formal]?.[at] ?? null])),
  );
  const parameters = new Map([...scheme.parameters.values()].map((parameter) => [parameter.name, parameter.default]));
  const department = {
    code: "1",
    name: "1",
    sectionsNotApplicable: [],
    cells,
    malformed: new Map<string, Malformed>(),
  };
  const { departments } = assess(scheme, { parameters, departments: [department] });
  return departments.every((assessed) => assessed.valueOf(keyOf.outcome(item.code)) !== outcomeWords.invalid);
}

const whole = (value: number): readonly Cell[] => [Fraction.of(value)];
const yesNo = (value: boolean): readonly Cell[] => [value ? cellWords.yes : cellWords.no];

const makers: Readonly<Record<string, Maker | undefined>> = {
  gate: (random, { skill }) => ({ met: yesNo(random.chance(0.35 + 0.63 * skill)) }),

  onceInGroup: (random, { skill }) => ({ notMet: yesNo(random.chance(0.35 * (1 - skill))) }),

  rateDrop: (random, { skill }) => {
    const denominator = random.whole(200, 6000);
    const late = random.next() * (1 - skill) * 0.25;
    return { numerator: whole(denominator - Math.floor(denominator * late)), denominator: whole(denominator) };
  },

  proportion: (random, { skill }) => {
    if (random.chance(0.02)) return { numerator: whole(0), denominator: whole(0) };
    const denominator = random.whole(12, 480);
    const missing = random.chance(0.35 * skill) ? 0 : random.next() * (1.05 - skill);
    return { numerator: whole(denominator - Math.floor(denominator * missing)), denominator: whole(denominator) };
  },

  rankValue: (random, { datasets }) => ({
    value: [Fraction.of(datasets * random.whole(1, 90), random.pick([1, 2, 10]))],
  }),

  rankSplit: (random, { datasets }) => ({
    total: whole(datasets),
    added: whole(random.whole(-Math.floor(datasets / 12), Math.floor(datasets / 3))),
  }),

  rankRatio: (random, { datasets, skill }) => {
    const part = random.chance(0.3) ? datasets : Math.floor(datasets * random.around(0.3 * skill, 1));
    return { part: whole(part), whole: whole(datasets) };
  },

  rating: (random, { skill }, item) => ({ rating: [inventMark(random, skill, item)] }),

  ratingWithMinimum: (random, { skill }, item) => {
    const atLeast = Number(item.params["atLeast"]);
    return {
      rating: [inventMark(random, skill, item)],
      times: whole(random.chance(0.4 + 0.6 * skill) ? atLeast + random.whole(0, 6) : random.whole(0, atLeast - 1)),
    };
  },

  findings: (random, { skill, vetoedBy }, item) => {
    const vetoFrom = Number(item.params["vetoFrom"]);
    const kinds = item.inputs.find(({ formal }) => formal === "findings")?.keys ?? [];
    const lacking = vetoedBy === item.code ? vetoFrom + 1 : random.chance(0.6) ? 0 : random.whole(0, vetoFrom - 1);
    return {
      findings: kinds.map(() => Fraction.of(random.chance(0.6 * (1 - skill)) ? random.whole(1, 3) : 0)),
      matters: whole(vetoFrom * 2 + random.whole(0, 90)),
      mattersLacking: whole(lacking),
    };
  },

  deadline: (random, { skill }, item, scheme) => {
    const [from, by] = ["from", "by"].map((name) => usualDay(scheme, item, name));
    if (typeof from !== "number" || typeof by !== "number") return null;
    if (random.chance(0.65 + 0.35 * skill)) return { published: whole(random.whole(from, by)) };
    return { published: random.chance(0.3) ? [cellWords.never] : whole(random.whole(by + 1, by + 21)) };
  },

  veto: (_random, { vetoedBy }, item) =>
    vetoedBy === item.code
      ? { veto: yesNo(true), reason: ["首页多个栏目长期打不开，两次提醒后仍未整改"] }
      : { veto: yesNo(false), reason: [null] },

  bonus: (random, { skill }) => (random.chance(0.5 * skill) ? { points: [Fraction.of(random.whole(1, 12), 2)] } : null),
};

/** A day of the rule, under the parameters' defaults. */
function usualDay(scheme: Scheme, { params }: Item, name: string): number | null {
  const entry = params[name];
  if (!isReference(entry)) return typeof entry === "string" ? daySerial(entry) : null;
  const day = String(scheme.parameters.get(entry.parameter)?.default);
  return daySerial(entry.day === "firstOfYear" ? `${day.slice(0, 4)}-01-01` : day);
}

/** A mark in the steps in which assessors think: halves of many points, tenths of few. */
function inventMark(random: Random, skill: number, { full }: Item): Fraction {
  const points = full ?? Fraction.zero;
  const steps = points.compare(Fraction.of(4)) >= 0 ? 2 : 10;
  const share = Math.min(1, Math.max(0, skill + random.around(-0.22, 0.16)));
  const hundredths = Fraction.of(Math.floor(share * 100), 100);
  return points.times(hundredths).times(Fraction.of(steps)).floor().over(Fraction.of(steps));
}

const byInputs = (random: Random, item: Item): Invented =>
  Object.fromEntries(item.inputs.map((input) => [input.formal, input.keys.map(() => anyValue(random, input))]));

function anyValue(random: Random, { type }: ItemInput): Cell {
  switch (type.kind) {
    case "whole":
      return Fraction.of(random.whole(0, 5));
    case "decimal":
      return Fraction.of(random.whole(0, 20), 10);
    case "yesNo":
      return random.chance(0.8) ? cellWords.yes : cellWords.no;
    case "date":
      return Fraction.of(random.whole(43831, 44196));
    case "text":
      return null;
  }
}
