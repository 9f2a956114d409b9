import type { NameDraft, StyleDraft } from "../../src/xlsx/draft.js";
import { noDifferences, type Differences } from "../differences.js";
import type { Calculator, CellChange } from "../calc/calculator.js";
import { isError, type CellValue } from "../calc/values/cellValue.js";
import { type Area, bounding, contains, oneCell, type Place } from "./area.js";
import { blank, type CellInput, isBlank } from "./cellInput.js";
import { History } from "./history.js";
import { Sheet, type SheetState } from "./sheet.js";
import type { SheetEvent, Source } from "./sheetEvent.js";
import { Signal } from "./signal.js";
import type { XmlPart } from "./file/xmlParts.js";

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly input?: CellInput;
  readonly style?: StyleDraft;
}

export interface Edited {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly source: Source;
  /** Where one cell alone was changed: its value before, as it was calculated. */
  readonly before?: CellValue;
}

/** An event without who did it: the book knows. */
type Told<Event> = Event extends unknown ? Omit<Event, "source"> : never;

export interface SelectionOf {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly active: Place;
}

/** The open workbook: sheets, names, the selection, and every change that can be undone. */
export class Book {
  readonly sheets: Sheet[] = [];
  names: readonly NameDraft[] = [];
  customProperties: ReadonlyMap<string, string> = new Map();
  xmlParts: readonly XmlPart[] = [];
  /** `Office.context.document.settings` of the add-in, as the strings that office.js makes of them. */
  settings: ReadonlyMap<string, string> = new Map();
  /** Title, author and the like, by Excel's names in `workbook.properties`. */
  readonly properties = new Map<string, string>();
  /** Of the program that shows it. */
  differences: Differences = noDifferences;
  /** Against adding, moving, hiding, renaming and deleting of sheets. */
  isProtected = false;
  password = "";
  readonly edited = new Signal<Edited>();
  readonly selected = new Signal<SelectionOf>();
  /** Sheets were added, removed, renamed, hidden or protected. */
  readonly rearranged = new Signal<undefined>();
  readonly happened = new Signal<SheetEvent>();
  /** Widths, heights, merged cells, frozen panes or charts of a sheet are others now. */
  readonly laidOut = new Signal<Sheet>();
  private readonly history = new History((sheet, edits) => this.apply(sheet, edits));
  /** Changes that are not calculated yet; undefined while nothing is put off. */
  private putOff: CellChange[] | undefined;
  private selection: SelectionOf | undefined;
  private source: Source = "Local";
  private lastSheet = 0;

  constructor(
    readonly calculator: Calculator,
    /** The file's name without ".xlsx". */
    public title: string,
  ) {}

  addSheet(name: string, state: SheetState = "visible"): Sheet {
    this.lastSheet += 1;
    const id = `{${String(this.lastSheet).padStart(8, "0")}-0001-0000-0000-000000000000}`;
    const sheet = new Sheet(id, name, state);
    this.sheets.push(sheet);
    this.calculator.addSheet(name);
    this.tell({ kind: "added", sheet });
    return sheet;
  }

  defineNames(names: readonly NameDraft[]): void {
    this.names = names;
    this.calculator.setNames(names);
  }

  /** By name without regard to case, as Excel compares them, or by id. */
  sheet(nameOrId: string): Sheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === key);
  }

  get visibleSheets(): readonly Sheet[] {
    return this.sheets.filter(({ state }) => state === "visible");
  }

  valueAt(sheet: Sheet, row: number, column: number): CellValue {
    return this.calculator.valueAt(sheet.name, row, column);
  }

  /**
   * Where something stands on a sheet, entered or spilled.
   *
   * @param withLooks whether cells that only look special count as well
   */
  usedArea(sheet: Sheet, withLooks = false): Area | undefined {
    let used = sheet.inputs.bounds();
    for (const { row, column, value } of sheet.inputs.entries()) {
      const spill = "formula" in value ? this.calculator.spillAt(sheet.name, row, column) : undefined;
      if (used && spill)
        used = bounding(used, {
          top: row,
          left: column,
          bottom: row + spill.rows - 1,
          right: column + spill.columns - 1,
        });
    }
    const looks = withLooks ? sheet.styles.bounds() : undefined;
    return used && looks ? bounding(used, looks) : (used ?? looks);
  }

  get current(): SelectionOf {
    if (this.selection && this.sheets.includes(this.selection.sheet)) return this.selection;
    const sheet = this.visibleSheets[0] ?? this.sheets[0];
    if (!sheet) throw new TypeError("a workbook without sheets");
    return { sheet, ...(sheet.lastSelected ?? { area: oneCell(1, 1), active: { row: 1, column: 1 } }) };
  }

  select(sheet: Sheet, area: Area, active: Place = { row: area.top, column: area.left }): void {
    const before = this.selection?.sheet;
    this.selection = {
      sheet,
      area,
      active: contains(area, active.row, active.column) ? active : { row: area.top, column: area.left },
    };
    sheet.lastSelected = this.selection;
    if (before !== sheet) {
      if (before && this.sheets.includes(before)) this.tell({ kind: "deactivated", sheet: before });
      this.tell({ kind: "activated", sheet });
    }
    this.selected.emit(this.selection);
  }

  /** Brings a sheet to the front, with what was selected there. */
  show(sheet: Sheet): void {
    if (this.current.sheet === sheet) return;
    const home = sheet.frozenAt ?? { row: 1, column: 1 };
    const { area = oneCell(home.row, home.column), active = home } = sheet.lastSelected ?? {};
    this.select(sheet, area, active);
  }

  /** All that happens within is a co-author's doing. */
  asRemote(work: () => void): void {
    this.source = "Remote";
    try {
      work();
    } finally {
      this.source = "Local";
    }
  }

  tell(event: Told<SheetEvent>): void {
    this.happened.emit({ ...event, source: this.source } as SheetEvent);
    this.rearranged.emit(undefined);
  }

  forgetSteps(): void {
    this.history.clear();
  }

  /** One step for "undo". Who may edit what was asked before. */
  edit(sheet: Sheet, edits: readonly CellEdit[]): void {
    if (edits.length === 0) return;
    this.history.record(
      sheet,
      edits.map((edit) => reverse(sheet, edit)),
      edits,
    );
    this.apply(sheet, edits);
  }

  /** All edits within become one step. */
  asOneStep<T>(work: () => T): T {
    return this.history.asOneStep(work);
  }

  /** Until `resumeCalculation`, changes are entered without being calculated. */
  suspendCalculation(): void {
    this.putOff ??= [];
  }

  resumeCalculation(): void {
    const { putOff } = this;
    this.putOff = undefined;
    if (putOff && putOff.length > 0) this.calculator.setCells(putOff);
  }

  /** @returns false when there is nothing to undo */
  undo(): boolean {
    return this.history.undo();
  }

  /** Reverts an entry that turned out to be refused. */
  discardEdit(): void {
    this.history.discard();
  }

  redo(): boolean {
    return this.history.redo();
  }

  private apply(sheet: Sheet, edits: readonly CellEdit[]): void {
    const [only] = edits;
    const before = edits.length === 1 && only?.input ? this.valueAt(sheet, only.row, only.column) : undefined;
    for (const { row, column, style } of edits) if (style) sheet.styles.set(row, column, style);
    const entered = edits.filter((edit) => edit.input !== undefined);
    for (const { row, column, input = blank } of entered) sheet.setInput(row, column, input);
    const changes = entered.map(({ row, column, input = blank }) => ({ sheet: sheet.name, row, column, ...input }));
    if (this.putOff) this.putOff.push(...changes);
    else this.calculator.setCells(changes);
    const area = edits.map(({ row, column }) => oneCell(row, column)).reduce(bounding);
    this.edited.emit({ sheet, area, source: this.source, ...(before !== undefined && { before }) });
  }

  /** The formula of a cell as a person reads it, or undefined. */
  formulaAt(sheet: Sheet, row: number, column: number): string | undefined {
    const input = sheet.inputAt(row, column);
    return "formula" in input ? `=${input.formula}` : undefined;
  }

  /** What the formula bar shows and a person edits. */
  editText(sheet: Sheet, row: number, column: number): string {
    const formula = this.formulaAt(sheet, row, column);
    if (formula !== undefined) return formula;
    const input = sheet.inputAt(row, column);
    return "value" in input && !isBlank(input) ? plainText(input.value) : "";
  }
}

const reverse = (sheet: Sheet, { row, column, input, style }: CellEdit): CellEdit => ({
  row,
  column,
  ...(input && { input: sheet.inputAt(row, column) }),
  ...(style && { style: sheet.styleAt(row, column) }),
});

/** A value without any format. */
export function plainText(value: CellValue): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}
