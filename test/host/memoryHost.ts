import type { Ability } from "../../src/host/abilities.js";
import type { FormulaChange, Host, Selection } from "../../src/host/port.js";
import type { BookContents, SheetContents } from "../../src/xlsx/bookContents.js";

export interface MemoryHost extends Host {
  /** What was asked of it, in order. */
  readonly calls: readonly string[];
  readonly created: readonly Uint8Array[];
  readonly written: readonly FormulaChange[];
  /** Selects a cell, as the user would. */
  select(sheet: string, address: string): void;
  /** Edits a cell: the workbook is another one now. */
  edit(book: BookContents): void;
  /** The next call fails with this. */
  fail(error: Error): void;
}

/** A workbook in memory in the place of Excel. */
export function memoryHost({
  book = emptyBook,
  language = "zh-CN",
  missing = [],
}: { book?: BookContents; language?: string; missing?: readonly Ability[] } = {}): MemoryHost {
  const calls: string[] = [];
  const created: Uint8Array[] = [];
  const written: FormulaChange[] = [];
  const selectionListeners = new Set<() => void>();
  const contentListeners = new Set<() => void>();
  let current = book;
  let selected = { sheet: book.sheets[0]?.name ?? "Sheet1", address: "A1" };
  let failure: Error | null = null;

  const answer = async <T>(call: string, result: () => T): Promise<T> => {
    calls.push(call);
    const failed = failure;
    failure = null;
    if (failed) throw failed;
    return result();
  };
  const listen = (listeners: Set<() => void>, listener: () => void) => {
    listeners.add(listener);
    return async () => void listeners.delete(listener);
  };
  return {
    calls,
    created,
    written,
    language,
    missing: () => missing,
    select: (sheet, address) => {
      selected = { sheet, address };
      for (const listener of selectionListeners) listener();
    },
    edit: (edited) => {
      current = edited;
      for (const listener of contentListeners) listener();
    },
    fail: (error) => void (failure = error),
    createWorkbook: (xlsx) => answer("createWorkbook", () => void created.push(xlsx)),
    selection: () => answer("selection", () => selectionIn(current, selected)),
    readBook: () => answer("readBook", () => current),
    enterFormula: (formula) => answer(`enterFormula ${formula}`, () => undefined),
    goTo: (place) => answer(`goTo ${place}`, () => undefined),
    writeFormulas: (changes) => answer(`writeFormulas ${changes.length}`, () => void written.push(...changes)),
    onSelectionChanged: (listener) => answer("onSelectionChanged", () => listen(selectionListeners, listener)),
    onContentChanged: (listener) => answer("onContentChanged", () => listen(contentListeners, listener)),
  };
}

function selectionIn(book: BookContents, { sheet, address }: { sheet: string; address: string }): Selection {
  const contents = book.sheets.find(({ name }) => name === sheet);
  const [, column = "A", row = "1"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return {
    sheet,
    address,
    sheetKey: String(valueAt(contents, "A1")),
    rowKey: valueAt(contents, `A${row}`),
    columnKey: String(valueAt(contents, `${column}1`)),
  };
}

function valueAt(sheet: SheetContents | undefined, address: string): string | number {
  const value = sheet?.cells.get(address)?.value;
  if (value?.kind === "number") return Number(value.text);
  return value?.kind === "text" ? value.text : "";
}

const emptyBook: BookContents = {
  date1904: false,
  sheets: [],
  definedNames: [],
  customProperties: new Map(),
  customXml: [],
  appName: undefined,
  workbookProtection: undefined,
};
