import type { Column } from "../columns/column.js";
import { packColumns, unpackColumns, type PackedColumns } from "../columns/packedColumns.js";
import { noResults } from "../columns/program.js";
import { ranksOf, type Ranks } from "../columns/ranks.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Answers } from "./answers.js";
import { tableOf, type AnswerTable } from "./answerTable.js";
import { assessmentOf, type Assessment } from "./assess.js";
import type { MergedRanks } from "./shard.js";

interface Rows {
  readonly from: number;
  readonly to: number;
}

/**
 * An assessment whose departments are scored in shards. The ranked columns of all shards come together at the end of
 * each stage and are ranked as a whole, so that sharded figures are the unsharded ones to the last digit.
 */
export class ShardMerge {
  /** The departments of each shard: as many in each, but for one. */
  readonly shards: readonly Rows[];
  private readonly table: AnswerTable;
  private readonly results = noResults();

  /** @param count from 1; of more shards than departments, only as many are used */
  constructor(
    private readonly scheme: Scheme,
    private readonly answers: Answers,
    count: number,
  ) {
    this.table = tableOf(scheme, answers);
    const { length } = this.table;
    const used = Math.max(1, Math.min(count, length));
    const begin = (at: number): number => Math.floor((at * length) / used);
    this.shards = Array.from({ length: used }, (_, at) => ({ from: begin(at), to: begin(at + 1) }));
  }

  answersOf(rows: Rows): PackedColumns {
    return packColumns(this.table.columns, this.table.texts, rows);
  }

  /** @param sent by each shard, in their order @returns for each shard */
  merge(sent: readonly PackedColumns[]): readonly MergedRanks[] {
    const columns = this.together(sent);
    const { length, texts } = this.table;
    const ranks = [...columns].map(([key, column]): [string, Ranks] => [key, ranksOf(column, texts, () => null)]);
    for (const [key, found] of ranks) this.results.ranks.set(key, found);
    const whole = packColumns(columns, texts, { from: 0, to: length });
    return this.shards.map(({ from, to }) => ({ ranks: ranks.map(([key, of]) => [key, partOf(of, from, to)]), whole }));
  }

  /** @param sent by each shard at its end */
  finish(sent: readonly PackedColumns[]): Assessment {
    for (const [key, column] of this.together(sent)) this.results.columns.set(key, column);
    return assessmentOf(this.scheme, this.answers, { table: this.table, results: this.results });
  }

  private together(sent: readonly PackedColumns[]): Map<string, Column> {
    const { length, texts } = this.table;
    const columns = new Map<string, Column>();
    this.shards.forEach(({ from }, at) => {
      const packed = sent[at];
      if (!packed) throw new TypeError(`shard ${at + 1} sent nothing`);
      unpackColumns(packed, columns, texts, length, from);
    });
    return columns;
  }
}

const partOf = ({ standing, ...all }: Ranks, from: number, to: number): Ranks => ({ ...all, standing: standing.slice(3 * from, 3 * to) });
