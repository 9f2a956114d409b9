import type { Column } from "./column.js";
import type { Texts } from "./texts.js";

/** Input cells in columns; a key without a column is blank throughout. */
export interface Table {
  readonly length: number;
  readonly texts: Texts;
  readonly columns: ReadonlyMap<string, Column>;
}
