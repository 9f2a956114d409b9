import {
  Calculator,
  type CellChange,
  type CellPlace,
  type CellValue,
  type FunctionCall,
} from "../../../simulator/calc/calculator.js";
import type { BookDraft, CellDraft } from "../../../src/xlsx/draft.js";

type Call = (calls: readonly FunctionCall[]) => void;
const nobody: Call = () => {
  throw new Error("no custom function was expected");
};

/** What a person or a file put into the cell; cached values of formulas are left out. */
const inputOf = ({ formula, value }: CellDraft): { formula: string } | { value: CellValue } =>
  formula === undefined ? { value: value ?? null } : { formula };

/** A calculator with the sheets of a draft, every formula to be calculated from scratch. */
export function filled(draft: BookDraft, names: Iterable<string> = [], call: Call = nobody): Calculator {
  const calculator = new Calculator(call);
  calculator.registerFunctions(names);
  calculator.change(() => {
    for (const { name, cells } of draft.sheets)
      calculator.addSheet(
        name,
        cells.map((cell) => ({ row: cell.row, column: cell.column, ...inputOf(cell) })),
      );
    calculator.setNames(draft.names);
  });
  return calculator;
}

const keyOf = ({ row, column }: CellDraft): string => `${row},${column}`;

/** What must be typed to make one draft of the other. */
export function changesBetween(before: BookDraft, after: BookDraft): CellChange[] {
  return after.sheets.flatMap(({ name, cells }) => {
    const old = new Map(before.sheets.find((sheet) => sheet.name === name)?.cells.map((cell) => [keyOf(cell), cell]));
    const changes: CellChange[] = [];
    for (const cell of cells) {
      const was = old.get(keyOf(cell));
      old.delete(keyOf(cell));
      if (JSON.stringify(was && inputOf(was)) === JSON.stringify(inputOf(cell))) continue;
      changes.push({ sheet: name, row: cell.row, column: cell.column, ...inputOf(cell) });
    }
    for (const { row, column } of old.values()) changes.push({ sheet: name, row, column, value: null });
    return changes;
  });
}

export type Typed = CellPlace & { readonly value: NonNullable<CellDraft["value"]> | null };

/** The draft with values typed over; what is typed later counts. */
export function typedOver(draft: BookDraft, typed: readonly Typed[]): BookDraft {
  const values = new Map(typed.map(({ sheet, row, column, value }) => [`${sheet}!${row},${column}`, value]));
  return {
    ...draft,
    sheets: draft.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(({ row, column, ...rest }): CellDraft => {
        const value = values.get(`${sheet.name}!${row},${column}`);
        if (value === undefined) return { row, column, ...rest };
        return value === null ? { row, column } : { row, column, value };
      }),
    })),
  };
}

interface Difference {
  readonly cell: string;
  readonly found: CellValue;
  readonly expected: CellValue;
}

/** Formula cells whose value is not the cached one. */
export function differences(calculator: Calculator, draft: BookDraft): readonly Difference[] {
  return draft.sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, formula, value }) => {
      const found = calculator.valueAt(name, row, column);
      const isSame = formula === undefined || JSON.stringify(found) === JSON.stringify(value ?? null);
      return isSame ? [] : [{ cell: `${name}!R${row}C${column}: ${formula}`, found, expected: value ?? null }];
    }),
  );
}

export const formulaCount = (draft: BookDraft): number =>
  draft.sheets.reduce((count, { cells }) => count + cells.filter(({ formula }) => formula !== undefined).length, 0);

/** Every value of two calculators that should hold the same. */
export const snapshot = (calculator: Calculator, draft: BookDraft): readonly CellValue[] =>
  draft.sheets.flatMap(({ name, cells }) => cells.map(({ row, column }) => calculator.valueAt(name, row, column)));
