import { Fraction } from "../../exact/fraction.js";
import { multiply, total } from "../../formula/build.js";
import { numberIn, numbersIn, pointsIn } from "../contract/figureText.js";
import { countsOfKinds } from "../contract/inputType.js";
import { fullMarkText } from "../contract/limitText.js";
import { amounts, optional, points } from "../contract/paramType.js";
import { oneFinding } from "../contract/changes.js";
import { kindName, termsOfKinds } from "../contract/kindWords.js";
import { rule } from "../contract/rule.js";
import { deduct } from "./deduct.js";

/** Findings of several kinds, each with its own amount, up to one cap. */
export const deductByKind = rule({
  id: null,
  title: { zh: "按类别扣分", en: "Deduction by kind of finding" },
  about: {
    zh: "满分减去各类问题数乘以该类扣分之和；扣分不超过上限，未规定上限的以满分为限。",
    en: "The full mark less the findings of each kind times its amount, down to the cap (the full mark where none is set).",
  },
  inputs: { count: countsOfKinds() },
  params: { per: amounts(), full: points(), cap: optional(points()) },
  fromFull: true,
  together: ({ per }, { count }) =>
    per.length === count
      ? null
      : {
          zh: `每处扣分应有 ${count} 个，与各类问题一一对应，实为 ${per.length} 个`,
          en: `there must be ${count} amounts, one for each kind, not ${per.length}`,
        },
  work: (args) => ({
    counted: total(multiply(args.count, args.per)),
    lost: deduct.work(args, {})["lost"] ?? args.full,
    score: deduct.apply(args),
  }),
  explain: (figures, units, wording, say) => {
    const full = fullMarkText(figures, say);
    const terms = termsOfKinds(
      figures,
      {
        counts: "count",
        amounts: "per",
        unit: units["count"] || "处",
        words: wording["count"],
      },
      say,
    );
    if (numberIn(figures, "counted").equals(Fraction.zero))
      return say({ zh: `${terms}，不扣分，${full}`, en: `${terms}, nothing off, ${full}` });
    const capped = numberIn(figures, "lost").compare(numberIn(figures, "counted")) < 0;
    const limit = capped
      ? say({ zh: `，最多扣 ${pointsIn(figures, "lost")} 分`, en: `, at most ${pointsIn(figures, "lost")} off` })
      : "";
    return say({
      zh: `${terms}，合计 ${pointsIn(figures, "counted")} 分${limit}，${full}`,
      en: `${terms}, ${pointsIn(figures, "counted")} points off in all${limit}, ${full}`,
    });
  },
  lossCause: "finding",
  scoring: ({ inputs: { count }, values, params: { cap }, fullAsLimit }) => {
    const each = values.per?.map((amount, at) => `${kindName(count, at)}扣 ${amount} 分`).join("、");
    return `每发现 1 ${count.unit || "处"}，${each ?? "按类别扣分"}，${cap === undefined ? fullAsLimit : `最多扣 ${cap} 分`}。`;
  },
  changes: (figures) => numbersIn(figures, "count").flatMap((count, at) => oneFinding("count", count, at)),
  invent: (random, { skill, params: { per } }) => ({
    count: per.map(() => Fraction.of(random.chance(0.6 * (1 - skill)) ? random.whole(1, 3) : 0)),
  }),
  examples: [
    { params: { per: ["5", "2"], full: "20" }, inputs: { count: [1, 3] }, score: "9" },
    { params: { per: ["5", "2", "3"], full: "20", cap: "10" }, inputs: { count: [1, 0, 3] }, score: "10" },
  ],
});
