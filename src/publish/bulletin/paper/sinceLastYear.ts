import { fastestRisen, placedInBoth } from "../../../analysis/standing/fastestRisen.js";
import type { YearChange } from "../../../analysis/standing/lastYear.js";
import { totalSources } from "../../../analysis/years/changeSources.js";
import { isNothing, printedTotals, signed } from "../../../analysis/years/printedChange.js";
import type { SplitChange } from "../../../analysis/years/splitChange.js";
import { totalSourceWords } from "../../../analysis/years/yearWords.js";
import { figureOf, type Sentence } from "../../../word/paper.js";
import { joined, paragraph, sourceOf, type PaperPart, type Round } from "./round.js";

/** 与上年相比: how many rose and fell, and who rose fastest. */
export function sinceLastYear({ figures, options }: Round): PaperPart | null {
  const since = figures.sinceLastYear;
  const placed = since ? placedInBoth(since) : [];
  if (!since || placed.length === 0) return null;
  const risen = placed.filter(({ placesUp }) => placesUp > 0);
  const fallen = placed.filter(({ placesUp }) => placesUp < 0);
  const same = placed.filter(({ placesUp }) => placesUp === 0);
  const fastest = fastestRisen(since);
  const reasons = fastest.flatMap(({ code }) => options.rises?.get(code) ?? []);
  return {
    title: "与上年相比",
    blocks: [
      paragraph(
        "上年也参加考核的单位中，",
        ...joined(
          [counted("名次上升的", risen), counted("下降的", fallen), counted("不变的", same)].filter(
            (sentence) => sentence.length > 0,
          ),
          "，",
        ),
        "。",
        ...(fastest.length > 0
          ? [
              "提升较快的是：",
              ...joined(
                fastest.map(({ code, name, lastPlace, place, placesUp }): Sentence => {
                  const of = (number: number) => figureOf(number, sourceOf.change(code));
                  return [`${name}（由第`, of(lastPlace), "名升至第", of(place), "名，上升", of(placesUp), "位）"];
                }),
                "，",
              ),
              "。",
            ]
          : []),
      ),
      ...(reasons.length > 0
        ? [paragraph("按来源计算，这些单位总分的变化是：", ...joined(reasons.map(reasonOf), "；"), "。")]
        : []),
    ],
  };
}

/** “示例厅+3.20分，其中自身填报和评定+2.70分，指标体系+0.50分”. */
function reasonOf(change: SplitChange): Sentence {
  const { code, name, printed } = change;
  const of = (points: string) => figureOf(points, sourceOf.reason(code));
  const sources = totalSources.filter((source) => !isNothing(printed[source]));
  const each = sources.map((source): Sentence => [totalSourceWords[source].zh, of(signed(printed[source])), "分"]);
  return [name, of(printedTotals(change).change), "分", ...(each.length > 0 ? ["，其中", ...joined(each, "，")] : [])];
}

function counted(words: string, changes: readonly YearChange[]): Sentence {
  const [first] = changes;
  return first ? [words, figureOf(changes.length, sourceOf.change(first.code)), "个"] : [];
}
