import type { Ability } from "../../../src/host/abilities.js";
import {
  HostError,
  type CellContent,
  type CellWrite,
  type ContentChange,
  type Host,
  type Selection,
  type WrittenCell,
} from "../../../src/host/port.js";
import type { SelfCheckHost } from "../../../src/host/selfCheckPort.js";
import { isInputSheet, isOurs } from "../../../src/host/sheetKeys.js";
import type { BookContents, SheetContents } from "../../../src/xlsx/bookContents.js";
import { addressText } from "../../../src/xlsx/cellAddress.js";
import type { TextSheet } from "../../../src/returns/merge/textSheet.js";
import { contentIn, withContent } from "./memoryCells.js";
import { emptySheet, memorySheetStore, written as withCells } from "./memorySheetStore.js";

export interface MemoryHost extends Host {
  /** What was asked of it, in order. */
  readonly calls: readonly string[];
  readonly created: readonly Uint8Array[];
  readonly written: readonly CellWrite[];
  readonly book: BookContents;
  /** Selects a cell, as the user would. */
  select(sheet: string, address: string): void;
  /** Something on the sheet is another now; with an address and a content, that cell. */
  edit(sheet: string, address?: string, content?: CellContent): void;
  /** The next call fails with this. */
  fail(error: Error): void;
}

export type BeforeListening = (to: "selection" | "content") => Promise<void>;

interface Options {
  readonly book?: BookContents;
  readonly language?: string;
  readonly canDownload?: boolean;
  readonly missing?: readonly Ability[];
  /** What formulas yield after a change; without it they keep what they yielded before. */
  readonly calculated?: (book: BookContents) => BookContents;
  /** Until when the program tells a listener nothing of this. */
  readonly beforeListening?: BeforeListening;
  readonly selfCheck?: SelfCheckHost;
}

const elsewhere = (): never => {
  throw new HostError("otherWorkbook", "memory");
};

/** Beside a workbook that is not the self-check's. */
const noSelfCheck: SelfCheckHost = {
  facts: () => ({
    platform: "PC",
    program: "Excel",
    version: "16.0.1.1",
    requirementSets: [],
    has: () => true,
    loaded: 0,
  }),
  madeBy: async () => null,
  calculated: elsewhere,
  trial: elsewhere,
  writeMany: elsewhere,
  callMany: elsewhere,
  showResult: elsewhere,
};

/** A workbook in memory in the place of Excel: what is written stands in it. */
export function memoryHost({
  book = emptyBook,
  language = "zh-CN",
  canDownload = true,
  missing = [],
  calculated = (one) => one,
  beforeListening = async () => undefined,
  selfCheck = noSelfCheck,
}: Options = {}): MemoryHost {
  const calls: string[] = [];
  const created: Uint8Array[] = [];
  const written: CellWrite[] = [];
  const selectionListeners = new Set<() => void>();
  const contentListeners = new Set<(change: ContentChange) => void>();
  let current = book;
  let selected = { sheet: book.sheets[0]?.name ?? "Sheet1", address: "A1" };
  let failure: Error | null = null;
  let note: string | null = null;
  const looks = new Map<string, TextSheet["look"]>();
  const textSheetOf = (sheet: SheetContents | undefined): TextSheet | null => {
    if (!sheet) return null;
    const cells = [...sheet.cells.values()];
    const [height, width] = [Math.max(...cells.map(({ row }) => row)), Math.max(...cells.map(({ column }) => column))];
    const text = (row: number, column: number) => String(valueAt(sheet, addressText(row, column)));
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => text(row + 1, column + 1)),
    );
    return { name: sheet.name, rows, look: looks.get(sheet.name) ?? { headRow: 4, widths: [], hiddenRows: [] } };
  };

  const answer = async <T>(call: string, result: () => T | Promise<T>): Promise<T> => {
    calls.push(call);
    const failed = failure;
    failure = null;
    if (failed) throw failed;
    return result();
  };
  const listen = <Listener>(listeners: Set<Listener>, listener: Listener) => {
    listeners.add(listener);
    return async () => void listeners.delete(listener);
  };
  const changed = (sheet: string): void => {
    for (const listener of contentListeners) listener({ sheetId: sheet });
  };
  /** Sheets have their names for ids. */
  const put = (writes: readonly CellWrite[]): readonly WrittenCell[] => {
    const before = writes.map(({ sheet, address }) => contentIn(current, sheet, address));
    for (const { sheet, address, content } of writes) current = withContent(current, sheet, address, content);
    for (const sheet of new Set(writes.map((write) => write.sheet))) changed(sheet);
    return writes.map(({ sheet, address, content }, at) => ({
      sheetId: sheet,
      place: `${sheet}!${address}`,
      address,
      before: before[at] ?? null,
      after: content,
    }));
  };
  const become = (book: BookContents, sheet: string | null): void => {
    current = book;
    if (sheet === null) for (const listener of contentListeners) listener({ sheetId: null });
    else changed(sheet);
  };
  const withKey = (key: string): SheetContents | undefined =>
    current.sheets.find((sheet) => valueAt(sheet, "A1") === key);
  const putTextSheet = (key: string, sheet: TextSheet | null): void => {
    const before = withKey(key);
    const others = current.sheets.filter((one) => one !== before);
    if (!sheet) return become({ ...current, sheets: others }, null);
    const made = withCells(
      emptySheet(before?.name ?? sheet.name, "visible"),
      1,
      1,
      sheet.rows.map((row) => row.map((text) => (text === "" ? { kind: "blank" } : { kind: "text", text }))),
    );
    looks.set(made.name, sheet.look);
    become(
      { ...current, sheets: before ? current.sheets.map((one) => (one === before ? made : one)) : [...others, made] },
      before ? before.name : null,
    );
  };
  return {
    calls,
    created,
    written,
    language,
    missing: () => missing,
    canDownload,
    get book() {
      return current;
    },
    select: (sheet, address) => {
      selected = { sheet, address };
      for (const listener of selectionListeners) listener();
    },
    edit: (sheet, address, content = null) => {
      if (address !== undefined) current = withContent(current, sheet, address, content);
      changed(sheet);
    },
    fail: (error) => void (failure = error),
    createWorkbook: (xlsx) => answer("createWorkbook", () => void created.push(xlsx)),
    selection: () => answer("selection", () => selectionIn(current, selected)),
    selectedTexts: () =>
      answer("selectedTexts", () => [
        [
          String(
            valueAt(
              current.sheets.find(({ name }) => name === selected.sheet),
              selected.address,
            ),
          ),
        ],
      ]),
    readBook: (wanted) =>
      answer("readBook", () => ({
        ...current,
        sheets: (wanted === "all" ? calculated(current) : current).sheets.filter((sheet) => {
          const key = String(valueAt(sheet, "A1"));
          return (
            isOurs(key) &&
            (typeof wanted === "string" ? wanted === "all" || isInputSheet(key) : wanted.includes(sheet.name))
          );
        }),
      })),
    readWhole: () => answer("readWhole", () => current),
    isEmpty: () => answer("isEmpty", () => current.sheets.every(({ cells }) => cells.size === 0)),
    enterFormula: (formula) => answer(`enterFormula ${formula}`, () => put([{ ...selected, content: { formula } }])),
    goTo: (place) => answer(`goTo ${place}`, () => undefined),
    goToKeys: ({ sheet, row, column }) => answer(`goToKeys ${sheet} ${row} ${column}`, () => undefined),
    writeCells: (writes) =>
      answer(`writeCells ${writes.length}`, () => {
        written.push(...writes);
        return put(writes);
      }),
    putBack: (cells) =>
      answer(`putBack ${cells.length}`, () => {
        const since = cells.filter(
          ({ sheetId, address, after }) =>
            JSON.stringify(contentIn(current, sheetId, address)) !== JSON.stringify(after),
        );
        if (since.length === 0)
          put(cells.map(({ sheetId, address, before }) => ({ sheet: sheetId, address, content: before })));
        return since.map(({ place }) => place);
      }),
    sheetStore: () =>
      memorySheetStore(() => current, become, { read: (key) => textSheetOf(withKey(key)), put: putTextSheet }),
    textSheet: (key) => answer(`textSheet ${key}`, () => textSheetOf(withKey(key))),
    putTextSheet: (key, sheet) => answer(`putTextSheet ${key}`, () => putTextSheet(key, sheet)),
    readNote: () => answer("readNote", () => note),
    writeNote: (text) => answer("writeNote", () => void (note = text)),
    suppressTrustPrompt: () => answer("suppressTrustPrompt", () => undefined),
    selfCheck,
    onSelectionChanged: (listener) =>
      answer("onSelectionChanged", async () => {
        await beforeListening("selection");
        const stop = listen(selectionListeners, listener);
        listener();
        return stop;
      }),
    onContentChanged: (listener) =>
      answer("onContentChanged", async () => {
        await beforeListening("content");
        return listen(contentListeners, listener);
      }),
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
