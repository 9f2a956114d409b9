import type { BookContents } from "../xlsx/bookContents.js";
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
  /** Opens a new workbook in a window of its own; this one stays as it is. */
  createWorkbook(xlsx: Uint8Array): Promise<void>;
  /** The active cell, with the hidden keys that say what it is. */
  selection(): Promise<Selection>;
  /** Values and formulas of the sheets that carry a key in A1. */
  readBook(): Promise<BookContents>;
  /** Writes a formula, as a person would type it, into the active cell. */
  enterFormula(formula: string): Promise<void>;
  /** Shows a cell, such as "自报!E12", and selects it. */
  goTo(place: string): Promise<void>;
  /** Replaces formulas, also on sheets that are protected without a password; they stay protected. */
  writeFormulas(changes: readonly FormulaChange[]): Promise<void>;
  onSelectionChanged(listener: () => void): Promise<StopListening>;
  /** Any cell of the workbook, also by a co-author. */
  onContentChanged(listener: () => void): Promise<StopListening>;
}

export type StopListening = () => Promise<void>;

export interface Selection {
  readonly sheet: string;
  /** Within the sheet: "E12". */
  readonly address: string;
  /** What stands in A1, in column A of the row, and in row 1 of the column; "" for a blank. */
  readonly sheetKey: string;
  readonly rowKey: string | number;
  readonly columnKey: string;
}

export interface FormulaChange {
  readonly sheet: string;
  readonly address: string;
  /** As a person would type it, with "=". */
  readonly formula: string;
}

/** Why the host did not do what it was asked: the pane has words for each. */
export type HostTrouble = "editing" | "protected" | "noSuchCell" | "tooLarge" | "notSupported" | "failed";

export class HostError extends Error {
  constructor(
    readonly trouble: HostTrouble,
    /** The program's own message, for whoever has to find the cause. */
    readonly detail: string,
  ) {
    super(`${trouble}: ${detail}`);
    this.name = "HostError";
  }
}
