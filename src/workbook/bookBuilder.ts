import { Fraction } from "../exact/fraction.js";
import type { Expr, Ref } from "../formula/expr.js";
import { print, type FormulaMode } from "../formula/print.js";
import { FormulaError, type Scalar } from "../formula/value.js";
import type { BookDraft, CellDraft, SheetDraft } from "../xlsx/draft.js";
import { BookValues, located, type Contents } from "./bookValues.js";
import { addressText, type CellRef, type NameRef } from "./cellRef.js";
import { isFormula, SheetBuilder, type BuiltCell, type FormulaContent } from "./sheetBuilder.js";

/** What a formula yields, as a file says it; never undefined for a blank: a formula shows 0 there. */
export interface FormulaResult {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellDraft["value"];
}

/**
 * A workbook while it is being filled. Every formula is an expression: `finish` spells it for the mode
 * and calculates it exactly, so the cached values of the file are right before any program opens it.
 */
export class BookBuilder {
  private readonly sheets = new Map<string, SheetBuilder>();
  private readonly names = new Map<string, { target: CellRef; hidden: boolean }>();
  private readonly values = new BookValues(this.sheets);
  private formulaCells: readonly Omit<FormulaResult, "value">[] | undefined;

  constructor(readonly title: string) {}

  sheet(name: string): SheetBuilder {
    const known = this.sheets.get(name);
    if (known) return known;
    const made = new SheetBuilder(name);
    this.sheets.set(name, made);
    return made;
  }

  define(name: string, target: CellRef, hidden = false): NameRef {
    this.names.set(name, { target, hidden });
    return { at: "name", shape: target.shape, name, target };
  }

  finish(mode: FormulaMode, customProperties: Readonly<Record<string, string>>): BookDraft {
    return {
      properties: { title: this.title, creator: "考核簿 Scorebook" },
      customProperties,
      names: [...this.names].map(([name, { target, hidden }]) => ({
        name,
        refersTo: addressText(target, null),
        hidden,
      })),
      sheets: [...this.sheets.values()].map((sheet) => this.sheetDraft(sheet, mode)),
    };
  }

  /** What a cell shows, calculated exactly; blank cells are null. */
  valueAt = (sheet: string, row: number, column: number): Scalar => this.values.valueAt(sheet, row, column);

  /**
   * What all formulas would yield if other things stood in some cells, in the order of sheets, rows and columns.
   *
   * @param contents by sheet, then by cellKey
   */
  resultsWith(contents: Contents): readonly FormulaResult[] {
    const values = new BookValues(this.sheets, contents);
    return this.formulas().map(({ sheet, row, column }) => ({
      sheet,
      row,
      column,
      value: cachedValue(values.valueAt(sheet, row, column), true),
    }));
  }

  private formulas(): readonly Omit<FormulaResult, "value">[] {
    return (this.formulaCells ??= [...this.sheets.values()].flatMap((sheet) =>
      inOrder(sheet).flatMap(({ content, row, column }) =>
        isFormula(content) ? [{ sheet: sheet.name, row, column }] : [],
      ),
    ));
  }

  private sheetDraft(sheet: SheetBuilder, mode: FormulaMode): SheetDraft {
    const cells = inOrder(sheet);
    return {
      name: sheet.name,
      state: sheet.state,
      cells: cells.map((built) => this.cellDraft(sheet, built, mode)),
      columns: sheet.columns,
      rows: sheet.rows,
      merges: sheet.merges,
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats,
      protection: { formatColumns: true, formatRows: true, autoFilter: true, objects: true },
      zoom: sheet.zoom,
      showGridLines: false,
      ...(sheet.frozenAt && { frozenAt: sheet.frozenAt }),
      ...(sheet.print && { print: sheet.print }),
      ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
      ...(sheet.autoFilter && { autoFilter: sheet.autoFilter }),
    };
  }

  private cellDraft(sheet: SheetBuilder, built: BuiltCell, mode: FormulaMode): CellDraft {
    const { row, column, content, style, linkTo } = built;
    const value = cachedValue(this.valueAt(sheet.name, row, column), isFormula(content));
    return {
      row,
      column,
      style,
      ...(value !== undefined && { value }),
      ...(isFormula(content) && { formula: spelled(content, sheet.name, mode) }),
      ...(linkTo !== undefined && { linkTo }),
    };
  }
}

const inOrder = ({ cells }: SheetBuilder): readonly BuiltCell[] =>
  [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);

/** A formula's text between its references: the same for all rows of a column, which differ in addresses only. */
interface Spelling {
  readonly texts: readonly string[];
  /** What stands between the pieces of text; a function may write an argument twice. */
  readonly refs: readonly Ref[];
}

/** Encloses the number of a reference while the text round it is made; no formula contains it. */
const mark = "\u0000";

const spellings: Readonly<Record<FormulaMode, WeakMap<Expr, Spelling>>> = {
  native: new WeakMap(),
  live: new WeakMap(),
  both: new WeakMap(),
};

function spellingOf(expr: Expr, mode: FormulaMode): Spelling {
  const known = spellings[mode].get(expr);
  if (known) return known;
  const found: Ref[] = [];
  const pieces = print(expr, { mode, address: (ref) => `${mark}${found.push(ref) - 1}${mark}` }).split(mark);
  const made = {
    texts: pieces.filter((_, at) => at % 2 === 0),
    refs: pieces.flatMap((piece, at) => (at % 2 === 1 ? (found[Number(piece)] ?? []) : [])),
  };
  spellings[mode].set(expr, made);
  return made;
}

function spelled(content: FormulaContent, sheet: string, mode: FormulaMode): string {
  const { texts, refs } = spellingOf(content.expr, mode);
  let formula = texts[0] ?? "";
  refs.forEach((ref, at) => {
    const place = located(content, ref);
    formula += (place.at === "name" ? place.name : addressText(place, sheet)) + (texts[at + 1] ?? "");
  });
  return formula;
}

function cachedValue(value: Scalar, formula: boolean): CellDraft["value"] {
  if (value === null) return formula ? 0 : undefined;
  if (value instanceof Fraction) return value.toNumber();
  if (value instanceof FormulaError) return { error: value.code };
  return value;
}
