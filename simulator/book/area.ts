import { addressText, columnName, columnNumber, lastColumn, lastRow, rowNumber } from "../../src/xlsx/cellAddress.js";

/** A rectangle of cells; rows and columns count from 1, and both ends belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const oneCell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });

export const wholeSheet: Area = { top: 1, left: 1, bottom: lastRow, right: lastColumn };

export const areaBetween = (a: Place, b: Place): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
});

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

export function intersection(a: Area, b: Area): Area | undefined {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const isWithinSheet = ({ top, left, bottom, right }: Area): boolean =>
  top >= 1 && left >= 1 && bottom <= lastRow && right <= lastColumn && top <= bottom && left <= right;

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isOneCell = (area: Area): boolean => cellsOf(area) === 1;

/** "B7", "B7:C9", "B:C" or "7:9". */
export function areaText(area: Area): string {
  const { top, left, bottom, right } = area;
  if (rowsOf(area) === lastRow) return `${columnName(left)}:${columnName(right)}`;
  if (columnsOf(area) === lastColumn) return `${top}:${bottom}`;
  return isOneCell(area) ? addressText(top, left) : `${addressText(top, left)}:${addressText(bottom, right)}`;
}

/** Reads an address of a sheet in any of those forms, with or without "$". @returns undefined for anything else */
export function parseArea(text: string): Area | undefined {
  const [first = "", last = first, ...more] = text.replaceAll("$", "").toUpperCase().split(":");
  if (more.length > 0) return undefined;
  const a = corner(first);
  const b = corner(last);
  if (
    !a ||
    !b ||
    (a.row === undefined) !== (b.row === undefined) ||
    (a.column === undefined) !== (b.column === undefined)
  )
    return undefined;
  if (a.row === undefined && a.column === undefined) return undefined;
  // a lone "B" or "7" is no address
  if ((a.row === undefined || a.column === undefined) && !text.includes(":")) return undefined;
  return areaBetween(
    { row: a.row ?? 1, column: a.column ?? 1 },
    { row: b.row ?? lastRow, column: b.column ?? lastColumn },
  );
}

function corner(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(text) ?? [];
  const column = letters === "" ? undefined : columnNumber(letters);
  const row = digits === "" ? undefined : rowNumber(digits);
  if ((letters !== "" && column === undefined) || (digits !== "" && row === undefined)) return undefined;
  return letters === "" && digits === "" ? undefined : { row, column };
}

/** The areas of a list such as "A1:B2 D4" (sqref). */
export const parseAreas = (text: string): readonly Area[] =>
  text.split(" ").flatMap((one) => {
    const area = parseArea(one);
    return area ? [area] : [];
  });

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** The name as it stands before "!": in quotes where it needs them. */
export const quotedSheetName = (name: string): string =>
  plainName.test(name) && !parseArea(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Parts "'a b'!C3" into sheet and address. */
export function splitPlace(text: string): { readonly sheet: string | undefined; readonly address: string } {
  const split = text.lastIndexOf("!");
  if (split < 0) return { sheet: undefined, address: text };
  return {
    sheet: text
      .slice(0, split)
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'"),
    address: text.slice(split + 1),
  };
}
