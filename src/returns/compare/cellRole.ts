import type { CellContents, SheetContents } from "../../xlsx/bookContents.js";
import type { DifferenceKind } from "./difference.js";
import { sheetKeyOf, textOf, type SheetMap } from "./sheetMap.js";

/** The lines of the cover that say which form it is. */
const identityRows = new Set(["departmentCode", "issueId", "round", "templateId", "templateVersion", "schemeId"]);

export interface Roles {
  /** The kind of difference that a changed constant is. */
  readonly constant: (cell: CellContents) => DifferenceKind;
  /** As `constant`, for what is now in the cell: another line's text there means that figures may be that line's. */
  readonly changed: (cell: CellContents, found: CellContents | undefined) => DifferenceKind;
  /** The kind of difference that a changed formula is. */
  readonly formula: DifferenceKind;
}

/** What the cells of an issued sheet are there for. */
export function rolesOf(map: SheetMap): Roles {
  const { issued } = map;
  const key = sheetKeyOf(issued);
  const rowKey = (row: number) => textOf(issued.cells.get(`A${row}`));
  const parameters = key.endsWith(".readings") || key.endsWith(".lists");
  // most forms come back without a difference, and nothing is asked
  const hidden = once(() => ({ rows: new Set(issued.hiddenRows), columns: new Set(issued.hiddenColumns) }));
  const columnKeys = once(
    () => new Map([...issued.cells.values()].filter(({ row }) => row === 1).map((cell) => [cell.column, textOf(cell)])),
  );
  const texts = once(() => labelsOf(issued));
  const constant = (cell: CellContents): DifferenceKind => {
    if (cell.row === 1 || cell.column === 1 || hidden().rows.has(cell.row) || hidden().columns.has(cell.column))
      return "key";
    if (identityRows.has(rowKey(cell.row)) && columnKeys().get(cell.column) === "value") return "identity";
    const named = columnKeys().get(cell.column) ?? "";
    const isParameter =
      parameters && rowKey(cell.row) !== "" && (issued.state !== "visible" || named === "value" || named === "reading");
    return isParameter ? "parameter" : "text";
  };
  return {
    constant,
    changed: (cell, found) => {
      const kind = constant(cell);
      const home = texts().get(`${cell.column}|${textOf(found)}`);
      return kind === "text" &&
        home !== undefined &&
        home !== cell.row &&
        texts().get(`${cell.column}|${textOf(cell)}`) === cell.row
        ? "labelOfAnother"
        : kind;
    },
    formula: key.endsWith(".cover") ? "formulaChanged" : "scoreFormulaChanged",
  };
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** Column and text → the only row of input cells that has it there: by it a person knows which figure goes where. */
function labelsOf({ cells }: SheetContents): ReadonlyMap<string, number> {
  const inputs = new Set([...cells.values()].filter(({ locked, row }) => !locked && row > 1).map(({ row }) => row));
  const rows = new Map<string, number>();
  for (const cell of cells.values()) {
    const text = cell.locked && inputs.has(cell.row) ? textOf(cell) : "";
    if (text === "") continue;
    const label = `${cell.column}|${text}`;
    rows.set(label, rows.has(label) ? 0 : cell.row);
  }
  return new Map([...rows].filter(([, row]) => row > 0));
}
