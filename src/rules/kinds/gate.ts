import { equal, when } from "../../formula/build.js";
import { number, text } from "../../formula/expr.js";
import { argumentWords } from "../contract/argumentWords.js";
import { plainIn } from "../contract/figureText.js";
import { yesNo } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { otherAnswer } from "../contract/changes.js";
import { yesNoCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";
import { cellWords } from "../contract/cellWords.js";

/** All or nothing. */
export const gate = rule({
  id: "GATE",
  title: { zh: "达标得分", en: "All or nothing" },
  about: { zh: "达到要求得满分，未达到不得分。", en: "The full mark when met, nothing when not." },
  inputs: { met: yesNo() },
  params: { full: points() },
  help: {
    met: { zh: "是否达到要求", en: "whether the requirement is met" },
    full: argumentWords.full,
  },
  work: ({ met, full }) => ({ score: when(equal(met, text(cellWords.yes)), full, number(0)) }),
  explain: (figures, _units, _wording, say) =>
    figures["met"] === cellWords.yes
      ? say({ zh: `已达到要求，满分 ${plainIn(figures, "full")} 分`, en: `met, full mark ${plainIn(figures, "full")}` })
      : say({
          zh: `未达到要求，满分 ${plainIn(figures, "full")} 分`,
          en: `not met, full mark ${plainIn(figures, "full")}`,
        }),
  lossCause: "notMet",
  scoring: ({ params: { full } }) => `达到要求得 ${full} 分，未达到不得分。`,
  changes: (figures) => otherAnswer(figures, "met"),
  invent: (random, { skill }) => ({ met: yesNoCell(random.chance(0.35 + 0.63 * skill)) }),
  examples: [
    { params: { full: "1" }, inputs: { met: "是" }, score: "1" },
    { params: { full: "0.5" }, inputs: { met: "否" }, score: "0" },
  ],
});
