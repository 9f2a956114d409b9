import { madeKey } from "../../madeBooks.js";
import type { SchemeDefinition } from "../../../scheme/definition.js";

/** What a column holds, and so how its cells are written, read and formatted. */
export type ColumnKind =
  /** Words of any kind, kept to the letter. */
  | "text"
  /** A code or a name that programs know: no blanks, no full-width signs. */
  | "code"
  /** A decimal figure: a number, or digits that a number would not keep ("2.50"). */
  | "figure"
  | "whole"
  /** 是, or blank. */
  | "mark"
  /** One of a list of words. */
  | "word"
  /** Calculated by the workbook, and never read. */
  | "calculated";

export interface Column {
  readonly key: string;
  readonly heading: string;
  readonly width: number;
  readonly kind: ColumnKind;
  /** What may stand in it, where it is a word: the word that people see, and what the definition says. */
  readonly words?: WordList;
}

/** What people read, and what a definition says. */
export type WordList = ReadonlyMap<string, string>;

export type TableId = "system" | "total" | "tree" | "items" | "inputs" | "parameters" | "options" | "readings";

/** The sheets of the workbook; a program knows them by the key in A1, whatever they are renamed to. */
export const schemeSheets = {
  guide: "说明",
  system: "体系",
  total: "总分",
  tree: "部分与指标",
  items: "考核项",
  inputs: "输入项",
  parameters: "参数",
  options: "参数选项",
  readings: "口径",
  lists: "选项",
} as const satisfies Record<TableId | "guide" | "lists", string>;

export const tableIds: readonly TableId[] = [
  "system",
  "total",
  "tree",
  "items",
  "inputs",
  "parameters",
  "options",
  "readings",
];

/** What stands in A1 of each sheet, in a hidden row and column. */
export const schemeSheetKey = (sheet: TableId | "guide" | "lists"): string => madeKey("scheme", sheet);

/** A row of a sheet as it is written: what stands in its columns, by their keys; blank where nothing is said. */
export type Row = Readonly<Record<string, string | undefined>>;

export type Tables = Readonly<Record<TableId, readonly Row[]>>;

/** Where something stands in a definition, from its top. */
export type Path = readonly (string | number)[];

/** A sheet of the workbook: its columns, and what a definition writes into its rows. */
export interface TableSpec {
  readonly id: TableId;
  readonly columns: readonly Column[];
  readonly rows: (definition: SchemeDefinition) => readonly Row[];
}

/** The column that says what is wrong with a row. */
export const checkColumn: Column = { key: ".check", heading: "检查", width: 16, kind: "calculated" };

export const yes = "是";
