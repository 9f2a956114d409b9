import type {
  ColumnDraft,
  ConditionalFormatDraft,
  PrintDraft,
  SheetDraft,
  StyleDraft,
  ValidationDraft,
} from "../../src/xlsx/draft.js";
import { type Area, contains, type Place } from "./area.js";
import { blank, type CellInput, isBlank } from "./cellInput.js";
import { CellMap } from "./cellMap.js";
import type { Chart } from "./chart.js";
import type { FileChart } from "./file/fileCharts.js";
import type { ProtectionOptions } from "./file/protectionOptions.js";

export type SheetState = NonNullable<SheetDraft["state"]>;

/** As files state it, with the room at both sides: 64 pixels. */
const defaultWidth = 64 / 7;
/** In points, for the typeface of our workbooks. */
export const defaultHeight = 16.5;

const plain: StyleDraft = {};

/** One sheet as it is edited: what was entered, how it looks, what it allows. Its results are the calculator's. */
export class Sheet {
  readonly inputs = new CellMap<CellInput>();
  readonly styles = new CellMap<StyleDraft>();
  readonly links = new CellMap<string>();
  readonly columns = new Map<number, ColumnDraft>();
  readonly rows = new Map<number, { readonly height?: number; readonly hidden?: boolean }>();
  readonly merges: Area[] = [];
  readonly validations: ValidationDraft[] = [];
  readonly conditionalFormats: ConditionalFormatDraft[] = [];
  frozenAt: SheetDraft["frozenAt"];
  /** What people may still do; undefined where nothing is protected. */
  protection: Partial<ProtectionOptions> | undefined;
  /** "" for none; undefined for one of a file, of which only a digest is known. */
  password: string | undefined = "";
  print: PrintDraft | undefined;
  autoFilter: SheetDraft["autoFilter"];
  ignoredErrors: SheetDraft["ignoredErrors"];
  readonly charts: Chart[] = [];
  /** Charts that came with the file: drawn, and not to be changed here. */
  fileCharts: readonly FileChart[] = [];
  /** What a column of the filter must show. */
  readonly filters = new Map<number, string>();
  /** Rows that the filter hides. */
  readonly filtered = new Set<number>();
  lastSelected: { readonly area: Area; readonly active: Place } | undefined;
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
      ({ area }) =>
        row >= area.row &&
        row < area.row + area.rowCount &&
        column >= area.column &&
        column < area.column + area.columnCount,
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
    return hidden || this.filtered.has(row) ? 0 : height;
  }
}
