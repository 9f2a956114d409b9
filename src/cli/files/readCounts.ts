import { MergedCounts, valueOfKey } from "../../engine/assess/mergedCounts.js";
import type { MergedColumns } from "../../engine/assess/partition.js";
import { Failure } from "../terminal/failure.js";
import { jsonOf } from "./readAnswers.js";
import { readBytes, textOf } from "./readText.js";

/** How many departments have a value: a line of counts, as a pass prints it. */
export interface CountLine {
  readonly column: string;
  readonly key: string;
  readonly count: number;
}

/**
 * Counts of all partitions, a line each. Those of the same value are added, in whatever order they come; so files of
 * partial counts may be put one behind the other.
 * @param columns those of which there may be counts
 * @throws Failure with the line
 */
export function readCounts(path: string, columns: readonly string[]): MergedColumns {
  const counts = new Map(columns.map((column) => [column, new Map<string, number>()]));
  textOf(path, readBytes(path))
    .split("\n")
    .forEach((text, at) => {
      if (text.trim() === "") return;
      const place = `${path}：第 ${at + 1} 行`;
      const { column, key, count } = countLine(jsonOf(place, text), place);
      const known = counts.get(column);
      if (!known) throw new Failure(`${place}：这一遍不用 ${column} 的计数；应为：${columns.join("、")}`);
      known.set(key, (known.get(key) ?? 0) + count);
    });
  return new Map([...counts].map(([column, known]) => [column, new MergedCounts(known)]));
}

function countLine(json: unknown, place: string): CountLine {
  const { column, key, count } = (typeof json === "object" && json !== null ? json : {}) as Readonly<
    Record<string, unknown>
  >;
  const isCount = typeof count === "number" && Number.isSafeInteger(count) && count > 0;
  if (typeof column === "string" && typeof key === "string" && valueOfKey(key) && isCount)
    return { column, key, count };
  throw new Failure(`${place}：应为 {"column": …, "key": "分子/分母（最简）", "count": 正整数}`);
}
