import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from "docx";
import { faces } from "./fonts.js";
import { characters, exact } from "./paragraphs.js";
import { look } from "./runs.js";

/** 页码 between dashes, on the outer edge of the page and one character in: odd pages on the right, even on the left (7.5). */
export const footers = () => ({
  default: new Footer({ children: [pageNumber("right")] }),
  even: new Footer({ children: [pageNumber("left")] }),
});

const pageNumber = (side: "left" | "right"): Paragraph =>
  new Paragraph({
    ...exact(320),
    alignment: side === "left" ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: { [side]: characters(1) },
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...look(faces.pageNumber) })],
  });
