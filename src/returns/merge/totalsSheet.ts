import { inputNames } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import { keyedList } from "../../workbook/office/sheets/keyedList.js";
import type { ListSheet } from "../../workbook/office/sheets/listSheet.js";
import type { BookContents } from "../../xlsx/bookContents.js";
import type { ControlTotal } from "../settle/controlTotals.js";

const parts = [
  ["received", "收到"],
  ["merged", "汇入"],
  ["asked", "待查询"],
  ["refused", "退回"],
  ["superseded", "被取代"],
  ["before", "汇入前"],
  ["after", "汇入后"],
] as const satisfies readonly (readonly [keyof ControlTotal, string])[];

const list = keyedList<string>({
  name: "控制数",
  id: "totals",
  title: "控制数",
  note: "每次汇入中各填报项的个数与合计：收到 = 汇入 + 待查询 + 退回 + 被取代；请勿改动。",
  columns: {
    run: ["次数", 6],
    item: ["考核项", 34],
    label: ["填报内容", 30],
    ...Object.fromEntries(
      parts.flatMap(([key, head]): readonly [string, readonly [string, number]][] => [
        [`${key}.filled`, [`${head}个数`, 11]],
        [`${key}.sum`, [`${head}合计`, 13]],
      ]),
    ),
  },
});

/**
 * 控制数: what of each input came in, was merged and was not, merge after merge, so that what came in can be seen to
 * be what went out. Sums are exact and written as text.
 *
 * @param book that holds the totals of the merges before
 * @param run which merge this is, from 1
 */
export function totalsSheet(
  scheme: Scheme,
  book: BookContents,
  run: number,
  totals: readonly ControlTotal[],
): ListSheet {
  const names = inputNames(scheme);
  return list.sheetOf([
    ...list.keptIn(book).map((row) => ({ ...row, cells: { ...row.cells, ...names.get(keyOfRow(row.key)) } })),
    ...totals.map((total) => ({
      key: `total.${run}.${total.key}`,
      cells: { run: String(run), ...(names.get(total.key) ?? { item: total.key }), ...tallies(total) },
    })),
  ]);
}

/** Rows were once written without the name of their item. */
const keyOfRow = (key: string): string => key.split(".").slice(2).join(".");

const tallies = (total: ControlTotal): Readonly<Record<string, string>> =>
  Object.fromEntries(
    parts.flatMap(([part]) => [
      [`${part}.filled`, String(total[part].filled)],
      [`${part}.sum`, total[part].sum],
    ]),
  );
