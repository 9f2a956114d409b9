import type { IndicatorMean } from "../../../analysis/standing/bulletinFigures.js";
import { percentText } from "../../figures.js";
import { figureOf, type Sentence } from "../../../word/paper.js";
import { paragraph, sourceOf, type PaperPart, type Round } from "./round.js";

/** 总体情况: mean, median and spread; the sections that went best and worst. */
export function overall({ assessment, figures }: Round): PaperPart {
  const { totals } = figures;
  const title = "总体情况";
  if (!totals) return { title, blocks: [paragraph("参加考核的单位均没有总分。")] };
  const of = (figure: string) => figureOf(figure, sourceOf.total);
  const points = (name: string, figure: string): Sentence => [`${name}`, of(figure), "分"];
  return {
    title,
    blocks: [
      paragraph(
        ...points("参加考核的单位平均得分", totals.mean),
        "，",
        ...points("中位数", totals.median),
        "；",
        ...points("最高", totals.highest),
        "，",
        ...points("最低", totals.lowest),
        "，",
        ...points("相差", totals.range),
        "。",
        ...bestAndWorst(figures.sections.filter((section) => hasRate(assessment.scheme, section))),
      ),
    ],
  };
}

/** What is added or taken off has no rate of points, and what nobody has a score in has no mean. */
const hasRate = ({ sections }: Round["assessment"]["scheme"], { code, mean }: IndicatorMean): boolean =>
  mean !== null && sections.find((section) => section.code === code)?.counts === "within";

function bestAndWorst(sections: readonly IndicatorMean[]): Sentence {
  const ordered = [...sections].sort((a, b) => b.ratio - a.ratio);
  const [best, worst] = [ordered[0], ordered.at(-1)];
  if (!best || !worst || best.ratio === worst.ratio) return [];
  const rate = ({ code, ratio }: IndicatorMean) => figureOf(percentText(ratio), sourceOf.section(code));
  const all = (ratio: number) =>
    ordered
      .filter((section) => section.ratio === ratio)
      .map(({ name }) => name)
      .join("、");
  return [
    `各部分中，${all(best.ratio)}平均得分率最高，为`,
    rate(best),
    `；${all(worst.ratio)}最低，为`,
    rate(worst),
    "。",
  ];
}
