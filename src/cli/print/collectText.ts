import { inputNamed, inputNames, type InputName } from "../../scheme/inputNames.js";
import type { Scheme } from "../../scheme/scheme.js";
import { askedAbout, type CheckedReturn } from "../../returns/check/checkedReturn.js";
import type { Collection } from "../../returns/collect.js";
import { differenceLines, refusalText } from "../../returns/check/returnWords.js";
import { stateWords } from "../../returns/settle/stateWords.js";
import { toldLines } from "../terminal/toldLines.js";
import { textTable } from "./textTable.js";
import { visibleText } from "../../words/visibleText.js";

/** The list of states, what is wrong with each file, and the control totals. */
export function collectText(scheme: Scheme, { returns, plan }: Collection): string {
  const states = textTable(
    [
      { title: "文件", align: "left" },
      { title: "单位", align: "left" },
      { title: "结果", align: "left" },
      { title: "查询", align: "right" },
      { title: "差异", align: "right" },
    ],
    returns.map(({ file, department, state, queries, differences }) => [
      file.name,
      department ? `${department.code} ${department.name}` : "—",
      stateWords[state],
      String(queries.length),
      String(differences.length),
    ]),
  );
  const counts = Object.entries(stateWords).map(
    ([state, word]) => `${word} ${returns.filter((each) => each.state === state).length}`,
  );
  const names = inputNames(scheme);
  const totals = textTable(
    [
      { title: "填报项", align: "left" },
      { title: "收到", align: "right" },
      { title: "合计", align: "right" },
      { title: "汇入", align: "right" },
      { title: "合计", align: "right" },
      { title: "待查询", align: "right" },
      { title: "退回", align: "right" },
      { title: "被取代", align: "right" },
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
    ...returns.flatMap(detailsOf),
    "",
    ...totals,
    "",
    `共 ${returns.length} 个文件：${counts.join("，")}；改动 ${plan.changes.length} 格；计划校验码 ${plan.digest}`,
    "",
  ].join("\n");
}

/** A line of a terminal has no room for a long one. */
const nameOf = (name: InputName): string => {
  const whole = inputNamed(name);
  return whole.length > 40 ? `${whole.slice(0, 39)}…` : whole;
};

function detailsOf({ file, refusals, queries, notes, differences }: CheckedReturn): readonly string[] {
  const lines = [
    ...refusals.map((each) => `退回：${refusalText(each)}`),
    ...queries.map(
      (query) => `查询：${query.place} ${askedAbout(query)}：${visibleText(query.found) || "空白"}；${query.wrong}`,
    ),
    ...differenceLines(differences).map(({ words }) => `差异：${words.zh}`),
    ...notes.map(
      ({ place, about, found, message }) =>
        `说明：${[place, about, found && `“${visibleText(found)}”`].filter(Boolean).join(" ")}${place === undefined && found === undefined ? "" : "："}${message}`,
    ),
  ];
  if (lines.length === 0) return [];
  return [file.name, ...toldLines(lines, (more) => `……另有 ${more} 条，见 --json`).map((line) => `  ${line}`)];
}
