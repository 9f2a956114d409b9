import { measured, numberIn, plainIn } from "../contract/figureText.js";
import { wholeNumber } from "../contract/inputType.js";
import { points } from "../contract/paramType.js";
import { oneFinding } from "../contract/changes.js";
import { wholeCell } from "../contract/invention.js";
import { rule } from "../contract/rule.js";

/**
 * A finding that counts within a group of findings with one common limit. Its "score" is the number of
 * times that it counts; the group (deduct.ts, on ranges) turns all times into points.
 */
export const timesInGroup = rule({
  id: null,
  title: { zh: "组内按次扣分", en: "Counted within a group" },
  about: {
    zh: "与同组各项合并扣分，扣分合计不超过该组满分。",
    en: "Deducted together with the others of its group, down to the full mark of the group.",
  },
  inputs: { count: wholeNumber() },
  params: { per: points() },
  inGroup: true,
  work: ({ count }) => ({ score: count }),
  explain: (figures, units, _wording, say) =>
    say({
      zh: `${measured(plainIn(figures, "count"), units["count"])} × ${plainIn(figures, "per")} 分，与同组各项合并扣分`,
      en: `${plainIn(figures, "count")} × ${plainIn(figures, "per")} points off together with its group`,
    }),
  lossCause: "finding",
  scoring: ({ inputs: { count }, params: { per } }) =>
    `每发现 1 ${count.unit}扣 ${per} 分，与本组各项合并，扣分合计不超过本组满分。`,
  changes: (figures) => oneFinding("count", numberIn(figures, "count")),
  invent: (random) => ({ count: wholeCell(random.whole(0, 5)) }),
  examples: [{ params: { per: "2" }, inputs: { count: 3 }, score: "3" }],
});
