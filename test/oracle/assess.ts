import { addAllUp, isIndicator, type Standing } from "./adding.js";
import {
  compare,
  decimal,
  fraction,
  hundred,
  minus,
  one,
  over,
  plus,
  print,
  round,
  smaller,
  times,
  zero,
  type Fraction,
} from "./fraction.js";
import { groups, items, levelOf, sectionOf, sections } from "./items.js";
import type { AnswersJson, ItemScore, Outcome, ScoreJson } from "./json.js";
import { isOff, isVetoed, judgeDepartment, judgeGroup, rankAll, verdictOf, type Verdict, type Work } from "./judge.js";
import { readParameters, type Parameters } from "./parameters.js";

/** What an item or a group counts with, rounded if every item is to be rounded. */
function standingOf(code: string, full: string, verdict: Verdict, parameters: Parameters): Standing {
  switch (verdict.outcome) {
    case "invalid":
      return "invalid";
    case "notApplicable":
      return parameters.notApplicable === "rescale" && !isIndicator(code) ? "leftOut" : decimal(full);
    default:
      return parameters.rounding === "items" ? round(verdict.points, parameters.decimals) : verdict.points;
  }
}

function standingsOf(work: Work, parameters: Parameters): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const item of items) {
    if (item.group !== undefined || item.rule === "veto") {
      continue;
    }
    const verdict = verdictOf(work, item.code);
    const noBonus = item.rule === "bonus" && verdict.outcome === "notApplicable"; // 0, not the full mark
    standings.set(item.code, noBonus ? zero : standingOf(item.code, item.full, verdict, parameters));
  }
  for (const group of groups) {
    standings.set(group, standingOf(group, levelOf(group).full, judgeGroup(group, work), parameters));
  }
  return standings;
}

/** The points of a section; "leftOut" where the section does not apply to the department. */
function sectionStanding(
  section: string,
  work: Work,
  standings: ReadonlyMap<string, Standing>,
  parameters: Parameters,
): Standing {
  if (isOff(work, section)) {
    return "leftOut";
  }
  if (isVetoed(work, section)) {
    return zero;
  }
  const veto = work.verdicts.get(`${section}.0`);
  const sum = standings.get(section) ?? "invalid";
  if (veto?.outcome === "invalid" || sum === "invalid" || sum === "leftOut") {
    return "invalid";
  }
  if (section !== "3") {
    return sum;
  }
  const bonus = standings.get("3.6.1");
  if (bonus === undefined || bonus === "invalid" || bonus === "leftOut") {
    return "invalid";
  }
  const together = plus(sum, bonus);
  return parameters.bonusOver100 ? together : smaller(together, hundred);
}

/** Section 1 + 35 % × (siteShare × section 2 + (1 − siteShare) × section 3), with reading 7. */
function totalOf(standing: Record<"1" | "2" | "3", Standing>, parameters: Parameters): Fraction | null {
  const { "1": general, "2": site, "3": media } = standing;
  if (general === "leftOut" || general === "invalid" || site === "invalid" || media === "invalid") {
    return null;
  }
  const part = fraction(35n, 100n);
  let total: Fraction;
  if (site === "leftOut" && media === "leftOut") {
    total = over(times(general, hundred), fraction(65n));
  } else if (site === "leftOut" && media !== "leftOut") {
    total = plus(general, times(part, media));
  } else if (site !== "leftOut" && media === "leftOut") {
    total = plus(general, times(part, site));
  } else if (site !== "leftOut" && media !== "leftOut") {
    const siteShare = parameters.siteShare;
    const mixed = plus(times(siteShare, site), times(minus(one, siteShare), media));
    total = plus(general, times(part, mixed));
  } else {
    throw new Error("not reached");
  }
  return round(total, parameters.decimals);
}

function printed(standing: Standing | undefined, decimals: number): string | null {
  return standing === undefined || standing === "leftOut" || standing === "invalid" ? null : print(standing, decimals);
}

function itemScores(
  work: Work,
  standings: ReadonlyMap<string, Standing>,
  parameters: Parameters,
): Record<string, ItemScore> {
  const scores: Record<string, ItemScore> = {};
  const off = sections.filter((section) => isOff(work, section));
  const vetoed = sections.filter((section) => isVetoed(work, section));
  const put = (code: string, outcome: Outcome, score: string | null): void => {
    if (off.includes(sectionOf(code))) {
      scores[code] = { outcome: "notApplicable", score: null };
    } else if (vetoed.includes(sectionOf(code))) {
      scores[code] = { outcome: "vetoed", score: null };
    } else {
      scores[code] = { outcome, score };
    }
  };
  for (const item of items) {
    put(item.code, verdictOf(work, item.code).outcome, printed(standings.get(item.code), parameters.decimals));
  }
  for (const group of groups) {
    put(group, judgeGroup(group, work).outcome, printed(standings.get(group), parameters.decimals));
  }
  return scores;
}

interface Result {
  readonly work: Work;
  readonly total: Fraction | null;
  readonly vetoed: boolean;
  readonly sections: Record<string, string | null>;
  readonly items: Record<string, ItemScore>;
  readonly standings: ReadonlyMap<string, Standing>;
}

function resultOf(work: Work, parameters: Parameters): Result {
  const standings = standingsOf(work, parameters);
  addAllUp(standings, parameters);
  const standing = {
    "1": sectionStanding("1", work, standings, parameters),
    "2": sectionStanding("2", work, standings, parameters),
    "3": sectionStanding("3", work, standings, parameters),
  };
  return {
    work,
    total: totalOf(standing, parameters),
    vetoed: sections.some((section) => isVetoed(work, section)),
    sections: {
      "1": printed(standing["1"], parameters.decimals),
      "2": printed(standing["2"], parameters.decimals),
      "3": printed(standing["3"], parameters.decimals),
    },
    items: itemScores(work, standings, parameters),
    standings,
  };
}

/** Places among those with a total: best for ties, vetoed departments after all others. */
function placeAmong(result: Result, results: readonly Result[]): number | null {
  const total = result.total;
  if (total === null) {
    return null;
  }
  let before = 0;
  for (const other of results) {
    if (other.total === null) {
      continue;
    }
    if (other.vetoed === result.vetoed ? compare(other.total, total) > 0 : result.vetoed) {
      before += 1;
    }
  }
  return before + 1;
}

function gradeOf(result: Result, parameters: Parameters): string {
  if (result.vetoed) {
    return "不合格";
  }
  const total = result.total;
  if (total === null) {
    return "";
  }
  return parameters.grades.find((grade) => compare(total, grade.from) >= 0)?.name ?? "";
}

function calculate(answers: AnswersJson, notes: string[]): { results: Result[]; parameters: Parameters } {
  const parameters = readParameters(answers.parameters ?? {});
  const works = answers.departments
    .filter((given) => given.assessed !== false)
    .map((given) => judgeDepartment(given, parameters, notes));
  rankAll(works, parameters);
  return { results: works.map((work) => resultOf(work, parameters)), parameters };
}

export function assess(answers: AnswersJson): ScoreJson {
  const notes: string[] = [];
  const { results, parameters } = calculate(answers, notes);
  const departments = results.map((result) => ({
    code: result.work.given.code,
    name: result.work.given.name,
    total: result.total === null ? null : print(result.total, parameters.decimals),
    place: placeAmong(result, results),
    grade: gradeOf(result, parameters),
    sections: result.sections,
    items: result.items,
  }));
  const leftOut = answers.departments
    .filter((given) => given.assessed === false)
    .map(({ code, name, leftOutBecause }) => ({ code, name, because: leftOutBecause ?? "" }));
  return { departments, leftOut, notes };
}

/** By department: the printed score of every level, which the score JSON need not show. */
export function assessLevels(answers: AnswersJson): Map<string, Record<string, string | null>> {
  const { results, parameters } = calculate(answers, []);
  const printedLevels = (result: Result): Record<string, string | null> =>
    Object.fromEntries(
      [...result.standings].map(([code, standing]) => {
        const shut = isOff(result.work, sectionOf(code)) || isVetoed(result.work, sectionOf(code));
        return [code, shut ? null : printed(standing, parameters.decimals)];
      }),
    );
  return new Map(results.map((result) => [result.work.given.code, printedLevels(result)]));
}
