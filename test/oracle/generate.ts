import { items, levels, sectionOf, type Item } from "./items.js";
import type { AnswersJson, DepartmentAnswers } from "./json.js";
import { Random } from "./random.js";
import { invalidAnswer, spell, validAnswer, validVeto } from "./randomAnswer.js";

/** How nasty an assessment is to be. Rates are probabilities from 0 to 1. */
export interface Mixture {
  readonly departments: number;
  /** Of a department, to have one to four invalid answers. */
  readonly invalidRate: number;
  /** Of an answer, to be absent. */
  readonly blankRate: number;
  /** Of an answer, to be 不适用. */
  readonly notApplicableRate: number;
  /** Of a department, to have one or two whole levels 不适用 or absent. */
  readonly wholeLevelRate: number;
  /** Of a department, per section, to be vetoed. */
  readonly vetoRate: number;
  /** Of a department, to be without website, without new media, or without both. */
  readonly withoutSectionRate: number;
  /** Of a department, to answer as an earlier one does: ties in rankings and in totals. */
  readonly copyRate: number;
  /** Of a department, to take no part. */
  readonly leftOutRate?: number;
  /** Parameters that are to be so; the others are random. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

function randomMixture(random: Random): Mixture {
  return {
    departments: random.whole(1, 40),
    invalidRate: random.pick([0, 0.1, 0.1, 0.5]),
    blankRate: random.pick([0, 0.02, 0.1, 0.5]),
    notApplicableRate: random.pick([0, 0.05, 0.05, 0.3, 0.7]),
    wholeLevelRate: random.pick([0, 0.3, 0.6]),
    vetoRate: random.pick([0, 0.05, 0.15]),
    withoutSectionRate: random.pick([0, 0.2, 0.5]),
    copyRate: random.pick([0, 0.2, 0.5]),
    parameters: {},
  };
}

/** Every alternative of every parameter that is a choice among words, and edges of those that are figures. */
export const alternatives: Readonly<Record<string, readonly unknown[]>> = {
  rankMethod: ["linear", "toZero", "bands", "relative"],
  rankBands: [
    [
      ["0.25", "1"],
      ["0.5", "0.8"],
      ["0.75", "0.6"],
      ["1", "0.4"],
    ],
    [["1", "0.5"]],
    [
      ["0.1", "1"],
      ["0.333", "0.75"],
      ["0.5", "0.755"],
      ["1", "0"],
    ],
    [
      ["0.3", "1"],
      ["0.6", "0.7"],
      ["1.00", "0.333"],
    ],
  ],
  ties: ["best", "mean", "dense"],
  datasetSplit: ["0.5", "0", "1", "0.7", "0.333"],
  rateSteps: ["whole", "proRata"],
  siteShare: ["0.65", "0", "1", "0.5", "0.6667"],
  bonusOver100: [true, false],
  notApplicable: ["full", "rescale"],
  findingAmounts: [
    ["0.5", "0.5", "0.5", "0.5", "0.5", "0.5", "0.5"],
    ["1", "0.75", "0.125", "0", "0.3", "0.333", "2"],
    ["0", "0", "0", "0", "0", "0", "0"],
    ["6", "0.1", "0.1", "0.1", "0.1", "0.1", "0.01"],
  ],
  grades: [
    [],
    [
      ["90", "优秀"],
      ["80", "良好"],
    ],
    [
      ["95.5", "优秀"],
      ["75", "良好"],
      ["60.00", "合格"],
      ["0", "较差"],
    ],
    [["0", "合格"]],
  ],
  rounding: ["items", "final"],
  decimals: [2, 1, 3, 4],
  reportDue: ["2021-01-10", "2020-01-10"],
  guideVeto: ["section", "item"],
};

/** A figure may be given as a JSON number as well. */
function asGiven(random: Random, name: string, value: unknown): unknown {
  const figure = name === "datasetSplit" || name === "siteShare";
  return figure && typeof value === "string" && random.chance(0.3) ? spell(random, value) : value;
}

function randomParameters(random: Random): Record<string, unknown> {
  const parameters: Record<string, unknown> = {};
  for (const [name, values] of Object.entries(alternatives)) {
    if (random.chance(0.75)) {
      parameters[name] = asGiven(random, name, random.pick(values));
    }
  }
  return parameters;
}

function under(level: string): Item[] {
  return items.filter((item) => item.rule !== "veto" && item.code.startsWith(`${level}.`));
}

/** Whole levels 不适用 or absent, sometimes all but one item, so that rescale and the groups meet their edges. */
function emptyLevels(random: Random, answers: Record<string, unknown>): void {
  const targets = levels.map((level) => level.code).filter((code) => code !== "3.6");
  const deep = targets.filter((code) => code.split(".").length > 2 || code.startsWith("3."));
  const chosen = Array.from({ length: random.whole(1, 3) }, () => random.pick(random.chance(0.85) ? deep : targets));
  for (const level of chosen) {
    const inside = under(level);
    const kept = random.chance(0.3) && inside.length > 0 ? random.pick(inside).code : "";
    const absent = random.chance(0.25);
    for (const item of inside) {
      if (item.code === kept) {
        continue;
      }
      if (absent) {
        delete answers[item.code];
      } else {
        answers[item.code] = { notApplicable: true };
      }
    }
  }
}

/** 不适用 overrides whatever else is given. */
function notApplicableAnswer(random: Random, item: Item): unknown {
  if (random.chance(0.7)) {
    return { notApplicable: true };
  }
  const other = random.chance(0.5) ? validAnswer(random, item) : { [item.inputs[0] ?? ""]: "abc" };
  return { ...other, notApplicable: true };
}

function randomAnswers(random: Random, mixture: Mixture): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const item of items) {
    if (item.rule === "veto") {
      if (random.chance(mixture.vetoRate)) {
        answers[item.code] = validVeto(random, true);
      } else if (random.chance(0.3)) {
        answers[item.code] = validVeto(random, false);
      }
    } else if (random.chance(mixture.notApplicableRate)) {
      answers[item.code] = notApplicableAnswer(random, item);
    } else if (!random.chance(item.group === undefined ? mixture.blankRate : mixture.blankRate / 4)) {
      answers[item.code] = validAnswer(random, item);
    }
  }
  if (random.chance(mixture.wholeLevelRate)) {
    emptyLevels(random, answers);
  }
  if (random.chance(mixture.invalidRate)) {
    const places = [
      ...items,
      ...items.filter((item) => item.rule === "veto" || item.rule === "findings" || item.rule === "rank"),
    ];
    for (let left = random.whole(1, 4); left > 0; left -= 1) {
      const code = random.pick(places).code;
      answers[code] = invalidAnswer(random, code);
    }
  }
  return answers;
}

function copied(random: Random, earlier: readonly DepartmentAnswers[]): Record<string, unknown> {
  const answers: Record<string, unknown> = { ...random.pick(earlier).answers };
  if (random.chance(0.3)) {
    const item = random.pick(items.filter((entry) => sectionOf(entry.code) === "1"));
    answers[item.code] = validAnswer(random, item);
  }
  return answers;
}

function randomDepartment(
  random: Random,
  mixture: Mixture,
  number: number,
  earlier: readonly DepartmentAnswers[],
): DepartmentAnswers {
  const order = String(number).padStart(2, "0");
  const answers =
    earlier.length > 0 && random.chance(mixture.copyRate)
      ? copied(random, earlier)
      : random.chance(0.02)
        ? {}
        : randomAnswers(random, mixture);
  const department = { code: `D${order}`, name: `示例单位${order}`, answers };
  if (random.chance(mixture.withoutSectionRate)) {
    return { ...department, sectionsNotApplicable: random.pick([["2"], ["2"], ["3"], ["2", "3"], ["3", "2"]]) };
  }
  return random.chance(0.5) ? { ...department, sectionsNotApplicable: [] } : department;
}

/** Some take no part in every third assessment; drawn apart, so that the others are what they were. */
function withoutSome(
  seed: number,
  departments: readonly DepartmentAnswers[],
  wanted: number | undefined,
): DepartmentAnswers[] {
  const random = new Random(seed + 777_000_000);
  const rate = wanted ?? random.pick([0, 0, 0.2]);
  return departments.map((department) =>
    random.chance(rate)
      ? { ...department, assessed: false, leftOutBecause: random.pick(["", "机构改革，本年度不考核"]) }
      : department,
  );
}

/** A whole assessment from a seed; what `wanted` names is so, the rest of the mixture is random. */
export function randomAssessment(seed: number, wanted: Partial<Mixture> = {}): AnswersJson {
  const random = new Random(seed);
  const mixture = { ...randomMixture(random), ...wanted };
  const parameters = { ...randomParameters(random), ...mixture.parameters };
  const departments: DepartmentAnswers[] = [];
  for (let number = 1; number <= mixture.departments; number += 1) {
    departments.push(randomDepartment(random, mixture, number, departments));
  }
  const isYearBefore = parameters["reportDue"] === "2020-01-10";
  const dated = isYearBefore ? departments.map((each) => aYearEarlier(random, each)) : departments;
  return { scheme: "2020", parameters, departments: withoutSome(seed, dated, wanted.leftOutRate) };
}

/** Most reports a year earlier, where the one of 2019 is meant, so that some are in time. */
function aYearEarlier(random: Random, department: DepartmentAnswers): DepartmentAnswers {
  const { published } = (department.answers["2.6.4"] ?? {}) as { published?: unknown };
  if (typeof published !== "string" || random.chance(0.2)) {
    return department;
  }
  return {
    ...department,
    answers: { ...department.answers, "2.6.4": { published: published.replace(/^2021-/, "2020-") } },
  };
}
