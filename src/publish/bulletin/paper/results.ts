import { failingGrade } from "../../../scheme/parameterType.js";
import { figureOf, type Block, type Sentence } from "../../../word/paper.js";
import { rangeSentence } from "./ranges.js";
import { joined, paragraph, sourceOf, type PaperPart, type Round } from "./round.js";

/** How many places the text names; the others are in the annex. */
const named = 10;

/** 考核结果: grades where there are any, places, and the part that is ranked on its own. */
export function results(round: Round): PaperPart | null {
  const ranked = places(round);
  const parts = [
    grades(round),
    ranked && { ...ranked, blocks: [...ranked.blocks, ...rangeSentence(round)] },
    ownPart(round),
  ].filter((part) => part !== null);
  const [only] = parts;
  if (!only) return null;
  if (parts.length === 1) return only;
  return {
    title: "考核结果",
    blocks: parts.flatMap(({ title, blocks }, at): readonly Block[] => [
      { kind: "head", level: 2, text: `（${"一二三"[at] ?? ""}）${title}` },
      ...blocks,
    ]),
  };
}

function grades({ figures, places: { rows } }: Round): PaperPart | null {
  const given = figures.grades.filter(({ grade, count }) => grade !== "" && count > 0);
  if (given.length === 0) return null;
  const nameOf = new Map(rows.map(({ code, name }) => [code, name]));
  // where no grade has a threshold, those that did not fail are not "without a grade"
  const isGraded = figures.grades.some(({ grade }) => grade !== "" && grade !== failingGrade);
  const without = figures.grades.find(({ grade }) => grade === "");
  const count = (number: number, [first = ""]: readonly string[]) => figureOf(number, sourceOf.place(first));
  return {
    title: "等次",
    blocks: [
      ...given.map(({ grade, codes }) =>
        paragraph(
          `${grade}`,
          count(codes.length, codes),
          `个单位：${codes.map((code) => nameOf.get(code) ?? code).join("、")}。`,
        ),
      ),
      ...(isGraded && without ? [paragraph("其余", count(without.count, without.codes), "个单位没有等次。")] : []),
    ],
  };
}

function places({ figures, places: { rows } }: Round): PaperPart | null {
  const lists = figures.places.filter(({ place }) => place <= named);
  const [first] = lists;
  if (!first) return null;
  const listed = lists.map(({ total, departments }): Sentence => {
    const [one] = departments;
    const names = departments.map(({ name }) => name).join("、");
    const each = departments.length > 1 ? "并列，各" : "";
    return one ? [`${names}（${each}`, figureOf(total, sourceOf.place(one.code)), "分）"] : [];
  });
  const shown = lists.reduce((sum, { departments }) => sum + departments.length, 0);
  const isAll = shown === rows.length;
  const unplaced = figures.withoutPlace;
  const [oneUnplaced] = unplaced;
  const vetoed = rows.filter((row) => row.vetoed && row.place !== null);
  const [oneVetoed] = vetoed;
  return {
    title: "名次",
    blocks: [
      paragraph(
        isAll ? "按总分由高到低，依次是：" : "按总分由高到低，居前",
        ...(isAll ? [] : [figureOf(shown, sourceOf.place(first.departments[0]?.code ?? "")), "位的单位依次是："]),
        ...joined(listed, "，"),
        "。各单位的得分和名次见附件1。",
      ),
      ...(oneVetoed
        ? [
            paragraph(
              "有单项否决的单位",
              figureOf(vetoed.length, sourceOf.place(oneVetoed.code)),
              `个，排在其他单位之后：${vetoed.map(({ name }) => name).join("、")}。`,
            ),
          ]
        : []),
      ...(oneUnplaced
        ? [
            paragraph(
              "因填报无效而没有名次的单位",
              figureOf(unplaced.length, sourceOf.place(oneUnplaced.code)),
              `个：${unplaced.map(({ name }) => name).join("、")}。`,
            ),
          ]
        : []),
    ],
  };
}

function ownPart({ figures: { parts } }: Round): PaperPart | null {
  const [part] = parts;
  if (!part) return null;
  const best = part.rows.filter(({ place }) => place <= 3);
  if (best.length === 0) return null;
  return {
    title: part.name,
    blocks: [
      paragraph(
        `${part.name}以百分制单独排名，前三名是：`,
        ...joined(
          best.map(({ code, name, score }): Sentence => [`${name}（`, figureOf(score, sourceOf.part(code)), "分）"]),
          "，",
        ),
        "。",
      ),
    ],
  };
}
