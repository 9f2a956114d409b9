import type { CellContents } from "../xlsx/bookContents.js";
import type { DifferenceKind } from "./difference.js";
import { sheetKeyOf, textOf, type SheetMap } from "./sheetMap.js";

/** The lines of the cover that say which form it is. */
const identityRows = new Set(["departmentCode", "issueId", "round", "templateId", "templateVersion", "schemeId"]);

export interface Roles {
  /** The kind of difference that a changed constant is. */
  readonly constant: (cell: CellContents) => DifferenceKind;
  /** The kind of difference that a changed formula is. */
  readonly formula: DifferenceKind;
}

/** What the cells of an issued sheet are there for. */
export function rolesOf({ issued }: SheetMap): Roles {
  const key = sheetKeyOf(issued);
  const [hiddenRows, hiddenColumns] = [new Set(issued.hiddenRows), new Set(issued.hiddenColumns)];
  const rowKey = (row: number) => textOf(issued.cells.get(`A${row}`));
  const parameters = key.endsWith(".readings") || key.endsWith(".lists");
  const columnKeys = new Map([...issued.cells.values()].filter(({ row }) => row === 1).map((cell) => [cell.column, textOf(cell)]));
  return {
    formula: key.endsWith(".cover") ? "formulaChanged" : "scoreFormulaChanged",
    constant: (cell) => {
      if (cell.row === 1 || cell.column === 1 || hiddenRows.has(cell.row) || hiddenColumns.has(cell.column)) return "key";
      if (identityRows.has(rowKey(cell.row)) && columnKeys.get(cell.column) === "value") return "identity";
      const named = columnKeys.get(cell.column) ?? "";
      const isParameter = parameters && rowKey(cell.row) !== "" && (issued.state !== "visible" || named === "value" || named === "reading");
      return isParameter ? "parameter" : "text";
    },
  };
}
