import { Area } from "./area.js";
import type { Reference } from "./syntax/ast.js";
import { Cell, type Precedent } from "./cell.js";
import { nameError, referenceError } from "./values/cellValue.js";
import { lastColumn, lastRow } from "../../src/xlsx/cellAddress.js";
import { placed } from "./syntax/references.js";
import type { Sheet } from "./sheet.js";

/** Where references are looked up. */
export interface Places {
  readonly sheetNamed: (name: string) => Sheet | undefined;
  /** The formula of a defined name, as seen from a sheet. */
  readonly nameOn: (sheet: Sheet, name: string) => Cell | undefined;
}

/** Connects a formula with what it reads. */
export function bind(cell: Cell, places: Places): void {
  const { formula } = cell;
  cell.precedents = formula ? formula.references.map((reference) => find(reference, cell, places)) : [];
  for (const precedent of cell.precedents) if (isNode(precedent)) precedent.dependents.push(cell);
}

export function unbind(cell: Cell): void {
  for (const precedent of cell.precedents) {
    if (!isNode(precedent)) continue;
    const { dependents } = precedent;
    // the last one takes its place: thousands of formulas may read one cell, in no order
    const at = dependents.indexOf(cell);
    const last = dependents.pop();
    if (at >= 0 && at < dependents.length && last) dependents[at] = last;
    if (precedent instanceof Area && dependents.length === 0) precedent.sheet.forget(precedent);
  }
  cell.precedents = [];
}

const isNode = (precedent: Precedent): precedent is Cell | Area =>
  precedent instanceof Cell || precedent instanceof Area;

/** Names that refer to each other in a circle have no value. */
const deepestName = 20;

/** @param cell from where the reference is seen */
function find(reference: Reference, cell: Cell, places: Places, depth = 0): Precedent {
  const sheet = reference.sheet === undefined ? cell.sheet : places.sheetNamed(reference.sheet);
  if (!sheet) return referenceError;
  switch (reference.kind) {
    case "name": {
      const name = places.nameOn(sheet, reference.name);
      const root = name?.formula?.root;
      const [meant] = name?.formula?.references ?? [];
      // a name that is nothing but a reference is read as that, and moves with the cell where it has no "$"
      if (root?.kind === "reference" && meant)
        return depth > deepestName ? nameError : find(meant, cell, places, depth + 1);
      return name ?? nameError;
    }
    case "cell": {
      const [row, column] = [placed(reference.row, cell.row), placed(reference.column, cell.column)];
      return isOnSheet(row, column) ? sheet.cell(row, column) : referenceError;
    }
    case "area": {
      const [top, bottom] = inOrder(placed(reference.top, cell.row), placed(reference.bottom, cell.row));
      const [left, right] = inOrder(placed(reference.left, cell.column), placed(reference.right, cell.column));
      if (!isOnSheet(top, left) || !isOnSheet(bottom, right)) return referenceError;
      return sheet.area({ top, left, bottom, right });
    }
  }
}

const inOrder = (a: number, b: number): readonly [number, number] => (a <= b ? [a, b] : [b, a]);

const isOnSheet = (row: number, column: number): boolean =>
  row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn;
