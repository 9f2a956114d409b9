import { boundDefinition, intervalText } from "../../analysis/stillOpen/openWords.js";
import type { OpenDepartment, OpenItem, StillOpen } from "../../analysis/stillOpen/stillOpen.js";
import type { Fraction } from "../../exact/fraction.js";
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

/** How many items of a department are named. */
const itemsTold = 5;

/** What is still open, and what totals and places it leaves possible. */
export function stillOpenText(found: StillOpen): string {
  const { departments, decimals } = found;
  const count = departments.reduce((sum, { open }) => sum + open.length, 0);
  if (count === 0) return "没有待报、待评的内容，名次已定。\n";
  const waiting = departments.filter(({ open }) => open.length > 0);
  return [
    `待报、待评 ${count} 项，涉及 ${waiting.length} 个单位。填报、评定任何有效内容（或不填、不适用），结果都在下列范围之内：`,
    "",
    ...textTable(
      columns,
      departments.map((department) => row(department, decimals)),
    ),
    `${boundDefinition.zh}。`,
    "",
    ...waiting.map(({ code, name, open }) => {
      const more = open.length > itemsTold ? `，等 ${open.length} 项` : "";
      return `${code} ${name}，先定哪项范围收得最多：${open.slice(0, itemsTold).map(itemText).join("；")}${more}`;
    }),
    "",
  ].join("\n");
}

function row(
  { code, name, total, place, totals, places, settled, mayHaveNone, open }: OpenDepartment,
  decimals: number,
) {
  const printed = (points: Fraction): string => points.toFixed(decimals);
  const none = mayHaveNone ? "或无" : "";
  return [
    code,
    name,
    total ? printed(total) : "—",
    totals ? `${intervalText(totals, printed)}${none}` : "—",
    String(place ?? "—"),
    places ? `${intervalText(places, String)}${settled ? "（已定）" : none}` : "—",
    String(open.length),
  ];
}

const itemText = ({ code, name, low, high }: OpenItem): string =>
  low && high ? `${code} ${name}（${low.toString()} 至 ${high.toString()} 分）` : `${code} ${name}`;
