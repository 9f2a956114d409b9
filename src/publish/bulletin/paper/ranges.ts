import { assumptionWords, basisWords } from "../../../analysis/certainty/certaintyWords.js";
import type { DepartmentCertainty } from "../../../analysis/certainty/departmentRanges.js";
import { printedTotal } from "../../../analysis/certainty/printedTotal.js";
import type { Fraction } from "../../../exact/fraction.js";
import { figureOf, type Annex, type Block, type Column } from "../../../word/paper.js";
import { paragraph, sourceOf, type Round } from "./round.js";

const rangesTitle = "各单位名次的范围";
const none = "—";

/** Between which places each stands under other readings: a sentence, where the office wants it and any were tried. */
export function rangeSentence({ options: { ranges } }: Round): readonly Block[] {
  if (!ranges || ranges.combinations === 1) return [];
  const placed = ranges.departments.filter(({ place }) => place !== null);
  if (placed.length === 0) return [];
  const isFixed = ({ keepsPlace }: DepartmentCertainty): boolean => keepsPlace === ranges.combinations;
  const [moving, fixed] = [placed.filter((each) => !isFixed(each)), placed.filter(isFixed)];
  const count = (of: readonly DepartmentCertainty[]) =>
    of[0] ? figureOf(of.length, sourceOf.range(of[0].code)) : String(of.length);
  const tried =
    ranges.sample === null
      ? `考核口径中未明确的条款，按各种处理口径（共${ranges.combinations}种组合）逐一测算，`
      : `考核口径中未明确的条款，在各种处理口径的${ranges.possible}种组合中抽取${ranges.combinations}种测算，`;
  const found =
    moving.length === 0
      ? [count(fixed), "个单位的名次均不变。"]
      : fixed.length === 0
        ? [count(moving), "个单位的名次都可能变动。"]
        : [count(fixed), "个单位名次不变，", count(moving), "个单位名次可能变动。"];
  return [paragraph(tried, ...found, `名次的范围和测算的前提见附件《${rangesTitle}》。`)];
}

/** The ranges themselves, with what they rest on. */
export function rangeAnnex({ options: { ranges } }: Round): readonly Annex[] {
  if (!ranges || ranges.combinations === 1 || ranges.departments.every(({ place }) => place === null)) return [];
  const column = (head: string, width: number, align: Column["align"] = "center"): Column => ({ head, width, align });
  const printed = (total: Fraction | null): string => printedTotal(total, ranges) ?? none;
  const places = ({ best, worst }: DepartmentCertainty): string =>
    best && worst ? (best.place === worst.place ? `${best.place}` : `${best.place}至${worst.place}`) : none;
  return [
    {
      title: rangesTitle,
      blocks: [
        {
          kind: "table",
          columns: [
            column("名次", 5),
            column("单位", 15, "left"),
            column("总分", 8, "right"),
            column("最低", 8, "right"),
            column("最高", 8, "right"),
            column("名次的范围", 9),
            column("名次不变（种）", 9),
          ],
          rows: ranges.departments.map((each) => ({
            cells: [
              each.place === null ? "无" : String(each.place),
              each.name,
              printed(each.total),
              printed(each.lowest),
              printed(each.highest),
              places(each),
              each.place === null ? none : String(each.keepsPlace),
            ],
            source: sourceOf.range(each.code),
          })),
        },
        { kind: "note", text: `注：${basisWords(ranges).zh}。${assumptionWords(ranges).zh}` },
      ],
    },
  ];
}
