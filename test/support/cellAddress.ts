/** "C5" for row 5, column 3, both counted from 1. */
export const cellAddress = (row: number, column: number): string => columnName(column) + String(row);

/** "$C$5:$D$9": absolute, so that every formula of a block may use it. */
export const areaAddress = (row: number, column: number, rows: number, columns: number): string =>
  `$${columnName(column)}$${row}:$${columnName(column + columns - 1)}$${row + rows - 1}`;

function columnName(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnName(Math.floor((column - 1) / 26)) + last;
}
