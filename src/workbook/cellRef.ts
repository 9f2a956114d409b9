import { ref, type Expr, type Ref } from "../formula/expr.js";

/** A cell or an area of a sheet. Which parts of its address are absolute is a matter of spelling only. */
export interface CellRef extends Ref {
  readonly at: "cell";
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly absoluteRow: boolean;
  readonly absoluteColumn: boolean;
}

/** A defined name; formulas read better with it than with an address. */
export interface NameRef extends Ref {
  readonly at: "name";
  readonly name: string;
  readonly target: CellRef;
}

/** The cell of a column in the row of the formula that reads it: one expression serves all rows. */
export interface RowRef extends Ref {
  readonly at: "row";
  readonly sheet: string;
  readonly column: number;
  readonly absoluteColumn: boolean;
}

export interface Fixed {
  readonly row?: boolean;
  readonly column?: boolean;
}

export const cellRef = (sheet: string, row: number, column: number, fixed: Fixed = {}): CellRef => ({
  at: "cell",
  shape: "cell",
  sheet,
  row,
  column,
  rowCount: 1,
  columnCount: 1,
  absoluteRow: fixed.row ?? false,
  absoluteColumn: fixed.column ?? false,
});

export const areaRef = (
  sheet: string,
  area: { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number },
  fixed: Fixed = { row: true, column: true },
): CellRef => ({
  ...cellRef(sheet, area.row, area.column, fixed),
  shape: "range",
  rowCount: area.rowCount,
  columnCount: area.columnCount,
});

export const cell = (sheet: string, row: number, column: number, fixed?: Fixed): Expr =>
  ref(cellRef(sheet, row, column, fixed));

export const cellInRow = (sheet: string, column: number, { column: absoluteColumn = false }: Fixed = {}): Expr =>
  ref({ at: "row", shape: "cell", sheet, column, absoluteColumn } as RowRef);

export const area = (
  sheet: string,
  at: { readonly row: number; readonly column: number; readonly rowCount: number; readonly columnCount: number },
  fixed?: Fixed,
): Expr => ref(areaRef(sheet, at, fixed));

/** "A", "Z", "AA" … for 1, 26, 27 … */
export function columnLetters(column: number): string {
  const known = lettersOf[column];
  if (known !== undefined) return known;
  const made = spelledColumn(column);
  lettersOf[column] = made;
  return made;
}

/** Workbooks have a few hundred columns and a hundred thousand addresses. */
const lettersOf: string[] = [];

function spelledColumn(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** Excel needs quotes round a sheet's name unless it is made of letters and digits only. */
export function quotedSheet(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const made = quoted(name);
  // names of other people's sheets come here as well
  if (quotedNames.size < 100) quotedNames.set(name, made);
  return made;
}

const quotedNames = new Map<string, string>();

const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** The address as it is written in a formula of `from`. */
export function addressText(to: CellRef, from: string | null): string {
  const corner = (row: number, column: number) =>
    `${to.absoluteColumn ? "$" : ""}${columnLetters(column)}${to.absoluteRow ? "$" : ""}${row}`;
  const first = corner(to.row, to.column);
  const last = corner(to.row + to.rowCount - 1, to.column + to.columnCount - 1);
  const local = first === last ? first : `${first}:${last}`;
  return to.sheet === from ? local : `${quotedSheet(to.sheet)}!${local}`;
}
