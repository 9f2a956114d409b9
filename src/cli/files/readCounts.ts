import { createReadStream } from "node:fs";
import { MergedCounts, valueOfKey } from "../../engine/assess/mergedCounts.js";
import type { MergedColumns } from "../../engine/assess/partition.js";
import { Failure } from "../terminal/failure.js";
import { jsonOf } from "./readJson.js";
import { fileFailure } from "./fileFailure.js";
import { linesInBatches } from "./inputLines.js";
import { textOf } from "./readText.js";
import type { Words } from "../../words/words.js";

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
export async function readCounts(path: string, columns: readonly string[]): Promise<MergedColumns> {
  const counts = new Map(columns.map((column) => [column, new Map<string, number>()]));
  try {
    for await (const lines of linesInBatches(createReadStream(path), 4096))
      for (const { line, bytes } of lines) {
        const text = textOf(path, bytes).trim();
        if (text === "") continue;
        const place: Words = { zh: `${path}：第 ${line} 行`, en: `${path}: line ${line}` };
        const { column, key, count } = asPrinted(text) ?? countLine(jsonOf(place, text), place);
        const known = counts.get(column);
        if (!known)
          throw new Failure({
            zh: `${place.zh}：这一遍不用 ${column} 的计数；应为：${columns.join("、")}`,
            en: `${place.en}: this pass takes no counts of ${column}; it takes: ${columns.join(", ")}`,
          });
        known.set(key, (known.get(key) ?? 0) + count);
      }
  } catch (error) {
    throw fileFailure(path, error);
  }
  return new Map([...counts].map(([column, known]) => [column, new MergedCounts(known)]));
}

/** There may be millions, mostly as a pass prints them. */
function asPrinted(text: string): CountLine | null {
  const [, column = "", key = "", count = ""] =
    /^\{"column":"([^"\\]+)","key":"([-\d/]+)","count":([1-9]\d{0,14})\}$/.exec(text) ?? [];
  return valueOfKey(key) ? { column, key, count: Number(count) } : null;
}

function countLine(json: unknown, place: Words): CountLine {
  const { column, key, count } = (typeof json === "object" && json !== null ? json : {}) as Readonly<
    Record<string, unknown>
  >;
  const isCount = typeof count === "number" && Number.isSafeInteger(count) && count > 0;
  if (typeof column === "string" && typeof key === "string" && valueOfKey(key) && isCount)
    return { column, key, count };
  throw new Failure({
    zh: `${place.zh}：应为 {"column": …, "key": "分子/分母（最简）", "count": 正整数}`,
    en: `${place.en}: should be {"column": …, "key": "numerator/denominator (lowest terms)", "count": a positive whole number}`,
  });
}
