import type { StyleDraft } from "../../src/xlsx/draft.js";
import { narrowText, shownText } from "../book/format/shownText.js";
import { type CellValue, isError } from "../calc/values/cellValue.js";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const padding = 3;
const lineHeight = 1.3;
const points = 4 / 3;

export const cssColor = (color: string): string => `#${color}`;

export function fontOf({ font }: StyleDraft, zoom: number): string {
  const { name = "微软雅黑", size = 10, bold = false, italic = false } = font ?? {};
  return `${italic ? "italic " : ""}${bold ? "bold " : ""}${(size * points * zoom).toFixed(2)}px "${name}", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif`;
}

type Horizontal = "left" | "center" | "right";

/** Where a value stands when nothing is said: numbers right, booleans and errors in the middle, text left. */
function horizontalOf(value: CellValue, { align }: StyleDraft): Horizontal {
  if (align?.horizontal) return align.horizontal;
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || isError(value) ? "center" : "left";
}

/**
 * Draws the value of a cell into its box.
 *
 * @param room the pixels of blank cells to the left and right, into which a text may run over
 */
export function paintValue(
  context: CanvasRenderingContext2D,
  value: CellValue,
  style: StyleDraft,
  box: Box,
  room: { readonly left: number; readonly right: number },
  zoom: number,
): void {
  const { text: whole, color } = shownText(value, style.numberFormat);
  if (whole === "") return;
  const { wrap = false, shrink = false, vertical = "bottom", indent = 0, rotation = 0 } = style.align ?? {};
  const horizontal = horizontalOf(value, style);
  const inset = padding + indent * 9 * zoom;
  const width = Math.max(box.width - inset - padding, 1);
  context.font = fontOf(style, zoom);
  context.fillStyle =
    isError(value) && value.error === "#BUSY!" ? "#9aa3ad" : cssColor(color ?? style.font?.color ?? "000000");
  context.textBaseline = "middle";
  const size = (style.font?.size ?? 10) * points * zoom;
  const measured = (line: string): number => context.measureText(line).width;
  const isTooWide = typeof value === "number" && measured(whole) > width && !shrink && !wrap;
  const text = isTooWide ? narrowText(value, style.numberFormat, (line) => measured(line) <= width) : whole;
  if (text === null) return paintTooNarrow(context, box);
  const lines = rotation === 255 ? [...text] : linesOf(context, text, wrap ? width : undefined);
  const widest = Math.max(...lines.map(measured));
  const scale = shrink && widest > width ? width / widest : 1;
  const runsOver = !wrap && typeof value === "string" && scale === 1;
  context.save();
  context.beginPath();
  const left = runsOver && horizontal !== "left" ? room.left : 0;
  const right = runsOver && horizontal !== "right" ? room.right : 0;
  context.rect(box.x - left, box.y, box.width + left + right - 1, box.height);
  context.clip();
  const step = size * lineHeight;
  const block = lines.length * step;
  const top =
    vertical === "top"
      ? box.y + 1
      : vertical === "center"
        ? box.y + (box.height - block) / 2
        : box.y + box.height - block - 1;
  const first = Math.max(top, lines.length > 1 ? box.y : top) + step / 2;
  const x =
    horizontal === "left" ? box.x + inset : horizontal === "right" ? box.x + box.width - inset : box.x + box.width / 2;
  context.textAlign = horizontal;
  context.translate(x, 0);
  context.scale(scale, 1);
  lines.forEach((line, at) => {
    const y = first + at * step;
    context.fillText(line, 0, y);
    if (style.font?.underline) underline(context, line, horizontal, y + size / 2);
  });
  context.restore();
}

/** A number that does not fit shows no digits, because some of them would mislead. */
function paintTooNarrow(context: CanvasRenderingContext2D, box: Box): void {
  const count = Math.floor((box.width - 2 * padding) / Math.max(context.measureText("#").width, 1));
  context.textAlign = "left";
  context.fillText("#".repeat(Math.max(count, 0)), box.x + padding, box.y + box.height / 2);
}

function underline(context: CanvasRenderingContext2D, line: string, horizontal: Horizontal, y: number): void {
  const { width } = context.measureText(line);
  const x = horizontal === "left" ? 0 : horizontal === "right" ? -width : -width / 2;
  context.fillRect(x, y, width, 1);
}

const breaksAfter = /[\p{Script=Han}，。；：、！？）”\s-]/u;
const neverLast = /[（“《]/u;
const neverFirst = /[，。；：、！？）”》\s]/u;

/** The lines of a text; with a width, broken after blanks and between Chinese characters. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number | undefined): string[] {
  const given = text.split("\n");
  if (width === undefined) return given;
  return given.flatMap((line) => {
    if (context.measureText(line).width <= width) return [line];
    const lines: string[] = [];
    let current = "";
    let lastBreak = 0;
    for (const character of line) {
      if (mayBreak(current.slice(-1), character)) lastBreak = current.length;
      if (current !== "" && context.measureText(current + character).width > width) {
        const end = lastBreak > 0 ? lastBreak : current.length;
        lines.push(current.slice(0, end));
        current = current.slice(end).trimStart();
        lastBreak = 0;
      }
      current += character;
    }
    return [...lines, current];
  });
}

/** Between Chinese characters, after punctuation and blanks; never before what ends a phrase or after what opens one. */
const mayBreak = (before: string, after: string): boolean =>
  before !== "" &&
  !neverLast.test(before) &&
  !neverFirst.test(after) &&
  (breaksAfter.test(before) || /[\p{Script=Han}（“《]/u.test(after));
