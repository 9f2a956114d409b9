import { AlignmentType, BorderStyle, Paragraph } from "docx";
import { faces, officeFace } from "./fonts.js";
import { aboveOffice, aboveRedLine, grid, page, red } from "./page.js";
import type { PaperHead } from "./paper.js";
import { emptyLine, exact, flushParagraph } from "./paragraphs.js";
import { run } from "./runs.js";

/** 版头: the name of the office in red, the number two lines below it, and a red line as wide as the type area. */
export function headOf({ office, number }: PaperHead): readonly Paragraph[] {
  if (office === undefined && number === undefined) return [];
  const face = officeFace(office ?? "", page.typeWidth);
  const name =
    office === undefined
      ? []
      : [
          emptyLine(aboveOffice),
          new Paragraph({
            // a quarter above its size, which is in half points: no face is cut off
            ...exact(Math.round(face.size * 12.5)),
            alignment: AlignmentType.CENTER,
            children: [run(office, face, red)],
          }),
          emptyLine(),
          emptyLine(),
        ];
  return [
    ...name,
    new Paragraph({
      ...exact(grid.linePitch),
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: aboveRedLine } },
      children: [run(number ?? "", faces.text)],
    }),
    emptyLine(),
    emptyLine(),
  ];
}

/** 主送机关, an empty line below the title, from the left edge and with a colon. */
export function addresseesOf({ addressees }: PaperHead): readonly Paragraph[] {
  if (addressees === undefined) return [];
  return [flushParagraph(`${addressees.replace(/[:：]\s*$/, "")}：`)];
}
