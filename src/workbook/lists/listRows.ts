import { expectedFields, headingOf, type ListColumn } from "./departmentHeadings.js";
import type { TextRow } from "./delimitedRows.js";

/** The rows of a list, and what stands in their columns. */
export interface ListRows {
  /** The line of headings, where there is one. */
  readonly heading: TextRow | undefined;
  readonly rows: readonly TextRow[];
  readonly columns: readonly ListColumn[];
}

/** @param all blank ones among them */
export function listRows(all: readonly TextRow[]): ListRows {
  const filled = all.filter(({ fields }) => fields.some((field) => field !== ""));
  const [first] = filled;
  const columns = first && headingOf(first.fields);
  const rows = columns ? filled.slice(1) : filled;
  return { heading: columns && first, rows, columns: columns ?? columnsWithout(rows) };
}

const columnsWithout = (rows: readonly TextRow[]): readonly ListColumn[] =>
  rows.every(({ fields }) => fields.length < expectedFields) ? ["name"] : ["code", "name"];
