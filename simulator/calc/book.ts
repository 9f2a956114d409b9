import { bind, unbind, type Places } from "./binding.js";
import { Cell } from "./cell.js";
import { FormulaCache } from "./syntax/formula.js";
import type { GraphNode } from "./levels.js";
import { Sheet } from "./sheet.js";
import { shownFormula, withSheetRenamed } from "./syntax/spelling.js";

export interface NameDefinition {
  readonly name: string;
  /** With or without "=". */
  readonly refersTo: string;
  /** The sheet it belongs to; undefined for a name of the whole workbook. */
  readonly sheet?: string;
}

const keyOf = (name: string): string => name.toLowerCase();

/** Sheets and defined names. A name is a formula on an invisible sheet. */
export class Book implements Places {
  readonly formulas = new FormulaCache();
  private readonly sheets = new Map<string, Sheet>();
  private readonly nameSheet = new Sheet("");
  private definitions: readonly NameDefinition[] = [];
  private names = new Map<string, Cell>();
  private readonly withFormula = new Set<Cell>();

  /** Sheets that formulas asked for in vain. */
  private readonly missed = new Set<string>();

  readonly sheetNamed = (name: string): Sheet | undefined => {
    const sheet = this.sheets.get(keyOf(name));
    if (!sheet) this.missed.add(keyOf(name));
    return sheet;
  };

  /** Whether a formula asked for the sheet before it existed; reported once. */
  takeMissed(name: string): boolean {
    return this.missed.delete(keyOf(name));
  }

  readonly nameOn = (sheet: Sheet, name: string): Cell | undefined =>
    this.names.get(`${keyOf(sheet.name)}!${keyOf(name)}`) ?? this.names.get(keyOf(name));

  /** Whether people see the sheet: it is none of names, and not removed. */
  has(sheet: Sheet): boolean {
    return this.sheets.get(keyOf(sheet.name)) === sheet;
  }

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

  /** @returns the names that mean something else now, in small letters, also by way of other names */
  defineNames(definitions: readonly NameDefinition[]): ReadonlySet<string> {
    const old = this.names;
    const changed = new Set<string>();
    this.definitions = definitions;
    this.names = new Map();
    for (const { name, refersTo, sheet } of definitions) {
      const key = sheet === undefined ? keyOf(name) : `${keyOf(sheet)}!${keyOf(name)}`;
      const known = old.get(key);
      if (known?.text === shownFormula(refersTo)) {
        old.delete(key);
        this.names.set(key, known);
        continue;
      }
      // its references are written as seen from A1
      const cell = new Cell(this.nameSheet, 1, 1, true);
      this.setFormula(cell, refersTo);
      this.names.set(key, cell);
      changed.add(keyOf(name));
    }
    for (const [key, cell] of old) {
      this.forgetFormula(cell);
      changed.add(bareName(key));
    }
    return this.withFollowers(changed);
  }

  private withFollowers(names: Set<string>): ReadonlySet<string> {
    for (let before = -1; before < names.size;) {
      before = names.size;
      for (const [key, cell] of this.names) if (readsName(cell, names)) names.add(bareName(key));
    }
    return names;
  }

  get nameCells(): Iterable<Cell> {
    return this.names.values();
  }

  /** The definitions after a sheet got another name, or none. */
  definitionsRenamed(name: string, now: string | undefined): readonly NameDefinition[] {
    return this.definitions
      .filter(({ sheet }) => now !== undefined || sheet === undefined || keyOf(sheet) !== keyOf(name))
      .map((definition) => ({
        ...definition,
        refersTo: withSheetRenamed(definition.refersTo, name, now),
        ...(now !== undefined &&
          definition.sheet !== undefined &&
          keyOf(definition.sheet) === keyOf(name) && { sheet: now }),
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

const bareName = (key: string): string => key.slice(key.lastIndexOf("!") + 1);

/** Whether a formula reads one of the names, in small letters. */
export const readsName = (cell: Cell, names: ReadonlySet<string>): boolean =>
  cell.formula?.references.some((reference) => reference.kind === "name" && names.has(keyOf(reference.name))) ?? false;

/** Whether a formula names the sheet. */
export const readsSheet = (cell: Cell, name: string): boolean =>
  cell.formula?.references.some(({ sheet }) => sheet !== undefined && keyOf(sheet) === keyOf(name)) ?? false;
