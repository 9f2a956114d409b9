import { bind, unbind, type Places } from "./binding.js";
import { Cell, type Precedent } from "./cell.js";
import { FormulaCache } from "./formula.js";
import type { GraphNode } from "./levels.js";
import { Sheet } from "./sheet.js";
import { shownFormula, withSheetRenamed } from "./spelling.js";

export interface NameDefinition {
  readonly name: string;
  /** With or without "=". */
  readonly refersTo: string;
  /** The sheet it belongs to; undefined for a name of the whole workbook. */
  readonly sheet?: string;
}

const keyOf = (name: string): string => name.toLowerCase();

/** Sheets and defined names. Names that are more than a reference are formulas on a sheet that nobody sees. */
export class Book implements Places {
  readonly formulas = new FormulaCache();
  private readonly sheets = new Map<string, Sheet>();
  private readonly nameSheet = new Sheet("");
  private definitions: readonly NameDefinition[] = [];
  private names = new Map<string, Cell>();
  private readonly withFormula = new Set<Cell>();

  readonly sheetNamed = (name: string): Sheet | undefined => this.sheets.get(keyOf(name));

  readonly nameOn = (sheet: Sheet, name: string): Precedent | undefined => {
    const cell = this.names.get(`${keyOf(sheet.name)}!${keyOf(name)}`) ?? this.names.get(keyOf(name));
    const isPlain = cell?.formula?.root.kind === "reference";
    return isPlain ? cell.precedents[0] : cell;
  };

  get allSheets(): readonly Sheet[] {
    return [...this.sheets.values()];
  }

  /** @throws RangeError when there is one of this name already */
  addSheet(name: string): Sheet {
    if (this.sheets.has(keyOf(name))) throw new RangeError(`there is a sheet ${name} already`);
    const sheet = new Sheet(name);
    this.sheets.set(keyOf(name), sheet);
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    this.sheets.delete(keyOf(sheet.name));
  }

  renameSheet(sheet: Sheet, name: string): void {
    const other = this.sheetNamed(name);
    if (other && other !== sheet) throw new RangeError(`there is a sheet ${name} already`);
    this.sheets.delete(keyOf(sheet.name));
    sheet.name = name;
    this.sheets.set(keyOf(name), sheet);
  }

  /** @returns the cells of names that must be calculated */
  defineNames(definitions: readonly NameDefinition[]): Iterable<Cell> {
    for (const cell of this.names.values()) this.forgetFormula(cell);
    this.definitions = definitions;
    this.names = new Map();
    definitions.forEach(({ name, refersTo, sheet }, at) => {
      const cell = new Cell(this.nameSheet, at + 1, 1, true);
      this.setFormula(cell, refersTo);
      this.names.set(sheet === undefined ? keyOf(name) : `${keyOf(sheet)}!${keyOf(name)}`, cell);
    });
    return this.names.values();
  }

  /** The definitions after a sheet got another name, or none. */
  definitionsRenamed(name: string, now: string | undefined): readonly NameDefinition[] {
    return this.definitions
      .filter(({ sheet }) => now !== undefined || sheet === undefined || keyOf(sheet) !== keyOf(name))
      .map((definition) => ({
        ...definition,
        refersTo: withSheetRenamed(definition.refersTo, name, now),
        ...(now !== undefined && definition.sheet !== undefined && keyOf(definition.sheet) === keyOf(name) && { sheet: now }),
      }));
  }

  setFormula(cell: Cell, text: string): void {
    this.withFormula.add(cell);
    cell.text = shownFormula(text);
    cell.formula = this.formulas.formulaOf(cell.text, cell.row, cell.column);
  }

  forgetFormula(cell: Cell): void {
    unbind(cell);
    this.withFormula.delete(cell);
    cell.text = undefined;
    cell.formula = undefined;
    cell.answers = undefined;
    cell.circular = false;
  }

  connect(cell: Cell): void {
    unbind(cell);
    bind(cell, this);
  }

  /** Names among them. */
  get formulaCells(): ReadonlySet<Cell> {
    return this.withFormula;
  }

  get graphNodes(): readonly GraphNode[] {
    return [...this.withFormula, ...this.allSheets.flatMap((sheet) => [...sheet.allAreas])];
  }
}

/** Whether a formula names the sheet. */
export const readsSheet = (cell: Cell, name: string): boolean =>
  cell.formula?.references.some(({ sheet }) => sheet !== undefined && keyOf(sheet) === keyOf(name)) ?? false;
