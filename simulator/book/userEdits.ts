import { addressText } from "../../src/xlsx/cellAddress.js";
import { moveFormula } from "../../src/xlsx/formula/sharedFormula.js";
import { formulaFault, type FaultWords } from "../calc/calculator.js";
import { type Area, contains } from "./area.js";
import type { Book, CellEdit } from "./book.js";
import { type CellInput, isFormula } from "./cellInput.js";
import type { Scratch } from "./scratch.js";
import type { Sheet } from "./sheet.js";
import { readEntry } from "./typedEntry.js";
import { isValid } from "./validation.js";

/** Why the workbook did not take what a person entered. */
export type Refused =
  | { readonly kind: "locked"; readonly cell: string; readonly sheet: string }
  | { readonly kind: "invalid"; readonly cell: string; readonly title: string; readonly text: string }
  | { readonly kind: "formula"; readonly fault: FaultWords }
  /** What Excel does not do on a protected sheet. */
  | { readonly kind: "outline" | "filter"; readonly sheet: string };

/** A block that was copied: what stands in its cells and how they look. */
export interface CopiedBlock {
  readonly area: Area;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly input: CellInput }[];
}

/** What a person does to cells: with the refusals that an add-in's writing does not meet in the same way. */
export class UserEdits {
  constructor(
    private readonly book: Book,
    private readonly scratch: Scratch,
  ) {}

  /** Types a text into a cell. @returns undefined when it was taken */
  enter(sheet: Sheet, row: number, column: number, text: string): Refused | undefined {
    const locked = this.lockedCell(sheet, { top: row, left: column, bottom: row, right: column });
    if (locked) return locked;
    const style = sheet.styleAt(row, column);
    const { input, numberFormat } = readEntry(text, style.numberFormat ?? "General");
    if (isFormula(input)) {
      const fault = formulaFault(input.formula);
      if (fault !== undefined) return { kind: "formula", fault };
    }
    const edit: CellEdit = {
      row,
      column,
      input,
      ...(numberFormat !== undefined && { style: { ...style, numberFormat } }),
    };
    this.book.edit(sheet, [edit]);
    const refused = isFormula(input) ? undefined : this.invalidEntry(sheet, row, column, input.value);
    // Excel asks after the entry, when a formula of the validation can see it, and takes it back.
    if (refused) this.book.discardEdit();
    return refused;
  }

  /** Empties cells. */
  clear(sheet: Sheet, area: Area): Refused | undefined {
    const filled = [...sheet.inputs.entries()].filter(({ row, column }) => contains(area, row, column));
    for (const { row, column } of filled) {
      const locked = this.lockedCell(sheet, { top: row, left: column, bottom: row, right: column });
      if (locked) return locked;
    }
    this.book.edit(
      sheet,
      filled.map(({ row, column }) => ({ row, column, input: { value: null } })),
    );
    return undefined;
  }

  copy(sheet: Sheet, area: Area): CopiedBlock {
    const cells = [...sheet.inputs.entries()].filter(({ row, column }) => contains(area, row, column));
    return { area, cells: cells.map(({ row, column, value }) => ({ row, column, input: value })) };
  }

  /** Pastes what was copied in this workbook; formulas move with their cells. A single cell fills the selection. */
  pasteBlock(sheet: Sheet, target: Area, { area, cells }: CopiedBlock): Refused | undefined {
    const edits: CellEdit[] = [];
    const byPlace = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell.input]));
    const { height, width } = pasteSize(target, area);
    for (let down = 0; down < height; down += 1)
      for (let across = 0; across < width; across += 1) {
        const from = {
          row: area.top + (down % (area.bottom - area.top + 1)),
          column: area.left + (across % (area.right - area.left + 1)),
        };
        const to = { row: target.top + down, column: target.left + across };
        const input = byPlace.get(`${from.row},${from.column}`) ?? { value: null };
        edits.push({ ...to, input: isFormula(input) ? { formula: moveFormula(input.formula, from, to) } : input });
      }
    return this.pasteEdits(sheet, edits);
  }

  /** Fills an area from its first row, or from its first column. */
  fill(sheet: Sheet, area: Area, { rows }: { readonly rows: number }): Refused | undefined {
    const source = rows > 0 ? { ...area, bottom: area.top } : { ...area, right: area.left };
    const target = rows > 0 ? { ...area, top: area.top + 1 } : { ...area, left: area.left + 1 };
    if (target.top > target.bottom || target.left > target.right) return undefined;
    return this.pasteBlock(sheet, target, this.copy(sheet, source));
  }

  /** Pastes text from anywhere else, line by line. */
  pasteText(sheet: Sheet, target: Area, rows: readonly (readonly string[])[]): Refused | undefined {
    const edits = rows.flatMap((line, down) =>
      line.map((text, across): CellEdit => {
        const [row, column] = [target.top + down, target.left + across];
        const style = sheet.styleAt(row, column);
        const { input, numberFormat } = readEntry(text, style.numberFormat ?? "General");
        return { row, column, input, ...(numberFormat !== undefined && { style: { ...style, numberFormat } }) };
      }),
    );
    return this.pasteEdits(sheet, edits);
  }

  /** All or nothing; validations are not asked, as in Excel. */
  private pasteEdits(sheet: Sheet, edits: readonly CellEdit[]): Refused | undefined {
    for (const { row, column } of edits) {
      const locked = this.lockedCell(sheet, { top: row, left: column, bottom: row, right: column });
      if (locked) return locked;
    }
    this.book.edit(sheet, edits);
    return undefined;
  }

  private lockedCell(sheet: Sheet, { top, left }: Area): Refused | undefined {
    if (sheet.isLocked(top, left)) return { kind: "locked", cell: addressText(top, left), sheet: sheet.name };
    return undefined;
  }

  private invalidEntry(
    sheet: Sheet,
    row: number,
    column: number,
    value: Extract<CellInput, { value: unknown }>["value"],
  ): Refused | undefined {
    const validation = sheet.validationAt(row, column);
    if (!validation || validation.error?.style === "warning") return undefined;
    if (isValid(this.book, this.scratch, sheet, { row, column }, validation, value)) return undefined;
    const { title = "", text = "" } = validation.error ?? {};
    return { kind: "invalid", cell: addressText(row, column), title, text };
  }
}

function pasteSize(target: Area, source: Area): { readonly height: number; readonly width: number } {
  const [height, width] = [source.bottom - source.top + 1, source.right - source.left + 1];
  const [wantedHeight, wantedWidth] = [target.bottom - target.top + 1, target.right - target.left + 1];
  const fits = wantedHeight % height === 0 && wantedWidth % width === 0;
  return fits ? { height: wantedHeight, width: wantedWidth } : { height, width };
}
