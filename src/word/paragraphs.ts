import { AlignmentType, LineRuleType, Paragraph, type IParagraphOptions } from "docx";
import { faces } from "./fonts.js";
import { characterWidth, grid } from "./page.js";
import { look, run, runsOf, type Sources } from "./runs.js";
import type { Block, Sentence } from "./paper.js";

/**
 * Every line is as high as it is said to be, whatever face shows it: Word rounds a line that is left to it up to whole
 * lines of the grid, and a face in the place of another would double it.
 */
export const exact = (line: number): IParagraphOptions => ({
  spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT },
});
const lineOfText = exact(grid.linePitch);

/** A width in characters of the text. */
export const characters = (count: number): number => Math.round(count * characterWidth);

export const emptyLine = (line: number = grid.linePitch, keepNext = false): Paragraph =>
  new Paragraph({ ...exact(line), keepNext, run: look(faces.text), children: [] });

/** A paragraph of the text begins two characters in. */
export const sentenceParagraph = (sentence: Sentence, sources: Sources): Paragraph =>
  new Paragraph({
    ...lineOfText,
    alignment: AlignmentType.BOTH,
    indent: { firstLine: characters(2), firstLineChars: 200 },
    children: runsOf(sentence, sources),
  });

export const headParagraph = ({ level, text }: Extract<Block, { kind: "head" }>): Paragraph =>
  new Paragraph({
    ...lineOfText,
    indent: { firstLine: characters(2), firstLineChars: 200 },
    keepNext: true,
    outlineLevel: level - 1,
    children: [run(text, level === 1 ? faces.head1 : faces.head2)],
  });

/** 标题, centred. */
export const titleParagraph = (text: string): Paragraph =>
  new Paragraph({ ...lineOfText, alignment: AlignmentType.CENTER, keepNext: true, children: [run(text, faces.title)] });

export const noteParagraph = (text: string): Paragraph =>
  new Paragraph({ ...exact(360), alignment: AlignmentType.BOTH, children: [run(text, faces.note)] });

/** From the left edge, without an indent: 主送机关. */
export const flushParagraph = (text: string): Paragraph =>
  new Paragraph({ ...lineOfText, children: [run(text, faces.text)] });

/** 附件 above its title, on the first line of a page. */
export const annexMark = (text: string): Paragraph =>
  new Paragraph({ ...lineOfText, pageBreakBefore: true, children: [run(text, faces.annexMark)] });

/** @param right characters that stay free on its right */
export const rightParagraph = (text: string, right: number, keepNext = false): Paragraph =>
  new Paragraph({
    ...lineOfText,
    keepNext,
    alignment: AlignmentType.RIGHT,
    indent: { right: characters(right) },
    keepLines: true,
    children: [run(text, faces.text)],
  });
