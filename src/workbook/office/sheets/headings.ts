import { roomIn, shortened } from "../../fit/fit.js";
import type { SheetBuilder } from "../../sheetBuilder.js";
import type { AreaDraft } from "../../../xlsx/draft.js";
import { Fraction } from "../../../exact/fraction.js";
import { style } from "../../style.js";
import type { WideColumn } from "./frame.js";

/** From the widest to the narrowest. */
const levels = 4;
/** Excel's limits of a prompt. */
const longestTitle = 32;
const longestText = 250;

const oneLine = { horizontal: "left", vertical: "center", indent: 1 } as const;
const small = { ...style.subhead.font, size: 8 } as const;

/** Of each row of headings: how it looks, how high it is in points, and how many lines it has. */
const rows = [
  { look: { ...style.band, font: { ...style.band.font, size: 9 }, align: oneLine }, height: 13.5, lines: 1 },
  { look: { ...style.head, align: oneLine }, height: 13.5, lines: 1 },
  { look: { ...style.subhead, font: small }, height: 36.75, lines: 3 },
  { look: { ...style.points, font: { ...style.points.font, size: 8 } }, height: 13.5, lines: 1 },
] as const;

/** A heading over several rows has no other below it. */
const alone = { ...style.head, font: { ...style.head.font, size: 8 } } as const;

/**
 * Codes and short names in rows that stay low; what is cut off, and what stands above a column, is said where its
 * heading is selected. Equal neighbours share one heading, never across different ones above them nor across a page.
 */
export function headings(
  builder: SheetBuilder,
  columns: readonly WideColumn[],
  breaks: ReadonlySet<number>,
  first: { readonly row: number; readonly column: number },
): void {
  rows.forEach(({ height }, at) => builder.height(first.row + at, height));
  new Headings(builder, columns, breaks, first).place(0, 0, columns.length);
}

class Headings {
  constructor(
    private readonly builder: SheetBuilder,
    private readonly columns: readonly WideColumn[],
    private readonly breaks: ReadonlySet<number>,
    private readonly first: { readonly row: number; readonly column: number },
  ) {}

  /** The headings of some columns that share all above this level. */
  place(level: number, from: number, to: number): void {
    let first = from;
    for (let at = from + 1; at <= to; at += 1) {
      if (at < to && this.isOne(level, first, at)) continue;
      this.one(level, first, at);
      first = at;
    }
  }

  private isOne(level: number, first: number, at: number): boolean {
    return (
      level < levels - 1 &&
      this.columns[first]?.heads[level] === this.columns[at]?.heads[level] &&
      !this.breaks.has(this.first.column + at - 1)
    );
  }

  private one(level: number, from: number, to: number): void {
    const columns = this.columns.slice(from, to);
    const content = columns[0]?.heads[level] ?? null;
    // the same words again, or none, need no row of their own
    let depth = 1;
    while (
      level + depth < levels &&
      columns.every(
        ({ heads }) => heads[level + depth] === content || (heads[level + depth] === null && to - from === 1),
      )
    )
      depth += 1;
    const width = columns.reduce((sum, column) => sum + column.width, 0);
    const { look } = rows[level] ?? rows[2];
    const area = {
      row: this.first.row + level,
      column: this.first.column + from,
      rowCount: depth,
      columnCount: to - from,
    };
    const lowest = level + depth - 1;
    const style = depth > 1 && lowest >= 2 ? alone : look;
    const lines = rows.slice(level, level + depth).reduce((sum, row) => sum + row.lines, 0);
    const indent = level < 2 && depth === 1 ? 1 : 0;
    const shown =
      typeof content === "string" ? shortened(content, roomIn(width, indent), style.font, Math.min(lines, 4)) : content;
    this.builder.merge(area, shown, style);
    if (lowest >= 2) this.prompt({ ...area, columnCount: 1 }, columns[0]);
    else if (shown !== content)
      this.say({ ...area, rowCount: 1, columnCount: 1 }, typeof content === "string" ? content : "", "");
    if (lowest < levels - 1) this.place(level + depth, from, to);
  }

  /** All that stands above a column, in words that are cut off nowhere. */
  private prompt(area: AreaDraft, column: WideColumn | undefined): void {
    if (!column) return;
    const [section, level, item, last] = column.heads;
    const told = [...new Set([section, level])].filter((head) => head !== "").join(" › ");
    const end = last instanceof Fraction ? `满分 ${last.toString()} 分` : typeof last === "string" ? last : "";
    this.say(
      { ...area, rowCount: 1 },
      item.replaceAll("\n", " "),
      [told, end].filter((part) => part !== "").join("\n"),
    );
  }

  private say(area: AreaDraft, title: string, text: string): void {
    const [head, rest] =
      title.length > longestTitle ? [title.slice(0, longestTitle - 1) + "…", `${title}\n`] : [title, ""];
    const told = `${rest}${text}`.trim() || title;
    if (head === "") return;
    this.builder.validations.push({ area, type: "any", prompt: { title: head, text: told.slice(0, longestText) } });
  }
}
