import type { Scheme } from "../scheme/scheme.js";
import type { ListRow, ListSheet } from "../workbook/office/listSheet.js";
import { readListSheet } from "../workbook/readListSheet.js";
import type { BookContents } from "../xlsx/bookContents.js";
import type { ControlTotal, Tally } from "./controlTotals.js";

const id = "totals";
const parts = [
  ["received", "收到"],
  ["merged", "并入"],
  ["asked", "待查询"],
  ["refused", "退回"],
  ["superseded", "被取代"],
  ["before", "汇总前"],
  ["after", "汇总后"],
] as const satisfies readonly (readonly [keyof ControlTotal, string])[];
const columns = [
  { key: "run", head: "次数", width: 6 },
  { key: "key", head: "填报项", width: 20 },
  { key: "label", head: "名称", width: 30 },
  ...parts.flatMap(([key, head]) => [
    { key: `${key}.filled`, head: `${head}个数`, width: 11 },
    { key: `${key}.sum`, head: `${head}合计`, width: 13 },
  ]),
] as const;

/**
 * 控制数: what of each input came in, was merged and was not, merge after merge, so that what came in can be seen to
 * be what went out. Sums are exact and written as text.
 *
 * @param book that holds the totals of the merges before
 * @param run which merge this is, from 1
 */
export function totalsSheet(scheme: Scheme, book: BookContents, run: number, totals: readonly ControlTotal[]): ListSheet {
  const labels = new Map(scheme.items.flatMap(({ inputs }) => inputs.flatMap(({ keys, label }) => keys.map((key) => [key, label] as const))));
  const kept = (readListSheet(book, id) ?? []).map(({ key, cell }): ListRow => ({ key, cells: columns.map((column) => cell(column.key)) }));
  return {
    name: "控制数",
    id,
    title: "控制数",
    note: "每次汇总中各填报项的个数与合计：收到 = 并入 + 待查询 + 退回 + 被取代；请勿改动。",
    columns,
    rows: [
      ...kept,
      ...totals.map((total): ListRow => {
        const tallies = parts.flatMap(([part]) => shown(total[part]));
        return { key: `total.${run}.${total.key}`, cells: [String(run), total.key, labels.get(total.key) ?? "", ...tallies] };
      }),
    ],
  };
}

const shown = ({ filled, sum }: Tally): readonly string[] => [String(filled), sum];
