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
import type { Say } from "../../words/say.js";
import { bracketed, comma } from "./marks.js";

/** How many lines of a department are told where all departments are. */
const linesTold = 5;

const columns = (say: Say): readonly TextColumn[] => [
  { title: say({ zh: "代码", en: "Code" }), align: "left" },
  { title: say({ zh: "单位", en: "Department" }), align: "left" },
  { title: say({ zh: "上年总分", en: "Last total" }), align: "right" },
  { title: say({ zh: "本年总分", en: "This total" }), align: "right" },
  { title: say({ zh: "变化", en: "Change" }), align: "right" },
  ...totalSources.map((source): TextColumn => ({ title: say(totalSourceWords[source]), align: "right" })),
  { title: say({ zh: "上年名次", en: "Last place" }), align: "right" },
  { title: say({ zh: "本年名次", en: "This place" }), align: "right" },
];

/** A table of all, then each department's lines, those that moved it most first. @param all whether all its lines are told */
export function compareText(compared: ComparedYears, all: boolean, say: Say): string {
  const { changes, unsplit, titles, states, onlyBefore, onlyAfter } = compared;
  const { pairs, added, gone } = states.correspondence;
  return [
    `${titles.before} → ${titles.after}`,
    say({
      zh: `考核项：对应 ${pairs.length} 项，本年新增 ${added.length} 项，上年取消 ${gone.length} 项`,
      en: `Items: ${pairs.length} correspond, ${added.length} are new this year, ${gone.length} are gone`,
    }),
    ...(states.unlike.length > 0
      ? [
          say({
            zh: `对应而填报内容已变：${states.unlike.map(({ after }) => `${after.code} ${after.name}`).join("、")}`,
            en: `Correspond, but ask for something else: ${states.unlike.map(({ after }) => `${after.code} ${after.name}`).join(", ")}`,
          }),
        ]
      : []),
    say(splitDefinition),
    "",
    ...textTable(columns(say), changes.map(row)),
    ...changes.flatMap((change) => ["", ...department(change, all, say)]),
    ...(unsplit.length > 0
      ? [
          "",
          ...unsplit.map(({ code, name, because }) =>
            say({
              zh: `${code} ${name}：${unsplitWords[because].zh}`,
              en: `${code} ${name}: ${unsplitWords[because].en}`,
            }),
          ),
        ]
      : []),
    ...(onlyAfter.length > 0
      ? ["", say({ zh: `本年新参加考核：${named(onlyAfter)}`, en: `New this year: ${named(onlyAfter)}` })]
      : []),
    ...(onlyBefore.length > 0
      ? ["", say({ zh: `本年不再参加考核：${named(onlyBefore)}`, en: `No longer assessed: ${named(onlyBefore)}` })]
      : []),
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

function department(change: SplitChange, all: boolean, say: Say): readonly string[] {
  const lines = [...printedLines(change)].sort(
    ({ line: one }, { line: other }) => magnitude(other) - magnitude(one) || 0,
  );
  const told = all ? lines : lines.slice(0, linesTold);
  const { change: difference } = printedTotals(change);
  return [
    say({
      zh: `${change.code} ${change.name}：${difference} 分${placesText(change, say)}`,
      en: `${change.code} ${change.name}: ${difference} points${placesText(change, say)}`,
    }),
    ...told.map(({ line, points }) => `  ${points}　${lineText(line, say)}`),
    ...(lines.length > told.length
      ? [
          say({
            zh: `  另有 ${lines.length - told.length} 项（--department ${change.code} 全部列出）`,
            en: `  ${lines.length - told.length} more (all with --department ${change.code})`,
          }),
        ]
      : []),
  ];
}

const magnitude = ({ change }: { readonly change: SplitChange["total"]["after"] }): number =>
  Math.abs(change.toNumber());

function placesText(change: SplitChange, say: Say): string {
  const { before, after } = change.place;
  if (before === null || after === null) return "";
  const up = before - after;
  const moved =
    up === 0
      ? say({ zh: "名次不变", en: "same place" })
      : up > 0
        ? say({ zh: `升 ${up} 名`, en: `up by ${up}` })
        : say({ zh: `降 ${-up} 名`, en: `down by ${-up}` });
  const places = printedPlaces(change);
  if (!places) return `${say(comma)}${moved}`;
  const parts = placeSources.filter((source) => places[source] !== "0.00");
  const by = parts.map((source) => `${say(placeSourceWords[source])} ${places[source]}`).join(say(comma));
  return `${say(comma)}${moved}${by === "" ? "" : bracketed(say, by)}`;
}

const lineText = (line: LineName, say: Say): string =>
  line.kind === "item"
    ? `${line.code} ${line.name}${line.year === "before" ? say({ zh: "（上年，已取消）", en: " (last year, gone)" }) : ""}`
    : say(otherLineWords[line.kind]);
