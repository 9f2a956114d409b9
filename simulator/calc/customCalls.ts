import type { Cell } from "./cell.js";
import { isError, nameError, valueError, type CellValue } from "./values/cellValue.js";
import { isMatrix, Matrix, type Value } from "./values/matrix.js";

export type CellBlock = readonly (readonly CellValue[])[];

/** A call of one of the add-in's functions. A blank or missing argument is null. */
export interface FunctionCall {
  readonly id: number;
  readonly name: string;
  readonly args: readonly (CellValue | CellBlock)[];
  /** The cell whose formula made it; another cell may wait for the same answer. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface FunctionResult {
  readonly id: number;
  readonly value: CellValue | CellBlock;
}

interface OpenCall {
  readonly key: string;
  readonly call: FunctionCall;
  readonly waiting: Set<Cell>;
}

/** Calls that are out, and the answers that cells keep as long as they ask the same. */
export class CustomCalls {
  readonly names = new Set<string>();
  private readonly byKey = new Map<string, OpenCall>();
  private readonly byId = new Map<number, OpenCall>();
  private outgoing: FunctionCall[] = [];
  private readonly used = new Map<string, Value>();
  private lastId = 0;

  /** To be called before a cell is calculated. */
  begin(): void {
    if (this.used.size > 0) this.used.clear();
  }

  /** The answers that the cell used: it keeps only these. */
  end(cell: Cell): void {
    cell.answers = this.used.size > 0 ? new Map(this.used) : undefined;
  }

  readonly ask = (cell: Cell, name: string, args: readonly Value[]): Value | undefined => {
    if (!this.names.has(name)) return nameError;
    const key = keyOf(name, args);
    const answer = cell.answers?.get(key);
    if (answer !== undefined) {
      this.used.set(key, answer);
      return answer;
    }
    this.open(key, name, args, cell).waiting.add(cell);
    return undefined;
  };

  /** Calls that were not handed out yet. */
  takeOutgoing(): readonly FunctionCall[] {
    const calls = this.outgoing;
    this.outgoing = [];
    return calls;
  }

  get areOpen(): boolean {
    return this.byId.size > 0;
  }

  /** @returns the cells that waited for it */
  answer({ id, value }: FunctionResult): readonly Cell[] {
    const open = this.byId.get(id);
    if (!open) return [];
    this.byId.delete(id);
    this.byKey.delete(open.key);
    const answer = answerOf(value);
    for (const cell of open.waiting) cell.answers = new Map(cell.answers).set(open.key, answer);
    return [...open.waiting];
  }

  private open(key: string, name: string, args: readonly Value[], { sheet, row, column }: Cell): OpenCall {
    const known = this.byKey.get(key);
    if (known) return known;
    this.lastId += 1;
    const call = { id: this.lastId, name, args: args.map(handedOver), sheet: sheet.name, row, column };
    const open = { key, call, waiting: new Set<Cell>() };
    this.byKey.set(key, open);
    this.byId.set(call.id, open);
    this.outgoing.push(call);
    return open;
  }
}

const handedOver = (value: Value): CellValue | CellBlock => (isMatrix(value) ? value.toRows() : value);

const keyOf = (name: string, args: readonly Value[]): string =>
  `${name}${args.map((arg) => (isMatrix(arg) ? `{${arg.columns}:${JSON.stringify(arg.cells)}}` : JSON.stringify(arg))).join()}`;

/** What is no value of a cell, such as NaN, becomes an error. */
function answerOf(value: CellValue | CellBlock): Value {
  if (!Array.isArray(value)) return cellValue(value as CellValue);
  const rows = (value as CellBlock).map((row) => row.map(cellValue));
  if (rows.length === 0 || rows.some((row) => row.length === 0 || row.length !== rows[0]?.length)) return valueError;
  return Matrix.ofRows(rows);
}

const cellValue = (value: CellValue): CellValue =>
  (typeof value === "number" && !Number.isFinite(value)) ||
  (typeof value === "object" && value !== null && !isError(value))
    ? valueError
    : value;
