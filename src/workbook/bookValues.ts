import { evaluate } from "../formula/evaluate.js";
import type { Ref } from "../formula/expr.js";
import type { Scalar, Value } from "../formula/value.js";
import { addressText, type CellRef, type NameRef } from "./cellRef.js";
import { cellKey, isFormula, type BuiltCell, type FormulaContent, type SheetBuilder } from "./sheetBuilder.js";

/** What stands in some cells: by sheet, then by cellKey. */
export type Contents = ReadonlyMap<string, ReadonlyMap<number, Scalar>>;

/** What the cells of a workbook show, each calculated exactly when it is asked for first. */
export class BookValues {
  private readonly values = new Map<string, Map<number, Scalar>>();
  private readonly ranges = new Map<string, readonly Scalar[]>();
  /** The same lists by the references themselves, of which all rows of a column have one. */
  private readonly rangesOf = new WeakMap<CellRef, readonly Scalar[]>();

  /** @param instead what stands in cells in place of what was put there */
  constructor(
    private readonly sheets: ReadonlyMap<string, SheetBuilder>,
    instead: Contents = new Map(),
  ) {
    for (const [sheet, contents] of instead) this.values.set(sheet, new Map(contents));
  }

  /** Blank cells are null. */
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
}

const isPlaced = (ref: Ref): ref is CellRef | NameRef => "at" in ref && (ref.at === "cell" || ref.at === "name");

/** Where a leaf of a formula stands. */
export function located(content: FormulaContent, ref: Ref): CellRef | NameRef {
  if (isPlaced(ref)) return ref;
  if (!content.locate) throw new TypeError("a formula reads something that has no place in this workbook");
  return content.locate(ref);
}
