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
import type { Say } from "../../words/say.js";
import { stop } from "./marks.js";

const columns = (say: Say): readonly TextColumn[] => [
  { title: say({ zh: "代码", en: "Code" }), align: "left" },
  { title: say({ zh: "单位", en: "Department" }), align: "left" },
  { title: say({ zh: "总分", en: "Total" }), align: "right" },
  { title: say({ zh: "可能的总分", en: "Possible totals" }), align: "right" },
  { title: say({ zh: "名次", en: "Place" }), align: "right" },
  { title: say({ zh: "可能的名次", en: "Possible places" }), align: "right" },
  { title: say({ zh: "待定项数", en: "Open items" }), align: "right" },
];

/** What is still open, and what totals and places it leaves possible. */
export function stillOpenText({ departments, decimals }: StillOpen, say: Say): string {
  const { waiting, count } = waitingIn(departments);
  const about = say(waitingWords(count, waiting.length));
  if (count === 0) return `${about}\n`;
  return [
    about,
    "",
    ...textTable(
      columns(say),
      departments.map((department) => row(department, decimals, say)),
    ),
    `${say(boundDefinition)}${stop(say)}`,
    "",
    ...waiting.map(({ code, name, open }) =>
      say({
        zh: `${code} ${name}，先定哪项范围收得最多：${openItemsText(open).zh}`,
        en: `${code} ${name}, by how much an item narrows it: ${openItemsText(open).en}`,
      }),
    ),
    "",
  ].join("\n");
}

const row = (department: OpenDepartment, decimals: number, say: Say): readonly string[] => [
  department.code,
  department.name,
  department.total?.toFixed(decimals) ?? "—",
  say(possibleTotalText(department, decimals)),
  String(department.place ?? "—"),
  say(possiblePlaceText(department)),
  String(department.open.length),
];
