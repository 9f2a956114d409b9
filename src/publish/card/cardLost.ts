import type { Assessment } from "../../engine/assess/assess.js";
import type { Reading } from "../../scheme/definition.js";
import { palette, style } from "../../workbook/style.js";
import { lines } from "../../workbook/lists/textLines.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { cardSheets, type SummaryCard } from "./cardSummary.js";
import { DraftSheet } from "../../workbook/draftSheet.js";
import { figure, figureStyle } from "../figures.js";
import { headerSafe } from "../headerSafe.js";
import { Pages } from "../examples/pages.js";
import { madeKey } from "../../workbook/madeBooks.js";

/** Widths of columns B to F, which fill an A4 page across; last year's score takes its room from the sentences. */
const usual = { code: 10, name: 23, points: 7, ofTotal: 9, last: 0, told: 56 } as const;
const withLastYear = { ...usual, last: 11, told: 45 } as const;
const first = 2;
/** Per cent at which the columns fill the width of A4. */
const scale = 77;
const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.6 } as const;
const headHeight = 22;

/** 失分明细: every loss with its arithmetic and clause, by cause; then the readings that are still open. */
export function cardLost({ decimals }: Assessment, card: SummaryCard, open: readonly Reading[]): SheetDraft {
  const sheet = new DraftSheet(cardSheets.lost);
  const look = figureStyle(decimals);
  sheet.key(madeKey("card", "lost"));
  const { lastYear } = card;
  const room = lastYear ? withLastYear : usual;
  const widths = Object.values(room).filter((width) => width > 0);
  const across = widths.length;
  /** Of the sentences. */
  const told = first + across - 1;
  widths.forEach((width, at) => sheet.width(first + at, width));
  sheet.set(2, first, `${card.name}失分明细`, style.title);
  sheet.height(2, 28);
  sheet.set(3, first, "按原因分组，各组由多到少；折合总分为该项失分对总分的影响。", style.note);
  ["代码", "项目", "失分", "折合总分", ...(lastYear ? ["上年得分"] : []), "计算和依据"].forEach((head, at) =>
    sheet.set(4, first + at, head, style.band),
  );
  sheet.height(3, 18);
  sheet.height(4, headHeight);
  const pages = new Pages(scale, margins, headHeight);
  pages.add(28 + 18 + headHeight);
  let row = 5;
  const height = (points: number) => {
    sheet.height(row, points);
    pages.add(points);
    row += 1;
  };
  /** With the first row below it on the same page. */
  const group = (words: string, below: number) => {
    pages.keep(18 + below, row);
    sheet.merge(row, first, 1, across, words, {
      ...style.head,
      align: { horizontal: "left", vertical: "center", indent: 1 },
    });
    height(18);
  };
  const lossHeight = ({ name, sentence }: { readonly name: string; readonly sentence: string }) =>
    4 + 12 * lines([name, sentence], [room.name - 1, room.told]);
  const readingHeight = ({ question, clause }: Reading) =>
    4 + 12 * lines([question, clause], [room.name + room.points + room.ofTotal - 1, room.told]);
  if (card.lost.causes.length === 0) group("没有失分", 0);
  for (const { title, ofTotal, losses } of card.lost.causes) {
    const [dearest] = losses;
    group(`${title.zh}：${losses.length} 项，折合总分 ${ofTotal} 分`, dearest ? lossHeight(dearest) : 0);
    for (const loss of losses) {
      pages.keep(lossHeight(loss), row);
      sheet.set(row, first, loss.code, style.textCentered);
      sheet.set(row, first + 1, loss.name, style.text);
      sheet.set(row, first + 2, figure(loss.points), look.score);
      sheet.set(row, first + 3, figure(loss.ofTotal), look.score);
      if (lastYear) sheet.set(row, first + 4, lastYear.scores.get(loss.code)?.score ?? "—", style.textCentered);
      sheet.set(row, told, loss.sentence, style.text);
      height(lossHeight(loss));
    }
  }
  for (const { title, points } of card.lost.adjustments)
    group(`${title.zh}：折合总分 ${points.startsWith("-") ? points : `+${points}`} 分`, 0);
  const takesMore = card.lost.adjustments.some(({ points }) => points.startsWith("-"));
  if (card.lost.inAll !== null && (card.lost.causes.length > 0 || takesMore))
    group(`失分合计：${card.lost.inAll} 分`, 0);
  for (const { zh } of card.spared) group(zh, 0);
  const [earliest] = open;
  if (earliest) {
    group("得分所依据、尚未确认的口径", readingHeight(earliest));
    for (const reading of open) {
      const { number, question, clause } = reading;
      pages.keep(readingHeight(reading), row);
      sheet.set(row, first, `口径 ${number}`, style.textCentered);
      sheet.merge(row, first + 1, 1, across - 2, question, style.text);
      sheet.set(row, told, clause, style.text);
      height(readingHeight(reading));
    }
  }
  return sheet.finish({
    tabColor: palette.quiet,
    frozenAt: { row: 5, column: first },
    print: {
      paper: "A4",
      orientation: "portrait",
      scale,
      rowBreaks: pages.breaks,
      titleRows: [4, 4],
      centeredHorizontally: true,
      margins,
      footer: { left: headerSafe(`${card.name}失分明细`), right: "第 &P 页，共 &N 页" },
      area: { row: 2, column: first, rowCount: row - 2, columnCount: across },
    },
  });
}
