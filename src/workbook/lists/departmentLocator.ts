import type { ModelRef } from "../../engine/model/modelRef.js";
import type { Ref } from "../../formula/expr.js";
import { cellRef, type CellRef, type NameRef, type RowRef } from "../cellRef.js";

/** Where a figure of the model stands: one column of a sheet, a row for each department. */
export interface ColumnPlace {
  readonly sheet: string;
  readonly column: number;
}

export interface Places {
  readonly columns: ReadonlyMap<string, ColumnPlace>;
  readonly parameters: ReadonlyMap<string, NameRef>;
  readonly firstRow: number;
  readonly departments: number;
}

/** Finds the cells of the model for the department in one row. */
export function departmentLocator(places: Places, row: number): (ref: Ref) => CellRef | NameRef {
  return (ref) => {
    const to = ref as ModelRef | RowRef;
    switch (to.at) {
      case "row":
        return cellRef(to.sheet, row, to.column, { column: to.absoluteColumn });
      case "own": {
        const { sheet, column } = placeOf(places, to.key);
        return cellRef(sheet, row, column);
      }
      case "ownCells":
        return sideBySide(
          to.keys.map((key) => placeOf(places, key)),
          row,
        );
      case "column":
        return wholeColumn(places, to.key);
      case "parameter": {
        const name = places.parameters.get(to.name);
        if (!name) throw new TypeError(`the parameter ${to.name} has no cell`);
        return name;
      }
    }
  };
}

/** Every row reads the same columns: what is found for one reference is found for all. */
const wholeColumns = new WeakMap<Places, Map<string, CellRef>>();

function wholeColumn(places: Places, key: string): CellRef {
  const known = wholeColumns.get(places) ?? new Map<string, CellRef>();
  wholeColumns.set(places, known);
  const { sheet, column } = placeOf(places, key);
  const found = known.get(key) ?? {
    ...cellRef(sheet, places.firstRow, column, { row: true }),
    shape: "range",
    rowCount: places.departments,
  };
  known.set(key, found);
  return found;
}

function placeOf({ columns }: Places, key: string): ColumnPlace {
  const place = columns.get(key);
  if (!place) throw new TypeError(`the figure ${key} has no column`);
  return place;
}

/** @throws TypeError when the cells do not stand side by side: the layout is wrong */
function sideBySide(places: readonly ColumnPlace[], row: number): CellRef {
  const [first] = places;
  if (!first) throw new TypeError("a range needs cells");
  places.forEach(({ sheet, column }, at) => {
    if (sheet !== first.sheet || column !== first.column + at)
      throw new TypeError("the cells do not stand side by side");
  });
  return { ...cellRef(first.sheet, row, first.column), shape: "range", columnCount: places.length };
}
