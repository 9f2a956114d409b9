import type { Calculation, CellChange } from "../../src/embedded/book/calculation.js";
import type { CellValue } from "../../src/embedded/calc/cellValue.js";

/** Keeps values and calculates nothing: for tests of what has no formulas. */
export class PlainCalculation implements Calculation {
  private readonly values = new Map<string, CellValue>();

  addSheet(): void {}
  define(): void {}

  enter(changes: readonly CellChange[]): void {
    for (const { sheet, row, column, input } of changes) {
      this.values.set(`${sheet}!${row},${column}`, "formula" in input ? { error: "#BUSY!" } : input.value);
    }
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    return this.values.get(`${sheet}!${row},${column}`) ?? null;
  }

  spilledArea(): undefined {
    return undefined;
  }

  isSpilled(): boolean {
    return false;
  }

  evaluate(): CellValue {
    return null;
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }
}
