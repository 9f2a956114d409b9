import { equal, greater, length, or, trim, when } from "../../formula/build.js";
import { number, text } from "../../formula/expr.js";
import { remark, yesNo } from "../contract/inputType.js";
import { yesNoCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";
import { cellWords } from "../contract/cellWords.js";

/** One condition that fails a whole section. */
export const veto = rule({
  id: "VETOED",
  title: { zh: "单项否决", en: "Veto" },
  about: {
    zh: "出现否决情形的，所在部分判定为不合格，计 0 分；须注明理由。",
    en: "When it holds, the section fails and counts 0. A reason is required.",
  },
  inputs: { veto: yesNo(), reason: remark() },
  params: {},
  help: {
    veto: { zh: "是否出现否决情形", en: "whether the condition for a veto holds" },
    reason: { zh: "理由，出现否决情形时必填", en: "the reason, required for a veto" },
  },
  judged: true,
  alwaysApplies: true,
  conditions: ({ veto, reason }) => [
    {
      holds: or(equal(veto, text(cellWords.no)), greater(length(trim(reason)), number(0))),
      otherwise: { zh: "单项否决须写明理由", en: "a veto needs its reason" },
    },
  ],
  vetoes: ({ veto }) => equal(veto, text(cellWords.yes)),
  work: ({ veto }) => ({ score: when(equal(veto, text(cellWords.yes)), number(1), number(0)) }),
  explain: (figures, _units, _wording, say) =>
    figures["veto"] === cellWords.yes
      ? say({ zh: "出现单项否决情形", en: "a veto was given" })
      : say({ zh: "未出现单项否决情形", en: "no veto was given" }),
  lossCause: "veto",
  scoring: ({ whenVetoed }) => `出现否决情形的，${whenVetoed}；须注明理由。`,
  changes: () => [],
  invent: (_random, { vetoed }) => ({
    veto: yesNoCell(vetoed),
    reason: [vetoed ? "首页多个栏目长期打不开，两次提醒后仍未整改" : null],
  }),
  examples: [
    { params: {}, inputs: { veto: "是", reason: "首页无法访问" }, score: "1" },
    { params: {}, inputs: { veto: "否", reason: "" }, score: "0" },
  ],
});
