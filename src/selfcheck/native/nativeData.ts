import type { ExampleDay } from "../../functions/example.js";
import type { CellError } from "../../xlsx/draft.js";

export type DataValue = number | string | null | CellError | ExampleDay;

const rows = (...values: readonly DataValue[]): readonly (readonly DataValue[])[] => values.map((value) => [value]);

/**
 * The cells that the checks read, each area by its name: `[numbers]` in a formula is the area, `[numbers.2]` its second
 * cell, `[numbers.0]` the cell above it. No cell holds TRUE: LibreOffice takes one that it finds in a file for the
 * number 1, as no other program does, and none of our formulas needs it.
 */
export const nativeData = {
  numbers: rows(30, 50, 30, 10),
  weights: rows(0.1, 0.2, 0.3, 0.4),
  sames: rows(2, 1, 2, 1),
  mixed: rows(3, "文本", null, 2.5, "12", 0, -4),
  blank: rows(null),
  across: [[1, 2, 3, 4]],
  bands: [
    [0.25, 1],
    [0.5, 0.8],
    [1, 0.6],
  ],
  halves: rows(0.5, 1.5, 2.5, -2.5, 8.125),
  figures: rows(12.34, 12.345, 0, 88.88, 4503.07),
  signs: rows("✓", "✗ 单位名称重复", "✗ 没有单位名称", "✓ 名称不同", null, "✗", "是"),
  patterns: rows("a*", "abc", "a?", "a~", "*", "甲*"),
  codes: rows("D01", "D02", "D10"),
  labels: rows("D01 示例单位一", "D02", "D10 示例单位 三"),
  keys: rows("#D01#1.1", "#D01#1.10", "#d01#1.1", "#D02#1.1", "#D01#1.1"),
  amounts: rows(1, 2, 4, 8, 16),
  words: rows("是", "否", "是 ", "YES", "yes", "12", "  多  个 空格 "),
  errors: rows(5, { error: "#N/A" }, 7, { error: "#DIV/0!" }),
  days: rows({ day: "2021-01-08" }, { day: "2020-02-29" }, "2021-01-08"),
} as const satisfies Readonly<Record<string, readonly (readonly DataValue[])[]>>;
