import { columnName, columnNumber } from "../cellAddress.js";
import type { AreaDraft } from "../draft.js";
import { escapeXml } from "../write/text.js";

/** Where something applied, and where it applies from now on; the columns stay, but for what is printed. */
export interface RangeChange {
  readonly kind: "validation" | "format" | "filter" | "print";
  readonly was: AreaDraft;
  readonly is: AreaDraft;
  /** Of a conditional format that moves: its formula is as seen from the first row. */
  readonly formula?: { readonly was: string; readonly is: string };
}

const columnOf = (letters: string): number => columnNumber(letters.toUpperCase()) ?? 0;
const lastOf = ({ row, rowCount }: AreaDraft): number => row + rowCount - 1;

const rangeText = /^(\$?)([A-Z]+)(\$?)(\d+)(?::(\$?)([A-Z]+)(\$?)(\d+))?$/i;

/**
 * A range after the changes: the same area takes its new place, and a part of it that ended with its last row, such as
 * pasting leaves behind, ends with the new last one.
 */
export function grownRange(range: string, changes: readonly RangeChange[]): string {
  const parts = rangeText.exec(range);
  if (!parts) return range;
  const [, fix = "", first = "", fixRow = "", from = "", , to = first, , end = from] = parts;
  const [left, right, top, bottom] = [columnOf(first), columnOf(to), Number(from), Number(end)];
  const isWithin = ({ column, columnCount }: AreaDraft) => left >= column && right < column + columnCount;
  const isWhole = (area: AreaDraft) =>
    left === area.column && right === area.column + area.columnCount - 1 && top === area.row && bottom === lastOf(area);
  const change =
    changes.find(({ was }) => isWhole(was)) ??
    changes.find(({ was, is }) => was.row === is.row && isWithin(was) && top >= was.row && bottom === lastOf(was));
  if (!change) return range;
  const { was, is, kind } = change;
  const isWider = kind === "print" && isWhole(was) && is.columnCount > was.columnCount;
  const last = isWider ? columnName(is.column + is.columnCount - 1) : to;
  return `${fix}${first}${fixRow}${was.row === is.row ? top : is.row}:${fix}${last}${fixRow}${lastOf(is)}`;
}

/** "'台账'!$B$4:$K$504", also several with commas between. */
export const grownReference = (text: string, changes: readonly RangeChange[]): string =>
  text.replace(/\$[A-Z]+\$\d+(?::\$[A-Z]+\$\d+)?(?=,|$)/g, (range) => grownRange(range, changes));

const grownList = (ranges: string, changes: readonly RangeChange[]): string =>
  ranges
    .split(/\s+/)
    .map((range) => grownRange(range, changes))
    .join(" ");

const kinds = { dataValidation: "validation", conditionalFormatting: "format" } as const;

/** The XML of a sheet with all its ranges changed: those in attributes, and those in the elements of Excel 2010. */
export function grownRanges(xml: string, changes: readonly RangeChange[]): string {
  if (changes.length === 0) return xml;
  const of = (kind: RangeChange["kind"]) => changes.filter((change) => change.kind === kind);
  const filters = of("filter");
  return movedFormulas(xml, of("format"))
    .replace(
      /(<(?:[\w.-]+:)?(dataValidation|conditionalFormatting)\b[^>]*\ssqref\s*=\s*")([^"]*)/g,
      (_, before: string, element: keyof typeof kinds, ranges: string) =>
        before + grownList(ranges, of(kinds[element])),
    )
    .replace(
      /(<(?:[\w.-]+:)?autoFilter\b[^>]*\sref\s*=\s*")([^"]*)/g,
      (_, before: string, range: string) => before + grownRange(range, filters),
    )
    .replace(
      /(<xm:sqref>)([^<]*)/g,
      (_, before: string, ranges: string) => before + grownList(ranges, [...of("validation"), ...of("format")]),
    );
}

/** The formulas of conditional formats that begin elsewhere. */
function movedFormulas(xml: string, formats: readonly RangeChange[]): string {
  return formats.reduce((so, { was, formula }) => {
    if (!formula || formula.was === formula.is) return so;
    return so.replace(
      /<((?:[\w.-]+:)?)conditionalFormatting\b[^>]*\ssqref\s*=\s*"([^"]*)"[\s\S]*?<\/\1conditionalFormatting\s*>/g,
      (element, _, ranges: string) =>
        isArea(ranges, was) ? element.replaceAll(`>${escapeXml(formula.was)}<`, `>${escapeXml(formula.is)}<`) : element,
    );
  }, xml);
}

function isArea(range: string, area: AreaDraft): boolean {
  const [, , first = "", , from = "", , to = first, , end = from] = rangeText.exec(range) ?? [];
  return (
    columnOf(first) === area.column &&
    columnOf(to) === area.column + area.columnCount - 1 &&
    Number(from) === area.row &&
    Number(end) === lastOf(area)
  );
}
