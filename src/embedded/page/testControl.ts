import { parseArea, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import type { Sheet } from "../book/sheet.js";
import { shownText } from "../book/shownText.js";
import type { CellValue } from "../calc/cellValue.js";
import { toBase64 } from "../base64.js";
import type { Fault } from "../transport/faults.js";
import type { App } from "./app.js";

/** What tests reach by `window.embedded`: places are such as "得分!E12", of the workbook in front. */
export interface TestControl {
  value(place: string): CellValue;
  /** All values of a sheet that differ from blank, by address row and column. */
  values(sheet: string): readonly (readonly [row: number, column: number, value: CellValue])[];
  text(place: string): string;
  formula(place: string): string | undefined;
  select(place: string): void;
  /** Types as a person does. @returns why it was refused */
  type(place: string, text: string): string | undefined;
  undo(): void;
  /** All formulas anew, custom functions too. */
  recalculate(): void;
  settled(): Promise<void>;
  /** Calls of custom functions that are awaited. */
  awaited(): number;
  /** Milliseconds that the host has spent on requests of the add-in. */
  spent(): number;
  titles(): readonly string[];
  show(title: string): void;
  sheets(): readonly { readonly name: string; readonly state: string }[];
  /** As base64. */
  save(): Promise<string>;
  fault(fault: Fault): void;
  clearFaults(): void;
  setCellEditing(isEditing: boolean): void;
}

export function testControl(app: App): TestControl {
  const workbook = (): App["current"]["workbook"] => app.current.workbook;
  const at = (place: string): { book: Book; sheet: Sheet; row: number; column: number } => {
    const { book } = workbook();
    const { sheet: name, address } = splitPlace(place);
    const sheet = name === undefined ? book.current.sheet : book.sheet(name);
    const area = parseArea(address);
    if (!sheet || !area) throw new RangeError(`no place ${place}`);
    return { book, sheet, row: area.top, column: area.left };
  };
  return {
    value: (place) => {
      const { book, sheet, row, column } = at(place);
      return book.valueAt(sheet, row, column);
    },
    values: (name) => {
      const { book } = workbook();
      const sheet = book.sheet(name);
      const used = sheet && book.usedArea(sheet);
      const found: [number, number, CellValue][] = [];
      if (!sheet || !used) return found;
      for (let row = used.top; row <= used.bottom; row += 1)
        for (let column = used.left; column <= used.right; column += 1) {
          const value = book.valueAt(sheet, row, column);
          if (value !== null) found.push([row, column, value]);
        }
      return found;
    },
    text: (place) => {
      const { book, sheet, row, column } = at(place);
      return shownText(book.valueAt(sheet, row, column), sheet.styleAt(row, column).numberFormat).text;
    },
    formula: (place) => {
      const { book, sheet, row, column } = at(place);
      return book.formulaAt(sheet, row, column);
    },
    select: (place) => {
      const { book, sheet } = at(place);
      const area = parseArea(splitPlace(place).address);
      if (area) book.select(sheet, area);
    },
    type: (place, text) => {
      const { sheet, row, column } = at(place);
      const refused = workbook().edits.enter(sheet, row, column, text);
      return refused && JSON.stringify(refused);
    },
    undo: () => void workbook().book.undo(),
    recalculate: () => workbook().calculator.recalculateAll(),
    settled: () => workbook().calculator.settled(),
    awaited: () => workbook().awaited,
    spent: () => workbook().addIn.host.spent,
    titles: () => app.windows.map(({ workbook: { book } }) => book.title),
    show: (title) => {
      const found = app.windows.find(({ workbook: { book } }) => book.title === title);
      if (!found) throw new RangeError(`no workbook ${title}`);
      app.show(found);
    },
    sheets: () => workbook().book.sheets.map(({ name, state }) => ({ name, state })),
    save: async () => toBase64(await app.save()),
    fault: (fault) => workbook().addIn.host.faults.order(fault),
    clearFaults: () => workbook().addIn.host.faults.clear(),
    setCellEditing: (isEditing) => workbook().addIn.host.setCellEditing(isEditing),
  };
}
