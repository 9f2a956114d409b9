import type { ConditionalFormatDraft, SheetDraft, StyleDraft, ValidationDraft } from "../../xlsx/draft.js";
import { type Area, contains } from "./area.js";
import { blank, type CellInput, isBlank } from "./cellInput.js";
import { CellMap } from "./cellMap.js";

export type SheetState = NonNullable<SheetDraft["state"]>;

/** What a protected sheet still allows; the options of its dialogue that this project knows. */
export type Protection = NonNullable<SheetDraft["protection"]>;

export const defaultWidth = 8.43;
/** In points, for the typeface of our workbooks. */
export const defaultHeight = 16.5;

const plain: StyleDraft = {};

/** One sheet as it is edited: what was entered, how it looks, what it allows. Its results are the calculator's. */
export class Sheet {
  readonly inputs = new CellMap<CellInput>();
  readonly styles = new CellMap<StyleDraft>();
  readonly links = new CellMap<string>();
  readonly columns = new Map<number, { readonly width?: number; readonly hidden?: boolean }>();
  readonly rows = new Map<number, { readonly height?: number; readonly hidden?: boolean }>();
  readonly merges: Area[] = [];
  readonly validations: ValidationDraft[] = [];
  readonly conditionalFormats: ConditionalFormatDraft[] = [];
  frozenAt: SheetDraft["frozenAt"];
  protection: Protection | undefined;
  password = "";
  tabColor: string | undefined;
  zoom = 100;
  showGridLines = true;

  constructor(
    /** Stays the same when the sheet is renamed. */
    readonly id: string,
    public name: string,
    public state: SheetState = "visible",
  ) {}

  inputAt(row: number, column: number): CellInput {
    return this.inputs.get(row, column) ?? blank;
  }

  setInput(row: number, column: number, input: CellInput): void {
    if (isBlank(input)) this.inputs.delete(row, column);
    else this.inputs.set(row, column, input);
  }

  styleAt(row: number, column: number): StyleDraft {
    return this.styles.get(row, column) ?? plain;
  }

  isLocked(row: number, column: number): boolean {
    return this.protection !== undefined && this.styleAt(row, column).unlocked !== true;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((area) => contains(area, row, column));
  }

  validationAt(row: number, column: number): ValidationDraft | undefined {
    return this.validations.find(
      ({ area }) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount,
    );
  }

  /** In characters of the default typeface, as files state it; 0 for a hidden column. */
  widthOf(column: number): number {
    const { width = defaultWidth, hidden = false } = this.columns.get(column) ?? {};
    return hidden ? 0 : width;
  }

  /** In points; 0 for a hidden row. */
  heightOf(row: number): number {
    const { height = defaultHeight, hidden = false } = this.rows.get(row) ?? {};
    return hidden ? 0 : height;
  }
}
