import { leftOutWord } from "../../../engine/answers/leftOut.js";
import { figureOf, type Block, type Sentence } from "../../../word/paper.js";
import { paragraph, sourceOf, type Round } from "./round.js";

/** 开头: by what was assessed, and how many departments. */
export function opening({ assessment, options, figures, places }: Round): readonly Block[] {
  const [first] = places.rows;
  const year = options.year === undefined ? "" : `${options.year}年度`;
  const absent = figures.leftOut.map(({ name }) => name).join("、");
  const without: Sentence = absent === "" ? [] : [`${absent}${leftOutWord}，不计分、不排名。`];
  const count = first ? figureOf(figures.departments, sourceOf.place(first.code)) : String(figures.departments);
  return [
    paragraph(
      `按照《${assessment.scheme.title}》，对`,
      count,
      `个单位进行了${year}考核。`,
      ...without,
      "现将结果通报如下：",
    ),
  ];
}
