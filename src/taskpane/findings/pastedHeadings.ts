import { foldedText } from "../../departments/foldedText.js";
import type { FindingDraft } from "./findingDraft.js";

export type FindingColumn = keyof FindingDraft;

/** How the columns of a list of findings are called in offices; whole headings, folded. */
const headings: Readonly<Record<FindingColumn, readonly string[]>> = {
  department: ["单位", "单位名称", "单位代码", "部门", "部门名称", "责任单位", "被考核单位", "Department", "Unit"],
  item: ["考核项", "考核项目", "考核指标", "考核项代码", "指标", "指标代码", "指标名称", "项目", "Item", "Indicator"],
  date: ["日期", "发现日期", "时间", "发现时间", "检查日期", "Date", "Found on"],
  what: ["问题", "发现的问题", "发现问题", "存在问题", "存在的问题", "问题描述", "具体问题", "情况", "Finding"],
  count: ["数量", "次数", "件数", "个数", "处数", "Count", "How many"],
  evidence: [
    "佐证",
    "佐证（链接或文件名）",
    "佐证材料",
    "依据",
    "依据材料",
    "证据",
    "附件",
    "链接",
    "Evidence",
    "Link",
  ],
  recordedBy: ["登记人", "检查人", "记录人", "填报人", "Recorded by"],
};

const columnByHeading: ReadonlyMap<string, FindingColumn> = new Map(
  (Object.keys(headings) as FindingColumn[]).flatMap((column) =>
    headings[column].map((heading) => [foldedText(heading), column] as const),
  ),
);

/** Which column a heading names; null for any other word. */
export const headedColumn = (heading: string): FindingColumn | null =>
  columnByHeading.get(foldedText(heading.replace(/（[^）]*）$|\([^)]*\)$/, ""))) ??
  columnByHeading.get(foldedText(heading)) ??
  null;
