import {
  boundDefinition,
  openItemsText,
  possiblePlaceText,
  possibleTotalText,
  waitingIn,
  waitingWords,
} from "../../analysis/stillOpen/openWords.js";
import type { OpenDepartment, StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import { textTable, type TextColumn } from "./textTable.js";

const columns: readonly TextColumn[] = [
  { title: "代码", align: "left" },
  { title: "单位", align: "left" },
  { title: "总分", align: "right" },
  { title: "可能的总分", align: "right" },
  { title: "名次", align: "right" },
  { title: "可能的名次", align: "right" },
  { title: "待定项数", align: "right" },
];

/** What is still open, and what totals and places it leaves possible. */
export function stillOpenText({ departments, decimals }: StillOpen): string {
  const { waiting, count } = waitingIn(departments);
  const about = waitingWords(count, waiting.length).zh;
  if (count === 0) return `${about}\n`;
  return [
    about,
    "",
    ...textTable(
      columns,
      departments.map((department) => row(department, decimals)),
    ),
    `${boundDefinition.zh}。`,
    "",
    ...waiting.map(({ code, name, open }) => `${code} ${name}，先定哪项范围收得最多：${openItemsText(open)}`),
    "",
  ].join("\n");
}

const row = (department: OpenDepartment, decimals: number): readonly string[] => [
  department.code,
  department.name,
  department.total?.toFixed(decimals) ?? "—",
  possibleTotalText(department, decimals),
  String(department.place ?? "—"),
  possiblePlaceText(department),
  String(department.open.length),
];
