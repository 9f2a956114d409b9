import { parseArea, splitPlace } from "../book/area.js";
import type { Book } from "../book/book.js";
import { deleteSheet, moveSheet, protectSheet, renameSheet, setSheetState } from "../book/arrangeSheets.js";
import { nothingAllowed } from "../book/file/protectionOptions.js";
import type { Sheet, SheetState } from "../book/sheet.js";
import { shownText } from "../book/format/shownText.js";
import { readEntry } from "../book/typedEntry.js";
import type { CellValue } from "../calc/values/cellValue.js";
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
  /** Recalculates all formulas, custom functions too. */
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
  /** Milliseconds that each request of the add-in waits: a slow machine. */
  delay(milliseconds: number): void;
  /** A co-author types into a cell: nothing refuses it, and events say "Remote". */
  remoteEdit(place: string, text: string): void;
  /** What a person, or with `remote` a co-author, does to a sheet. @returns why it was not done */
  changeSheet(sheet: string, change: SheetChange, remote?: boolean): string | undefined;
  charts(sheet: string): readonly { readonly name: string; readonly type: string; readonly title: string }[];
  customXml(): readonly string[];
  settings(): Readonly<Record<string, string>>;
}

export type SheetChange =
  | { readonly rename: string }
  | { readonly moveTo: number }
  | { readonly state: SheetState }
  | { readonly protect: boolean; readonly password?: string }
  | { readonly delete: true };

function changed(book: Book, sheet: Sheet, change: SheetChange): string | undefined {
  if ("rename" in change) return renameSheet(book, sheet, change.rename);
  if ("moveTo" in change) return moveSheet(book, sheet, change.moveTo);
  if ("state" in change) return setSheetState(book, sheet, change.state);
  if ("delete" in change) return deleteSheet(book, sheet);
  protectSheet(book, sheet, change.protect ? nothingAllowed : undefined, change.password);
  return undefined;
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
    delay: (milliseconds) => void (workbook().addIn.host.delay = milliseconds),
    remoteEdit: (place, text) => {
      const { book, sheet, row, column } = at(place);
      const { input } = readEntry(text, sheet.styleAt(row, column).numberFormat ?? "General");
      book.asRemote(() => book.edit(sheet, [{ row, column, input }]));
    },
    changeSheet: (name, change, remote = false) => {
      const { book } = workbook();
      const sheet = book.sheet(name);
      if (!sheet) throw new RangeError(`no sheet ${name}`);
      let fault: string | undefined;
      const make = (): void => void (fault = changed(book, sheet, change));
      if (remote) book.asRemote(make);
      else make();
      return fault;
    },
    charts: (name) =>
      (workbook().book.sheet(name)?.charts ?? []).map(({ name: own, type, title }) => ({
        name: own,
        type,
        title: title.text,
      })),
    customXml: () => workbook().book.xmlParts.map(({ xml }) => xml),
    settings: () => Object.fromEntries(workbook().book.settings),
  };
}
