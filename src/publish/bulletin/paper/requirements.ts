import { failingGrade } from "../../../scheme/parameterType.js";
import { lossesTitle } from "./annexes.js";
import { paragraph, type PaperPart, type Round } from "./round.js";

/** 工作要求: no more than what follows from the losses; dates and tasks are the office's to add. */
export function requirements({ figures: { dearest, grades } }: Round): PaperPart | null {
  if (dearest.length === 0) return null;
  const hasFailed = grades.some(({ grade, count }) => grade === failingGrade && count > 0);
  return {
    title: "工作要求",
    blocks: [
      paragraph(
        `各单位要对照附件《${lossesTitle}》，逐项查找本单位失分的原因，明确整改措施和责任人，认真整改。`,
        ...(hasFailed ? [`被评为${failingGrade}的单位要制定整改方案，重点整改被否决或者未达到要求的项目。`] : []),
      ),
    ],
  };
}
