import { keyOf } from "../../engine/model/keys.js";
import type { OfficeDepartment } from "../../engine/answers/officeRecord.js";
import type { Model } from "../../engine/model/model.js";
import type { ModelRef } from "../../engine/model/modelRef.js";
import { normalStatus } from "../../engine/model/outcome.js";
import type { Expr, Ref } from "../../formula/expr.js";
import type { Scheme } from "../../scheme/scheme.js";
import type { BookBuilder } from "../bookBuilder.js";
import { cellRef, type CellRef, type NameRef } from "../cellRef.js";
import type { FormulaContent } from "../sheetBuilder.js";
import { formSheets } from "../sheetNames.js";
import { style } from "../style.js";

export interface FormContent {
  readonly book: BookBuilder;
  readonly scheme: Scheme;
  readonly model: Model;
  readonly department: OfficeDepartment;
  readonly parameters: ReadonlyMap<string, NameRef>;
  /** By key, such as "1.1.1.2.evidence": what is typed there already. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Rows of the states of sections on the hidden sheet. */
const statusRows = 60;

/** The formulas of the model, as the cells of a form see them. */
export class FormCells {
  private readonly places = new Map<Ref, CellRef | NameRef>();
  private readonly exprs: ReadonlyMap<string, Expr>;

  /**
   * @param rowOf the row of 填报 of each item that is filled in, by its code
   * @param columns of 填报: of the state, and of the first input
   */
  constructor(
    private readonly content: FormContent,
    readonly rowOf: ReadonlyMap<string, number>,
    private readonly columns: { readonly outcome: number; readonly input1: number },
  ) {
    this.exprs = new Map(content.model.cells.map(({ key, expr }) => [key, expr]));
  }

  exprOf(key: string): FormulaContent | undefined {
    const expr = this.exprs.get(key);
    return expr && { expr, locate: (to: Ref) => this.locate(to) };
  }

  private locate(to: Ref): CellRef | NameRef {
    const known = this.places.get(to);
    if (known) return known;
    const place = this.placeOf(to as ModelRef);
    this.places.set(to, place);
    return place;
  }

  private placeOf(wanted: ModelRef): CellRef | NameRef {
    if (wanted.at === "parameter") {
      const name = this.content.parameters.get(wanted.name);
      if (name) return name;
    }
    if (wanted.at === "own") {
      const place = this.cellOf(wanted.key);
      if (place) return place;
    }
    throw new TypeError(`the form has no cell for ${JSON.stringify(wanted)}`);
  }

  private cellOf(key: string): CellRef | undefined {
    const item = this.content.scheme.items.find(({ code }) => key.startsWith(`${code}.`) && this.rowOf.has(code));
    const row = item && this.rowOf.get(item.code);
    if (item === undefined || row === undefined) return this.statusCell(key);
    if (key === keyOf.outcome(item.code)) return cellRef(formSheets.form, row, this.columns.outcome);
    const index = item.inputs.findIndex(({ keys }) => keys.includes(key));
    return index < 0 ? undefined : cellRef(formSheets.form, row, this.columns.input1 + index);
  }

  /** A form is scored as if no section failed: the state of a section stands on the hidden sheet. */
  private statusCell(key: string): CellRef | undefined {
    const { sections } = this.content.scheme;
    const keys = [
      ...sections.map(({ code }) => keyOf.status(code)),
      ...sections.map(({ code }) => keyOf.applies(code)),
    ];
    const at = keys.indexOf(key);
    if (at < 0) return undefined;
    const row = statusRows + at;
    const hidden = this.content.book.sheet(formSheets.lists);
    hidden.set(row, 1, key, style.hidden);
    hidden.set(row, 2, at < sections.length ? normalStatus : "适用", style.hidden);
    return cellRef(formSheets.lists, row, 2, { row: true, column: true });
  }
}
