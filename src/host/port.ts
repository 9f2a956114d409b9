import type { SheetStore, TextSheet } from "../returns/merge/sheetStore.js";
import type { BookContents } from "../xlsx/bookContents.js";
import type { SelfCheckHost } from "./selfCheckPort.js";
import type { Ability } from "./abilities.js";

/**
 * What the pane needs of the program that shows the workbook. The pane knows nothing else of it: whether this
 * is Excel on a desktop, on the web, or a double in a test.
 */
export interface Host {
  /** The language of the program's own menus, such as "zh-CN". */
  readonly language: string;
  /** What this program is too old for; empty where the add-in can do all it knows. */
  missing(): readonly Ability[];
  /** A download from the pane arrives; in Excel for Mac it does nothing. */
  readonly canDownload: boolean;
  /** Opens a new workbook in a window of its own; this one stays as it is. */
  createWorkbook(xlsx: Uint8Array): Promise<void>;
  /** The active cell, with the hidden keys that say what it is. */
  selection(): Promise<Selection>;
  /** The text of the selected cells, row by row, as it is shown. */
  selectedTexts(): Promise<readonly (readonly string[])[]>;
  /** Values and formulas of the sheets that carry a key in A1. */
  readBook(wanted: SheetChoice): Promise<BookContents>;
  /**
   * Every sheet, also those that a person added, with number formats and merged cells, as its file would have them: for
   * a 指标体系工作簿, which people type.
   */
  readWhole(): Promise<BookContents>;
  /** No sheet of the workbook holds anything. */
  isEmpty(): Promise<boolean>;
  /** Writes a formula, as a person would type it, into the active cell. */
  enterFormula(formula: string): Promise<readonly WrittenCell[]>;
  /** Shows a cell, such as "自报!E12", and selects it. */
  goTo(place: string): Promise<void>;
  /** Shows the cell with these hidden keys, wherever it stands, and selects it. */
  goToKeys(keys: CellKeys): Promise<void>;
  /**
   * Writes cells, also on sheets that are protected without a password; they stay protected. All cells are
   * written, or none: what a failure left is put back before it is reported.
   *
   * @returns what stood in the cells before, and what stands there now
   */
  writeCells(
    writes: readonly CellWrite[],
    progress?: (done: number, of: number) => void,
  ): Promise<readonly WrittenCell[]>;
  /**
   * Puts back what was written, unless it was changed since; else nothing is changed.
   *
   * @returns the places that were changed since: empty when all was put back
   */
  putBack(written: readonly WrittenCell[]): Promise<readonly string[]>;
  /** The workbook as a merge of returned forms needs it (returns/merge/mergeProtocol.ts). */
  sheetStore(manner?: StoreManner): SheetStore;
  /** A sheet of strings of ours, by the key in its A1; null where there is none. */
  textSheet(key: string): Promise<TextSheet | null>;
  /** Makes the sheet with this key what is given, or takes it away: null. */
  putTextSheet(key: string, sheet: TextSheet | null): Promise<void>;
  /** A short text of the pane's own that travels with the workbook; null where there is none. */
  readNote(): Promise<string | null>;
  writeNote(text: string): Promise<void>;
  /** The next user to open the saved workbook is not asked whether to trust the add-in. */
  suppressTrustPrompt(): Promise<void>;
  /** The self-check, in its own workbook. */
  readonly selfCheck: SelfCheckHost;
  /** Calls back whenever the selection changes, and once at the start: no event reports the selection before. */
  onSelectionChanged(listener: () => void): Promise<StopListening>;
  /** Any cell of the workbook, also by a co-author; changes before the promise resolves may not be reported. */
  onContentChanged(listener: (change: ContentChange) => void): Promise<StopListening>;
}

export interface StoreManner {
  /** The person is editing a cell; called before each wait. */
  readonly waiting?: () => void;
}

export type StopListening = () => Promise<void>;

/**
 * Which sheets are read: those that people fill in, all of ours, those that tell the scheme, or those of ours that
 * changes named by their ids. Sheets of others are never read.
 */
export type SheetChoice = "inputs" | "all" | "scheme" | readonly string[];

export interface ContentChange {
  /** The program's own name of the sheet, which stays when its tab is renamed; null if sheets were added or deleted. */
  readonly sheetId: string | null;
}

/** A cell by the keys that stand in A1, in column A of its row, and in row 1 of its column. */
export interface CellKeys {
  readonly sheet: string;
  readonly row: string;
  readonly column: string;
}

export interface Selection {
  readonly sheet: string;
  /** Within the sheet: "E12". */
  readonly address: string;
  /** What stands in A1, in column A of the row, and in row 1 of the column; "" for a blank. */
  readonly sheetKey: string;
  readonly rowKey: string | number;
  readonly columnKey: string;
}

/** A number, a boolean or a string as it is; null clears the cell; a formula as a person would type it, with "=". */
export type CellContent = number | boolean | string | null | { readonly formula: string };

export interface CellWrite {
  readonly sheet: string;
  readonly address: string;
  readonly content: CellContent;
  /** The height of its row is fitted to all that stands there, once it is written and when it is put back. */
  readonly fitsRow?: true;
}

/** One cell that was written, for taking it back. */
export interface WrittenCell {
  readonly sheetId: string;
  /** "自报!E12", when it was written. */
  readonly place: string;
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
  readonly fitsRow?: true;
}

/** Why the host did not do what it was asked: the pane has words for each. */
export type HostTrouble =
  "editing" | "protected" | "noSuchCell" | "tooLarge" | "notSupported" | "otherWorkbook" | "failed";

export class HostError extends Error {
  constructor(
    readonly trouble: HostTrouble,
    /** The program's own message, for finding the cause. */
    readonly detail: string,
  ) {
    super(`${trouble}: ${detail}`);
    this.name = "HostError";
  }
}
