/** The last row and column of a worksheet (Excel specifications and limits; ECMA-376 Part 1, 18.3.1.4). */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export interface Address {
  readonly row: number;
  readonly column: number;
}

const names: string[] = [];

/** @returns "A" for 1, "XFD" for 16384 */
export function columnName(column: number): string {
  const known = names[column];
  if (known !== undefined) return known;
  let name = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  names[column] = name;
  return name;
}

/** @returns "B7" for row 7, column 2 */
export function addressText(row: number, column: number): string {
  return columnName(column) + String(row);
}

/** @returns the number of a column, or undefined when the sheet has no such column */
export function columnNumber(letters: string): number | undefined {
  if (letters.length < 1 || letters.length > 3) return undefined;
  let column = 0;
  for (let i = 0; i < letters.length; i++) {
    const digit = letters.charCodeAt(i) - 64;
    if (digit < 1 || digit > 26) return undefined;
    column = column * 26 + digit;
  }
  return column <= lastColumn ? column : undefined;
}

/** @returns the number of a row written in digits without leading zeros, or undefined */
export function rowNumber(digits: string): number | undefined {
  if (!/^[1-9]\d{0,6}$/.test(digits)) return undefined;
  const row = Number(digits);
  return row <= lastRow ? row : undefined;
}

/** @returns undefined for anything but capital letters and digits of a place within the sheet */
export function parseAddress(text: string): Address | undefined {
  const digitsAt = text.search(/\d/);
  if (digitsAt < 1) return undefined;
  const column = columnNumber(text.slice(0, digitsAt));
  const row = rowNumber(text.slice(digitsAt));
  return column !== undefined && row !== undefined ? { row, column } : undefined;
}

/** Two corners, the first above and left of the second; or one cell. */
export interface Range {
  readonly first: Address;
  readonly last: Address;
}

/** @returns undefined for anything but "A1" or "A1:B2" */
export function parseRange(text: string): Range | undefined {
  const corners = text.split(":");
  if (corners.length > 2) return undefined;
  const first = parseAddress(corners[0] ?? "");
  const last = corners.length === 2 ? parseAddress(corners[1] ?? "") : first;
  if (!first || !last || first.row > last.row || first.column > last.column) return undefined;
  return { first, last };
}
