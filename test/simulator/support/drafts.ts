import type { BookDraft, CellDraft } from "../../../src/xlsx/draft.js";
import type { CellValue } from "../../../simulator/calc/values/cellValue.js";

type Values = readonly (readonly [row: number, column: number, value: CellValue])[];

/** Cells with a formula whose value is not the draft's, which the engine has calculated exactly. */
export function wrongFigures(draft: BookDraft, valuesOf: ReadonlyMap<string, Values>): string[] {
  return draft.sheets.flatMap(({ name, cells }) => {
    const found = new Map(valuesOf.get(name)?.map(([row, column, value]) => [`${row},${column}`, value]));
    return cells.flatMap(({ row, column, formula, value }) => {
      if (formula === undefined) return [];
      const shown = plain(found.get(`${row},${column}`));
      const expected = plain(value);
      const same =
        typeof shown === "number" && typeof expected === "number"
          ? Math.abs(shown - expected) < 1e-9
          : shown === expected;
      return same ? [] : [`${name} R${row}C${column}: ${String(shown)} instead of ${String(expected)}, =${formula}`];
    });
  });
}

const plain = (value: CellValue | CellDraft["value"]): unknown =>
  typeof value === "object" && value !== null ? value.error : (value ?? "");

export interface TypedCell {
  readonly place: string;
  readonly text: string;
}

/** What a person types to turn one draft's inputs into another's. */
export function inputsBetween(before: BookDraft, after: BookDraft): readonly TypedCell[] {
  return after.sheets.flatMap(({ name, cells }) => {
    const old = new Map(
      before.sheets.find((sheet) => sheet.name === name)?.cells.map((cell) => [`${cell.row},${cell.column}`, cell]),
    );
    return cells.flatMap(({ row, column, formula, value }) => {
      const was = old.get(`${row},${column}`);
      if (formula !== undefined || plain(value) === plain(was?.value)) return [];
      return [{ place: `${name}!${letters(column)}${row}`, text: String(plain(value)) }];
    });
  });
}

export const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : "") + String.fromCharCode(65 + ((column - 1) % 26));
