import type { Certainty } from "../../analysis/certainty/certainty.js";
import type { LastYearResults } from "../../analysis/years/lastYearFigures.js";
import type { Assessment } from "../../engine/assess/assess.js";
import type { Reading } from "../../scheme/definition.js";
import type { Block, Column, Paper, Table } from "../../word/paper.js";
import { unconfirmedReadings } from "../bulletin/unconfirmedReadings.js";
import { percentText } from "../figures.js";
import { placeWords, totalWords } from "./cardChange.js";
import { cardRange } from "./cardRange.js";
import { cardWithLastYear } from "./cardDraft.js";
import { countingWords, stateOf, type SummaryCard } from "./cardSummary.js";

/** A card (成绩单) as a paper: the result in a sentence, indicators against mean and best, what was lost and why. */
export function cardPaper(
  assessment: Assessment,
  code: string,
  confirmed: ReadonlySet<number>,
  results?: LastYearResults,
  found?: Certainty,
): Paper {
  const range = cardRange(code, found);
  const card = cardWithLastYear(assessment, code, results);
  const open = unconfirmedReadings(assessment, code, confirmed);
  const change = results?.changes?.get(code);
  const parts = [indicators(card), strengths(card), causes(card)].filter((part) => part !== null);
  return {
    title: `${card.name}考核成绩单`,
    head: {},
    body: [
      paragraph(resultWords(assessment, card)),
      ...(range === null ? [] : [paragraph(range)]),
      ...(change ? [paragraph(`与上年相比，${totalWords(change)}${placeWords(change)}`)] : []),
      ...parts.flatMap(({ title, blocks }, at): readonly Block[] => [
        { kind: "head", level: 1, text: `${"一二三"[at] ?? ""}、${title}` },
        ...blocks,
      ]),
      ...(open.length === 0
        ? []
        : [paragraph(`得分所依据的口径中，有${open.length}条尚未确认，确认后得分可能变动，见附件。`)]),
    ],
    annexes: card.lost.causes.length + open.length === 0 ? [] : [{ title: "失分明细", blocks: lossBlocks(card, open) }],
  };
}

interface CardPart {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const paragraph = (text: string): Block => ({ kind: "paragraph", sentence: [text] });
const column = (head: string, width: number, align: Column["align"] = "right"): Column => ({ head, width, align });

function resultWords({ scheme }: Assessment, card: SummaryCard): string {
  const { name, total, place, placed, grade, lost, lastYear } = card;
  const told = [
    total === null ? `${name}没有总分` : `${name}总分${total}分`,
    ...(place === null ? [] : [`在有名次的${placed}个单位中列第${place}名`]),
    ...(grade === "" ? [] : [`等次为${grade}`]),
    ...(lost.inAll === null ? [] : [`失分合计${lost.inAll}分`]),
  ];
  const before = lastYear ? `上年总分（名次）：${lastYear.result}。` : "";
  return `按照《${scheme.title}》考核，${told.join("，")}。${before}`;
}

/** Sections and first-level indicators, as on the sheet. */
function indicators(card: SummaryCard): CardPart {
  const { lastYear } = card;
  const table: Table = {
    kind: "table",
    columns: [
      column("部分和一级指标", 18, "left"),
      column("满分", 6),
      column("得分", 7),
      ...(lastYear ? [column("上年得分", 10, "center"), column("比上年", 7)] : []),
      column("平均", 7),
      column("最高", 7),
      column("得分率", 7),
      column("平均得分率", 8),
    ],
    rows: card.indicators
      .filter(({ depth }) => depth <= 1)
      .map((each) => {
        // what is taken off has no rate of points
        const isTaken = each.counts === "subtracted";
        const last = lastYear?.scores.get(each.code);
        return {
          cells: [
            `${each.code} ${each.name}${countingWords[each.counts]}`,
            each.full,
            each.score ?? stateOf(card, each),
            ...(lastYear ? [last?.score ?? "—", last?.change ?? ""] : []),
            each.mean ?? "—",
            each.best ?? "—",
            each.score === null || isTaken ? "—" : percentText(each.ratio),
            each.mean === null || isTaken ? "—" : percentText(each.meanRatio),
          ],
        };
      }),
  };
  return { title: "各部分和一级指标得分", blocks: [table] };
}

/** What stands furthest above and below the mean; nothing where there is nothing. */
function strengths({ strongest, weakest }: SummaryCard): CardPart | null {
  const lists = [
    ["高于平均最多的是：", strongest],
    ["低于平均最多的是：", weakest],
  ] as const;
  const told = ({ name, score, mean, full }: SummaryCard["strongest"][number]) =>
    `${name}（得${score ?? "无"}分，平均${mean ?? "无"}分，满分${full}分）`;
  const blocks = lists
    .filter(([, list]) => list.length > 0)
    .map(([words, list]) => paragraph(`${words}${list.map(told).join("、")}。`));
  return blocks.length === 0 ? null : { title: "优势和短板", blocks };
}

function causes({ lost, spared }: SummaryCard): CardPart | null {
  const adjusted = lost.adjustments.map(
    ({ title, points }) => `${title.zh}${points.startsWith("-") ? "" : "+"}${points}分`,
  );
  const byCause = lost.causes.map(
    ({ title, ofTotal, ratio, losses }) => `${title.zh}${losses.length}项，${ofTotal}分，占${percentText(ratio)}`,
  );
  const other = adjusted.length === 0 ? "" : `另有：${adjusted.join("，")}。`;
  const blocks = [
    ...(byCause.length === 0 ? [] : [paragraph(`按原因（折合总分）：${byCause.join("；")}。${other}`)]),
    ...spared.map(({ zh }) => paragraph(/[。；]$/.test(zh) ? zh : `${zh}。`)),
  ];
  return blocks.length === 0 ? null : { title: "失分原因", blocks };
}

/** Every loss with its arithmetic and clause, by cause; then the readings that are still open. */
function lossBlocks({ lost, lastYear }: SummaryCard, open: readonly Reading[]): readonly Block[] {
  const byCause = lost.causes.flatMap(({ title, ofTotal, losses }): readonly Block[] => [
    { kind: "note", text: `${title.zh}：${losses.length}项，折合总分${ofTotal}分` },
    {
      kind: "table",
      columns: [
        column("代码", 8, "left"),
        column("项目", 14, "left"),
        column("失分", 6),
        column("折合总分", 6),
        ...(lastYear ? [column("上年得分", 8, "center")] : []),
        column("计算和依据", lastYear ? 28 : 34, "left"),
      ],
      rows: losses.map(({ code, name, points, ofTotal: each, sentence }) => ({
        cells: [code, name, points, each, ...(lastYear ? [lastYear.scores.get(code)?.score ?? "—"] : []), sentence],
      })),
    },
  ]);
  if (open.length === 0) return byCause;
  return [
    ...byCause,
    { kind: "note", text: "得分所依据、尚未确认的口径" },
    {
      kind: "table",
      columns: [column("口径", 6, "center"), column("问题", 30, "left"), column("涉及条款", 32, "left")],
      rows: open.map(({ number, question, clause }) => ({ cells: [String(number), question, clause] })),
    },
  ];
}
