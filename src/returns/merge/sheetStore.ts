import type { CellValue, SheetState } from "../../xlsx/bookContents.js";
import type { Words } from "../../words/words.js";
import { placedWords } from "../../workbook/workbookError.js";
import type { TextSheet } from "./textSheet.js";

export type { TextSheet, TextSheetLook } from "./textSheet.js";

/**
 * A workbook into which a merge is written, whichever program holds it: Excel by its API (1.14 has all of this),
 * or a file. Everything that `apply` is given goes to the workbook in one go, but there is no guarantee that it arrives
 * whole: the protocol (mergeProtocol.ts) is made for a program that may stop anywhere.
 */
export interface SheetStore {
  readonly sheets: () => Promise<readonly string[]>;
  /** How far the sheet is used, from its first cell; 0 by 0 for an empty one. */
  readonly usedSize: (sheet: string) => Promise<{ readonly rowCount: number; readonly columnCount: number }>;
  /** Null where the answer is too big for the program. Rows and columns count from 1. */
  readonly read: (sheet: string, area: StoreArea) => Promise<readonly (readonly CellValue[])[] | null>;
  /** What a defined name refers to, without "="; null where there is none. */
  readonly nameOf: (name: string) => Promise<string | null>;
  /** A list of ours, by the key in its A1; null where there is none. */
  readonly readTextSheet: (key: string) => Promise<TextSheet | null>;
  /** @throws StoreFault */
  readonly apply: (operations: readonly StoreOperation[]) => Promise<void>;
  /** Waits before another try; the person may be editing a cell. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

export interface StoreArea {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type StoreOperation =
  | { readonly op: "addSheet"; readonly sheet: string; readonly visibility: SheetState }
  | { readonly op: "deleteSheet"; readonly sheet: string }
  /** Text is written as text, whatever it begins with. */
  | {
      readonly op: "write";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly CellValue[])[];
    }
  /** Makes the list with this key what is given, closed against people, or takes it away: null. It may take several requests. */
  | { readonly op: "putTextSheet"; readonly key: string; readonly text: TextSheet | null }
  | { readonly op: "setName"; readonly name: string; readonly refersTo: string }
  | { readonly op: "deleteName"; readonly name: string };

/**
 * How a program may fail, by what helps: wait until the person has left the cell; send less; look whether it
 * arrived and send again; nothing.
 */
export type FaultKind = "busy" | "tooBig" | "passing" | "hard";

export class StoreFault extends Error {
  override readonly name = "StoreFault";

  constructor(
    readonly kind: FaultKind,
    /** Sheet, or sheet and cell. */
    readonly place: string,
    /** What is wrong there and what to do, without the place. */
    readonly about: Words,
  ) {
    super(placedWords(place, about).zh);
  }

  /** The whole sentence in both languages; `message` is the Chinese one. */
  get words(): Words {
    return placedWords(this.place, this.about);
  }
}
