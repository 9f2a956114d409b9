import type { LevelDefinition, SectionDefinition } from "../../../scheme/definition.js";
import { checkColumn, yes, type Row, type TableSpec } from "./schemeSheets.js";
import { treeList, wordFor } from "./schemeWords.js";

const flag = (set: true | undefined): string | undefined => (set ? yes : undefined);

const sectionRow = ({ code, name, full, clause, indicatorDepth, optional }: SectionDefinition): Row => ({
  kind: wordFor(treeList, "section"),
  code,
  name,
  full,
  clause,
  optional: flag(optional),
  indicatorDepth: indicatorDepth?.toString(),
});

const levelRow = ({ code, name, full, extra, group, subtracts }: LevelDefinition): Row => ({
  kind: wordFor(treeList, "level"),
  code,
  name,
  full,
  extra: flag(extra),
  subtracts: flag(subtracts),
  group: flag(group),
});

export const treeTable: TableSpec = {
  id: "tree",
  columns: [
    checkColumn,
    { key: "kind", heading: "类别", width: 8, kind: "word", words: treeList },
    { key: "code", heading: "代码", width: 11, kind: "code" },
    { key: "name", heading: "名称", width: 34, kind: "text" },
    { key: "full", heading: "满分", width: 9, kind: "figure" },
    { key: ".sum", heading: "下级合计", width: 10, kind: "calculated" },
    { key: ".parent", heading: "上级", width: 10, kind: "calculated" },
    { key: "clause", heading: "条款", width: 22, kind: "text" },
    { key: "extra", heading: "加分", width: 8, kind: "mark" },
    { key: "subtracts", heading: "减分", width: 8, kind: "mark" },
    { key: "group", heading: "合并扣分", width: 9, kind: "mark" },
    { key: "optional", heading: "可不适用", width: 9, kind: "mark" },
    { key: "indicatorDepth", heading: "指标段数", width: 9, kind: "whole" },
    { key: ".value", heading: "满分值", width: 9, kind: "calculated" },
  ],
  rows: ({ sections }) => sections.flatMap((section) => [sectionRow(section), ...section.levels.map(levelRow)]),
};
