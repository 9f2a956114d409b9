import type { ComparedYears } from "../../analysis/years/compareYears.js";
import { printedLines, printedPlaces, printedTotals, signed } from "../../analysis/years/printedChange.js";
import {
  otherLineWords,
  placeSourceWords,
  splitDefinition,
  totalSourceWords,
  unsplitWords,
} from "../../analysis/years/yearWords.js";
import { placeSources, totalSources } from "../../analysis/years/changeSources.js";
import type { LineName, SplitChange } from "../../analysis/years/splitChange.js";
import { textTable, type TextColumn } from "./textTable.js";

/** How many lines of a department are told where all departments are. */
const linesTold = 5;

const columns: readonly TextColumn[] = [
  { title: "代码", align: "left" },
  { title: "单位", align: "left" },
  { title: "上年总分", align: "right" },
  { title: "本年总分", align: "right" },
  { title: "变化", align: "right" },
  ...totalSources.map((source): TextColumn => ({ title: totalSourceWords[source].zh, align: "right" })),
  { title: "上年名次", align: "right" },
  { title: "本年名次", align: "right" },
];

/** A table of all, then each department's lines, those that moved it most first. @param all whether all its lines are told */
export function compareText(compared: ComparedYears, all: boolean): string {
  const { changes, unsplit, titles, states, onlyBefore, onlyAfter } = compared;
  const { pairs, added, gone } = states.correspondence;
  return [
    `${titles.before} → ${titles.after}`,
    `考核项：对应 ${pairs.length} 项，本年新增 ${added.length} 项，上年取消 ${gone.length} 项`,
    ...(states.unlike.length > 0
      ? [`对应而填报内容已变：${states.unlike.map(({ after }) => `${after.code} ${after.name}`).join("、")}`]
      : []),
    splitDefinition.zh,
    "",
    ...textTable(columns, changes.map(row)),
    ...changes.flatMap((change) => ["", ...department(change, all)]),
    ...(unsplit.length > 0
      ? ["", ...unsplit.map(({ code, name, because }) => `${code} ${name}：${unsplitWords[because].zh}`)]
      : []),
    ...(onlyAfter.length > 0 ? ["", `本年新参加考核：${named(onlyAfter)}`] : []),
    ...(onlyBefore.length > 0 ? ["", `本年不再参加考核：${named(onlyBefore)}`] : []),
    "",
  ].join("\n");
}

const named = (departments: ComparedYears["onlyAfter"]): string =>
  departments.map(({ code, name }) => `${code} ${name}`).join("、");

const placeText = (place: number | null): string => (place === null ? "—" : String(place));

function row(change: SplitChange): readonly string[] {
  const { before, after, change: difference } = printedTotals(change);
  return [
    change.code,
    change.name,
    before,
    after,
    difference,
    ...totalSources.map((source) => signed(change.printed[source])),
    placeText(change.place.before),
    placeText(change.place.after),
  ];
}

function department(change: SplitChange, all: boolean): readonly string[] {
  const lines = [...printedLines(change)].sort(
    ({ line: one }, { line: other }) => magnitude(other) - magnitude(one) || 0,
  );
  const told = all ? lines : lines.slice(0, linesTold);
  const { change: difference } = printedTotals(change);
  return [
    `${change.code} ${change.name}：${difference} 分${placesText(change)}`,
    ...told.map(({ line, points }) => `  ${points}　${lineText(line)}`),
    ...(lines.length > told.length
      ? [`  另有 ${lines.length - told.length} 项（--department ${change.code} 全部列出）`]
      : []),
  ];
}

const magnitude = ({ change }: { readonly change: SplitChange["total"]["after"] }): number =>
  Math.abs(change.toNumber());

function placesText(change: SplitChange): string {
  const { before, after } = change.place;
  if (before === null || after === null) return "";
  const up = before - after;
  const moved = up === 0 ? "名次不变" : up > 0 ? `升 ${up} 名` : `降 ${-up} 名`;
  const places = printedPlaces(change);
  if (!places) return `，${moved}`;
  const parts = placeSources.filter((source) => places[source] !== "0.00");
  const by = parts.map((source) => `${placeSourceWords[source].zh} ${places[source]}`).join("，");
  return `，${moved}${by === "" ? "" : `（${by}）`}`;
}

const lineText = (line: LineName): string =>
  line.kind === "item"
    ? `${line.code} ${line.name}${line.year === "before" ? "（上年，已取消）" : ""}`
    : otherLineWords[line.kind].zh;
