import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from "docx";
import { faces } from "./fonts.js";
import { page } from "./page.js";
import type { Table as TableOfPaper } from "./paper.js";
import { exact } from "./paragraphs.js";
import { marked, run, type Sources } from "./runs.js";

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const line = 320;
const margins = { top: 20, bottom: 20, left: 60, right: 60 };

/** As wide as the type area; its head stands again on every page, and no row is torn in two. */
export function tableOf({ columns, rows }: TableOfPaper, sources: Sources): Table {
  const parts = columns.reduce((sum, { width }) => sum + width, 0);
  const ends = columns.map((_, at) =>
    Math.round((page.typeWidth * columns.slice(0, at + 1).reduce((sum, { width }) => sum + width, 0)) / parts),
  );
  const widths = ends.map((end, at) => end - (ends[at - 1] ?? 0));
  const cell = (at: number, children: readonly ParagraphChild[], align: keyof typeof alignments): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins,
      children: [new Paragraph({ ...exact(line), alignment: alignments[align], children })],
    });
  return new Table({
    width: { size: page.typeWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, at) => cell(at, [run(head, faces.tableHead)], "center")),
      }),
      ...rows.map(
        ({ cells, source }) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, at) => {
              const runs = [run(cells[at] ?? "", faces.table)];
              return cell(at, at === 0 && source !== undefined ? marked(runs, sources.get(source)) : runs, align);
            }),
          }),
      ),
    ],
  });
}
