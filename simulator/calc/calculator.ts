import { Book, readsName, readsSheet, type NameDefinition } from "./book.js";
import type { Cell } from "./cell.js";
import type { CellValue } from "./values/cellValue.js";
import type { CellChange, CellInput, CellPlace, SheetCell, Spill } from "./cellInput.js";
import { CustomCalls, type FunctionCall, type FunctionResult } from "./customCalls.js";
import { LevelKeeper } from "./levelKeeper.js";
import { Recalculation } from "./recalculation.js";
import { serialOf } from "./values/serial.js";
import type { Sheet } from "./sheet.js";
import { storedFormula, withSheetRenamed } from "./syntax/spelling.js";

export type { CellError, CellValue, ErrorCode } from "./values/cellValue.js";
export type { NameDefinition } from "./book.js";
export type { CellBlock, FunctionCall, FunctionResult } from "./customCalls.js";
export type { CellChange, CellInput, CellPlace, SheetCell, Spill } from "./cellInput.js";
export { formulaFault } from "./syntax/formula.js";
export type { FaultWords } from "./syntax/formulaFault.js";
export { nativeNames } from "./functions/index.js";

export interface CalculatorOptions {
  /** Today as Excel's number of the day. */
  readonly today?: () => number;
  /** The add-in's functions yield single values only: the first of several. */
  readonly implicitIntersection?: boolean;
  /** ROUND takes halves to the even neighbour. */
  readonly halvesToEven?: boolean;
}

/**
 * The formulas of a workbook, calculated as Excel does it.
 *
 * Custom functions are asynchronous: `call` gets them in batches, and may deliver at once or later. Changes made
 * inside `change` are calculated together.
 */
export class Calculator {
  private readonly book = new Book();
  private readonly calls = new CustomCalls();
  private readonly recalculation: Recalculation;
  private readonly levels: LevelKeeper;
  private readonly listeners = new Set<(cells: readonly CellPlace[]) => void>();
  private readonly volatile = new Set<Cell>();
  private readonly written = new Set<Cell>();
  private readonly newSheets = new Set<string>();
  private readonly newNames = new Set<string>();
  private waiters: (() => void)[] = [];
  private hasRemoved = false;
  private depth = 0;

  constructor(
    call: (calls: readonly FunctionCall[]) => void,
    { today = systemToday, ...differences }: CalculatorOptions = {},
  ) {
    this.recalculation = new Recalculation(this.calls, call, today, differences);
    this.levels = new LevelKeeper(
      () => this.book.graphNodes,
      (cell) => this.recalculation.add(cell),
    );
  }

  /** The names of the add-in's functions, in capitals. */
  get knownFunctions(): ReadonlySet<string> {
    return this.calls.names;
  }

  /** Formulas that call one of them are recalculated. */
  registerFunctions(names: Iterable<string>): void {
    const added = new Set([...names].map((name) => name.toUpperCase()).filter((name) => !this.calls.names.has(name)));
    this.change(() => {
      for (const name of added) this.calls.names.add(name);
      for (const cell of this.book.formulaCells)
        if ([...(cell.formula?.customNames ?? [])].some((name) => added.has(name))) this.recalculation.add(cell);
    });
  }

  /** @throws RangeError when there is a sheet of this name already */
  addSheet(name: string, cells: Iterable<SheetCell> = []): void {
    this.change(() => {
      const sheet = this.book.addSheet(name);
      this.newSheets.add(name);
      for (const input of cells) this.write(sheet, input.row, input.column, input);
    });
  }

  removeSheet(name: string): void {
    const sheet = this.sheet(name);
    this.change(() => {
      for (const cell of sheet.allCells) if (cell.formula) this.removeFormula(cell);
      this.book.removeSheet(sheet);
      this.respell(name, undefined);
      this.setNames(this.book.definitionsRenamed(name, undefined));
    });
  }

  renameSheet(name: string, now: string): void {
    const sheet = this.sheet(name);
    this.change(() => {
      this.book.renameSheet(sheet, now);
      this.newSheets.add(now);
      this.respell(name, now);
      this.setNames(this.book.definitionsRenamed(name, now));
    });
  }

  get sheetNames(): readonly string[] {
    return this.book.allSheets.map(({ name }) => name);
  }

  /** All defined names; those of before are gone. */
  setNames(names: readonly NameDefinition[]): void {
    this.change(() => {
      for (const name of this.book.defineNames(names)) this.newNames.add(name);
      for (const cell of this.book.nameCells) if (!cell.isCalculated) this.written.add(cell);
    });
  }

  setCell(sheet: string, row: number, column: number, input: CellInput): void {
    this.setCells([{ sheet, row, column, ...input }]);
  }

  /** One recalculation for all. */
  setCells(changes: Iterable<CellChange>): void {
    this.change(() => {
      for (const input of changes) this.write(this.sheet(input.sheet), input.row, input.column, input);
    });
  }

  /** Several changes with one recalculation at their end. */
  change(make: () => void): void {
    this.depth += 1;
    try {
      make();
    } finally {
      this.depth -= 1;
      if (this.depth === 0) this.commit();
    }
  }

  /** Recalculates all formulas, as Ctrl+Alt+F9 does; custom functions are called again. */
  recalculateAll(): void {
    this.change(() => {
      for (const cell of this.book.formulaCells) {
        cell.answers = undefined;
        this.recalculation.add(cell);
      }
    });
  }

  deliver(results: readonly FunctionResult[]): void {
    for (const result of results) for (const cell of this.calls.answer(result)) this.recalculation.add(cell);
    if (this.depth === 0) this.finish();
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    return this.sheet(sheet).cellAt(row, column)?.value ?? null;
  }

  /** Without "=", as people see it. A cell that is spilled into has none of its own. */
  formulaAt(sheet: string, row: number, column: number): string | undefined {
    return this.sheet(sheet).cellAt(row, column)?.text;
  }

  /** As a file holds it: `_xldudf_` before the add-in's functions. */
  storedFormulaAt(sheet: string, row: number, column: number): string | undefined {
    const text = this.formulaAt(sheet, row, column);
    return text === undefined ? undefined : storedFormula(text, this.calls.names);
  }

  /** The spilled block that covers the cell, whether it holds the formula or is spilled into. */
  spillAt(sheet: string, row: number, column: number): Spill | undefined {
    const cell = this.sheet(sheet).cellAt(row, column);
    const anchor = cell?.spilledFrom ?? cell;
    if (!anchor?.block) return undefined;
    const { rows, columns } = anchor.block;
    return { sheet: anchor.sheet.name, row: anchor.row, column: anchor.column, rows, columns };
  }

  /** Waits for a custom function, its own or one of a cell that it reads. */
  isPending(sheet: string, row: number, column: number): boolean {
    return this.sheet(sheet).cellAt(row, column)?.pending ?? false;
  }

  /** Cells of formulas that lead back to themselves. They show 0. */
  get circularCells(): readonly CellPlace[] {
    return [...this.book.formulaCells].filter(({ circular }) => circular).map(placeOf);
  }

  /** @returns what ends the listening */
  onChanged(listener: (cells: readonly CellPlace[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether custom functions are awaited. */
  get isCalculating(): boolean {
    return this.calls.areOpen;
  }

  /** As soon as no custom function is awaited. */
  settled(): Promise<void> {
    return this.calls.areOpen ? new Promise((resolve) => this.waiters.push(resolve)) : Promise.resolve();
  }

  /** @throws RangeError when there is no such sheet */
  private sheet(name: string): Sheet {
    const sheet = this.book.sheetNamed(name);
    if (!sheet) throw new RangeError(`there is no sheet ${name}`);
    return sheet;
  }

  private write(sheet: Sheet, row: number, column: number, input: CellInput): void {
    const cell = sheet.cell(row, column);
    const anchor = cell.spilledFrom;
    const isBlank = !("formula" in input) && input.value === null;
    // a cell that is spilled into has nothing that could be deleted
    if (anchor && isBlank) return;
    if (anchor) {
      cell.spilledFrom = undefined;
      this.recalculation.add(anchor);
    }
    if (cell.formula) this.removeFormula(cell);
    this.recalculation.changed.add(cell);
    if (!("formula" in input)) {
      this.recalculation.setValue(cell, input.value);
      if (isBlank) this.recalculation.spills.release(cell);
      return;
    }
    cell.value = input.value ?? null;
    sheet.touch(column);
    this.book.setFormula(cell, input.formula);
    this.written.add(cell);
  }

  private removeFormula(cell: Cell): void {
    this.recalculation.spills.clear(cell);
    this.book.forgetFormula(cell);
    this.written.delete(cell);
    this.volatile.delete(cell);
    cell.pending = false;
    this.hasRemoved = true;
  }

  /** Formulas that name a sheet get its new name, or lose it. */
  private respell(name: string, now: string | undefined): void {
    for (const cell of this.book.formulaCells) {
      // names are redefined
      if (cell.isName || !readsSheet(cell, name) || cell.text === undefined) continue;
      this.book.setFormula(cell, withSheetRenamed(cell.text, name, now));
      this.written.add(cell);
      this.recalculation.changed.add(cell);
    }
  }

  private commit(): void {
    this.gatherUnconnected();
    const cells = [...this.written];
    // names first: what reads them is connected through them
    const written = [...cells.filter(({ isName }) => isName), ...cells.filter(({ isName }) => !isName)];
    for (const cell of written) {
      this.book.connect(cell);
      if (cell.formula?.volatile) this.volatile.add(cell);
    }
    this.written.clear();
    this.levels.update(written, this.hasRemoved);
    this.hasRemoved = false;
    for (const cell of written) this.recalculation.add(cell);
    for (const cell of this.volatile) this.recalculation.add(cell);
    this.finish();
  }

  /** Formulas that read a sheet which was not there before, or names that mean something else. */
  private gatherUnconnected(): void {
    const sheets = [...this.newSheets].filter((name) => this.book.takeMissed(name));
    const isAllNew = this.written.size === this.book.formulaCells.size;
    if (!isAllNew && (sheets.length > 0 || this.newNames.size > 0))
      for (const cell of this.book.formulaCells)
        // a name may lead to the sheet
        if (readsName(cell, this.newNames) || sheets.some((name) => cell.formula?.readsNames || readsSheet(cell, name)))
          this.written.add(cell);
    this.newSheets.clear();
    this.newNames.clear();
  }

  private finish(): void {
    this.recalculation.runAll();
    if (this.recalculation.isRunning) return;
    this.tellChanged();
    if (this.calls.areOpen) return;
    const { waiters } = this;
    this.waiters = [];
    for (const resolve of waiters) resolve();
  }

  private tellChanged(): void {
    const { changed } = this.recalculation;
    if (changed.size === 0) return;
    const cells = [...changed].filter(({ sheet }) => this.book.has(sheet)).map(placeOf);
    changed.clear();
    for (const listener of this.listeners) listener(cells);
  }
}

const placeOf = ({ sheet, row, column }: Cell): CellPlace => ({ sheet: sheet.name, row, column });

function systemToday(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
