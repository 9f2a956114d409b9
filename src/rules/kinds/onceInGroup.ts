import { equal, when } from "../../formula/build.js";
import { number, text } from "../../formula/expr.js";
import { plainIn } from "../contract/figureText.js";
import { yesNo } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { otherAnswer } from "../contract/changes.js";
import { yesNoCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";
import { cellWords } from "../contract/cellWords.js";

/** A requirement of a group that costs its amount once when it is not met. */
export const onceInGroup = rule({
  id: null,
  title: { zh: "组内一次性扣分", en: "Counted once within a group" },
  about: {
    zh: "未落实的扣一次，与同组各项合并扣分，扣分合计不超过该组满分。",
    en: "Deducted once when not met, together with the others of its group, down to the group's full mark.",
  },
  inputs: { notMet: yesNo() },
  params: { per: points() },
  inGroup: true,
  work: ({ notMet }) => ({ score: when(equal(notMet, text(cellWords.yes)), number(1), number(0)) }),
  explain: (figures, _units, _wording, say) =>
    figures["notMet"] === cellWords.yes
      ? say({
          zh: `未落实，扣 ${plainIn(figures, "per")} 分，与同组各项合并扣分`,
          en: `not done, ${plainIn(figures, "per")} points off together with its group`,
        })
      : say({ zh: "已落实，不扣分", en: "done, nothing off" }),
  lossCause: "notMet",
  scoring: ({ params: { per } }) => `未落实的扣 ${per} 分，与本组各项合并，扣分合计不超过本组满分。`,
  changes: (figures) => otherAnswer(figures, "notMet"),
  invent: (random, { skill }) => ({ notMet: yesNoCell(random.chance(0.35 * (1 - skill))) }),
  examples: [
    { params: { per: "1" }, inputs: { notMet: "是" }, score: "1" },
    { params: { per: "1" }, inputs: { notMet: "否" }, score: "0" },
  ],
});
