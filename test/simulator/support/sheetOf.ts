import { Calculator, type CellInput, type CellValue, type FunctionCall } from "../../../simulator/calc/calculator.js";
import { parseAddress } from "../../../src/xlsx/cellAddress.js";

/** A calculator with one sheet, "Sheet1", spoken to by addresses. */
export class TestSheet {
  readonly calculator: Calculator;
  readonly calls: FunctionCall[] = [];
  readonly changes: string[][] = [];

  /** @param cells a text with "=" is a formula */
  constructor(cells: Readonly<Record<string, CellValue>> = {}, names: readonly string[] = []) {
    this.calculator = new Calculator((calls) => this.calls.push(...calls));
    this.calculator.registerFunctions(names);
    this.calculator.addSheet("Sheet1");
    this.set(cells);
    this.calculator.onChanged((changed) => this.changes.push(changed.map(({ row, column }) => `R${row}C${column}`)));
  }

  set(cells: Readonly<Record<string, CellValue>>, sheet = "Sheet1"): void {
    this.calculator.setCells(
      Object.entries(cells).map(([address, value]) => ({ sheet, ...placeOf(address), ...inputOf(value) })),
    );
  }

  value(address: string, sheet = "Sheet1"): CellValue {
    const { row, column } = placeOf(address);
    return this.calculator.valueAt(sheet, row, column);
  }

  values(...addresses: readonly string[]): readonly CellValue[] {
    return addresses.map((address) => this.value(address));
  }

  spill(address: string): string | undefined {
    const { row, column } = placeOf(address);
    const spill = this.calculator.spillAt("Sheet1", row, column);
    return spill && `R${spill.row}C${spill.column} ${spill.rows}×${spill.columns}`;
  }

  /** Answers the oldest open call. */
  answer(value: CellValue | readonly (readonly CellValue[])[]): FunctionCall {
    const call = this.calls.shift();
    if (!call) throw new Error("no call is open");
    this.calculator.deliver([{ id: call.id, value }]);
    return call;
  }
}

export const error = (code: string): CellValue => ({ error: code }) as CellValue;

const inputOf = (value: CellValue): CellInput =>
  typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };

function placeOf(address: string): { row: number; column: number } {
  const place = parseAddress(address);
  if (!place) throw new Error(`${address} is no address`);
  return place;
}
