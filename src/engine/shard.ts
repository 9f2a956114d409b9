import type { Column } from "../columns/column.js";
import { packColumns, unpackColumns, type PackedColumns } from "../columns/packedColumns.js";
import { noResults } from "../columns/program.js";
import type { Ranks } from "../columns/ranks.js";
import type { Scheme } from "../scheme/scheme.js";
import { AnswerTable } from "./answerTable.js";
import { modelCells, type Parameters } from "./modelLeaves.js";
import { programOf } from "./modelProgram.js";

export type { PackedColumns };

/** What a shard is given back at the end of a stage. */
export interface MergedRanks {
  /** Where its rows stand among those of all shards. */
  readonly ranks: readonly (readonly [key: string, ranks: Ranks])[];
  /** The ranked columns of all departments, which the exact evaluator reads. */
  readonly whole: PackedColumns;
}

/**
 * Scores some of the departments.
 *
 * Yields the columns in which departments are compared, at the end of each stage, and is resumed with the ranks that
 * these have among the departments of all shards; returns all columns. What it is sent and sends is plain data.
 */
export function* shard(
  scheme: Scheme,
  parameters: Parameters,
  answers: PackedColumns,
  length: number,
): Generator<PackedColumns, PackedColumns, MergedRanks> {
  const table = new AnswerTable(scheme, length);
  unpackColumns(answers, table.columns, table.texts, length, 0);
  const program = programOf(scheme, parameters);
  const results = noResults();
  const exact = modelCells(scheme, parameters, table, results);
  const rows = { from: 0, to: length };
  const packed = (keys: Iterable<string>) => {
    const columns = new Map([...keys].flatMap((key): [string, Column][] => {
      const column = results.columns.get(key);
      return column ? [[key, column]] : [];
    }));
    return packColumns(columns, table.texts, rows, (key, row) => exact.valueOf(key, row));
  };
  for (const ranked of program.inStages(exact)) {
    if (ranked.length === 0) continue;
    const { ranks, whole } = yield packed(ranked);
    for (const [key, found] of ranks) results.ranks.set(key, found);
    const columns = new Map<string, Column>();
    const count = whole.columns[0]?.[1].codes.length ?? 0;
    unpackColumns(whole, columns, table.texts, count, 0);
    for (const [key, column] of columns)
      exact.know(key, () => Array.from({ length: count }, (_, row) => column.valueAt(row, table.texts) ?? null));
  }
  return packed(results.columns.keys());
}
