import { bulletinFigures } from "../../../analysis/standing/bulletinFigures.js";
import { standings } from "../../../analysis/standing/standings.js";
import type { Assessment } from "../../../engine/assess/assess.js";
import type { Block, Paper, PaperHead } from "../../../word/paper.js";
import type { BulletinOptions } from "../bulletin.js";
import { bulletinAnnexes } from "./annexes.js";
import { commonLosses } from "./commonLosses.js";
import { opening } from "./opening.js";
import { overall } from "./overall.js";
import { requirements } from "./requirements.js";
import { results } from "./results.js";
import { sinceLastYear } from "./sinceLastYear.js";
import type { Round } from "./round.js";

/** The bulletin (通报) as an official paper: the sentences that an office sends, and tables as annexes. */
export function bulletinPaper(assessment: Assessment, options: BulletinOptions, head: PaperHead): Paper {
  const round: Round = {
    assessment,
    options,
    figures: bulletinFigures(assessment, options.lastYear),
    places: standings(assessment),
  };
  const annexes = bulletinAnnexes(round);
  const parts = [overall, results, sinceLastYear, commonLosses, requirements]
    .map((part) => part(round))
    .filter((part) => part !== null);
  return {
    title: `关于${options.year === undefined ? "" : `${options.year}年度`}考核结果的通报`,
    head,
    body: [
      ...opening(round),
      ...parts.flatMap(({ title, blocks }, at): readonly Block[] => [
        { kind: "head", level: 1, text: `${ordinal(at)}、${title}` },
        ...blocks,
      ]),
    ],
    annexes,
  };
}

const ordinal = (at: number): string => "一二三四五六七八九十"[at] ?? "";
