import { Fraction } from "../exact/fraction.js";
import { evaluate } from "../formula/evaluate.js";
import type { Expr, Ref } from "../formula/expr.js";
import { print, type FormulaMode } from "../formula/print.js";
import { FormulaError, type Scalar, type Value } from "../formula/value.js";
import type { BookDraft, CellDraft, SheetDraft } from "../xlsx/draft.js";
import { addressText, type CellRef, type NameRef } from "./cellRef.js";
import { cellKey, isFormula, SheetBuilder, type BuiltCell, type FormulaContent } from "./sheetBuilder.js";

/**
 * A workbook while it is being filled. Every formula is an expression: `finish` spells it for the mode
 * and calculates it exactly, so the cached values of the file are right before any program opens it.
 */
export class BookBuilder {
  private readonly sheets = new Map<string, SheetBuilder>();
  private readonly names = new Map<string, { target: CellRef; hidden: boolean }>();
  private readonly values = new Map<string, Map<number, Scalar>>();
  private readonly ranges = new Map<string, readonly Scalar[]>();
  /** The same lists by the references themselves, of which all rows of a column have one. */
  private readonly rangesOf = new WeakMap<CellRef, readonly Scalar[]>();

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
  valueAt(sheet: string, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const values = this.values.get(sheet) ?? new Map<number, Scalar>();
    const known = values.get(key);
    if (known !== undefined) return known;
    const built = this.sheets.get(sheet)?.cells.get(key);
    const value = built === undefined ? null : this.contentValue(built);
    if (values.size === 0) this.values.set(sheet, values);
    values.set(key, value);
    return value;
  }

  private contentValue({ content }: BuiltCell): Scalar {
    if (!isFormula(content)) return content;
    const value = evaluate(content.expr, (ref) => this.refValue(located(content, ref)));
    return Array.isArray(value) ? (value[0] as Scalar) : (value as Scalar);
  }

  /** The same range gives the same list, so that what is sorted for one cell serves the next. */
  private refValue(ref: CellRef | NameRef): Value {
    const target = ref.at === "name" ? ref.target : ref;
    if (target.shape === "cell") return this.valueAt(target.sheet, target.row, target.column);
    const range = this.rangesOf.get(target) ?? this.rangeAt(target);
    this.rangesOf.set(target, range);
    return range;
  }

  private rangeAt(target: CellRef): readonly Scalar[] {
    const key = addressText(target, null);
    const known = this.ranges.get(key);
    if (known) return known;
    const values: Scalar[] = [];
    for (let row = target.row; row < target.row + target.rowCount; row += 1)
      for (let column = target.column; column < target.column + target.columnCount; column += 1)
        values.push(this.valueAt(target.sheet, row, column));
    this.ranges.set(key, values);
    return values;
  }

  private sheetDraft(sheet: SheetBuilder, mode: FormulaMode): SheetDraft {
    const cells = [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      name: sheet.name,
      state: sheet.state,
      cells: cells.map((built) => this.cellDraft(sheet, built, mode)),
      columns: sheet.columns,
      rows: sheet.rows,
      merges: sheet.merges,
      validations: sheet.validations,
      conditionalFormats: sheet.conditionalFormats,
      protection: { formatColumns: true, autoFilter: true },
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

const isPlaced = (ref: Ref): ref is CellRef | NameRef => "at" in ref && (ref.at === "cell" || ref.at === "name");

function located(content: FormulaContent, ref: Ref): CellRef | NameRef {
  if (isPlaced(ref)) return ref;
  if (!content.locate) throw new TypeError("a formula reads something that has no place in this workbook");
  return content.locate(ref);
}

/** A formula's text between its references: the same for all rows of a column, which differ in addresses only. */
interface Spelling {
  readonly texts: readonly string[];
  /** What stands between the texts; a function may write an argument twice. */
  readonly refs: readonly Ref[];
}

/** Encloses the number of a reference while the text round it is made; no formula contains it. */
const mark = "\u0000";

const spellings: Readonly<Record<FormulaMode, WeakMap<Expr, Spelling>>> = { native: new WeakMap(), live: new WeakMap(), both: new WeakMap() };

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
