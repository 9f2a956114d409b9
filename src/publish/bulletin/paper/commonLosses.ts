import { figureOf, type Sentence } from "../../../word/paper.js";
import { joined, paragraph, sourceOf, type PaperPart, type Round } from "./round.js";

/** How many the text names; the annex has more. */
const named = 5;

/** 失分集中的项目: what cost all departments most. */
export function commonLosses({ figures: { dearest } }: Round): PaperPart | null {
  if (dearest.length === 0) return null;
  const shown = dearest.slice(0, named);
  return {
    title: "失分集中的项目",
    blocks: [
      paragraph(
        "各单位失分（折合总分）合计最多的项目依次是：",
        ...joined(
          shown.map(({ code, name, lost, departments }): Sentence => {
            const of = (figure: string | number) => figureOf(figure, sourceOf.item(code));
            const isTwice = shown.some((other) => other.name === name && other.code !== code);
            return [`${isTwice ? `${code} ` : ""}${name}（`, of(departments), "个单位，合计", of(lost), "分）"];
          }),
          "、",
        ),
        "。",
      ),
    ],
  };
}
