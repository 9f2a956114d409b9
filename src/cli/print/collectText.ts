import { inputNamed, inputNames, type InputName } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import { askedAbout, type CheckedReturn } from "../../returns/check/checkedReturn.js";
import type { Collection } from "../../returns/collect.js";
import { differenceLines, refusalSentence } from "../../returns/check/returnWords.js";
import { returnStateWords } from "../../returns/settle/stateWords.js";
import { toldLines } from "../terminal/toldLines.js";
import { textTable } from "./textTable.js";
import { visibleText } from "../../words/visibleText.js";
import type { Say } from "../../words/say.js";

/** The list of states, what is wrong with each file, and the control totals. */
export function collectText(scheme: Scheme, { returns, plan }: Collection, say: Say): string {
  const states = textTable(
    [
      { title: say({ zh: "文件", en: "File" }), align: "left" },
      { title: say({ zh: "单位", en: "Department" }), align: "left" },
      { title: say({ zh: "结果", en: "Result" }), align: "left" },
      { title: say({ zh: "查询", en: "Queries" }), align: "right" },
      { title: say({ zh: "差异", en: "Differences" }), align: "right" },
    ],
    returns.map(({ file, department, state, queries, differences }) => [
      file.name,
      department ? `${department.code} ${department.name}` : "—",
      say(returnStateWords[state]),
      String(queries.length),
      String(differences.length),
    ]),
  );
  const counts = Object.entries(returnStateWords).map(
    ([state, words]) => `${say(words)} ${returns.filter((each) => each.state === state).length}`,
  );
  const names = inputNames(scheme);
  const totals = textTable(
    [
      { title: say({ zh: "填报项", en: "Input" }), align: "left" },
      { title: say({ zh: "收到", en: "Received" }), align: "right" },
      { title: say({ zh: "合计", en: "Sum" }), align: "right" },
      { title: say({ zh: "汇入", en: "Merged" }), align: "right" },
      { title: say({ zh: "合计", en: "Sum" }), align: "right" },
      { title: say({ zh: "待查询", en: "To ask" }), align: "right" },
      { title: say({ zh: "退回", en: "Refused" }), align: "right" },
      { title: say({ zh: "被取代", en: "Superseded" }), align: "right" },
    ],
    plan.totals.map(({ key, received, merged, asked, refused, superseded }) => [
      nameOf(names.get(key) ?? { item: key, label: "" }),
      String(received.filled),
      received.sum,
      String(merged.filled),
      merged.sum,
      ...[asked, refused, superseded].map(({ filled }) => String(filled)),
    ]),
  );
  return [
    ...states,
    "",
    ...returns.flatMap((each) => detailsOf(each, say)),
    "",
    ...totals,
    "",
    say({
      zh: `共 ${returns.length} 个文件：${counts.join("，")}；改动 ${plan.changes.length} 格；计划校验码 ${plan.digest}`,
      en: `${returns.length} files: ${counts.join(", ")}; ${plan.changes.length} cells changed; check code of the plan ${plan.digest}`,
    }),
    "",
  ].join("\n");
}

/** A line of a terminal has no room for a long one. */
const nameOf = (name: InputName): string => {
  const whole = inputNamed(name);
  return whole.length > 40 ? `${whole.slice(0, 39)}…` : whole;
};

function detailsOf({ file, refusals, queries, notes, differences }: CheckedReturn, say: Say): readonly string[] {
  const lines = [
    ...refusals.map(refusalSentence).map(({ zh, en }) => ({ zh: `退回：${zh}`, en: `Refused: ${en}` })),
    ...queries.map((query) => {
      const about = `${query.place} ${askedAbout(query)}`;
      const found = visibleText(query.found);
      return {
        zh: `查询：${about}：${found || "空白"}；${query.wrong}`,
        en: `To ask: ${about}: ${found || "blank"}; ${query.english.wrong}`,
      };
    }),
    ...differenceLines(differences).map(({ words: { zh, en } }) => ({ zh: `差异：${zh}`, en: `Difference: ${en}` })),
    ...notes.map(({ place, about, found, message, english }) => {
      const what = [place, about, found && `“${visibleText(found)}”`].filter(Boolean).join(" ");
      const hasColon = place !== undefined || found !== undefined;
      return {
        zh: `说明：${what}${hasColon ? "：" : ""}${message}`,
        en: `Note: ${what}${hasColon ? ": " : ""}${english}`,
      };
    }),
  ];
  if (lines.length === 0) return [];
  const more = (count: number) => ({ zh: `……另有 ${count} 条，见 --json`, en: `… ${count} more, see --json` });
  return [file.name, ...toldLines(lines, more).map((line) => `  ${say(line)}`)];
}
