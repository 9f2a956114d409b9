import { Paragraph } from "docx";
import { faces } from "./fonts.js";
import { grid } from "./page.js";
import type { Annex, PaperHead } from "./paper.js";
import { characters, emptyLine, exact, rightParagraph } from "./paragraphs.js";
import { run } from "./runs.js";

/** 附件说明: below the text, two characters in; numbered where there are several; without a sign at the end (7.3.4). */
export function annexList(annexes: readonly Annex[]): readonly Paragraph[] {
  const isOne = annexes.length === 1;
  return [
    ...(annexes.length > 0 ? [emptyLine()] : []),
    ...annexes.map(({ title }, at) => {
      const number = isOne ? "" : `${at + 1}.`;
      const before = at === 0 ? `附件：${number}` : number;
      // a title that goes on in a second line goes on below its first character
      const left = 5 + (isOne ? 0 : wide(number));
      return new Paragraph({
        ...exact(grid.linePitch),
        indent: { left: characters(left), hanging: characters(wide(before)) },
        keepLines: true,
        // name and date never stand on a page alone
        keepNext: at === annexes.length - 1,
        children: [run(`${before}${title}`, faces.text)],
      });
    }),
  ];
}

/** Of a paper with a seal: the date ends four characters from the right edge. */
const rightOfDate = 4;

/** 署名 and 成文日期 of a paper with a seal (7.3.5.1): the name is centred above the date. */
export function signatureOf({ signatory, date }: PaperHead): readonly Paragraph[] {
  if (signatory === undefined && date === undefined) return [];
  const day = date === undefined ? "" : dayInWords(date);
  const centre = rightOfDate + wide(day) / 2;
  return [
    emptyLine(undefined, true),
    emptyLine(undefined, true),
    ...(signatory === undefined ? [] : [rightParagraph(signatory, Math.max(0, centre - wide(signatory) / 2), true)]),
    ...(day === "" ? [] : [rightParagraph(day, rightOfDate)]),
  ];
}

/** Year, month and day in full, in Arabic digits without a zero before them. @param date such as "2021-03-05" */
function dayInWords(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** In characters of the text, of which digits and Latin letters are half. */
const wide = (text: string): number =>
  [...text].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) < 0x2000 ? 0.5 : 1), 0);
