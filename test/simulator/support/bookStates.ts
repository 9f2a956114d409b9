import { createHash } from "node:crypto";
import { Calculator, type CellChange } from "../../../simulator/calc/calculator.js";
import type { Book } from "../../../simulator/book/book.js";
import { blank, type CellInput } from "../../../simulator/book/cellInput.js";
import type { CellMap } from "../../../simulator/book/cellMap.js";
import type { Sheet } from "../../../simulator/book/sheet.js";

/** Of a workbook, what a merge may change: every sheet, cell, name, lock and visibility. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly names: Book["names"];
  /** Of all of it: equal for equal workbooks. */
  readonly id: string;
}

interface SheetState {
  readonly name: string;
  readonly state: Sheet["state"];
  readonly protection: Sheet["protection"];
  readonly inputs: ReadonlyMap<string, readonly [row: number, column: number, value: CellInput]>;
  readonly styles: readonly Placed<Sheet["styles"]>[];
  readonly rows: ReadonlyMap<number, object>;
  readonly columns: ReadonlyMap<number, object>;
  readonly id: string;
}

type Placed<Cells> =
  Cells extends CellMap<infer Value> ? { readonly row: number; readonly column: number; readonly value: Value } : never;

/** A workbook in which nothing is calculated, as in Excel with manual calculation: a merge reads no result. */
export class ManualCalculator extends Calculator {
  override setCells(changes: Iterable<CellChange>): void {
    super.setCells([...changes].filter((change) => !("formula" in change)));
  }
}

/** Keeps states of one open workbook and goes back to them; sheets that did not change are looked at once. */
export class BookStates {
  private readonly known = new WeakMap<Sheet, SheetState>();

  constructor(private readonly book: Book) {
    book.edited.listen(({ sheet }) => void this.known.delete(sheet));
    book.laidOut.listen((sheet) => void this.known.delete(sheet));
    book.happened.listen(({ sheet }) => void this.known.delete(sheet));
  }

  keep(): BookState {
    const sheets = this.book.sheets.map((sheet) => this.stateOf(sheet));
    const names = [...this.book.names].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
      sheets,
      names,
      id: digest([sheets.map(({ id }) => id), names.map(({ name, refersTo }) => `${name} ${refersTo}`)]),
    };
  }

  goBack({ sheets, names }: BookState): void {
    const { book } = this;
    for (const sheet of book.sheets.filter(({ name }) => !sheets.some((wanted) => wanted.name === name))) {
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.calculator.removeSheet(sheet.name);
    }
    for (const wanted of sheets) {
      const sheet = book.sheet(wanted.name) ?? book.addSheet(wanted.name);
      if (this.known.get(sheet) !== wanted) this.restore(sheet, wanted);
    }
    book.sheets.sort((a, b) => indexIn(sheets, a) - indexIn(sheets, b));
    book.defineNames(names);
    book.forgetSteps();
  }

  private stateOf(sheet: Sheet): SheetState {
    const known = this.known.get(sheet);
    if (known) return known;
    const inputs = [...sheet.inputs.entries()]
      .map(({ row, column, value }) => [`${row} ${column}`, [row, column, value]] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    const hidden = (lines: Sheet["rows"] | Sheet["columns"]) =>
      [...lines].flatMap(([at, line]) => (line.hidden ? [at] : [])).sort((a, b) => a - b);
    const state: SheetState = {
      name: sheet.name,
      state: sheet.state,
      protection: sheet.protection,
      inputs: new Map(inputs),
      styles: [...sheet.styles.entries()],
      rows: new Map(sheet.rows),
      columns: new Map(sheet.columns),
      id: digest([
        sheet.name,
        sheet.state,
        sheet.protection ?? null,
        inputs.map(([, cell]) => cell),
        hidden(sheet.rows),
        hidden(sheet.columns),
      ]),
    };
    this.known.set(sheet, state);
    return state;
  }

  private restore(sheet: Sheet, wanted: SheetState): void {
    const changes: CellChange[] = [];
    const put = (row: number, column: number, input: CellInput): void => {
      sheet.setInput(row, column, input);
      changes.push({ sheet: sheet.name, row, column, ...input });
    };
    for (const { row, column } of [...sheet.inputs.entries()])
      if (!wanted.inputs.has(`${row} ${column}`)) put(row, column, blank);
    for (const [row, column, value] of wanted.inputs.values())
      if (sheet.inputs.get(row, column) !== value) put(row, column, value);
    this.book.calculator.setCells(changes);
    for (const { row, column } of [...sheet.styles.entries()]) sheet.styles.delete(row, column);
    for (const { row, column, value } of wanted.styles) sheet.styles.set(row, column, value);
    for (const [now, then] of [
      [sheet.rows, wanted.rows],
      [sheet.columns, wanted.columns],
    ] as const) {
      now.clear();
      for (const [at, line] of then) now.set(at, line);
    }
    Object.assign(sheet, { state: wanted.state, protection: wanted.protection });
    this.known.set(sheet, wanted);
  }
}

const indexIn = (sheets: readonly SheetState[], { name }: Sheet): number =>
  sheets.findIndex((wanted) => wanted.name === name);

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("base64url");
