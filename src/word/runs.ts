import { BookmarkEnd, BookmarkStart, InternalHyperlink, TextRun, UnderlineType, type ParagraphChild } from "docx";
import { faces, type Face } from "./fonts.js";
import { characterSpacing } from "./page.js";
import type { Sentence } from "./paper.js";

/**
 * A run names its face for every script: one without the East Asian face takes that of the theme. The hint has “ and ”
 * set as Chinese signs, and not as narrow ones.
 */
export const run = (text: string, { name, size, bold = false }: Face, color = "000000"): TextRun =>
  new TextRun({ text: readable(text), ...look({ name, size, bold }), color });

/** Without what XML cannot hold: names and answers were typed by anybody. */
const readable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "�");

export const look = ({ name, size, bold = false }: Face) => ({
  font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" },
  size,
  sizeComplexScript: size,
  bold,
  // What the grid asks for is said by the run itself, a little closer so that it holds after rounding: other programs
  // give a sign that is larger than a cell of the grid two cells.
  snapToGrid: false,
  characterSpacing,
});

/** Where the figures of the text were taken from: each source with the number of its bookmark. */
export type Sources = ReadonlyMap<string, number>;

const nameOf = (number: number): string => `source${number}`;

/**
 * A figure is printed as the text around it is: that it leads to its source shows where it is pressed.
 *
 * @throws RangeError for a figure from nowhere
 */
export const runsOf = (sentence: Sentence, sources: Sources, face: Face = faces.text): ParagraphChild[] =>
  sentence.map((part) => {
    if (typeof part === "string") return run(part, face);
    const source = sources.get(part.from);
    if (source === undefined) throw new RangeError(`the figure ${part.figure} has no source ${part.from}`);
    return new InternalHyperlink({
      anchor: nameOf(source),
      children: [
        new TextRun({ text: part.figure, ...look(face), color: "000000", underline: { type: UnderlineType.NONE } }),
      ],
    });
  });

/** The runs, which figures of the text can lead to. */
export function marked(children: readonly ParagraphChild[], source: number | undefined): readonly ParagraphChild[] {
  if (source === undefined) return children;
  // Not the library's own Bookmark: it numbers those of all documents in one row, so no two would have the same bytes.
  // Start and end are written as all other parts of a paragraph are, only their types do not say so.
  const ends = [new BookmarkStart(nameOf(source), source), new BookmarkEnd(source)] as unknown as ParagraphChild[];
  return [...ends.slice(0, 1), ...children, ...ends.slice(1)];
}
