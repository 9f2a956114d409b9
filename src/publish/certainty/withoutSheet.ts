import type { DepartmentChanges, WithoutOne } from "../../analysis/withoutOne/withoutOne.js";
import type { Scheme } from "../../scheme/scheme.js";
import { madeKey } from "../../workbook/madeBooks.js";
import type { SheetDraft } from "../../xlsx/draft.js";
import { centered, text } from "./listCells.js";
import { listSheet, type ListCell } from "./listSheet.js";

/** 去掉一项: places that change without one item, and without one department. */
export function withoutSheet({
  scheme,
  without,
}: {
  readonly scheme: Scheme;
  readonly without: WithoutOne;
}): SheetDraft {
  const rows = [
    ...without.items.map(({ item, changed }) => rowOf("考核项", item, changed)),
    ...without.departments.map(({ department, changed }) => rowOf("单位", department, changed)),
  ];
  return listSheet({
    name: "去掉一项",
    key: madeKey("certainty", ".without"),
    title: "逐一去掉一项、一个单位时会变的名次",
    about: [
      `${scheme.title}，按现行口径和现有内容。`,
      "去掉一项，即该项对各单位都不适用；去掉一个单位，名次只在其余单位之间比较，“原名次”也是其余单位之间的。不会变的不列。",
      ...(rows.length === 0 ? ["去掉任何一项、一个单位，名次都不变。"] : []),
    ],
    columns: [
      ["去掉", 8],
      ["代码", 11],
      ["名称", 34],
      ["名次会变的单位数", 10],
      ["最多变几名", 8],
      ["会变的单位：原名次 → 新名次", 84],
    ],
    rows,
    frozen: 3,
  });
}

function rowOf(
  kind: string,
  { code, name }: { readonly code: string; readonly name: string },
  changed: DepartmentChanges["changed"],
): readonly ListCell[] {
  const moved = changed.map(({ before, after }) => (before === null || after === null ? 0 : Math.abs(after - before)));
  return [
    centered(kind),
    centered(code),
    text(name),
    centered(changed.length),
    centered(Math.max(...moved)),
    text(changed.map((each) => `${each.name}：${each.before ?? none} → ${each.after ?? none}`).join("；")),
  ];
}

const none = "无";
