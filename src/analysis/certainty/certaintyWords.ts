import type { Words } from "../../words/words.js";
import type { Certainty } from "./certainty.js";
import type { DepartmentCertainty } from "./departmentRanges.js";
import type { NotTried } from "./factors.js";

/** What is said of places while readings are open. Nothing here says that a place is right or wrong. */
export const notTriedWords = {
  noParameter: { zh: "没有可改的参数，未测算", en: "has no parameter, not tried" },
  confirmed: { zh: "已确认，按确认的取值", en: "confirmed, kept as it is" },
  noOtherValue: { zh: "没有写明其他取值，未测算", en: "no other value was named, not tried" },
  noEffect: { zh: "在其他口径现有的取值下不影响任何得分", en: "no figure rests on it as the other readings stand" },
} as const satisfies Record<NotTried, Words>;

/** On how much the figures rest. */
export function basisWords({ combinations, possible, sample }: Certainty): Words {
  if (sample === null)
    return {
      zh: `各种处理口径共 ${combinations} 种组合，逐一重新计算`,
      en: `All ${combinations} combinations of the readings, each calculated in full`,
    };
  return {
    zh: `各种处理口径共 ${possible} 种组合，只计算了其中 ${combinations} 种（抽取，种子 ${sample.seed}）；所列范围可能偏窄，不计权重`,
    en: `${combinations} of ${possible} combinations of the readings, a sample (seed ${sample.seed}); ranges may be too narrow, and there are no weights`,
  };
}

/** "按未明确条款的各种处理口径，名次在 3 至 5 之间". */
export function placeRangeWords({ best, worst, placed }: DepartmentCertainty, { combinations }: Certainty): Words {
  if (!best || !worst)
    return { zh: "按未明确条款的各种处理口径，均不排名", en: "Not ranked under any reading of the unclear clauses" };
  const some =
    placed < combinations ? { zh: "（有的组合下不排名）", en: " (not ranked under some of them)" } : { zh: "", en: "" };
  const by = { zh: "按未明确条款的各种处理口径，", en: "Under all readings of the unclear clauses, " };
  if (best.place === worst.place)
    return { zh: `${by.zh}名次均为 ${best.place}${some.zh}`, en: `${by.en}the place is ${best.place}${some.en}` };
  return {
    zh: `${by.zh}名次在 ${best.place} 至 ${worst.place} 之间${some.zh}`,
    en: `${by.en}the place is between ${best.place} and ${worst.place}${some.en}`,
  };
}

/** The same as it is given out; null where no reading was tried. */
export function publishedRangeWords(department: DepartmentCertainty, found: Certainty): Words | null {
  if (found.combinations === 1) return null;
  const { zh, en } = placeRangeWords(department, found);
  if (found.sample === null) return { zh: `${zh}。`, en: `${en}.` };
  return {
    zh: `${zh}（只计算了部分组合，范围可能偏窄）。`,
    en: `${en} (of some combinations: the range may be too narrow).`,
  };
}

/**
 * Under which assumptions the ranges hold: which readings were read otherwise, which were not and why, and that all else
 * is as it stands. For everything that is given out.
 */
export function assumptionWords({ factors, untried, freed, kept }: Certainty): Words {
  const numbers = (all: readonly { readonly reading: { readonly number: number } }[]): readonly number[] =>
    [...new Set(all.map(({ reading }) => reading.number))].sort((a, b) => a - b);
  const because = (why: NotTried): readonly number[] => numbers(untried.filter((each) => each.because === why));
  const [tried, partly] = [numbers(factors), numbers(kept)];
  const said = (of: readonly number[], zh: string, en: string): readonly Words[] =>
    of.length === 0
      ? []
      : [{ zh: `口径 ${inRuns(of, "、", " 至 ")} ${zh}`, en: `readings ${inRuns(of, ", ", "–")} ${en}` }];
  const parts = [
    ...said(tried, "逐一换成其他取值", "are read otherwise"),
    ...said(freed, "虽已确认，也在其中", "among them, although they are confirmed"),
    ...said(partly, "的部分参数没有写明其他取值，未改动", "keep some parameters, of which no other value was named"),
    ...said(because("confirmed"), "已确认，按确认的取值", "are confirmed and kept"),
    ...said(because("noOtherValue"), "没有写明其他取值，未计入", "are left out: no other value was named"),
    ...said(because("noParameter"), "没有可改的参数，未计入", "are left out: they have no parameter"),
    ...said(because("noEffect"), "不影响任何得分", "have no effect on any figure"),
    { zh: "填报、评定和台账按现有内容", en: "answers, ratings and findings are as they stand" },
  ];
  return {
    zh: `测算的前提：${parts.map(({ zh }) => zh).join("；")}。`,
    en: `Assumed: ${parts.map(({ en }) => en).join("; ")}.`,
  };
}

/** "1、4、13 至 19": numbers that follow each other are told by both ends. */
function inRuns(numbers: readonly number[], sign: string, to: string): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}${to}${run.at(-1)}` : run.join(sign))).join(sign);
}

/** The same for one department's paper, in a few words. */
export function shortAssumptionWords({ factors, freed }: Certainty): Words {
  const tried = factors.map(({ reading }) => reading.number).sort((a, b) => a - b);
  const also =
    freed.length > 0
      ? { zh: `（其中 ${freed.join("、")} 已确认）`, en: ` (${freed.join(", ")} of them confirmed)` }
      : { zh: "", en: "" };
  return {
    zh: `只换口径 ${tried.join("、")}${also.zh}的取值，其余口径和填报、评定按现有的不变。`,
    en: `Only readings ${tried.join(", ")}${also.en} are read otherwise; all else is as it stands.`,
  };
}

/** What a weight is. */
export const weightDefinition: Words = {
  zh: "权重：只看这一条口径，能解释各单位名次变动（方差）的几成；各取值视为同等可能，且互不相关。只计每种组合下都有名次的单位",
  en: "Weight: how much of the variance of places this reading alone explains, its values being equally likely and independent; over the departments that have a place in every combination",
};
