import type { ReadLimits } from "../readLimits.js";
import type { CellStyle } from "./styles.js";

/** What the cells of all sheets of a workbook share. */
export interface CellContext {
  readonly limits: ReadLimits;
  readonly date1904: boolean;
  /** Undefined when the workbook has no table of shared strings. */
  readonly strings: readonly string[] | undefined;
  readonly styles: readonly CellStyle[];
  /** Counted over all sheets. */
  readonly used: { cells: number; formulaText: number; items: number };
}
